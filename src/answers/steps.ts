/** Long work in steps, with its outcome at the end: whoever does it may let others have their turn between two. */
export type Steps<T> = Generator<void, T>

/** Does all the steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** A value that takes long to make. */
export interface Made<T> {
  /** The value; whoever asks before it is there does what is left of its steps. */
  get: () => T
  /** The same in steps. */
  inSteps: () => Steps<T>
}

/** Makes a value once, however many ask for it and however they ask. */
export function madeOnce<T>(make: () => Steps<T>): Made<T> {
  let underway: Steps<T> | undefined
  let made: { value: T } | undefined
  function* inSteps(): Steps<T> {
    underway ??= make()
    while (!made) {
      const step = stepOf(underway)
      if (step.done) made = step
      else yield
    }
    return made.value
  }
  function stepOf(work: Steps<T>) {
    try {
      return work.next()
    } catch (fault) {
      // Whoever asks next begins anew.
      underway = undefined
      throw fault
    }
  }
  return { get: () => (made ? made.value : atOnce(inSteps())), inSteps }
}
