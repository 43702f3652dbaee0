import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { packageRoot } from '../../src/config.js'
import { freePort, until } from '../redis.js'

const version = spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr ?? ''
export const withoutNginx = version ? false : 'nginx is not installed'
/**
 * Names of servers are looked up again since 1.27.3, as in the image that compose.yaml names; here there are addresses.
 */
const looksUpAgain = /nginx\/1\.(2[89]|[3-9]\d)/.test(version)

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8')

/** A real nginx with our proxy file over two servers; `level` is what it writes down. */
export const proxyOver = (t: Test, [one, other]: readonly [string, string], level = 'crit') =>
  run(t, folder =>
    read('deploy/nginx-proxy.conf')
      .replace('api-1:3000', one)
      .replace('api-2:3000', other)
      .replaceAll(' resolve;', looksUpAgain ? ' resolve;' : ';')
      .replace('error_log stderr crit', `error_log stderr ${level}`)
      .replaceAll('/tmp/', `${folder}/`)
  )

/** A real nginx with our file for an export, in which there is nothing yet: all is asked of a server. */
export const emptyExportOver = (t: Test, host: string) =>
  run(t, folder => {
    const text = read('deploy/nginx.conf')
    const files = join(folder, 'static')
    mkdirSync(files)
    for (const [, map] of text.matchAll(/include \/srv\/static\/([\w-]+\.map);/g)) {
      writeFileSync(join(files, map as string), '')
    }
    return text.replaceAll('/tmp/', `${folder}/`).replaceAll('/srv/static', files).replace('127.0.0.1:3000', host)
  })

/** Starts nginx with a file of settings, on a free port of this machine; `written` is what it said. */
async function run(t: Test, settingsIn: (folder: string) => string) {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  // The workers of nginx are another user when root starts it.
  chmodSync(folder, 0o755)
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, settingsIn(folder).replace('listen 8080', `listen 127.0.0.1:${port}`))
  const options = ['-c', file, '-p', folder, '-e', 'stderr', '-g', 'daemon off;']
  const nginx = spawn('nginx', options, { stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  for (const stream of [nginx.stdout, nginx.stderr]) {
    stream.on('data', data => {
      written += data
    })
  }
  const gone = once(nginx, 'exit')
  t.teardown(async () => {
    nginx.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true })
  })
  const origin = `http://127.0.0.1:${port}`
  await until(() =>
    fetch(`${origin}/health/ready`).then(
      () => true,
      () => false
    )
  )
  return { origin, folder, written: () => written }
}
