import createClient from 'openapi-fetch'
import type { paths } from './openapi-types'
import { message, origin, question, tell, wanted } from './tell'

// Lists are written as this client writes them by itself: repeated. Named is the form that is read; there are others.
const api = createClient<paths, 'application/json'>({ baseUrl: origin })
const path = { id: wanted.id }
const cause = await api.GET('/v1/causes/{id}', { params: { path, query: { fields: wanted.fields } } })
const found = await api.GET('/v1/search', { params: { query: { q: question, limit: 2, collection: ['causes'] } } })
const screened = await api.POST('/v1/screening', { body: { text: message } })
tell({ title: cause.data?.data.title, found: found.data?.data.length, urgency: screened.data?.data.urgency })
