import t from 'tap'
import type { Content } from '../../src/content/load.js'
import type { Phrasebook } from '../../src/content/phrasebook.js'
import { authoringBook, warningRules } from '../../src/content/rules/authoring-rules.js'
import type { ContentProblem } from '../../src/content/problems.js'
import { crisisAnswered, crisisHeld } from '../../src/content/rules/crisis.js'
import { expressionsResolve } from '../../src/content/rules/expressions.js'
import { changesTold, removalsTold } from '../../src/content/rules/history.js'
import { helpKept } from '../../src/content/rules/help.js'
import { outcomesWhole, unsureWeighed } from '../../src/content/rules/outcomes.js'
import { numbersChecked, safetyTold } from '../../src/content/rules/safety.js'
import type { SafetyStatement } from '../../src/content/safety.js'
import { plainText } from '../../src/content/rules/plain-text.js'
import { planAsks } from '../../src/content/rules/walking-plan.js'
import { readingGrade } from '../../src/content/rules/reading.js'
import { reviewsKept } from '../../src/content/rules/reviewed.js'
import { vocabularyResolves } from '../../src/content/rules/vocabulary.js'
import { draft as content, next, next as newest } from '../content.js'

/** What adopters must know, as the newest release says it. */
const statement = next.safety as SafetyStatement

/** A copy whose parts are made when they are asked for: a rule reads few of them. */
function copyOf(original: Content & Phrasebook): Content & Phrasebook {
  const parts = Object.entries(original).map(([name, part]) => {
    let copy: unknown
    return [
      name,
      {
        enumerable: true,
        get: () => (copy ??= structuredClone(part)),
        set: (value: unknown) => {
          copy = value
        }
      }
    ] as const
  })
  return Object.defineProperties({}, Object.fromEntries(parts)) as Content & Phrasebook
}

/** Gives a release the walking plan of the newest one, and the tip that tells its reasons against; then edits it. */
const asking =
  (edit: (plan: any, tip: any) => void = () => {}) =>
  (c: any) => {
    Object.assign(c.walkingPlan, structuredClone(newest.walkingPlan))
    c.collections['regimen-tips'][0] = structuredClone(newest.collections['regimen-tips'][0])
    edit(c.walkingPlan, c.collections['regimen-tips'][0])
  }

/** Puts the red flags and the words of outcomes of the newest content in the place of the old ones. */
function withNewestWords(c: any): void {
  c.collections['red-flags'] = structuredClone(newest.collections['red-flags'])
  Object.assign(c.screening, structuredClone(newest.screening))
}
const flagOf = (c: any, id: string) => c.collections['red-flags'].find((flag: any) => flag.id === id)

/** The release with what rules ask for from 1.3.0 on, as little of it as there can be. */
function modern(c: any): any {
  c.release.version = '1.3.0'
  const { collections } = c
  for (const name of ['walking-benefits', 'regimen-tips', 'lifestyle-changes', 'exercises']) collections[name] = []
  collections.causes = [collections.causes[0]]
  const items = Object.values(collections).flat() as any[]
  for (const claims of [c.overview.claims, c.walkingPlan.claims, ...items.map(item => item.claims)]) {
    for (const claim of claims) Object.assign(claim, { direction: 'for', kind: 'fact' })
  }
  for (const item of items) {
    item.reviewed = { date: '2026-11-28', next: '2027-11-28', status: 'not-clinically-reviewed' }
  }
  const [cause] = collections.causes
  cause.linkClaim = cause.claims[0].id
  cause.seekHelp = [
    { id: 'weak', urgency: 'emergency-now', text: 'Call now.', redFlag: 'leg-weakness', claim: cause.claims[0].id },
    { id: 'later', urgency: 'routine', text: 'Ask.', claim: cause.claims[1].id }
  ]
  return cause
}

/** An exercise that keeps every rule, and rests on the first claim of the first cause. */
function exerciseIn(c: any): any {
  const { claims } = modern(c)
  const exercise = {
    id: 'bridge',
    stopIf: ['leg-weakness'],
    easeOffIf: ['It hurts.'],
    notFor: [{ condition: 'knee', caution: 'change', text: 'Less.' }],
    dose: { text: 'Five.', repetitions: { from: 5, to: 5, claim: claims[0].id } },
    claims,
    related: [],
    codes: [],
    steps: [],
    reviewed: { date: '2026-11-28', next: '2027-11-28', status: 'not-clinically-reviewed' }
  }
  c.collections.exercises = [exercise]
  return exercise
}

/** The release with one cause that carries these codes, under the rules of 1.4.0. */
function coded(c: any, codes: object[]): any {
  c.release.version = '1.4.0'
  for (const name of Object.keys(c.collections)) c.collections[name] = []
  c.collections.causes = [{ id: 'disc', codes }]
  return c.collections.causes[0]
}
/** The release with causes that hold these words only, under the rules of 1.4.0. */
function worded(c: any, ...words: object[]): void {
  coded(c, [])
  c.collections.causes = words.map((word, index) => ({ id: `cause-${index}`, claims: [], myths: [], ...word }))
}
const smooth = 'People who walk on most days get back pain a little less often than others do.'
/** The release with one source, under the rules of 1.4.0. */
function asCited(c: any, source: object): void {
  c.release.version = '1.4.0'
  c.sources = [source]
}
const icdCode = (code: string, edition = 'FY2026') => ({ system: 'http://hl7.org/fhir/sid/icd-10-cm', code, edition })

/** A size of a claim, on the source of that claim. */
const sized = (claim: any, value: number, more: object = {}) => ({
  outcome: 'pain',
  measure: 'standardized-mean-difference',
  value,
  source: claim.sources[0].id,
  ...more
})

/** Each rule with edits, and all that it must then say; an edit with nothing to say is one that the rule allows. */
const breaches: Record<string, Array<[edit: (content: any) => void, ...problems: string[]]>> = {
  'ids-unique': [
    [
      c => {
        c.collections['lifestyle-changes'][0].id = 'herniated-disc'
      },
      'lifestyle-changes/herniated-disc.json:/id: the id herniated-disc is used by another collection too'
    ],
    [
      c => {
        c.collections.causes[0].claims[1].id = c.collections.causes[0].claims[0].id
      },
      'causes/poor-posture.json:/claims/1/id: the claim id posture-not-shown-to-cause-pain stands twice in this file'
    ],
    [
      c => {
        c.collections['red-flags'][1].signs[0].id = 'night-pain'
      },
      'red-flags/trauma-onset.json:/signs/0/id: the sign night-pain belongs to more than one red flag'
    ],
    [
      c => {
        c.sources[1].id = c.sources[0].id
      },
      'sources.json:/1/id: the source pocovi-2024-walkback stands twice'
    ],
    [
      c => {
        c.overview.claims[1].id = 'x'
        c.overview.claims[0].id = 'x'
      },
      'overview.json:/claims/1/id: the claim id x stands twice in this file'
    ],
    [
      c => {
        c.walkingPlan.claims[1].id = 'x'
        c.walkingPlan.claims[0].id = 'x'
      },
      'walking-plan.json:/claims/1/id: the claim id x stands twice in this file'
    ],
    [
      c => {
        c.collections.causes[1].claims[0].id = c.collections.causes[0].claims[0].id
      }
    ]
  ],
  'contents-complete': [
    [
      c => {
        c.release.contents.causes.push('gone')
      },
      'release.json:/contents/causes/9: lists gone, but there is no file causes/gone.json'
    ],
    [
      c => {
        c.release.contents.causes.push('arthritis')
      },
      'release.json:/contents/causes/9: lists arthritis twice'
    ],
    [
      c => {
        c.release.contents.causes.pop()
      },
      'causes/poor-lifting-technique.json:: is not listed in release.json under /contents/causes'
    ]
  ],
  'references-resolve': [
    [
      c => {
        c.collections.causes[0].claims[0].sources[0].id = 'nobody-2001'
      },
      'causes/poor-posture.json:/claims/0/sources/0/id: there is no source nobody-2001'
    ],
    [
      c => {
        c.overview.emergency.regions[0].sources[0] = 'nobody-2001'
      },
      'overview.json:/emergency/regions/0/sources/0: there is no source nobody-2001'
    ],
    [
      c => {
        const [line] = structuredClone(newest.screening.crisis!.lines)
        c.screening.crisis = { lines: [{ ...line, sources: ['nobody-2001'] }] }
      },
      'screening.json:/crisis/lines/0/sources/0: there is no source nobody-2001'
    ],
    [
      c => {
        c.collections['red-flags'][0].signs[0].sources[0] = 'nobody-2001'
      },
      'red-flags/severe-unrelenting-pain.json:/signs/0/sources/0: there is no source nobody-2001'
    ],
    [
      c => {
        c.collections.causes[0].related[0].id = 'gone'
      },
      'causes/poor-posture.json:/related/0: there is no lifestyle-changes/gone'
    ],
    [
      c => {
        c.collections.causes[0].myths[0].claim = 'gone'
      },
      'causes/poor-posture.json:/myths/0/claim: there is no claim gone in this file'
    ],
    [
      c => {
        c.collections['walking-benefits'][0].effect.claim = 'gone'
      },
      'walking-benefits/core-strength.json:/effect/claim: there is no claim gone in this file'
    ],
    [
      c => {
        c.collections['regimen-tips'][0].stopIf[0] = 'gone'
      },
      'regimen-tips/consult-a-professional.json:/stopIf/0: there is no red flag gone'
    ],
    [
      c => {
        c.collections['red-flags'][5].signs[0].escalatesWith[0].signs[0] = 'gone'
      },
      'red-flags/cancer-history.json:/signs/0/escalatesWith/0/signs: there is no sign gone'
    ],
    [
      c => {
        c.overview.keyMessages[0].claim = 'gone'
      },
      'overview.json:/keyMessages/0/claim: there is no claim gone in this file'
    ],
    [
      c => {
        c.overview.claims[0].sources = [{ id: 'nobody-2001' }]
      },
      'overview.json:/claims/0/sources/0/id: there is no source nobody-2001'
    ],
    [
      c => {
        c.walkingPlan.claims[2].sources = [{ id: 'nobody-2001' }]
      },
      'walking-plan.json:/claims/2/sources/0/id: there is no source nobody-2001'
    ],
    [
      c => {
        c.collections['red-flags'][1].signs[2].escalatesWith[0].sources[0] = 'nobody-2001'
      },
      'red-flags/trauma-onset.json:/signs/2/escalatesWith/0/sources/0: there is no source nobody-2001'
    ],
    [
      c => {
        c.collections.causes[0].related[0] = { collection: 'red-flags', id: 'arthritis' }
      },
      'causes/poor-posture.json:/related/0: there is no red-flags/arthritis'
    ]
  ],
  'tips-in-order': [
    [
      c => {
        c.collections['regimen-tips'][1].order = 7
      },
      'regimen-tips/start-slowly.json:/order: is 7, but the tip is served at place 2'
    ]
  ],
  'claims-sourced': [
    [
      c => {
        c.collections.causes[0].claims[0].sources = []
      },
      'causes/poor-posture.json:/claims/0/sources: no source supports the claim, and it is not labelled consensus'
    ],
    [
      c => {
        const { sources } = c.collections.causes[0].claims[0]
        sources.push(sources[0])
      },
      'causes/poor-posture.json:/claims/0/sources: cites swain-2020-posture twice'
    ],
    [
      c => {
        for (const source of c.collections.causes[0].claims[0].sources) source.stance = 'limits'
      },
      'causes/poor-posture.json:/claims/0/sources: no source supports the claim, and it is not labelled consensus'
    ],
    [
      c => {
        c.collections.causes[0].claims[0].sources = [
          { id: 'a', stance: 'limits' },
          { id: 'b', stance: 'supports' }
        ]
      }
    ],
    [
      c => {
        Object.assign(c.collections.causes[0].claims[0], { certainty: 'consensus', sources: [] })
      }
    ]
  ],
  'claims-directed': [
    [
      c => {
        modern(c)
      }
    ],
    [
      c => {
        delete modern(c).claims[0].direction
      },
      'causes/poor-posture.json:/claims/0/direction: is missing: a grade without a direction can be read upside down'
    ],
    [
      c => {
        modern(c)
        delete c.overview.claims[1].kind
      },
      'overview.json:/claims/1/kind: is missing'
    ],
    [
      c => {
        delete modern(c).claims[0].direction
        c.release.version = '1.2.9'
      }
    ]
  ],
  'gaps-ungraded': [
    [
      c => {
        Object.assign(modern(c).claims[0], { kind: 'gap', direction: 'none', certainty: 'consensus' })
      }
    ],
    [
      c => {
        Object.assign(modern(c).claims[0], { kind: 'gap', direction: 'none', certainty: 'low' })
      },
      'causes/poor-posture.json:/claims/0/certainty: is low, but a gap is not graded: say consensus'
    ],
    [
      c => {
        Object.assign(modern(c).claims[0], { kind: 'gap', direction: 'for', certainty: 'consensus' })
      },
      'causes/poor-posture.json:/claims/0/direction: is for, but a gap has none'
    ],
    [
      c => {
        modern(c).claims[0].direction = 'none'
      },
      'causes/poor-posture.json:/claims/0/kind: is fact, but where no evidence points anywhere there is a gap'
    ]
  ],
  'sizes-borne': [
    [
      c => {
        const [claim] = modern(c).claims
        Object.assign(claim, { text: 'It helps a little.', effects: [sized(claim, 0.23)] })
      }
    ],
    [
      c => {
        const [claim] = modern(c).claims
        Object.assign(claim, { text: 'It helps a lot.', effects: [sized(claim, -0.23)] })
      },
      'causes/poor-posture.json:/claims/0/text: says "a lot", but no standardized difference is large here: -0.23'
    ],
    [
      c => {
        const [claim] = modern(c).claims
        Object.assign(claim, { text: 'It does a bit worse.', effects: [sized(claim, 0.81), sized(claim, 0.35)] })
      },
      'causes/poor-posture.json:/claims/0/text: says "a bit", but no standardized difference is small here: 0.81, 0.35'
    ],
    [
      c => {
        const [claim] = modern(c).claims
        Object.assign(claim, { text: 'It helps moderately.', effects: [sized(claim, 0.65)] })
      },
      'causes/poor-posture.json:/claims/0/text: says "moderately", but no standardized difference is moderate here: 0.65'
    ],
    [
      c => {
        const [claim] = modern(c).claims
        Object.assign(claim, { text: 'It helps moderately.', effects: [sized(claim, 0.35), sized(claim, 0.65)] })
      }
    ],
    [
      c => {
        const [claim] = modern(c).claims
        Object.assign(claim, { text: 'It helps a lot.', effects: [sized(claim, 0.2, { measure: 'odds-ratio' })] })
      }
    ],
    [
      c => {
        modern(c)
        c.collections['walking-benefits'] = [
          {
            id: 'x',
            claims: [],
            effect: { statement: 'It helps a lot.', measure: 'standardized-mean-difference', value: -0.2 }
          }
        ]
      },
      'walking-benefits/x.json:/effect/statement: says "a lot", but no standardized difference is large here: -0.2'
    ],
    [
      c => {
        modern(c)
        c.collections['walking-benefits'] = [
          { id: 'x', claims: [], effect: { statement: 'It helps a lot.' } },
          { id: 'y', claims: [], effect: { statement: 'It helps a lot.', measure: 'percent', value: 0.2 } },
          { id: 'z', claims: [], effect: { statement: 'A lot.', measure: 'standardized-mean-difference' } }
        ]
      }
    ]
  ],
  'effects-sourced': [
    [
      c => {
        const [claim] = modern(c).claims
        claim.effects = [sized(claim, 0.2, { ciLow: 0.2, ciHigh: 0.2 })]
      }
    ],
    [
      c => {
        const [claim] = modern(c).claims
        claim.effects = [sized(claim, 0.2, { source: 'nobody' })]
      },
      'causes/poor-posture.json:/claims/0/effects/0/source: nobody is no source of the claim'
    ],
    [
      c => {
        const [claim] = modern(c).claims
        claim.sources.push({ id: 'wallwork-2024', stance: 'limits' })
        claim.effects = [sized(claim, 0.2, { source: 'wallwork-2024' })]
      },
      'causes/poor-posture.json:/claims/0/effects/0/source: the finding of wallwork-2024 was not seen'
    ],
    [
      c => {
        const [claim] = modern(c).claims
        claim.effects = [sized(claim, 0.2, { ciLow: 0.3, ciHigh: 0.4 })]
      },
      'causes/poor-posture.json:/claims/0/effects/0/value: 0.2 is not from 0.3 to 0.4'
    ],
    [
      c => {
        const [claim] = modern(c).claims
        claim.effects = [sized(claim, 0.5, { ciLow: 0.3, ciHigh: 0.4 })]
      },
      'causes/poor-posture.json:/claims/0/effects/0/value: 0.5 is not from 0.3 to 0.4'
    ]
  ],
  'said-once': [
    [
      c => {
        const cause = modern(c)
        c.collections['red-flags'] = []
        c.collections.causes.push({ ...cause, id: 'other' })
      }
    ],
    [
      c => {
        modern(c)
      },
      'red-flags/cancer-history.json:/claims/0: the claim past-cancer-is-the-useful-sign says something else in another place'
    ],
    [
      c => {
        const cause = modern(c)
        c.collections['red-flags'] = []
        c.collections.causes.push({
          ...cause,
          id: 'other',
          claims: [{ ...cause.claims[0], text: 'Else.' }],
          seekHelp: [{ ...cause.seekHelp[0], text: 'Wait.' }]
        })
      },
      'causes/other.json:/claims/0: the claim posture-not-shown-to-cause-pain says something else in another place',
      'causes/other.json:/seekHelp/0: weak says something else in another place'
    ]
  ],
  'links-backed': [
    [
      c => {
        modern(c).linkClaim = 'gone'
      },
      'causes/poor-posture.json:/linkClaim: there is no claim gone in this file'
    ],
    [
      c => {
        modern(c).link = 'established'
      },
      'causes/poor-posture.json:/linkClaim: is low and for: too little for an established link'
    ],
    [
      c => {
        const cause = modern(c)
        cause.link = 'established'
        cause.claims[0].certainty = 'high'
      }
    ],
    [
      c => {
        const cause = modern(c)
        cause.link = 'established'
        Object.assign(cause.claims[0], { certainty: 'moderate', direction: 'mixed' })
      },
      'causes/poor-posture.json:/linkClaim: is moderate and mixed: too little for an established link'
    ],
    [
      c => {
        const cause = modern(c)
        cause.link = 'likely'
        cause.claims[0].direction = 'mixed'
      },
      'causes/poor-posture.json:/linkClaim: is mixed: too little for a likely link'
    ],
    [
      c => {
        modern(c).link = 'likely'
      }
    ],
    [
      c => {
        modern(c).link = 'unsupported'
      },
      'causes/poor-posture.json:/linkClaim: is for, but the link is said to be unsupported'
    ],
    [
      c => {
        const cause = modern(c)
        cause.link = 'unsupported'
        cause.claims[0].direction = 'against'
      }
    ],
    [
      c => {
        const cause = modern(c)
        cause.link = 'uncertain'
        cause.claims[0].direction = 'mixed'
      }
    ]
  ],
  'urgency-in-seek-help': [
    [
      c => {
        modern(c)
      }
    ],
    [
      c => {
        modern(c).signs.push('Call your local emergency number now.')
      },
      'causes/poor-posture.json:/signs/2: speaks of help that is emergency-now: that belongs into seekHelp'
    ],
    [
      c => {
        modern(c).claims[0].note = 'See a doctor the same day.'
      },
      'causes/poor-posture.json:/claims/0/note: speaks of help that is same-day: that belongs into seekHelp'
    ],
    [
      c => {
        modern(c).signs.push('You fell. Call your local emergency number now.')
        c.walkingPlan.notFor[0] = {
          ...c.walkingPlan.notFor[0],
          text: 'You fell.',
          instead: 'Call your local emergency number now.'
        }
      }
    ],
    [
      c => {
        modern(c).seekHelp[0].text = 'Call an ambulance.'
        c.collections['red-flags'][0].summary = 'Call an ambulance.'
      }
    ]
  ],
  'help-kept': [
    [
      c => {
        const { seekHelp } = modern(c)
        c.collections.causes = content.collections.causes.map(cause => ({ ...structuredClone(cause), seekHelp }))
      }
    ],
    [
      c => {
        modern(c)
        c.collections.causes = content.collections.causes.filter(({ id }) => id === 'muscle-strain')
      },
      'causes/muscle-strain.json:/seekHelp: has nothing that is emergency-now, but the release before has'
    ],
    [
      c => {
        const { seekHelp } = modern(c)
        c.collections.causes = content.collections.causes
          .filter(({ id }) => id === 'muscle-strain')
          .map(cause => ({ ...structuredClone(cause), seekHelp: [seekHelp[1]] }))
      },
      'causes/muscle-strain.json:/seekHelp: has nothing that is emergency-now, but the release before has'
    ]
  ],
  'help-resolves': [
    [
      c => {
        modern(c)
      }
    ],
    [
      c => {
        modern(c).seekHelp[0].redFlag = 'gone'
      },
      'causes/poor-posture.json:/seekHelp/0/redFlag: there is no red flag gone'
    ],
    [
      c => {
        modern(c).seekHelp[1].claim = 'gone'
      },
      'causes/poor-posture.json:/seekHelp/1/claim: there is no claim gone in this file'
    ],
    [
      c => {
        modern(c).seekHelp[0].text = 'Over 45? In the US, call 988 now.'
        Object.assign(c.screening, newest.screening)
      }
    ],
    [
      c => {
        modern(c).seekHelp[0].text = 'Call 988 or 13 11 14.'
        Object.assign(c.screening, newest.screening, { crisis: { lines: [{ number: '13 11 14' }] } })
      },
      'causes/poor-posture.json:/seekHelp/0/text: 988 is not the number of a crisis line that is held'
    ],
    [
      c => {
        modern(c).seekHelp[0].text = 'Call 988.'
      },
      'causes/poor-posture.json:/seekHelp/0/text: 988 is not the number of a crisis line that is held'
    ],
    [
      c => {
        modern(c).seekHelp.reverse()
      },
      'causes/poor-posture.json:/seekHelp/1: is emergency-now, but stands after one that is routine'
    ]
  ],
  'exercises-safe': [
    [
      c => {
        exerciseIn(c)
      }
    ],
    [
      c => {
        Object.assign(exerciseIn(c), { stopIf: [], easeOffIf: [], notFor: [] })
      },
      'exercises/bridge.json:/stopIf: does not say when to stop',
      'exercises/bridge.json:/easeOffIf: does not say when to do less',
      'exercises/bridge.json:/notFor: does not say who should leave it out'
    ],
    [
      c => {
        exerciseIn(c).dose.sets = { from: 3, to: 2, claim: 'gone' }
      },
      'exercises/bridge.json:/dose/sets: is from 3 to 2',
      'exercises/bridge.json:/dose/sets/claim: there is no claim gone in this file'
    ]
  ],
  'exercises-found': [
    [
      c => {
        exerciseIn(c)
        c.collections['lifestyle-changes'] = [
          { id: 'x', claims: [], exercises: ['bridge', 'gone'] },
          { id: 'y', claims: [] },
          { id: 'z', claims: [], exercises: undefined }
        ]
      },
      'lifestyle-changes/x.json:/exercises/1: there is no exercise gone'
    ]
  ],
  'reviews-told': [
    [
      c => {
        modern(c)
      }
    ],
    [
      c => {
        delete modern(c).reviewed
      },
      'causes/poor-posture.json:/reviewed: is missing'
    ],
    [
      c => {
        modern(c).reviewed.next = '2026-11-28'
      },
      'causes/poor-posture.json:/reviewed/next: is 2026-11-28, not later than 2026-11-28'
    ]
  ],
  'crisis-held': [
    [
      c => {
        Object.assign(c.screening, newest.screening)
      }
    ]
  ],
  'crisis-answered': [
    [
      c => {
        c.expressions.crisis = newest.expressions.crisis
      },
      'reading/red-flag-expressions.json:/crisis: no release says anything to it'
    ]
  ],
  'crisis-says-whom': [
    [
      c => {
        c.screening.askFirst = { ...newest.screening.askFirst, headline: 'Please answer.' }
      },
      'screening.json:/askFirst/headline: does not put the {question}'
    ],
    [
      c => {
        Object.assign(c.screening, structuredClone(newest.screening))
        c.screening.crisis.kinds['act-now'].say = ['Call {emergency}.']
        c.screening.crisis.kinds['talk-now'].sayOfAnother = ['Call {line}.']
      },
      'screening.json:/crisis/kinds/act-now/say: does not say whom to call: {line} is missing',
      'screening.json:/crisis/kinds/talk-now/sayOfAnother: does not say whom to call: {emergency} is missing'
    ],
    [
      c => {
        Object.assign(c.screening, newest.screening)
      }
    ]
  ],
  'safety-told': [
    [
      c => {
        c.safety = { ...statement, intendedUse: statement.intendedUse.slice(1) }
      },
      'safety.json:/intendedUse: says nothing about content'
    ],
    [
      c => {
        c.safety = { ...statement, intendedUse: [...statement.intendedUse, statement.intendedUse[2]] }
      },
      'safety.json:/intendedUse: names screening-by-questions twice'
    ],
    [
      c => {
        c.safety = { ...statement, mustDo: [...statement.mustDo, statement.mustDo[0]] }
      },
      'safety.json:/mustDo: names show-disclaimer twice'
    ],
    [
      c => {
        c.safety = { ...statement, checkNumbersBy: '2027-05-28' }
        c.overview.emergency.regions[2].checkAgainBy = '2027-06-01'
        c.overview.emergency.regions[3].checkAgainBy = '2027-05-27'
      },
      'safety.json:/checkNumbersBy: is 2027-05-28, but the first number is due on 2027-05-27'
    ],
    [
      c => {
        c.safety = { ...statement, checkNumbersBy: '2030-01-01' }
      }
    ]
  ],
  'sources-cited': [
    [
      c => {
        c.sources.push({ ...c.sources[0], id: 'orphan-2020' })
      },
      `sources.json:/${content.sources.length}: orphan-2020 is not cited anywhere`
    ]
  ],
  'numbers-found': [
    [
      c => {
        Object.assign(c.collections.causes[0].claims[0], {
          text: 'It helps 7 of 10 people.',
          sources: [{ id: 'wallwork-2024', stance: 'supports' }]
        })
      },
      'causes/poor-posture.json:/claims/0/text: holds a number that no cited source was seen to report (a second-hand source needs a note)'
    ],
    [
      c => {
        Object.assign(c.collections.causes[0].claims[0], {
          text: 'It helps 7 of 10 people.',
          note: undefined,
          sources: [{ id: 'katz-2022-stenosis', stance: 'supports' }]
        })
      },
      'causes/poor-posture.json:/claims/0/text: holds a number that no cited source was seen to report (a second-hand source needs a note)'
    ],
    [
      c => {
        Object.assign(c.collections.causes[0].claims[0], {
          text: 'It helps 7 of 10 people.',
          note: 'Told by another.',
          sources: [{ id: 'wallwork-2024', stance: 'supports' }]
        })
      },
      'causes/poor-posture.json:/claims/0/text: holds a number that no cited source was seen to report (a second-hand source needs a note)'
    ],
    [
      c => {
        Object.assign(c.collections.causes[0].claims[0], {
          text: 'It helps 7 of 10 people.',
          note: 'Told by another.',
          sources: [{ id: 'katz-2022-stenosis', stance: 'supports' }]
        })
      }
    ],
    [
      c => {
        Object.assign(c.collections.causes[0].claims[0], {
          text: 'It helps 7 of 10 people.',
          certainty: 'consensus',
          sources: []
        })
      }
    ],
    [
      c => {
        Object.assign(c.collections.causes[0].claims[0], {
          text: 'It helps some people.',
          sources: [{ id: 'wallwork-2024', stance: 'supports' }]
        })
      }
    ]
  ],
  'codes-known': [
    [
      c => {
        c.collections.causes[4].codes[0].system = 'http://example.org'
      },
      'causes/herniated-disc.json:/codes/0/system: http://example.org is not a code system that is held here'
    ],
    [
      c => {
        c.collections.causes[4].codes[0].code = 'm51-26'
      },
      'causes/herniated-disc.json:/codes/0/code: m51-26 is not written as a ICD-10-CM code'
    ],
    [
      c => {
        c.collections.causes[4].codes[0].edition = '2025'
      },
      'causes/herniated-disc.json:/codes/0/edition: ICD-10-CM was checked in edition 2021 or FY2026, not 2025'
    ],
    [
      c => {
        c.collections.causes[4].codes[1] = c.collections.causes[4].codes[0]
      },
      'causes/herniated-disc.json:/codes: lists M51.26 twice'
    ],
    [
      c => {
        const { codes } = c.collections.causes[4]
        codes[1] = { ...codes[0], system: 'http://id.nlm.nih.gov/mesh' }
      },
      'causes/herniated-disc.json:/codes/1/code: M51.26 is not written as a MeSH code'
    ]
  ],
  flowing: [
    [
      c => {
        worded(c, { summary: smooth, title: 'Go on. Sit.' })
      }
    ],
    [
      c => {
        worded(c, { summary: 'Go on. It is fine to sit.' })
      },
      'causes/cause-0.json:: reads at grade -2.42, under 4: join what belongs together',
      'causes/cause-0.json:: has 3.5 words a sentence, not 11 to 16'
    ],
    [
      c => {
        worded(c, { summary: `${smooth.slice(0, -1)}, whatever they do.` })
      },
      'causes/cause-0.json:: has 19.0 words a sentence, not 11 to 16'
    ],
    [
      c => {
        worded(c, { summary: 'Go on. It is fine to sit.' })
        c.release.version = '1.3.0'
      }
    ]
  ],
  'no-refrains': [
    [
      c => {
        worded(c, { summary: 'One. Two.' }, { summary: 'Two.' }, { summary: 'Three. Three.' })
      }
    ],
    [
      c => {
        worded(c, ...['a', 'b', 'c'].map(id => ({ summary: id, claims: [{ id: 'same', text: 'Two.', note: 'Two.' }] })))
      }
    ],
    [
      c => {
        worded(
          c,
          { summary: 'Two.' },
          { summary: 'A', claims: [{ id: 'one', text: 'Two.' }] },
          { summary: 'B', myths: [{ myth: 'So. Two.', fact: 'No.' }] }
        )
      },
      'causes/cause-2.json:/myths/0/myth: says once more "Two.", as cause-0 and claim one do'
    ],
    [
      c => {
        worded(
          c,
          ...['A', 'B', 'C'].map((summary, index) => ({
            summary,
            claims: [{ id: `c-${index}`, text: 'Else.', note: summary === 'C' ? 'X' : 'Else.' }]
          }))
        )
      },
      'causes/cause-2.json:/claims/0/text: says once more "Else.", as claim c-0 and claim c-1 do'
    ],
    [
      c => {
        worded(c, { summary: 'Two.' }, { summary: 'Two.' }, { summary: 'Two.' })
        c.release.version = '1.3.0'
      }
    ]
  ],
  'sources-citable': [
    [
      c => {
        asCited(c, {
          title: 'Of et alia',
          author: [
            { family: 'Roe', given: 'J.-P.' },
            { family: 'Kim', given: 'M. A.' },
            { family: 'Lee' },
            { literal: 'NHS' }
          ]
        })
      }
    ],
    [
      c => {
        asCited(c, { title: '(Title not displayed) Pain', author: [] })
      },
      'sources.json:/0/title: holds a remark, which belongs into note'
    ],
    [
      c => {
        asCited(c, { title: 'Pain', author: [{ family: 'Lee' }, { literal: 'et al.' }] })
      },
      'sources.json:/0/author/1: et al. is nobody; say it in note'
    ],
    [
      c => {
        asCited(c, { title: 'Pain', author: [{ family: 'Lee', given: 'MA' }] })
      },
      'sources.json:/0/author/0: MA is not written as initials with stops'
    ],
    [
      c => {
        asCited(c, { title: 'Pain', author: [{ literal: 'et al.' }] })
        c.release.version = '1.3.0'
      }
    ]
  ],
  'codes-current': [
    [
      c => {
        coded(c, [icdCode('M54.50'), icdCode('M51.26', 'FY2026')])
      }
    ],
    [
      c => {
        coded(c, [icdCode('M51.26', '2021')])
      },
      'causes/disc.json:/codes/0/edition: 2021 is an earlier edition; check it in FY2026'
    ],
    [
      c => {
        coded(c, [icdCode('M54.50'), icdCode('M54.5')])
      },
      'causes/disc.json:/codes/1/code: M54.5 is retired; say M54.50 or M54.51 or M54.59'
    ],
    [
      c => {
        coded(c, [{ ...icdCode('M54.5', '2021'), system: 'http://example.org' }])
      }
    ],
    [
      c => {
        coded(c, [icdCode('M54.5', '2021')])
        c.release.version = '1.3.0'
      }
    ]
  ],
  'items-coded': [
    [
      c => {
        coded(c, [icdCode('M54.50')])
      }
    ],
    [
      c => {
        coded(c, []).notCoded = 'None fits.'
      }
    ],
    [
      c => {
        coded(c, [])
      },
      'causes/disc.json:/codes: is empty, and notCoded does not say why'
    ],
    [
      c => {
        coded(c, [icdCode('M54.50')]).notCoded = 'None fits.'
      },
      'causes/disc.json:/notCoded: is there, though the item carries codes'
    ],
    [
      c => {
        coded(c, [])
        c.release.version = '1.3.0'
      }
    ]
  ],
  'urgency-highest': [
    [
      c => {
        c.collections['red-flags'][2].urgency = 'routine'
      },
      'red-flags/bowel-bladder-dysfunction.json:/urgency: is routine, but its most urgent sign is emergency-now'
    ],
    [
      c => {
        c.collections['red-flags'][5].signs[0].escalatesWith[0].urgency = 'routine'
      },
      'red-flags/cancer-history.json:/signs/0/escalatesWith/0/urgency: routine is not more urgent than within-days'
    ],
    [
      c => {
        c.collections['red-flags'][0].urgency = 'emergency-now'
      },
      'red-flags/severe-unrelenting-pain.json:/urgency: is emergency-now, but its most urgent sign is same-day'
    ],
    [
      c => {
        c.collections['red-flags'][5].signs[0].escalatesWith[1].urgency = 'within-days'
      },
      'red-flags/cancer-history.json:/signs/0/escalatesWith/1/urgency: within-days is not more urgent than within-days'
    ]
  ],
  'outcomes-whole': [
    [withNewestWords],
    [
      c => {
        withNewestWords(c)
        flagOf(c, 'calf-clot').safetyNet = []
      },
      'red-flags/calf-clot.json:/safetyNet: is missing, and others have it'
    ],
    [
      c => {
        withNewestWords(c)
        delete flagOf(c, 'calf-clot').meanwhile
        delete c.screening.outcomes.routine.doNotSayRule
      },
      'screening.json:/outcomes/routine/doNotSayRule: is missing, and others have it',
      'red-flags/calf-clot.json:/meanwhile: is missing, and others have it'
    ],
    [
      c => {
        withNewestWords(c)
        c.screening.askFirst.safetyNet = []
        delete c.screening.notUnderstood.safetyNet
      },
      'screening.json:/askFirst/safetyNet: is missing, and others have it',
      'screening.json:/notUnderstood/safetyNet: is missing, and others have it'
    ]
  ],
  'unsure-weighed': [
    [withNewestWords],
    [
      c => {
        withNewestWords(c)
        delete flagOf(c, 'trauma-onset').signs[1].unsure
      },
      'red-flags/trauma-onset.json:/signs/1/unsure: is missing: the sign minor-trauma-fragile cannot wait'
    ],
    [
      c => {
        withNewestWords(c)
        flagOf(c, 'very-unwell').signs[0].unsure = 'same-day'
      },
      'red-flags/very-unwell.json:/signs/0/unsure: is same-day, but the sign very-unwell is an emergency'
    ],
    [
      c => {
        withNewestWords(c)
        flagOf(c, 'inflammatory-pattern').signs[0].unsure = 'within-days'
      }
    ]
  ],
  'action-fits-urgency': [
    [withNewestWords],
    [
      c => {
        flagOf(c, 'pregnancy').action = 'Call your local emergency number now.'
      },
      'red-flags/pregnancy.json:/action: says emergency-now without a condition, but is said at within-days too'
    ],
    [
      c => {
        flagOf(c, 'pregnancy').action = 'See a doctor. Call an ambulance. Get emergency help.'
      },
      ...Array(2).fill(
        'red-flags/pregnancy.json:/action: says emergency-now without a condition, but is said at within-days too'
      )
    ],
    [
      c => {
        flagOf(c, 'pregnancy').action = 'Call your local emergency number now if you bleed.'
      }
    ],
    [
      c => {
        flagOf(c, 'leg-weakness').mustSay[0] = 'Be seen at once.'
      },
      'red-flags/leg-weakness.json:/mustSay/0: says emergency-now without a condition, but is said at routine too'
    ],
    [
      c => {
        flagOf(c, 'fever-infection').meanwhile = ['Rest.', 'Wait: a doctor can see you in the next few days.']
      },
      'red-flags/fever-infection.json:/meanwhile/1: says within-days without a condition, but is said at same-day too'
    ],
    [
      c => {
        flagOf(c, 'bowel-bladder-dysfunction').action = 'Ask at your next normal visit.'
      },
      'red-flags/bowel-bladder-dysfunction.json:/action: says routine without a condition, but is said at emergency-now too'
    ],
    [
      c => {
        c.screening.outcomes['within-days'].action = 'Get help today.'
      },
      'screening.json:/outcomes/within-days/action: says same-day without a condition, but is said at within-days too'
    ],
    [
      c => {
        c.screening.outcomes['same-day'].mustSay = ['See a doctor within a few days.']
      },
      'screening.json:/outcomes/same-day/mustSay/0: says within-days without a condition, but is said at same-day too'
    ]
  ],
  'regional-words-fit': [
    [withNewestWords],
    [
      c => {
        c.screening.regionalWords = [{ countries: ['GB', 'ZZ'], words: [{ words: 'emergency room', instead: 'A&E' }] }]
      },
      'screening.json:/regionalWords/0/countries: no emergency number is held for ZZ'
    ],
    [
      c => {
        c.screening.regionalWords = [
          { countries: ['FR'], words: [{ words: 'emergency room', instead: '{urgentNumber}' }] }
        ]
      },
      'screening.json:/regionalWords/0/countries: no number for urgent advice is held for FR'
    ],
    [
      c => {
        c.screening.regionalWords = [{ countries: ['GB'], words: [{ words: 'the loo', instead: 'call 999' }] }]
      },
      'screening.json:/regionalWords/0/words/0/words: "the loo" stands in no outcome',
      'screening.json:/regionalWords/0/words/0/instead: holds a number; numbers of a country stand in overview.json'
    ]
  ],
  'plan-backed': [
    [
      c => {
        c.walkingPlan.tracks[0].startMinutes.claim = 'gone'
      },
      'walking-plan.json:/tracks/0/startMinutes/claim: there is no claim gone in this file'
    ],
    [
      c => {
        c.walkingPlan.claims.push({ ...c.walkingPlan.claims[0], id: 'left-over' })
      },
      `walking-plan.json:/claims/${content.walkingPlan.claims.length}: nothing in the plan rests on the claim left-over`
    ],
    [
      c => {
        c.walkingPlan.stopRules[0].redFlags.push('gone')
      },
      'walking-plan.json:/stopRules/0/redFlags: there is no red flag gone'
    ],
    [
      c => {
        c.walkingPlan.notFor[0].redFlags.push('gone')
      },
      'walking-plan.json:/notFor/0/redFlags: there is no red flag gone'
    ],
    [
      c => {
        c.walkingPlan.tips.push('gone')
      },
      'walking-plan.json:/tips/8: there is no regimen tip gone'
    ],
    [
      c => {
        c.walkingPlan.messages[0].claim = 'gone'
      },
      'walking-plan.json:/messages/0/claim: there is no claim gone in this file',
      'walking-plan.json:/claims/19: nothing in the plan rests on the claim seldom-serious'
    ]
  ],
  'plan-sound': [
    [
      c => {
        c.walkingPlan.tracks.shift()
      },
      'walking-plan.json:/tracks/0/comfortableMinutes: the first track has to take everyone from 1 minute on'
    ],
    [
      c => {
        c.walkingPlan.tracks.reverse()
      },
      'walking-plan.json:/tracks/0/comfortableMinutes: the first track has to take everyone from 1 minute on',
      'walking-plan.json:/tracks: the tracks do not stand in the order of comfortableMinutes',
      'walking-plan.json:/tracks/2/startMinutes: starts with more than the least that is comfortable'
    ],
    [
      c => {
        c.walkingPlan.tracks[1].startMinutes.value = 11
      },
      'walking-plan.json:/tracks/1/startMinutes: starts with more than the least that is comfortable'
    ],
    [
      c => {
        c.walkingPlan.tracks[0].startMinutes.value = 31
      },
      'walking-plan.json:/tracks/0/startMinutes: is over the ceiling for a session'
    ],
    [
      c => {
        c.walkingPlan.sessions.steps.reverse()
      },
      'walking-plan.json:/sessions: sessions are not added one by one, in the order of the weeks'
    ],
    [
      c => {
        c.walkingPlan.sessions.steps[0].sessions.value = 5
      },
      'walking-plan.json:/sessions: sessions are not added one by one, in the order of the weeks'
    ],
    [
      c => {
        c.walkingPlan.sessions.steps[1].sessions.value = 7
      },
      'walking-plan.json:/sessions: sessions are not added one by one, in the order of the weeks',
      'walking-plan.json:/sessions: leaves no day of rest in a week',
      'walking-plan.json:/ceilings/minutesPerWeek: is less than the longest sessions of a full week'
    ],
    [
      c => {
        c.walkingPlan.ceilings.minutesPerWeek.value = 149
      },
      'walking-plan.json:/ceilings/minutesPerWeek: is less than the longest sessions of a full week'
    ],
    [
      c => {
        c.walkingPlan.weeks.value = 3
      },
      'walking-plan.json:/weeks: is not from 4 to 52'
    ],
    [
      c => {
        c.walkingPlan.easyEnds.from.value = 6
      },
      'walking-plan.json:/easyEnds: ends before it starts'
    ],
    [
      c => {
        c.walkingPlan.flare.restartDays.value = 7
      },
      'walking-plan.json:/flare/restartDays: has to be longer than gapDays'
    ],
    [
      c => {
        c.walkingPlan.goals[0].id = 'general'
      },
      'walking-plan.json:/goals: nothing is said about ease-chronic'
    ],
    [
      c => {
        c.walkingPlan.flare.rules.pop()
      },
      'walking-plan.json:/flare/rules: nothing leads to stop-and-screen'
    ],
    [
      c => {
        c.walkingPlan.tracks[2].comfortableMinutes.value = 10
      },
      'walking-plan.json:/tracks: the tracks do not stand in the order of comfortableMinutes',
      'walking-plan.json:/tracks/2/startMinutes: starts with more than the least that is comfortable'
    ],
    [
      c => {
        c.walkingPlan.tracks[0].startMinutes.value = 30
      }
    ],
    [
      c => {
        c.walkingPlan.sessions.steps[1].week.value = 5
      },
      'walking-plan.json:/sessions: sessions are not added one by one, in the order of the weeks'
    ],
    [
      c => {
        const { first, steps } = c.walkingPlan.sessions
        for (const figure of [first, ...steps.map((step: any) => step.sessions)]) figure.value++
      },
      'walking-plan.json:/ceilings/minutesPerWeek: is less than the longest sessions of a full week'
    ],
    [
      c => {
        c.walkingPlan.weeks.value = 4
      }
    ],
    [
      c => {
        c.walkingPlan.weeks.value = 52
      }
    ],
    [
      c => {
        c.walkingPlan.weeks.value = 53
      },
      'walking-plan.json:/weeks: is not from 4 to 52'
    ],
    [
      c => {
        c.walkingPlan.easyEnds.from.value = 5
      }
    ],
    [
      c => {
        c.walkingPlan.flare.restartDays.value = 8
      }
    ],
    [asking()],
    [
      asking(plan => {
        plan.pace.briskFromWeek.value = 5
      }),
      'walking-plan.json:/pace/briskFromWeek: is a week in which a walk is added: no week changes two things'
    ],
    [
      asking(plan => {
        plan.pace.briskFromWeek.value = 9
      }),
      'walking-plan.json:/pace/briskFromWeek: is a week in which a walk is added: no week changes two things'
    ],
    [
      asking(plan => {
        plan.pace.briskFromWeek.value = 7
      })
    ],
    [
      asking(plan => {
        delete plan.changes['gentle-slopes']
      }),
      'walking-plan.json:/changes: nothing is said about gentle-slopes'
    ],
    [
      asking(plan => {
        plan.flare.rules = plan.flare.rules.filter(({ action }: any) => action !== 'start-lower')
      }),
      'walking-plan.json:/flare/rules: nothing leads to start-lower'
    ]
  ],
  'plan-asks': [
    [asking()],
    [
      asking(plan => {
        delete plan.flare.care
      }),
      'walking-plan.json:/flare/care: is missing, and it keeps somebody safe'
    ],
    [
      asking(plan => {
        delete plan.notes['bring-it-up']
      }),
      'walking-plan.json:/notes/bring-it-up: is missing, and a plan may start with a sign that can wait'
    ],
    [
      asking(plan => {
        delete plan.notFor[0].id
      }),
      'walking-plan.json:/notFor/0/id: is missing: the reason cannot be named'
    ],
    [
      asking(plan => {
        plan.notFor[1].id = plan.notFor[0].id
      }),
      'walking-plan.json:/notFor/1/id: warning-sign-not-checked stands twice'
    ],
    [
      asking((plan, tip) => {
        delete plan.notFor[0].instead
        tip.steps.push(`${plan.notFor[0].text} undefined`)
      }),
      'walking-plan.json:/notFor/0/instead: is missing: it does not say what to do'
    ],
    [
      asking(plan => {
        plan.notFor[0].text = 'You are tired.'
      }),
      'regimen-tips/consult-a-professional.json:/steps: does not say "You are tired." with what to do instead, as the walking plan does'
    ],
    [
      asking(plan => {
        for (const reason of plan.notFor) {
          reason.redFlags = reason.redFlags.filter((id: string) => id !== 'cancer-history')
        }
      }),
      'walking-plan.json:/notFor: no reason is about the red flag cancer-history, which cannot wait'
    ],
    [
      asking(plan => {
        plan.stopRules[0].redFlags = []
      }),
      'walking-plan.json:/stopRules: nothing stops at the red flag chest-or-abdominal-pain'
    ],
    [
      asking((_plan, tip) => {
        tip.id = 'gone'
      }),
      ...newest.walkingPlan.notFor.map(
        ({ text }) =>
          `regimen-tips/consult-a-professional.json:/steps: does not say "${text}" with what to do instead, as the walking plan does`
      )
    ]
  ],
  readable: [
    [
      c => {
        c.collections.causes[0].summary = `${'walking '.repeat(24)}.`
      }
    ],
    [
      c => {
        c.collections.causes[0].summary = `${'walking '.repeat(25)}.`
      },
      'causes/poor-posture.json:/summary: reads at grade 17.8, over 8'
    ],
    [
      c => {
        Object.assign(c.collections.causes[0], {
          title: 'walking '.repeat(300),
          alternateNames: ['walking '.repeat(300)]
        })
      }
    ],
    [
      c => {
        c.collections.causes[0].whatItIs = [
          'Habitual suboptimal musculoskeletal alignment, notwithstanding considerable epidemiological investigation encompassing heterogeneous occupational populations, demonstrates inconsistent longitudinal associations with nonspecific lumbar symptomatology across methodologically dissimilar observational designs and analytical strategies internationally.'
        ]
      },
      'causes/poor-posture.json:/whatItIs/0: reads at grade 45.0, over 8'
    ],
    [
      c => {
        for (const claim of c.overview.claims) {
          claim.text =
            'Multidimensional biopsychosocial heterogeneity necessitates interdisciplinary conceptualization.'
        }
        c.overview.longAnswer = Array(60).fill(
          'Multidimensional biopsychosocial heterogeneity necessitates interdisciplinary conceptualization.'
        )
      },
      'overview.json:: reads at grade 23.2, over 8'
    ]
  ],
  'vocabulary-resolves': [
    [
      c => {
        c.vocabulary.places[0].claims = ['gone']
      },
      'reading/vocabulary.json:/places/0/claims/0: there is no claim gone'
    ]
  ],
  'vocabulary-once': [
    [
      c => {
        c.vocabulary.stopWords[3] = c.vocabulary.stopWords[1]
      },
      'reading/vocabulary.json:/stopWords/3: an stands twice'
    ],
    [
      c => {
        c.vocabulary.places.push(c.vocabulary.places[0])
      },
      `reading/vocabulary.json:/places/${content.vocabulary.places.length}: collection causes stands twice`
    ],
    [
      c => {
        c.vocabulary.synonyms.pain.push('sat')
      },
      'reading/vocabulary.json:/synonyms/sit: sat stands twice among the synonyms'
    ],
    [
      c => {
        c.vocabulary.spellings.dsic = 'disk'
      },
      'reading/vocabulary.json:/spellings/dsic: leads to disk, which is spelled another way itself'
    ],
    [
      c => {
        c.vocabulary.notCovered[1].words.push('ibuprofen')
      },
      'reading/vocabulary.json:/notCovered/1: ibuprofen stands twice'
    ],
    [
      c => {
        c.vocabulary.synonyms.sit.push('ibuprofen')
      },
      'reading/vocabulary.json:/notCovered/0: ibuprofen is read as sit, which is not left out'
    ],
    [
      c => {
        c.vocabulary.synonyms.sit.push('sit')
      },
      'reading/vocabulary.json:/synonyms/sit: sit stands twice among the synonyms'
    ]
  ],
  'expressions-resolve': [
    [
      c => {
        c.expressions.expressions[0].sign = 'gone'
      },
      'reading/red-flag-expressions.json:/expressions/0/sign: there is no sign gone'
    ],
    [
      c => {
        c.expressions.lasting[0] = 'gone'
      },
      'reading/red-flag-expressions.json:/lasting/0: there is no sign gone'
    ],
    [
      c => {
        c.expressions.expressions = c.expressions.expressions.filter((one: any) => one.sign !== 'sexual')
      },
      'reading/red-flag-expressions.json:/expressions: has no words for the sign sexual'
    ],
    [
      c => {
        c.expressions.harmless[0] = '<gone> day'
      },
      'reading/red-flag-expressions.json:/harmless/0: there is no group of words called gone'
    ],
    [
      c => {
        c.expressions.expressions[0].says[0] = '<gone> ..2 <away>'
      },
      'reading/red-flag-expressions.json:/expressions/0: there is no group of words called gone',
      'reading/red-flag-expressions.json:/expressions/0: there is no group of words called away'
    ],
    [
      c => {
        Object.assign(c.expressions.expressions[1], { unless: ['<gone>'], with: ['a <away>'] })
      },
      'reading/red-flag-expressions.json:/expressions/1: there is no group of words called gone',
      'reading/red-flag-expressions.json:/expressions/1: there is no group of words called away'
    ],
    [
      c => {
        c.expressions.cues.deny[1] = 'not <gone>'
      },
      'reading/red-flag-expressions.json:/cues/deny/1: there is no group of words called gone'
    ],
    [
      c => {
        const { words, crisis } = structuredClone(newest.expressions) as any
        Object.assign(c.expressions, { words, crisis })
        crisis.expressions[1].says[0] = '<nobody> it'
        crisis.deny[0] = crisis.notDenial[0] = crisis.harmless[0] = '<away>'
      },
      ...['expressions/1/says/0', 'deny/0', 'notDenial/0', 'harmless/0'].map(
        place =>
          `reading/red-flag-expressions.json:/crisis/${place}: there is no group of words called ${place.startsWith('expressions') ? 'nobody' : 'away'}`
      )
    ],
    [
      c => {
        Object.assign(c.expressions.tenses, {
          verbs: [
            ['go', 'went'],
            ['walk', 'went']
          ],
          groups: ['numb', 'gone']
        })
      },
      'reading/red-flag-expressions.json:/tenses/verbs/1: went stands twice',
      'reading/red-flag-expressions.json:/tenses/groups/1: there is no group of words called gone'
    ],
    [
      c => {
        for (const one of c.expressions.expressions) if (one.sign === 'sexual') one.denies = true
      },
      'reading/red-flag-expressions.json:/expressions: has no words for the sign sexual'
    ],
    [
      c => {
        c.expressions.expressions = c.expressions.expressions.filter((one: any) => one.sign !== 'age')
      }
    ]
  ],
  'removals-told': [
    [
      c => {
        c.release.removed = [{ collection: 'causes', id: 'arthritis' }]
      },
      'release.json:/removed/0: causes/arthritis is still here'
    ],
    [
      c => {
        c.release.removed = [{ collection: 'causes', id: 'gone' }]
      },
      'release.json:/removed/0: the release before has no causes/gone'
    ],
    [
      c => {
        c.release.removed = [{ collection: 'causes', id: 'gone', replacedBy: { collection: 'causes', id: 'new' } }]
      },
      'release.json:/removed/0: the release before has no causes/gone',
      'release.json:/removed/0/replacedBy: there is no causes/new'
    ],
    [
      c => {
        c.collections.causes.pop()
      },
      'release.json:/removed: does not name causes/poor-lifting-technique, which release 1.0.0 has'
    ],
    [
      c => {
        c.collections.causes.pop()
        c.release.removed = [{ collection: 'red-flags', id: 'poor-lifting-technique' }]
      },
      'release.json:/removed/0: the release before has no red-flags/poor-lifting-technique',
      'release.json:/removed: does not name causes/poor-lifting-technique, which release 1.0.0 has'
    ],
    [
      c => {
        c.release.moved = [{ collection: 'causes', id: 'arthritis', to: { collection: 'causes', id: 'gone' } }]
      },
      'release.json:/moved/0: causes/arthritis is still here',
      'release.json:/moved/0/to: there is no causes/gone'
    ],
    [
      c => {
        c.release.split = [
          {
            collection: 'causes',
            id: 'gone',
            into: [
              { collection: 'causes', id: 'arthritis' },
              { collection: 'red-flags', id: 'arthritis' }
            ]
          }
        ]
      },
      'release.json:/split/0: the release before has no causes/gone',
      'release.json:/split/0/into/1: there is no red-flags/arthritis'
    ],
    [
      c => {
        const [first, second] = c.collections.causes.splice(-2).map(({ id }: any) => ({ collection: 'causes', id }))
        Object.assign(c.release, { moved: [{ ...first, to: second }], removed: [first, second] })
      },
      'release.json:/moved/0/to: there is no causes/poor-lifting-technique',
      'release.json:/removed/0: causes/spinal-stenosis went elsewhere already'
    ],
    [
      c => {
        const id = c.collections.causes.pop().id
        c.collections.causes.push({ id: 'one' }, { id: 'two' })
        c.release.split = [
          {
            collection: 'causes',
            id,
            into: [
              { collection: 'causes', id: 'one' },
              { collection: 'causes', id: 'two' }
            ]
          }
        ]
      }
    ],
    [
      c => {
        c.release.removed = [{ collection: 'causes', id: c.collections.causes.splice(-2)[0].id }]
      },
      'release.json:/removed: does not name causes/poor-lifting-technique, which release 1.0.0 has'
    ],
    [
      c => {
        c.release.removed = c.collections.causes
          .splice(-2)
          .map(({ id }: any) => ({ collection: 'causes', id, replacedBy: { collection: 'causes', id: 'arthritis' } }))
      }
    ],
    [
      c => {
        c.collections.causes.pop()
        c.release.removed = [
          {
            collection: 'causes',
            id: 'poor-lifting-technique',
            replacedBy: { collection: 'red-flags', id: 'arthritis' }
          }
        ]
      },
      'release.json:/removed/0/replacedBy: there is no red-flags/arthritis'
    ]
  ],
  'moves-new': [
    [
      c => {
        c.collections.causes.pop()
        c.release.moved = [
          { collection: 'causes', id: 'poor-lifting-technique', to: { collection: 'causes', id: 'arthritis' } }
        ]
      },
      'release.json:/moved/0/to: causes/arthritis was there before'
    ],
    [
      c => {
        c.collections.causes.at(-1).id = 'new'
        c.release.moved = [
          { collection: 'causes', id: 'poor-lifting-technique', to: { collection: 'causes', id: 'new' } }
        ]
      }
    ]
  ],
  'changes-resolve': [
    [
      c => {
        c.release.moved = [{ collection: 'causes', id: 'away', to: { collection: 'causes', id: 'arthritis' } }]
        c.release.changes.push({ collection: 'causes', id: 'away', severity: 'editorial', text: 'X' })
      }
    ],
    [
      c => {
        c.release.changes.push({ collection: 'causes', id: 'gone', severity: 'clinical', text: 'X' })
      },
      `release.json:/changes/${content.release.changes.length}/id: there is no causes/gone`
    ],
    [
      c => {
        c.release.changes.push({ id: 'arthritis', severity: 'clinical', text: 'X' })
      },
      `release.json:/changes/${content.release.changes.length}: names an item by collection and id, or none`
    ],
    [
      c => {
        c.release.changes.push({ collection: 'causes', severity: 'clinical', text: 'X' })
      },
      `release.json:/changes/${content.release.changes.length}: names an item by collection and id, or none`
    ],
    [
      c => {
        c.release.changes.push({ collection: 'red-flags', id: 'arthritis', severity: 'clinical', text: 'X' })
      },
      `release.json:/changes/${content.release.changes.length}/id: there is no red-flags/arthritis`
    ],
    [
      c => {
        c.release.changes.push({ collection: 'causes', id: 'arthritis', severity: 'clinical', text: 'X' })
      }
    ],
    [
      c => {
        c.release.changes = [{ collection: 'causes', id: 'gone' }]
        c.release.removed = [
          { collection: 'causes', id: 'lost' },
          { collection: 'causes', id: 'gone' }
        ]
      }
    ],
    [
      c => {
        c.release.changes = [{ collection: 'causes', id: 'gone' }]
        c.release.removed = [
          { collection: 'causes', id: 'lost' },
          { collection: 'red-flags', id: 'gone' }
        ]
      },
      'release.json:/changes/0/id: there is no causes/gone'
    ]
  ],
  'changes-told': [
    [
      c => {
        c.collections.causes.pop()
        c.release.moved = [{ collection: 'causes', id: 'poor-lifting-technique' }]
      },
      'release.json:/changes: does not name causes/poor-lifting-technique, which was moved'
    ],
    [
      c => {
        c.collections.causes.pop()
        c.release.split = [{ collection: 'causes', id: 'poor-lifting-technique', into: [] }]
      },
      'release.json:/changes: does not name causes/poor-lifting-technique, which was split'
    ],
    [
      c => {
        c.collections.causes[0].title = 'New'
      },
      'release.json:/changes: does not name causes/poor-posture, which was changed'
    ],
    [
      c => {
        c.collections.causes.push({ ...c.collections.causes[0], id: 'new' })
      },
      'release.json:/changes: does not name causes/new, which is new'
    ],
    [
      c => {
        c.collections.causes.pop()
        c.release.removed = [{ collection: 'causes', id: 'poor-lifting-technique' }]
      },
      'release.json:/changes: does not name causes/poor-lifting-technique, which was removed'
    ],
    [
      c => {
        c.collections.causes[0].title = 'New'
        c.release.changes = [
          { collection: 'causes', id: 'arthritis' },
          { collection: 'red-flags', id: 'poor-posture' }
        ]
      },
      'release.json:/changes: does not name causes/poor-posture, which was changed'
    ],
    [
      c => {
        c.collections.causes[0].title = 'New'
        c.release.changes.push({ collection: 'causes', id: 'poor-posture' })
      }
    ],
    [
      c => {
        c.collections.causes.pop()
        c.release.removed = [{ collection: 'causes', id: 'poor-lifting-technique' }]
        c.release.changes.push({ collection: 'causes', id: 'poor-lifting-technique' })
      }
    ]
  ],
  'plain-text': [
    [
      c => {
        c.collections.causes[0].summary = 'TODO'
      },
      'causes/poor-posture.json:/summary: holds a placeholder'
    ],
    [
      c => {
        c.collections.causes[0].summary = 'Call {emergencyNumber} now.'
      },
      'causes/poor-posture.json:/summary: holds a placeholder'
    ],
    [
      c => {
        c.collections.causes[0].summary = 'A <b>bold</b> word.'
      },
      'causes/poor-posture.json:/summary: holds markup; texts are plain'
    ],
    [
      c => {
        c.collections.causes[0].summary = 'Two  spaces.'
      },
      'causes/poor-posture.json:/summary: holds a control character or stray white space'
    ],
    [
      c => {
        c.collections.causes[0].summary = 'Reviewed by a doctor.'
      },
      'causes/poor-posture.json:/summary: says that a clinician reviewed it, which is not so'
    ],
    [
      c => {
        c.overview.shortAnswer = 'TBD'
      },
      'overview.json:/shortAnswer: holds a placeholder'
    ],
    [
      c => {
        c.screening.caveat = 'TBD'
      },
      'screening.json:/caveat: holds a placeholder'
    ],
    [
      c => {
        c.walkingPlan.title = 'TBD'
      },
      'walking-plan.json:/title: holds a placeholder'
    ]
  ],
  'collections-kept': [
    [
      c => {
        delete c.release.contents['red-flags']
      },
      'release.json:/contents: has no red-flags, which release 1.0.0 has'
    ],
    [
      c => {
        c.release.contents.causes = []
      }
    ]
  ],
  'digest-told': [
    [
      c => {
        c.release.digest = 'sha256-0'
      },
      'release.json:/digest: is there, but a draft has none'
    ],
    [
      c => {
        c.release.status = 'released'
      },
      'release.json:/digest: is missing in a sealed release'
    ],
    [
      c => {
        Object.assign(c.release, { status: 'released', digest: 'sha256-0' })
      }
    ]
  ]
}

const { rules, phrasebookRules } = authoringBook
const told = (problems: Iterable<ContentProblem>) =>
  Array.from(problems, ({ file, path, message }) => `${file}:${path}: ${message}`)

t.strictSame(
  [...rules, ...phrasebookRules].map(rule => rule.name).sort(),
  Object.keys(breaches).sort(),
  'every rule is shown to fire'
)

for (const rule of rules) {
  t.test(rule.name, async t => {
    t.match(rule.description, /^\w.{30,}\.$/)
    t.strictSame([...rule.check(content)], [], 'the real content keeps it')
    for (const [edit, ...expected] of breaches[rule.name] ?? []) {
      const edited = copyOf(content)
      edit(edited)
      t.strictSame(told(rule.check(edited, content)), expected, `${edit}`)
    }
  })
}

for (const rule of phrasebookRules) {
  t.test(rule.name, async t => {
    t.match(rule.description, /^\w.{30,}\.$/)
    t.strictSame([...rule.check(content, [content])], [], 'the real content keeps it')
    for (const [edit, ...expected] of breaches[rule.name] ?? []) {
      const edited = copyOf(content)
      edit(edited)
      t.strictSame(told(rule.check(edited, [content])), expected, `${edit}`)
    }
  })
}

/** Takes a claim out of a content, wherever it stands. */
function withoutClaim(content: ReturnType<typeof copyOf>, id: string): void {
  const { overview, walkingPlan, collections } = content
  for (const holder of [overview, walkingPlan, ...Object.values(collections).flat()]) {
    Object.assign(holder, { claims: holder.claims.filter((claim: { id: string }) => claim.id !== id) })
  }
}

t.test(
  'words may lead to what is in the newest release, or only in the next one; what either asks can be said',
  async t => {
    const [newest, next] = [copyOf(content), copyOf(content)]
    // What the last place rests on is in one of them, what the first one rests on in the other.
    const [first, last] = [content.vocabulary.places[0]!, content.vocabulary.places.at(-1)!]
    withoutClaim(newest, last.claims[0]!)
    withoutClaim(next, first.claims[0]!)
    const [flag] = next.collections['red-flags']
    const [sign] = flag!.signs
    flag!.signs.push({ ...sign!, id: 'new-sign', urgency: 'within-days' })
    t.strictSame(told(vocabularyResolves.check(content, [newest, next])), [])
    t.match(told(vocabularyResolves.check(content, [newest])), [new RegExp(`there is no claim ${last.claims[0]}$`)])
    t.match(told(vocabularyResolves.check(content, [next])), [new RegExp(`there is no claim ${first.claims[0]}$`)])
    t.strictSame(told(expressionsResolve.check(content, [newest])), [])
    t.strictSame(told(expressionsResolve.check(content, [newest, next])), [
      'reading/red-flag-expressions.json:/expressions: has no words for the sign new-sign'
    ])
    const { expressions } = copyOf(content)
    expressions.expressions.push({ sign: 'new-sign', says: ['new'] })
    t.strictSame(told(expressionsResolve.check({ ...content, expressions }, [newest, next])), [])
    t.match(told(expressionsResolve.check({ ...content, expressions }, [newest])), [/there is no sign new-sign$/])
  }
)

t.test('a review that is overdue is a warning, not a fault', async t => {
  const edited = copyOf(content)
  modern(edited)
  edited.collections['red-flags'] = []
  t.strictSame([...reviewsKept('2027-11-28').check(edited)], [], 'it is due on that day')
  t.strictSame(
    [...reviewsKept('2027-11-29').check(edited)],
    [{ file: 'causes/poor-posture.json', path: '/reviewed/next', message: 'was due on 2027-11-28' }]
  )
  t.strictSame([...reviewsKept('2099-01-01').check(content)], [], 'older releases do not say')
})

t.test('a first release lowers no help', async t => {
  const edited = copyOf(content)
  modern(edited)
  t.strictSame([...helpKept.check(edited)], [])
})

t.test('the descriptions differ', async t => {
  const all = [...rules, ...phrasebookRules]
  t.equal(new Set(all.map(({ description }) => description)).size, all.length)
})

t.test('a first release has nothing before it', async t => {
  const edited = copyOf(content)
  edited.collections.causes[0]!.title = 'New'
  edited.release.removed = [{ collection: 'causes', id: 'gone' }]
  t.strictSame(
    Array.from(removalsTold.check(edited), ({ message }) => message),
    ['the release before has no causes/gone']
  )
  t.strictSame([...changesTold.check(edited)], [])
})

t.test('what a text may not hold, and what only looks like it', async t => {
  const [placeholder, markup, stray, review] = [
    'holds a placeholder',
    'holds markup; texts are plain',
    'holds a control character or stray white space',
    'says that a clinician reviewed it, which is not so'
  ]
  const texts: Record<string, string | undefined> = {
    xxx: placeholder,
    'Fixme: more.': placeholder,
    'A lorem ipsum.': placeholder,
    'A {} here.': placeholder,
    'A {{name}} here.': placeholder,
    'Call [number here] now.': placeholder,
    'The todos of a day (here).': undefined,
    'A </p> here.': markup,
    'A <strong> word.': markup,
    'This &amp; that.': markup,
    'A **bold** word.': markup,
    'A __bold__ word.': markup,
    '# Heading': markup,
    'Bring 1 < 2 and a # sign, R & D; 2 > 1.': undefined,
    'See [this](there).': markup,
    'A\u0007bell.': stray,
    'Zero\u200bwidth.': stray,
    'No\u00a0break.': stray,
    ' Before.': stray,
    'After. ': stray,
    'Checked by nurses.': review,
    'It was signed off by our medical staff.': review,
    'Ask to be seen by a doctor.': undefined
  }
  for (const [text, message] of Object.entries(texts)) {
    const edited = copyOf(content)
    edited.overview.shortAnswer = text
    t.strictSame(
      Array.from(plainText.check(edited), problem => problem.message),
      message ? [message] : [],
      text
    )
  }
})

t.test('reading grade follows Flesch-Kincaid', async t => {
  t.ok(Math.abs(readingGrade('The cat sat on the mat.') - -1.45) < 0.01, 'six words of one syllable')
  t.equal(readingGrade('Go on. ?! … Go on.'), readingGrade('Go on. Go on.'), 'signs alone are no sentence')
  t.ok(readingGrade('International organizations characteristically demonstrate considerable heterogeneity.') > 20)
})

t.test('what every outcome says, and how not being sure counts, is not lost again', async t => {
  const lost = copyOf(newest)
  for (const flag of lost.collections['red-flags']) {
    delete flag.meanwhile
    for (const sign of flag.signs) delete sign.unsure
  }
  const { outcomes, askFirst, notUnderstood, partlyUnderstood, notRead } = lost.screening
  for (const words of [...Object.values(outcomes), askFirst!, notUnderstood!, partlyUnderstood!, notRead!]) {
    delete words.meanwhile
  }
  t.strictSame([...outcomesWhole.check(lost)], [], 'a release that never had it lacks nothing')
  t.ok([...outcomesWhole.check(lost, newest)].every(({ path }) => path.endsWith('/meanwhile')))
  t.equal([...outcomesWhole.check(lost, newest)].length, lost.collections['red-flags'].length + 9)
  t.strictSame([...unsureWeighed.check(lost)], [])
  t.ok([...unsureWeighed.check(lost, newest)].length > 20)
})

t.test('what keeps somebody safe is not lost again', async t => {
  const lost = copyOf(newest)
  const parts = ['askFirst', 'notUnderstood', 'partlyUnderstood', 'notUnderstoodIn', 'crisis', 'regionNotHeld'] as const
  for (const part of parts) delete lost.screening[part]
  t.strictSame(
    Array.from(crisisHeld.check(lost, newest), ({ path }) => path),
    parts.map(part => `/${part}`)
  )
  t.strictSame([...crisisHeld.check(newest, newest)], [])

  const said = (edit: (plan: any) => void) => {
    const edited = copyOf(newest)
    edit(edited.walkingPlan)
    return Array.from(planAsks.check(edited, newest), ({ path, message }) => `${path} ${message}`)
  }
  t.strictSame(
    said(() => {}),
    []
  )
  t.strictSame([...planAsks.check(newest)], [], 'the first release that has it')
  t.strictSame(
    said(plan => {
      delete plan.screening
    }),
    ['/screening the release before has it, and it keeps somebody safe']
  )
  t.strictSame(
    said(plan => {
      plan.notFor.pop()
    }),
    [
      '/notFor the reason under-18 of the release before is gone',
      '/notFor no reason is about the red flag under-18, which cannot wait'
    ]
  )
})

t.test(
  'what is heard of a crisis and what is said to it belong together, in the newest release or in the next',
  async t => {
    t.strictSame(told(crisisAnswered.check(newest, [content, newest])), [])
    t.strictSame(told(crisisAnswered.check(content, [content, newest])), [
      'reading/red-flag-expressions.json:/crisis: is missing, but there is an answer to it'
    ])
  }
)

t.test('what adopters must know is not lost again, and lines of a crisis have their day too', async t => {
  const { safety, ...lost } = copyOf(next)
  t.strictSame(
    Array.from(safetyTold.check(lost, next), ({ message }) => message),
    ['the release before has it, and it keeps somebody safe']
  )
  t.strictSame([...safetyTold.check(next, next)], [])
  const later = copyOf(next)
  later.screening.crisis!.lines[1]!.checkAgainBy = '2027-01-01'
  t.match([...safetyTold.check(later, next)], [{ path: '/checkNumbersBy', message: /2027-01-01/ }])
})

t.test('a number whose day has come is warned of: it never stops a start', async t => {
  const [rule] = warningRules('2027-05-29')
  t.match(rule, { name: 'numbers-checked', description: /^\w.{30,}\.$/ })
  t.notOk(authoringBook.rules.some(({ name }) => name === rule?.name))
  const edited = copyOf(next)
  edited.screening.crisis!.lines[0]!.checkAgainBy = '2027-05-28'
  for (const line of edited.screening.crisis!.lines.slice(1)) line.checkAgainBy = '2027-05-29'
  for (const region of edited.overview.emergency.regions) delete region.checkAgainBy
  edited.overview.emergency.regions[1]!.checkAgainBy = '2026-12-31'
  t.strictSame(
    Array.from(rule!.check(edited), ({ file, path, message }) => `${file}:${path}: ${message}`),
    [
      'overview.json:/emergency/regions/1/checkAgainBy: had to be read again in its source by 2026-12-31',
      'screening.json:/crisis/lines/0/checkAgainBy: had to be read again in its source by 2027-05-28'
    ]
  )
  t.strictSame([...numbersChecked('2026-12-31').check(edited)], [], 'the day itself is in time')
})
