import { loadConfig } from '../config.js'
import { loadLibrary } from '../content/library.js'
import { askForSources, type Verdict } from '../representations/source-links.js'

// Asks for every source of the newest release where it can be found, and prints what a person has to look into. Fails
// when one is gone. Usage: npm run check:sources

const { latest } = loadLibrary(loadConfig(process.env).dataDir)
const counts = new Map<Verdict, number>()
for await (const { source, url, verdict, detail } of askForSources(latest.sources)) {
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  if (verdict !== 'there' && verdict !== 'no address') console.log(`${verdict}: ${source}: ${url}: ${detail}`)
  if (verdict === 'gone') process.exitCode = 1
}
console.log(
  `${latest.sources.length} sources: ${[...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`
)
