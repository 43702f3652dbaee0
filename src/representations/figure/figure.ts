import type { Figure } from '../../content/figure.js'
import type { Content } from '../../content/load.js'
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

function figureOf(document: Document): Figure | undefined {
  if (document.kind !== 'item' || document.fields) return undefined
  return (document.member as Exercise).figure
}

/** How large a drawing is as an image. */
export function sizeOf(figure: Figure, content: Content): { width: number; height: number } {
  return { width: width * 2, height: Math.round(laidOut(figure, content).height * 2) }
}

/** The positions, and the lines at the foot. */
function laidOut(figure: Figure, content: Content) {
  const { review, licence } = metaOf(content)
  const { svg, bottom } = drawFrames(figure, width, drawingTop)
  const footTop = bottom + footLine
  const foot = linesOf(`${review.statement} ${licence.id}.`, lettersInLine)
  const lines = foot.map((line, index) => label(margin, footTop + index * footLine, line, 'start', 'quiet'))
  return { svg, lines, height: round(footTop + foot.length * footLine) }
}

/** An exercise as an SVG drawing: its positions side by side. */
export function toFigure(document: Document): string {
  const { content } = document
  const figure = figureOf(document) as Figure
  const { title } = (document as Document & { kind: 'item' }).member
  const { disclaimer, review, emergency, licence } = metaOf(content)
  const { svg, lines, height } = laidOut(figure, content)
  const size = sizeOf(figure, content)
  const rights = `${licence.attribution}, ${licence.id}.`
  const described = [figure.description, disclaimer, emergency.text, review.statement, rights].join(' ')
  const view = figure.view === 'above' ? [label(width - margin, headLine, 'Seen from above', 'end', 'quiet')] : []
  const drawing = [label(margin, headLine, title, 'start', 'title'), ...view, svg, ...lines]
  const extent = `width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}"`
  const naming = `role="img" aria-labelledby="title desc" xml:lang="${content.release.language}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${extent} ${naming}>
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(described)}</desc>
<style>${figureStyle}</style>
<rect class="page" width="${width}" height="${height}"/>
${drawing.join('\n')}
</svg>
`
}
