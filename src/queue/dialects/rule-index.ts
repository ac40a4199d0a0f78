import { QREAD_DIALECTS } from './qread/index.ts'
import type { QreadDialect, QreadRule } from './qread-dialect.ts'

/** A rule with the dialect that it belongs to. */
export interface OwnedRule {
  readonly rule: QreadRule
  readonly dialect: QreadDialect
  /** The line is just what the program printed: nothing before it, nothing lost. */
  readonly exact: boolean
}

/** The rules to ask about a line, by its first character. */
export interface RuleIndex {
  /** Rules of genuine dialects, by the code of the first character. */
  readonly genuine: readonly (readonly OwnedRule[])[]
  /** Rules of genuine dialects for a first character beyond ASCII. */
  readonly other: readonly OwnedRule[]
  /** The same rules for a line behind quoting marks or an indent, by the code of its first own character. Recipients begin with blanks and have a rule for damage. */
  readonly quoted: readonly (readonly OwnedRule[])[]
  /** Rules for damaged lines, asked when no genuine one claims the line. */
  readonly damaged: readonly OwnedRule[]
}

/** Builds the index. The order inside an entry does not matter for the result, since one rule at most claims a line; the commonest comes first. */
export function indexRules(): RuleIndex {
  const all = QREAD_DIALECTS.flatMap((dialect) => dialect.rules.map((rule) => ({ rule, dialect, exact: dialect.genuine })))
  const genuine = all
    .filter((owned) => owned.exact)
    .sort((a, b) => Number(b.dialect.names === 'qmail') - Number(a.dialect.names === 'qmail'))
  const quoted = genuine
    .filter(({ rule }) => rule.kind !== 'recipient' && rule.unquoted !== true)
    .map(({ rule, dialect }) => ({ rule, dialect, exact: false }))
  return {
    genuine: byFirst(genuine),
    other: genuine.filter(({ rule }) => rule.first === null),
    quoted: byFirst(quoted),
    damaged: all.filter((owned) => !owned.exact),
  }
}

function byFirst(rules: readonly OwnedRule[]): OwnedRule[][] {
  return Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code)
    return rules.filter(({ rule }) => rule.first === null || rule.first.includes(character))
  })
}
