import t from 'tap'
import { learnedFromOthers, shareInPairsOnly } from '../../src/answers/reading/cross-validation.js'
import { interval, judgeMessages, shareInWords, type JudgedMessage } from '../../src/answers/screening-quality.js'
import { buildScreening } from '../../src/answers/screening.js'
import { loadConfig } from '../../src/config.js'
import { readMessages, type LabelledMessage } from '../../src/content/messages.js'
import { alarmsTable, qualityBy, qualityTable } from '../../src/representations/screening-quality.js'
import { content } from '../content.js'

const writers = ['crisis-1', 'dictated', 'dyslexic', 'rambler', 'teen-uk', 'terse', 'us-south']
const messages = readMessages(loadConfig({}).messagesFolder).filter(({ writer }) => writers.includes(writer))
const others = learnedFromOthers(messages)

t.test('each writer is read by what was learned from the others', async t => {
  const hear = others.learned.readerOf(() => true)
  t.strictSame([...others.thresholds.keys()].sort(), writers)
  t.strictSame(hear('nobody has written this'), { signs: [] })
  const byRules = judgeMessages(messages, buildScreening(content))
  const byBoth = judgeMessages(messages, buildScreening(content, others.learned))
  const heard = (judged: readonly JudgedMessage[]) => judged.filter(({ level }) => level !== 'none').length
  t.ok(heard(byBoth) > heard(byRules))
  const { count, of } = shareInPairsOnly(others)
  t.ok(count > 0 && count < of, `${count} of ${of}`)
})

t.test('what holds of a sample, and within which bounds of all', async t => {
  t.equal(shareInWords({ count: 0, of: 0 }), '–')
  t.equal(shareInWords({ count: 49, of: 57 }), '49 of 57 (86 %; 75–93)')
  // Wilson 1927; the bounds of R's prop.test(8, 10, correct = FALSE).
  const [low, high] = interval({ count: 8, of: 10 })
  t.equal(low.toFixed(3), '0.490')
  t.equal(high.toFixed(3), '0.943')
})

t.test('warnings, false alarms and crises are counted apart, the worst first', async t => {
  const judged = (
    message: Partial<LabelledMessage>,
    level: JudgedMessage['level'],
    crisis?: JudgedMessage['crisis']
  ): JudgedMessage => ({
    message: { text: 'x', sign: 'fever', accept: ['emergency'], writer: 'one', ...message },
    level,
    crisis
  })
  const all = [
    judged({}, 'emergency'),
    judged({}, 'urgent'),
    judged({ writer: 'two' }, 'none'),
    judged({ accept: ['emergency', 'urgent'], writer: 'two' }, 'urgent'),
    judged({ sign: 'none', accept: ['none'] }, 'urgent'),
    judged({ sign: 'none', accept: ['none'], writer: 'three' }, 'none'),
    judged({ sign: 'self-harm' }, 'emergency', 'talk-now'),
    judged({ sign: 'overdose' }, 'emergency', 'talk-now'),
    judged({ sign: 'none', accept: ['none'], crisis: 'none' }, 'none', 'talk-now')
  ]
  t.equal(
    qualityTable({ mine: all }),
    [
      '|  | mine |',
      '| --- | --: |',
      '| warnings caught | 3 of 4 (75 %; 30–95) |',
      '| plain emergencies called so | 1 of 3 (33 %; 6–79) |',
      '| plain emergencies not heard at all | 1 of 3 (33 %; 6–79) |',
      '| false alarms | 1 of 2 (50 %; 9–91) |',
      '| crises heard | 2 of 2 (100 %; 34–100) |',
      '| of those to act on now, called so | 0 of 1 (0 %; 0–79) |',
      '| what only sounds like a crisis, called one | 1 of 1 (100 %; 21–100) |'
    ].join('\n')
  )
  const heard = all.map(one => ({
    ...one,
    level: 'emergency' as const,
    crisis: one.message.writer === 'three' ? ('talk-now' as const) : undefined
  }))
  t.equal(
    alarmsTable(all, heard),
    [
      '| taken for | false alarms |',
      '| --- | --: |',
      '| a sign, by the rules | 1 of 3 (33 %; 6–79) |',
      '| a crisis, by the rules | 0 of 3 (0 %; 0–56) |',
      '| a sign, by the learned reader alone | 1 of 3 (33 %; 6–79) |',
      '| a crisis, by the learned reader alone | 1 of 3 (33 %; 6–79) |'
    ].join('\n')
  )
  const names = (table: string) =>
    table
      .split('\n')
      .slice(2)
      .map(row => row.split(' ')[1])
  t.strictSame(names(qualityBy('writer', all)), ['two', 'one', 'three'])
  t.strictSame(names(qualityBy('sign', all)), ['fever', 'self-harm', 'overdose', 'none'])
})
