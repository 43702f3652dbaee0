/** Every problem that the API can answer with: code, status, title, and what to do about it. */
export const problemCatalogue = {
  'malformed-request': {
    status: 400,
    title: 'The request cannot be read',
    advice: 'Check the address and the message for characters that do not belong there.'
  },
  'invalid-parameter': {
    status: 400,
    title: 'A parameter is not right',
    advice: 'Read `errors`: it names each parameter, what is wrong with it, and what is allowed.'
  },
  'foreign-request': {
    status: 403,
    title: 'Requests from there are not taken',
    advice: 'Ask under the public address, and from an origin that the server lists.'
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    advice: 'Check the spelling, or start at /v1.'
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    advice: 'Use one of the methods in the `Allow` header.'
  },
  'not-acceptable': {
    status: 406,
    title: 'The answer cannot be had in that form',
    advice: 'Ask for one of the media types that `detail` names, or leave `Accept` out.'
  },
  'screening-required': {
    status: 409,
    title: 'Screening comes first',
    advice:
      'Go through the questions at `links.screening`. When they find nothing that cannot wait, ask again, and state what `errors` names.'
  },
  'not-suitable': {
    status: 409,
    title: 'The plan is not for everybody',
    advice: 'Go through `reasons`. When one applies, do what it says instead. When none does, say `notFor=none`.'
  },
  'text-not-read': {
    status: 409,
    title: 'Own words are not read here',
    advice: 'Ask the questions at `links.screening`, and send `answers`.'
  },
  'request-timeout': { status: 408, title: 'The request took too long to arrive', advice: 'Send it again.' },
  gone: {
    status: 410,
    title: 'This was here, and was removed',
    advice:
      'Follow `links.replacement` where there is one, or `links.part-1` and on where it was split. `links.pinned` still has it, as the last release said it.'
  },
  'precondition-failed': {
    status: 412,
    title: 'The answer is another one by now',
    advice: 'Ask without the condition, and keep the new `ETag`.'
  },
  'payload-too-large': { status: 413, title: 'The body is too large', advice: 'Send less.' },
  'uri-too-long': {
    status: 414,
    title: 'The address is too long',
    advice: 'Shorten the address; ask for fewer things at once.'
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is in a form that is not understood',
    advice: 'Send JSON, with `Content-Type: application/json`.'
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    advice: 'Wait for the seconds in `Retry-After`, and keep answers: they carry an ETag.'
  },
  'headers-too-large': { status: 431, title: 'The headers are too large', advice: 'Send fewer or shorter headers.' },
  'internal-error': {
    status: 500,
    title: 'Something went wrong here',
    advice: 'Try again later. Tell us the `requestId` if it goes on.'
  },
  overloaded: {
    status: 503,
    title: 'Too busy to answer',
    advice: 'Wait for the seconds in `Retry-After`, then try again.'
  },
  'shutting-down': {
    status: 503,
    title: 'This instance is shutting down',
    advice: 'Ask again: another instance will answer.'
  }
} as const satisfies Record<string, { status: number; title: string; advice: string }>

export type ProblemCode = keyof typeof problemCatalogue
export const problemCodes = Object.keys(problemCatalogue) as ProblemCode[]
