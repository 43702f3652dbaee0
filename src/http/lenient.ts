import type { TSchema } from '@sinclair/typebox'

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  1: true,
  false: false,
  no: false,
  off: false,
  0: false
}

/** What was sent, as its schema wants it: what is meant for sure is read, however it is written. The rest stays. */
export function readLeniently(schema: TSchema, value: unknown): unknown {
  if (schema.type === 'object') return isObject(value) ? membersOf(schema, value) : value
  if (schema.type === 'array') return listOf(schema, value)
  if (schema.enum) return wordOf(schema.enum, value)
  if (typeof value !== 'string') return value
  if (schema.type === 'integer') return integerOf(value)
  if (schema.type === 'boolean') return booleans[value.trim().toLowerCase()] ?? value
  return value
}

/** A list, from a text too: with commas, or as JSON, as language models write it. */
function listOf(schema: TSchema, value: unknown): unknown {
  const parts = typeof value === 'string' ? partsOf(value) : value
  return Array.isArray(parts) ? parts.map(part => readLeniently(schema.items, part)) : value
}

function partsOf(text: string): unknown {
  const trimmed = text.trim()
  if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
    try {
      return JSON.parse(trimmed)
    } catch {
      // No JSON: it is the name of something, and is refused as that.
    }
  }
  return text.split(',').map(part => part.trim())
}

/** A whole number, also as languages write it that know fractions only. */
const integerOf = (text: string) => (/^\s*-?\d{1,15}(\.0+)?\s*$/.test(text) ? Number(text) : text)

/** One of the words, in whatever case; true and false where they are called yes and no. */
function wordOf(words: readonly string[], value: unknown): unknown {
  const written = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  if (typeof written !== 'string' || words.includes(written)) return written
  const word = written.trim().toLowerCase()
  return words.includes(word) ? word : value
}

/** Without what is null where it may be left out: to many languages, null is how absence is written. */
function membersOf(schema: TSchema, value: Record<string, unknown>): Record<string, unknown> {
  const required: readonly string[] = schema.required ?? []
  const kept: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    const wanted = memberSchema(schema, key)
    if (member === null && wanted && !required.includes(key)) continue
    kept[key] = wanted ? readLeniently(wanted, member) : member
  }
  return kept
}

function memberSchema({ properties = {}, patternProperties = {} }: TSchema, key: string): TSchema | undefined {
  if (Object.hasOwn(properties, key)) return properties[key]
  return Object.values<TSchema>(patternProperties)[0]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
