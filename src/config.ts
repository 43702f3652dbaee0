import { fileURLToPath } from 'node:url'
import { Type, type Static } from '@sinclair/typebox'
import { envSchema } from 'env-schema'

/** The folder that holds data/ and openapi/, from the sources and from the build alike. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url))

const proxy = '(loopback|linklocal|uniquelocal|[0-9A-Fa-f:]*[.:][0-9A-Fa-f.:]*(/[0-9]{1,3})?)'
const origin = 'https?://[A-Za-z0-9.\\-\\[\\]:]+'

const Environment = Type.Object({
  HOST: Type.String({ default: '127.0.0.1', minLength: 1, description: 'Address to listen on.' }),
  PORT: Type.Integer({ default: 3000, minimum: 0, maximum: 65535, description: 'Port to listen on; 0 takes a free one.' }),
  LOG_LEVEL: Type.String({ default: 'info', pattern: '^(trace|debug|info|warn|error|fatal|silent)$' }),
  DATA_DIR: Type.String({ default: `${packageRoot}data`, minLength: 1, description: 'Folder of content releases.' }),
  CORS_ORIGIN: Type.String({ default: '*', pattern: `^(\\*|${origin}(,${origin})*)$`, description: '`*`, or origins with commas between them.' }),
  RATE_LIMIT_MAX: Type.Integer({ default: 600, minimum: 1, description: 'Requests a minute for each client.' }),
  TRUST_PROXY: Type.String({ default: 'false', pattern: `^(true|false|${proxy}(,${proxy})*)$`, description: '`true`, `false`, or the addresses or networks of the proxies, with commas between them. A number of proxies is not taken: it would trust any client.' }),
  PUBLIC_URL: Type.String({ default: '', pattern: `^(${origin}(/[^\\s?#]*[^\\s?#/])?)?$`, description: 'Address under which clients reach the API, without a slash at the end; links are relative without it.' })
})

export interface Config {
  host: string
  port: number
  logLevel: string
  dataDir: string
  /** The committed OpenAPI document. */
  openApiFile: string
  corsOrigin: '*' | readonly string[]
  /** Requests a minute for each client. */
  rateLimitMax: number
  trustProxy: boolean | string
  /** Goes before every link; empty for links relative to the host. */
  publicUrl: string
}

/** Thrown when the environment cannot be used; its message lists every bad key with the reason. */
export class ConfigError extends Error {}

/** Reads the settings from environment variables; throws ConfigError with all that is wrong. */
export function loadConfig (env: Readonly<Record<string, string | undefined>>): Config {
  const known = Object.fromEntries(Object.keys(Environment.properties).flatMap(key => env[key] === undefined ? [] : [[key, env[key]]]))
  const settings = read(known)
  return {
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    dataDir: settings.DATA_DIR,
    openApiFile: `${packageRoot}openapi/openapi.json`,
    corsOrigin: settings.CORS_ORIGIN === '*' ? '*' : settings.CORS_ORIGIN.split(','),
    rateLimitMax: settings.RATE_LIMIT_MAX,
    trustProxy: trustOf(settings.TRUST_PROXY),
    publicUrl: settings.PUBLIC_URL
  }
}

function read (known: Record<string, unknown>): Static<typeof Environment> {
  try {
    return envSchema<Static<typeof Environment>>({ schema: Environment, data: known, env: false })
  } catch (error) {
    const { errors } = error as { errors: Array<{ instancePath: string, message: string }> }
    const lines = errors.map(({ instancePath, message }) => {
      const key = instancePath.slice(1)
      return `  ${key}=${JSON.stringify(known[key])}: ${message}`
    })
    throw new ConfigError(`the environment cannot be used:\n${lines.join('\n')}`)
  }
}

function trustOf (setting: string): boolean | string {
  return setting === 'true' || setting === 'false' ? setting === 'true' : setting
}
