import type { ForAssistants } from '../document/for-assistants.js'

const item = (what: string) =>
  `${what}, by its id, with claims, their certainty and sources. Ids are in the hits of search. Use fields to get less, such as title,summary,seekHelp,claims.`

/** The operations of the small document, in words that importers of assistants take: under 300 characters each. */
export const assistantOperations: ForAssistants = {
  info: 'Guidance on lower back pain and walking. Screen what people say before any advice. Give the certainty and a source with every claim, pass on the disclaimer, and never say "all clear". No clinician has reviewed it.',
  screen:
    'Call this first with what somebody says about their back, word for word, in text, or with answers by the id of the sign. The highest urgency is what to act on; say mustSay first. It is never an all-clear. Nothing is stored or logged.',
  listScreeningQuestions:
    'The questions about warning signs, most urgent first, with the ids that screen takes in answers. Ask them all before any walking plan.',
  search:
    'Passages that answer a question in everyday words, best first, with certainty and sources. An empty list means that nothing here fits: say so, and do not guess. meta.screening has what the words mean for urgency.',
  getWalkingPlan:
    'A graded walking plan. Needs redFlags (none or routine, as the screening found), screenedOn (its day) and notFor=none (no reason against applies). Otherwise the answer is a 409 with what is missing and the reasons against. Never make these up.',
  adjustWalkingPlan:
    'What to do after a week of the plan: go on, repeat, go back, or stop. Takes the inputs of the plan, the week walked last, and whether a new symptom or warning sign has shown up, which has to be asked.',
  findCode: 'Items for an ICD-10-CM or MeSH code, such as M54.50. A code is a way to find an item, never a diagnosis.',
  getCause: item('One cause of lower back pain'),
  getWalkingBenefit: item('What walking does, and does not do'),
  getRegimenTip: item('One tip for a walking routine'),
  getLifestyleChange: item('One change of habits'),
  getExercise: item('One exercise'),
  getRedFlag:
    'One warning sign by its id: how urgent it is, what to do, what must be said (mustSay) and what must not (doNotSay).'
}
