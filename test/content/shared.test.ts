import t from 'tap'
import type { ContentProblem } from '../../src/content/problems.js'
import { sharedFile, withShared } from '../../src/content/shared.js'
import { claimsOf, itemsOf } from '../../src/content/parts-of.js'
import { library } from '../helper.js'

const claim = { id: 'a', text: 'A.' }
const help = { id: 'h', text: 'Call.' }

/** The files, filled, and what was told. */
function fill(files: Record<string, unknown>) {
  const problems: ContentProblem[] = []
  const filled = withShared(new Map(Object.entries(files)), (file, path, message) =>
    problems.push({ file, path, message })
  )
  return {
    filled: Object.fromEntries(filled),
    problems: problems.map(({ file, path, message }) => `${file}:${path}: ${message}`)
  }
}

t.test('what is shared is stored once and served whole', async t => {
  const { filled, problems } = fill({
    [sharedFile]: { claims: [claim], seekHelp: [help] },
    'causes/x.json': { id: 'x', claims: [{ shared: 'a' }, { id: 'b' }], seekHelp: [{ shared: 'h' }] },
    'causes/y.json': { id: 'y', claims: [{ shared: 'a' }] },
    'release.json': { version: '1.0.0' }
  })
  t.strictSame(problems, [])
  t.strictSame(filled, {
    'causes/x.json': { id: 'x', claims: [claim, { id: 'b' }], seekHelp: [help] },
    'causes/y.json': { id: 'y', claims: [claim] },
    'release.json': { version: '1.0.0' }
  })
})

t.test('what is not found, or used nowhere, is told', async t => {
  t.strictSame(
    fill({
      [sharedFile]: { claims: [claim], seekHelp: [help] },
      'causes/x.json': { claims: [{ shared: 'gone' }, null, 7] }
    }).problems,
    [
      'causes/x.json:/claims/0: there is no "gone" among the claims of shared.json',
      'shared.json:/claims: no item uses "a"',
      'shared.json:/seekHelp: no item uses "h"'
    ]
  )
  t.strictSame(
    fill({ 'causes/x.json': { claims: [{ shared: 'a' }] } }).problems,
    ['causes/x.json:/claims/0: there is no "a" among the claims of shared.json'],
    'there may be no such file'
  )
  t.strictSame(
    fill({ [sharedFile]: null, 'causes/x.json': { claims: 'x' }, 'causes/y.json': null }).filled,
    { 'causes/x.json': { claims: 'x' }, 'causes/y.json': null },
    'what is misshapen is told by its schema'
  )
  t.strictSame(fill({ [sharedFile]: { claims: [null] }, 'causes/x.json': {} }).problems, [
    'shared.json:/claims: no item uses undefined'
  ])
})

t.test('every release is served with whole claims', async t => {
  for (const version of library.versions) {
    const content = library.get(version)!
    for (const { claim, file } of claimsOf(content)) t.ok(claim.text, `${version} ${file}`)
    for (const { item } of itemsOf(content)) for (const { text } of item.seekHelp ?? []) t.ok(text)
  }
})
