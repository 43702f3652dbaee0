import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Test } from 'tap'
import { packageRoot } from '../../src/config.js'

// The built programs, as they are shipped: `npm test` builds them first.
/** The path of a built program. */
export const program = (name: string) => join(packageRoot, 'build', `${name}.js`)

/** What is loaded into a server before its program, so that a test does not depend on how busy the machine is. */
export const preloaded = (...names: Array<'calm' | 'held-leaving' | 'gone-source'>) =>
  names.map(name => `--import=${join(packageRoot, `build/test/thorough/${name}.js`)}`)

/** Starts the server on a free port of this machine; resolves with its address when it can search and screen. */
export async function start(t: Test, env: Record<string, string> = {}, options = preloaded('calm')) {
  const child = spawn(process.execPath, [...options, program('server')], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  t.teardown(() => child.kill('SIGKILL'))
  let output = ''
  child.stderr!.on('data', data => {
    output += data
  })
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', data => {
      output += data
      const said = /Back Pain Guidance API: (http:\/\/127\.0\.0\.1:\d+)\/v1 \(docs: \1\/docs\)/.exec(output)
      if (said && output.includes('ready to search and to screen')) resolve(said[1] as string)
    })
    child.once('exit', code => reject(new Error(`exit ${code}: ${output}`)))
  })
  return { child, origin, output: () => output }
}

/** The exit code of a process, as soon as it has ended. */
export const exitOf = async (child: ChildProcess) => (await once(child, 'exit'))[0] as number

/** Runs a built program to its end. */
export const run = (name: string, env: Record<string, string> = {}, ...args: string[]) =>
  promisify(execFile)(process.execPath, [program(name), ...args], { env: { PATH: process.env.PATH, ...env } }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr })
  )
