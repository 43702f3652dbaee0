import t from 'tap'
import { findablesIn } from '../../src/answers/finding/findables.js'
import { holdingsOf } from '../../src/answers/finding/holdings.js'
import { buildSearch, searchIn } from '../../src/answers/finding/search.js'
import { wordIndex } from '../../src/answers/finding/word-index.js'
import { remembering, wordReader } from '../../src/answers/finding/words.js'
import { patternBook } from '../../src/answers/reading/patterns.js'
import { buildScreening } from '../../src/answers/screening.js'
import { atOnce, madeOnce, type Steps } from '../../src/answers/steps.js'
import { collectionNames } from '../../src/content/enums.js'
import { content, questionModel, rowsOf } from '../content.js'

/** So many patterns may be compiled before others have their turn. */
const mostPatterns = 200

/** Does all steps, and says before each how many there were. */
function counted<T>(steps: Steps<T>, before: (taken: number) => void = () => {}): { value: T; taken: number } {
  for (let taken = 0; ; taken++) {
    before(taken)
    const step = steps.next()
    if (step.done) return { value: step.value, taken }
  }
}

t.test('a value is made once, at once or in steps, or in steps that somebody who asks brings to an end', async t => {
  let done: number[] = []
  const value = () =>
    madeOnce(function* () {
      for (const step of [1, 2, 3]) {
        done.push(step)
        yield
      }
      return { done }
    })
  const atOnceOnly = value()
  t.equal(atOnceOnly.get(), atOnceOnly.get())
  t.strictSame(done, [1, 2, 3])
  done = []
  const inSteps = value()
  const { value: made, taken } = counted(inSteps.inSteps())
  t.strictSame([taken, made, inSteps.get()], [3, { done: [1, 2, 3] }, made])
  t.strictSame(counted(inSteps.inSteps()), { value: made, taken: 0 })
  done = []
  const broughtToAnEnd = value()
  const steps = broughtToAnEnd.inSteps()
  steps.next()
  const { done: finished } = broughtToAnEnd.get()
  t.strictSame(finished, [1, 2, 3], 'what was done is not done again')
  t.equal(counted(steps).value, broughtToAnEnd.get())
})

t.test('after a fault, whoever asks next begins anew', async t => {
  let tries = 0
  const late = madeOnce(function* () {
    yield
    if (++tries < 3) throw new Error(`try ${tries}`)
    return tries
  })
  t.throws(late.get, { message: 'try 1' })
  t.throws(() => counted(late.inSteps()), { message: 'try 2' })
  t.equal(late.get(), 3)
})

t.test('search made in steps finds what search made at once finds', async t => {
  const whole = buildSearch(content, questionModel)
  const sliced = counted(searchIn(counted(holdingsOf(content)).value, questionModel)).value
  for (const { text } of rowsOf<{ text: string }>('search-queries')) {
    const query = { q: text, limit: 10, passages: 'all' } as const
    t.strictSame(sliced(query), whole(query), text)
  }
})

t.test('words that are remembered stand for what they stood for', async t => {
  const words = wordReader(content.vocabulary)
  t.strictSame(atOnce(findablesIn(content, remembering(words))), atOnce(findablesIn(content, words)))
})

t.test('screening made in steps hears what screening made at once hears', async t => {
  const whole = buildScreening(content)
  const sliced = buildScreening(content)
  counted(sliced.prepare())
  for (const { text } of rowsOf<{ text: string }>('screening-exam')) {
    t.strictSame(sliced.assess({ text }), whole.assess({ text }), text)
  }
})

t.test('no step does more than its part', async t => {
  const words = wordReader(content.vocabulary)
  const items = collectionNames.reduce((sum, name) => sum + content.collections[name].length, 0)
  const { value: findables, taken } = counted(findablesIn(content, words))
  t.equal(taken, items, 'an item a step')
  t.ok(counted(wordIndex(findables, undefined, words)).taken >= findables.length, 'a thing that is found a step')
  t.ok(counted(holdingsOf(content)).taken >= items + findables.length, 'and the same for its words')

  let compiled = 0
  let most = 0
  const patterns = function* () {
    for (let number = 0; number < 3 * mostPatterns; number++) {
      compiled++
      yield { says: `word${number}`, value: number }
    }
  }
  const { value: book } = counted(patternBook({}, patterns()), () => {
    most = Math.max(most, compiled)
    compiled = 0
  })
  t.ok(most > 0 && most <= mostPatterns, `${most} patterns`)
  t.equal(book.spelled.anywhere.size, 3 * mostPatterns)
  t.equal(atOnce(patternBook({}, patterns())).spelled.anywhere.size, 3 * mostPatterns)
})
