import type { TSchema } from '@sinclair/typebox'

/** What was sent, without what is null where it may be left out: to many languages, null is how absence is written. */
export function withoutNulls (schema: TSchema, value: unknown): unknown {
  if (schema.type !== 'object' || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const required: readonly string[] = schema.required ?? []
  const kept: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    const wanted = memberSchema(schema, key)
    if (member === null && wanted && !required.includes(key)) continue
    kept[key] = wanted ? withoutNulls(wanted, member) : member
  }
  return kept
}

function memberSchema ({ properties = {}, patternProperties = {} }: TSchema, key: string): TSchema | undefined {
  if (Object.hasOwn(properties, key)) return properties[key]
  return Object.values<TSchema>(patternProperties)[0]
}
