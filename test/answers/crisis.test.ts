import t from 'tap'
import { crisisReader, type CrisisHeard } from '../../src/answers/reading/crisis-reader.js'
import { buildScreening } from '../../src/answers/screening.js'
import { atOnce } from '../../src/answers/steps.js'
import { content, draft, rowsOf } from '../content.js'
import { misfits } from '../misfits.js'

interface CrisisRow {
  text: string
  crisis: CrisisHeard['kind'] | 'none'
  writer: string
}

const { assess, signs } = buildScreening(content)
const read = atOnce(crisisReader(content))
const rows = rowsOf<CrisisRow>('crisis-messages')
const isCrisis = (kind: string | undefined) => kind === 'act-now' || kind === 'talk-now'
const allNo = Object.fromEntries(signs.map(({ sign }) => [sign.id, 'no' as const]))

t.test('messages of many writers', async t => {
  const inCrisis = rows.filter(({ crisis }) => isCrisis(crisis))
  const others = rows.filter(({ crisis }) => !isCrisis(crisis))
  t.ok(rows.length >= 60 && inCrisis.length >= 60)
  const missed = inCrisis.filter(({ text }) => !isCrisis(read(text)?.kind)).map(({ text }) => text)
  const alarms = others.filter(({ text }) => isCrisis(read(text)?.kind)).map(({ text }) => text)
  t.ok(missed.length <= inCrisis.length * 0.1, missed.join('\n'))
  t.ok(alarms.length <= others.length * 0.1, alarms.join('\n'))
})

t.test('each kind, in words that cannot be misunderstood', async t => {
  const expected: Record<string, CrisisHeard['kind'] | undefined> = {
    'I want to kill myself because of my back pain': 'talk-now',
    'i want to die': 'talk-now',
    'wish i was dead': 'talk-now',
    "I can't go on like this": 'talk-now',
    'Is it normal to think about suicide with a bad back?': 'talk-now',
    'my wife says she wants to kill herself': 'talk-now',
    'I took 40 paracetamol last night because of my back': 'act-now',
    'I have taken an overdose': 'act-now',
    'he swallowed a whole box of tramadol': 'act-now',
    'no thoughts of suicide': 'support',
    'I am not suicidal, only sore': 'support',
    'I want to die, my back went ten years ago': 'talk-now',
    'Mate took a load of tramadol, said he did it on purpose': 'act-now',
    'my brother wants to die and my back hurts': 'talk-now',
    'I took an overdose in 1994, all well since': 'support',
    'this chair is killing me': undefined,
    'dead tired, and dying for a coffee': undefined,
    'we ran suicides at training': undefined,
    'my uncle killed himself in 1998': undefined,
    'my uncle had tried to end his life': undefined,
    'my dad was suicidal': undefined,
    'family history of suicide': undefined,
    'will I die of back pain?': undefined,
    'I took 2 paracetamol': undefined,
    'I hurt myself lifting a box': undefined
  }
  const heard = Object.fromEntries(Object.keys(expected).map(text => [text, read(text)?.kind]))
  t.strictSame(heard, expected)
})

/** A word as hasty fingers write it: a letter left out, doubled, or in its neighbour's place; never the first. */
function slipsOf(word: string): string[] {
  const places = Array.from({ length: word.length - 1 }, (_, at) => at + 1)
  return places.flatMap(at => {
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
    const swapped = before + after.charAt(0) + letter + after.slice(1)
    return [before + after, before + letter + letter + after, swapped]
  })
}

t.test('a slip of the pen in the word that matters', async t => {
  const { found, hold } = misfits()
  const hears = (text: string, kind: CrisisHeard['kind']) => hold(read(text)?.kind === kind, text)
  for (const word of slipsOf('suicidal')) hears(`i feel ${word}`, 'talk-now')
  for (const word of slipsOf('suicide')) hears(`thinking of ${word}`, 'talk-now')
  // `Can I overdose on this?` is asked by many: without its last letter it is another word.
  const overdosed = slipsOf('overdosed').filter(word => word !== 'overdose')
  for (const word of overdosed) hears(`i ${word} on pills`, 'act-now')
  for (const word of slipsOf('overdose')) hears(`i took an ${word}`, 'act-now')
  t.strictSame(found, [])
  for (const harmless of ['I want to be dear', 'I have overdone it', 'my dad overdoes it at the gym']) {
    t.equal(read(harmless), undefined, harmless)
  }
})

t.test('a crisis comes before everything else, and no plan follows', async t => {
  const outcome = assess({ answers: allNo, text: 'I want to kill myself because of this pain', region: 'US' })
  t.match(outcome, {
    urgency: 'emergency-now',
    planAllowed: false,
    crisis: { kind: 'talk-now', lines: [{ number: '988' }] }
  })
  t.equal(outcome.headline, outcome.crisis?.headline)
  t.equal(outcome.action, outcome.crisis?.say.join(' '))
  t.strictSame(outcome.mustSay, outcome.crisis?.say)
  const both = assess({ text: "I can't pee and I want to die", region: 'US' })
  t.match(both, { urgency: 'emergency-now', triggered: [{ sign: 'bladder' }], crisis: { kind: 'talk-now' } })
  t.ok(both.action.startsWith(both.crisis?.say[0] as string))
  t.ok(both.action.endsWith(content.screening.outcomes['emergency-now'].action), 'the body is not forgotten')
  const lesser = assess({ text: 'I want to die, and I have lost weight without trying' })
  t.match(lesser, { urgency: 'emergency-now', triggered: [{ urgency: 'same-day' }] })
  t.notMatch(lesser.mustSay.join(' '), /checked today/)
})

t.test('whom to call, by country, and where no line is held', async t => {
  const lineIn = (region?: string) =>
    assess({ text: 'I want to die', ...(region && { region }) }).crisis?.lines.map(({ number }) => number)
  t.strictSame(
    ['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'DE'].map(region => lineIn(region)?.[0]),
    ['116 123', '116 123', '988', '988', '13 11 14', '1737', '0800 111 0 111']
  )
  t.strictSame(
    [lineIn(), lineIn('FR'), lineIn('EU'), lineIn('ZZ')],
    [[undefined], [undefined], [undefined], [undefined]],
    'never the line of another country'
  )
  t.match(assess({ text: 'I took 40 paracetamol', region: 'FR' }).crisis?.headline, /112/)
  t.match(assess({ text: 'I took 40 paracetamol' }).crisis?.headline, /your local emergency number/)
  const said = JSON.stringify(['GB', 'FR', 'ZZ'].map(region => assess({ text: 'I took 40 paracetamol', region })))
  t.notMatch(said, /[{]emergency[}]|[{]line[}]/, 'every place is filled in')
})

t.test('of somebody else it is said what to do for them', async t => {
  const { crisis } = assess({ text: 'my wife says she wants to kill herself', region: 'US' })
  t.match(crisis?.say.join(' '), /Stay with them/)
  t.notMatch(assess({ text: 'I want to kill myself', region: 'US' }).crisis?.say.join(' '), /Stay with them/)
})

t.test('whom to talk to, without alarm', async t => {
  const outcome = assess({ answers: allNo, text: 'no thoughts of suicide', region: 'US' })
  t.match(outcome, { urgency: 'no-flags-found', planAllowed: true, support: { lines: [{ number: '988' }] } })
  t.notOk('crisis' in outcome)
})

t.test('a release from before it was heard still answers', async t => {
  t.equal(atOnce(crisisReader(draft))('I want to die'), undefined)
})
