import type { StepCode } from '../../verdict/next-steps.ts'
import { fillEvidence, groupDigits, joinNames, principalOf, translateDiagnostic } from './common.ts'
import { DIAGNOSTICS_ES } from './diagnostics-es.ts'
import { EVIDENCE_ES } from './evidence-es.ts'
import type { Words } from './words.ts'

const number = (value: number): string => groupDigits(value, '.', 5)
const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0).replace('.', ',')} %`
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`

const ORIGINS: Words['origins'] = {
  'web-script': 'Un script de un sitio web',
  account: 'Un cliente de correo que inició sesión',
  webmail: 'Un usuario de webmail',
  'localhost-smtp': 'Un programa de este servidor, por SMTP',
  relay: 'Un cliente autorizado a reenviar (relay)',
  inbound: 'Correo entrante de otro servidor',
  list: 'Una lista de correo',
  forward: 'Un reenvío de este servidor',
  bounce: 'Un rebote del propio qmail',
  'local-user': 'Un usuario o programa local',
  unknown: 'Origen desconocido',
}

const TRUST: Words['trust'] = {
  host: 'lo escribió este servidor',
  client: 'pudo escribirlo el remitente',
  none: 'nada lo respalda',
}

const STEPS_ES: Readonly<Record<StepCode, string>> = {
  'read-message': 'Mire uno de sus mensajes: solo la cabecera, no más de 16 kB.',
  'find-script': 'Busque el script por su nombre en el directorio del usuario.',
  'list-home': 'Busque el directorio del usuario y lo último que cambió en él.',
  'list-site-scripts': 'Cualquier sitio de este servidor puede enviar con el uid del servidor web: busque el script en todos.',
  'list-logins': 'Liste desde dónde inició sesión la cuenta.',
  'list-client': 'Liste lo que hizo el cliente en esa dirección.',
  'suspend-script': 'Saque el script del sitio (muévalo, no lo borre) y cierre el agujero por el que entró.',
  'change-password': 'Cambie la contraseña de la cuenta y busque la máquina donde la robaron.',
  'block-relay': 'Quite la dirección de las que pueden reenviar hasta que la máquina esté limpia.',
  'do-not-delete-by-pattern': 'No borre de la cola por un patrón: alcanza también el correo de otros.',
  'do-not-stop-qmail': 'No pare qmail para mirar: leer la cola no lo necesita, y la cola queda como está.',
}

/** Spanish. */
export const es: Words = {
  number,
  percent,
  unknownNumber: 'desconocido',
  line: 'línea',
  verdict: {
    spam: 'SPAM',
    backscatter: 'REBOTES AJENOS (BACKSCATTER)',
    backlog: 'COLA ATASCADA',
    bulk: 'CORREO MASIVO',
    clean: 'LIMPIA',
    unknown: 'SIN VEREDICTO',
  },
  meaning: {
    spam: 'Este servidor está enviando spam.',
    backscatter:
      'La cola está llena de rebotes a remitentes falsificados. Nadie envía spam desde este servidor; el servidor contesta spam que debió rechazar.',
    backlog: 'Hay correo en espera porque los destinos no lo aceptan. Nada indica spam.',
    bulk: 'Alguien envía mucho correo y parece legítimo: una lista, un boletín, facturas.',
    clean: 'Nada parece spam.',
    unknown: 'Lo que se pudo leer no permite un juicio. No significa que la cola esté limpia.',
  },
  principal(type, value, name) {
    switch (type) {
      case 'account':
        return `la cuenta de correo ${value}`
      case 'webmail':
        return `el usuario de webmail ${value}`
      case 'uid':
        return name === null ? `el uid ${value}` : `el uid ${value} (${name})`
      case 'ip':
        return `el cliente en ${value}`
      case 'sender':
        return value === '' ? 'el remitente nulo <>' : `el remitente de sobre ${value}`
      case 'domain':
        return `el dominio ${value}`
      case 'list':
        return `la lista ${value}`
    }
  },
  part: (part) => `en particular ${part}`,
  sections: {
    who: 'Quién',
    why: 'Por qué',
    queue: 'La cola en conjunto',
    howSure: 'Con qué seguridad',
    notRead: 'Lo que no se pudo leer',
    examples: 'Mensajes para mirar',
    next: 'Qué hacer ahora',
    others: 'Otros que se examinaron',
  },
  host: 'Servidor',
  scannedAt: 'Leída',
  confidence: 'confianza',
  messagesOf: (messages, total, share) =>
    total === null
      ? count(messages, 'mensaje', 'mensajes')
      : `${number(messages)} de ${count(total, 'mensaje', 'mensajes')} de la cola (${percent(share)})`,
  recipients: (value) => count(value, 'destinatario', 'destinatarios'),
  score: (bits) => `${bits.toFixed(1).replace('.', ',')} bits`,
  sampled: (sampled, messages) =>
    messages !== null && sampled >= messages && messages > 0
      ? 'Se leyó la cabecera de todos los mensajes.'
      : sampled === 0
        ? 'No se leyó ninguna cabecera: se juzga solo por el listado, y un nombre puede ser el falsificado.'
        : `Se ${sampled === 1 ? 'leyó' : 'leyeron'} ${count(sampled, 'cabecera', 'cabeceras')}${messages === null ? '' : ` de ${number(messages)}`}; las cifras por culpable se extrapolan de ellas.`,
  readNext: (value) =>
    `${count(value, 'cabecera más ayudaría', 'cabeceras más ayudarían')} mucho; \`qmail-spamscope plan\` muestra la orden que las trae.`,
  culprits: (names) =>
    `Este servidor está enviando spam. ${names.length === 1 ? 'El culpable es' : 'Los culpables son'} ${joinNames(names, 'y')}.`,
  more: (value) => `... y ${number(value)} más`,
  evidence: (evidence, quote) => fillEvidence(EVIDENCE_ES, evidence, quote, { number, percent, of: 'de' }),
  step: (code) => (Object.hasOwn(STEPS_ES, code) ? STEPS_ES[code as StepCode] : code),
  diagnostic: (code, message) => translateDiagnostic(DIAGNOSTICS_ES, code, message),
  origin: (origin, context) => {
    const who = origin.principal === null ? 'nadie que se pueda nombrar' : principalOf(es, origin.principal, context.uidNames)
    return `${ORIGINS[origin.kind]}: ${who} (${TRUST[origin.trust]})`
  },
  origins: ORIGINS,
  trust: TRUST,
  listing: (report) =>
    `${count(report.messages.length, 'mensaje', 'mensajes')}, ${count(report.lines.recipient, 'destinatario', 'destinatarios')}, ${count(report.warnings.length, 'aviso', 'avisos')}, ${count(report.lines.unrecognized, 'línea no reconocida', 'líneas no reconocidas')}; ${report.complete ? 'el listado está completo' : 'no consta que el listado esté completo'}`,
  topHeadings: ['mensajes', 'parte', 'locales', 'remotos', 'valor'],
  qstat: {
    messages: 'mensajes en la cola',
    unprocessed: 'aún sin preprocesar',
    local: 'locales',
    remote: 'remotos',
    bouncing: 'rebotando',
    split: 'división de directorios',
  },
}
