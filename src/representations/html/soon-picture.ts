import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Content } from '../../content/load.js'
import { urgencies, type Urgency } from '../../content/enums.js'
import { urgencyInWords } from './words.js'

/** Drawn no wider than the narrowest phone, so that its words stay legible there. */
const width = 320
const start = 4
const firstRow = 18
const rowHeight = 56
const height = urgencies.length * rowHeight
/** How far below its words the middle of a bar is. */
const toBar = 20
const endRadius = 9
const toWait = 16

/** How long each level may wait, as a bar: the less time there is, the shorter and the thicker. */
const waits: Readonly<Record<Urgency, { until: number; thick: number; wait: string }>> = {
  'emergency-now': { until: 32, thick: 16, wait: 'now' },
  'same-day': { until: 88, thick: 12, wait: 'today' },
  'within-days': { until: 144, thick: 8, wait: 'a few days' },
  routine: { until: 200, thick: 4, wait: 'a normal visit' }
}

/**
 * How soon each level is, as one picture: the most urgent first, each in its words, and a bar as long as it may wait.
 * Order, words, length and weight say it without the colour.
 */
export function soonPicture(content: Content): Element {
  const words = urgencies.map(urgency => urgencyInWords(urgency, content))
  const described = `Four levels, the most urgent first. ${words.join(' ')} Each has a bar, the longer and thinner the longer it may wait.`
  return s(
    'svg.soon',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', ariaLabelledBy: 'soon-title soon-desc' },
    s('title', { id: 'soon-title' }, 'How soon to get help'),
    s('desc', { id: 'soon-desc' }, described),
    urgencies.map((urgency, index) => row(urgency, index, words[index] as string))
  )
}

function row(urgency: Urgency, index: number, words: string): Element {
  const { until, thick, wait } = waits[urgency]
  const line = firstRow + index * rowHeight
  const middle = line + toBar
  return s(
    `g.${urgency}`,
    {},
    s('text.words', { x: start, y: line }, words),
    s('rect.bar', { x: start, y: middle - thick / 2, width: until - start, height: thick, rx: 2 }),
    s('circle.end', { cx: until, cy: middle, r: endRadius }),
    s('text', { x: until + toWait, y: middle + 5 }, wait)
  )
}
