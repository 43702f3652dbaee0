// The machine that is measured on, and which of its cores does what: the server one, the load generator another.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'

const read = file => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** What a program says of its version, or undefined where it is not installed. */
export function versionOf(command, flag) {
  const { error, stdout, stderr } = spawnSync(command, [flag], { encoding: 'utf8' })
  return error
    ? undefined
    : `${stdout}${stderr}`
        .trim()
        .split('\n')[0]
        .replace(/ (\[|Copyright).*/, '')
}

/** The cores in a list such as `0-2,5`. */
function coresOf(list) {
  return list.split(',').flatMap(part => {
    const [from, to = from] = part.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}

const usable = coresOf(/Cpus_allowed_list:\s+(\S+)/.exec(read('/proc/self/status'))?.[1] ?? `0-${cpus().length - 1}`)
const [serverCore, generatorCore] = [usable[0], usable.at(-1)]
const pinned = usable.length > 1 && versionOf('taskset', '--version') !== undefined

/** Keeps this process, the load generator, to the last core. */
export function pinGenerator() {
  if (pinned) spawnSync('taskset', ['-acp', String(generatorCore), String(process.pid)])
}

/** A command with its arguments, kept to the first core where that can be done. */
export const onServerCore = (command, ...args) =>
  pinned ? ['taskset', ['-c', String(serverCore), command, ...args]] : [command, args]

/** How much there was to do, over the last minute. */
export const busyness = () => loadavg()[0].toFixed(2)

/** What somebody needs to know who compares these figures with others, as lines. */
export function machine() {
  const versionIn = (folder, name) =>
    JSON.parse(readFileSync(new URL(`${folder}/${name}/package.json`, import.meta.url))).version
  const compared = ['fastify', 'express', 'hono', '@hono/node-server', 'json-server'].map(
    name => `${name} ${versionIn('node_modules', name)}`
  )
  const siblings = coresOf(
    read(`/sys/devices/system/cpu/cpu${serverCore}/topology/thread_siblings_list`).trim() || String(serverCore)
  )
  return [
    `${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${usable.length} cores usable, ${(totalmem() / 2 ** 30).toFixed(0)} GB of memory, ${type()} ${release()}`,
    pinned
      ? `Servers on core ${serverCore} with all their threads, the load generator on core ${generatorCore}${siblings.includes(generatorCore) ? ', which is the SAME core: read CPU time, not throughput' : ''}`
      : 'Servers and load generator share their cores, for want of taskset or of a second core: read CPU time, not throughput',
    `Node ${process.version}; ours with fastify ${versionIn('../node_modules', 'fastify')}; ${compared.join(', ')}`,
    `${versionOf('nginx', '-v') ?? 'nginx is not installed and was left out'}; ${versionOf('wrk', '-v') ?? 'wrk is not installed and its cross-check was left out'}`
  ]
}
