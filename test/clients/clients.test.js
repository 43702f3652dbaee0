import t from 'tap'
import { assistants } from './assistants.js'
import { callers } from './callers.js'
import { callWith, compileAll, documentNames, generateAll, generators } from './generators.js'
import { importers } from './importers.js'
import { readers } from './readers.js'
import { serve } from './server.js'
import { holdTable } from './table.js'

const { origin, statuses, forget } = await serve(t)
/** What was seen of each client, which is what docs/clients.md says. */
const rows = []

/** Notes what was seen of a client, unless its test has failed. */
function note(t, client, seen) {
  if (t.passing()) rows.push({ ...client, ...seen })
}

for (const client of [...callers, ...readers, ...assistants]) {
  await t.test(client.name, async t => {
    forget()
    await client.call({ t, origin, statuses })
    const isUnchanged = statuses().includes(304)
    if (callers.includes(client)) t.ok(isUnchanged, 'what did not change is not sent again')
    note(t, client, { isCalled: true, isUnchanged })
  })
}

await t.test('code is generated from both documents, and compiles strictly', async t => {
  await generateAll(origin)
  t.equal(await compileAll(), '')
})

for (const generator of generators) {
  await t.test(generator.name, async t => {
    for (const document of documentNames) {
      const answer = await callWith(generator, document, origin)
      t.strictSame(answer, { title: 'Arthritis of the spine', found: 2, urgency: 'emergency-now' }, document)
    }
    note(t, generator, { isGenerated: true, isCompiled: true, isCalled: true })
  })
}

for (const importer of importers) {
  await t.test(importer.name, async t => {
    await importer.call({ t, origin })
    note(t, importer, { isGenerated: true, isCalled: true })
  })
}

await t.test('docs/clients.md says what was seen (run with WRITE_GOLDEN=1)', async t => {
  holdTable(t, rows)
})
