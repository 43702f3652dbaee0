import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import t, { type Test } from 'tap'
import { build } from 'esbuild'
import ts from 'typescript'
import { packageRoot } from '../../src/config.js'
import { content } from '../helper.js'
import { until } from '../redis.js'
import { preloaded } from './server-process.js'

const { PATH, HOME } = process.env
const run = (cwd: string, file: string, ...args: string[]) =>
  promisify(execFile)(file, args, { cwd, env: { PATH, HOME } }).then(({ stdout }) => stdout)
const pageFile = join(packageRoot, 'docs/clients.md')
const manifest = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: []
}
/**
 * What the compiler refuses in each program that uses the package; compiled together, so that the libraries are read
 * once.
 */
function refusals(folder: string, programs: Record<string, string>): string[][] {
  const files = Object.entries(programs).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  })
  const program = ts.createProgram(files, options)
  return files.map(file =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  )
}
/** Starts a built server on a free port of this machine; resolves with its address. */
async function serve(t: Test, program: string): Promise<string> {
  const server = spawn(process.execPath, [...preloaded('calm'), program], {
    cwd: tmpdir(),
    env: { PATH, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  t.teardown(() => server.kill('SIGKILL'))
  const [said] = await once(server.stdout, 'data')
  const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(said))!
  await until(async () => (await fetch(`${origin}/health/ready`)).ok)
  return origin
}

const toJavaScript = (source: string) =>
  ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext } })
    .outputText

t.before(() => run(packageRoot, 'npm', 'run', 'build:types', '--silent'))

const start = `import createClient from 'openapi-fetch'
  import type { JsonMedia, paths, WholePaths } from 'back-pain-guidance/client'
  const whole = createClient<WholePaths, JsonMedia>({ baseUrl: '' })
  const any = createClient<paths, JsonMedia>({ baseUrl: '' })
  const { data: all } = await whole.GET('/v1/causes')
  const { data: some } = await any.GET('/v1/causes', { params: { query: { fields: ['id', 'title'] } } })
  const { data: cause } = await whole.GET('/v1/causes/{id}', { params: { path: { id: 'arthritis' } } })
  const { data: guide } = await whole.GET('/v1/guide')
`
/** Lines that follow `start`, with what the compiler has against them. */
const lines: Array<[string, RegExp | undefined]> = [
  [
    'const titles: string[] = all!.data.map(({ title }) => title); const first: string = cause!.data.title; const why: string[] = guide!.data.causes[0]!.whyItHurts; console.log(titles, first, why)',
    undefined
  ],
  ['console.log(all!.data[0]!.titel)', /Property 'titel' does not exist/],
  ['const title: number = cause!.data.title; console.log(title)', /Type 'string' is not assignable to type 'number'/],
  [
    'const title: string = some!.data[0]!.title; console.log(title)',
    /Type 'string \| undefined' is not assignable to type 'string'/
  ],
  ["await whole.GET('/v1/causes', { params: { query: { fields: ['id'] } } })", /'fields' does not exist/],
  ["await any.GET('/v1/causes', { params: { query: { fields: ['titel'] } } })", /"titel"' is not assignable/],
  ["await whole.GET('/v1/causes', { params: { query: { category: ['injuries'] } } })", /"injuries"' is not assignable/],
  ["await whole.GET('/v1/causes', { params: { query: { categry: ['injury'] } } })", /'categry' does not exist/],
  ["await whole.GET('/v1/search/suggest')", /Expected 2 arguments/],
  ["await whole.GET('/v1/casues', {})", /"\/v1\/casues"' is not assignable/],
  ["await whole.POST('/v1/causes', {})", /"\/v1\/causes"' is not assignable/]
]

t.test(
  'the compiler takes the programs in docs/clients.md, and refuses what the API does not have; the programs print what it says',
  async t => {
    const page = readFileSync(pageFile, 'utf8')
    const shown = [...page.matchAll(/```ts\n([^]*?)```\n\n```text\n([^]*?)```/g)] as unknown as Array<
      [string, string, string]
    >
    t.equal(shown.length, 2)
    const folder = t.testdir({})
    const said = refusals(
      folder,
      Object.fromEntries([
        ...shown.map(([, program], index) => [`page-${index}.ts`, program]),
        ...lines.map(([line], index) => [`line-${index}.ts`, `${start}${line}\n`])
      ])
    )
    for (const [index, refusal] of [undefined, undefined, ...lines.map(([, refusal]) => refusal)].entries()) {
      t.match(said[index], refusal ? [refusal] : [], lines[index - 2]?.[0] ?? 'docs/clients.md')
      t.equal(said[index]?.length, refusal ? 1 : 0)
    }

    const origin = await serve(t, join(packageRoot, 'build/server.js'))
    let written = page
    for (const [block, program, output] of shown) {
      writeFileSync(join(folder, 'program.mjs'), toJavaScript(program).replaceAll('http://127.0.0.1:3000', origin))
      const printed = await run(folder, process.execPath, 'program.mjs')
      t.equal(printed, output)
      written = written.replace(block, () => block.replace(`\`\`\`text\n${output}`, () => `\`\`\`text\n${printed}`))
    }
    if (process.env.WRITE_GOLDEN) writeFileSync(pageFile, written)
  }
)

t.test('the packed package works where nothing else of the project is', async t => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'package-')))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const [packed] = JSON.parse(
    await run(packageRoot, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)
  )
  const files: string[] = packed.files.map(({ path }: { path: string }) => path)
  t.comment(`${packed.size} bytes packed, ${packed.unpackedSize} unpacked, ${files.length} files`)
  for (const file of [
    'LICENSE',
    'README.md',
    'build/LICENSES.txt',
    'build/sbom.cdx.json',
    'build/swagger-ui/swagger-ui-bundle.js.LICENSE.txt',
    'data/LICENSE',
    'data/release.json',
    'data/releases/1.0.0.json',
    'data/reading/vocabulary.json',
    'openapi/openapi.json',
    'openapi/client.d.ts',
    'build/offline.js',
    'build/types/offline.d.ts',
    'build/content.js',
    'build/content.d.ts',
    'openapi/context.jsonld'
  ]) {
    t.ok(files.includes(file), file)
  }
  t.strictSame(
    files.filter(
      file =>
        !/^(build|data|openapi)\/|^(LICENSE|README\.md|package\.json|server\.json)$/.test(file) || /\.map$/.test(file)
    ),
    []
  )
  // A sealed release adds a tenth of a megabyte, the content as a module a quarter, the reader that has learned two.
  t.ok(packed.size < 3_300_000, `${packed.size} bytes`)
  await install(t, folder, packed.filename)
  const {
    dependencies: { [manifest.name]: installed }
  } = JSON.parse(await run(folder, 'npm', 'ls', '--all', '--json'))
  t.strictSame(Object.keys(installed.dependencies).sort(), Object.keys(manifest.dependencies), 'what runs')

  writeFileSync(
    join(folder, 'plain.mjs'),
    "import { loadLibrary } from 'back-pain-guidance'\nconsole.log(loadLibrary().latest.collections.causes.map(({ id }) => id).join())\n"
  )
  t.equal(await run(folder, process.execPath, 'plain.mjs'), `${content.collections.causes.map(({ id }) => id)}\n`)

  const typed = `import { loadLibrary, type Cause, type RedFlag } from 'back-pain-guidance'
    import type { components } from 'back-pain-guidance/client'
    const flags: RedFlag[] = loadLibrary().latest.collections['red-flags']
    export const cause = (one: Cause): components['schemas']['Cause'] => one
    console.log(flags[0]!.urgency)
  `
  t.match(refusals(folder, { 'right.ts': typed, 'wrong.ts': `${typed}console.log(flags[0]!.urgancy)` }), [
    [],
    [/'urgancy' does not exist/]
  ])

  await t.test('one file of a bundle holds the content, and is all that a server function needs', async t => {
    const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'function-')))
    t.teardown(() => rmSync(elsewhere, { recursive: true, force: true }))
    const program = `import { latest } from 'back-pain-guidance/content'
      console.log(Object.isFrozen(latest.collections.causes[0]), latest.collections.causes.map(({ id }) => id).join())\n`
    writeFileSync(join(folder, 'function.ts'), program)
    for (const format of ['esm', 'cjs'] as const) {
      const outfile = join(elsewhere, format === 'esm' ? 'function.mjs' : 'function.cjs')
      await build({ entryPoints: [join(folder, 'function.ts')], outfile, bundle: true, platform: 'node', format })
      t.equal(
        await run(elsewhere, process.execPath, outfile),
        `true ${content.collections.causes.map(({ id }) => id)}\n`
      )
    }
  })

  await t.test('CommonJS requires it, with its types', async t => {
    const required = `const { loadLibrary } = require('back-pain-guidance')
      const { latest } = require('back-pain-guidance/content')
      console.log(loadLibrary().latest.release.version === latest.release.version)\n`
    writeFileSync(join(folder, 'required.cjs'), required)
    // Node says once that this is new.
    t.equal(await run(folder, process.execPath, '--disable-warning=ExperimentalWarning', 'required.cjs'), 'true\n')
    const imported = `import { loadLibrary, type Content } from 'back-pain-guidance'
      import { latest } from 'back-pain-guidance/content'
      const both: Content[] = [latest, loadLibrary().latest]
      console.log(both.length)
    `
    t.match(refusals(folder, { 'right.cts': imported, 'wrong.cts': `${imported}console.log(latest.causes)` }), [
      [],
      [/'causes' does not exist/]
    ])
  })

  const origin = await serve(t, join(folder, 'node_modules/.bin/back-pain-guidance'))
  t.match(await (await fetch(`${origin}/v1`)).json(), { meta: { release: { version: content.release.version } } })
  t.equal((await fetch(`${origin}/docs/swagger-ui.css`)).status, 200, 'the files that are not bundled are found')
})

/**
 * Installs the tarball and its dependencies at the locked versions from npm's cache; links those of the project where
 * the cache lacks one.
 */
async function install(t: Test, folder: string, tarball: string): Promise<void> {
  const { packages } = JSON.parse(readFileSync(join(packageRoot, 'package-lock.json'), 'utf8'))
  const needed = Object.entries<any>(packages).filter(([path, { dev, devOptional }]) => path && !dev && !devOptional)
  const { name, version, dependencies, bin } = manifest
  const project = { name: 'project', private: true, type: 'module', dependencies: { [name]: `file:${tarball}` } }
  const place = `node_modules/${name}`
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project))
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({
      name: 'project',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': project,
        [place]: { version, resolved: `file:${tarball}`, dependencies, bin },
        ...Object.fromEntries(needed)
      }
    })
  )
  try {
    await run(folder, 'npm', 'ci', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent')
  } catch (error) {
    t.comment(
      `not every dependency is in the cache of npm: linked instead (${(error as Error).message.split('\n')[0]})`
    )
    await run(folder, 'mkdir', '-p', place, 'node_modules/.bin')
    await run(folder, 'tar', '-xzf', tarball, '-C', place, '--strip-components=1')
    const tops = needed
      .map(([path]) => path)
      .filter(path => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && existsSync(join(packageRoot, path)))
    for (const path of tops) {
      await run(folder, 'mkdir', '-p', dirname(path))
      symlinkSync(join(packageRoot, path), join(folder, path))
    }
    for (const [command, file] of Object.entries<string>(bin)) {
      symlinkSync(join(folder, place, file), join(folder, 'node_modules/.bin', command))
    }
  }
}
