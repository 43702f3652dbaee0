import { itemsOf } from '../parts-of.js'
import { type Rule } from './rule.js'
import { since } from './since.js'

export const reviewsTold = since('1.3.0', {
  name: 'reviews-told',
  description: 'Every item says when its editors last read it against its sources, and when they are to do so again.',
  *check(content) {
    for (const {
      file,
      item: { reviewed }
    } of itemsOf(content)) {
      if (!reviewed) yield { file, path: '/reviewed', message: 'is missing' }
      else if (reviewed.next <= reviewed.date) {
        yield { file, path: '/reviewed/next', message: `is ${reviewed.next}, not later than ${reviewed.date}` }
      }
    }
  }
})

/** Warns of items whose review is overdue. It is no reason not to start: what was right yesterday is still served. */
export const reviewsKept = (today: string): Rule => ({
  name: 'reviews-kept',
  description: 'Every item is read against its sources again by the day that it names.',
  *check(content) {
    for (const {
      file,
      item: { reviewed }
    } of itemsOf(content)) {
      if (reviewed && reviewed.next < today) {
        yield { file, path: '/reviewed/next', message: `was due on ${reviewed.next}` }
      }
    }
  }
})
