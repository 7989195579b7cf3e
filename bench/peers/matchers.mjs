import { parseRawPattern, RegExpMatcher, toAsciiLowerCaseTransformer } from 'obscenity'
import { Matcher } from '../../dist/match/matcher.js'
import { expressionOf } from '../terms.mjs'

/** obscenity, asked for whole words in any case. Of what it can undo (letters doubled, look-alikes) nothing is asked. */
export function obscenityOf(terms) {
  const blacklistedTerms = terms.map((term, id) => ({ id, pattern: parseRawPattern(`|${term}|`) }))
  const matcher = new RegExpMatcher({ blacklistedTerms, blacklistMatcherTransformers: [toAsciiLowerCaseTransformer()] })
  return (text) => matcher.hasMatch(text)
}

/**
 * saring's own matcher, of which only that counts which stands there as written. Of `mari` and `mari kita pilih` in *mari kita piliiih* it
 * tells the longer, read over the repeated letters; that counts for the `mari` in it.
 */
export function saringOf(terms) {
  const expression = expressionOf(terms)
  const facts = { type: 'term', signal: 'support', match: 'exact', language: 'id', weight: 50, why: '', source: '' }
  const matcher = new Matcher(terms.map((written) => ({ ...facts, written })))
  return (text) => matcher.find(text, 'text').hits.some((hit) => hit.operation === 'exact' || expression.test(hit.text))
}

/** What the naive script does, but for stems. */
export function includesOf(terms) {
  const padded = terms.map((term) => ` ${term} `)
  return (text) => padded.some((term) => ` ${text.toLowerCase()} `.includes(term))
}
