import { collections, membersOf, namesHeldBy, resourceNames, type ResourceName } from './collections.js'
import { select, type Document, type Selection } from './document.js'
import { isPinned, versionLinks, type Edition } from './edition.js'
import { alternateLinks, contentForms, formOf, heldForms, othersThan, type ContentForm } from './forms.js'
import { once, prepare, withHeaders, type Prepared } from './prepared.js'

/** A resource in its forms, each prepared when it is first asked for. */
export interface Resource {
  document: Document
  /** The forms that it has; no other is ever prepared. */
  held: readonly ContentForm[]
  prepared: Readonly<Record<ContentForm, () => Prepared>>
}

/** What a path gives: a resource, and the form when the suffix asks for one. */
export interface Entry {
  resource: Resource
  form?: ContentForm
}

/** Every content answer of a release, by path: the server and the static export read the same one. */
export interface Catalogue {
  find: (path: string) => Entry | undefined
  paths: () => IterableIterator<string>
  memberIds: (name: ResourceName) => readonly string[]
  /** The same resource with only what was selected. */
  select: (resource: Resource, selection: Selection) => Resource
}

/** How many selections are kept ready; the oldest goes first. */
const keptSelections = 64

/** The content answers of one edition. */
export function buildCatalogue(edition: Edition): Catalogue {
  const { content } = edition
  const entries = new Map<string, Entry>()
  for (const document of documentsOf(edition)) {
    const resource = resourceOf(document)
    entries.set(document.path, { resource })
    const fixed = withFixedForm(resource)
    for (const form of resource.held) {
      const { suffix } = formOf(form)
      if (suffix) entries.set(document.path + suffix, { resource: fixed, form })
    }
  }

  const ids = Object.fromEntries(
    resourceNames.map(name => [name, membersOf(content, name).map(({ id }) => id)])
  ) as Record<ResourceName, string[]>
  const selected = new Map<string, Resource>()
  return {
    find: path => entries.get(path),
    paths: () => entries.keys(),
    memberIds: name => ids[name],
    select(resource, selection) {
      const document = select(resource.document, selection)
      const known = selected.get(document.self)
      if (known) return known
      if (selected.size >= keptSelections) selected.delete(selected.keys().next().value as string)
      const made = resourceOf(document)
      selected.set(document.self, made)
      return made
    }
  }
}

function* documentsOf(edition: Edition): Generator<Document> {
  const { content, root } = edition
  const at = (path: string) => ({ ...edition, path: root + path, self: root + path })
  // The entry point of a pinned release is what is said about the release itself.
  if (!isPinned(edition)) yield { kind: 'start', ...at('') }
  yield { kind: 'guide', ...at('/guide') }
  if (content.safety) yield { kind: 'safety', safety: content.safety, ...at('/safety') }
  for (const name of namesHeldBy(content)) {
    const collection = collections[name]
    const members = membersOf(content, name)
    yield { kind: 'collection', collection, members, ...at(`/${name}`) }
    for (const member of members) yield { kind: 'item', collection, member, ...at(`/${name}/${member.id}`) }
  }
}

function resourceOf(document: Document): Resource {
  const held = heldForms(document)
  return { document, held, prepared: inEachForm(form => prepareIn(document, form, held)) }
}

const inEachForm = (make: (form: ContentForm) => Prepared) =>
  Object.fromEntries(contentForms.map(form => [form, once(() => make(form))])) as Record<ContentForm, () => Prepared>

function prepareIn(document: Document, name: ContentForm, held: readonly ContentForm[]): Prepared {
  const { base, path, self } = document
  const { content: write, contentType, headers, suffix } = formOf(name)
  const query = self.slice(path.length)
  const others = othersThan(name, held, form => path + form.suffix + query)
  const body = write!(document, others)
  // A release itself is held as JSON only, and the entry point is what it is the latest version of.
  const own = document.kind === 'start' ? path + query : path + suffix + query
  return prepare(body, {
    ...contentHeaders(document, own, contentType, alternateLinks(base, others)),
    ...headers?.(body),
    vary: 'Accept, Accept-Encoding'
  })
}

/** Under a path with a suffix the `Accept` header changes nothing, and `Vary` says so. */
function withFixedForm({ document, held, prepared }: Resource): Resource {
  return { document, held, prepared: inEachForm(form => withHeaders(prepared[form](), { vary: 'Accept-Encoding' })) }
}

/** What every answer from the content is sent with; `path` is where it is, with its query. */
export function contentHeaders(edition: Edition, path: string, contentType: string, links: readonly string[] = []) {
  return aboutHeaders(edition, contentType, [...links, ...versionLinks(edition, path)])
}

/** What answers about the content are sent with that have no twin under other addresses. */
export function aboutHeaders(edition: Edition, contentType: string, links: readonly string[] = []) {
  const {
    base,
    content: { release }
  } = edition
  return {
    'content-type': contentType,
    'cache-control': cacheControl(edition),
    link: [...links, `<${release.licence.url}>; rel="license"`, `<${base}/openapi.json>; rel="service-desc"`].join(', ')
  }
}

/**
 * A draft may change at any hour; a release is sealed, and only its moving address will give another one. A correction
 * is seen in minutes.
 */
export function cacheControl(edition: Edition): string {
  if (edition.content.release.status === 'draft') {
    return 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400'
  }
  return isPinned(edition)
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=300, stale-while-revalidate=300, stale-if-error=604800'
}
