import type { PlanInputs } from '../answers/plan-inputs.js'
import type { PlanAdjustment, WalkingPlan } from '../answers/plan-nouns.js'
import { planToCalendar } from './calendar.js'
import { aboutHeaders, tokensIn } from './catalogue.js'
import { planToChart } from './chart.js'
import type { Edition } from './edition.js'
import { planAddress, planForms, planFormNames, planPath, queryOf, type PlanDocument, type PlanForm } from './plan-document.js'
import { adjustmentToJson, planToJson } from './plan-json.js'
import { planToMarkdown } from './plan-markdown.js'
import { once, prepare, withHeaders, type Prepared } from './prepared.js'

/** The answers about plans: made when they are asked for, and the latest kept ready. */
export interface PlanCatalogue {
  /** A plan in its forms; `plan` is called when it is not kept already. */
  plan: (inputs: PlanInputs, plan: () => WalkingPlan) => Readonly<Record<PlanForm, () => Prepared>>
  adjustment: (inputs: object, order: readonly string[], adjustment: PlanAdjustment) => Prepared
}

const write: Record<PlanForm, (document: PlanDocument) => string> = { json: planToJson, markdown: planToMarkdown, calendar: planToCalendar, chart: planToChart }

/** How many plans are kept ready, the oldest going first: a long calendar is 400 kB, so these are some megabytes at most. */
const keptPlans = 16

/** The plans of one edition. */
export function planCatalogue (edition: Edition): PlanCatalogue {
  const kept = new Map<string, Record<PlanForm, () => Prepared>>()
  return {
    plan (inputs, plan) {
      const query = queryOf(inputs)
      const known = kept.get(query)
      if (known) return known
      const document = { ...edition, query, plan: plan() }
      if (kept.size >= keptPlans) kept.delete(kept.keys().next().value as string)
      const made = Object.fromEntries(planFormNames.map(form => [form, once(() => prepared(document, form))])) as Record<PlanForm, () => Prepared>
      kept.set(query, made)
      return made
    },
    adjustment (inputs, order, adjustment) {
      const query = queryOf(inputs, order)
      // The dates of the plan no longer hold, and a lower plan starts from less.
      const { comfortableMinutes } = adjustment
      const plan = queryOf({ ...inputs, startDate: undefined, ...comfortableMinutes !== undefined && { comfortableMinutes } })
      const body = adjustmentToJson(adjustment, edition, query, plan)
      return prepare(body, { ...aboutHeaders(edition, planForms.json.contentType), vary: 'Accept-Encoding' })
    }
  }
}

function prepared (document: PlanDocument, form: PlanForm): Prepared {
  const { plan } = document
  const others = planFormNames.filter(other => other !== form && (other !== 'calendar' || plan.inputs.startDate !== undefined))
  const alternates = others.map(other => `<${planAddress(document, other)}>; rel="alternate"; type="${planForms[other].mediaType}"`)
  const body = write[form](document)
  return prepare(body, {
    ...aboutHeaders(document, planForms[form].contentType, alternates),
    ...form === 'markdown' && { 'x-markdown-tokens': String(tokensIn(body)) },
    // A file with a name: browsers and the docs page offer it, calendars open it.
    ...form === 'calendar' && { 'content-disposition': `attachment; filename="${planPath.slice(1)}.ics"` },
    vary: 'Accept, Accept-Encoding'
  })
}

/** Under an address with a suffix the `Accept` header changes nothing, and `Vary` says so. */
export const inOneForm = (answer: Prepared): Prepared => withHeaders(answer, { vary: 'Accept-Encoding' })
