import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { adjustPlan } from '../answers/adjust-plan.js'
import { AdjustInputs, PlanInputs } from '../answers/plan-inputs.js'
import { planWalking } from '../answers/walking-plan.js'
import type { Content } from '../content/load.js'
import { Ref } from '../content/terms.js'
import { mediaTypeChooser } from '../http/negotiate.js'
import { invalidParameters, ProblemError } from '../http/problem.js'
import type { Send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { inOneForm, planCatalogue } from '../representations/plan-catalogue.js'
import { planFormNames, planForms, planPath, type PlanForm } from '../representations/plan-document.js'
import { PlanAdjustmentAnswer, WalkingPlanAnswer } from '../representations/plan-json.js'
import { problemResponses, unchanged } from './responses.js'

const tags = ['Walking plan']
const inputs = 'comfortableMinutes=10&redFlags=none&weeks=4&startDate=2027-01-04&days=mon,wed,fri&timeOfDay=08:30'

export interface PlanRouteDeps { content: Content, base: string, send: Send, sendChart: Send }

/** A graded walking plan in four forms, and what to do when a week did not go as planned. */
export function mountWalkingPlan (app: App, { content, base, send, sendChart }: PlanRouteDeps): void {
  const catalogue = planCatalogue(content, base)
  const schema = {
    operationId: 'getWalkingPlan',
    summary: 'A walking plan, week by week',
    description: 'A graded plan from the longest walk that feels easy today: how many walks, how long, on which days, and when to stop. The same inputs always give the same plan; every number names the claim that it rests on. **There is no plan until screening has found nothing:** ask the questions at `/v1/screening` first, then say `redFlags=none`. Also as Markdown (`.md` on the path), as a calendar with one event for each walk (`.ics`, needs `startDate`) and as a chart (`.svg`), or by `Accept`.',
    tags,
    querystring: PlanInputs,
    response: {
      200: {
        description: 'The plan.',
        content: {
          [planForms.json.mediaType]: { schema: Ref(WalkingPlanAnswer) },
          [planForms.markdown.mediaType]: { schema: Type.String({ description: 'The same as Markdown, with its sources.' }) },
          [planForms.calendar.mediaType]: { schema: Type.String({ description: 'The walks as iCalendar events (RFC 5545), on the clock of the place. Each keeps its UID when the day or the hour changes.' }) },
          [planForms.chart.mediaType]: { schema: Type.String({ description: 'Minutes of walking in each week, as an SVG chart.' }) }
        }
      },
      ...unchanged,
      ...problemResponses('invalid-parameter', 'not-acceptable', 'screening-required')
    }
  }

  app.get(planPath, { schema, config: { example: `${planPath}?${inputs}` } }, onPlan)
  for (const form of planFormNames.filter(form => planForms[form].suffix)) {
    app.get(planPath + planForms[form].suffix, { schema: { ...schema, hide: true } }, (request, reply) => sendPlan(request, reply, form, true))
  }

  app.get(`${planPath}/adjust`, {
    schema: {
      operationId: 'adjustWalkingPlan',
      summary: 'What to do after a week',
      description: 'What to do now, from the inputs of a plan, the week that was walked last, and what happened: go on, repeat the week, go back, start again, or stop and go through the warning signs. Nothing is stored. A start date may stay in the address, but the week comes without dates.',
      tags,
      querystring: AdjustInputs,
      response: {
        200: { description: PlanAdjustmentAnswer.description, content: { [planForms.json.mediaType]: { schema: Ref(PlanAdjustmentAnswer) } } },
        ...unchanged,
        ...problemResponses('invalid-parameter', 'screening-required')
      }
    },
    config: { example: `${planPath}/adjust?comfortableMinutes=10&redFlags=none&week=6&newSymptoms=false&painRise=4` }
  }, onAdjust)

  function onPlan (request: FastifyRequest, reply: FastifyReply): void {
    const { accept } = request.headers
    sendPlan(request, reply, formOf.get(chooseMediaType(accept)) ?? unacceptable(accept), false)
  }

  function sendPlan (request: FastifyRequest, reply: FastifyReply, form: PlanForm, fixed: boolean): void {
    const inputs = request.query as PlanInputs
    if (form === 'calendar' && inputs.startDate === undefined) throw invalidParameters([{ parameter: 'startDate', detail: 'is missing: a calendar needs the first day of the plan' }])
    const prepared = catalogue.plan(inputs, () => {
      const answer = planWalking(content, inputs)
      return 'plan' in answer ? answer.plan : screenFirst()
    })[form]()
    const deliver = form === 'chart' ? sendChart : send
    deliver(request, reply, fixed ? inOneForm(prepared) : prepared)
  }

  function onAdjust (request: FastifyRequest, reply: FastifyReply): void {
    const inputs = request.query as AdjustInputs
    const answer = adjustPlan(content, inputs)
    if ('refused' in answer) {
      throw answer.refused === 'screening-required'
        ? screenFirst()
        : invalidParameters([{ parameter: 'week', detail: `cannot be ${inputs.week}: the plan has ${answer.weeks} weeks` }])
    }
    send(request, reply, catalogue.adjustment(inputs, Object.keys(AdjustInputs.properties), answer.adjustment))
  }

  function screenFirst (): never {
    const screening = `${base}/v1/screening`
    throw new ProblemError('screening-required', `There is no plan before the warning signs have been checked. Ask the questions at ${screening}. If they find nothing, ask again with redFlags=none.`, {
      links: { screening, redFlags: `${base}/v1/red-flags` },
      headers: { link: `<${screening}>; rel="related"` }
    })
  }
}

const chooseMediaType = mediaTypeChooser(planFormNames.map(form => planForms[form].mediaType))
const formOf = new Map<string | null, PlanForm>(planFormNames.map(form => [planForms[form].mediaType, form]))

function unacceptable (accept: string | undefined): never {
  const held = planFormNames.map(form => planForms[form].mediaType).join(', ')
  throw new ProblemError('not-acceptable', `This is held as ${held}, not as ${JSON.stringify(accept?.slice(0, 100))}.`)
}
