import { getCauseQueryParams, getCauseResponse, screenBody, screenResponse, searchResponse } from './orval-zod'
import { message, origin, question, tell, wanted } from './tell'

async function ask(path: string, body?: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const post = { method: 'POST', headers, body: JSON.stringify(body) }
  const answer = await fetch(origin + path, body === undefined ? {} : post)
  return answer.json()
}

const query = getCauseQueryParams.parse({ fields: wanted.fields })
const cause = getCauseResponse.parse(await ask(`/v1/causes/${wanted.id}?fields=${String(query.fields)}`))
const found = searchResponse.parse(await ask(`/v1/search?limit=2&collection=causes&q=${encodeURIComponent(question)}`))
const screened = screenResponse.parse(await ask('/v1/screening', screenBody.parse({ text: message })))
tell({ title: cause.data.title, found: found.data.length, urgency: screened.data.urgency })
