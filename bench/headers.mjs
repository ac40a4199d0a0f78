// One header of 4 KB with 8 Received lines and 33 fields, read by us and by other readers of mail in the same run; then the same with a
// body of 2 MB behind it. Read the ratios: the machine decides the rest. The peers are installed by `npm ci` in bench/peers.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Bench } from 'tinybench'
import { parseHeaders } from '../dist/index.js'

const RECEIVED = [
  'Received: (qmail 7313 invoked from network); 25 Nov 2026 03:27:39 -0000',
  'Received: from pc-203-0-113-7.dsl.example (HELO laptop.local) (maria@tienda.example@203.0.113.7)\r\n  by mail.tienda.example with ESMTPA; 25 Nov 2026 03:27:39 -0000',
  'Received: (qmail 6120 invoked by uid 89); 25 Nov 2026 03:27:38 -0000',
  'Received: by simscan 1.4.0 ppid: 6118, pid: 6119, t: 0.3653s\r\n         scanners: attach: 1.4.0 clamav: 0.98.6/m:55/d:20236',
  'Received: from unknown (HELO relay.example) (198.51.100.4)\r\n  by mail.tienda.example with SMTP; 25 Nov 2026 03:27:37 -0000',
  'Received: from mx.example (mx.example [192.0.2.1]) by relay.example (Postfix) with ESMTPS id 4F8A\r\n for <x@tienda.example>; Wed, 25 Nov 2026 04:27:36 +0100 (CET)',
  'Received: (qmail 31396 invoked by uid 10000); 25 Nov 2026 03:27:30 -0000',
  'Received: from localhost ([127.0.0.1]) by mx.example with esmtp (Exim 4.96) id 1qAbCd; Wed, 25 Nov 2026 04:27:30 +0100',
]
const OTHERS = [
  'Return-Path: <maria@tienda.example>',
  'Delivered-To: tienda-maria@tienda.example',
  'Date: Wed, 25 Nov 2026 04:27:29 +0100',
  'From: =?utf-8?Q?Mar=C3=ADa_L=C3=B3pez?= <maria@tienda.example>',
  'To: "Cliente, Uno" <uno@correo.example>,\r\n\t"Cliente, Dos" <dos@correo.example>',
  'Subject: =?utf-8?B?UGVkaWRvIG7Dum1lcm8gMTIzNDU=?= listo',
  'Message-ID: <20261125032729.7311.qmail@mail.tienda.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative;\r\n boundary="b1_5f4dcc3b5aa765d61d8327deb882cf99"',
  'X-Mailer: PHPMailer 6.6.0 (https://github.com/PHPMailer/PHPMailer)',
]
const fields = [...RECEIVED, ...OTHERS]
while (fields.length < 33) fields.push(`X-Field-${fields.length}: ${'value of a field that nobody reads '.repeat(5).slice(0, 154)}`)
const text = `${fields.join('\r\n')}\r\n\r\n`
const header = Buffer.from(text)
const body = Buffer.concat([header, Buffer.alloc(2 * 1024 * 1024, 'a line of a body\r\n')])

const peersDir = join(import.meta.dirname, 'peers')
const hasPeers = existsSync(join(peersDir, 'node_modules'))
const require = createRequire(join(peersDir, 'package.json'))

/** Each peer as its own documentation uses it, fields read. `body`: it reads the body along. */
async function loadPeers() {
  if (!hasPeers) {
    console.log('the peers are not installed (npm ci in bench/peers): only our own figures')
    return []
  }
  const load = async (name) => import(pathToFileURL(require.resolve(name)).href)
  const { Headers } = await load('mailsplit')
  const { default: PostalMime } = await load('postal-mime')
  const { simpleParser } = await load('mailparser')
  const letterparser = await load('letterparser')
  const { extract, parseHeaders: letterHeaders } = letterparser.default ?? letterparser
  return [
    { name: 'mailsplit, lines only', reads: 'header', run: (input) => new Headers(input).getList() },
    {
      name: 'mailsplit, fields decoded',
      reads: 'header',
      run: (input) => {
        const headers = new Headers(input)
        return headers.getList().map((row) => headers.getDecoded(row.key))
      },
    },
    { name: 'postal-mime', reads: 'message', run: (input) => PostalMime.parse(input) },
    { name: 'mailparser', reads: 'message', run: (input) => simpleParser(input) },
    { name: 'letterparser, header', reads: 'header', run: (input) => letterHeaders(input.toString('latin1')) },
    { name: 'letterparser, message', reads: 'message', run: (input) => extract(input.toString('latin1')) },
  ]
}

async function measure(title, input, entries) {
  const bench = new Bench({ time: 500, iterations: 2, warmupTime: 200, warmupIterations: 1 })
  for (const { name, run } of entries) bench.add(name, () => run(input))
  await bench.run()
  const medians = bench.tasks.map((task) => ({
    name: task.name,
    us: (task.result.latency?.p50 ?? Number.NaN) * 1000,
    error: task.result.error,
  }))
  const ours = medians[0].us
  console.log(`\n${title}`)
  console.log('reader                          µs (median)   times ours')
  for (const { name, us, error } of medians) {
    const figures = Number.isNaN(us)
      ? `fails: ${error?.message ?? 'no result'}`
      : `${us.toFixed(1).padStart(11)}   ${(us / ours).toFixed(2).padStart(10)}`
    console.log(`${name.padEnd(30)}  ${figures}`)
  }
}

console.log(`header: ${header.length} bytes, ${fields.length} fields, ${RECEIVED.length} of them Received`)
const peers = await loadPeers()
const ours = { name: 'parseHeaders (Received read)', run: (input) => parseHeaders(input) }
await measure('the header alone', header, [ours, ...peers])
await measure('the header with a body of 2 MB behind it', body, [ours, ...peers.filter((peer) => peer.reads === 'message')])
