import { Type, type TSchema } from '@sinclair/typebox'
import { screeningAnswers, type Screening, type ScreeningOutcome } from '../answers/screening.js'
import { understandings } from '../answers/reading/understanding.js'
import { CrisisKind } from '../content/crisis.js'
import { Release } from '../content/guide.js'
import { Sign } from '../content/schema.js'
import { ScreeningLevel } from '../content/screening.js'
import { Id, oneOf, Ref, Text, Texts, urgencies, Urgency } from '../content/terms.js'
import type { Edition } from './edition.js'
import { checkBody, metaOf } from './json.js'
import { Links, Meta, nouns } from './schemas.js'

const closed = { additionalProperties: false } as const

export const ScreeningAnswerWord = oneOf(screeningAnswers, {
  $id: 'ScreeningAnswerWord',
  description: 'An answer to a screening question. `unsure` counts as what the sign may be at its worst.'
})

const ScreeningQuestion = Type.Object(
  {
    sign: Type.String({ description: 'The id of the sign: the key under which it is answered.' }),
    redFlag: Id,
    question: Sign.properties.question,
    role: Sign.properties.role,
    answers: Type.Array(Ref(ScreeningAnswerWord)),
    href: Type.String({ description: 'The red flag, with its sources.' })
  },
  { $id: 'ScreeningQuestion', description: 'A question, and how it may be answered.', ...closed }
)

const ScreeningQuestions = Type.Object(
  {
    groups: Type.Array(
      Type.Object({ urgency: Ref(Urgency), headline: Text(), questions: Type.Array(Ref(ScreeningQuestion)) }, closed),
      { description: 'Most urgent first.' }
    ),
    caveat: Text()
  },
  { $id: 'ScreeningQuestions', description: 'The screening questions, grouped by urgency.', ...closed }
)

const Quote = Type.Object(
  {
    quote: Type.String({ description: 'The words, as they were sent.' }),
    start: Type.Integer({ minimum: 0, description: 'Where they begin in `text`, in UTF-16 code units.' }),
    end: Type.Integer({ minimum: 0, description: 'Where they end.' })
  },
  closed
)

const Digest = Type.String({ pattern: '^sha256-[0-9a-f]{64}$' })

const ofSign = { redFlag: Id, sign: Id }
const TriggeredSign = Type.Object(
  {
    ...ofSign,
    urgency: Ref(Urgency),
    because: Type.Union(
      [
        Type.Object({ answer: Ref(ScreeningAnswerWord) }, closed),
        Type.Object(
          {
            text: Quote,
            resembles: Type.Optional(
              Type.Object(
                {
                  question: Sign.properties.question,
                  spans: Type.Array(Quote, { description: 'All words that speak for it; the first of them is `text`.' })
                },
                {
                  description: 'The message only sounds like this sign, as other messages did: put the question.',
                  ...closed
                }
              )
            )
          },
          closed
        )
      ],
      { description: 'The answer, or the words, that caused it.' }
    ),
    href: Type.String({ description: 'The red flag: what to do, what to say, and the sources.' })
  },
  { $id: 'TriggeredSign', description: 'A warning sign that was found.', ...closed }
)

const RuledOutSign = Type.Object(
  {
    ...ofSign,
    reason: oneOf(['answered-no', 'denied', 'over', 'someone-else', 'asked-about', 'explained'], {
      description:
        'Answered with no; or spoken of, but denied, over and done, about another person, only asked about, or explained by the words beside it.'
    }),
    text: Type.Optional(Quote)
  },
  { $id: 'RuledOutSign', description: 'A warning sign that was spoken of but does not count.', ...closed }
)

const CrisisLine = Type.Object(
  {
    name: Text(),
    text: Text({ description: 'How to reach it.' }),
    number: Type.Optional(
      Type.String({ description: 'The number to call; missing where none is held for the country.' })
    ),
    sources: Type.Array(Id, { description: 'Where the editors read it.' }),
    checkedOn: Type.Optional(Type.String({ format: 'date', description: 'When they last read it.' })),
    caveat: Type.Optional(Text({ description: 'How far it was checked.' }))
  },
  { $id: 'CrisisLine', description: 'Somebody to talk to.', ...closed }
)

const crisisLines = Type.Array(Ref(CrisisLine), {
  minItems: 1,
  description: 'Whom to talk to in the country; local words where no line is held.'
})
const Crisis = Type.Object(
  {
    kind: Ref(CrisisKind),
    headline: Text(),
    say: Texts('What to say, in this order.'),
    doNotSay: Texts('What never to say.'),
    doNotSayRule: Type.Optional(
      Text({ description: 'The rule behind it: it holds for other words of the same kind too.' })
    ),
    lines: crisisLines
  },
  {
    $id: 'Crisis',
    description:
      'Somebody may hurt themselves, thinks of it, or has taken an overdose. Say this before anything else; no risk is graded.',
    ...closed
  }
)
const Support = Type.Object(
  { lines: crisisLines },
  { $id: 'Support', description: 'Whom one can talk to, without alarm.', ...closed }
)

/** What screening cannot know, and a plan needs: `redFlags` it can fill in. */
const planNeeds = ['comfortableMinutes', 'screenedOn', 'notFor'] as const
const PlanLink = Type.Object(
  {
    href: Type.String({ description: 'The walking plan, with `redFlags` filled in as the screening found.' }),
    needs: Type.Array(oneOf(planNeeds), {
      description:
        'What has to be put to it: the longest easy walk, the day of this screening, and `none` when no reason against a plan applies. Without them it lists the reasons.'
    })
  },
  { $id: 'PlanLink', description: 'The way on to a walking plan.', ...closed }
)

export const ScreeningResult = Type.Object(
  {
    crisis: Type.Optional(Ref(Crisis)),
    support: Type.Optional(Ref(Support)),
    urgency: Ref(ScreeningLevel),
    headline: Text(),
    action: Text(),
    mustSay: Texts('What has to be said with it.'),
    doNotSay: Texts('What must not be said.'),
    doNotSayRules: Texts('The rules behind what must not be said: they hold for other words of the same kind too.'),
    safetyNet: Texts('What would change the level: when to get help now, or sooner.'),
    meanwhile: Texts('What to do until somebody has been seen.'),
    emergency: Type.Object(
      {
        text: Text(),
        region: Type.Optional(Type.String({ description: 'The region that was asked for, when its number is held.' })),
        number: Type.Optional(Type.String({ description: 'The emergency number there.' })),
        urgentNumber: Type.Optional(Type.String({ description: 'Urgent advice that is not an emergency.' }))
      },
      { description: 'The number of the region, or the words that hold everywhere.', ...closed }
    ),
    understood: Type.Optional(
      oneOf(understandings, {
        description:
          'How much of the text could be read; missing without a text. Of what was not read nothing is known, and no plan may start.'
      })
    ),
    triggered: Type.Array(Ref(TriggeredSign), { description: 'Most urgent first.' }),
    ruledOut: Type.Array(Ref(RuledOutSign)),
    unanswered: Type.Array(Id, {
      description:
        'Signs that still have to be asked about. An emergency sign that the text only asks about, calls over or explains away stands first, then what it only sounds like.'
    }),
    planAllowed: Type.Boolean({
      description:
        'Whether a walking plan may start: nothing was found that cannot wait, no question about such a sign is open, and the text could be read.'
    }),
    caveat: Text(),
    readBy: Type.Optional(
      Type.Object(
        {
          rules: Digest,
          model: Type.Optional(Digest),
          release: Type.Union([Digest, Release.properties.version], {
            description: 'The digest of the release; of a draft, which has none, its version.'
          })
        },
        {
          description:
            'What the outcome was made with: the rules, what was learned from other messages unless rules read alone, and the content.',
          ...closed
        }
      )
    ),
    plan: Type.Optional(Ref(PlanLink))
  },
  {
    $id: 'ScreeningResult',
    description: 'The outcome of a screening. It is not a diagnosis, and never an all-clear.',
    ...closed
  }
)

export const ScreeningQuestionsAnswer = Type.Object(
  { data: Ref(ScreeningQuestions), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'ScreeningQuestionsAnswer', description: 'The screening questions.', ...closed }
)
export const ScreeningAnswer = Type.Object(
  { data: Ref(ScreeningResult), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'ScreeningAnswer', description: 'The outcome of a screening.', ...closed }
)
export const screeningNouns: readonly TSchema[] = [
  ScreeningLevel,
  CrisisKind,
  CrisisLine,
  Crisis,
  Support,
  ScreeningAnswerWord,
  ScreeningQuestion,
  ScreeningQuestions,
  TriggeredSign,
  RuledOutSign,
  PlanLink,
  ScreeningResult,
  ScreeningQuestionsAnswer,
  ScreeningAnswer
]

const all = [...nouns, ...screeningNouns]

/** The questions as JSON text. */
export function questionsToJson({ signs }: Screening, edition: Edition): string {
  const { content, base, root } = edition
  const groups = urgencies.map(urgency => ({
    urgency,
    headline: content.screening.outcomes[urgency].headline,
    questions: signs
      .filter(({ sign }) => sign.urgency === urgency)
      .map(({ redFlag, sign: { id, question, role } }) => ({
        sign: id,
        redFlag: redFlag.id,
        question,
        role,
        answers: screeningAnswers,
        href: hrefOf(redFlag.id, base + root)
      }))
  }))
  return checkBody(ScreeningQuestionsAnswer, all, `${root}/screening`, {
    data: { groups, caveat: content.screening.caveat },
    meta: metaOf(content),
    links: linksFor(edition)
  })
}

/** The outcome as JSON text, with a way on to a walking plan only where one is allowed. */
export function outcomeToJson(outcome: ScreeningOutcome, edition: Edition): string {
  const { content, base, root } = edition
  const links = { ...linksFor(edition), ...(outcome.planAllowed && { walkingPlan: planAfter(outcome, base + root) }) }
  return checkBody(ScreeningAnswer, all, `${root}/screening`, {
    data: withLinks(outcome, base + root),
    meta: metaOf(content),
    links
  })
}

/** The outcome with the address of each red flag (`home` goes before it), in the order of the published fields. */
export function withLinks(outcome: ScreeningOutcome, home: string) {
  return {
    ...outcome,
    triggered: outcome.triggered.map(one => ({ ...one, href: hrefOf(one.redFlag, home) })),
    ...(outcome.planAllowed && { plan: { href: planAfter(outcome, home), needs: [...planNeeds] } })
  }
}

/** A plan after this outcome: what was found is filled in, and nothing that the person has to say. */
const planAfter = ({ urgency }: ScreeningOutcome, home: string) =>
  `${home}/walking-plan?redFlags=${urgency === 'routine' ? 'routine' : 'none'}`

const hrefOf = (redFlag: string, home: string) => `${home}/red-flags/${redFlag}`

function linksFor(edition: Edition) {
  const { base, root } = edition
  return {
    self: `${base}${root}/screening`,
    start: base + root,
    redFlags: `${base}${root}/red-flags`,
    describedBy: `${base}/openapi.json`
  }
}
