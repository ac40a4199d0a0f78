import { joinAddress, type ReturnPath } from '../return-path.ts'

/** `AA` is the number of the module, `B` stands for bounce; then the number of the user in base64 and two halves of MD5 sums. */
const SHAPE = /^([^=@+-]{1,20})[+-]AAB[a-z0-9+/]{6}==[0-9a-f]{32}$/i

/** Return path of Moodle where it handles bounces: PREFIX-AAB, the user and two hashes. */
export const moodle: ReturnPath = {
  id: 'moodle',
  title: 'Return path of Moodle where it handles bounces: PREFIX-AAB, the user and two hashes',
  source: 'Moodle: moodlelib.php, generate_email_processing_address; config-dist.php: mdl- is the separator for qmail',
  rank: 1,
  examples: [
    ['mdl-AABKgAAAA==0123456789abcdeffedcba9876543210@campus.example', 'mdl@campus.example'],
    ['mdl+AAB6AMAAA==0123456789abcdeffedcba9876543210@campus.example', 'mdl@campus.example'],
  ],
  nearMiss: 'mdl-AABKgAAAA==0123456789abcdef@campus.example',
  read(local, domain) {
    const match = SHAPE.exec(local)
    if (match === null) return null
    const prefix = match[1] as string
    return { list: joinAddress(prefix, domain), name: prefix }
  },
}
