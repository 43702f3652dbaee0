import { equal } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { buildApp, publishAs } from '../app.js'
import { loadConfig } from '../config.js'
import { loadLibrary } from '../content/library.js'
import { itemsOf } from '../content/parts-of.js'
import { contentForms, formOf } from '../representations/forms.js'
import { cardAddress } from '../representations/html/embed-card.js'
import { media } from '../representations/media.js'
import { releasePath } from '../representations/edition.js'
import { liveFrom } from '../representations/live.js'
import { encodings } from '../representations/prepared.js'
import { publish, type LatestEdition, type PreparedEdition } from '../representations/editions.js'

const usage = 'Usage: npm run export -- --out <new folder> --base-url https://api.example'

/** What a server in front has to send again; the rest belongs to each answer of a server, such as the rate limit. */
const kept = ['content-type', 'content-security-policy', 'cache-control', 'vary', 'link', 'x-markdown-tokens']
/** What the addresses of cards begin with. */
const cards = '/embed/'
const endings = { identity: '', gzip: '.gz', br: '.br' } as const

const { out, base } = readArguments()
const config = { ...loadConfig(process.env), publicUrl: base, rateLimitMax: Number.MAX_SAFE_INTEGER }
const library = loadLibrary(config.dataDir)
const live = liveFrom(publishAs(config, library))
const app = buildApp({ config, live, logger: pino({ level: 'silent' }), maxEventLoopDelay: Infinity })

// The bytes are asked of the server itself, so that they cannot differ from what it sends.
const headers: Record<string, Record<string, string>> = {}
const manifest: Array<{ url: string; file: string; bytes: number; sha256: string }> = []
for (const url of urls()) {
  const file = fileOf(url)
  for (const encoding of encodings) {
    const {
      statusCode,
      headers: sent,
      rawPayload
    } = await app.inject({ url, headers: { 'accept-encoding': encoding } })
    equal(statusCode, 200, url)
    // Small answers are not compressed.
    if ((sent['content-encoding'] ?? 'identity') !== encoding) continue
    const name = file + endings[encoding]
    mkdirSync(dirname(join(out, name)), { recursive: true })
    writeFileSync(join(out, name), rawPayload)
    headers[name] = {
      etag: String(sent.etag),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      ...Object.fromEntries(kept.flatMap(header => (sent[header] ? [[header, String(sent[header])]] : [])))
    }
    manifest.push({
      url,
      file: name,
      bytes: rawPayload.length,
      sha256: createHash('sha256').update(rawPayload).digest('hex')
    })
  }
}
await app.close()
writeFileSync(join(out, 'headers.json'), `${JSON.stringify(headers, null, 1)}\n`)
for (const header of ['etag', 'content-encoding', ...kept]) writeFileSync(join(out, `${header}.map`), mapOf(header))
for (const [name, lines] of Object.entries(negotiation())) writeFileSync(join(out, `${name}.map`), lines.join(''))
writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`)
console.log(
  `${out}: ${new Set(manifest.map(({ url }) => url)).size} URLs of ${library.versions.length} releases, ${manifest.length} files, ${manifest.reduce((sum, { bytes }) => sum + bytes, 0)} bytes`
)

/** One header of every file, as nginx reads it in a `map` block. */
function mapOf(header: string): string {
  return Object.entries(headers)
    .flatMap(([file, { [header]: value }]) => (value ? [`"/${file}" ${quoted(value)};\n`] : []))
    .join('')
}

/** A value of nginx: links hold double quotes, policies single ones. */
function quoted(value: string): string {
  return value.includes("'") ? `"${value}"` : `'${value}'`
}

/** How nginx tells forms apart: by what is accepted, and by the suffix. */
function negotiation(): Record<'accept' | 'suffix', string[]> {
  const others = contentForms.map(formOf).filter(({ suffix }) => suffix)
  return {
    accept: others.map(({ mediaType, suffix }) => `"${mediaType}" ${suffix};\n`),
    suffix: others.map(({ suffix }) => `"~\\${suffix}$" "";\n`)
  }
}

/** Every address without a query whose answer can be kept. */
function* urls(): Generator<string> {
  const { latest, pinned } = publish(library, base)
  yield* answersOf(latest)
  for (const version of library.versions) {
    yield releasePath(version)
    yield* (pinned(version) as PreparedEdition).catalogue().paths()
  }
  yield* ['/v1/releases', '/v1/changes.atom', '/openapi.json', '/llms.txt', '/.well-known/api-catalog', '/problems']
}

function* answersOf({ root, content, catalogue, codes }: LatestEdition): Generator<string> {
  yield* catalogue().paths()
  for (const { collection, item } of itemsOf(content)) yield cardAddress(collection, item.id)
  yield* [`${root}/codes`, `${root}/screening`]
  for (const { system, codes: held } of codes().held) {
    for (const { code } of held) yield `${root}/codes/${system.id}/${encodeURIComponent(code.code)}`
  }
}

/** An address may have others below it, so that its JSON needs a name of its own; a card is a page that names none. */
function fileOf(url: string): string {
  if (url.startsWith(cards)) return `${url.slice(1)}${media.html.suffix}`
  const isInForm = contentForms.some(form => formOf(form).suffix && url.endsWith(formOf(form).suffix))
  return isInForm || /\.(json|txt|atom)$/.test(url) ? url.slice(1) : `${url.slice(1)}.json`
}

function readArguments() {
  const {
    values: { out, 'base-url': base }
  } = parseArgs({ options: { out: { type: 'string' }, 'base-url': { type: 'string' } } })
  if (!out || !base || !/^https?:\/\/[^\s?#]*[^\s?#/]$/.test(base)) refuse(usage)
  if (existsSync(out)) {
    refuse(`${out} is there already: an export goes into a new folder, so that nothing old is left in it.`)
  }
  return { out, base }
}

function refuse(message: string): never {
  console.error(message)
  process.exit(1)
}
