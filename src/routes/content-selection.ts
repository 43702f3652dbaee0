import { nearest } from '../http/nearest.js'
import { asSent, invalidParameters } from '../http/problem.js'
import type { Catalogue, Entry, Resource } from '../representations/catalogue.js'
import type { Selection } from '../representations/document.js'
import { formOf, type ContentForm } from '../representations/forms.js'

/** What was chosen of a resource by its parameters; refused where an id is not held, or the form has its own fields. */
export function selected(
  catalogue: Catalogue,
  { resource }: Entry,
  form: ContentForm,
  { ids, fields, without, ...filters }: Record<string, string[]>
): Resource {
  const { document } = resource
  if (ids && document.kind === 'collection') {
    const held = catalogue.memberIds(document.collection.name)
    const errors = ids
      .filter(id => !held.includes(id))
      .map(id => {
        const meant = nearest(id, held)
        return {
          parameter: 'ids',
          detail: `names ${asSent(id)}, which is not held${meant ? `; did you mean ${meant}?` : ''}`,
          ...(meant && { nearest: meant })
        }
      })
    if (errors.length > 0) throw invalidParameters(errors)
  }
  const selection: Selection = { ...(ids && { ids }), ...(fields && { fields }), ...(without && { without }), filters }
  const found = catalogue.select(resource, selection)
  if (found.held.includes(form)) return found
  throw invalidParameters([
    { parameter: 'fields', detail: `cannot be used with ${formOf(form).title}, which has fields of its own` }
  ])
}
