import { Type, type TSchema } from '@sinclair/typebox'
import { understandings } from '../answers/reading/understanding.js'
import { CrisisKind } from '../content/crisis.js'
import { Release } from '../content/guide.js'
import { ScreeningLevel } from '../content/screening.js'
import { Sign } from '../content/sign.js'
import { Urgency } from '../content/enums.js'
import { Id, oneOf, Ref, Text, Texts } from '../content/schema-helpers.js'
import { Crisis, CrisisLine, Support } from './crisis-schemas.js'
import { Links, Meta } from './schemas.js'
import { ScreeningAnswerWord, ScreeningQuestion, ScreeningQuestions } from './screening-questions.js'

const closed = { additionalProperties: false } as const

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

/** What screening cannot know, and a plan needs: `redFlags` it can fill in. */
export const planNeeds = ['comfortableMinutes', 'screenedOn', 'notFor'] as const
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
export const screeningSchemas: readonly TSchema[] = [
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
