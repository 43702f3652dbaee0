import { Session } from 'node:inspector/promises'
import { parentPort } from 'node:worker_threads'
import { buildScreening } from '../src/answers/screening.js'
import { buildSearch } from '../src/answers/finding/search.js'
import { judge } from '../src/http/conditional.js'
import { acceptedEncodings, mediaTypeChooser } from '../src/http/negotiate.js'
import { content, questionModel } from './content.js'

// A thread of its own, in which the engine counts how often each block of code runs: growth is seen in steps, which are
// the same on any machine.

const screening = buildScreening(content)
const search = buildSearch(content, questionModel)
const chooseMediaType = mediaTypeChooser(['application/json', 'text/markdown'])

const readers = {
  screening: (text: string) => screening.assess({ text }),
  search: (text: string) => search({ q: text, limit: 10, passages: 'best' }),
  accept: chooseMediaType,
  acceptEncoding: acceptedEncodings,
  ifNoneMatch: (text: string) =>
    judge({ 'if-none-match': text }, { tag: 'b', lastModified: undefined, encodings: ['identity'] }),
  // What the judge of the others is tried on.
  square: (text: string) => loops(text.length, 2),
  cube: (text: string) => loops(text.length, 3)
}

/** The name of a reader. */
export type Reader = keyof typeof readers
export interface Question {
  reader: Reader
  text: string
}

function loops(size: number, depth: number): void {
  if (depth === 0) return
  for (let count = 0; count < size; count++) loops(size, depth - 1)
}

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** How often all blocks were run since somebody asked last. */
async function takeSteps(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0)
}

parentPort!.on('message', async ({ reader, text }: Question) => {
  await takeSteps()
  readers[reader](text)
  parentPort!.postMessage(await takeSteps())
})
