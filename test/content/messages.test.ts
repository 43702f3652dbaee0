import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../../src/config.js'
import { coarseLevels, readMessageFiles, readMessages, type LabelledMessage } from '../../src/content/messages.js'
import { ContentError } from '../../src/content/problems.js'

const folder = loadConfig({}).messagesFolder
const messages = readMessages(folder)
const exams = readMessageFiles(folder, ['exam-1.jsonl', 'exam-2.jsonl'])

/** How urgent each sign is by itself; of some, more than one level is right. */
const signs: Record<string, string> = {
  ...levelOf('emergency', [
    'bladder',
    'bowel',
    'saddle',
    'sexual',
    'bilateral-leg',
    'progressive-weakness',
    'chest-pain',
    'aaa',
    'major-trauma',
    'very-unwell',
    'pregnancy-emergency',
    'stroke-or-meningitis',
    'cancer-nerve-pain',
    'self-harm',
    'overdose'
  ]),
  ...levelOf('urgent', [
    'fever',
    'infection-risk',
    'thoracic',
    'deformity',
    'severe-unrelenting',
    'night-pain',
    'weight-loss',
    'minor-trauma-fragile',
    'one-leg-newly-weak',
    'calf-clot',
    'blood-thinner',
    'pain-on-straining',
    'cancer-history',
    'pregnancy',
    'osteoporosis-steroids',
    'bilateral-leg-longstanding',
    'under-18'
  ]),
  none: 'none'
}

function levelOf(level: string, ids: readonly string[]) {
  return Object.fromEntries(ids.map(id => [id, level]))
}

const wordsOf = ({ text }: LabelledMessage) => text.toLowerCase().replace(/\W+/g, ' ').trim()

t.test('messages of many writers, each with a sign and its levels', async t => {
  const ofVoices = messages.filter(({ writer, crisis }) => writer !== 'first-edition' && crisis === undefined)
  t.ok(ofVoices.length >= 3000)
  t.ok(new Set(ofVoices.map(({ writer }) => writer)).size >= 20)
  t.ok(messages.filter(({ crisis }) => crisis !== undefined).length >= 1000)
  const wrong = [...messages, ...exams].filter(({ sign, accept }) => !accept.includes(signs[sign] as never))
  t.strictSame(wrong, [], 'the level of the sign itself is right')
  const disorderly = messages.filter(
    ({ accept }) => coarseLevels.filter(level => accept.includes(level)).join() !== accept.join()
  )
  t.strictSame(disorderly, [], 'levels are in their order')
})

t.test('a crisis has its sign, and what only sounds like one has none', async t => {
  const misfits = messages.filter(({ sign, crisis }) => {
    const isSign = sign === 'self-harm' || sign === 'overdose'
    if (crisis === undefined) return false
    if (sign === 'overdose') return crisis !== 'act-now'
    return isSign !== (crisis === 'act-now' || crisis === 'talk-now')
  })
  t.strictSame(misfits, [])
})

t.test('no message stands twice, and no writer of an exam wrote anything to learn from', async t => {
  const seen = new Map<string, string>()
  const doubles: string[] = []
  for (const message of messages) {
    const words = wordsOf(message)
    if (seen.has(words)) doubles.push(`${message.writer}, ${seen.get(words)}: ${message.text}`)
    seen.set(words, message.writer)
  }
  t.strictSame(doubles, [])
  const writers = new Set(messages.map(({ writer }) => writer))
  t.strictSame(
    exams.filter(({ writer }) => writers.has(writer)).map(({ writer }) => writer),
    []
  )
  t.strictSame(exams.filter(exam => seen.has(wordsOf(exam))).length, 0)
})

t.test('what is wrong with a row is said, with its line', async t => {
  const at = t.testdir()
  const row = { text: 'my back', sign: 'none', accept: ['none'], writer: 'me' }
  const lines = [row, '', { ...row, accept: ['soon'] }, { ...row, writer: undefined }, '{']
  writeFileSync(
    join(at, 'messages-me.jsonl'),
    lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  )
  writeFileSync(join(at, 'exam-1.jsonl'), 'not read')
  try {
    readMessages(at)
    t.fail('rows that are wrong are taken')
  } catch (error) {
    t.match(
      (error as ContentError).problems.map(({ file, path }) => `${file}${path}`),
      ['messages-me.jsonl:3/accept/0', 'messages-me.jsonl:4/writer', 'messages-me.jsonl:5']
    )
  }
  writeFileSync(join(at, 'messages-me.jsonl'), JSON.stringify(row))
  t.strictSame(readMessages(at), [row])
})
