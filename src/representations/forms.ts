/** The forms in which every content resource is served; the suffix asks for one without a header. */
export const forms = {
  json: { mediaType: 'application/json', contentType: 'application/json; charset=utf-8', suffix: '' },
  markdown: { mediaType: 'text/markdown', contentType: 'text/markdown; charset=utf-8', suffix: '.md' },
  jsonLd: { mediaType: 'application/ld+json', contentType: 'application/ld+json', suffix: '.jsonld' }
} as const
export type Form = keyof typeof forms
export const formNames = Object.keys(forms) as Form[]
