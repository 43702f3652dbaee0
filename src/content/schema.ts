import { Type, type Static } from '@sinclair/typebox'
import { Claim } from './claim.js'
import { Code } from './code.js'
import { Figure } from './figure.js'
import { Dose, furtherWords, NotFor, number, Reviewed, SeekHelp } from './item-parts.js'
import { Sign } from './sign.js'
import {
  CauseCategory,
  CollectionName,
  Domain,
  ExerciseKind,
  LinkStrength,
  Outcome,
  Phase,
  Position,
  Suitability,
  Urgency
} from './enums.js'
import { Id, Ref, Text, Texts } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

export const ItemReference = Type.Object(
  { collection: Ref(CollectionName), id: Id },
  { $id: 'ItemReference', description: 'Points at one item of the guide.', ...closed }
)
export type ItemReference = Static<typeof ItemReference>

export const Myth = Type.Object(
  { myth: Text(), fact: Text(), claim: Id },
  { $id: 'Myth', description: 'A common belief, what is known instead, and the claim that shows it.', ...closed }
)

const head = {
  id: Id,
  title: Text({ maxLength: 60 }),
  seekHelp: Type.Optional(Type.Array(Ref(SeekHelp), { description: 'When to get help, the most urgent first.' })),
  alternateNames: Texts('What people call it.'),
  searchTerms: Type.Optional(
    Type.Array(Type.String({ minLength: 1 }), { description: 'Words that should lead here, but are no names of it.' })
  ),
  summary: Text({ maxLength: 280, description: 'What the evidence allows to be said, in at most 280 characters.' })
}
const tail = {
  claims: Type.Array(Ref(Claim), { minItems: 1 }),
  codes: Type.Array(Ref(Code)),
  notCoded: Type.Optional(Type.String({ minLength: 1, description: 'Why the item carries no code.' })),
  related: Type.Array(Ref(ItemReference)),
  reviewed: Type.Optional(Ref(Reviewed))
}
const notFor = Type.Optional(
  Type.Array(Ref(NotFor), { description: 'Who should leave it out, ask first, or change it.' })
)
const exercises = Type.Optional(Type.Array(Id, { description: 'Ids of the exercises that it names.' }))

export const Cause = Type.Object(
  {
    ...head,
    link: Ref(LinkStrength),
    linkClaim: Type.Optional(Type.String({ description: 'The id of the claim of this item that the link rests on.' })),
    category: Ref(CauseCategory),
    whatItIs: Texts('What it is, in paragraphs.'),
    whyItHurts: Texts('What is known about why it may hurt.'),
    signs: Texts('How it may show.'),
    riskFactors: Texts('What makes it more likely.'),
    whatHelps: Texts('What may help.'),
    course: Type.Optional(Texts('How it usually goes on.')),
    walkingAdvice: Type.Object({ suitability: Ref(Suitability), how: Text() }, closed),
    myths: Type.Array(Ref(Myth)),
    ...tail
  },
  { $id: 'Cause', description: 'Something linked with lower back pain, with how strong the link is.', ...closed }
)
export type Cause = Static<typeof Cause>

export const WalkingBenefit = Type.Object(
  {
    ...head,
    outcome: Ref(Outcome),
    howItMayWork: Texts('The idea behind it, and how far it has been tested.'),
    effect: Type.Object(
      {
        statement: Text({ description: 'What was found.' }),
        size: Type.Optional(Text({ description: 'How large it was, where a study measured it.' })),
        population: Text({ description: 'In whom.' }),
        comparator: Text({ description: 'Compared with what.' }),
        claim: Type.String({ description: 'The id of the claim of this item that it rests on.' }),
        ...Type.Partial(Type.Object(number)).properties
      },
      closed
    ),
    limits: Texts('What is not known, or not shown.'),
    harms: Type.Optional(Texts('What may go wrong.')),
    ...tail
  },
  { $id: 'WalkingBenefit', description: 'A benefit that walking is said to have, with what was found.', ...closed }
)
export type WalkingBenefit = Static<typeof WalkingBenefit>

export const RegimenTip = Type.Object(
  {
    ...head,
    order: Type.Integer({ minimum: 1, description: 'Its place in the routine.' }),
    phase: Ref(Phase),
    steps: Texts('What to do.'),
    exercises,
    avoid: Texts('What to leave out.'),
    easeOffIf: Texts('When to do less for a while.'),
    stopIf: Type.Array(Id, { description: 'Ids of the red flags that mean: stop and get help.' }),
    ...tail
  },
  { $id: 'RegimenTip', description: 'A tip for a walking routine.', ...closed }
)
export type RegimenTip = Static<typeof RegimenTip>

export const LifestyleChange = Type.Object(
  {
    ...head,
    domain: Ref(Domain),
    steps: Texts('What to do.'),
    exercises,
    whoItSuits: Texts('Who may gain from it.'),
    notFor,
    timeToEffect: Text({ description: 'How long until it may help, or that nobody knows.' }),
    notNeeded: Texts('What people buy or do for nothing.'),
    ...tail
  },
  { $id: 'LifestyleChange', description: 'A change beside walking that may help.', ...closed }
)
export type LifestyleChange = Static<typeof LifestyleChange>

export const Exercise = Type.Object(
  {
    ...head,
    kind: Ref(ExerciseKind),
    position: Ref(Position),
    steps: Texts('How to do it, in order.'),
    figure: Type.Optional(Ref(Figure)),
    dose: Ref(Dose),
    easier: Texts('How to make it easier.'),
    harder: Texts('How to make it harder.'),
    notFor: Type.Array(Ref(NotFor), { description: 'Who should leave it out, ask first, or change it.' }),
    easeOffIf: Texts('When to do less for a while.'),
    stopIf: Type.Array(Id, { description: 'Ids of the red flags that mean: stop and get help.' }),
    ...tail
  },
  { $id: 'Exercise', description: 'One exercise, step by step, with its dose and who should leave it out.', ...closed }
)
export type Exercise = Static<typeof Exercise>

export const RedFlag = Type.Object(
  {
    ...head,
    urgency: Ref(Urgency),
    possibleConcerns: Texts('What it might point to. A sign is never proof of these.'),
    signs: Type.Array(Ref(Sign), { minItems: 1 }),
    action: Text({ description: 'What to do.' }),
    mustSay: Texts('What an app or chatbot has to say.'),
    doNotSay: Texts('What an app or chatbot must not say.'),
    ...furtherWords,
    ...tail
  },
  { $id: 'RedFlag', description: 'A warning sign group, with its urgency.', ...closed }
)
export type RedFlag = Static<typeof RedFlag>

export type Item = Cause | WalkingBenefit | RegimenTip | LifestyleChange | Exercise | RedFlag

/** The schema of each collection: the one table from which loading, routes and documents are made. */
export const itemSchemas = {
  causes: Cause,
  'walking-benefits': WalkingBenefit,
  'regimen-tips': RegimenTip,
  'lifestyle-changes': LifestyleChange,
  exercises: Exercise,
  'red-flags': RedFlag
} as const satisfies Record<CollectionName, unknown>

export interface Collections {
  causes: Cause[]
  'walking-benefits': WalkingBenefit[]
  'regimen-tips': RegimenTip[]
  'lifestyle-changes': LifestyleChange[]
  exercises: Exercise[]
  'red-flags': RedFlag[]
}
