import type { Random } from './random.ts'
import { DICTIONARY, LANGUAGES, type Language, PROVIDERS } from './words.ts'

/** `plain`: .example and .test only. `varied`: endings as in the world, so that nothing leans on a reserved ending. */
export type Endings = 'plain' | 'varied'

/** How a spammer came by the addresses. */
export type VictimStyle = 'harvested' | 'business' | 'freemail' | 'dictionary' | 'gibberish' | 'mixed' | 'one-provider'

/** Makes names of people, firms and addresses; what a spammer aims at and what a customer base looks like. */
export class Names {
  readonly random: Random
  readonly endings: Endings

  constructor(random: Random, endings: Endings) {
    this.random = random
    this.endings = endings
  }

  #end(stem: string, ending: string): string {
    // Plain: the true ending is kept in the stem where two providers would otherwise fall together.
    if (this.endings === 'varied') return `${stem}.${ending}`
    return `${stem}.${this.random.chance(0.93) || ending === 'com' ? 'example' : 'test'}`
  }

  language(): Language {
    return this.random.pick(LANGUAGES)
  }

  firm(language: Language = this.language()): string {
    const { random } = this
    const first = random.pick(language.trades)
    const second = random.chance(0.5) ? random.pick(language.places) : random.pick(language.last)
    const joined = random.weighted([
      [`${first}-${second}`, 40],
      [`${first}${second}`, 25],
      [`${second}-${first}`, 15],
      [`${second}${first}`, 10],
      [second, 7],
      [`${first.slice(0, 2)}${second.slice(0, 1)}${random.pick(language.places).slice(0, 2)}`, 3],
    ])
    return this.#end(joined, random.pick(language.endings))
  }

  provider(): string {
    const [name, ending] = this.random.weighted(PROVIDERS.map((row) => [row, row[2]] as const))
    return this.endings === 'varied' ? `${name}.${ending}` : `${name}.example`
  }

  person(language: Language = this.language()): { readonly local: string; readonly display: string } {
    const { random } = this
    const first = random.pick(language.first)
    const last = random.pick(language.last)
    const local = random.weighted([
      [`${first}.${last}`, 30],
      [`${first}${last}`, 12],
      [`${first.slice(0, 1)}.${last}`, 12],
      [`${first.slice(0, 1)}${last}`, 10],
      [last, 6],
      [first, 8],
      [`${first}_${last}`, 5],
      [`${first}${random.int(1, 99)}`, 8],
      [`${last}${random.int(1950, 2005)}`, 5],
      [`${last}.${first}`, 4],
    ])
    const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
    return { local, display: `${capital(first)} ${capital(last)}` }
  }

  /** Someone in the world: a private mailbox with probability `free`, else a firm's. */
  stranger(free = 0.5, language: Language = this.language()): string {
    const { random } = this
    const role = random.chance(free) ? null : random.chance(0.35) ? random.pick(language.roles) : null
    const domain = random.chance(free) && role === null ? this.provider() : this.firm(language)
    return `${role ?? this.person(language).local}@${domain}`
  }

  randomLabel(): string {
    const { random } = this
    return random.weighted([
      [random.letters(6, 14), 40],
      [random.letters(6, 12, 'qwrtzpsdfghjklxcvbnm'), 15],
      [random.letters(7, 12, 'abcdefghijklmnopqrstuvwxyz0123456789'), 20],
      [random.letters(7, 12, 'asdfghjklqwe'), 15],
      [`${random.letters(5, 8)}${random.int(10, 9999)}`, 10],
    ])
  }

  /** Made of syllables: nobody's name, but readable. */
  inventedLabel(): string {
    const { random } = this
    let text = ''
    for (let left = random.int(2, 4); left > 0; left--) text += random.pick([...'bcdfghklmnprstvz']) + random.pick([...'aeiou'])
    return text + (random.chance(0.3) ? random.int(1, 99) : '')
  }

  victim(style: VictimStyle, fixed: string): string {
    const { random } = this
    switch (style) {
      case 'harvested':
        return this.stranger(0.8)
      case 'business':
        return this.stranger(0.2)
      case 'freemail':
        return `${this.person().local}${random.chance(0.4) ? random.int(1, 999) : ''}@${this.provider()}`
      case 'dictionary':
        return `${random.pick(DICTIONARY)}${random.chance(0.4) ? random.int(1, 999) : ''}@${random.chance(0.55) ? this.provider() : this.firm()}`
      case 'gibberish':
        return `${random.chance(0.6) ? this.randomLabel() : this.person().local}@${this.#end(this.randomLabel(), random.pick(['com', 'net', 'org', 'biz', 'ru']))}`
      case 'mixed':
        return this.victim(random.chance(0.4) ? 'gibberish' : 'harvested', fixed)
      case 'one-provider':
        return `${this.person().local}${random.int(1, 999)}@${fixed}`
    }
  }
}
