import { createRequire } from 'node:module'
import { promisify } from 'node:util'

// Postman's importer makes a collection of the served document; newman sends all of its requests.

const require = createRequire(import.meta.url)

/** The collection that Postman makes of a document. */
export async function importIntoPostman(document) {
  const importer = require('openapi-to-postmanv2')
  const options = { requestParametersResolution: 'Example', exampleParametersResolution: 'Example', folderStrategy: 'Tags' }
  const { result, reason, output } = await promisify(importer.convert)({ type: 'json', data: document }, options)
  if (!result) throw new Error(reason)
  return output[0].data
}

/** What a collection answers: each request with its status. */
export async function sendAll(collection) {
  const newman = require('newman')
  const { run } = await promisify(newman.run)({ collection, reporters: [] })
  return run.executions.map(({ item, request, response }) => ({
    name: item.name,
    url: request.url.toString(),
    status: response?.code,
    type: response?.headers.get('content-type'),
    body: response?.text()
  }))
}
