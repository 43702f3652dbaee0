import { XMLParser, XMLValidator } from 'fast-xml-parser'
import t from 'tap'
import type { Figure, Pose } from '../../src/content/figure.js'
import { jointsOf, lengths, partThatStays, type Joints, type Point } from '../../src/representations/figure/body.js'
import { drawn, drawFrames } from '../../src/representations/figure/drawing.js'
import { hashOf } from '../../src/representations/policy.js'
import { build, newest, nextLibrary } from '../helper.js'
import { misfits } from '../misfits.js'

const exercises = newest.collections.exercises
const withFigure = exercises.flatMap(({ id, figure }) => (figure ? [{ id, figure }] : []))
const figures: Readonly<Record<string, Figure>> = Object.fromEntries(withFigure.map(({ id, figure }) => [id, figure]))
const below = `/v1/releases/${newest.release.version}/exercises`

/** What no drawing of two positions would make clear, and why. */
const withoutFigure: Readonly<Record<string, string>> = {
  swimming: 'any stroke will do: there is no one movement to show',
  cycling: 'the advice is about seat, handlebar and time, which are no movement of the back',
  yoga: 'a class of many poses: one of them would stand for none'
}

t.test('every exercise has a drawing, or a reason against one', async t => {
  const { found, hold } = misfits()
  for (const { id, figure } of exercises) hold((figure === undefined) === id in withoutFigure, id)
  t.strictSame(found, [])
})

t.test(
  'each drawing is an SVG with a title and a description, without a script, and nothing in it comes from elsewhere',
  async t => {
    const { app } = build(t, {}, { held: nextLibrary })
    const { found, hold } = misfits()
    for (const { id, figure } of withFigure) {
      const { statusCode, headers, body } = await app.inject(`${below}/${id}.svg`)
      hold(statusCode === 200 && headers['content-type'] === 'image/svg+xml; charset=utf-8', `${id} is served`)
      hold(XMLValidator.validate(body) === true, `${id} parses`)
      const { svg } = new XMLParser({ ignoreAttributes: false }).parse(body)
      hold(svg['@_role'] === 'img' && svg['@_aria-labelledby'] === 'title desc', `${id} is an image with a name`)
      hold(svg.title['#text'] === exercises.find(exercise => exercise.id === id)!.title, `${id} has a title`)
      hold(
        svg.desc['#text'].startsWith(figure.description) && /No clinician has reviewed/.test(svg.desc['#text']),
        `${id} has a description`
      )
      for (const { label } of figure.frames) hold(body.includes(`>${label}</text>`), `${id} says ${label}`)
      hold(/prefers-color-scheme:dark/.test(svg.style), `${id} is made for the dark too`)
      hold(!/<script|href|url\(|NaN|undefined/.test(body), `${id} is drawn alone and whole`)
      const policy = `default-src 'none';style-src '${hashOf(svg.style)}';frame-ancestors 'none'`
      hold(headers['content-security-policy'] === policy, `${id} has the policy of its style sheet`)
    }
    t.strictSame(found, [])
  }
)

t.test('a drawing is a form like the others', async t => {
  const { app } = build(t, {}, { held: nextLibrary })
  const drawing = `${below}/bridge.svg`
  const { data, links } = (await app.inject(`${below}/bridge`)).json()
  t.equal(links.figure, drawing)
  t.strictSame(data.figure, figures.bridge)
  t.equal((await app.inject(`${below}/swimming`)).json().links.figure, undefined)
  t.match((await app.inject(`${below}/bridge.md`)).body, `![${figures.bridge!.description}](${drawing})`)

  const plain = await app.inject(drawing)
  t.match(plain.headers, { etag: /^"/, vary: 'Accept-Encoding', link: /rel="latest-version"/ })
  const asked = (url: string, headers: Record<string, string>) => app.inject({ url, headers })
  t.equal((await asked(drawing, { 'if-none-match': String(plain.headers.etag) })).statusCode, 304)
  for (const coding of ['gzip', 'br']) {
    t.equal((await asked(drawing, { 'accept-encoding': coding })).headers['content-encoding'], coding)
  }

  const accepted = await asked(`${below}/bridge`, { accept: 'image/svg+xml' })
  t.equal(accepted.body, plain.body, 'by Accept too')
  t.equal(accepted.headers.vary, 'Accept, Accept-Encoding')
  const asImage = { accept: 'image/avif,image/svg+xml,image/*,*/*;q=0.8' }
  t.match(
    (await asked(`${below}/swimming`, asImage)).headers,
    { 'content-type': /json/ },
    'what has none is said in what else is taken'
  )
  t.equal((await asked(`${below}/swimming`, { accept: 'image/svg+xml' })).statusCode, 406)
  t.match((await app.inject(`${below}/swimming.svg`)).json(), {
    status: 404,
    detail: 'The exercise swimming is not held as a drawing of the movement.'
  })
  t.equal((await app.inject(`${below}.svg`)).statusCode, 404)
  t.match(
    (await app.inject(`${drawing}?fields=steps`)).json(),
    { status: 400, errors: [{ parameter: 'fields' }] },
    'a drawing is whole'
  )
})

const poses = withFigure.flatMap(({ id, figure }) =>
  figure.frames.map(pose => ({ name: `${id}, ${pose.label}`, id, figure, pose, joints: jointsOf(pose) }))
)
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y, a.depth - b.depth)

t.test('every part of a body is as long in every position', async t => {
  const { found, hold } = misfits()
  for (const { name, joints } of poses) {
    for (const [part, length, expected] of partsOf(joints)) {
      hold(Math.abs(length - expected) < 1e-9, `${name}: ${part} is ${length}`)
    }
  }
  t.strictSame(found, [])
})

function partsOf({ spine, head, nearArm, farArm, nearLeg, farLeg }: Joints): Array<[string, number, number]> {
  return [
    ...spine
      .slice(1)
      .map((joint, index): [string, number, number] => [
        `spine ${index}`,
        distance(joint, spine[index]!),
        lengths.spine
      ]),
    ['neck', distance(spine[3], head), lengths.neck],
    ...[nearArm, farArm].flatMap(({ shoulder, elbow, hand }): Array<[string, number, number]> => [
      ['upper arm', distance(shoulder, elbow), lengths.upperArm],
      ['lower arm', distance(elbow, hand), lengths.lowerArm]
    ]),
    ...[nearLeg, farLeg].flatMap(({ hip, knee, ankle, toe }): Array<[string, number, number]> => [
      ['thigh', distance(hip, knee), lengths.thigh],
      ['shin', distance(knee, ankle), lengths.shin],
      ['foot', distance(ankle, toe), lengths.foot]
    ])
  ]
}

/** How far a part is turned against the one that it hangs on: -180 to 180. */
const turned = (from: number, to: number) => ((to - from + 540) % 360) - 180

t.test('joints bend as those of people do: knees back, elbows forward, necks and backs a little', async t => {
  const { found, hold } = misfits()
  const within = (what: string, angle: number, least: number, most: number) =>
    hold(angle >= least && angle <= most, `${what} is bent by ${angle}`)
  for (const { name, pose } of poses) {
    const { spine, head, nearArm, farArm, nearLeg, farLeg } = pose
    for (const [side, arm] of Object.entries({ near: nearArm, far: farArm })) {
      within(`${name}: the ${side} elbow`, turned(arm.upper, arm.lower), -2, 150)
    }
    for (const [side, leg] of Object.entries({ near: nearLeg, far: farLeg })) {
      within(`${name}: the ${side} knee`, turned(leg.shin, leg.thigh), -2, 150)
      within(`${name}: the ${side} foot`, turned(leg.shin, leg.foot), 0, 120)
      within(`${name}: the ${side} hip`, turned(spine.low + 180, leg.thigh), -30, 135)
    }
    within(`${name}: the neck`, turned(spine.high, head), -45, 45)
    within(`${name}: the low back`, turned(spine.low, spine.middle), -40, 40)
    within(`${name}: the high back`, turned(spine.middle, spine.high), -40, 40)
  }
  t.strictSame(found, [])
})

/** How near the floor counts as on it, in centimeters. */
const touching = 2.5

t.test(
  'nobody floats or falls: what bears a body is below its middle, and the part that stays is at one height',
  async t => {
    const { found, hold } = misfits()
    const heights = new Map<string, number[]>()
    for (const { name, id, figure, pose, joints } of poses) {
      if (figure.view !== 'side') continue
      const { layers, shift } = drawn(figure, pose)
      const discs = layers
        .flatMap(({ shape }) => shape.flat())
        .map(({ x, y, radius }) => ({ x: x + shift.x, y: y + shift.y, radius }))
      const bearing = discs.filter(({ y, radius }) => y + radius > -touching).map(({ x }) => x)
      const middle = (joints.spine[0].x + joints.spine[3].x) / 2 + shift.x
      hold(Math.min(...bearing) <= middle && middle <= Math.max(...bearing), `${name}: nothing bears it`)
      hold(
        discs.every(({ y, radius }) => y + radius < 1e-9),
        `${name}: nothing is below the floor`
      )
      heights.set(id, [...(heights.get(id) ?? []), partThatStays(joints, figure.stays).y - shift.y])
    }
    for (const [id, all] of heights) {
      hold(Math.max(...all) - Math.min(...all) <= touching, `${id}: what stays is at ${all.join(' and ')}`)
    }
    t.strictSame(found, [])
  }
)

t.test('a drawing is a pure function of its positions, and fits its width', async t => {
  const straight: Pose = {
    label: 'A & B',
    spine: { low: 90, middle: 90, high: 90 },
    head: 90,
    nearArm: { upper: -90, lower: -90 },
    farArm: { upper: -90, lower: -90 },
    nearLeg: { thigh: -90, shin: -90, foot: 0 },
    farLeg: { thigh: -90, shin: -90, foot: 0 },
    arrows: [{ from: { x: 20, y: 20 }, to: { x: 20, y: 60 } }]
  }
  const figure: Figure = {
    description: 'Standing.',
    view: 'side',
    stays: 'foot',
    frames: [straight, { ...straight, nearArm: { upper: 0, lower: 0 } }, straight]
  }
  const { svg, bottom } = drawFrames(figure, 360, 44)
  t.equal(drawFrames(structuredClone(figure), 360, 44).svg, svg)
  t.match(svg, />A &#38; B</)
  const xs = [...svg.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x))
  t.ok(Math.min(...xs) >= 0 && Math.max(...xs) <= 360, `from ${Math.min(...xs)} to ${Math.max(...xs)}`)
  t.ok(bottom > 44 + 140, 'grown people are high enough to be seen')

  const upright = { ...straight, nearLeg: { thigh: 90, shin: -90, foot: 0 }, farLeg: { thigh: 90, shin: -90, foot: 0 } }
  const fromAbove = drawFrames({ ...figure, view: 'above', frames: [upright, straight] }, 360, 44).svg
  t.notMatch(fromAbove, /NaN/, 'a part that points at whoever looks is a disc')
})
