import { emergencyWords } from '../answers/emergency-words.js'
import {
  fromJsonSchema,
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceTemplate
} from '@modelcontextprotocol/server'
import type { Content } from '../content/load.js'
import { media } from '../representations/media.js'
import { once } from '../representations/prepared.js'
import type { LatestEdition } from '../representations/editions.js'
import { dutiesOf } from './duties.js'
import { jsonSchemaOf, validatorOf } from './json-schema.js'
import { conversationRules } from './prompt.js'
import { completeCollection, completeId, listResources, readResource, uriTemplate } from './resources.js'
import { withEmergency } from './refusal.js'
import { resultOf } from './result.js'
import { ToolRefusal, type Tool } from './tool.js'
import { toolsOf } from './tools.js'

export interface McpDeps {
  edition: LatestEdition
  /** Told of a fault of ours: in which tool, and where in the code; never what was asked. */
  onFault: (tool: string, place: string) => void
  tools?: readonly Tool[]
}

const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }
/** What changes with a new version of the program only, and is the same for everybody, may be kept for a day. */
const forADay = { ttlMs: 24 * 60 * 60 * 1000, cacheScope: 'public' } as const
const cacheHints = { 'tools/list': forADay, 'prompts/list': forADay, 'resources/templates/list': forADay }
const unchanging = { tools: { listChanged: false }, resources: { listChanged: false }, prompts: { listChanged: false } }

/** Makes servers that all offer the same tools, resources and prompt; one serves one request, or one connection. */
export function mcpServers({ edition, onFault, tools = toolsOf(edition) }: McpDeps): () => McpServer {
  const { content, catalogue } = edition
  // Whoever is refused may need help.
  const refuse: Refuse = (message, said) => withEmergency(message, emergencyWords(edition, said))
  const offered = tools.map(tool => ({
    tool,
    inputSchema: fromJsonSchema<never>(jsonSchemaOf(tool.input, 'input'), validatorOf(tool.input, refuse)),
    outputSchema: fromJsonSchema(
      jsonSchemaOf(tool.output, 'answer'),
      validatorOf(tool.output, message => refuse(message, undefined))
    )
  }))
  const resources = listResources(content)
  const rules = once(() => conversationRules(content, tools))
  const options = { capabilities: unchanging, instructions: instructionsOf(content, tools), cacheHints }

  return () => {
    const server = new McpServer(
      { name: 'back-pain-guidance', title: 'Back Pain Guidance', version: content.release.version },
      options
    )

    for (const { tool, inputSchema, outputSchema } of offered) {
      const { name, title, description } = tool
      server.registerTool(
        name,
        { title, description, inputSchema, outputSchema, annotations: { title, ...readOnly } },
        input => ({ ...resultOf(answer(tool, input, refuse, onFault), content) })
      )
    }

    server.registerResource(
      'item',
      new ResourceTemplate(uriTemplate, {
        list: () => ({ resources }),
        complete: {
          collection: typed => completeCollection(typed),
          id: (typed, context) => completeId(content, typed, context?.arguments?.collection)
        }
      }),
      {
        title: 'One item of the guidance',
        description: 'An item or source as Markdown, whole, with its sources.',
        mimeType: media.markdown.mediaType
      },
      ({ href }, { collection, id }) => {
        const text = readResource(catalogue(), String(collection), String(id))
        if (text === undefined) throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'There is no such resource.')
        return { contents: [{ uri: href, mimeType: media.markdown.mediaType, text }] }
      }
    )

    server.registerPrompt(
      'back-pain-conversation',
      {
        title: 'Talk about back pain safely',
        description: 'What to say and what never to say when somebody talks about back pain, for each warning sign.'
      },
      () => ({ messages: [{ role: 'user', content: { type: 'text', text: rules() } }] })
    )

    return server
  }
}

/** How to use the server safely, in the words of the content and of its tools. */
function instructionsOf(content: Content, tools: readonly Tool[]): string {
  return [
    'Guidance on lower back pain and walking, every claim with its certainty and its sources. No clinician has reviewed it.',
    ...dutiesOf(content, tools),
    'The prompt back-pain-conversation has what to say and what never to say at each warning sign. Give the certainty and a source with every claim, and pass on the disclaimer.'
  ].join('\n')
}

type Refuse = (message: string, said: unknown) => string

/**
 * What the tool says. A fault of ours is told by its place in the code only, for its message might hold what was typed.
 */
function answer(tool: Tool, input: never, refuse: Refuse, onFault: McpDeps['onFault']) {
  try {
    return tool.answer(input)
  } catch (error) {
    if (error instanceof ToolRefusal) throw new ToolRefusal(refuse(error.message, input))
    const place = /\n\s+at (.*)/.exec(String((error as Error).stack))?.[1] ?? 'unknown'
    onFault(tool.name, place)
    throw new Error(refuse('The tool failed. It was not your fault.', input))
  }
}
