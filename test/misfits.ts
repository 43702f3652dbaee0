/** Collects what does not hold, so that one fact about many things is one assertion that shows every exception. */
export function misfits() {
  const found: string[] = []
  const hold = (holds: unknown, what: string) => {
    if (!holds) found.push(what)
  }
  return { found, hold }
}
