import { closeSync, fstatSync, openSync, readdirSync, readSync, constants } from 'node:fs'
import { join } from 'node:path'
import type { Report } from './problems.js'

/** A data folder: where it is, or what was read of it before. */
export type DataFolder = string | ReadFiles
/** The bytes of files, by their names from the data folder. */
export type ReadFiles = ReadonlyMap<string, Buffer>

/** Bytes of the largest file that is read, many times what any has. */
const largestFile = 50_000_000
/** Bytes of a file whose depth is looked at first: to read lists in lists costs many times what they are long. */
const largeFile = 2_000_000
/** Lists and objects in each other, many times what any content has. */
const deepest = 500
/** Room for bytes beyond those that a file is said to have. */
const spare = 4096
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** What is said of a file that has no place where it is. */
export const stranger = 'is not a file that belongs here'

/** The bytes of a file in the data folder; undefined, and told, where there are none to be had. */
export function readFile(data: DataFolder, file: string, report: Report): Buffer | undefined {
  if (typeof data !== 'string') return data.get(file)
  try {
    return readBounded(join(data, file))
  } catch (error) {
    report(file, '', `cannot be read as JSON: ${(error as Error).message}`)
  }
}

/** At most so many bytes, whatever the file is said to have: some have more, and some have no end. */
function readBounded(path: string): Buffer {
  // A pipe in its place would be waited for, and whoever reads with it.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const told = fstatSync(file)
    if (!told.isFile()) throw new Error('it is no file')
    // Read in place: a start reads a hundred files, and most of them are as small as they are said to be.
    let bytes = Buffer.alloc(Math.min(told.size, largestFile) + spare)
    let size = 0
    for (let length = 1; length > 0;) {
      if (size === bytes.length) bytes = Buffer.concat([bytes], 2 * size)
      length = readSync(file, bytes, size, bytes.length - size, null)
      size += length
      if (size > largestFile) throw new Error(`it has more than ${largestFile} bytes`)
    }
    return bytes.subarray(0, size)
  } finally {
    closeSync(file)
  }
}

/** The names in a folder of the data folder, in order; none, and told, where it cannot be read. */
export function readFolder(data: DataFolder, folder: string, report: Report): string[] {
  if (typeof data !== 'string') return namesIn(data, folder)
  try {
    return readdirSync(join(data, folder)).sort()
  } catch (error) {
    report(folder || data, '', `cannot be read: ${(error as Error).message}`)
    return []
  }
}

function namesIn(files: ReadFiles, folder: string): string[] {
  const start = folder && `${folder}/`
  const inside = [...files.keys()].filter(file => file.startsWith(start))
  return [...new Set(inside.map(file => file.slice(start.length).split('/', 1)[0] as string))].sort()
}

const opening: ReadonlySet<number> = new Set(Buffer.from('[{'))
const closing: ReadonlySet<number> = new Set(Buffer.from(']}'))

/** Whether lists and objects lie in each other deeper than in any content; brackets in a text mostly come in pairs. */
function isDeep(bytes: Buffer): boolean {
  let depth = 0
  for (const byte of bytes) {
    if (opening.has(byte)) depth++
    else if (closing.has(byte)) depth--
    if (depth > deepest) return true
  }
  return false
}

/** Bytes as JSON; undefined, and told, where they are none. */
export function parseJson(file: string, bytes: Buffer, report: Report): unknown {
  try {
    if (bytes.length > largeFile && isDeep(bytes)) {
      throw new Error(`more than ${deepest} lists or objects lie in each other`)
    }
    return JSON.parse(utf8.decode(bytes))
  } catch (error) {
    report(file, '', `cannot be read as JSON: ${(error as Error).message}`)
  }
}

/** The same of bytes that were seen to be JSON. */
export function parseChecked(bytes: Buffer): unknown {
  return JSON.parse(utf8.decode(bytes))
}
