import type { DiagnosticRow } from './diagnostic-row.ts'

/** The codes of the stages that judge, and of those that touch the machine. */
export const JUDGING_DIAGNOSTICS = {
  // ── origin ──
  'not-a-bounce': {
    severity: 'warning',
    message: 'The text is no bounce of qmail-send.',
    stage: 'origin',
    source: 'qmail-send.c: injectbounce; formats §5.6',
  },
  'bounce-without-copy': {
    severity: 'warning',
    message: 'The bounce holds no copy of the message that came back, or was cut before it.',
    stage: 'origin',
    source: 'qmail-send.c: injectbounce; formats §5.6',
  },
  'bounce-depth-limit': {
    severity: 'warning',
    message: 'Bounces inside bounces were not followed any deeper.',
    stage: 'origin',
    source: 'limit of this library: BOUNCE_DEPTH_LIMIT',
  },
  // ── verdict ──
  'nothing-listed': {
    severity: 'error',
    message: 'No message was listed, and nothing proves that the queue is empty.',
    stage: 'verdict',
    source: 'peers 3.2, three-valued truth',
  },
  'listing-incomplete': {
    severity: 'warning',
    message: 'The listing is not known to be complete, so the rest of the queue is not judged.',
    stage: 'verdict',
    source: 'formats §2, Warnings and fatals',
  },
  'listing-unrecognized': {
    severity: 'warning',
    message: 'Most lines of the listing were not recognised.',
    stage: 'verdict',
    source: 'formats §4',
  },
  'listing-short': {
    severity: 'warning',
    message: 'Far fewer messages were listed than qmail-qstat counts.',
    stage: 'verdict',
    source: 'peers 3.4',
  },
  'messages-sampled': {
    severity: 'info',
    message: 'The queue is longer than what is kept in memory, so its principals are judged by an even sample of its messages.',
    stage: 'verdict',
    source: 'own limit: RETAINED_LIMIT',
  },
  'senders-counted': {
    severity: 'info',
    message: 'The queue has more senders than are counted one by one; the counts of the busy ones may be too low by the number given.',
    stage: 'verdict',
    source: 'own limit: COUNTED_SENDERS',
  },
  'domains-limited': {
    severity: 'info',
    message:
      'Local mail is listed for more domains than are remembered as hosted here; the rest count as unknown. Name them all in hostedDomains.',
    stage: 'verdict',
    source: 'own limit: LEARNED_LIMIT',
  },
  'headers-refused': {
    severity: 'info',
    message: 'More headers were given than are kept; the rest was not used.',
    stage: 'verdict',
    source: 'own limit: HEADER_LIMIT',
  },
  'header-without-message': {
    severity: 'info',
    message: 'Headers were given for messages that are not listed; they were not used.',
    stage: 'verdict',
    source: 'formats §2, a live queue changes between two commands',
  },
  // ── node ──
  'queue-missing': {
    severity: 'error',
    message: 'There is no queue at this path.',
    stage: 'node',
    source: 'qmail-qread.c: die_chdir',
  },
  'disk-permission-denied': {
    severity: 'error',
    message: 'Permission denied: a queue can be read by root, or by uid qmails with gid qmail.',
    stage: 'node',
    source: 'formats §2, §6',
  },
  'disk-directory-unreadable': {
    severity: 'error',
    message: 'A directory of the queue cannot be read, so messages may be missing.',
    stage: 'node',
    source: 'qmail-qread.c: die_opendir',
  },
  'disk-file-unreadable': {
    severity: 'warning',
    message: 'A file of the queue cannot be read.',
    stage: 'node',
    source: 'qmail-qread.c: err',
  },
  'disk-symlink': {
    severity: 'warning',
    message: 'A symbolic link in the queue leads out of it or nowhere and was not followed.',
    stage: 'node',
    source: 'formats §2, symbolic link loop',
  },
  'disk-not-a-file': {
    severity: 'warning',
    message: 'Something in the queue is no regular file and was not opened.',
    stage: 'node',
    source: 'formats §2, a directory in place of an info file',
  },
  'disk-message-missing': {
    severity: 'warning',
    message: 'The envelope of a message is there but its message file is not, so qmail-qread only warns about it.',
    stage: 'node',
    source: 'qmail-qread.c: main',
  },
  'disk-message-misplaced': {
    severity: 'warning',
    message: 'A message stands in a numbered directory that is not its id modulo the split, so qmail does not find it.',
    stage: 'node',
    source: 'fmtqfn.c: fmtqfn; formats §2, wrong split',
  },
  'disk-record-damaged': {
    severity: 'warning',
    message: 'A record of a queue file is damaged.',
    stage: 'node',
    source: 'formats §2, §7',
  },
  'disk-file-too-large': {
    severity: 'warning',
    message: 'A file of envelope records is larger than the limit, so only its first part was read.',
    stage: 'node',
    source: 'own limit',
  },
  'disk-name-ignored': {
    severity: 'info',
    message: 'A name in the queue is no queue id and was passed over.',
    stage: 'node',
    source: 'readsubdir.c: readsubdir_next',
  },
  'disk-duplicate-name': {
    severity: 'warning',
    message: 'Two names in one directory stand for the same id, so qmail-qread prints it twice.',
    stage: 'node',
    source: 'readsubdir.c: readsubdir_next',
  },
  'disk-layout-assumed': {
    severity: 'warning',
    message: 'The split of the queue could not be told from its directories, so each message was taken where it stands.',
    stage: 'node',
    source: 'formats §6',
  },
  'disk-messages-vanished': {
    severity: 'info',
    message: 'Messages left the queue while it was read, as they do in a live queue.',
    stage: 'node',
    source: 'formats §2, Warnings and fatals',
  },
  'disk-header-unread': {
    severity: 'info',
    message: 'The header of a sampled message could not be read.',
    stage: 'node',
    source: 'formats §7',
  },
  'disk-diagnostics-cut': {
    severity: 'info',
    message: 'More was found than is kept; every one was handed to onDiagnostic.',
    stage: 'node',
    source: 'own limit',
  },
} as const satisfies Readonly<Record<string, DiagnosticRow>>
