// Spawn to first 200 and idle memory, ours and a bare Fastify in turn, in one run. Usage: node bench/startup.js [rounds]
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

const rounds = Number(process.argv[2] ?? 15)
const here = file => new URL(file, import.meta.url).pathname
const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
const servers = { 'bare Fastify': 'servers/bare-fastify.js', ours: '../build/server.js' }

const answered = port => new Promise(resolve => get({ port, host: '127.0.0.1', path: '/v1', agent: false }, response => resolve(response.resume().statusCode === 200)).on('error', () => resolve(false)))

async function start (file) {
  const port = 20000 + Math.floor(Math.random() * 20000)
  const began = performance.now()
  const child = spawn(process.execPath, [here(file)], { env: { ...process.env, PORT: port, LOG_LEVEL: 'silent' }, stdio: 'ignore' })
  while (!await answered(port)) await wait(2)
  const ms = performance.now() - began
  await wait(1500)
  const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024
  child.kill('SIGKILL')
  return { ms, memory }
}

const seen = Object.fromEntries(Object.keys(servers).map(name => [name, []]))
for (let round = 0; round < rounds; round++) {
  for (const [name, file] of Object.entries(servers)) seen[name].push(await start(file))
}
console.log(`Node ${process.version}, ${rounds} rounds`)
for (const [name, runs] of Object.entries(seen)) {
  const ratio = median(runs.map(({ ms }, round) => ms / seen['bare Fastify'][round].ms))
  console.log(`${name} | first 200 after ${median(runs.map(({ ms }) => ms)).toFixed(0)} ms | ${ratio.toFixed(2)} of bare Fastify | idle ${median(runs.map(({ memory }) => memory)).toFixed(0)} MB`)
}
