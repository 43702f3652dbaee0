import type { Edition } from '../edition.js'
import { media } from '../media.js'

/** Where the drawing of an exercise is. */
export function figureAddress({ base, root }: Edition, id: string): string {
  return `${base}${root}/exercises/${id}${media.figure.suffix}`
}
