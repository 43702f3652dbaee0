// Who is measured beside whom, and how each is started.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { versionOf } from './machine.js'
import { answering, freePort, launch, startOurs, startPeer } from './processes.js'

const root = new URL('..', import.meta.url).pathname
// Known beforehand, so that the links of all are the same.
const address = 'http://127.0.0.1'
/** Another checkout of this project, built: an earlier commit, to be measured in the same run. */
export const before = process.env.BEFORE && resolve(process.env.BEFORE)
const whole = { path: path => path, part: body => body }

/** What all the others are compared with, and the same once more: what that differs from 1 is noise. */
export const reference = 'node:http, same bytes'
export const control = 'the same again (control)'

/**
 * `kind` is `ours`, `peer` (a Node server of others) or none; `path` and `part` say how a server names our paths, and
 * what of our answer it holds.
 */
export const servers = [
  { name: reference, ...whole, start: ours => startPeer('bare.js', { OURS: ours }) },
  { name: control, ...whole, start: ours => startPeer('bare.js', { OURS: ours }) },
  { name: 'ours', kind: 'ours', ...whole, start: () => startOrigin() },
  { name: 'ours, logging', kind: 'ours', ...whole, start: () => startOrigin(true) },
  ...(before
    ? [
        { name: 'before', kind: 'before', ...whole, start: () => startOrigin(false, before) },
        { name: 'before, logging', kind: 'before', ...whole, start: () => startOrigin(true, before) }
      ]
    : []),
  peer('Fastify, schemas', 'fastify.js'),
  peer('Fastify, schemas, pino', 'fastify.js', { LOG: '1' }),
  peer('Fastify, usual plugins', 'fastify.js', { USUAL: '1' }),
  peer('Fastify, usual plugins, pino', 'fastify.js', { USUAL: '1', LOG: '1' }),
  peer('Express', 'express.js'),
  peer('Express, usual middleware', 'express.js', { USUAL: '1' }),
  peer('Hono', 'hono.js'),
  peer('Hono, its middleware', 'hono.js', { USUAL: '1' }),
  { ...peer('json-server', 'json-server.js'), path: path => path.replace('/v1', ''), part: body => body.data },
  ...(versionOf('nginx', '-v') ? [{ name: 'nginx, the export', kind: 'export', ...whole, start: startNginx }] : [])
]

/** Our server; the one whose answers the others copy, too. */
export function startOrigin(log = false, checkout = undefined) {
  return startOurs({ log, checkout, env: { PUBLIC_URL: address } })
}

function peer(name, file, env = {}) {
  return { name, kind: 'peer', ...whole, start: ours => startPeer(file, { ...env, OURS: ours }) }
}

/** nginx with the project's own configuration before our server, one worker, as every server here has one core. */
async function startNginx(ours) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-nginx-'))
  // The workers of nginx are another user when root starts it.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const out = join(folder, 'static')
  const exported = launch(process.execPath, [join(root, 'build/export-static.js'), '--out', out, '--base-url', address])
  await exported.gone
  writeFileSync(
    join(folder, 'nginx.conf'),
    readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')
      .replace('worker_processes auto', 'worker_processes 1')
      .replace('access_log off;', 'access_log off; keepalive_requests 1000000000;')
      .replaceAll('/srv/static', out)
      .replace('listen 8080', `listen 127.0.0.1:${port}`)
      .replace('127.0.0.1:3000', `127.0.0.1:${ours}`)
      .replace('/tmp/nginx.pid', join(folder, 'pid'))
      .replaceAll('/tmp/nginx-files.sock', join(folder, 'files.sock'))
      .replace('/tmp/nginx-api', join(folder, 'cache'))
  )
  const nginx = launch('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'])
  const stop = async () => {
    // Killed outright, it would leave its worker behind.
    nginx.child.kill('SIGTERM')
    await nginx.gone
    rmSync(folder, { recursive: true, force: true })
  }
  await answering({ ...nginx, port }, '/v1')
  return { ...nginx, port, stop }
}
