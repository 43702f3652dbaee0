// A copy of the content with an open draft, which is changed while it is served: for the better, and for the worse.
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = new URL('..', import.meta.url).pathname
const draft = '99.0.0'
const item = 'causes/arthritis'
/** Milliseconds that a change may take on a busy machine. */
const patience = 60_000

/** What nobody may take for content. */
const bad = [
  ['half a file', (file, text) => writeFileSync(file, text.slice(0, 300))],
  ['an unknown field', (file, text) => writeFileSync(file, JSON.stringify({ ...JSON.parse(text), unknown: 1 }))],
  ['10 MB of `[`', file => writeFileSync(file, '['.repeat(1e7))],
  ['/proc/self/pagemap', file => putLink(file, '/proc/self/pagemap')],
  ['3,300,000 empty lists', file => writeFileSync(file, `{"id":"arthritis","x":[${'[],'.repeat(3.3e6)}[]]}`)]
]

function putLink(file, target) {
  rmSync(file)
  symlinkSync(target, file)
}

/** Copies the content into a folder and opens a draft. `change` does the next change, and tells what came of it. */
export function contentToChange(folder) {
  cpSync(join(root, 'data'), folder, { recursive: true })
  execFileSync(process.execPath, [join(root, 'build/release-content.js'), draft], { env: { DATA_DIR: folder } })
  const file = join(folder, `${item}.json`)
  const text = readFileSync(file, 'utf8')
  let title = JSON.parse(text).title
  let served = text

  const put = content => {
    rmSync(file)
    writeFileSync(file, content)
  }
  const within = async holds => {
    const end = performance.now() + patience
    while (!(await holds().catch(() => false))) {
      if (performance.now() > end) return false
      await wait(100)
    }
    return true
  }

  async function change(count, { reload, json }) {
    const isServed = async () => (await json(`/v1/releases/${draft}/${item}`)).data.title === title
    const isRefused = async () => (await json('/health/ready')).refused !== undefined
    const began = performance.now()
    const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
    if (count % 2 === 1) {
      title = `Arthritis, change ${count}`
      served = JSON.stringify({ ...JSON.parse(text), title })
      put(served)
      reload()
      const isRight = await within(async () => (await isServed()) && !(await isRefused()))
      return { isRight, what: `new content ${isRight ? `served after ${seconds()}` : 'NOT SERVED'}` }
    }
    const [name, spoil] = bad[(count / 2 - 1) % bad.length]
    spoil(file, served)
    reload()
    const isRight = (await within(isRefused)) && (await isServed())
    put(served)
    return { isRight, what: `${name}: ${isRight ? `refused after ${seconds()}` : 'NOT REFUSED'}` }
  }
  return { change }
}
