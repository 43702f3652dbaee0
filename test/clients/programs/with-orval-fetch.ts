import { getCause, screen, search } from './orval-fetch'
import { message, question, tell, wanted } from './tell'

const cause = await getCause(wanted.id, { fields: wanted.fields })
const found = await search({ q: question, limit: 2, collection: ['causes'] })
const screened = await screen({ text: message })
if (cause.status !== 200 || found.status !== 200 || screened.status !== 200) throw new Error('refused')
tell({ title: cause.data.data.title, found: found.data.data.length, urgency: screened.data.data.urgency })
