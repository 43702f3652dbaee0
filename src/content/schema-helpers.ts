import { Kind, Type, TypeRegistry, type Static, type TSchema, type TUnsafe } from '@sinclair/typebox'

/** Points at a schema that is published once as an OpenAPI component, and keeps its static type. */
export const Ref = <T extends TSchema>(schema: T): TUnsafe<Static<T>> =>
  Type.Unsafe<Static<T>>(Type.Ref(schema.$id as string))

TypeRegistry.Set<{ enum: readonly unknown[] }>('StringEnum', (schema, value) => schema.enum.includes(value))

/** One of the given words, published as a plain JSON Schema `enum`. */
export const oneOf = <const V extends readonly string[]>(
  values: V,
  options: { $id?: string; description?: string; examples?: V[number][] } = {}
) => Type.Unsafe<V[number]>({ [Kind]: 'StringEnum', type: 'string', enum: values, ...options })

/** A slug that stands in URLs for ever. */
export const Id = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 })

/**
 * Prose for people: plain text, never HTML. The media type also tells rules and translations which strings are texts.
 */
export const Text = (options: { maxLength?: number; description?: string } = {}) =>
  Type.String({ minLength: 1, contentMediaType: 'text/plain', ...options })

/** A list of texts; an empty list says that nothing is known or needed here. */
export const Texts = (description: string) => Type.Array(Text(), { description })
