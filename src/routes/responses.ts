import type { TSchema } from '@sinclair/typebox'
import { Ref } from '../content/schema-helpers.js'
import { problemCatalogue, problemCodes, type ProblemCode } from '../http/problem-catalogue.js'
import { Problem, problemBody, problemMediaType } from '../http/problem.js'
import { describedForms, formsFor, type ContentForm } from '../representations/forms.js'

/** What any request may be answered with, whatever it asks for. */
const anywhere: readonly ProblemCode[] = [
  'malformed-request',
  'request-timeout',
  'uri-too-long',
  'too-many-requests',
  'headers-too-large',
  'internal-error',
  'overloaded'
]

/** The problem answers of a route, by status: those that every route has, and those named. */
export function problemResponses(...more: ProblemCode[]): Record<number, unknown> {
  const codes = problemCodes.filter(code => anywhere.includes(code) || more.includes(code))
  const statuses = [...new Set(codes.map(code => problemCatalogue[code].status))]
  return Object.fromEntries(
    statuses.map(status => {
      const here = codes.filter(code => problemCatalogue[code].status === status)
      return [
        status,
        {
          description: here.map(code => problemCatalogue[code].title).join(', or: '),
          content: {
            [problemMediaType]: {
              schema: Ref(Problem),
              examples: Object.fromEntries(
                here.map(code => [code, { value: problemBody('', code, problemCatalogue[code].title) }])
              )
            }
          }
        }
      ]
    })
  )
}

/** The answers to a conditional request. */
export const unchanged = {
  304: { description: 'Not changed since the answer that `If-None-Match` names, or since `If-Modified-Since`.' },
  412: problemResponses('precondition-failed')[412]
}

/** The answer to a request for an item that has another address now. */
export const moved = { 308: { description: 'The same item is at another address now, which `Location` names.' } }

/** The answers of a content route: each form, or not changed. */
export function contentResponses(answer: TSchema, ...problems: ProblemCode[]): Record<number, unknown> {
  return responsesIn(formsFor(), answer, ...problems)
}

/** The same in these forms. */
export function responsesIn(
  forms: readonly ContentForm[],
  answer: TSchema,
  ...problems: ProblemCode[]
): Record<number, unknown> {
  return {
    200: {
      description: answer.description,
      content: describedForms(forms, Ref(answer))
    },
    ...unchanged,
    ...problemResponses('not-acceptable', ...problems)
  }
}
