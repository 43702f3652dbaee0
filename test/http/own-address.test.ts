import t from 'tap'
import { perAddress } from '../../src/representations/prepared.js'
import { build } from '../helper.js'

const linked = [
  '/llms.txt',
  '/v1/changes.atom',
  '/.well-known/api-catalog',
  '/v1.jsonld',
  '/v1/causes/arthritis.jsonld',
  '/v1/releases/1.0.0/causes.jsonld'
]

t.test(
  'links are whole where a reader cannot complete them, and never lead to a host that is not this server',
  async t => {
    const cases: Array<[config: object, host: string, base: string]> = [
      [{}, '127.0.0.1:3000', 'http://127.0.0.1:3000'],
      [{}, 'localhost', 'http://localhost'],
      [{}, '[::1]:80', 'http://[::1]'],
      [{ allowedHosts: ['guide.internal'] }, 'guide.internal:8080', 'http://guide.internal:8080'],
      [{ publicUrl: 'https://api.example/guide' }, 'evil.example', 'https://api.example/guide'],
      [{}, 'evil.example', '']
    ]
    for (const [config, host, base] of cases) {
      const { app } = build(t, config)
      for (const url of ['/openapi.json', '/openapi-assistant.json']) {
        t.equal((await app.inject({ url, headers: { host } })).json().servers[0].url, base || '/', url)
      }
      for (const url of linked) {
        const { body } = await app.inject({ url, headers: { host } })
        t.notMatch(body, /evil/)
        t.equal(
          /[("](http:\/\/[^/"]*|https:\/\/api.example\/guide)(?=\/v1|")/.exec(
            body.replaceAll('http://www.w3.org', '')
          )?.[1] ?? '',
          base,
          `${url} at ${host}`
        )
      }
    }
  }
)

t.test('few addresses are remembered', async t => {
  const made: string[] = []
  const make = perAddress(base => {
    made.push(base)
    return { base }
  })
  for (const base of ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'b', 'a']) make(base)
  t.strictSame(made, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'a'])
})
