import { setImmediate as otherWork } from 'node:timers/promises'

/** Long work in steps, with its outcome at the end. */
export type Steps<T> = Generator<void, T>

/** Does all the steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** Does one step after another, and lets whatever else has to be done go between. */
export async function betweenOtherWork<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next()
  while (!step.done) {
    await otherWork()
    step = steps.next()
  }
  return step.value
}
