import t from 'tap'
import { loadLibrary } from '../src/offline.js'
import { library } from './helper.js'

t.test('without a folder, the library is that of the package', async t => {
  t.strictSame(loadLibrary().latest, library.latest)
  t.throws(() => loadLibrary('/nowhere'), { message: /holds no release folder|cannot be read/ })
})
