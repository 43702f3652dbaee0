import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { Type, type Static } from '@sinclair/typebox'
import t, { type Test } from 'tap'
import { packageRoot } from '../src/config.js'
import { shapeProblems } from '../src/content/check-shape.js'
import { safetyModules } from '../src/content/safety.js'
import type { Content } from '../src/content/load.js'
import type { Sign } from '../src/content/sign.js'
import { urgencies, type Urgency } from '../src/content/enums.js'
import { oneOf } from '../src/content/schema-helpers.js'
import { library, next } from './content.js'

const closed = { additionalProperties: false } as const
const said = Type.String({ minLength: 10, pattern: '\\.$' })
const score = Type.Integer({ minimum: 1, maximum: 5 })
const scale = Type.Array(Type.String(), { minItems: 5, maxItems: 5 })

const Control = Type.Object(
  {
    text: said,
    test: Type.Object(
      { file: Type.String({ pattern: '^test/.+\\.test\\.ts$' }), name: Type.String({ minLength: 1 }) },
      closed
    )
  },
  closed
)

const Hazard = Type.Object(
  {
    id: Type.String({ pattern: '^H[0-9]{2}$' }),
    hazard: said,
    // The signs whose level or question it is about.
    signs: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    cause: said,
    effect: said,
    severity: score,
    likelihood: score,
    initialRisk: score,
    controls: Type.Array(Control, { minItems: 1 }),
    residual: said,
    status: oneOf(['controlled', 'partly-controlled', 'open'])
  },
  closed
)

const HazardLog = Type.Object(
  {
    about: said,
    // Whoever signs changes this schema, and says so.
    signOff: Type.Object(
      {
        statement: Type.Literal('No clinician has signed this.'),
        clinicalSafetyOfficer: Type.Null(),
        date: Type.Null()
      },
      closed
    ),
    scales: Type.Object(
      {
        severity: scale,
        likelihood: scale,
        basis: said,
        risk: Type.Array(Type.Array(score, { minItems: 5, maxItems: 5 }), { minItems: 5, maxItems: 5 }),
        riskMeans: scale,
        riskSource: said
      },
      closed
    ),
    hazards: Type.Array(Hazard, { minItems: 12 })
  },
  closed
)
type HazardLog = Static<typeof HazardLog>

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8')
const log: HazardLog = JSON.parse(read('docs/safety/hazards.json'))
const { hazards, scales } = log
const caseFile = read('docs/safety/case.md')

/** Holds a file to what it has to be; writes it with WRITE_GOLDEN=1. */
function holdTo(t: Test, file: string, wanted: string): void {
  if (process.env.WRITE_GOLDEN) writeFileSync(join(packageRoot, file), wanted)
  t.equal(read(file), wanted, `${file} (WRITE_GOLDEN=1 writes it)`)
}

t.test('the log of hazards has its shape, each hazard once, with the risk that the matrix gives', async t => {
  t.strictSame(shapeProblems(HazardLog, [], log), [])
  t.strictSame(
    hazards.map(({ id }) => id),
    hazards.map((_, index) => `H${String(index + 1).padStart(2, '0')}`)
  )
  const misjudged = hazards.filter(
    ({ severity, likelihood, initialRisk }) => scales.risk[likelihood - 1]?.[severity - 1] !== initialRisk
  )
  t.strictSame(misjudged, [])
})

/** The signs of a release, by id, with all that decides how urgent they are. */
function signsOf({ collections }: Content): Map<string, Sign> {
  return new Map(collections['red-flags'].flatMap(({ signs }) => signs).map(sign => [sign.id, sign]))
}

t.test(
  'a sign that is new, less urgent or asked otherwise than in the release before has a line in the log',
  async t => {
    const told = new Set(hazards.flatMap(({ signs = [] }) => signs))
    const oldestFirst = [...library.versions].reverse().map(version => signsOf(library.get(version) as Content))
    const touched = oldestFirst.slice(1).flatMap((signs, index) => {
      const before = oldestFirst[index] as Map<string, Sign>
      const isTouched = ({ id, urgency, unsure, question }: Sign) => {
        const was = before.get(id)
        return (
          was?.question !== question ||
          isLower(urgency, was.urgency) ||
          (was.unsure !== undefined && isLower(unsure, was.unsure))
        )
      }
      return [...signs.values()].filter(isTouched).map(({ id }) => id)
    })
    t.ok(touched.includes('minor-trauma-fragile'))
    t.strictSame(
      touched.filter(id => !told.has(id)),
      []
    )
    t.strictSame(
      [...told].filter(id => !signsOf(next).has(id)),
      [],
      'and no line is about a sign that nobody asks for'
    )
  }
)

const isLower = (now: Urgency | undefined, before: Urgency) =>
  now === undefined || urgencies.indexOf(now) > urgencies.indexOf(before)

/** The tests of a file that always run: one with options may be skipped. */
function testsIn(file: string): string[] {
  const calls = read(file).matchAll(/^t\.test\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1,\s*async /gm)
  return Array.from(calls, ([, , name]) => (name as string).replace(/\\(.)/g, '$1'))
}

t.test('every test that holds a control is there, and is never skipped', async t => {
  const named = hazards.flatMap(({ id, controls }) => controls.map(({ test }) => ({ id, ...test })))
  const lost = named.filter(({ file, name }) => !existsSync(join(packageRoot, file)) || !testsIn(file).includes(name))
  t.strictSame(lost, [])
})

t.test('hazards.md is made from the log', async t => {
  const rows = hazards.flatMap(
    ({ id, hazard, signs, cause, effect, severity, likelihood, initialRisk, controls, residual, status }) => [
      `## ${id}: ${hazard}`,
      '',
      ...(signs ? [`- **Signs:** ${signs.map(sign => `\`${sign}\``).join(', ')}`] : []),
      `- **Cause:** ${cause}`,
      `- **Effect:** ${effect}`,
      `- **Risk without controls:** ${initialRisk} of 5 (severity ${severity}, likelihood ${likelihood}): ${scales.riskMeans[initialRisk - 1]}`,
      `- **Controls:** ${status}`,
      ...controls.map(({ text, test }) => `  - ${text} (\`${test.file}\`: ${test.name})`),
      `- **What remains:** ${residual}`,
      ''
    ]
  )
  const numbered = (texts: readonly string[]) => texts.map((text, index) => `${index + 1}. ${text}`)
  const page = [
    '# Hazards',
    '',
    `**${log.signOff.statement}** ${log.about}`,
    '',
    `Severity and likelihood: ${scales.basis} ${scales.riskSource}`,
    '',
    'Severity:',
    '',
    ...numbered(scales.severity),
    '',
    'Likelihood:',
    '',
    ...numbered(scales.likelihood),
    '',
    'Risk:',
    '',
    ...numbered(scales.riskMeans),
    '',
    ...rows
  ]
  holdTo(t, 'docs/safety/hazards.md', `${page.join('\n').trimEnd()}\n`)
})

/** The 95 % interval of a share (Wilson 1927), in per cent. */
function interval(count: number, of: number): string {
  const z = 1.96
  const share = count / of
  const middle = share + (z * z) / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scaled = (bound: number) => ((100 * bound) / (1 + (z * z) / of)).toFixed(1)
  return `${scaled(middle - half)} to ${scaled(middle + half)}`
}

t.test('the safety case has the figures of the rules, with intervals, and those of both readers', async t => {
  t.equal(interval(138, 143), '92.1 to 98.5')
  const quality = read('docs/screening-quality.md')
  const part = /<!-- screening -->([^]*)<!-- \/screening -->/.exec(quality)?.[1] as string
  const rows = part.split('\n\n').flatMap((block, index, blocks) =>
    Array.from(
      block.matchAll(/^- (.+): (\d+) of (\d+) \((.+) %; wanted (.+)\)$/gm),
      ([, figure, count, of, share, wanted]) => {
        const [number, total] = [Number(count), Number(of)]
        return `| ${blocks[index - 1]?.replace(/:$/, '')} | ${figure} | ${number} of ${total} | ${share} | ${interval(number, total)} | ${wanted} |`
      }
    )
  )
  t.ok(rows.length >= 6)
  const table = [
    '| messages | figure | count | % | 95 % interval | wanted |',
    '| --- | --- | --: | --: | --- | --- |',
    ...rows
  ].join('\n')
  const wanted = ['voices', 'exams'].reduce(
    (text, name) => withBlock(text, name, blockOf(quality, name)),
    withBlock(caseFile, 'reading', `${table}\n`)
  )
  holdTo(t, 'docs/safety/case.md', wanted)
})

const markedAs = (name: string) => new RegExp(`(<!-- ${name} -->\\n)([^]*)(<!-- /${name} -->)`)
const blockOf = (text: string, name: string) => markedAs(name).exec(text)?.[2] as string
const withBlock = (text: string, name: string, block: string) =>
  text.replace(markedAs(name), (_, start, _was, end) => start + block + end)

t.test(
  'the safety case says what it is for by part, that nobody has signed it, and names files that are there',
  async t => {
    const parts: Record<(typeof safetyModules)[number], string> = {
      content: '| content |',
      search: '| search |',
      'screening-by-questions': '| screening by questions |',
      'screening-by-own-words': '| screening by own words |',
      'walking-plan': '| walking plan |',
      assistants: '| assistants (MCP) |'
    }
    t.strictSame(Object.keys(parts), [...safetyModules])
    t.strictSame(
      Object.values(parts).filter(part => !caseFile.includes(part)),
      []
    )
    t.match(caseFile, /^# Safety case\n\n\*\*No clinician has signed this\.\*\*/)
    const links = Array.from(caseFile.matchAll(/\]\(([^#)]+)\)/g), ([, to]) =>
      normalize(join('docs/safety', to as string))
    )
    const files = [
      ...links,
      ...Array.from(caseFile.matchAll(/`((?:test|data)\/[\w/.-]+)`/g), ([, file]) => file as string)
    ]
    t.ok(files.length > 8)
    t.strictSame(
      files.filter(file => !existsSync(join(packageRoot, file))),
      []
    )
    const ids = new Set(hazards.map(({ id }) => id))
    t.strictSame(
      Array.from(caseFile.matchAll(/\bH\d\d\b/g), ([id]) => id).filter(id => !ids.has(id)),
      []
    )
  }
)

t.test('what adopters are told remains is in the log', async t => {
  const ids = new Set(hazards.map(({ id }) => id))
  t.strictSame(
    next.safety?.residualRisks.filter(({ hazard }) => !ids.has(hazard)),
    []
  )
})
