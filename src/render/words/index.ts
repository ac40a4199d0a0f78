import type { Locale } from '../render-options.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { Words } from './words.ts'

export type { Words } from './words.ts'

const LANGUAGES: Readonly<Record<Locale, Words>> = { en, es }

/**
 * The words of a language.
 *
 * @throws RangeError on a language that there are no words for.
 */
export function wordsOf(locale: Locale): Words {
  const words = Object.hasOwn(LANGUAGES, locale) ? LANGUAGES[locale] : undefined
  if (!words) throw new RangeError(`unknown locale ${JSON.stringify(locale)}: expected ${Object.keys(LANGUAGES).join(' or ')}`)
  return words
}
