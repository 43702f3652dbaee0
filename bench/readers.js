// Other ways to learn, alone and beside the rules, each writer read by what all others have taught. Usage: node
// bench/readers.js
import { fromSource } from './bundle.js'
import { table } from './report.js'

const {
  buildScreening,
  crisisClasses,
  heardIn,
  holdData,
  loadLibrary,
  phrasebookFor,
  readLeavingWritersOut,
  readMessages,
  readerRecipe,
  thresholdsFor,
  together,
  wordOf,
  wordsAndPairs
} = await fromSource(`
  export { together, wordOf, wordsAndPairs } from './answers/reading/features.js'
  export { heardIn } from './answers/reading/learned-reader.js'
  export { readLeavingWritersOut, readerRecipe, thresholdsFor } from './answers/reading/training.js'
  export { crisisClasses } from './answers/reading/unit-reader.js'
  export { buildScreening } from './answers/screening.js'
  export { holdData, loadLibrary } from './content/library.js'
  export { readMessages } from './content/messages.js'
  export { phrasebookFor } from './content/phrasebook.js'
`)
const messages = readMessages(new URL('../data/reading', import.meta.url).pathname)
const dataDir = new URL('../data', import.meta.url).pathname
const library = loadLibrary(dataDir)
const newest = library.get(library.versions[0])
const screening = buildScreening({ ...newest, ...phrasebookFor(newest, holdData(dataDir).phrasebook.phrasebook()) })
const byRules = new Map(messages.map(message => [message, screening.assess({ text: message.text })]))

/** Each word once, without its neighbours. */
const words = tokens => new Map(tokens.map(token => [wordOf(token), token]))

/** Words and pairs, and all runs of three and four letters. */
function pieces(tokens) {
  const features = new Map(wordsAndPairs(tokens))
  for (const token of tokens) {
    const word = `^${wordOf(token)}$`
    for (const length of [3, 4]) {
      for (let at = 0; at + length <= word.length; at++) features.set(`:${word.slice(at, at + length)}`, token)
    }
  }
  return features
}

const isCrisis = message => Object.hasOwn(crisisClasses, readerRecipe.classOf(message))
const sizes = new Map()
for (const { writer } of messages) sizes.set(writer, (sizes.get(writer) ?? 0) + 1)

const ways = {
  'one class a sign, words and pairs, by sentence and pair': {},
  'a warning or not': {
    classOf: message => (isCrisis(message) || message.sign === 'none' ? readerRecipe.classOf(message) : 'warning')
  },
  'words alone': { featuresOf: words },
  'with pieces of words': { featuresOf: pieces },
  'every writer weighs the same': { weightOf: ({ writer }) => messages.length / sizes.size / sizes.get(writer) },
  'by sentence alone': { unitsOf: sentences => [...sentences] },
  'whole messages': { unitsOf: sentences => [together(sentences)] }
}

// The rules were made from the first edition: it says nothing of them.
const told = messages.filter(({ writer, crisis }) => writer !== 'first-edition' && crisis === undefined)
const warnings = told.filter(message => !isCrisis(message) && !message.accept.includes('none'))
const emergencies = warnings.filter(({ accept }) => accept.join() === 'emergency')
const harmless = told.filter(({ accept }) => accept.join() === 'none')
const crises = messages.filter(isCrisis)
const lookalikes = messages.filter(message => message.crisis !== undefined && !isCrisis(message))

const urgencies = new Map(screening.signs.map(({ sign }) => [sign.id, sign.urgency]))
const warns = ({ urgency }) => urgency !== 'routine' && urgency !== 'no-flags-found'

function rowOf([name, way]) {
  const readings = readLeavingWritersOut(messages, { ...readerRecipe, ...way })
  const heard = new Map([...readings].map(([message, units]) => [message, heardIn(units, thresholdsFor(readings))]))
  const signs = message => [...(heard.get(message)?.signs.keys() ?? [])]
  const alone = {
    warns: message => signs(message).length > 0,
    isEmergency: message => signs(message).some(sign => urgencies.get(sign) === 'emergency-now'),
    isCrisis: message => heard.get(message)?.crisis !== undefined
  }
  const beside = {
    warns: message => alone.warns(message) || alone.isCrisis(message) || warns(byRules.get(message)),
    isEmergency: message =>
      alone.isEmergency(message) || alone.isCrisis(message) || byRules.get(message).urgency === 'emergency-now',
    isCrisis: message => alone.isCrisis(message) || byRules.get(message).crisis !== undefined
  }
  const percent = (all, is) => ((100 * all.filter(is).length) / all.length).toFixed(1)
  return [
    name,
    percent(warnings, alone.warns),
    percent(harmless, alone.warns),
    percent(crises, alone.isCrisis),
    percent(warnings, beside.warns),
    percent(emergencies, beside.isEmergency),
    percent(harmless, beside.warns),
    percent(crises, beside.isCrisis),
    percent(lookalikes, beside.isCrisis)
  ]
}

console.log(
  `${warnings.length} warnings, ${emergencies.length} of them plain emergencies, ${harmless.length} harmless messages of 22 voices; ${crises.length} crises, ${lookalikes.length} look-alikes.\n`
)
console.log(
  table(
    [
      'per cent',
      'warnings alone',
      'false alarms alone',
      'crises alone',
      'warnings',
      'emergencies',
      'false alarms',
      'crises',
      'look-alikes'
    ],
    Object.entries(ways).map(rowOf)
  )
)
