import { QREAD_DIALECTS } from './qread/index.ts'
import type { QreadDialect, QreadRule } from './qread-dialect.ts'

/** A rule with the dialect that it belongs to. */
export interface OwnedRule {
  readonly rule: QreadRule
  readonly dialect: QreadDialect
}

/** The rules to ask about a line, by its first character. */
export interface RuleIndex {
  /** Rules of genuine dialects, by the code of the first character. */
  readonly genuine: readonly (readonly OwnedRule[])[]
  /** Rules of genuine dialects for a first character beyond ASCII. */
  readonly other: readonly OwnedRule[]
  /** Rules for damaged lines, asked when no genuine one claims the line. */
  readonly damaged: readonly OwnedRule[]
}

/** Builds the index. The order inside an entry does not matter for the result, since one rule at most claims a line; the commonest comes first. */
export function indexRules(): RuleIndex {
  const all = QREAD_DIALECTS.flatMap((dialect) => dialect.rules.map((rule) => ({ rule, dialect })))
  const genuine = all
    .filter((owned) => owned.dialect.genuine)
    .sort((a, b) => Number(b.dialect.names === 'qmail') - Number(a.dialect.names === 'qmail'))
  return {
    genuine: Array.from({ length: 128 }, (_, code) => {
      const character = String.fromCharCode(code)
      return genuine.filter(({ rule }) => rule.first === null || rule.first.includes(character))
    }),
    other: genuine.filter(({ rule }) => rule.first === null),
    damaged: all.filter((owned) => !owned.dialect.genuine),
  }
}
