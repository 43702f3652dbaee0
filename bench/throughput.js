// Throughput and server CPU time side by side: slices of each server in turn, in one run, medians of the ratios to the bare one.
// Usage: node bench/throughput.js [rounds] [slice seconds]
import { fork, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import autocannon from 'autocannon'
import { encodings, paths } from './servers/answers.js'

const rounds = Number(process.argv[2] ?? 7)
const seconds = Number(process.argv[3] ?? 1)
const here = file => new URL(file, import.meta.url).pathname
const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

async function ours (level) {
  const port = 20000 + Math.floor(Math.random() * 20000)
  const child = spawn(process.execPath, [here('../build/server.js')], {
    env: { ...process.env, PORT: port, LOG_LEVEL: level, RATE_LIMIT_MAX: '1000000000' }, stdio: ['ignore', 'ignore', 'inherit']
  })
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`${origin}/health/ready`).then(() => true, () => false)) break
    await wait(50)
  }
  return { child, origin }
}

async function other (file, env) {
  const child = fork(here(file), { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const { port } = await new Promise(resolve => child.once('message', resolve))
  return { child, origin: `http://127.0.0.1:${port}` }
}

/** User and system CPU seconds that the process has used so far (Linux counts in hundredths). */
function cpuOf ({ child }) {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

async function slice (server, path, encoding) {
  const before = cpuOf(server)
  const result = await autocannon({ url: server.origin + path, connections: 32, duration: seconds, headers: encoding ? { 'accept-encoding': encoding } : {} })
  if (result.non2xx || result.errors) throw new Error(`${server.origin}${path}: ${result.non2xx} not 2xx, ${result.errors} errors`)
  const requests = result.requests.total
  return { perSecond: requests / result.duration, cpu: (cpuOf(server) - before) / requests * 1e6 }
}

const quiet = await ours('silent')
const env = { OURS: quiet.origin }
const servers = {
  bare: await other('servers/bare.js', env),
  'bare again': await other('servers/bare.js', env),
  ours: quiet,
  'ours, logging': await ours('info'),
  usual: await other('servers/usual.js', env),
  'usual, logging': await other('servers/usual.js', { ...env, LOG: '1' })
}

console.log(`Node ${process.version}, ${rounds} rounds of ${seconds} s, 32 connections; each figure is a median ratio to the bare server of the same round`)
console.log('answer | encoding | server | requests/s | throughput ratio | CPU per request (µs) | CPU ratio (bare / this)')
for (const [answer, path] of Object.entries(paths)) {
  for (const [name, encoding] of Object.entries(encodings)) {
    for (const server of Object.values(servers)) await slice(server, path, encoding)
    const seen = Object.fromEntries(Object.keys(servers).map(server => [server, []]))
    for (let round = 0; round < rounds; round++) {
      for (const [server, process] of Object.entries(servers)) seen[server].push(await slice(process, path, encoding))
    }
    for (const [server, slices] of Object.entries(seen)) {
      const ratio = median(slices.map(({ perSecond }, round) => perSecond / seen.bare[round].perSecond))
      const cpuRatio = median(slices.map(({ cpu }, round) => seen.bare[round].cpu / cpu))
      console.log([answer, name, server, Math.round(median(slices.map(({ perSecond }) => perSecond))), ratio.toFixed(2), median(slices.map(({ cpu }) => cpu)).toFixed(1), cpuRatio.toFixed(2)].join(' | '))
    }
  }
}
for (const { child } of Object.values(servers)) child.kill('SIGKILL')
