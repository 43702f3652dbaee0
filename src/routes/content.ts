import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SafetyStatement } from '../content/safety.js'
import { mediaTypeChooser, unacceptable } from '../http/negotiate.js'
import type { OwnAddress } from '../http/own-address.js'
import { send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { cacheControl } from '../representations/catalogue.js'
import { collections, namesHeldBy, resourceNames } from '../representations/collections.js'
import { contentForms, formOf, formsFor, otherFormsInWords, type ContentForm } from '../representations/forms.js'
import type { Live } from '../representations/live.js'
import { answers, Guide } from '../representations/schemas.js'
import { Fields, Members, Nothing } from './content-parameters.js'
import { selected } from './content-selection.js'
import { notFoundOrGone } from './not-found-or-gone.js'
import { contentAddresses, type ContentAddresses } from './content-addresses.js'
import { contentResponses, moved, responsesIn } from './responses.js'

const idParameter = ':id'
const suffixesOf = (forms: readonly ContentForm[]) =>
  forms
    .flatMap(form => formOf(form).suffix || [])
    .map(suffix => `\`${suffix}\``)
    .join(', ')

const otherForms = otherFormsInWords(formsFor())

interface Deps {
  editions: Live
  /** Where the server is, for forms that name it. */
  addressOf: OwnAddress
}

/** Every content address of the guide: the prepared answers of the catalogue. */
export function mountContent(app: App, deps: Deps): void {
  for (const addresses of contentAddresses(deps.editions)) mountAt(app, addresses, deps)
}

function mountAt(app: App, { root, editionOf, describedHere }: ContentAddresses, deps: Deps): void {
  const { editions } = deps
  // Whether an example is held yet is said once, in the document.
  const { latest } = editions

  const mount = (url: string, schema: Record<string, unknown>, example = url, isHeld = true) => {
    const { schema: described, config } = describedHere(url, {
      schema,
      config: { example: latest.root + example, exampleIsShownOnly: !isHeld }
    })
    app.get<Asked>(root + url, { schema: described, ...(config && { config }) }, answerAt(url, editionOf, deps))
    if (url.endsWith(idParameter)) return
    for (const { suffix } of formsFor()
      .map(formOf)
      .filter(({ suffix }) => suffix)) {
      const inForm = url + suffix
      app.get<Asked>(root + inForm, { schema: { ...schema, hide: true } }, answerAt(inForm, editionOf, deps))
    }
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
  mount(
    '/guide',
    {
      operationId: 'getGuide',
      summary: 'The whole guide',
      description: `The question, the answer, all six collections and their sources in one answer. ${otherForms}`,
      tags: ['Guide'],
      querystring: Fields(Guide),
      response: contentResponses(answers.guide, 'invalid-parameter')
    },
    '/guide?fields=overview'
  )
  mount(
    '/safety',
    {
      operationId: 'getSafety',
      summary: 'What adopters must know',
      description: `What each part is for, what it must not be used for, what whoever shows it to people has to do, and what can still go wrong. Releases before 1.2.1 do not say it. ${otherForms}`,
      tags: ['Guide'],
      querystring: Fields(SafetyStatement),
      response: contentResponses(answers.safety, 'invalid-parameter', 'not-found')
    },
    '/safety?fields=summary,mustDo',
    latest.content.safety !== undefined
  )

  for (const name of resourceNames) {
    const collection = collections[name]
    const { title, description, one, schema, example } = collection
    const isHeld = namesHeldBy(latest.content).includes(name)
    const forms = formsFor(name)
    const lacked = collection.cameLater ? (['not-found'] as const) : []
    mount(
      `/${name}`,
      {
        operationId: `list${schema.$id}s`,
        summary: title,
        description: `${description} Whole, in the content's order; there is no paging. ${otherForms}`,
        tags: [title],
        querystring: Members(collection),
        response: contentResponses(answers.collection[name], 'invalid-parameter', ...lacked)
      },
      `/${name}?ids=${example}`,
      isHeld
    )
    mount(
      `/${name}/${idParameter}`,
      {
        operationId: `get${schema.$id}`,
        summary: `One ${one}`,
        description: `One ${one}, by its id. ${otherFormsInWords(forms)}`,
        tags: [title],
        params: Type.Object({
          id: Type.String({
            maxLength: 100,
            description: `Id of the ${one}, with ${suffixesOf(forms)} behind it for another form.`,
            examples: [example]
          })
        }),
        querystring: Fields(schema),
        response: { ...responsesIn(forms, answers.item[name], 'invalid-parameter', 'not-found', 'gone'), ...moved }
      },
      `/${name}/${example}`,
      isHeld
    )
  }
}

const mediaTypes = contentForms.map(form => formOf(form).mediaType)
const chooseMediaType = mediaTypeChooser(mediaTypes)
const formNamed = new Map<string | null, ContentForm>(contentForms.map(form => [formOf(form).mediaType, form]))

/** What a handler of content is given, whatever route it is of. */
interface Asked {
  Params: { id?: string }
  Querystring: Record<string, string[]>
}

/** Answers at one pattern; an id brings the suffix of its form along. */
function answerAt(pattern: string, editionOf: ContentAddresses['editionOf'], { editions, addressOf }: Deps) {
  const place = pattern.endsWith(idParameter) ? pattern.slice(0, -idParameter.length) : pattern
  return (request: FastifyRequest<Asked>, reply: FastifyReply): FastifyReply | Promise<FastifyReply> => {
    const edition = editionOf(request)
    const catalogue = edition.catalogue()
    const {
      url,
      headers: { accept }
    } = request
    const path = edition.root + place + (request.params.id ?? '')
    const entry = catalogue.find(path)
    const query = url.indexOf('?')
    if (!entry) {
      const location = notFoundOrGone(path, edition, editions) + (query === -1 ? '' : url.slice(query))
      return reply.header('cache-control', cacheControl(edition)).redirect(location, 308)
    }
    const form = entry.form ?? formAccepted(accept, entry.resource.held)
    const resource = query === -1 ? entry.resource : selected(catalogue, entry, form, request.query)
    const base = formOf(form).namesServer ? addressOf(request) : edition.base
    const deliver = () => send(request, reply, resource.prepared[form](base))
    return resource.underway(form)?.then(deliver) ?? deliver()
  }
}

/** The form that is liked best of those that are held. */
function formAccepted(accept: string | undefined, held: readonly ContentForm[]): ContentForm {
  const best = formNamed.get(chooseMediaType(accept))
  if (best && held.includes(best)) return best
  const heldTypes = held.map(form => formOf(form).mediaType)
  return formNamed.get(mediaTypeChooser(heldTypes)(accept)) ?? unacceptable(heldTypes, accept)
}
