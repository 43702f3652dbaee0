import { FormatRegistry, type TSchema } from '@sinclair/typebox'
import { Value, type ValueError } from '@sinclair/typebox/value'

FormatRegistry.Set('uri', value => URL.canParse(value))
FormatRegistry.Set('date', value => {
  const day = new Date(`${value}T00:00:00Z`)
  // A day that does not exist, such as 31 February, comes back as another one.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${value}T`)
})

/** What does not fit the schema, as JSON paths with reasons in plain words; empty when everything fits. */
export function shapeProblems(
  schema: TSchema,
  references: readonly TSchema[],
  value: unknown
): Array<{ path: string; message: string }> {
  if (Value.Check(schema, references as TSchema[], value)) return []
  return [...Value.Errors(schema, references as TSchema[], value)]
    .filter((error, index, all) => all.findIndex(other => other.path === error.path) === index)
    .map(error => ({ path: error.path, message: reason(error) }))
}

function reason({ schema, message, value }: ValueError): string {
  if (value === undefined) return 'is missing'
  if (message === 'Unexpected property') return 'is not a field that is known here'
  if (Array.isArray(schema.enum)) return `must be one of ${schema.enum.join(', ')}, not ${JSON.stringify(value)}`
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`
}
