import { Api } from './swagger-typescript-api'
import { message, question, tell, wanted } from './tell'

const { v1 } = new Api()
const cause = await v1.getCause(wanted.id, { fields: wanted.fields })
const found = await v1.search({ q: question, limit: 2, collection: ['causes'] })
const screened = await v1.screen({ text: message })
tell({ title: cause.data.data.title, found: found.data.data.length, urgency: screened.data.data.urgency })
