import type { Figure } from '../../content/figure.js'
import type { Exercise } from '../../content/schema.js'
import type { Document } from '../document.js'
import { metaOf } from '../json.js'
import { escaped, label, linesOf, round } from '../svg.js'
import { drawFrames } from './drawing.js'
import { figureStyle } from './style.js'

/** Drawn at the width of a phone; it grows up to twice that. */
const width = 360
const margin = 10
const headLine = 24
const drawingTop = 44
const footLine = 14
const lettersInLine = 62

/** Whether there is a drawing of what a document tells, which is always whole. */
export const hasFigure = (document: Document) => figureOf(document) !== undefined

function figureOf (document: Document): Figure | undefined {
  if (document.kind !== 'item' || document.fields) return undefined
  return (document.member as Exercise).figure
}

/** An exercise as an SVG drawing: its positions side by side. */
export function toFigure (document: Document): string {
  const figure = figureOf(document) as Figure
  const { title } = (document as Document & { kind: 'item' }).member
  const { disclaimer, review, emergency, licence } = metaOf(document.content)
  const { svg, bottom } = drawFrames(figure, width, drawingTop)
  const described = `${figure.description} ${disclaimer} ${emergency.text} ${review.statement} ${licence.attribution}, ${licence.id}.`
  const foot = linesOf(`${review.statement} ${licence.id}.`, lettersInLine)
  const footTop = bottom + footLine
  const height = round(footTop + foot.length * footLine)
  const view = figure.view === 'above' ? [label(width - margin, headLine, 'Seen from above', 'end', 'quiet')] : []
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 2}" height="${round(height * 2)}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" xml:lang="${document.content.release.language}">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(described)}</desc>
<style>${figureStyle}</style>
<rect class="page" width="${width}" height="${height}"/>
${[
    label(margin, headLine, title, 'start', 'title'),
    ...view,
    svg,
    ...foot.map((line, index) => label(margin, footTop + index * footLine, line, 'start', 'quiet'))
  ].join('\n')}
</svg>
`
}
