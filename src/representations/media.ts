/** What a form travels as, and what stands behind an address to ask for it without a header. */
export interface Media {
  mediaType: string
  contentType: string
  suffix: string
}

/** Where the other forms of an answer are, by name: paths, to which the public address is put. */
export type OtherForms = Readonly<Record<string, string>>

const text = (mediaType: string, suffix: string): Media => ({
  mediaType,
  contentType: `${mediaType}; charset=utf-8`,
  suffix
})

/** The media types of what is served, for those who write links; what is said in each stands in the table of forms. */
export const media = {
  json: text('application/json', ''),
  markdown: text('text/markdown', '.md'),
  jsonLd: { mediaType: 'application/ld+json', contentType: 'application/ld+json', suffix: '.jsonld' },
  html: text('text/html', '.html'),
  figure: text('image/svg+xml', '.svg'),
  calendar: text('text/calendar', '.ics'),
  chart: text('image/svg+xml', '.svg')
} as const satisfies Record<string, Media>

/** The media type of a form that is named as in `media`. */
export const formMedia = (name: string): Media => media[name as keyof typeof media]
