import type { Figure, Pose } from '../../content/figure.js'
import { label, round } from '../svg.js'
import { jointsOf, partThatStays, soleOf, type Joints, type Point } from './body.js'
import {
  armShape,
  legShape,
  lowerLegShape,
  noseFromAbove,
  thighShape,
  trunkFromAbove,
  trunkFromSide,
  views,
  type Disc,
  type Shape
} from './shapes.js'

/** One position as it is drawn: its parts from back to front, and where its hands and soles are. */
export interface Drawn {
  layers: ReadonlyArray<{ shape: Shape; name: 'near' | 'far' }>
  joints: Joints
  /** What is added to a place, so that the body stands on the floor and the part that stays is at zero. */
  shift: { x: number; y: number }
}

/** Draws one position; the floor is at zero. */
export function drawn(figure: Figure, pose: Pose): Drawn {
  const joints = jointsOf(pose)
  const view = views[figure.view]
  const layers = layersOf(figure, joints)
  const stays = view(partThatStays(joints, figure.stays))
  const lowest = Math.max(...layers.flatMap(({ shape }) => shape.flat().map(({ y, radius }) => y + radius)))
  return { layers, joints, shift: { x: -stays.x, y: figure.view === 'side' ? -lowest : 0 } }
}

/**
 * From back to front. What belongs together is one shape, so that no seam shows; an edge sets off what is before it.
 */
function layersOf({ view }: Figure, joints: Joints): Drawn['layers'] {
  if (view === 'side') {
    return [
      { shape: armShape(views.side, joints.farArm), name: 'far' },
      { shape: legShape(views.side, joints.farLeg), name: 'far' },
      { shape: [...trunkFromSide(joints), ...legShape(views.side, joints.nearLeg)], name: 'near' },
      { shape: armShape(views.side, joints.nearArm), name: 'near' }
    ]
  }
  // Of rolled legs the near one lies below.
  const isRolled = joints.nearLeg.hip.y < joints.farLeg.hip.y
  const { above } = views
  const arms = [...armShape(above, joints.nearArm), ...armShape(above, joints.farArm)]
  return [
    { shape: lowerLegShape(above, joints.nearLeg), name: isRolled ? 'far' : 'near' },
    { shape: thighShape(above, joints.nearLeg), name: isRolled ? 'far' : 'near' },
    { shape: lowerLegShape(above, joints.farLeg), name: 'near' },
    { shape: thighShape(above, joints.farLeg), name: 'near' },
    { shape: [...trunkFromAbove(joints), ...arms], name: 'near' },
    { shape: noseFromAbove(joints), name: 'near' }
  ]
}

const gap = 8
/** The floor line is below the edge that sets off a body. */
const floorBelow = 2.2
const labelBelow = 22
const largestScale = 1.1

/** All positions of a figure, side by side, and where they end. */
export function drawFrames(figure: Figure, width: number, top: number): { svg: string; bottom: number } {
  const { frames } = figure
  const all = frames.map(pose => drawn(figure, pose))
  const places = all.flatMap((one, index) => extentOf(one, frames[index]!))
  const left = Math.min(...places.map(({ x, radius }) => x - radius))
  const right = Math.max(...places.map(({ x, radius }) => x + radius))
  const high = Math.min(...places.map(({ y, radius }) => y - radius))
  const low = Math.max(...places.map(({ y, radius }) => y + radius))
  const cell = (width - gap * (frames.length + 1)) / frames.length
  const scale = Math.min(cell / (right - left), largestScale)
  const ground = top + (low - high) * scale
  const floor = top - high * scale
  const mat = { y: round(top - 4), width: round(cell), height: round(ground - top + 8) }
  const parts = all.map((one, index) => {
    const start = gap + index * (cell + gap)
    const middle = start + cell / 2
    const onPage = { x: middle - ((left + right) / 2) * scale, y: floor, scale }
    return [
      figure.view === 'side'
        ? `<path class="floor" d="M${round(start)} ${round(ground + floorBelow)}h${round(cell)}"/>`
        : `<rect class="mat" x="${round(start)}" y="${mat.y}" width="${mat.width}" height="${mat.height}" rx="6"/>`,
      body(figure, one, onPage),
      ...(frames[index]!.arrows ?? []).map(arrow => arrowPath(arrow, onPage)),
      label(middle, ground + labelBelow, frames[index]!.label, 'middle', 'label')
    ].join('\n')
  })
  return { svg: parts.join('\n'), bottom: ground + labelBelow + 8 }
}

/** Everything that has to have room, with the floor at zero. */
function extentOf({ layers, shift }: Drawn, { arrows = [] }: Pose): Disc[] {
  const discs = layers
    .flatMap(({ shape }) => shape.flat())
    .map(({ x, y, radius }) => ({ x: x + shift.x, y: y + shift.y, radius }))
  const ends = arrows.flatMap(({ from, to }) => [from, to]).map(({ x, y }) => ({ x, y: -y, radius: 4 }))
  return [...discs, ...ends]
}

interface OnPage {
  x: number
  y: number
  scale: number
}

function body(figure: Figure, { layers, joints, shift }: Drawn, { x, y, scale }: OnPage): string {
  const placed = ({ x: atX, y: atY, radius }: Disc): Disc => ({
    x: x + (atX + shift.x) * scale,
    y: y + (atY + shift.y) * scale,
    radius: radius * scale
  })
  const outline = (shape: Shape) => shape.map(([a, b]) => capsule(placed(a), placed(b))).join('')
  const paths = layers.map(({ shape, name }) => `<path class="${name}" d="${outline(shape)}"/>`)
  if (!figure.towel) return paths.join('\n')
  const at = (point: Point) => placed({ ...views[figure.view](point), radius: 0 })
  const [from, to] = [at(joints.nearArm.hand), at(soleOf(joints.nearLeg))]
  const towel = `<path class="towel" d="M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}"/>`
  return [...paths.slice(0, -1), towel, paths.at(-1)].join('\n')
}

/** What two discs and all between them cover. */
function capsule(a: Disc, b: Disc): string {
  const distance = Math.hypot(b.x - a.x, b.y - a.y)
  if (distance <= Math.abs(a.radius - b.radius)) return circle(a.radius > b.radius ? a : b)
  const direction = Math.atan2(b.y - a.y, b.x - a.x)
  const turn = Math.acos((a.radius - b.radius) / distance)
  const on = ({ x, y, radius }: Disc, angle: number) =>
    `${tenth(x + radius * Math.cos(angle))} ${tenth(y + radius * Math.sin(angle))}`
  const arc = ({ radius }: Disc, isLong: boolean) => `A${tenth(radius)} ${tenth(radius)} 0 ${isLong ? 1 : 0} 1 `
  const [left, right] = [direction + turn, direction - turn]
  const isWiderFirst = turn < Math.PI / 2
  return `M${on(a, left)}${arc(a, isWiderFirst)}${on(a, right)}L${on(b, right)}${arc(b, !isWiderFirst)}${on(b, left)}Z`
}

function circle({ x, y, radius }: Disc): string {
  const half = `A${tenth(radius)} ${tenth(radius)} 0 0 1 `
  const [left, right] = [x - radius, x + radius].map(end => `${tenth(end)} ${tenth(y)}`)
  return `M${left}${half}${right}${half}${left}Z`
}

const tenth = (value: number) => Math.round(value * 10) / 10

const headLength = 9
const headWidth = 5

/** An arrow, bowed out to its left. */
function arrowPath({ from, to, bend = 0 }: NonNullable<Pose['arrows']>[number], { x, y, scale }: OnPage): string {
  const placed = (place: typeof from) => ({ x: x + place.x * scale, y: y - place.y * scale })
  const [a, b] = [placed(from), placed(to)]
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const across = { x: (b.y - a.y) / length, y: -(b.x - a.x) / length }
  const control = { x: (a.x + b.x) / 2 + across.x * bend * scale * 2, y: (a.y + b.y) / 2 + across.y * bend * scale * 2 }
  const angle = Math.atan2(b.y - control.y, b.x - control.x)
  const back = { x: b.x - headLength * Math.cos(angle), y: b.y - headLength * Math.sin(angle) }
  const side = { x: -headWidth * Math.sin(angle), y: headWidth * Math.cos(angle) }
  const line = `M${tenth(a.x)} ${tenth(a.y)}Q${tenth(control.x)} ${tenth(control.y)} ${tenth(back.x)} ${tenth(back.y)}`
  const wings = [1, -1].map(way => `L${tenth(back.x + way * side.x)} ${tenth(back.y + way * side.y)}`)
  const head = `M${tenth(b.x)} ${tenth(b.y)}${wings.join('')}Z`
  return `<path class="arrow" d="${line}"/><path class="head" d="${head}"/>`
}
