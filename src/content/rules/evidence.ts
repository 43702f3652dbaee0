import { urgencies, type Urgency } from '../enums.js'
import { claimsOf } from '../parts-of.js'
import { citationsOf, repeated, type Rule } from './rule.js'

export const claimsSourced: Rule = {
  name: 'claims-sourced',
  description: 'Every claim has a source that supports it or is labelled consensus; a source is cited once a claim.',
  *check(content) {
    for (const { claim, file, path } of claimsOf(content)) {
      if (claim.certainty !== 'consensus' && !claim.sources.some(({ stance }) => stance === 'supports')) {
        yield {
          file,
          path: `${path}/sources`,
          message: 'no source supports the claim, and it is not labelled consensus'
        }
      }
      for (const { id } of repeated(claim.sources, ({ id }) => id)) {
        yield { file, path: `${path}/sources`, message: `cites ${id} twice` }
      }
    }
  }
}

export const sourcesCited: Rule = {
  name: 'sources-cited',
  description: 'Every source is cited somewhere: no orphan in the bibliography.',
  *check(content) {
    const cited = new Set([...citationsOf(content)].map(({ source }) => source))
    for (const [index, { id }] of content.sources.entries()) {
      if (!cited.has(id)) yield { file: 'sources.json', path: `/${index}`, message: `${id} is not cited anywhere` }
    }
  }
}

export const numbersFound: Rule = {
  name: 'numbers-found',
  description:
    'A number in a claim comes from a source whose finding was seen, or from a second-hand one with a note that says so.',
  *check(content) {
    const levels = new Map(content.sources.map(source => [source.id, source.verificationLevel]))
    for (const { claim, file, path } of claimsOf(content)) {
      if (!/\d/.test(claim.text) || claim.certainty === 'consensus') continue
      const seen = claim.sources.map(({ id }) => levels.get(id))
      if (seen.includes('finding-seen') || (seen.includes('secondary') && claim.note !== undefined)) continue
      yield {
        file,
        path: `${path}/text`,
        message: 'holds a number that no cited source was seen to report (a second-hand source needs a note)'
      }
    }
  }
}

const rank = (urgency: Urgency) => urgencies.indexOf(urgency)

export const urgencyHighest: Rule = {
  name: 'urgency-highest',
  description: 'A red flag is as urgent as its most urgent sign, and an escalation raises the urgency.',
  *check({ collections }) {
    for (const flag of collections['red-flags']) {
      const file = `red-flags/${flag.id}.json`
      const highest = urgencies[Math.min(...flag.signs.map(sign => rank(sign.urgency)))] as Urgency
      if (flag.urgency !== highest) {
        yield { file, path: '/urgency', message: `is ${flag.urgency}, but its most urgent sign is ${highest}` }
      }
      for (const [index, sign] of flag.signs.entries()) {
        for (const [at, escalation] of sign.escalatesWith.entries()) {
          if (rank(escalation.urgency) >= rank(sign.urgency)) {
            yield {
              file,
              path: `/signs/${index}/escalatesWith/${at}/urgency`,
              message: `${escalation.urgency} is not more urgent than ${sign.urgency}`
            }
          }
        }
      }
    }
  }
}
