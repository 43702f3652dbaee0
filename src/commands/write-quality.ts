import { readFileSync, writeFileSync } from 'node:fs'
import { readBy } from '../answers/read-by.js'
import { learnedFromOthers, shareInPairsOnly } from '../answers/reading/cross-validation.js'
import { learnedReaderOf } from '../answers/reading/held-model.js'
import { judgeMessages, shareInWords, type JudgedMessage } from '../answers/screening-quality.js'
import { buildScreening } from '../answers/screening.js'
import { loadConfig, packageRoot } from '../config.js'
import { holdData, loadLibrary } from '../content/library.js'
import type { Content } from '../content/load.js'
import { readMessageFiles, readMessages } from '../content/messages.js'
import { phrasebookFor } from '../content/phrasebook.js'
import { alarmsTable, qualityBy, qualityTable } from '../representations/screening-quality.js'

// Writes docs/screening-quality.md: how well messages are read by what was learned from all other writers, and with
// --exams, which nobody reads who works on rules or models and which are looked at seldom, how well messages are read
// that nobody has seen.

const config = loadConfig({})
const library = loadLibrary(config.dataDir)
// Messages are labelled with the signs of the newest release, sealed or not.
const newest = library.get(library.versions[0] as string) as Content
const content = { ...newest, ...phrasebookFor(newest, holdData(config.dataDir).phrasebook.phrasebook()) }
const learned = learnedReaderOf(config)
const { rules, model } = readBy(content, learned)
const madeWith = `Rules \`${rules}\`, model \`${model}\`, signs of ${newest.release.version}.`

write(process.argv.includes('--exams') ? ofExams() : leavingWritersOut())

function leavingWritersOut(): Record<string, string> {
  const messages = readMessages(config.messagesFolder)
  const others = learnedFromOthers(messages)
  const byBoth = judgeMessages(messages, buildScreening(content, others.learned))
  const byRules = judgeMessages(messages, buildScreening(content))
  const inPairs = shareInPairsOnly(others)
  return {
    'made-with': madeWith,
    voices: qualityTable({ 'rules alone': byRules.filter(isOfVoice), 'both readers': byBoth.filter(isOfVoice) }),
    crises: qualityTable({ 'rules alone': byRules.filter(isOfCrisis), 'both readers': byBoth.filter(isOfCrisis) }),
    alarms: alarmsTable(byRules.filter(isOfVoice), byBoth.filter(isOfVoice)),
    writers: qualityBy('writer', byBoth),
    signs: qualityBy('sign', byBoth.filter(isOfVoice)),
    pairs: `Of the warnings that the learned reader hears, only a pair of sentences says ${shareInWords(inPairs)}.`
  }
}

// The rules were made from the first edition, which says nothing of them.
function isOfVoice({ message: { writer, crisis } }: JudgedMessage): boolean {
  return writer !== 'first-edition' && crisis === undefined
}

function isOfCrisis({ message: { crisis } }: JudgedMessage): boolean {
  return crisis !== undefined
}

function ofExams(): Record<string, string> {
  const exams = { 'first exam': 'exam-1', 'second exam': 'exam-2', 'about a crisis': 'exam-crisis' }
  const both = buildScreening(content, learned)
  const rulesAlone = buildScreening(content)
  const columns = Object.entries(exams).flatMap(([name, file]) => {
    const messages = readMessageFiles(config.messagesFolder, [`${file}.jsonl`])
    return [
      [`${name}, rules alone`, judgeMessages(messages, rulesAlone)],
      [`${name}, both`, judgeMessages(messages, both)]
    ] as const
  })
  return { 'exams-made-with': madeWith, exams: qualityTable(Object.fromEntries(columns)) }
}

/** Puts texts between the marks of their names. */
function write(parts: Record<string, string>): void {
  const file = `${packageRoot}docs/screening-quality.md`
  const page = Object.entries(parts).reduce(
    (page, [name, text]) => {
      const part = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n?<!-- /${name} -->)`)
      return page.replace(
        part,
        (_whole, start: string, end: string) => `${start}${text}${end.startsWith('\n') ? end : `\n${end}`}`
      )
    },
    readFileSync(file, 'utf8')
  )
  writeFileSync(file, page)
  console.log(Object.values(parts).join('\n\n'))
}
