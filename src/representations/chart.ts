import type { WalkingPlan } from '../answers/plan-schemas.js'
import { metaOf } from './json.js'
import { hashOf } from './policy.js'
import type { PlanDocument } from './plan-document.js'
import { escaped, label, linesOf, round } from './svg.js'

/** Drawn at the width of a phone; it grows up to twice that. */
const width = 360
const plot = { left: 44, right: 352, top: 62, bottom: 190 }

/** Kept in one piece, so that a content security policy can name it by its hash. */
const style = `svg{max-width:100%;height:auto;font-family:system-ui,sans-serif;color-scheme:light dark}
.page{fill:#fff}text{fill:#1b1f24;font-size:12px}.head{font-size:16px;font-weight:600}.quiet{fill:#4d5661}
.value{paint-order:stroke;stroke:#fff;stroke-width:3px}.bar{fill:#0b6e8a}.line{stroke:#c9d1d9}.band{stroke:#4d5661}
@media(prefers-color-scheme:dark){.page{fill:#0d1117}text{fill:#e6edf3}.quiet{fill:#a3b0bd}.value{stroke:#0d1117}.bar{fill:#58b8d6}.line{stroke:#30363d}.band{stroke:#a3b0bd}}`

/** What a browser may do with a chart: use the one style sheet that is in it. */
export const chartPolicy = `default-src 'none';style-src '${hashOf(style)}';frame-ancestors 'none'`

/** A plan as an SVG chart: minutes of walking in each week. */
export function planToChart({ content, plan }: PlanDocument): string {
  const { weeks, track, totals } = plan
  const { disclaimer, review, emergency, licence } = metaOf(content)
  const most = Math.max(50, Math.ceil(Math.max(...weeks.map(({ totalMinutes }) => totalMinutes)) / 50) * 50)
  const slot = (plot.right - plot.left) / weeks.length
  const x = (week: number) => plot.left + (week - 1) * slot
  const y = (minutes: number) => plot.bottom - (minutes / most) * (plot.bottom - plot.top)
  const bars = weeks.map(
    ({ week, totalMinutes }) =>
      `<rect class="bar" x="${round(x(week) + slot * 0.1)}" y="${round(y(totalMinutes))}" width="${round(slot * 0.8)}" height="${round(plot.bottom - y(totalMinutes))}"/>`
  )
  const grid = Array.from({ length: most / 50 + 1 }, (_, index) => index * 50).map(
    minutes =>
      `<path class="line" d="M${plot.left} ${round(y(minutes))}H${plot.right}"/>${label(plot.left - 6, y(minutes) + 4, String(minutes), 'end')}`
  )
  const every = weeks.length <= 13 ? 1 : weeks.length <= 26 ? 4 : 8
  const ticks = weeks
    .filter(({ week }) => (week - 1) % every === 0)
    .map(({ week }) => label(x(week) + slot / 2, plot.bottom + 16, String(week), 'middle'))
  const bands = bandsOf(weeks).map(
    ({ from, to, sessions }) =>
      `<path class="band" d="M${round(x(from) + 1)} ${plot.bottom + 24}H${round(x(to + 1) - 1)}"/>${label((x(from) + x(to + 1)) / 2, plot.bottom + 38, String(sessions), 'middle')}`
  )
  // A number may be wider than its bar: it stands above the bars beside it too.
  const covered = weeks.slice(0, Math.ceil(20 / slot))
  const ends = [
    label(
      x(1),
      y(Math.max(...covered.map(({ totalMinutes }) => totalMinutes))) - 5,
      String(weeks[0]!.totalMinutes),
      'start',
      'value'
    ),
    label(plot.right, y(weeks.at(-1)!.totalMinutes) - 5, String(weeks.at(-1)!.totalMinutes), 'end', 'value')
  ]
  const foot = linesOf(`${review.statement} ${licence.id}.`, 56)
  const height = plot.bottom + 56 + foot.length * 15
  const described = `${weeks
    .map(
      ({ week, sessions, minutesPerSession, totalMinutes }) =>
        `Week ${week}: ${sessions} x ${minutesPerSession} = ${totalMinutes}.`
    )
    .join(' ')} ${disclaimer} ${emergency.text} ${review.statement} ${licence.attribution}, ${licence.id}.`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 2}" height="${height * 2}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" xml:lang="${content.release.language}">
<title id="title">${escaped(`${plan.title}: minutes of walking in each week`)}</title>
<desc id="desc">${escaped(described)}</desc>
<style>${style}</style>
<rect class="page" width="${width}" height="${height}"/>
${label(10, 24, 'Minutes of walking in each week', 'start', 'head')}
${label(10, 43, `${track.title} track, ${weeks.length} weeks, ${totals.sessions} walks`, 'start', 'quiet')}
${grid.join('\n')}
${bars.join('\n')}
${ends.join('\n')}
${label(4, plot.bottom + 16, 'week', 'start', 'quiet')}
${ticks.join('\n')}
${label(4, plot.bottom + 38, 'walks', 'start', 'quiet')}
${bands.join('\n')}
${foot.map((line, index) => label(10, plot.bottom + 62 + index * 15, line, 'start', 'quiet')).join('\n')}
</svg>
`
}

/** Weeks running with the same number of walks. */
function bandsOf(weeks: WalkingPlan['weeks']): Array<{ from: number; to: number; sessions: number }> {
  const starts = weeks.filter(({ week, change }) => week === 1 || change.sessions !== 0)
  return starts.map(({ week, sessions }, index) => ({
    from: week,
    to: (starts[index + 1]?.week ?? weeks.length + 1) - 1,
    sessions
  }))
}
