import { createHash } from 'node:crypto'
import { tzlib_get_ical_block as zoneBlock } from 'timezones-ical-library'
import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import type { PlanWeek } from '../answers/plan-schemas.js'
import { metaOf } from './json.js'
import { media } from './media.js'
import { planAddress, type PlanDocument } from './plan-document.js'
import { easyEnd } from './plan-markdown.js'

/** A plan with a start date as an iCalendar object (RFC 5545): one event for each walk, on the clock of the place. */
export function planToCalendar(document: PlanDocument): string {
  const {
    content: { release },
    base,
    plan
  } = document
  const { disclaimer, review, emergency, licence } = metaOf(document.content)
  const { timeOfDay, timeZone, alarmMinutes } = plan.inputs
  const zone = timeOfDay ? timeZone : undefined
  // No clock: the same plan of the same release is the same file.
  const stamp = new Date(`${release.date}T00:00:00Z`)
  const head = ical({
    prodId: {
      company: licence.attribution,
      product: `Back Pain Guidance ${release.version}`,
      language: release.language.toUpperCase()
    },
    // The writer escapes the texts of events, but not these.
    name: escaped(plan.title),
    description: escaped(
      [plan.summary, disclaimer, review.statement, emergency.text, `${licence.attribution}, ${licence.id}.`].join('\n')
    ),
    ttl: 24 * 60 * 60,
    ...(zone && { timezone: { name: zone, generator: zoneOf } })
  })
    .toString()
    .replace(/END:VCALENDAR$/, '')
  const calendar = ical()
  const events: string[] = []
  for (const week of plan.weeks) {
    for (const [index, { date }] of week.schedule.entries()) {
      const start = new Date(`${date}T${timeOfDay ?? '00:00'}:00Z`)
      const event = calendar
        .createEvent({
          id: uidOf(document, week.week, index + 1),
          stamp,
          lastModified: stamp,
          start,
          floating: true,
          ...(timeOfDay
            ? { end: new Date(start.getTime() + week.minutesPerSession * 60_000) }
            : { allDay: true, transparency: ICalEventTransparency.TRANSPARENT }),
          summary: `Walk ${week.minutesPerSession} min`,
          description: eventText(document, week, index + 1),
          ...(base && { url: planAddress(document, media.html) }),
          ...(alarmMinutes !== undefined && {
            alarms: [
              {
                type: ICalAlarmType.display,
                triggerBefore: alarmMinutes * 60,
                description: `Walk ${week.minutesPerSession} min`
              }
            ]
          })
        })
        .toString()
      events.push(zone ? event.replace(/^(DTSTART|DTEND):/gm, `$1;TZID=${zone}:`) : event)
    }
  }
  return `${head}${events.join('').split('\r\n').map(folded).join('\r\n')}END:VCALENDAR\r\n`
}

/**
 * A line of at most 75 bytes at a time (RFC 5545 §3.1); the library's own folding takes ten times as long on a whole
 * plan.
 */
function folded(line: string): string {
  let text = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 75) {
      text += '\r\n '
      bytes = 1
    }
    text += letter
    bytes += size
  }
  return text
}

/** Text as a value of iCalendar (RFC 5545 §3.3.11). */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')

/** The rules of a time zone, as a calendar holds them. */
const zoneOf = (name: string) => (zoneBlock(name, false) as string[])[0] as string

/**
 * The same for the same walk of a plan whatever its day or words: a calendar moves an event that it knows. At another
 * hour it is another calendar, for nothing else would tell a calendar which of two hours came later.
 */
function uidOf({ plan: { inputs } }: PlanDocument, week: number, session: number): string {
  const { startDate, comfortableMinutes, easesWhenSitting, timeOfDay, timeZone } = inputs
  const named = [startDate, comfortableMinutes, easesWhenSitting, timeOfDay, timeOfDay && timeZone].filter(
    part => part !== undefined
  )
  const plan = createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 16)
  return `${plan}-week-${week}-walk-${session}@back-pain-guidance`
}

function eventText({ plan, content }: PlanDocument, week: PlanWeek, session: number): string {
  const { pace, warmUp, coolDown, breaks, inclines, change, message } = week
  const how = [...new Set([easyEnd('First', warmUp), pace.text, easyEnd('Last', coolDown)])]
  const bouts = breaks.bouts.length > 1 ? ` Bouts: ${breaks.bouts.join(' + ')} min.` : ''
  return [
    `Week ${week.week}, walk ${session} of ${week.sessions}: ${week.minutesPerSession} min. ${change.text}`,
    ...how,
    `${breaks.text}${bouts}`,
    ...(inclines ? [inclines.text] : []),
    '',
    message.text,
    '',
    ...plan.stopRules.map(({ text }) => `- ${text}`),
    '',
    metaOf(content).disclaimer
  ].join('\n')
}
