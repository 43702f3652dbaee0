import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { adjustPlan } from '../answers/adjust-plan.js'
import { AdjustInputs, PlanInputs } from '../answers/plan-inputs.js'
import { planWalking } from '../answers/walking-plan.js'
import { Ref } from '../content/terms.js'
import { mediaTypeChooser } from '../http/negotiate.js'
import { invalidParameters, ProblemError } from '../http/problem.js'
import type { Send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { inOneForm } from '../representations/plan-catalogue.js'
import { planFormNames, planForms, planPath, type PlanForm } from '../representations/plan-document.js'
import { PlanAdjustmentAnswer, WalkingPlanAnswer } from '../representations/plan-json.js'
import type { Edition } from '../representations/edition.js'
import type { Publication, Publications } from '../representations/publications.js'
import { placings } from './placing.js'
import { problemResponses, unchanged } from './responses.js'

const tags = ['Walking plan']
const inputs = 'comfortableMinutes=10&redFlags=none&weeks=4&startDate=2027-01-04&days=mon,wed,fri&timeOfDay=08:30'

export interface PlanRouteDeps { publications: Publications, send: Send, sendChart: Send }

/** A graded walking plan in four forms, and what to do when a week did not go as planned. */
export function mountWalkingPlan (app: App, { publications, send, sendChart }: PlanRouteDeps): void {
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

  const plan = { schema, config: { example: `/v1${planPath}?${inputs}` } }
  const adjust = {
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
    config: { example: `/v1${planPath}/adjust?comfortableMinutes=10&redFlags=none&week=6&newSymptoms=false&painRise=4` }
  }

  for (const { root, asked, describe } of placings(publications)) {
    const url = root + planPath
    app.get(url, describe(planPath, plan), (request, reply) => onPlan(asked(request), request, reply))
    for (const form of planFormNames.filter(form => planForms[form].suffix)) {
      app.get(url + planForms[form].suffix, { schema: { ...schema, hide: true } }, (request, reply) => sendPlan(asked(request), request, reply, form, true))
    }
    app.get(`${url}/adjust`, describe(`${planPath}/adjust`, adjust), (request, reply) => onAdjust(asked(request), request, reply))
  }

  function onPlan (publication: Publication, request: FastifyRequest, reply: FastifyReply): void {
    const { accept } = request.headers
    sendPlan(publication, request, reply, formOf.get(chooseMediaType(accept)) ?? unacceptable(accept), false)
  }

  function sendPlan (publication: Publication, request: FastifyRequest, reply: FastifyReply, form: PlanForm, fixed: boolean): void {
    const inputs = request.query as PlanInputs
    if (form === 'calendar' && inputs.startDate === undefined) throw invalidParameters([{ parameter: 'startDate', detail: 'is missing: a calendar needs the first day of the plan' }])
    const prepared = publication.plans().plan(inputs, () => {
      const answer = planWalking(publication.content, inputs)
      return 'plan' in answer ? answer.plan : screenFirst(publication)
    })[form]()
    const deliver = form === 'chart' ? sendChart : send
    deliver(request, reply, fixed ? inOneForm(prepared) : prepared)
  }

  function onAdjust (publication: Publication, request: FastifyRequest, reply: FastifyReply): void {
    const inputs = request.query as AdjustInputs
    const answer = adjustPlan(publication.content, inputs)
    if ('refused' in answer) {
      throw answer.refused === 'screening-required'
        ? screenFirst(publication)
        : invalidParameters([{ parameter: 'week', detail: `cannot be ${inputs.week}: the plan has ${answer.weeks} weeks` }])
    }
    send(request, reply, publication.plans().adjustment(inputs, Object.keys(AdjustInputs.properties), answer.adjustment))
  }

  function screenFirst ({ base, root }: Edition): never {
    const screening = `${base}${root}/screening`
    throw new ProblemError('screening-required', `There is no plan before the warning signs have been checked. Ask the questions at ${screening}. If they find nothing, ask again with redFlags=none.`, {
      links: { screening, redFlags: `${base}${root}/red-flags` },
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
