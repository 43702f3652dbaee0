import type { FastifyReply } from 'fastify'
import { adjustPlan } from '../answers/adjust-plan.js'
import { AdjustInputs, PlanInputs } from '../answers/plan-inputs.js'
import { planStatements, type PlanRefusal } from '../answers/plan-statements.js'
import { isTimeZone } from '../answers/time-zone.js'
import { planWalking } from '../answers/walking-plan.js'
import { Ref } from '../content/schema-helpers.js'
import { asksForPage, mediaTypeChooser, unacceptable } from '../http/negotiate.js'
import type { OwnAddress } from '../http/own-address.js'
import { asSent, invalidParameters, ProblemError } from '../http/problem.js'
import { send, type Send } from '../http/send.js'
import type { App, RequestOf, UncheckedRequest } from '../http/typebox.js'
import { describedForms, formOf, otherFormsInWords, planForms, type PlanForm } from '../representations/forms.js'
import { planFormToHtml } from '../representations/html/plan-form.js'
import { media } from '../representations/media.js'
import { inOneForm } from '../representations/plan-catalogue.js'
import { planPath } from '../representations/plan-document.js'
import { PlanAdjustmentAnswer, WalkingPlanAnswer } from '../representations/plan-json.js'
import { reasonsOf, refusalInWords } from '../representations/plan-refusal.js'
import type { Prepared } from '../representations/prepared.js'
import type { Live } from '../representations/live.js'
import { pageBeside } from './pages.js'
import { problemResponses, unchanged } from './responses.js'
import { workedOutAddresses } from './worked-out-addresses.js'

type PlanRequest = RequestOf<{ querystring: typeof PlanInputs }>

const tags = ['Walking plan']
const stated = 'comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none'
const inputs = '&weeks=4&startDate=2027-01-04&days=mon,wed,fri&timeOfDay=08:30'

interface Deps {
  editions: Live
  addressOf: OwnAddress
}

/** A graded walking plan in its forms, and what to do when a week did not go as planned. */
export function mountWalkingPlan(app: App, { editions, addressOf }: Deps): void {
  const schema = {
    operationId: 'getWalkingPlan',
    summary: 'A walking plan, week by week',
    description:
      'A graded plan from the longest walk that feels easy today: how many walks, how long, on which days, and when to stop. The same inputs always give the same plan; every number names the claim that it rests on. **There is no plan without three statements**, `redFlags`, `screenedOn` and `notFor`: that screening (`/v1/screening`) found nothing that cannot wait, on which day, and that none of the reasons against a plan applies. Whatever is missing of them, or does not hold, is a 409, never a 400: it says what, lists the reasons against with what to do instead, and whom to call. No clock is read: a plan that was given once stays at its address, in a calendar too. A calendar needs `startDate`. ' +
      otherFormsInWords(planForms),
    tags,
    querystring: PlanInputs,
    response: {
      200: {
        description: 'The plan.',
        content: describedForms(planForms, Ref(WalkingPlanAnswer))
      },
      ...unchanged,
      ...problemResponses('invalid-parameter', 'not-acceptable', 'screening-required', 'not-suitable')
    }
  }

  const plan = { schema, config: { example: `/v1${planPath}?${stated}${inputs}`, costly: true } }
  const adjust = {
    schema: {
      operationId: 'adjustWalkingPlan',
      summary: 'What to do after a week',
      description:
        'What to do now, from the inputs of a plan, the week that was walked last, and what happened: go on, repeat the week at half its minutes, go back, start again lower, or stop. It takes the three statements of the plan; `screenedOn` may be later here, after another screening. A flare asks for the warning signs again (`rescreen`), and so does a break of four weeks; a big flare, or a third one running, stops the plan and sends to a person. Nothing is stored. A start date may stay in the address, but the week comes without dates.',
      tags,
      querystring: AdjustInputs,
      response: {
        200: {
          description: PlanAdjustmentAnswer.description,
          content: { [media.json.mediaType]: { schema: Ref(PlanAdjustmentAnswer) } }
        },
        ...unchanged,
        ...problemResponses('invalid-parameter', 'screening-required', 'not-suitable')
      }
    },
    config: { example: `/v1${planPath}/adjust?${stated}&week=6&newSymptoms=false&painRise=4`, costly: true }
  }

  for (const { root, mountedHere, sendFrom } of workedOutAddresses(editions)) {
    const url = root + planPath
    const negotiated = sendFrom(planPath, send)
    app.get(url, { ...mountedHere(plan), preValidation: [joinStatements, showForm] }, (request, reply) =>
      onPlan(request, reply, negotiated)
    )
    for (const form of planForms.filter(form => formOf(form).suffix)) {
      const { suffix } = formOf(form)
      const deliver = sendFrom(planPath + suffix, send)
      const inForm = {
        ...mountedHere({ schema: { ...schema, hide: true }, config: { costly: true } }),
        preValidation: form === 'html' ? [joinStatements, askFirst] : joinStatements
      }
      app.get(url + suffix, inForm, (request, reply) => deliver(request, reply, inOneForm(planFor(request, form))))
    }
    const adjusted = sendFrom(`${planPath}/adjust`, send)
    const adjusting = { ...mountedHere(adjust), preValidation: joinStatements }
    app.get(`${url}/adjust`, adjusting, (request, reply) => onAdjust(request, reply, adjusted))
  }

  /** In a browser, whoever has said nothing yet is asked. */
  function showForm(request: UncheckedRequest, reply: FastifyReply, done: () => void): void {
    if (!asksForPage(request.headers.accept ?? '')) return done()
    askFirst(request, reply, done, 'Accept, Accept-Encoding')
  }

  /** Shows the form to whoever has not said where to start; what a form leaves empty was not said. */
  function askFirst(request: UncheckedRequest, reply: FastifyReply, done: () => void, vary = 'Accept-Encoding'): void {
    const { query } = request
    for (const name of Object.keys(query).filter(name => query[name] === '')) delete query[name]
    if (query.comfortableMinutes !== undefined) return done()
    const { latest } = editions
    send(request, reply, pageBeside(planFormToHtml(latest, query), latest, { vary }))
  }

  function onPlan(request: PlanRequest, reply: FastifyReply, send: Send): FastifyReply {
    const { accept } = request.headers
    const form = formNamed.get(chooseMediaType(accept)) ?? unacceptable(mediaTypes, accept)
    return send(request, reply, planFor(request, form))
  }

  function planFor(request: PlanRequest, form: PlanForm): Prepared {
    const { latest } = editions
    const { query: inputs } = request
    checkZone(inputs)
    const inForms = latest.plans().plan(
      inputs,
      () => {
        const answer = planWalking(latest.content, inputs)
        return 'plan' in answer ? answer.plan : refuse(answer)
      },
      addressOf(request)
    )
    if (form === 'calendar' && inputs.startDate === undefined) {
      throw invalidParameters([
        { parameter: 'startDate', detail: 'is missing: a calendar needs the first day of the plan' }
      ])
    }
    return inForms[form]()
  }

  function onAdjust(
    request: RequestOf<{ querystring: typeof AdjustInputs }>,
    reply: FastifyReply,
    send: Send
  ): FastifyReply {
    const { latest } = editions
    const { query: inputs } = request
    checkZone(inputs)
    const answer = adjustPlan(latest.content, inputs)
    if ('weeks' in answer) {
      const detail = `cannot be ${inputs.week}: the plan has ${answer.weeks} weeks`
      throw invalidParameters([{ parameter: 'week', detail }])
    }
    if ('refused' in answer) refuse(answer)
    return send(
      request,
      reply,
      latest.plans().adjustment(inputs, Object.keys(AdjustInputs.properties), answer.adjustment)
    )
  }

  function refuse(refusal: PlanRefusal): never {
    const { base, root } = editions.latest
    const screening = `${base}${root}/screening`
    throw new ProblemError(refusal.refused, refusalInWords(refusal, screening), {
      errors: refusal.missing,
      members: { reasons: reasonsOf(refusal) },
      links: { screening, redFlags: `${base}${root}/red-flags` },
      headers: { link: `<${screening}>; rel="related"` }
    })
  }
}

/** Refuses a time zone whose rules no calendar could be given. */
function checkZone({ timeZone }: PlanInputs): void {
  if (timeZone === undefined || isTimeZone(timeZone)) return
  const detail = `cannot be ${asSent(timeZone)}: it is no IANA name of a time zone, such as Europe/Berlin`
  throw invalidParameters([{ parameter: 'timeZone', detail }])
}

/** A statement that is made twice is read as one with commas: what is wrong with it is a 409, as with any other. */
function joinStatements(request: UncheckedRequest, _reply: FastifyReply, done: () => void): void {
  const { query } = request
  for (const name of planStatements) {
    const given = query[name]
    if (Array.isArray(given)) query[name] = given.join(',')
  }
  done()
}

const mediaTypes = planForms.map(form => formOf(form).mediaType)
const chooseMediaType = mediaTypeChooser(mediaTypes)
const formNamed = new Map<string | null, PlanForm>(planForms.map(form => [formOf(form).mediaType, form]))
