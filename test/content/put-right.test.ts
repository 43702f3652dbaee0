import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { authoringProblems } from '../../src/content/authoring.js'
import { holdData } from '../../src/content/library.js'
import { formatProblems } from '../../src/content/problems.js'
import { jsonText, putRight } from '../../src/content/put-right.js'
import { dataWith } from '../helper.js'

/** A working tree that is right, and what can be done to it. */
function tree(t: Test) {
  const folder = dataWith(t, 'release.json', value => value)
  const path = (file: string) => join(folder, file)
  const read = (file: string) => JSON.parse(readFileSync(path(file), 'utf8'))
  const write = (file: string, value: unknown) =>
    writeFileSync(path(file), typeof value === 'string' ? value : jsonText(value))
  putRight(folder)
  return { folder, path, read, write, problems: () => formatProblems(authoringProblems(folder, holdData(folder))) }
}

t.test('what is right is left alone', async t => {
  const { folder, problems } = tree(t)
  t.equal(problems(), '')
  t.strictSame(putRight(folder), [])
})

t.test(
  'keys stand in the order of the schema, and JSON as it is written here; what nobody knows is kept for the check to name',
  async t => {
    const { folder, path, read, write, problems } = tree(t)
    const before = readFileSync(path('causes/arthritis.json'), 'utf8')
    const { title, claims, ...rest } = read('causes/arthritis.json')
    const mixed = { ...rest, claims: claims.map(({ id, ...claim }: any) => ({ ...claim, id })), title }
    write('causes/arthritis.json', JSON.stringify(mixed))
    t.strictSame(putRight(folder), ['causes/arthritis.json'])
    t.equal(readFileSync(path('causes/arthritis.json'), 'utf8'), before)
    write('causes/arthritis.json', { colour: 'red', ...mixed })
    putRight(folder)
    t.equal(Object.keys(read('causes/arthritis.json')).at(-1), 'colour')
    t.match(problems(), 'causes/arthritis.json:/colour: is not a field that is known here')
  }
)

t.test('release.json lists what has a file, once, where it was or at the end', async t => {
  const { folder, path, read, write, problems } = tree(t)
  const release = read('release.json')
  const { causes } = release.contents
  write('release.json', {
    ...release,
    contents: { ...release.contents, causes: ['lost', ...causes.slice(2), causes[3], causes[0]] }
  })
  t.match(problems(), /lists lost/)
  t.strictSame(putRight(folder), ['release.json'])
  t.strictSame(read('release.json').contents.causes, [...causes.slice(2), causes[0], causes[1]])
  t.equal(problems(), '')
  rmSync(path('release.json'))
  t.strictSame(putRight(folder), [], 'nothing is made up')
})

t.test('a tip goes where its number says, and the tips after it are counted on', async t => {
  const { folder, read, write } = tree(t)
  const tips: string[] = read('release.json').contents['regimen-tips']
  write('regimen-tips/new-tip.json', { ...read(`regimen-tips/${tips[0]}.json`), id: 'new-tip', order: 3 })
  const written = putRight(folder)
  const now = read('release.json').contents['regimen-tips']
  t.strictSame(now, [...tips.slice(0, 2), 'new-tip', ...tips.slice(2)])
  t.strictSame(
    now.map((id: string) => read(`regimen-tips/${id}.json`).order),
    now.map((_: string, index: number) => index + 1)
  )
  t.strictSame(written.sort(), ['release.json', ...tips.slice(2).map(id => `regimen-tips/${id}.json`)].sort())
  write('regimen-tips/new-tip.json', { ...read('regimen-tips/new-tip.json'), order: 'third' })
  t.strictSame(putRight(folder), [], 'without a number nothing is counted')
})

t.test('what cannot be read is left alone, and the rest is put right', async t => {
  const { folder, path, write, problems } = tree(t)
  const text = readFileSync(path('causes/excess-weight.json'), 'utf8')
  write('causes/arthritis.json', '{ "id": ')
  write('causes/excess-weight.json', JSON.stringify(JSON.parse(text)))
  write('release.json', 'null')
  t.strictSame(putRight(folder), ['release.json', 'causes/excess-weight.json'])
  t.equal(readFileSync(path('causes/arthritis.json'), 'utf8'), '{ "id": ')
  t.match(problems(), /causes\/arthritis\.json:: cannot be read as JSON: .*\nrelease\.json:: expected object/)
})
