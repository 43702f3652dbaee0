import type { Content } from '../content/load.js'
import type { Phrasebook } from '../content/phrasebook.js'
import { readBy, type ReadBy } from './read-by.js'
import { crisisReader, worseCrisis } from './reading/crisis-reader.js'
import type { Hearing, Learned } from './reading/learned-reader.js'
import { redFlagReader, type Mention } from './reading/red-flag-reader.js'
import type { Steps } from './steps.js'
import { understandingOf, type Understood } from './reading/understanding.js'

/** What is heard in a text. */
export interface Heard extends Partial<Understood> {
  mentions: readonly Mention[]
  /** What it sounds like to the learned reader. */
  hearing: Hearing
  crisis?: ReturnType<typeof worseCrisis>
}

/** All that read a text: rules, and beside them a reader that has learned. */
export interface Readers {
  read: (text: string) => Heard
  readBy: ReadBy
}

/**
 * Makes the readers of a release, in steps. Without a learned reader, rules read alone; it only hears signs that are
 * asked for.
 */
export function* readersOf(
  content: Content & Phrasebook,
  isAskedFor: (sign: string) => boolean,
  learned: Learned | undefined
): Steps<Readers> {
  const mentionsIn = yield* redFlagReader(content)
  const crisisIn = yield* crisisReader(content)
  const understandingIn = yield* understandingOf(content)
  const learnedReader = learned?.readerOf(isAskedFor)
  yield
  return {
    read(text) {
      const understanding = understandingIn(text)
      // In another language a likeness would be chance: the learned reader knows English messages only.
      const hearing = learnedReader && !understanding.isForeign ? learnedReader(text) : { signs: [] }
      return {
        mentions: mentionsIn(text),
        hearing,
        crisis: worseCrisis(crisisIn(text), hearing.crisis),
        ...understanding
      }
    },
    readBy: readBy(content, learned)
  }
}

/** What is heard where nobody reads: words that were said are not understood. */
export const unread = (text: string | undefined): Heard => ({
  mentions: [],
  hearing: { signs: [] },
  ...(text !== undefined && { understood: 'none' })
})
