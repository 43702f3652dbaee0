import { setImmediate as otherWork } from 'node:timers/promises'
import type { Steps } from '../answers/steps.js'

/** Does one step after another, and lets whatever else has to be done go between. */
export async function betweenOtherWork<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next()
  while (!step.done) {
    await otherWork()
    step = steps.next()
  }
  return step.value
}
