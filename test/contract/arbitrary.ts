import fc, { type Arbitrary } from 'fast-check'
import type { Schema } from './document.js'

// The unit `binary` of fast-check means the same, but lists a million characters first, for a second.
const anyCharacter = fc
  .nat(0x10ffff)
  .filter(point => point < 0xd800 || point > 0xdfff)
  .map(point => String.fromCodePoint(point))

/** Any text of code points, the odd ones often: NUL, separators, right-to-left, emoji. */
const anyText = (minLength: number, maxLength: number) =>
  fc.oneof(
    fc.constant(`${'a'.repeat(maxLength - 1)}👣`),
    fc.string({ unit: 'grapheme-ascii', minLength, maxLength }),
    fc.string({ unit: anyCharacter, minLength, maxLength, size: '+1' }),
    fc.string({
      unit: fc.constantFrom(
        '\0',
        '\t',
        '\n',
        ' ',
        '%',
        '&',
        '=',
        '+',
        '#',
        '?',
        '/',
        '.',
        ',',
        ';',
        ':',
        '"',
        '<',
        "'",
        '\\',
        '\u2028',
        '\u202e',
        '\ufeff',
        'ß',
        'İ',
        '\u0301',
        '👣'
      ),
      minLength,
      maxLength
    })
  )

/** Every value that a schema allows, the edges more often; schemas with `$ref` are not met in requests. */
export function valueOf(schema: Schema): Arbitrary<unknown> {
  const made = known.get(schema) ?? arbitraryOf(schema)
  known.set(schema, made)
  return made
}

/** To make an arbitrary from a pattern takes longer than to draw from it many times. */
const known = new WeakMap<Schema, Arbitrary<unknown>>()

function arbitraryOf(schema: Schema): Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valueOf))
  switch (schema.type) {
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6 })
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'array':
      return listOf(schema)
    case 'object':
      return objectOf(schema)
    default:
      return textOf(schema)
  }
}

function textOf({ pattern, format, minLength = 0, maxLength = 300 }: Schema): Arbitrary<string> {
  if (format === 'date') {
    return fc
      .date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
      .filter(day => !pattern || new RegExp(pattern, 'u').test(day))
  }
  if (pattern && /^\^.*\$$/.test(pattern) && !/\[\^/.test(pattern)) return fc.stringMatching(new RegExp(pattern, 'u'))
  const text = anyText(minLength, maxLength)
  return pattern ? text.filter(text => new RegExp(pattern, 'u').test(text)) : text
}

function listOf({ items, minItems = 0, uniqueItems }: Schema): Arbitrary<unknown[]> {
  if (items.enum && uniqueItems) return fc.shuffledSubarray(items.enum as unknown[], { minLength: minItems })
  return fc.array(valueOf(items), { minLength: minItems, maxLength: 8 })
}

function objectOf({ properties, required = [] }: Schema): Arbitrary<object> {
  if (!properties) {
    return fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 2 }), {
      maxKeys: 4,
      noNullPrototype: true
    })
  }
  const values = Object.entries<Schema>(properties).map(([name, property]) => [name, valueOf(property)])
  return fc.record(Object.fromEntries(values), { requiredKeys: required, noNullPrototype: true })
}
