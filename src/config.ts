import { isIP } from 'node:net'
import { fileURLToPath } from 'node:url'
import { FormatRegistry, Type, type Static } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'

/** The folder that holds data/ and openapi/, from the sources and from the build alike. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url))

/** Labelled messages, which a reader learns from. They are not packed: what was learned is in the build. */
const messagesFolder = `${packageRoot}data/reading`

/** The program that reads and checks new content in a process of its own. */
export const readerProgram = `${packageRoot}build/read-content.js`

/** Where the build names the releases that it has checked. */
export const checkedFile = `${packageRoot}build/checked-content.json`

FormatRegistry.Set('proxies', value => ['true', 'false'].includes(value) || value.split(',').every(isProxy))

FormatRegistry.Set('redis', value => value === '' || isRedis(value))

const hostName = '[A-Za-z0-9.\\-\\[\\]:]+'
const origin = 'https?://[A-Za-z0-9.\\-\\[\\]:]+'

const Environment = Type.Object({
  HOST: Type.String({ default: '127.0.0.1', minLength: 1, description: 'It is the address to listen on.' }),
  PORT: Type.Integer({
    default: 3000,
    minimum: 0,
    maximum: 65535,
    description: 'It is the port to listen on, from 1 to 65535, or 0 for a free one.'
  }),
  LOG_LEVEL: Type.String({
    default: 'info',
    pattern: '^(trace|debug|info|warn|error|fatal|silent)$',
    description: 'It is trace, debug, info, warn, error, fatal or silent.'
  }),
  DATA_DIR: Type.String({
    default: `${packageRoot}data`,
    minLength: 1,
    description: 'It is the folder of content releases.'
  }),
  CORS_ORIGIN: Type.String({
    default: '*',
    pattern: `^(\\*|${origin}(,${origin})*)$`,
    description: 'It is * or origins such as https://app.example, with commas between them.'
  }),
  RATE_LIMIT_MAX: Type.Integer({
    default: 600,
    minimum: 1,
    description: 'It is the number of requests a minute for each client, at least 1.'
  }),
  TRUST_PROXY: Type.String({
    default: 'false',
    format: 'proxies',
    description:
      'It is true, false, or the addresses or networks of the proxies with commas between them. A number is not taken: it would trust any client.'
  }),
  PUBLIC_URL: Type.String({
    default: '',
    pattern: `^(${origin}(/[^\\s?#]*[^\\s?#/])?)?$`,
    description:
      'It is the address under which clients reach the API, such as https://api.example, with no slash at the end.'
  }),
  ALLOWED_HOSTS: Type.String({
    default: '',
    pattern: `^(${hostName}(,${hostName})*)?$`,
    description:
      'It is names of hosts under which assistants may reach the server, such as host.docker.internal, with commas between them.'
  }),
  SECURITY_CONTACT: Type.String({
    default: '',
    pattern: '^((mailto:|https://)\\S+)?$',
    description:
      'It is where weaknesses are reported, such as mailto:security@example.org or an https address, for security.txt.'
  }),
  SUPPORT_CONTACT: Type.String({
    default: '',
    pattern: '^((mailto:|https://)\\S+)?$',
    description:
      'It is where people reach whoever runs the server, such as mailto:help@example.org or an https address, for the page on support.'
  }),
  HSTS: Type.String({
    default: '',
    pattern: '^(max-age=\\d{1,10}(; includeSubDomains)?(; preload)?)?$',
    description:
      'It is the Strict-Transport-Security of all answers, such as max-age=31536000, where the whole host is served over TLS for good.'
  }),
  REDIS_URL: Type.String({
    default: '',
    format: 'redis',
    description:
      'It is the Redis that instances count requests in, such as redis://user:password@host:6379/0, or rediss:// for TLS.'
  }),
  RATE_LIMIT_SALT: Type.String({
    default: '',
    pattern: '^$|^.{16,}$',
    description: 'It is a secret of 16 characters or more, the same for all instances.'
  }),
  WATCH_DATA: Type.String({ default: 'false', pattern: '^(true|false)$', description: 'It is true or false.' }),
  READERS: Type.String({
    default: 'both',
    pattern: '^(both|rules)$',
    description: 'It is both, or rules to read messages by rules alone.'
  }),
  SCREENING_TEXT: Type.String({
    default: 'on',
    pattern: '^(on|off)$',
    description: 'It is on or off: whether own words are read for warning signs.'
  })
})

/** Settings whose value nobody should find in a log. */
const secrets: ReadonlySet<string> = new Set(['REDIS_URL', 'RATE_LIMIT_SALT'])

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

/** An address, a network in CIDR form, or one of the names that Fastify knows. */
function isProxy(value: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(value)) return true
  const [address = '', bits = '0', ...rest] = value.split('/')
  const version = isIP(address)
  return version !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
}

function trustOf(setting: string): boolean | string {
  return setting === 'true' || setting === 'false' ? setting === 'true' : setting
}

/** `redis:` or `rediss:` with a host, and no more of a path than the number of a database. */
function isRedis(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(value)
  return /^rediss?:$/.test(protocol) && hostname !== '' && /^(\/\d{0,3})?$/.test(pathname) && search + hash === ''
}
