import t from 'tap'
import { unmangled } from '../../src/answers/reading/mangled.js'
import { tokensOf } from '../../src/answers/reading/tokens.js'

const wordsOf = (text: string) =>
  tokensOf(text)
    .map(({ word }) => word)
    .join(' ')

t.test('contractions are read however their apostrophe was mangled', async t => {
  const ways = [
    "can't",
    'can’t',
    'can&#39;t',
    'can&#039;t',
    'can&#x27;t',
    'can&apos;t',
    'can&rsquo;t',
    'can&amp;#39;t',
    'can&amp;amp;rsquo;t',
    "can\\'t",
    "can\\\\'t",
    'can\\u2019t',
    'can\\u0027t',
    'can?t',
    'can\uFFFDt',
    'can t',
    'canâ€™t'
  ]
  const misread = ways.filter(way => wordsOf(`I ${way} pee`) !== 'i cant pee')
  t.strictSame(misread, [])
  const others = {
    'don&#39;t': 'dont',
    'don t': 'dont',
    'won?t': 'wont',
    'I?m': 'im',
    'it?s': 'its',
    'they\uFFFDve': 'theyve',
    'isn t': 'isnt'
  }
  for (const [written, read] of Object.entries(others)) t.equal(wordsOf(written), read)
})

t.test('what only looks like it stays what it is', async t => {
  const kept = {
    'can? to': 'can to',
    'a t shirt': 'a t shirt',
    'fine?so': 'fine so',
    'in t': 'in t',
    'R&D; &c.': 'r d c',
    '&nothing; &#0; &#xd800; &#9999999;': ''
  }
  for (const [written, read] of Object.entries(kept)) t.match(wordsOf(written), read)
})

t.test('character references and twice escaped JSON are read, and every offset stays', async t => {
  t.equal(wordsOf('numb&nbsp;down&#10;below &quot;cold&quot; caf&eacute;'), 'numb down below cold cafe')
  t.equal(wordsOf('numb\\nlegs\\tcold\\r'), 'numb legs cold')
  t.equal(wordsOf('say \\"numb\\"'), 'say numb')
  const text = 'I can&#39;t feel&nbsp;it\\u2019s there \\u0000'
  t.equal(unmangled(text).length, text.length)
  const numb = tokensOf(`${text} numb`).at(-1)
  t.equal(`${text} numb`.slice(numb?.start, numb?.end), 'numb')
})
