import { Type, type Static } from '@sinclair/typebox'
import type { FastifyReply } from 'fastify'
import { knowledgeOf, type Knowledge } from '../answers/knowledge.js'
import { oneOf, Ref } from '../content/schema-helpers.js'
import type { OwnAddress } from '../http/own-address.js'
import { invalidParameters } from '../http/problem.js'
import { send } from '../http/send.js'
import type { App, RequestOf, UncheckedRequest } from '../http/typebox.js'
import { aboutHeaders } from '../representations/catalogue.js'
import { InfobuttonAnswer, knowledgeToAtom, knowledgeToJson } from '../representations/infobutton.js'
import type { Live } from '../representations/live.js'
import { media } from '../representations/media.js'
import { prepare } from '../representations/prepared.js'
import type { LatestEdition } from '../representations/editions.js'
import { problemResponses, unchanged } from './responses.js'

/** How the answer may be wanted. */
const asAtom = ['text/xml', 'application/xml', 'application/atom+xml'] as const
const asJson = ['application/json', 'text/json'] as const

const Query = Type.Object(
  {
    'mainSearchCriteria.v.cs': Type.Optional(
      Type.String({
        maxLength: 100,
        description:
          'Code system, by its OID: 2.16.840.1.113883.6.90 (ICD-10-CM) and 2.16.840.1.113883.6.177 (MeSH) are held. Of any other nothing is, SNOMED CT (2.16.840.1.113883.6.96) too. Told by the code itself when it is left out.',
        examples: ['2.16.840.1.113883.6.90']
      })
    ),
    'mainSearchCriteria.v.c': Type.Optional(
      Type.String({
        maxLength: 100,
        description: 'The code. A request with neither a code nor a name is refused.',
        examples: ['M51.26']
      })
    ),
    'mainSearchCriteria.v.dn': Type.Optional(
      Type.String({
        maxLength: 500,
        description: 'The name of the topic. It is looked for only when the code finds nothing; never logged or kept.',
        examples: ['slipped disk']
      })
    ),
    'informationRecipient.languageCode.c': Type.Optional(
      Type.String({
        maxLength: 35,
        description: 'The language of whoever reads it. All is held in English: for any other the feed is empty.',
        examples: ['en']
      })
    ),
    knowledgeResponseType: Type.Optional(
      oneOf([...asAtom, ...asJson], {
        examples: ['application/json'],
        description:
          'An Atom feed, which is the default, or JSON. JSONP (application/javascript) is refused: it is a script that runs in the page of whoever asks.'
      })
    )
  },
  { additionalProperties: false }
)
type Query = Static<typeof Query>

/** The names of our parameters, as they may be written: the standard does not say in which case. */
const ours = new Map(Object.keys(Query.properties).map(name => [name.toLowerCase(), name]))

/** What else the standard has: the patient, the task, who asks. It is taken, and nobody looks at it. */
const context =
  /^(knowledgeRequestNotification|holder|assignedEntity|assignedAuthorizedPerson|representedOrganization|patientPerson|age|ageGroup|taskContext|subTopic|mainSearchCriteria|severityObservation|informationRecipient|performer|encounter|observation|locationOfInterest|serviceDeliveryLocation)(\.|$)/i

const english = /^(en|eng)([-_]|$)/i

/** Whether the standard has a parameter of this name. */
export const isOfTheStandard = (name: string) => ours.has(name.toLowerCase()) || context.test(name)

interface Deps {
  editions: Live
  addressOf: OwnAddress
}

/** What health records ask (HL7 Context-Aware Knowledge Retrieval), answered as MedlinePlus Connect does. */
export function mountInfobutton(app: App, { editions, addressOf }: Deps): void {
  app.get(
    '/infobutton',
    {
      schema: {
        operationId: 'askInfobutton',
        summary: 'Pages for a health record',
        description: [
          'HL7 Context-Aware Knowledge Retrieval (Infobutton) by URL, answered in the form of MedlinePlus Connect: a client',
          'that was written for it works when its base address is changed. Nothing held is an empty feed. The other parameters',
          'of the standard (`taskContext`, `patientPerson`, `age` and so on) are taken, ignored and never logged. Names of',
          'parameters may be in any case. The answer is never to be stored.'
        ].join(' '),
        tags: ['Clinical codes'],
        querystring: Query,
        response: {
          200: {
            description: InfobuttonAnswer.description,
            content: {
              [media.json.mediaType]: { schema: Ref(InfobuttonAnswer) },
              ...Object.fromEntries(asAtom.map(type => [type, { schema: Type.String() }]))
            }
          },
          ...unchanged,
          ...problemResponses('invalid-parameter')
        }
      },
      config: {
        example:
          '/infobutton?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=M51.26&knowledgeResponseType=application/json',
        costly: true
      },
      preValidation: setApart
    },
    onRequest
  )

  function onRequest(request: RequestOf<{ querystring: typeof Query }>, reply: FastifyReply): FastifyReply {
    const { latest } = editions
    const { query } = request
    const atom = asAtom.find(type => type === (query.knowledgeResponseType ?? 'text/xml'))
    const write = atom ? knowledgeToAtom : knowledgeToJson
    const edition = { ...latest, base: addressOf(request) }
    const about = aboutHeaders(edition, atom ? `${atom}; charset=utf-8` : media.json.contentType)
    // What a health record asks is about somebody: nobody on the way may keep it.
    const headers = { ...about, vary: 'Accept-Encoding', 'cache-control': 'no-store' }
    return send(request, reply, prepare(write(knowledgeFor(query, latest), edition), headers))
  }
}

/** Puts our parameters in our spelling, and lets go of what the standard has besides; strangers stay, to be refused. */
function setApart(request: UncheckedRequest, _reply: FastifyReply, done: () => void): void {
  // Nothing is inherited: __proto__ is a name like others.
  const kept: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(request.query)) {
    const known = ours.get(name.toLowerCase())
    if (known) kept[known] = value
    else if (!isOfTheStandard(name)) kept[name] = value
  }
  if (/javascript/i.test(String(kept.knowledgeResponseType))) refuseScripts()
  request.query = kept
  done()
}

function refuseScripts(): never {
  const detail =
    'asks for JSONP, which is a script that runs in the page of whoever asks; ask for application/json, which web pages may read'
  throw invalidParameters([{ parameter: 'knowledgeResponseType', detail }])
}

/** What is held; nothing for whoever reads another language. */
function knowledgeFor(query: Query, edition: LatestEdition): Knowledge | undefined {
  const { 'mainSearchCriteria.v.c': code, 'mainSearchCriteria.v.dn': name } = query
  if (code === undefined && name === undefined) {
    const detail = 'is missing, and so is mainSearchCriteria.v.dn: give a code or a name'
    throw invalidParameters([{ parameter: 'mainSearchCriteria.v.c', detail }])
  }
  const language = query['informationRecipient.languageCode.c']?.trim()
  if (language && !english.test(language)) return undefined
  const oid = query['mainSearchCriteria.v.cs']?.trim().replace(/^urn:oid:/, '') ?? ''
  return knowledgeOf({ oid, code: code ?? '', name: name?.trim() ?? '' }, edition)
}
