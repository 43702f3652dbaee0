// Results as Markdown: on the terminal as they come, and in a file at the end.

/** A table; the first column is text, the others are figures. */
export function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

/** Milliseconds, minutes: how long something took, for people. */
export const duration = seconds => (seconds < 100 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(1)} min`)
