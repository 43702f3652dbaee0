import { Type, type Static } from '@sinclair/typebox'
import { oneOf, Ref, Text } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

const Angle = Type.Integer({ minimum: -180, maximum: 359 })

const Arm = Type.Object({ upper: Angle, lower: Angle }, closed)
const Leg = Type.Object({ thigh: Angle, shin: Angle, foot: Angle }, closed)

/** Where an arrow begins or ends. */
const Place = Type.Object(
  {
    x: Type.Integer({ description: 'Centimeters to the right of the part that stays.' }),
    y: Type.Integer({ description: 'Centimeters above the floor.' })
  },
  closed
)

export const Pose = Type.Object(
  {
    label: Text({ maxLength: 24, description: 'What stands below it.' }),
    spine: Type.Object(
      { low: Angle, middle: Angle, high: Angle },
      { description: 'From the hips up to the shoulders.', ...closed }
    ),
    head: Angle,
    nearArm: Arm,
    farArm: Arm,
    nearLeg: Leg,
    farLeg: Leg,
    rolled: Type.Optional(
      Type.Integer({ minimum: -90, maximum: 90, description: 'How far the legs are rolled to the near side.' })
    ),
    armsOut: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 180, description: 'How far the arms are spread to the sides.' })
    ),
    arrows: Type.Optional(
      Type.Array(
        Type.Object(
          {
            from: Place,
            to: Place,
            bend: Type.Optional(
              Type.Integer({ description: 'How far it bows out to its left, in centimeters; to its right below zero.' })
            )
          },
          closed
        )
      )
    )
  },
  {
    $id: 'Pose',
    description:
      'One position of a body. Each part has a direction in degrees, away from the hips: 0 to the right, 90 up, 180 to the left. The lengths of the parts are always the same.',
    ...closed
  }
)
export type Pose = Static<typeof Pose>

export const Figure = Type.Object(
  {
    description: Text({ description: 'What the drawing shows, for whoever cannot see it.' }),
    view: oneOf(['side', 'above'], {
      description: 'From where one looks. The near side is that of the one who looks from the side.'
    }),
    stays: oneOf(['hip', 'shoulder', 'elbow', 'knee', 'foot'], {
      description: 'The part that stays where it is, on the near side where there are two.'
    }),
    towel: Type.Optional(
      Type.Boolean({ description: 'Whether there is a towel from the near hand around the near foot.' })
    ),
    frames: Type.Array(Ref(Pose), { minItems: 2, maxItems: 3, description: 'The positions, in order.' })
  },
  {
    $id: 'Figure',
    description: 'A drawing of a movement, as positions of a body; `links.figure` leads to the drawing itself.',
    ...closed
  }
)
export type Figure = Static<typeof Figure>
