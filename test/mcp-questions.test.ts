import t from 'tap'
import { connect, type Json } from './mcp-client.js'

const stated = { redFlags: 'none', screenedOn: '2027-01-02', notFor: 'none' }

interface Asked {
  /** What is asked, and what has to be in the answer: in its data, or in its text. */
  answered: ReadonlyArray<[input: Json, answer: Json | RegExp]>
  /** What is refused, and how that is said. */
  refused: ReadonlyArray<[input: Json, words: RegExp]>
}

const inCrisis = { outcome: { urgency: 'emergency-now', crisis: { say: [String] } } }

/** Five questions that each tool answers, and three that it refuses. */
const asked: Readonly<Record<string, Asked>> = {
  screen_red_flags: {
    answered: [
      [
        { text: 'I cannot pee since this morning, and my back is killing me' },
        { outcome: { urgency: 'emergency-now' } }
      ],
      [{ answers: { fever: 'yes' } }, { outcome: { triggered: [{ sign: 'fever' }] } }],
      [{ text: 'I am numb between my legs', region: 'UK' }, { outcome: { emergency: { number: '999' } } }],
      [{ text: 'I want to kill myself because of the pain', region: 'US' }, inCrisis],
      [{ text: 'My lower back aches after a day in the garden.' }, { outcome: { urgency: 'no-flags-found' } }]
    ],
    refused: [
      [{ answers: { fevr: 'yes' } }, /Did you mean fever\?/],
      [{ answers: { fever: 'maybe' } }, /answers/],
      [{ message: 'my back hurts' }, /argument that is not known; known: text, answers, region/]
    ]
  },
  search_guidance: {
    answered: [
      [{ question: 'does a slipped disk heal by itself' }, { hits: [{ id: 'herniated-disc' }] }],
      [{ q: 'should I stay in bed' }, /bed/],
      [{ question: 'does smoking hurt my back', collection: 'causes' }, { hits: [{ id: 'smoking' }] }],
      [{ question: 'what shoes should I wear for walking', limit: '1' }, { hits: [{ id: 'footwear' }] }],
      [{ question: 'what is the capital of France' }, /Nothing is held that fits\. Say so, and do not guess/]
    ],
    refused: [
      [{}, /question is missing/],
      [{ question: '   ' }, /question: /],
      [{ question: 'walking', limit: 99 }, /limit: /]
    ]
  },
  list_guidance: {
    answered: [
      [{}, { collections: [{ id: 'causes' }, { id: 'walking-benefits' }] }],
      [{ collection: 'red-flags' }, { collections: [{ id: 'red-flags' }] }],
      [{ collection: 'exercises' }, { collections: [{ id: 'exercises', title: String }] }],
      [{ collection: 'regimen-tips' }, /\(start-slowly, /],
      [{ collection: null }, { collections: [{ id: 'causes' }] }]
    ],
    refused: [
      [{ collection: 'cause' }, /collection must be one of causes, /],
      [{ collection: 'sources' }, /collection must be one of causes, /],
      [{ limit: 3 }, /argument that is not known; known: collection/]
    ]
  },
  get_guidance: {
    answered: [
      [{ collection: 'causes', id: 'herniated-disc' }, { item: { title: String, claims: [{ certainty: String }] } }],
      [{ collection: 'red-flags', id: 'fever-infection' }, { item: { mustSay: [String], doNotSay: [String] } }],
      [{ collection: 'exercises', id: 'bridge', fields: ['title', 'steps'] }, { item: { steps: [String] } }],
      [{ collection: 'causes', id: 'arthritis', fields: 'title' }, { item: { title: String } }],
      [{ collection: 'sources', id: 'pocovi-2024-walkback' }, /Pocovi/]
    ],
    refused: [
      [{ collection: 'causes', id: 'herniated-disk' }, /Did you mean herniated-disc\?/],
      [{ collection: 'causes', id: 'arthritis', fields: ['titel'] }, /Did you mean title\?/],
      [{ collection: 'causes' }, /id: expected required property/]
    ]
  },
  lookup_code: {
    answered: [
      [{ code: 'M51.26' }, { result: { matchQuality: 'exact', items: [{ id: 'herniated-disc' }] } }],
      [{ code: 'm5450' }, { result: { items: [{ id: 'non-specific-back-pain' }] } }],
      [{ code: 'M54.5' }, /is retired\. In its place: M54\.50/],
      [{ system: 'mesh', code: 'D017116' }, { result: { matchQuality: 'exact' } }],
      [{ code: 'J45.40' }, /Nothing is held for this code/]
    ],
    refused: [
      [{}, /code: expected required property/],
      [{ code: 'M54.50', system: 'snomed-ct' }, /system must be one of icd-10-cm, mesh/],
      [{ code: 'back pain, of course!' }, /code: /]
    ]
  },
  plan_walking: {
    answered: [
      [
        { comfortableMinutes: 10, ...stated },
        { weeks: [{ week: 1 }], stopRules: [String] }
      ],
      [{ comfortableMinutes: '10', ...stated, weeks: '4' }, { weeks: [{ week: 1 }] }],
      [
        { comfortableMinutes: 5, ...stated, easesWhenSitting: true },
        { track: String, why: String }
      ],
      [{ comfortableMinutes: 20, ...stated, startDate: '2027-01-04', days: 'mon,wed,fri' }, { weeks: [{}] }],
      [{ comfortableMinutes: 10, ...stated, redFlags: 'routine' }, { askAgain: String }]
    ],
    refused: [
      [{ comfortableMinutes: 10 }, /screen/i],
      [{ comfortableMinutes: 10, ...stated, redFlags: 'emergency-now' }, /emergency|help/i],
      [{ comfortableMinutes: 500, ...stated }, /comfortableMinutes: /]
    ]
  }
}

for (const version of ['2025-11-25', '2026-07-28']) {
  t.test(`five questions that each tool answers and three that it refuses, in the protocol ${version}`, async t => {
    const pinned = version === '2026-07-28' ? { versionNegotiation: { mode: { pin: version } } } : {}
    const { client, call } = await connect(t, pinned)
    const { tools } = await client.listTools()
    t.strictSame(
      tools.map(({ name }) => name),
      Object.keys(asked)
    )
    for (const [name, { answered, refused }] of Object.entries(asked)) {
      t.equal(answered.length, 5)
      t.equal(refused.length, 3)
      for (const [input, answer] of answered) {
        const { isError, content, structuredContent } = await call(name, input)
        const what = `${name} ${JSON.stringify(input)}`
        t.notOk(isError, `${what}: ${content[0].text}`)
        t.match(answer instanceof RegExp ? content[0].text : structuredContent, answer, what)
      }
      for (const [input, words] of refused) {
        const { isError, content } = await call(name, input)
        const what = `${name} ${JSON.stringify(input)}`
        t.equal(isError, true, what)
        t.match(content[0].text, words, what)
        t.match(content[0].text, /local emergency number|Call 9/, `${what} says whom to call`)
      }
    }
  })
}
