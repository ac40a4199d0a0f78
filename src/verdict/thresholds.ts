/** A number that decides, with where it comes from. */
export interface ThresholdRow {
  readonly value: number
  readonly unit: string
  readonly source: string
}

/** Every limit of the verdict, in one place. */
export const THRESHOLDS = {
  spam: { value: 6.5, unit: 'bits from which a suspect counts as spamming', source: 'fitted on development queues and kinds of our own' },
  unnamed: {
    value: 5,
    unit: 'bits above the threshold where no header tells who sent',
    source: 'scoring §8: text alone is weak; backup MX, smarthosts and forwards look alike',
  },
  unread: {
    value: 1.3,
    unit: 'bits off the threshold where no header at all was read',
    source: 'fitted on development queues and kinds of our own',
  },
  fewest: { value: 4, unit: 'messages below which nobody is called a spammer', source: 'scoring §5.5, minimum sample' },
  fewestRecipients: {
    value: 40,
    unit: 'recipients from which on fewer messages are enough',
    source: 'own reasoning: one letter to a crowd',
  },
  backscatterMessages: { value: 12, unit: 'bounces to outside addresses', source: 'users §6 story 5' },
  backscatterShare: { value: 0.2, unit: 'of the messages of the queue', source: 'scoring §4' },
  forgedMessages: { value: 20, unit: 'messages under the null sender that were not read', source: 'own reasoning; scoring §5.5' },
  forgedShare: { value: 0.8, unit: 'of those, alike and to different addresses', source: 'own reasoning: what bounces hold' },
  backlogShare: { value: 0.4, unit: 'of the pending recipients, at one domain', source: 'scoring §4; Postfix QSHAPE' },
  backlogPrincipals: { value: 8, unit: 'unrelated senders that wait for it', source: 'scoring §4' },
  bulkMessages: { value: 40, unit: 'messages of one lawful sender', source: 'users §6 story 12' },
  bulkShare: { value: 0.3, unit: 'of the messages or recipients of the queue', source: 'peers 1D, DirectAdmin 20 %' },
  gapShare: { value: 0.5, unit: 'of the files that qmail-qstat counts, not listed', source: 'peers 3.4' },
} as const satisfies Readonly<Record<string, ThresholdRow>>
