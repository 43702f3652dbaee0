import t from 'tap'
import { build } from '../helper.js'
import { faultsOf } from './faults.js'

const { fault, holdDocument } = faultsOf(t, 'patterns')
const { app } = build(t, { rateLimitMax: 1_000_000 })

/** Microseconds of this process's own work, so that a busy machine changes little. */
async function workOf (ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage()
    await ask()
    const { user, system } = process.cpuUsage(before)
    times.push(user + system)
  }
  return Math.min(...times)
}

/** What any request costs at most on the slowest machine: growth that stays below it says nothing. */
const noise = 20_000
/** Twice the text may cost twice, and half of that again for chance and for the cache; a square would cost four times, an exponent would never end. */
const mostGrowth = 3

function grows (what: string, length: number, texts: readonly string[], ask: (text: string) => object) {
  fault(what, `${texts.length} hostile texts of ${(length / 2).toLocaleString('en')} and ${length.toLocaleString('en')} characters`, 'twice the text, about twice the work', async t => {
    const worst: string[] = []
    for (const text of texts) {
      const of = (size: number) => text.repeat(Math.ceil(size / text.length)).slice(0, size)
      const send = (size: number) => workOf(() => app.inject(ask(of(size))))
      const [half, whole] = [await send(length / 2), await send(length)]
      t.comment(`${JSON.stringify(text)}: ${half} µs, ${whole} µs`)
      if (whole > noise + mostGrowth * half) worst.push(`${JSON.stringify(text)}: ${half}, ${whole}`)
    }
    return worst.length === 0 ? 'twice the text, about twice the work' : worst.join('; ')
  })
}

const words = ['a', ' ', '\n', 'a ', 'not ', 'no numb ', 'numb not without ', 'my legs are numb and ', 'fever, ', '-', "don't ", 'é', '1 ', 'bladder bowel saddle ', 'numbb bladdder bowl ', 'if not for the pain of my mother ', '.', '?! ']
const headers = ['a', ' ', '\t', ',', ';', '=', '"', '\\', 'a;', 'a,', 'a=', '; a="', ';q=', '*/*,', '*/*;q=0.1,', 'text/a;b="', ' ;', '" ', 'W/"', ':', '[', 'http://']
grows('own words to screen', 4000, words, text => ({ method: 'POST', url: '/v1/screening', headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ text }) }))
grows('a question to search', 500, words, text => ({ url: `/v1/search?q=${encodeURIComponent(text)}` }))
for (const name of ['accept', 'accept-encoding', 'if-none-match', 'content-type', 'origin', 'host', 'forwarded', 'x-forwarded-for']) {
  grows(`the header \`${name}\``, 7000, headers, text => ({ method: name === 'content-type' ? 'POST' : 'GET', url: name === 'content-type' ? '/v1/screening' : '/v1/causes/arthritis', headers: { [name]: text }, ...name === 'content-type' && { payload: '{}' } }))
}
grows('dates and lists in a query', 1800, ['1', '-', '2027-', ',', 'mon,', '%2C', '+', '%20'], text => ({ url: `/v1/walking-plan?comfortableMinutes=10&redFlags=none&startDate=${text}&days=${text.slice(0, 100)}` }))

holdDocument()
