import type { Content } from '../../content/load.js'
import type { Phrasebook } from '../../content/phrasebook.js'
import { urgencies, type Urgency } from '../../content/enums.js'
import type { Steps } from '../steps.js'
import { withAnswers } from './answered-questions.js'
import { assertionOf, isOfAnother, isToldAsPast, type Assertion } from './assertion.js'
import { meaningsOf, readingOf, sorted, type Language, type Meaning, type ReadExpression } from './expressions.js'
import { patternBook } from './patterns.js'
import { withFigures, withoutFillers } from './plain-words.js'
import { overlap } from './spans.js'
import { correctorFor } from './corrector.js'
import { inEveryTense } from './tenses.js'
import { tokensOf } from './tokens.js'

/** Words of a message that are about a sign, how they are meant, and where they stand (UTF-16 code units). */
export interface Mention {
  sign: string
  urgency: Urgency
  meant: Assertion | 'explained'
  /** It is told as something that was. */
  past: boolean
  /** It is told of somebody else. */
  ofAnother: boolean
  quote: string
  start: number
  end: number
}

export interface ReaderOptions {
  /** How urgent a sign is when its expression does not say. */
  urgencyOf: (sign: string) => Urgency
  /** Whether a misspelt word may have meant this one. */
  isCorrectable: (word: string) => boolean
}

/**
 * Makes what reads messages for red flags: what is said, denied, over, another person's, asked about, or explained by
 * the words beside it.
 */
export function redFlagReader(content: Content & Phrasebook): Steps<(text: string) => Mention[]> {
  const urgencies = new Map(
    content.collections['red-flags'].flatMap(({ signs }) => signs.map(sign => [sign.id, sign.urgency]))
  )
  const urgencyOf = (sign: string) => urgencies.get(sign) as Urgency
  return expressionReader(content.expressions.expressions, content.expressions, {
    urgencyOf,
    isCorrectable: () => true
  })
}

/** Makes what reads messages for expressions, in a language of word groups and cues. */
export function* expressionReader(
  expressions: readonly ReadExpression[],
  language: Language,
  { urgencyOf, isCorrectable }: ReaderOptions
): Steps<(text: string) => Mention[]> {
  const { words, tenses, carriesOn, harmless, cues, numbers, fillers, realWords, lasting } = language
  const spoken = inEveryTense(words, tenses)
  const book = yield* patternBook<Meaning>(spoken, meaningsOf({ expressions, harmless, cues }), carriesOn)
  const passedOver = yield* patternBook<true>(
    {},
    fillers.map(says => ({ says, value: true }))
  )
  yield
  const known = new Set([...book.spelled.anywhere, ...passedOver.spelled.anywhere, ...realWords])
  // A misspelling is taken for a word that somebody chose, not for another form of it.
  const chosen = new Set(Object.values(words).flatMap(phrases => phrases.flatMap(phrase => phrase.split(' '))))
  const isMeant = (word: string) => chosen.has(word) && isCorrectable(word)
  const corrected = correctorFor([...book.spelled.grouped].filter(isMeant), known)

  return text => {
    const tokens = corrected(withAnswers(withFigures(withoutFillers(tokensOf(text), passedOver), numbers)))
    const found = sorted(book.find(tokens))
    // What parts two things cannot hold them together: `my legs are fine but my back is weak`.
    const partings = [...found.cues.newClause, ...found.cues.reassures]
    const mentions = found.expression.filter(
      mention =>
        !found.harmless.some(mask => mention.parts.some(part => overlap(part, mask))) &&
        !partings.some(
          cue => cue.start > mention.start && cue.start < mention.end && !mention.parts.some(part => overlap(part, cue))
        )
    )
    const reading = readingOf(tokens, found, mentions)

    return mentions.flatMap(mention => {
      const expression = mention.value
      if (
        expression.with &&
        !found.with
          .get(expression)
          ?.some(beside => assertionOf(beside, { lasting: true, emergency: false }, reading) === 'said')
      ) {
        return []
      }
      // Only words of its own sentence explain a sign away: whatever else is said, before or after, takes nothing back.
      const explained = found.unless
        .get(expression)
        ?.some(({ start }) => tokens[start]!.sentence === tokens[mention.start]!.sentence)
      const urgency = expression.urgency ?? urgencyOf(expression.sign)
      const traits = {
        lasting: lasting.includes(expression.sign),
        emergency: urgency === 'emergency-now' && !expression.denies
      }
      const meant = assertionOf(mention, traits, reading)
      if (expression.denies && meant !== 'said') return []
      const start = tokens[mention.start]!.start
      const end = tokens[mention.end - 1]!.end
      return [
        {
          sign: expression.sign,
          urgency,
          meant: expression.denies
            ? ('denied' as const)
            : meant === 'said' && explained
              ? ('explained' as const)
              : meant,
          past: isToldAsPast(mention, reading),
          ofAnother: isOfAnother(mention, reading),
          quote: text.slice(start, end),
          start,
          end
        }
      ]
    })
  }
}

/** The mention that decides about each sign: what is said before what is not, then the most urgent, then the first. */
export function decidingMentions(mentions: readonly Mention[]): Mention[] {
  const weight = ({ meant, urgency, start }: Mention) =>
    [meant === 'said' ? 0 : 1, urgencies.indexOf(urgency), start] as const
  const deciding = new Map<string, Mention>()
  for (const mention of mentions) {
    const other = deciding.get(mention.sign)
    if (!other || isLess(weight(mention), weight(other))) deciding.set(mention.sign, mention)
  }
  return [...deciding.values()]
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && one[at]! < other[at]!
}
