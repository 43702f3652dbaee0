import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../src/config.js'
import { build, content } from './helper.js'

const page = readFileSync(join(packageRoot, 'docs/building.md'), 'utf8')

interface Shown {
  screen: (server: string, said: { text?: string; answers?: unknown; region?: string }) => Promise<string[]>
}

/** The program that the page shows, as it stands there. */
async function shown(): Promise<Shown> {
  const [, program] = /```js\n([^]*?)```/.exec(page)!
  return import(`data:text/javascript,${encodeURIComponent(program!)}`)
}

t.test('the program of the page says what is urgent first, and nothing that reads as good news', async t => {
  const { screen } = await shown()
  const { app } = build(t)
  const server = await app.listen({ host: '127.0.0.1', port: 0 })
  const emergency = await screen(server, { text: 'I am numb between my legs', region: 'GB' })
  t.equal(emergency[0], 'Get emergency help now.')
  t.match(emergency.slice(1, 3).join(' '), '999')
  t.strictSame(emergency.slice(-2), [content.overview.disclaimer, content.release.review.statement])
  const crisis = await screen(server, { text: 'I want to kill myself because of my back', region: 'GB' })
  t.match(crisis.slice(0, 5).join(' '), /alone.*116 123/)
  const support = await screen(server, { text: 'I am not suicidal, only sore', region: 'GB' })
  t.match(support.join(' '), '116 123')
  const refused = await screen(server, { answers: { nothing: 'yes' } })
  t.strictSame(refused, [content.overview.emergency.text, 'A parameter is not right'])
  const unanswered = await screen('http://127.0.0.1:1', { text: 'My back aches.' })
  t.match(unanswered.join(' '), /nothing is known.*call/)
})

t.test('what the page names is there', async t => {
  const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => join(packageRoot, 'docs', to!))
  t.ok(links.length > 8)
  t.strictSame(
    links.filter(file => !existsSync(file)),
    []
  )
})
