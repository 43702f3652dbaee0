import newman from 'newman'
import importer from 'openapi-to-postmanv2'
import { promisify } from 'node:util'

// Postman's importer makes a collection of a served document; newman sends all of its requests.

const options = {
  requestParametersResolution: 'Example',
  exampleParametersResolution: 'Example',
  folderStrategy: 'Tags'
}
const convert = promisify(importer.convert)
const run = promisify(newman.run)

async function importFrom(url) {
  const document = await (await fetch(url)).json()
  const { result, reason, output } = await convert({ type: 'json', data: document }, options)
  if (!result) throw new Error(reason)
  const operations = Object.values(document.paths).flatMap(operations => Object.values(operations))
  return { collection: output[0].data, operations }
}

/** Every request of the collection is answered with success, and as what the document says. */
async function sendAll({ t, origin }) {
  const { collection, operations } = await importFrom(`${origin}/openapi.json`)
  const {
    run: { executions }
  } = await run({ collection, reporters: [] })
  t.equal(executions.length, operations.length, 'each operation is one request')
  for (const { item, request, response } of executions) {
    const documented = item.responses.all().filter(({ code }) => code === response.code)
    const types = documented.map(({ headers }) => headers.get('Content-Type'))
    const name = `${request.method} ${request.url}`
    t.equal(response.code, 200, name)
    t.ok(types.includes(response.headers.get('content-type').split(';')[0]), `${name}: ${types}`)
  }
}

/** Importers of the whole document. */
export const importers = [{ name: 'Postman importer, newman', package: 'openapi-to-postmanv2', call: sendAll }]
