import type { RootContent } from 'mdast'
import { toMarkdown as stringify } from 'mdast-util-to-markdown'
import type { PlanWeek } from '../answers/plan-schemas.js'
import { footer } from './markdown.js'
import { capital, heading, link, list, paragraph, quote, strong, type Inline } from './markdown-blocks.js'
import { claimsSection, sourcesSection, type Within } from './markdown-evidence.js'
import { reference } from './markdown-member.js'
import { media } from './media.js'
import { planAddress, type PlanDocument } from './plan-document.js'

/** A plan as Markdown: safety first, then the weeks, then the rules with their sources. */
export function planToMarkdown(document: PlanDocument): string {
  const { content, base, root, plan } = document
  const within: Within = { content, base, root, depth: 1, cited: [] }
  const { head, stop, asked, weeks, after } = planParts(document, within)
  const children = [
    heading(1, plan.title),
    quote(plan.summary),
    ...head,
    ...stop,
    ...asked,
    heading(2, 'The weeks'),
    ...weeks,
    ...after,
    paragraph(
      ...(plan.inputs.startDate ? [link(planAddress(document, media.calendar), 'Calendar file'), ', '] : []),
      link(planAddress(document, media.chart), plan.inputs.startDate ? 'chart' : 'Chart'),
      '.'
    ),
    ...claimsSection(plan.claims, within),
    ...sourcesSection(within),
    ...footer(document)
  ]
  // The writer escapes each & of an address, which is right but trips who copies it; none of ours starts a character
  // reference.
  return stringify({ type: 'root', children }, { bullet: '-', emphasis: '_', rule: '-' }).replaceAll('\\&', '&')
}

/**
 * What is said of a plan, in parts: what it is, when to stop, what to ask and know first, the weeks, and all that
 * follows.
 */
export function planParts(
  { plan }: PlanDocument,
  within: Within
): Record<'head' | 'stop' | 'asked' | 'weeks' | 'after', RootContent[]> {
  const flags = (ids: readonly string[]) =>
    ids.flatMap((id): Inline[] => [' ', reference({ collection: 'red-flags', id }, within), '.'])
  const { extension } = plan
  return {
    head: [
      paragraph(strong(`Track: ${plan.track.title}.`), ` ${plan.track.why}`),
      paragraph(strong(`Goal: ${plan.goal.title}.`), ` ${plan.goal.text}`),
      ...(plan.askAgain ? [paragraph(strong(`Begin by ${plan.askAgain.by}.`), ` ${plan.askAgain.text}`)] : [])
    ],
    stop: [heading(2, 'When to stop'), ...list(plan.stopRules.map(({ text, redFlags }) => [text, ...flags(redFlags)]))],
    asked: [
      heading(2, 'Who it is not for'),
      ...list(plan.notFor.map(({ text, instead }) => [text, ...(instead ? [` ${instead}`] : [])])),
      ...(plan.notes.length > 0 ? [heading(2, 'Good to know'), ...list(plan.notes.map(({ text }) => [text]))] : []),
      heading(2, 'How to walk'),
      ...howTo(plan.weeks)
    ],
    weeks: [
      ...list(plan.weeks.map(week => [strong(`Week ${week.week}.`), ` ${weekInWords(week)}`])),
      paragraph(`In all: ${plan.totals.sessions} walks, ${plan.totals.minutes} minutes.`)
    ],
    after: [
      ...(extension
        ? [
            heading(2, 'More, if you want it'),
            paragraph(
              `From week ${extension.fromWeek}, up to ${extension.minutesPerWeek} minutes a week. ${extension.text}`
            )
          ]
        : []),
      heading(2, 'Lessons'),
      paragraph(plan.lessons.text),
      ...list(
        lessonsOf(plan.weeks).map(text => [text]),
        true
      ),
      heading(2, 'When a week does not go as planned'),
      ...list(plan.flareRules.map(({ when, text }) => [strong(when), ` ${text}`])),
      heading(2, 'Tips'),
      ...list(plan.tips.map(tip => [reference(tip, within)]))
    ]
  }
}

/** What is the same in many weeks, said once. */
function howTo(weeks: readonly PlanWeek[]): RootContent[] {
  const usual = weeks.at(-1) as PlanWeek
  const brisk = weeks.find(({ pace }) => pace.level !== 'easy')
  const slopes = weeks.find(({ inclines }) => inclines)
  return list([
    [weeks[0]!.pace.text],
    ...(brisk ? [[`From week ${brisk.week}: ${brisk.pace.text}`]] : []),
    ...[...new Set([easyEnd('First', usual.warmUp), easyEnd('Last', usual.coolDown)])].map(text => [text]),
    [usual.breaks.text],
    ...(slopes?.inclines
      ? [[`From week ${slopes.week}: ${slopes.inclines.text} Slope: up to ${slopes.inclines.upToMinutes} minutes.`]]
      : [])
  ])
}

/** The easy minutes at one end of a walk; a short walk is easy all through. */
export function easyEnd(end: 'First' | 'Last', { from, to, text }: PlanWeek['warmUp']): string {
  return to === 0 ? text : `${end} ${from === to ? to : `${from} to ${to}`} minutes: ${text}`
}

const lessonsOf = (weeks: readonly PlanWeek[]) => [...new Set(weeks.map(({ message }) => message.text))]

/** One week in a line: what, on which days, and what is new. */
function weekInWords({ sessions, minutesPerSession, totalMinutes, schedule, breaks, change }: PlanWeek): string {
  const days = schedule.map(({ day, date }) => (date ? `${capital(day)} ${date}` : capital(day))).join(', ')
  const bouts = breaks.bouts.length > 1 ? ` Bouts: ${breaks.bouts.join(' + ')} minutes.` : ''
  return `${sessions} ${sessions === 1 ? 'walk' : 'walks'} of ${minutesPerSession} min, ${totalMinutes} min in all: ${days}.${bouts} ${change.text}`
}
