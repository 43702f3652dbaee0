import { Type, type Static } from '@sinclair/typebox'
import { Claim } from './claim.js'
import { ItemReference } from './schema.js'
import { CollectionName, VerificationLevel } from './enums.js'
import { Id, oneOf, Ref, Text, Texts } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

export const EmergencyRegion = Type.Object(
  {
    region: Type.String({
      pattern: '^[A-Z]{2}$',
      description: 'ISO 3166-1 alpha-2 code, or `EU` for the countries listed.'
    }),
    name: Text(),
    countries: Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), {
      description: 'ISO 3166-1 alpha-2 codes that the entry covers.'
    }),
    number: Type.String({ pattern: '^[0-9]{2,5}$', description: 'The emergency number.' }),
    urgentNumber: Type.Optional(
      Type.String({ pattern: '^[0-9]{2,5}$', description: 'Urgent advice that is not an emergency.' })
    ),
    text: Text({ description: 'What to tell someone in this region.' }),
    sources: Type.Array(Id),
    caveat: Text({ description: 'How far the number was checked.' }),
    checkAgainBy: Type.Optional(
      Type.String({ format: 'date', description: 'When it has to be read again in its source.' })
    )
  },
  { $id: 'EmergencyRegion', description: 'Emergency wording for one region.', ...closed }
)
export type EmergencyRegion = Static<typeof EmergencyRegion>

export const Overview = Type.Object(
  {
    question: Text(),
    shortAnswer: Text({ maxLength: 500 }),
    longAnswer: Texts('The answer in paragraphs.'),
    keyMessages: Type.Array(Type.Object({ text: Text(), claim: Id }, closed), {
      description: 'What to remember, each with the claim of this overview that it rests on.'
    }),
    scope: Type.Object(
      { audience: Text(), covers: Texts('What the guide covers.'), doesNotCover: Texts('What it leaves out.') },
      closed
    ),
    redFlagStatement: Texts('What is known about warning signs in general.'),
    disclaimer: Text({ maxLength: 500 }),
    emergency: Type.Object(
      {
        text: Text({ description: 'The words for a region that is not listed.' }),
        regions: Type.Array(Ref(EmergencyRegion))
      },
      closed
    ),
    claims: Type.Array(Ref(Claim), { minItems: 1 })
  },
  { $id: 'Overview', description: 'The question, the answer, and what holds for the whole guide.', ...closed }
)
export type Overview = Static<typeof Overview>

/** What the note of a source says that names only some of its authors. */
export const moreAuthors = 'Not all authors are listed.'

export const Source = Type.Object(
  {
    id: Id,
    type: oneOf(['article-journal', 'paper-conference', 'report', 'webpage'], { description: 'CSL type.' }),
    title: Type.String({ minLength: 1 }),
    author: Type.Array(
      Type.Object(
        {
          family: Type.Optional(Type.String()),
          given: Type.Optional(Type.String()),
          literal: Type.Optional(Type.String())
        },
        closed
      )
    ),
    issued: Type.Optional(Type.Object({ 'date-parts': Type.Array(Type.Array(Type.Integer())) }, closed)),
    'container-title': Type.Optional(Type.String()),
    volume: Type.Optional(Type.String()),
    issue: Type.Optional(Type.String()),
    page: Type.Optional(Type.String()),
    note: Type.Optional(Type.String({ description: `Remarks of the editors, such as "${moreAuthors}"` })),
    DOI: Type.Optional(Type.String({ pattern: '^10\\.' })),
    PMID: Type.Optional(Type.String({ pattern: '^[0-9]+$' })),
    URL: Type.Optional(Type.String({ format: 'uri' })),
    studyType: Type.String({ minLength: 1 }),
    participants: Type.Optional(Type.Integer({ minimum: 1 })),
    finding: Type.String({ minLength: 1, description: "What the source found, in the editors' words." }),
    caveat: Type.Optional(Type.String({ minLength: 1 })),
    verificationLevel: Ref(VerificationLevel),
    licence: Type.Optional(Type.String({ description: 'Licence of the source itself, where one was seen.' }))
  },
  { $id: 'Source', description: 'A source, in CSL-JSON names, with what it found.', ...closed }
)
export type Source = Static<typeof Source>

export const Review = Type.Object(
  {
    status: oneOf(['not-clinically-reviewed']),
    statement: Text()
  },
  { $id: 'Review', description: 'Who has reviewed the content. No clinician has.', ...closed }
)

export const Licence = Type.Object(
  {
    id: Type.String({ description: 'SPDX identifier.' }),
    url: Type.String({ format: 'uri' }),
    attribution: Type.String()
  },
  { $id: 'Licence', description: 'Under which terms the content may be used.', ...closed }
)

const ordered = Type.Array(Id)
/** Where an item was in the release before. */
const oldPlace = { collection: Ref(CollectionName), id: Id }
const versionPattern = '^[0-9]+\\.[0-9]+\\.[0-9]+$'

/** How much a change matters, least first: words only; what is advised or how sure it is; what keeps somebody safe. */
export const severities = ['editorial', 'clinical', 'safety'] as const
export const Severity = oneOf(severities, {
  $id: 'Severity',
  description:
    'How much a change matters: `editorial` changes words only, `clinical` what is advised or how sure it is, `safety` what keeps somebody safe.'
})
export type Severity = Static<typeof Severity>

export const ReleaseChange = Type.Object(
  {
    collection: Type.Optional(Ref(CollectionName)),
    id: Type.Optional(Id),
    severity: Ref(Severity),
    text: Text()
  },
  {
    $id: 'ReleaseChange',
    description: "A change in the editors' words: of one item, or of the whole release when none is named.",
    ...closed
  }
)
export type ReleaseChange = Static<typeof ReleaseChange>

export const Release = Type.Object(
  {
    version: Type.String({ pattern: versionPattern }),
    status: oneOf(['draft', 'released']),
    date: Type.String({ format: 'date', description: 'The day of the release, or of the last edit of a draft.' }),
    language: Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$', description: 'BCP 47 tag.' }),
    licence: Ref(Licence),
    review: Ref(Review),
    changes: Type.Array(Ref(ReleaseChange), { description: 'What changed since the release before.' }),
    moved: Type.Optional(
      Type.Array(Type.Object({ ...oldPlace, to: Ref(ItemReference) }, closed), {
        description:
          'Items that are the same under another id, or in another collection. The old address leads to the new one.'
      })
    ),
    split: Type.Optional(
      Type.Array(Type.Object({ ...oldPlace, into: Type.Array(Ref(ItemReference), { minItems: 2 }) }, closed), {
        description: 'Items that became several.'
      })
    ),
    removed: Type.Optional(
      Type.Array(Type.Object({ ...oldPlace, replacedBy: Type.Optional(Ref(ItemReference)) }, closed), {
        description: 'Items that the release before had, each with what stands in its place.'
      })
    ),
    contents: Type.Object(
      {
        causes: ordered,
        'walking-benefits': ordered,
        'regimen-tips': ordered,
        'lifestyle-changes': ordered,
        exercises: Type.Optional(ordered),
        'red-flags': ordered
      },
      { description: 'The items of each collection, in the order in which they are served.', ...closed }
    ),
    digest: Type.Optional(
      Type.String({ pattern: '^sha256-[0-9a-f]{64}$', description: 'Digest of every other file of the release.' })
    )
  },
  { $id: 'Release', description: 'A content release.', ...closed }
)
export type Release = Static<typeof Release>
