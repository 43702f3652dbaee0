import { Type } from '@sinclair/typebox'
import { Ref, Text } from '../content/schema-helpers.js'
import type { Edition } from './edition.js'
import { checkBody, metaOf } from './json.js'
import { heading, link, list, markdownText, paragraph, quote } from './markdown-blocks.js'
import { media } from './media.js'
import { Links, Meta, contentSchemas } from './schemas.js'
import type { ServiceText } from './service-texts.js'

const closed = { additionalProperties: false } as const

const ServiceTextSchema = Type.Object(
  {
    title: Text(),
    summary: Text(),
    sections: Type.Array(
      Type.Object(
        {
          id: Type.String({ description: 'Its anchor on the page.' }),
          title: Text(),
          texts: Type.Array(Text()),
          link: Type.Optional(Type.Object({ text: Text(), href: Type.String() }, closed))
        },
        closed
      )
    )
  },
  { $id: 'ServiceText', description: 'What is said of the service as a whole.', ...closed }
)
export const ServiceAnswer = Type.Object(
  { data: Ref(ServiceTextSchema), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'ServiceAnswer', description: 'What is said of the service as a whole, with its links.', ...closed }
)
export const serviceSchemas = [ServiceTextSchema, ServiceAnswer]

/** A text about the service as JSON text. */
export function serviceToJson({ path, ...data }: ServiceText, { content, base, root }: Edition): string {
  const links = {
    self: base + path,
    start: base + root,
    markdown: base + path + media.markdown.suffix,
    html: base + path + media.html.suffix,
    describedBy: `${base}/openapi.json`
  }
  return checkBody(ServiceAnswer, [...contentSchemas, ...serviceSchemas], path, { data, meta: metaOf(content), links })
}

/** The same as Markdown. */
export function serviceToMarkdown({ title, summary, sections }: ServiceText, { content }: Edition): string {
  const { disclaimer, emergency } = metaOf(content)
  return markdownText([
    heading(1, title),
    quote(summary),
    ...sections.flatMap(section => [
      heading(2, section.title),
      ...section.texts.map(text => paragraph(text)),
      ...list(section.link ? [[link(section.link.href, section.link.text)]] : [])
    ]),
    { type: 'thematicBreak' },
    paragraph(disclaimer),
    paragraph(emergency.text)
  ])
}
