import type { PlanInputs } from '../answers/plan-inputs.js'
import type { PlanAdjustment, WalkingPlan } from '../answers/plan-schemas.js'
import { aboutHeaders } from './catalogue.js'
import type { Edition } from './edition.js'
import { alternateLinks, formOf, othersThan, planForms, type PlanForm } from './forms.js'
import { media } from './media.js'
import { planPathIn, queryOf, type PlanDocument } from './plan-document.js'
import { adjustmentToJson } from './plan-json.js'
import { once, onceEach, prepare, withHeaders, type Prepared } from './prepared.js'

/** The answers about plans: made when they are asked for, and the latest kept ready. */
export interface PlanCatalogue {
  /**
   * A plan in its forms; `plan` is called when it is not kept already. A calendar names `at`, the address of the
   * server.
   */
  plan: (inputs: PlanInputs, plan: () => WalkingPlan, at: string) => Readonly<Record<PlanForm, () => Prepared>>
  adjustment: (inputs: object, order: readonly string[], adjustment: PlanAdjustment) => Prepared
}

/**
 * How many plans are kept ready, the oldest going first: a long calendar is 400 kB, so these are some megabytes at
 * most.
 */
const keptPlans = 16

/** The plans of one edition. */
export function planCatalogue(edition: Edition): PlanCatalogue {
  const kept = onceEach<Record<PlanForm, () => Prepared>>(keptPlans)
  return {
    plan(inputs, plan, at) {
      const query = queryOf(inputs)
      return kept(`${at} ${query}`, () => inEachForm({ ...edition, query, plan: plan() }, at))
    },
    adjustment(inputs, order, adjustment) {
      const query = queryOf(inputs, order)
      // The dates of the plan no longer hold, and a lower plan starts from less.
      const { comfortableMinutes } = adjustment
      const plan = queryOf({
        ...inputs,
        startDate: undefined,
        ...(comfortableMinutes !== undefined && { comfortableMinutes })
      })
      const body = adjustmentToJson(adjustment, edition, query, plan)
      return prepare(body, { ...aboutHeaders(edition, media.json.contentType), vary: 'Accept-Encoding' })
    }
  }
}

function inEachForm(document: PlanDocument, at: string) {
  const forms = planForms.map(form => [form, once(() => prepared(document, form, at))])
  return Object.fromEntries(forms) as Record<PlanForm, () => Prepared>
}

function prepared(document: PlanDocument, name: PlanForm, at: string): Prepared {
  const { plan: write, contentType, headers } = formOf(name)
  const held = planForms.filter(other => formOf(other).holdsPlan?.(document) ?? true)
  const others = othersThan(name, held, form => planPathIn(document, form))
  // Whoever reads a calendar cannot resolve an address.
  const body = write!(name === 'calendar' ? { ...document, base: at } : document, others)
  return prepare(body, {
    ...aboutHeaders(document, contentType, alternateLinks(document.base, others)),
    ...headers?.(body),
    vary: 'Accept, Accept-Encoding'
  })
}

/** Under an address with a suffix the `Accept` header changes nothing, and `Vary` says so. */
export const inOneForm = (answer: Prepared): Prepared => withHeaders(answer, { vary: 'Accept-Encoding' })
