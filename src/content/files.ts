import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from './problems.js'

/** Bytes of the largest file that is read, many times what any has: reading holds up whoever is being answered. */
const largestFile = 50_000_000
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** What is said of a file that has no place where it is. */
export const stranger = 'is not a file that belongs here'

/** The bytes of a file in the data folder; undefined, and told, where there are none to be had. */
export function readFile (dataDir: string, file: string, report: Report): Buffer | undefined {
  try {
    const path = join(dataDir, file)
    const stat = statSync(path)
    // A pipe in its place would be waited for, and the server with it.
    if (!stat.isFile()) throw new Error('it is no file')
    if (stat.size > largestFile) throw new Error(`it has more than ${largestFile} bytes`)
    return readFileSync(path)
  } catch (error) {
    report(file, '', `cannot be read as JSON: ${(error as Error).message}`)
  }
}

/** The names in a folder of the data folder, in order; none, and told, where it cannot be read. */
export function readFolder (dataDir: string, folder: string, report: Report): string[] {
  try {
    return readdirSync(join(dataDir, folder)).sort()
  } catch (error) {
    report(folder || dataDir, '', `cannot be read: ${(error as Error).message}`)
    return []
  }
}

/** Bytes as JSON; undefined, and told, where they are none. */
export function parseJson (file: string, bytes: Buffer, report: Report): unknown {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch (error) {
    report(file, '', `cannot be read as JSON: ${(error as Error).message}`)
  }
}

/** The same of bytes that were seen to be JSON. */
export function parseChecked (bytes: Buffer): unknown {
  return JSON.parse(utf8.decode(bytes))
}
