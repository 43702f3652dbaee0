import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { evaluateScreening, figureLine, levelGiven, type ScreeningRow } from '../src/answers/evaluation.js'
import { buildScreening } from '../src/answers/screening.js'
import { loadConfig, packageRoot } from '../src/config.js'
import { build, content } from './helper.js'

const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8')

/** The few jq programs that the README shows. */
const programs: Record<string, (body: any) => unknown> = {
  "-c '.data[]'": body => body.data.map((member: unknown) => `${JSON.stringify(member)}\n`).join(''),
  "-c '.data.weeks[] | [.week, .sessions, .minutesPerSession, .totalMinutes]'": body =>
    body.data.weeks.map((week: any) => `${JSON.stringify([week.week, week.sessions, week.minutesPerSession, week.totalMinutes])}\n`).join(''),
  "'.data | {action, reason, text, resumeAtWeek}'": ({ data: { action, reason, text, resumeAtWeek } }) => ({ action, reason, text, resumeAtWeek }),
  "'.meta'": body => body.meta,
  "'.links'": body => body.links,
  "'.data[0]'": body => body.data[0],
  "'.data | {urgency, headline, triggered, ruledOut}'": ({ data: { urgency, headline, triggered, ruledOut } }) => ({ urgency, headline, triggered, ruledOut }),
  "'.data.claims[0]'": body => body.data.claims[0],
  "'del(.requestId)'": ({ requestId, ...body }) => body
}

t.test('every answer in the README is what the server sends', async t => {
  const { app } = build(t)
  const shown = [...readme.matchAll(/```console\n\$ curl -s 'http:\/\/127\.0\.0\.1:3000([^']+)'(?: --json '([^']+)')?(?: \| jq (.+))?\n([^]*?)```/g)]
  t.equal(shown.length, 12)
  let written = readme
  for (const [block, url, json, program, answer] of shown as unknown as Array<[string, string, string | undefined, string | undefined, string]>) {
    const { body } = await app.inject(json ? { method: 'POST', url, headers: { 'content-type': 'application/json' }, payload: json } : url)
    const said = program ? programs[program]!(JSON.parse(body)) : body
    const text = typeof said !== 'string' ? `${JSON.stringify(said, null, 2)}\n` : said
    written = written.replace(block, () => block.replace(`\n${answer}\`\`\``, () => `\n${text}\`\`\``))
    t.equal(answer, text, url)
  }
  if (process.env.WRITE_GOLDEN) writeFileSync(join(packageRoot, 'README.md'), written)
})

t.test('the README shows how well the messages of the table are read', async t => {
  const rowsOf = (name: string): ScreeningRow[] => readFileSync(join(packageRoot, `test/answers/${name}.jsonl`), 'utf8').trim().split('\n').map(line => JSON.parse(line))
  const rows = rowsOf('screening-messages')
  const screening = buildScreening(content)
  const judged = rows.map(row => ({ row, ...levelGiven(row, screening) }))
  const lines = [...new Set(rows.map(({ category }) => category))].map(category => {
    const all = judged.filter(({ row }) => row.category === category)
    const given = (level: string) => all.filter(one => one.given === level).length
    return `| ${category} | ${all.length} | ${given('emergency')} | ${given('urgent')} | ${given('none')} | ${all.filter(({ right }) => right).length} |`
  })
  const table = ['| messages about | rows | called emergency | urgent | none | as expected |', '| --- | --: | --: | --: | --: | --: |', ...lines,
    ...[rows, rowsOf('screening-exam')].flatMap((set, index) => ['', `${index === 0 ? 'Messages of the table' : 'Messages not seen before'}:`, '', ...evaluateScreening(set, screening).figures.map(figure => `- ${figureLine(figure)}`)])].join('\n')
  const part = /(<!-- screening -->\n)([^]*?)(\n?<!-- \/screening -->)/
  t.equal(part.exec(readme)?.[2], table)
  if (process.env.WRITE_GOLDEN) writeFileSync(join(packageRoot, 'README.md'), readFileSync(join(packageRoot, 'README.md'), 'utf8').replace(part, (_, start) => `${start}${table}\n<!-- /screening -->`))
})

t.test('the README names every setting with its default, and every address', async t => {
  const config = readFileSync(join(packageRoot, 'src/config.ts'), 'utf8')
  const keys = [...config.matchAll(/^ {2}([A-Z_]+): Type\./gm)].map(([, key]) => key as string)
  t.equal(keys.length, 11)
  for (const key of keys) t.match(readme, `| \`${key}\` |`, key)
  t.match(readme, `| \`PORT\` | \`${loadConfig({}).port}\` |`)
  t.match(readme, `| \`RATE_LIMIT_MAX\` | \`${loadConfig({}).rateLimitMax}\` |`)
  const paths = Object.keys(JSON.parse(readFileSync(join(packageRoot, 'openapi/openapi.json'), 'utf8')).paths)
  for (const path of paths) t.ok(readme.includes(path.replace(/^\/v1\/[a-z-]+\/\{id\}$/, '/v1/{collection}/{id}').replace(/^(\/v1\/releases\/\{version\}\/).+/, '$1…')), path)
})

t.test('the licenses are named in both places', async t => {
  t.match(readFileSync(join(packageRoot, 'LICENSE'), 'utf8'), /MIT License[^]*CC BY 4\.0|CC BY 4\.0[^]*MIT License/)
  t.match(readFileSync(join(packageRoot, 'data/LICENSE'), 'utf8'), /creativecommons\.org\/licenses\/by\/4\.0/)
})
