import type { Static, TObject } from '@sinclair/typebox'
import type { RootContent } from 'mdast'
import { nearest } from '../http/nearest.js'

/** What a tool has to say, before what travels with every answer is put to it. */
export interface Said {
  /** Fits the tool's output schema, `meta` aside. */
  data: Record<string, unknown>
  /** The same for people and language models. */
  blocks: RootContent[]
}

/** One thing that an assistant can ask for. */
export interface Tool {
  name: string
  title: string
  /** When to use it, and when not. */
  description: string
  /** One line for the server's instructions, where the order of use matters. */
  rule?: string
  input: TObject
  output: TObject
  /** Answers an input that fits its schema. */
  answer: (input: never) => Said
}

/** A tool, with its input typed by its schema. */
export function defineTool<I extends TObject>(
  tool: Omit<Tool, 'input' | 'answer'> & { input: I; answer: (input: Static<I>) => Said }
): Tool {
  return tool
}

/** A request that a tool cannot answer, said so that the assistant can ask again; it never repeats what was typed. */
export class ToolRefusal extends Error {}

/** Refuses a name that is not held, with the nearest one that is. */
export function refuseName(what: string, name: string, known: readonly string[]): never {
  const meant = nearest(name, known)
  throw new ToolRefusal(
    `${what} is not known here. ${meant ? `Did you mean ${meant}?` : `Known: ${known.join(', ')}.`}`
  )
}
