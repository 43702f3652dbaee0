import t from 'tap'
import { callers } from './callers.js'
import { callWith, compileAll, documentNames, generateAll, generators } from './generators.js'
import { serve } from './server.js'

const { origin, statuses, forget } = await serve(t)

for (const { name, call } of callers) {
  await t.test(name, async t => {
    forget()
    await call({ t, origin, statuses })
    t.ok(statuses().includes(304), '304 seen')
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
  })
}
