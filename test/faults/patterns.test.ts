import type { IncomingHttpHeaders } from 'node:http'
import fresh from 'fresh'
import t from 'tap'
import { buildScreening } from '../../src/answers/screening.js'
import { buildSearch } from '../../src/answers/search.js'
import { chooseEncoding, mediaTypeChooser } from '../../src/http/negotiate.js'
import { content } from '../helper.js'
import { faultsOf } from './faults.js'

const { fault, holdDocument } = faultsOf(t, 'patterns')

/** Microseconds of this process's own work at its best: a busy machine changes little. */
function workOf (read: (text: string) => unknown, text: string): number {
  let best = Infinity
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage()
    read(text)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, user + system)
  }
  return best
}

/** A square of four is sixteen; what runs away doubles with every few characters. */
const mostGrowth = 16
/** Collecting garbage costs as much; what runs away costs ten times that at four times the text. */
const noise = 20_000

const runsAway = (read: (text: string) => unknown, text: (size: number) => string, size: number): boolean =>
  workOf(read, text(4 * size)) > noise + mostGrowth * workOf(read, text(size))

const repeated = (text: string) => (size: number) => text.repeat(Math.ceil(size / text.length)).slice(0, size)

fault('a pattern that runs away', 'the judge of the rows below is shown `^(a+)+b`, and 6 and 24 letters', 'caught', async () =>
  runsAway(text => /^(a+)+b/.test(text), repeated('a'), 6) ? 'caught' : 'missed')

function hostile (what: string, size: number, texts: readonly string[], read: (text: string) => unknown) {
  fault(what, `${texts.length} hostile texts of ${size} and ${4 * size} characters`, 'none runs away', async () => {
    const away = texts.filter(text => runsAway(read, repeated(text), size))
    return away.length === 0 ? 'none runs away' : away.map(text => JSON.stringify(text)).join()
  })
}

const words = ['a', ' ', '\n', 'a ', '.', '-', '7', "a'", 'é', 'not ', 'numb ', 'no numb ', 'numb not without ', 'fever, ', 'bladder bowel saddle ', 'numbb bladdder bowl ', 'cant feel my legs and ', 'if not for the pain of my mother ', '?! ']
const screening = buildScreening(content)
const search = buildSearch(content)
hostile('own words to screen', 1000, words, text => screening.assess({ text }))
hostile('a question to search', 125, words, q => search({ q, limit: 10, passages: 'best' }))

const headers = ['a', ' ', '\t', ',', ';', '=', '"', 'a;', 'a,', 'a=', '; a="', ';a=', ';q=', '*/*,', '*/*;q=0.1,', 'text/a;b="', '" ', 'W/"', '"a", ']
const chooseMediaType = mediaTypeChooser(['application/json', 'text/markdown'])
hostile('the header `Accept`', 1800, headers, chooseMediaType)
hostile('the header `Accept-Encoding`', 1800, headers, chooseEncoding)
hostile('the header `If-None-Match`', 1800, headers, text => fresh({ 'if-none-match': text } as IncomingHttpHeaders, { etag: '"b"' }))

holdDocument()
