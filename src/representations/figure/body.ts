import type { Figure, Pose } from '../../content/figure.js'

/** A place: centimeters to the right and up; `depth` is how far it is in front, towards whoever looks from the side. */
export interface Point {
  x: number
  y: number
  depth: number
}

/** How long each part is, in centimeters: those of somebody of about 170. */
export const lengths = { spine: 17, neck: 23, upperArm: 28, lowerArm: 29, thigh: 42, shin: 40, foot: 17 } as const

/** How far shoulders and hips are from the middle. */
const halfWidths = { shoulder: 15, hip: 8 } as const

export interface ArmJoints {
  shoulder: Point
  elbow: Point
  hand: Point
}
export interface LegJoints {
  hip: Point
  knee: Point
  ankle: Point
  toe: Point
}

/** Where everything is in one position. */
export interface Joints {
  /** Hip, waist, chest and shoulder, in the middle of the body. */
  spine: readonly [Point, Point, Point, Point]
  head: Point
  /** What is in front of the head: the way that the face looks. */
  face: number
  nearArm: ArmJoints
  farArm: ArmJoints
  nearLeg: LegJoints
  farLeg: LegJoints
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
const origin: Point = { x: 0, y: 0, depth: 0 }
const along = (angle: number, length: number): Point => ({
  x: length * Math.cos(radians(angle)),
  y: length * Math.sin(radians(angle)),
  depth: 0
})
const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y, depth: a.depth + b.depth })

/** Turned about the line from head to feet, as legs that roll to one side are. */
const rolledBy =
  (angle: number) =>
  ({ x, y, depth }: Point): Point => ({
    x,
    y: y * Math.cos(radians(angle)) - depth * Math.sin(radians(angle)),
    depth: y * Math.sin(radians(angle)) + depth * Math.cos(radians(angle))
  })

/** Turned about an upright line, as arms that are spread on the floor are. */
const spreadBy =
  (angle: number) =>
  ({ x, y }: Point): Point => ({
    x: x * Math.cos(radians(angle)),
    y,
    depth: x * Math.sin(radians(angle))
  })

/** The joints of a position, with the hips at the origin. */
export function jointsOf(pose: Pose): Joints {
  const {
    spine: { low, middle, high },
    head,
    rolled = 0,
    armsOut = 0
  } = pose
  const waist = plus(origin, along(low, lengths.spine))
  const chest = plus(waist, along(middle, lengths.spine))
  const shoulder = plus(chest, along(high, lengths.spine))

  const arm = ({ upper, lower }: Pose['nearArm'], side: 1 | -1): ArmJoints => {
    const turn = spreadBy(side * armsOut)
    const at = plus(shoulder, { ...origin, depth: side * halfWidths.shoulder })
    const elbow = plus(at, turn(along(upper, lengths.upperArm)))
    return { shoulder: at, elbow, hand: plus(elbow, turn(along(lower, lengths.lowerArm))) }
  }
  const leg = ({ thigh, shin, foot }: Pose['nearLeg'], side: 1 | -1): LegJoints => {
    const turn = rolledBy(rolled)
    const at = turn({ ...origin, depth: side * halfWidths.hip })
    const knee = plus(at, turn(along(thigh, lengths.thigh)))
    const ankle = plus(knee, turn(along(shin, lengths.shin)))
    return { hip: at, knee, ankle, toe: plus(ankle, turn(along(foot, lengths.foot))) }
  }
  return {
    spine: [origin, waist, chest, shoulder],
    head: plus(shoulder, along(head, lengths.neck)),
    face: head - 90,
    nearArm: arm(pose.nearArm, 1),
    farArm: arm(pose.farArm, -1),
    nearLeg: leg(pose.nearLeg, 1),
    farLeg: leg(pose.farLeg, -1)
  }
}

/** The part that stays where it is. */
export function partThatStays({ spine, nearArm, nearLeg }: Joints, stays: Figure['stays']): Point {
  return {
    hip: spine[0],
    shoulder: spine[3],
    elbow: nearArm.elbow,
    knee: nearLeg.knee,
    foot: nearLeg.ankle
  }[stays]
}

/** The middle of the sole of a foot: half a foot's height away from the leg. */
export function soleOf({ knee, ankle, toe }: LegJoints): Point {
  const down = 4 / lengths.shin
  const middle = { x: (ankle.x + toe.x) / 2, y: (ankle.y + toe.y) / 2 }
  return { x: middle.x + (ankle.x - knee.x) * down, y: middle.y + (ankle.y - knee.y) * down, depth: ankle.depth }
}
