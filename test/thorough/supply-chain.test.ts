import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import t from 'tap'
import { packageRoot } from '../../src/config.js'

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8')
const manifest = JSON.parse(read('package.json'))
const direct: Record<string, string> = { ...manifest.devDependencies, ...manifest.dependencies }
/** What is measured, checked and tried with lives in folders of its own. */
const folders = ['bench', 'mutation', 'tools/lint', 'tools/openapi', 'tools/schemas', 'test/clients']
const locks = ['', ...folders]
  .map(folder => join(folder, 'package-lock.json'))
  .map(file => ({ file, packages: Object.entries<any>(JSON.parse(read(file)).packages).filter(([path]) => path) }))
const [{ packages: locked }] = locks as [(typeof locks)[0]]
/** Packages that are copied into the build, as the build says. */
const bill = JSON.parse(read('build/sbom.cdx.json'))
const shipped: Array<{ name: string; version: string; licenses: [{ expression: string }] }> = bill.components

// Only those that occur, and that ask no more of whoever passes a copy on than that its text goes with it.
const allowed = ['Apache-2.0', 'BSD-3-Clause', 'ISC', 'MIT']
/** Packages with install scripts, all of which work without theirs. */
const withScripts = ['@scarf/scarf', 'esbuild']

t.test('what is shipped is under licences that allow it', async t => {
  t.ok(shipped.length > 50)
  t.strictSame([...new Set(shipped.map(({ licenses: [{ expression }] }) => expression))].sort(), allowed)
  const texts = read('build/LICENSES.txt')
  for (const {
    name,
    version,
    licenses: [{ expression }]
  } of shipped) {
    t.ok(texts.includes(`${name} ${version} (${expression})\n`), name)
  }
})

t.test('what runs is in dependencies, and nothing else', async t => {
  // The first two are used by tests only, though Fastify brings them; the files of the third are copied, and it has an
  // install script.
  const elsewhere = ['ajv', 'ajv-formats', 'swagger-ui-dist']
  const chosen = shipped.filter(({ name, version }) => direct[name] === version).map(({ name }) => name)
  t.strictSame(Object.keys(manifest.dependencies), chosen.filter(name => !elsewhere.includes(name)).sort())
})

t.test('the bill of materials is CycloneDX, and agrees with the lock file', async t => {
  const schemas = 'tools/schemas/node_modules/@cyclonedx/cyclonedx-library/res/schema'
  const schema = (name: string) => JSON.parse(read(`${schemas}/${name}.SNAPSHOT.schema.json`))
  const ajv = new Ajv({ strict: false })
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` })
  }
  addFormats.default(ajv)
  for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, true)
  const valid = ajv.compile(schema('bom-1.6'))
  t.ok(valid(bill), JSON.stringify(valid.errors))
  t.notOk(valid({ ...bill, specVersion: 1 }), 'a wrong one is found')
  const known = new Set(locked.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`))
  t.strictSame(
    shipped.filter(({ name, version }) => !known.has(`${name}@${version}`)),
    []
  )
})

t.test('versions are pinned, and installed from what the lock file says, whatever the registry', async t => {
  const benches = Object.assign({}, ...folders.map(folder => JSON.parse(read(`${folder}/package.json`)).dependencies))
  for (const [name, version] of Object.entries<string>({ ...benches, ...direct })) {
    t.match(version, /^\d+\.\d+\.\d+$/, name)
  }
  for (const { file, packages } of locks) {
    t.ok(packages.length > 0, file)
    t.strictSame(
      packages.filter(([, { resolved }]) => resolved).map(([path]) => path),
      [],
      'no host'
    )
    t.strictSame(
      packages.filter(([, { integrity }]) => !/^sha512-/.test(integrity)).map(([path]) => path),
      [],
      'a hash each'
    )
  }
})

t.test('no package brings an install script that nobody looked at', async t => {
  const found = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  t.strictSame([...new Set(found)].sort(), withScripts)
  t.strictSame(
    manifest.allowScripts,
    Object.fromEntries(withScripts.map(name => [name, false])),
    'npm 11 is told that none has to run'
  )
  t.match(read('Dockerfile'), /npm ci --ignore-scripts/)
})

t.test('workflows, where there are any, name actions by full commit', async t => {
  const wild = (text: string) =>
    [...text.matchAll(/^\s*(?:-\s+)?uses:\s*["']?([^\s"'#]+)/gm)]
      .map(([, action]) => action as string)
      .filter(action => !/^\.\/|@[0-9a-f]{40}$|@sha256:[0-9a-f]{64}$/.test(action))
  t.strictSame(
    wild(
      'steps:\n  - uses: actions/checkout@v4\n  - uses: ./here\n  - uses: a/b@0123456789012345678901234567890123456789 # v1'
    ),
    ['actions/checkout@v4']
  )
  const folder = join(packageRoot, '.github/workflows')
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    t.strictSame(wild(readFileSync(join(folder, file), 'utf8')), [], file)
  }
})

t.test('docs/dependencies.md names what is shipped and why (run with WRITE_GOLDEN=1)', async t => {
  const file = 'docs/dependencies.md'
  const page = read(file)
  const reasons = new Map(
    [...page.matchAll(/^\| (\S+) \| [^|]+ \| [^|]+ \| ([^|]*) \|$/gm)].map(([, name, why]) => [
      name as string,
      why as string
    ])
  )
  const rowOf = ({ name, version, licenses: [{ expression }] }: (typeof shipped)[0]) =>
    direct[name] === version
      ? `| ${name} | ${version} | ${expression} | ${reasons.get(name) ?? ''} |`
      : `| ${name} | ${version} | ${expression} |`
  const isDirect = ({ name, version }: (typeof shipped)[0]) => direct[name] === version
  const chosen = shipped.filter(isDirect)
  const brought = shipped.filter(one => !isDirect(one))
  const tables = `${chosen.length} that we chose:\n\n| package | version | licence | why |\n| --- | --- | --- | --- |\n${chosen.map(rowOf).join('\n')}\n\n${brought.length} that they bring:\n\n| package | version | licence |\n| --- | --- | --- |\n${brought.map(rowOf).join('\n')}\n`
  const part = /(<!-- shipped -->\n)([^]*?)(<!-- \/shipped -->)/
  if (process.env.WRITE_GOLDEN) {
    writeFileSync(
      join(packageRoot, file),
      page.replace(part, (_, start, _old, end) => `${start}${tables}${end}`)
    )
  }
  t.equal(part.exec(read(file))?.[2], tables)
  for (const { name } of chosen) t.match(reasons.get(name), /\w{3}/, `${name}: why`)
})
