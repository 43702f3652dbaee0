import openapiTS, { astToString } from 'openapi-typescript'
import type { OpenApiDocument } from './sharing.js'

/** What the document cannot say: how answers depend on what was asked. */
const header = `/*
 * GENERATED from openapi.json by \`npm run openapi\`, and compared on every test run. Do not edit.
 */

`
const footer = `
/** The bodies that are JSON: the second type of openapi-fetch's \`createClient\`. */
export type JsonMedia = "application/json" | "application/problem+json";

/** Every address, asked without \`fields\`: answers are whole, so that no field has to be looked for first. */
export type WholePaths = {
    [Path in keyof paths]: { [Method in keyof paths[Path]]: WholeOperation<paths[Path][Method]> };
};

type WholeOperation<Operation> = Operation extends { parameters: { query?: { fields?: unknown } }; responses: unknown } ? {
    [Key in keyof Operation]: Key extends "parameters" ? WithoutFields<Operation[Key]> : Key extends "responses" ? WholeResponses<Operation[Key]> : Operation[Key];
} : Operation;

type WithoutFields<Parameters> = {
    [Key in keyof Parameters]: Key extends "query" ? Omit<NonNullable<Parameters[Key]>, "fields"> : Parameters[Key];
};

type WholeResponses<Responses> = {
    [Status in keyof Responses]: Status extends 200 ? {
        [Key in keyof Responses[Status]]: Key extends "content" ? WholeContent<Responses[Status][Key]> : Responses[Status][Key];
    } : Responses[Status];
};

type WholeContent<Content> = {
    [Media in keyof Content]: Content[Media] extends { data: unknown } ? {
        [Key in keyof Content[Media]]: Key extends "data" ? WholeData<Content[Media][Key]> : Content[Media][Key];
    } : Content[Media];
};

type WholeData<Data> = Data extends readonly (infer Member)[] ? Whole<Member>[] : Whole<Data>;

/** The whole noun of a selection; what is no selection stays. */
type Whole<Data> = [WholeOf<Data>] extends [never] ? Data : WholeOf<Data>;
type WholeOf<Data> = { [Name in keyof Wholes]: Same<Data, components["schemas"][Name]> extends true ? Wholes[Name] : never }[keyof Wholes];
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
`

/** Which noun each selection is chosen from. */
function wholes({ components }: OpenApiDocument): string {
  const names = Object.keys(components.schemas).filter(name => name.endsWith('Selection'))
  const lines = names.map(name => {
    const whole = name.replace(/Selection$/, '')
    const type = `components["schemas"]["${whole in components.schemas ? whole : name}"]`
    return `    ${name}: ${whole in components.schemas ? type : `Required<${type}>`};\n`
  })
  return `type Wholes = {\n${lines.join('')}};\n`
}

/** The document as TypeScript types for openapi-fetch; without its example answers, which would be most of the file. */
export async function clientTypes(document: OpenApiDocument): Promise<string> {
  const bare = JSON.parse(JSON.stringify(document, asTyped))
  return header + astToString(await openapiTS(bare)) + footer + wholes(document)
}

/** Bodies are typed without their examples. */
function asTyped(_key: string, value: any): unknown {
  if (value === null || typeof value !== 'object' || !('schema' in value) || 'in' in value) return value
  const { example, examples, ...body } = value
  return body
}
