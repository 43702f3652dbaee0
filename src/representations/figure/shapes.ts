import type { ArmJoints, Joints, LegJoints, Point } from './body.js'

/** A place on the page, and how thick a part is there: a body is drawn as such discs, and what joins two of them. */
export interface Disc {
  x: number
  y: number
  radius: number
}

/** One part of the body, as pairs of discs that are joined. */
export type Shape = ReadonlyArray<readonly [Disc, Disc]>

/** From where one looks: which place on the page each point has, up being less. */
export type View = (point: Point) => { x: number; y: number }

export const views: Readonly<Record<'side' | 'above', View>> = {
  side: ({ x, y }) => ({ x, y: -y }),
  above: ({ x, depth }) => ({ x, y: depth })
}

const disc = (view: View, point: Point, radius: number): Disc => ({ ...view(point), radius })
const joined = (...discs: Disc[]): Shape => discs.slice(1).map((next, index) => [discs[index]!, next] as const)

export function armShape(view: View, { shoulder, elbow, hand }: ArmJoints): Shape {
  const fist = disc(view, hand, 4.1)
  return [...joined(disc(view, shoulder, 5.6), disc(view, elbow, 4.4), disc(view, hand, 3.4)), ...joined(fist, fist)]
}

export const legShape = (view: View, leg: LegJoints): Shape => [...thighShape(view, leg), ...lowerLegShape(view, leg)]

export const thighShape = (view: View, { hip, knee }: LegJoints): Shape =>
  joined(disc(view, hip, 9.5), disc(view, knee, 6.4))

export function lowerLegShape(view: View, { knee, ankle, toe }: LegJoints): Shape {
  const heel = between(ankle, toe, -0.25)
  return [
    ...joined(disc(view, knee, 6.4), disc(view, between(knee, ankle, 0.3), 6.2), disc(view, ankle, 4)),
    ...joined(disc(view, heel, 4), disc(view, ankle, 4), disc(view, toe, 3))
  ]
}

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  depth: a.depth + (b.depth - a.depth) * share
})

/** Head, neck and trunk from the side; the back is a curve through the joints. */
export function trunkFromSide({ spine, head, face }: Joints): Shape {
  const radii = [11.5, 9.8, 11.6, 8.5]
  const steps = Array.from({ length: 13 }, (_, index) => index / 4)
  const curve = steps.map(at => disc(views.side, onCurve(spine, at), smooth(radii, at)))
  const radius = 10.6
  const ahead = (face * Math.PI) / 180
  const nose = { x: head.x + Math.cos(ahead) * radius, y: head.y + Math.sin(ahead) * radius, depth: 0 }
  const middle = disc(views.side, head, radius)
  return [
    ...joined(...curve),
    ...joined(disc(views.side, spine[3], 6), disc(views.side, between(spine[3], head, 0.6), 4.6)),
    [middle, middle],
    ...joined(disc(views.side, between(head, nose, 0.6), 4), disc(views.side, nose, 2))
  ]
}

/** The same from above, of somebody who lies on the back. */
export function trunkFromAbove({ spine, head, nearArm, farArm, nearLeg, farLeg }: Joints): Shape {
  const view = views.above
  const half = (shoulder: Point, hip: Point) =>
    joined(disc(view, shoulder, 7), disc(view, between(shoulder, hip, 0.6), 7.2), disc(view, hip, 8.6))
  const middle = disc(view, head, 10.6)
  return [
    ...half(nearArm.shoulder, nearLeg.hip),
    ...half(farArm.shoulder, farLeg.hip),
    ...joined(disc(view, between(spine[3], spine[2], 0.2), 8.4), disc(view, spine[2], 11), disc(view, spine[0], 9)),
    ...joined(disc(view, nearArm.shoulder, 7), disc(view, farArm.shoulder, 7)),
    ...joined(disc(view, spine[3], 5.4), disc(view, head, 5)),
    [middle, middle]
  ]
}

/** It shows that the face looks up. */
export const noseFromAbove = ({ head, spine }: Joints): Shape =>
  joined(disc(views.above, head, 1.6), disc(views.above, between(head, spine[3], 0.12), 2.4))

/** A smooth curve through four points (Catmull-Rom): `at` is 0 at the first and 3 at the last. */
function onCurve(points: readonly Point[], at: number): Point {
  return {
    x: smooth(
      points.map(({ x }) => x),
      at
    ),
    y: smooth(
      points.map(({ y }) => y),
      at
    ),
    depth: 0
  }
}

function smooth(values: readonly number[], at: number): number {
  const index = Math.min(Math.floor(at), values.length - 2)
  const t = at - index
  const [b, c] = [values[index]!, values[index + 1]!]
  const a = values[index - 1] ?? 2 * b - c
  const d = values[index + 2] ?? 2 * c - b
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3)
}
