import { Type, type TObject } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { oneOf } from '../content/terms.js'
import { mediaTypeChooser, unacceptable } from '../http/negotiate.js'
import { nearest } from '../http/nearest.js'
import { asSent, invalidParameters } from '../http/problem.js'
import type { Send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import type { Catalogue, Entry, Resource } from '../representations/catalogue.js'
import { collections, resourceNames, type Collection } from '../representations/collections.js'
import type { Selection } from '../representations/document.js'
import { formNames, forms, type Form } from '../representations/forms.js'
import type { Publications } from '../representations/publications.js'
import { answers, Guide } from '../representations/schemas.js'
import { lostMember } from './lost.js'
import { placings, type Placing } from './placing.js'
import { contentResponses } from './responses.js'

const list = (items: Parameters<typeof Type.Array>[0], description: string) => Type.Optional(Type.Array(items, { minItems: 1, description }))
const fieldsOf = (noun: TObject) => list(oneOf(Object.keys(noun.properties)), 'Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused.')

const Nothing = Type.Object({}, { additionalProperties: false })
const Fields = (noun: TObject) => Type.Object({ fields: fieldsOf(noun) }, { additionalProperties: false })
const Members = ({ noun, filters }: Collection) => Type.Object({
  ids: list(Type.String({ minLength: 1, maxLength: 100 }), 'Only the members with these ids. An id that is not held is refused.'),
  ...Object.fromEntries(Object.entries(filters).map(([field, { enum: words }]) => [field, list(oneOf(words), `Only members with one of these in \`${field}\`.`)])),
  fields: fieldsOf(noun)
}, { additionalProperties: false })

const otherForms = 'Also as Markdown (`.md` on the path) and as JSON-LD (`.jsonld`), or by `Accept`.'

/** Every content address of the guide: the prepared answers of the catalogue. */
export function mountContent (app: App, { publications, send }: { publications: Publications, send: Send }): void {
  for (const placing of placings(publications)) mountAt(app, placing, publications, send)
}

function mountAt (app: App, { root, asked, describe }: Placing, publications: Publications, send: Send): void {
  const { latest } = publications
  const answer = answerFrom(asked, publications, send)

  const mount = (url: string, schema: Record<string, unknown>, example = url) => {
    const { schema: described, config } = describe(url, { schema, config: { example: latest.root + example } })
    app.get(root + url, { schema: described, ...config && { config } }, answer)
    if (url.includes(':')) return
    for (const form of formNames.filter(form => forms[form].suffix)) app.get(root + url + forms[form].suffix, { schema: { ...schema, hide: true } }, answer)
  }

  // The entry point of a release is the release itself, which has a route of its own.
  if (root === latest.root) {
    mount('', {
      operationId: 'start',
      summary: 'Entry point',
      description: `What is held, in which release, and where. ${otherForms}`,
      tags: ['Guide'],
      querystring: Nothing,
      response: contentResponses(answers.start, 'invalid-parameter')
    })
  }
  mount('/guide', {
    operationId: 'getGuide',
    summary: 'The whole guide',
    description: `The question, the answer, all five collections and their sources in one answer. ${otherForms}`,
    tags: ['Guide'],
    querystring: Fields(Guide),
    response: contentResponses(answers.guide, 'invalid-parameter')
  }, '/guide?fields=overview')

  for (const name of resourceNames) {
    const collection = collections[name]
    const { title, description, one, noun } = collection
    const [first] = latest.catalogue().memberIds(name)
    mount(`/${name}`, {
      operationId: `list${noun.$id}s`,
      summary: title,
      description: `${description} Whole, in the content's order; there is no paging. ${otherForms}`,
      tags: [title],
      querystring: Members(collection),
      response: contentResponses(answers.collection[name], 'invalid-parameter')
    }, `/${name}?ids=${first}`)
    mount(`/${name}/:id`, {
      operationId: `get${noun.$id}`,
      summary: `One ${one}`,
      description: `One ${one}, by its id. ${otherForms}`,
      tags: [title],
      params: Type.Object({ id: Type.String({ maxLength: 100, description: `Id of the ${one}, with \`.md\` or \`.jsonld\` behind it for another form.`, examples: [first] }) }),
      querystring: Fields(noun),
      response: contentResponses(answers.item[name], 'invalid-parameter', 'not-found', 'gone')
    }, `/${name}/${first}`)
  }
}

const mediaTypes = formNames.map(form => forms[form].mediaType)
const chooseMediaType = mediaTypeChooser(mediaTypes)
const formOf = new Map<string | null, Form>(formNames.map(form => [forms[form].mediaType, form]))

function answerFrom (asked: Placing['asked'], publications: Publications, send: Send) {
  return (request: FastifyRequest, reply: FastifyReply): void => {
    const publication = asked(request)
    const catalogue = publication.catalogue()
    const { url, headers: { accept } } = request
    const query = url.indexOf('?')
    const path = query === -1 ? url : url.slice(0, query)
    const known = (tidied: string) => catalogue.find(tidied) ?? lostMember(tidied, publication, publications)
    const entry = catalogue.find(path) ?? known(tidy(url))
    const form = entry.form ?? formOf.get(chooseMediaType(accept)) ?? unacceptable(mediaTypes, accept)
    const resource = query === -1 ? entry.resource : selected(catalogue, entry, form, request.query as Record<string, string[]>)
    send(request, reply, resource.prepared[form]())
  }
}

/** `/x/` and `/x` are one resource, however they are written, and with a host before them too (RFC 9112 §3.2.2). */
function tidy (url: string): string {
  return decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/\/$/, '')
}

function selected (catalogue: Catalogue, { resource }: Entry, form: Form, { ids, fields, ...filters }: Record<string, string[]>): Resource {
  const { document } = resource
  if (ids && document.kind === 'collection') {
    const held = catalogue.memberIds(document.collection.name)
    const errors = ids.filter(id => !held.includes(id)).map(id => {
      const meant = nearest(id, held)
      return { parameter: 'ids', detail: `names ${asSent(id)}, which is not held${meant ? `; did you mean ${meant}?` : ''}`, ...meant && { nearest: meant } }
    })
    if (errors.length > 0) throw invalidParameters(errors)
  }
  if (fields && form === 'jsonLd') {
    throw invalidParameters([{ parameter: 'fields', detail: 'cannot be used with JSON-LD, which has fields of its own' }])
  }
  const selection: Selection = { ...ids && { ids }, ...fields && { fields }, filters }
  return catalogue.select(resource, selection)
}
