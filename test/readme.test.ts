import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import { evaluateScreening, figureLine, levelGiven, type ScreeningRow } from '../src/answers/evaluation.js'
import { buildScreening } from '../src/answers/screening.js'
import { loadConfig, packageRoot } from '../src/config.js'
import { next, rowsOf } from './content.js'
import { build } from './helper.js'

const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8')
const qualityFile = join(packageRoot, 'docs/screening-quality.md')
const quality = readFileSync(qualityFile, 'utf8')

/** The few jq programs that the README shows. */
const programs: Record<string, (body: any) => unknown> = {
  "-c '.data[]'": body => body.data.map((member: unknown) => `${JSON.stringify(member)}\n`).join(''),
  "-c '.data.weeks[] | [.week, .sessions, .minutesPerSession, .totalMinutes]'": body =>
    body.data.weeks
      .map((week: any) => `${JSON.stringify([week.week, week.sessions, week.minutesPerSession, week.totalMinutes])}\n`)
      .join(''),
  "'.data | {action, reason, text, rescreen, resumeAtWeek}'": ({
    data: { action, reason, text, rescreen, resumeAtWeek }
  }) => ({ action, reason, text, rescreen, resumeAtWeek }),
  "'.meta'": body => body.meta,
  "'.links'": body => body.links,
  "-c '.data | keys'": ({ data }) => `${JSON.stringify(Object.keys(data).sort())}\n`,
  "'.data[0]'": body => body.data[0],
  "-c '[.data[] | {kind, id, title}]'": ({ data }) =>
    `${JSON.stringify(data.map(({ kind, id, title }: any) => ({ kind, id, title })))}\n`,
  "-c '[.data[] | {text, kind, id}]'": ({ data }) =>
    `${JSON.stringify(data.map(({ text, kind, id }: any) => ({ text, kind, id })))}\n`,
  "-c '.meta.notCovered'": ({ meta }) => `${JSON.stringify(meta.notCovered)}\n`,
  "'.data | {urgency, headline, triggered, ruledOut}'": ({ data: { urgency, headline, triggered, ruledOut } }) => ({
    urgency,
    headline,
    triggered,
    ruledOut
  }),
  "'.data.claims[0]'": body => body.data.claims[0],
  "'del(.requestId)'": ({ requestId, ...body }) => body,
  "'{status, code, errors, emergency}'": ({ status, code, errors, emergency }) => ({ status, code, errors, emergency })
}

t.test('every answer that the README and the examples show is what the server sends', async t => {
  const { app } = build(t)
  let count = 0
  for (const file of ['README.md', 'docs/examples.md', 'docs/building.md']) {
    const page = readFileSync(join(packageRoot, file), 'utf8')
    let written = page
    const shown = page.matchAll(
      /```console\n\$ curl -s 'http:\/\/127\.0\.0\.1:3000([^']+)'(?: --json '([^']+)')?(?: \| jq (.+))?\n([^]*?)```/g
    )
    for (const [block, url, json, program, answer] of shown as unknown as Array<
      [string, string, string | undefined, string | undefined, string]
    >) {
      const { body } = await app.inject(
        json ? { method: 'POST', url, headers: { 'content-type': 'application/json' }, payload: json } : url
      )
      const said = program ? programs[program]!(JSON.parse(body)) : body
      const text = typeof said !== 'string' ? `${JSON.stringify(said, null, 2)}\n` : said
      written = written.replace(block, () => block.replace(`\n${answer}\`\`\``, () => `\n${text}\`\`\``))
      t.equal(answer, text, `${file}: ${url}`)
      count++
    }
    if (process.env.WRITE_GOLDEN) writeFileSync(join(packageRoot, file), written)
  }
  t.equal(count, 23)
})

t.test('the README says how well own words are read, in the figures of their page', async t => {
  const part = /<!-- voices -->\n([^]*?)<!-- \/voices -->/.exec(quality)![1] as string
  const [caught, , missed, alarms] = part
    .split('\n')
    .slice(2)
    .map(row => /^.*\| (\d+) of (\d+) \((\d+) %/.exec(row)!)
  const said = [
    [caught, 'warnings'],
    [missed, 'plain emergencies'],
    [alarms, 'harmless messages']
  ] as const
  const words = readme.replaceAll(/\s+/g, ' ')
  for (const [found, what] of said) {
    const of = Number(found![2]).toLocaleString('en')
    t.match(words, `${found![3]} % of ${of} ${what}`)
  }
})

t.test('how well the messages of the first edition are read', async t => {
  const rows = rowsOf<ScreeningRow>('screening-messages')
  const screening = buildScreening(next)
  const judged = rows.map(row => ({ row, ...levelGiven(row, screening) }))
  const lines = [...new Set(rows.map(({ category }) => category))].map(category => {
    const all = judged.filter(({ row }) => row.category === category)
    const given = (level: string) => all.filter(one => one.given === level).length
    return `| ${category} | ${all.length} | ${given('emergency')} | ${given('urgent')} | ${given('none')} | ${all.filter(({ right }) => right).length} |`
  })
  const figuresOf = (title: string, set: readonly ScreeningRow[]) => [
    '',
    `${title}:`,
    '',
    ...evaluateScreening(set, screening).figures.map(figure => `- ${figureLine(figure)}`)
  ]
  const table = [
    '| messages about | rows | called emergency | urgent | none | as expected |',
    '| --- | --: | --: | --: | --: | --: |',
    ...lines,
    ...figuresOf('Messages of the table', rows),
    ...figuresOf('Messages not seen before', rowsOf<ScreeningRow>('screening-exam'))
  ].join('\n')
  const part = /(<!-- screening -->\n)([^]*?)(\n?<!-- \/screening -->)/
  t.equal(part.exec(quality)?.[2], table)
  if (process.env.WRITE_GOLDEN) {
    writeFileSync(
      qualityFile,
      quality.replace(part, (_, start) => `${start}${table}\n<!-- /screening -->`)
    )
  }
})

t.test('every setting is named with its default, and every address in the README', async t => {
  const settings = readFileSync(join(packageRoot, 'src/settings.ts'), 'utf8')
  const operations = readFileSync(join(packageRoot, 'docs/operations.md'), 'utf8')
  const keys = [...settings.matchAll(/^ {2}([A-Z_]+): Type\./gm)].map(([, key]) => key as string)
  t.equal(keys.length, 17)
  for (const key of keys) t.match(operations, `| \`${key}\` |`, key)
  t.match(operations, `| \`PORT\` | \`${loadConfig({}).port}\` |`)
  t.match(operations, `| \`RATE_LIMIT_MAX\` | \`${loadConfig({}).rateLimitMax}\` |`)
  const paths = Object.keys(JSON.parse(readFileSync(join(packageRoot, 'openapi/openapi.json'), 'utf8')).paths)
  for (const path of paths) {
    t.ok(
      readme.includes(
        path
          .replace(/^\/v1\/[a-z-]+\/\{id\}$/, '/v1/{collection}/{id}')
          .replace(/^(\/v1\/releases\/\{version\}\/).+/, '$1…')
      ),
      path
    )
  }
})

t.test('the licenses are named in both places', async t => {
  t.match(readFileSync(join(packageRoot, 'LICENSE'), 'utf8'), /MIT License[^]*CC BY 4\.0|CC BY 4\.0[^]*MIT License/)
  t.match(readFileSync(join(packageRoot, 'data/LICENSE'), 'utf8'), /creativecommons\.org\/licenses\/by\/4\.0/)
})

t.test('the README is short, and every page that it or another leads to is there', async t => {
  const longest = 150
  t.ok(readme.split('\n').length <= longest)
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(packageRoot, 'docs'))
      .filter(file => file.endsWith('.md'))
      .map(file => `docs/${file}`)
  ]
  for (const page of pages) {
    const text = readFileSync(join(packageRoot, page), 'utf8')
    for (const [, link] of text.matchAll(/\]\((?!https?:|[#/])([^)#\s]+)/g)) {
      t.ok(existsSync(join(packageRoot, dirname(page), link as string)), `${page}: ${link}`)
    }
  }
})
