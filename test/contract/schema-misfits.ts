import { resolve } from './promise.js'

export type Part = Record<string, any>
export type Document = Part

export interface Comparison {
  /** Whether clients send what is described, or get it. */
  direction: 'asked' | 'answered'
  then: Document
  now: Document
}

/** Bounds of what clients may send: whether a new one lets in what the old one did. */
const bounds: Record<string, (before: number | undefined, after: number) => boolean> = {}
for (const name of ['minimum', 'minLength', 'minItems', 'minProperties']) {
  bounds[name] = (before = -Infinity, after) => after <= before
}
for (const name of ['maximum', 'maxLength', 'maxItems', 'maxProperties']) {
  bounds[name] = (before = Infinity, after) => after >= before
}

const typesOf = ({ type, enum: values, const: value }: Part): string[] => {
  if (type) return [type].flat()
  const known: unknown[] = values ?? (value === undefined ? [] : [value])
  return [...new Set(known.map(one => (one === null ? 'null' : typeof one)))]
}
const valuesOf = ({ enum: values, const: value }: Part): unknown[] | undefined =>
  values ?? (value === undefined ? undefined : [value])
const alternativesOf = (schema: Part): Part[] | undefined => schema.anyOf ?? schema.oneOf
const includes = (types: readonly string[], type: string) =>
  types.includes(type) || (type === 'integer' && types.includes('number'))

/**
 * What is lost between two schemas. Of what clients send, everything that was taken has to be taken still. Of what they
 * get, every property has to be there still, of its type, and always where it always was; more properties and more
 * words of a list may come, and bounds may move.
 */
export function schemaMisfits(
  comparison: Comparison,
  place: string,
  before: Part,
  after: Part,
  seen: readonly string[] = []
): string[] {
  const { direction, then, now } = comparison
  // A schema that holds itself is compared once.
  const key = `${before.$ref} ${after.$ref}`
  if (before.$ref && after.$ref && seen.includes(key)) return []
  const inner = before.$ref && after.$ref ? [...seen, key] : seen
  const [old, young] = [resolve(then, before), resolve(now, after)]
  const compare = (where: string, one: Part, other: Part) => schemaMisfits(comparison, where, one, other, inner)

  if (alternativesOf(old) || alternativesOf(young)) return alternatives()
  return [...types(), ...values(), ...(direction === 'asked' ? limits() : format()), ...properties(), ...entries()]

  /**
   * Each alternative of those who give has to suit those who take: the one of its name, or else any; what is lost is
   * told beside the nearest.
   */
  function alternatives(): string[] {
    const olds = alternativesOf(old) ?? [old]
    const youngs = alternativesOf(young) ?? [young]
    const [given, taken] = direction === 'asked' ? [olds, youngs] : [youngs, olds]
    return given.flatMap(one => {
      const namesake = taken.find(other => other.$ref && other.$ref === one.$ref)
      const lost = (namesake ? [namesake] : taken).map(other =>
        direction === 'asked' ? compare(place, one, other) : compare(place, other, one)
      )
      return lost.sort((a, b) => a.length - b.length)[0] ?? []
    })
  }

  function types(): string[] {
    const [olds, youngs] = [typesOf(old), typesOf(young)]
    const [given, taken] = direction === 'asked' ? [olds, youngs] : [youngs, olds]
    // Without a type, anything is taken.
    if (taken.length === 0) return []
    const fits = given.length > 0 && given.every(type => includes(taken, type))
    return fits ? [] : [`${place}: type ${olds.join('|') || 'any'} became ${youngs.join('|') || 'any'}`]
  }

  function values(): string[] {
    const [olds, youngs] = [valuesOf(old), valuesOf(young)]
    if (direction === 'answered') return olds && !youngs ? [`${place}: no longer one of a list`] : []
    if (!youngs) return []
    if (!olds) return [`${place}: now one of a list`]
    return olds
      .filter(value => !youngs.includes(value))
      .map(value => `${place}: ${JSON.stringify(value)} is no longer taken`)
  }

  function limits(): string[] {
    const narrowed = Object.entries(bounds).filter(
      ([name, lets]) => young[name] !== undefined && !lets(old[name], young[name])
    )
    const changed = ['pattern', 'format', 'multipleOf'].filter(
      name => young[name] !== undefined && young[name] !== old[name]
    )
    const unique = young.uniqueItems && !old.uniqueItems ? ['uniqueItems'] : []
    return [...narrowed.map(([name]) => name), ...changed, ...unique].map(
      name => `${place}: ${name} ${old[name] ?? 'none'} became ${young[name]}`
    )
  }

  function format(): string[] {
    return old.format && old.format !== young.format
      ? [`${place}: format ${old.format} became ${young.format ?? 'none'}`]
      : []
  }

  function properties(): string[] {
    const [olds, youngs]: [Part, Part] = [old.properties ?? {}, young.properties ?? {}]
    const has = (list: readonly string[] | undefined, name: string) => list?.includes(name) ?? false
    const known = Object.keys(olds).flatMap(name => {
      const where = `${place}.${name}`
      if (!youngs[name]) return [`${where}: removed`]
      const loosened = direction === 'answered' && has(old.required, name) && !has(young.required, name)
      return [...(loosened ? [`${where}: no longer always there`] : []), ...compare(where, olds[name], youngs[name])]
    })
    const required: string[] = direction === 'asked' ? (young.required ?? []) : []
    const closed =
      direction === 'asked' &&
      young.additionalProperties === false &&
      old.additionalProperties !== false &&
      old.type === 'object'
    return [
      ...known,
      ...required.filter(name => !has(old.required, name)).map(name => `${place}.${name}: newly required`),
      ...(closed ? [`${place}: more properties are no longer taken`] : [])
    ]
  }

  function entries(): string[] {
    const found: string[] = []
    for (const [keyword, where] of [
      ['items', '[]'],
      ['additionalProperties', '.*']
    ] as const) {
      const [one, other] = [old[keyword], young[keyword]]
      if (isSchema(one) && isSchema(other)) found.push(...compare(place + where, one, other))
      else if (isSchema(one) && direction === 'answered') found.push(`${place}${where}: no longer described`)
    }
    return found
  }
}

const isSchema = (value: unknown): value is Part => typeof value === 'object' && value !== null
