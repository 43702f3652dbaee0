import type { Content } from '../content/load.js'
import { collectionNames, type CollectionName } from '../content/enums.js'
import type { Catalogue } from '../representations/catalogue.js'
import { membersOf, resourceNames, type ResourceName } from '../representations/collections.js'
import { media } from '../representations/media.js'

/** One item as a resource that assistants can list and read. */
export interface ListedResource {
  uri: string
  name: string
  title: string
  description: string
  mimeType: string
}

/** The address template of every item and source. */
export const uriTemplate = 'guidance://{collection}/{id}'

/** The resource address of a member. */
export const uriOf = (collection: ResourceName, id: string) => `guidance://${collection}/${id}`

/** Every item, in the content's order; sources can be read too, but a list of them would bury the items. */
export function listResources(content: Content): ListedResource[] {
  return collectionNames.flatMap((collection: CollectionName) =>
    content.collections[collection].map(({ id, title, summary }) => ({
      uri: uriOf(collection, id),
      name: `${collection}/${id}`,
      title,
      description: summary,
      mimeType: media.markdown.mediaType
    }))
  )
}

/** The Markdown of a member, the same bytes that its HTTP address gives; undefined when there is none. */
export function readResource(catalogue: Catalogue, collection: string, id: string): string | undefined {
  const resource = catalogue.find(`/v1/${collection}/${id}`)?.resource
  return resource?.prepared.markdown().encoded('identity').body.toString()
}

/** Collections that begin with what was typed. */
export function completeCollection(typed: string): string[] {
  return resourceNames.filter(name => name.startsWith(typed))
}

/** Ids that begin with what was typed, of one collection or of all. */
export function completeId(content: Content, typed: string, collection: string | undefined): string[] {
  const names = resourceNames.filter(name => name === (collection ?? name))
  return names.flatMap(name => membersOf(content, name).map(({ id }) => id)).filter(id => id.startsWith(typed))
}
