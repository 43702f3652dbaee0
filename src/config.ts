import { fileURLToPath } from 'node:url'
import type { Static } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { Environment, secrets } from './settings.js'

/** The folder that holds data/ and openapi/, from the sources and from the build alike. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url))

/** Labelled messages, which a reader learns from. They are not packed: what was learned is in the build. */
const messagesFolder = `${packageRoot}data/reading`

/** The program that reads and checks new content in a process of its own. */
export const readerProgram = `${packageRoot}build/read-content.js`

/** Where the build names the releases that it has checked. */
export const checkedFile = `${packageRoot}build/checked-content.json`

export interface Config {
  host: string
  port: number
  logLevel: string
  dataDir: string
  /** The committed OpenAPI document. */
  openApiFile: string
  /** The same for assistants, smaller. */
  assistantFile: string
  /** A small content, from which the examples of the document are made. */
  fixtureDir: string
  /** Names the releases that were checked when the program was built. */
  checkedFile: string
  /** What the learned reader has learned, when the program was built. */
  modelFile: string
  /** What search has learned from labelled questions, when the program was built. */
  questionModelFile: string
  /** What they learn from. */
  messagesFolder: string
  /** The folder with the files of the documentation page; the build puts them there. */
  docsFolder: string
  /** The folder with the scripts and the style sheet that browsers are sent as they stand. */
  browserFolder: string
  corsOrigin: '*' | readonly string[]
  /** Requests a minute for each client. */
  rateLimitMax: number
  trustProxy: boolean | string
  /** Goes before every link; empty for links relative to the host. */
  publicUrl: string
  /** Names under which assistants may reach the server, beside loopback and the public address. */
  allowedHosts: readonly string[]
  /** Where weaknesses are reported; without one there is no security.txt. */
  securityContact: string
  /** Where people reach whoever runs the server; the page on support says so where there is none. */
  supportContact: string
  /** `Strict-Transport-Security`; empty where whoever runs the server has not asked for it. */
  hsts: string
  /** The Redis that counts requests for all instances; empty where each counts for itself. */
  redisUrl: string
  /** What client addresses are hashed with before they go to Redis; never empty when there is one. */
  rateLimitSalt: string
  /** Whether a change in the data folder loads it anew. */
  watchData: boolean
  /** Whether messages are read by rules alone, without the reader that has learned. */
  rulesOnly: boolean
  /** Whether own words are read for warning signs; without that, people are asked the questions only. */
  readsText: boolean
}

/** Thrown when the environment cannot be used; its message lists every bad key with the reason. */
export class ConfigError extends Error {}

/** Every setting with what it is and its default, a line each. */
const settings = Object.entries(Environment.properties)
export const settingsInWords = (): string =>
  settings
    .map(
      ([name, { default: usual, description }]) => `  ${name}${usual === '' ? '' : `=${usual}`}\n      ${description}`
    )
    .join('\n')

/** Reads the settings from environment variables; throws ConfigError with all that is wrong. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is one that was not set: that is how compose files pass them on.
  const given = Object.fromEntries(Object.keys(Environment.properties).map(key => [key, env[key] || undefined]))
  const read = Object.entries(given).map(([key, value]) => [key, isNumber(key) ? numeric(value) : value])
  const settings = Value.Default(Environment, Object.fromEntries(read)) as Static<typeof Environment>
  const wrong = [...Value.Errors(Environment, settings)].map(({ path, schema }) => {
    const key = path.slice(1)
    return `  ${key}${secrets.has(key) ? '' : `=${JSON.stringify(given[key])}`} is not right. ${schema.description}`
  })
  if (wrong.length > 0) throw new ConfigError(`the environment cannot be used:\n${wrong.join('\n')}`)
  return {
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    dataDir: settings.DATA_DIR,
    openApiFile: `${packageRoot}openapi/openapi.json`,
    assistantFile: `${packageRoot}openapi/openapi-assistant.json`,
    fixtureDir: `${packageRoot}openapi/fixture`,
    checkedFile,
    modelFile: `${packageRoot}build/learned-model.json`,
    questionModelFile: `${packageRoot}build/question-model.json`,
    messagesFolder,
    docsFolder: `${packageRoot}build/swagger-ui`,
    browserFolder: `${packageRoot}build/browser`,
    corsOrigin: settings.CORS_ORIGIN === '*' ? '*' : settings.CORS_ORIGIN.split(','),
    rateLimitMax: settings.RATE_LIMIT_MAX,
    trustProxy: trustOf(settings.TRUST_PROXY),
    publicUrl: settings.PUBLIC_URL,
    allowedHosts: settings.ALLOWED_HOSTS.split(',').filter(Boolean),
    securityContact: settings.SECURITY_CONTACT,
    supportContact: settings.SUPPORT_CONTACT,
    hsts: settings.HSTS,
    redisUrl: settings.REDIS_URL,
    // What all instances have in common anyway; a secret as far as there is a password in it.
    rateLimitSalt: settings.RATE_LIMIT_SALT || settings.REDIS_URL,
    watchData: settings.WATCH_DATA === 'true',
    rulesOnly: settings.READERS === 'rules',
    readsText: settings.SCREENING_TEXT === 'on'
  }
}

const isNumber = (key: string) => Environment.properties[key as keyof typeof Environment.properties].type === 'integer'

/** Whole numbers as numbers; the library's own conversion would cut 3000.5 to 3000. */
function numeric(value: string | undefined): string | number | undefined {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : value
}

function trustOf(setting: string): boolean | string {
  return setting === 'true' || setting === 'false' ? setting === 'true' : setting
}
