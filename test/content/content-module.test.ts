import t from 'tap'
import { contentModule } from '../../src/content/content-module.js'
import { library } from '../helper.js'

t.test('a release as a module is the release, frozen through and through', async t => {
  const { program, types } = contentModule(library.latest)
  const { latest } = await import(`data:text/javascript,${encodeURIComponent(program)}`)
  t.equal(JSON.stringify(latest), JSON.stringify(library.latest))
  t.throws(() => latest.collections.causes[0].signs.push('x'), TypeError)
  t.match(types, /declare const latest: Content/)
})
