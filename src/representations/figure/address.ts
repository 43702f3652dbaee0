import type { Edition } from '../edition.js'
import { media } from '../media.js'

/** Where the drawing of an exercise is. */
export const figureAddress = ({ base, root }: Edition, id: string) => `${base}${root}/exercises/${id}${media.figure.suffix}`
