/** An error as JSON-RPC says it. */
interface RpcError {
  code: number
  message: string
}

const invalidParams = -32602
const internalError = -32603
/** The SDK's code for headers that say something else than the body. */
const headersDisagree = -32020

const unknown: Readonly<Record<string, string>> = {
  'tools/call': 'There is no such tool, or the call is not formed as the protocol says.',
  'resources/read': 'There is no such resource, or the address is not formed as the template says.',
  'prompts/get': 'There is no such prompt.',
  'completion/complete': 'There is nothing of that name to complete.'
}

/** The codes under which the SDK says that a name or an address is not known, of either protocol. */
const notKnown: ReadonlySet<number> = new Set([invalidParams, -32002])

/**
 * An error of the protocol with whom to call, under the code that JSON-RPC has for it. The SDK's messages repeat names
 * and addresses; what people type is health data, and may stand in their place.
 */
export function saidInWords(body: string, message: unknown, refuse: (text: string) => string): string {
  if (!body.includes('"error"')) return body
  const { error, ...answer } = JSON.parse(body)
  if (!error) return body
  const method = String((message as { method?: unknown } | null)?.method)
  const said = wordsFor(error, method)
  return JSON.stringify({ ...answer, error: { ...said, message: refuse(said.message) } })
}

function wordsFor(error: RpcError, method: string): RpcError {
  const places = misfittingParams(error)
  if (places.length > 0) {
    const message = `The params are not formed as the protocol says; see ${places.join(', ')}.`
    return { code: invalidParams, message }
  }
  if (error.code === headersDisagree) {
    return { code: error.code, message: 'The headers Mcp-Method and Mcp-Name have to say what the body says.' }
  }
  if (Object.hasOwn(unknown, method) && notKnown.has(error.code)) {
    return { code: error.code, message: unknown[method] as string }
  }
  return error
}

/**
 * Where params do not fit the protocol. The SDK calls that a fault of its own, and sends what its schema found as JSON;
 * the first two steps of a path are names of the protocol, what stands below may be words of somebody.
 */
function misfittingParams({ code, message }: RpcError): string[] {
  if (code !== internalError || !message.startsWith('[')) return []
  const found = JSON.parse(message) as Array<{ path: string[] }>
  return [...new Set(found.map(({ path }) => path.slice(0, 2).join('.')))]
}
