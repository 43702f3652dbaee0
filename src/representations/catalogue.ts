import { collections, membersOf, namesHeldBy, resourceNames, type ResourceName } from './collections.js'
import { select, type Document, type Selection } from './document.js'
import { isPinned, versionLinks, type Edition } from './edition.js'
import { alternateLinks, contentForms, formOf, heldForms, othersThan, type ContentForm } from './forms.js'
import type { OtherForms } from './media.js'
import { once, onceEach, perAddress, prepare, withHeaders, type Prepared } from './prepared.js'
import { betweenOtherWork } from './between-other-work.js'

/** A resource in its forms, each prepared when it is first asked for. */
export interface Resource {
  document: Document
  /** The forms that it has; no other is ever prepared. */
  held: readonly ContentForm[]
  prepared: Readonly<Record<ContentForm, AtAddress>>
  /** Writes a form that takes long between other work, once for all who ask; nothing where there is no need to wait. */
  underway: (form: ContentForm) => Promise<unknown> | undefined
}

/** An answer; a form that names the server takes the address under which it was asked for. */
type AtAddress = (base?: string) => Prepared

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
  const selected = onceEach<Resource>(keptSelections)
  return {
    find: path => entries.get(path),
    paths: () => entries.keys(),
    memberIds: name => ids[name],
    select(resource, selection) {
      const document = select(resource.document, selection)
      return selected(document.self, () => resourceOf(document))
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
  const others = (form: ContentForm) => othersOf(document, form, held)
  const made = new Set<ContentForm>()
  /** What was written between other work, until it is prepared. */
  const written = new Map<ContentForm, string>()
  const works = new Map<ContentForm, Promise<unknown>>()
  const prepared = inEachForm(document, (form, base) => {
    // A body that is kept without its address names the server; headers are resolved by whoever has asked.
    const text = written.get(form) ?? formOf(form).content!({ ...document, base }, others(form))
    written.delete(form)
    made.add(form)
    return prepareAs(document, form, text, others(form))
  })
  return { document, held, prepared, underway }

  function underway(form: ContentForm): Promise<unknown> | undefined {
    const { guideInSteps } = formOf(form)
    if (document.kind !== 'guide' || !guideInSteps || made.has(form)) return undefined
    const known = works.get(form)
    if (known) return known
    const work = betweenOtherWork(guideInSteps(document, others(form))).then(text => written.set(form, text))
    works.set(form, work)
    return work
  }
}

/** Each form is made once, and one that names the server once for each of its addresses. */
function inEachForm(document: Document, make: (form: ContentForm, base: string) => Prepared) {
  const { base: usual } = document
  const kept = (form: ContentForm): AtAddress => {
    if (!formOf(form).namesServer) return once(() => make(form, usual))
    const made = perAddress(base => make(form, base))
    return (base = usual) => made(base)
  }
  return Object.fromEntries(contentForms.map(form => [form, kept(form)])) as Record<ContentForm, AtAddress>
}

/** Where else a document is, with what was selected of it. */
function othersOf({ path, self }: Document, name: ContentForm, held: readonly ContentForm[]): OtherForms {
  return othersThan(name, held, form => path + form.suffix + self.slice(path.length))
}

function prepareAs(document: Document, name: ContentForm, text: string, others: OtherForms): Prepared {
  const { base, path, self } = document
  const { contentType, headers, suffix } = formOf(name)
  const query = self.slice(path.length)
  // A release itself is held as JSON only, and the entry point is what it is the latest version of.
  const own = document.kind === 'start' ? path + query : path + suffix + query
  return prepare(text, {
    ...contentHeaders(document, own, contentType, alternateLinks(base, others)),
    ...headers?.(text),
    vary: 'Accept, Accept-Encoding'
  })
}

/** Under a path with a suffix the `Accept` header changes nothing, and `Vary` says so. */
function withFixedForm(resource: Resource): Resource {
  const { document, prepared } = resource
  const vary = 'Accept-Encoding'
  return {
    ...resource,
    prepared: inEachForm(document, (form, base) => withHeaders(prepared[form](base), { vary }))
  }
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
