import { isIP } from 'node:net'
import { fileURLToPath } from 'node:url'
import { FormatRegistry, Type } from '@sinclair/typebox'

FormatRegistry.Set('proxies', value => ['true', 'false'].includes(value) || value.split(',').every(isProxy))

FormatRegistry.Set('redis', value => value === '' || isRedis(value))

const hostName = '[A-Za-z0-9.\\-\\[\\]:]+'
const origin = 'https?://[A-Za-z0-9.\\-\\[\\]:]+'

/** Every setting, as an environment variable. */
export const Environment = Type.Object({
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
    default: fileURLToPath(new URL('../data', import.meta.url)),
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
export const secrets: ReadonlySet<string> = new Set(['REDIS_URL', 'RATE_LIMIT_SALT'])

/** An address, a network in CIDR form, or one of the names that Fastify knows. */
function isProxy(value: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(value)) return true
  const [address = '', bits = '0', ...rest] = value.split('/')
  const version = isIP(address)
  return version !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
}

/** `redis:` or `rediss:` with a host, and no more of a path than the number of a database. */
function isRedis(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(value)
  return /^rediss?:$/.test(protocol) && hostname !== '' && /^(\/\d{0,3})?$/.test(pathname) && search + hash === ''
}
