import { Type } from '@sinclair/typebox'
import { PlanInputs } from '../../answers/plan-inputs.js'
import { PlanWeek, type WalkingPlan } from '../../answers/plan-schemas.js'
import type { PlanRefusal } from '../../answers/plan-statements.js'
import { planWalking } from '../../answers/walking-plan.js'
import { Text, Texts } from '../../content/schema-helpers.js'
import type { Edition } from '../../representations/edition.js'
import { formOf, planForms } from '../../representations/forms.js'
import { heading, link, list, paragraph, strong } from '../../representations/markdown-blocks.js'
import { reasonsOf, refusalInWords } from '../../representations/plan-refusal.js'
import { planAddress, queryOf } from '../../representations/plan-document.js'
import { mostThatFit, outputOf } from '../result.js'
import { defineTool, ToolRefusal, type Said, type Tool } from '../tool.js'

/** A walking plan, week by week, for somebody who was screened. */
export function planWalkingTool(edition: Edition): Tool {
  const { content } = edition
  const say = (plan: WalkingPlan, query: string, shown: number): Said => {
    const weeks = plan.weeks.slice(0, shown).map(({ week, sessions, minutesPerSession, totalMinutes }) => ({
      week,
      sessions,
      minutesPerSession,
      totalMinutes
    }))
    const document = { ...edition, query, plan }
    const forms = planForms.filter(form => form !== 'json' && (formOf(form).holdsPlan?.(document) ?? true))
    const texts = (tips: ReadonlyArray<{ text: string }>) => tips.map(({ text }) => text)
    const [stopRules, notFor, notes] = [texts(plan.stopRules), texts(plan.notFor), texts(plan.notes)]
    const askAgain = plan.askAgain && `Begin by ${plan.askAgain.by}. ${plan.askAgain.text}`
    const listed = (title: string, lines: readonly string[]) =>
      lines.length > 0 ? [heading(2, title), ...list(lines.map(line => [line]))] : []
    return {
      data: {
        track: plan.track.title,
        why: plan.track.why,
        weeks,
        more: plan.weeks.length - shown,
        ...(askAgain && { askAgain }),
        stopRules,
        notFor,
        notes,
        links: Object.fromEntries(forms.map(form => [form, planAddress(document, formOf(form))]))
      },
      blocks: [
        heading(1, plan.title),
        paragraph(strong(plan.track.title), `: ${plan.track.why}`),
        ...(askAgain ? [paragraph(strong(askAgain))] : []),
        ...listed('Stop', stopRules),
        ...listed('Not for', notFor),
        ...listed('About this plan', notes),
        heading(2, 'Weeks'),
        ...list(
          weeks.map(({ week, sessions, minutesPerSession }) => [
            `Week ${week}: ${sessions} walks of ${minutesPerSession} minutes`
          ])
        ),
        paragraph(
          ...forms.flatMap((form, index) => [
            index > 0 ? ', ' : 'In full: ',
            link(planAddress(document, formOf(form)), formOf(form).suffix.slice(1))
          ])
        )
      ]
    }
  }

  return defineTool({
    name: 'plan_walking',
    title: 'Plan walks',
    description:
      'Makes a graded walking plan. Use it after screen_red_flags said planAllowed and the reasons against were asked. Do not use it to state what was not asked: it refuses then.',
    input: Type.Omit(PlanInputs, ['timeZone', 'alarmMinutes'], { additionalProperties: false }),
    output: outputOf(
      {
        track: Text(),
        why: Text(),
        weeks: Type.Array(Type.Pick(PlanWeek, ['week', 'sessions', 'minutesPerSession', 'totalMinutes'])),
        more: Type.Integer({
          minimum: 0,
          description: 'Weeks that were left out to keep the answer short: the last ones.'
        }),
        askAgain: Type.Optional(Text({ description: 'Until when the plan may begin without a new screening.' })),
        stopRules: Texts('When to stop. Say these with the plan.'),
        notFor: Texts('For whom the plan is not.'),
        notes: Texts('How inputs that do not fit together were resolved.'),
        links: Type.Record(Type.String(), Type.String(), { description: 'The plan in full, by form.' })
      },
      'A walking plan.'
    ),
    answer: inputs => {
      const answer = planWalking(content, inputs)
      if ('refused' in answer) throw new ToolRefusal(inWords(answer))
      return mostThatFit(answer.plan.weeks.length, shown => say(answer.plan, queryOf(inputs), shown), content)
    }
  })
}

/** Why there is no plan, and what to do instead for each reason against it. */
function inWords(refusal: PlanRefusal): string {
  const reasons = reasonsOf(refusal).map(({ id, text, instead }) =>
    [id && `${id}:`, text, instead].filter(Boolean).join(' ')
  )
  return [refusalInWords(refusal, 'screen_red_flags'), 'Reasons against:', ...reasons].join('\n')
}
