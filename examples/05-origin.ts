// Who put a message into the queue: from the top of its header down, no further than this host's own lines.
import { parseHeaders, parsePasswd, traceOrigin } from '../src/index.ts'

const context = { hostname: 'mail.example', uidNames: parsePasswd('tienda:x:10021:1000::/var/www/vhosts/tienda:/bin/false\n') }

const script = parseHeaders(`Received: (qmail 7313 invoked by uid 10021); 25 Nov 2026 03:27:08 -0000
Date: 25 Nov 2026 03:27:08 -0000
X-PHP-Originating-Script: 10021:alias.php(2) : eval()'d code
Subject: hello

`)
console.log(traceOrigin(script, context).kind, traceOrigin(script, context).principal)

// "invoked from network" only says that an SMTP daemon called: the account stands in the next line.
const client = parseHeaders(`Received: (qmail 7314 invoked from network); 25 Nov 2026 03:27:09 -0000
Received: from pc.example (HELO laptop) (maria@tienda.example@203.0.113.7)
  by mail.example with ESMTPA; 25 Nov 2026 03:27:09 -0000
Received: (qmail 12345 invoked by uid 10021); 1 Jan 2026 00:00:00 -0000
Subject: hello

`)
const origin = traceOrigin(client, context)
console.log(origin.kind, origin.principal, origin.ip)
