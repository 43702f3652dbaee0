import { writeFileSync } from 'node:fs'
import { checkedFile } from '../config.js'
import { digestOf, filesIn, holdChecked } from '../content/library.js'
import { ContentError } from '../content/problems.js'
import type { Said } from '../live/apart.js'

// Started by the server, with a channel to it: reads and checks a data folder, and says what is in it or what is wrong.
// Where memory is short for all, this process is the one to go.
try {
  writeFileSync('/proc/self/oom_score_adj', '1000')
} catch {
  // Elsewhere than on Linux nobody asks for it.
}

const [dataDir, digest] = process.argv.slice(2) as [string, string]
/** Resolves when it is on its way: the next piece waits, so that there is never a second copy of all. */
const say = (said: Said) => new Promise(resolve => process.send?.(said, resolve))
try {
  const holding = holdChecked(dataDir, checkedFile)
  const isNew = digestOf(holding) !== digest
  if (isNew) for (const [file, bytes] of filesIn(holding)) await say({ file, bytes })
  await say({ checked: isNew ? 'new' : 'unchanged' })
} catch (error) {
  const unknown = [{ file: dataDir, path: '', message: (error as Error).message }]
  await say({ refused: error instanceof ContentError ? error.problems : unknown })
}
process.disconnect()
