import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../../src/config.js'
import { collectionNames } from '../../src/content/enums.js'
import { build, next, nextLibrary } from '../helper.js'

const page = readFileSync(join(packageRoot, 'docs/article.md'), 'utf8')
const rows = [...page.matchAll(/^\| (\d+) \| .+ \| (.+) \| (.+) \|$/gm)].map(([, number, how, where]) => ({
  number: number as string,
  how: how as string,
  where: where as string
}))
const addressesOf = (where: string) => [...where.matchAll(/`(\/v1\/[^`]+)`/g)].map(([, address]) => address as string)

/** The item or the overview under an address, and what of it has an id. */
function placeOf(path: string): { held: Record<string, unknown>; ids: string[] } | undefined {
  const [, , collection, id] = path.split('/')
  if (collection === 'guide') return { held: {}, ids: next.overview.claims.map(claim => claim.id) }
  const name = collectionNames.find(name => name === collection)
  const item = name && next.collections[name].find(item => item.id === id)
  if (!item) return undefined
  const signs = 'action' in item ? item.signs.map(sign => sign.id) : []
  return { held: { ...item }, ids: [...item.claims.map(claim => claim.id), ...signs] }
}

t.test('every piece of the article is numbered, and repeated, corrected or doubted', async t => {
  t.ok(rows.length > 80)
  t.strictSame(
    rows.map(({ number }) => Number(number)),
    rows.map((_, index) => index + 1)
  )
  for (const { number, how, where } of rows) {
    t.match(how, /^(✓|corrects|doubts)/, number)
    t.ok(addressesOf(where).length > 0, number)
  }
})

t.test('every address that docs/article.md names exists in the content', async t => {
  const { app } = build(t, {}, { held: nextLibrary })
  for (const address of new Set(rows.flatMap(({ where }) => addressesOf(where)))) {
    const [, path, field, id] = /^([^?#]+)(?:\?fields=(\w+))?(?:#(.+))?$/.exec(address)!
    const place = placeOf(path as string)
    if (!place) {
      t.fail(`${address}: there is no such place`)
      continue
    }
    if (id) t.ok(place.ids.includes(id), address)
    else t.ok(JSON.stringify(place.held[field as string] ?? []).length > 2, address)
    t.equal((await app.inject(address.replace(/#.*/, ''))).statusCode, 200, address)
  }
})

t.test('what earlier releases had lost of the article is said in its place', async t => {
  const said: ReadonlyArray<readonly [place: string, words: RegExp]> = [
    ['lifestyle-changes/workspace-ergonomics', /feet/],
    ['lifestyle-changes/workspace-ergonomics', /wrists/],
    ['walking-benefits/core-strength', /buttocks|glutes/],
    ['walking-benefits/blood-flow', /oxygen/],
    ['walking-benefits/endorphin-release', /mood/],
    ['causes/muscle-strain', /overuse/],
    ['causes/arthritis', /spurs/],
    ['causes/spinal-stenosis', /spurs/],
    ['causes/herniated-disc', /injur/],
    ['causes/excess-weight', /(diseases|conditions|problems) of the spine/],
    ['lifestyle-changes/restorative-sleep', /repair/],
    ['red-flags/fever-infection', /sweat/],
    ['red-flags/fever-infection', /wound/],
    ['red-flags/trauma-onset', /sport/],
    ['regimen-tips/listen-to-your-body', /[Ss]horter|[Ss]lower/]
  ]
  for (const [place, words] of said) {
    t.match(JSON.stringify(placeOf(`/v1/${place}`)!.held), words, `${place}: ${words.source}`)
  }
})
