import { getCause, screen, search } from './hey-api'
import { message, question, tell, wanted } from './tell'

const cause = await getCause({ path: { id: wanted.id }, query: { fields: wanted.fields } })
const found = await search({ query: { q: question, limit: 2, collection: ['causes'] } })
const screened = await screen({ body: { text: message } })
tell({ title: cause.data?.data.title, found: found.data?.data.length, urgency: screened.data?.data.urgency })
