import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../../src/config.js'
import { collections, resourceNames } from '../../src/representations/collections.js'
import { build, content } from '../helper.js'
import { misfits } from '../misfits.js'

// The pages in a real browser: Debian's Chromium, driven by playwright-core, which is no package of the project.
const tools = join(packageRoot, 'tools/browser')
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync)
const missing = !chromium
  ? 'Chromium is not installed'
  : !existsSync(join(tools, 'node_modules')) && 'tools/browser is not installed: npm ci --prefix tools/browser'

const stated = 'comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none&startDate=2027-01-04'
const kinds: Readonly<Record<string, string>> = {
  start: '/',
  entry: '/v1',
  guide: '/v1/guide',
  cause: '/v1/causes/herniated-disc',
  flag: '/v1/red-flags/bowel-bladder-dysfunction',
  flags: '/v1/red-flags',
  exercise: '/v1/exercises/bridge',
  causes: '/v1/causes',
  sources: '/v1/sources',
  safety: '/v1/safety',
  search: '/v1/search?q=slipped%20disk',
  screening: '/v1/screening',
  planForm: '/v1/walking-plan',
  plan: `/v1/walking-plan?${stated}`,
  about: '/about',
  problems: '/problems',
  changes: '/v1/changes?since=1.2.1',
  embed: '/embed/causes/herniated-disc',
  problem: '/v1/causes/nothing'
}
/** Pixels that an opened operation of the documentation page may take. */
const tallestOperation = 1_500
/** Pixels that a text has at least, so that a line holds more than a word. */
const narrowestText = 200
/** HTML and style of a page; what is asked for whole, to be printed, may be longer. */
const mostBytes = 60_000

/** The widths of phones, tablets and screens, and of a screen at 200 %, where everything is twice as large. */
const screens = [
  { name: '320', viewport: { width: 320, height: 640 } },
  { name: '390', viewport: { width: 390, height: 800 } },
  { name: '768', viewport: { width: 768, height: 1024 } },
  { name: '1280', viewport: { width: 1280, height: 900 } },
  { name: '1280 at 200 %', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }
]
/** What Chrome calls good is 0.1; a page that moves at all is not right. */
const mostShift = 0.01
const leastContrast = 4.5

/** Run in the page: how much moved, what is cut off or too wide, and how it is set. What scrolls itself may be wide. */
const look = `(async () => {
  const observer = new PerformanceObserver(() => {})
  observer.observe({ type: 'layout-shift', buffered: true })
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  const shift = observer.takeRecords().reduce((sum, { value }) => sum + value, 0)
  const isSeen = element => element.checkVisibility() && !element.closest('pre, .scroll, .skip, svg')
  const cut = [...document.body.querySelectorAll('*')].filter(isSeen).filter(element => {
    const { left, right } = element.getBoundingClientRect()
    return right > innerWidth + 1 || left < -1 || (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible')
  })
  return {
    shift,
    over: document.documentElement.scrollWidth - innerWidth,
    cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 80)),
    font: getComputedStyle(document.body).fontFamily
  }
})()`

/** Run in the page: the contrast of each colour of words on each ground that it may stand on (WCAG 2). */
const contrasts = `(() => {
  const probe = document.body.appendChild(document.createElement('p'))
  const lightOf = name => {
    probe.style.setProperty('color', 'var(--' + name + ')')
    const [red, green, blue] = getComputedStyle(probe).color.match(/[\\d.]+/g).map(Number).map(part => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const pairs = [
    ...['text', 'quiet', 'accent', 'e', 's', 'w', 'r'].flatMap(words => [[words, 'page'], [words, 'card']]),
    ...['e', 's', 'w', 'r'].flatMap(level => [[level, level + '-bg'], ['text', level + '-bg']]),
    ['text', 'tint'],
    ['on', 'accent']
  ]
  return pairs.map(([words, ground]) => {
    const [dark, light] = [lightOf(words), lightOf(ground)].sort((one, other) => one - other)
    return { pair: words + ' on ' + ground, contrast: (light + 0.05) / (dark + 0.05) }
  })
})()`

/** What a page says on the console that is wrong, from now on. */
function complaintsOf(page: any): string[] {
  const said: string[] = []
  page.on('console', (message: any) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) said.push(message.text())
  })
  page.on('pageerror', (error: Error) => {
    said.push(error.message)
  })
  return said
}

t.test('the pages in a real browser', { skip: missing }, async t => {
  const require = createRequire(join(tools, 'package.json'))
  const { chromium: driver } = require('playwright-core')
  const axe = require.resolve('axe-core')
  const { app } = build(t, { rateLimitMax: 1_000_000 })
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await driver.launch({ executablePath: chromium, args: ['--no-sandbox'] })
  t.teardown(() => browser.close())

  for (const colorScheme of ['light', 'dark']) {
    await t.test(
      `axe finds nothing serious or critical, and nothing is said on the console: ${colorScheme}`,
      async t => {
        const { found, hold } = misfits()
        // The policy of a page keeps axe out as well: it is lifted for this look alone.
        const context = await browser.newContext({ colorScheme, bypassCSP: true })
        for (const [kind, path] of Object.entries(kinds)) {
          const page = await context.newPage()
          const said = complaintsOf(page)
          await page.goto(base + path)
          await page.addScriptTag({ path: axe })
          const { violations } = await page.evaluate('axe.run()')
          const bad = violations.filter(({ impact }: any) => impact === 'serious' || impact === 'critical')
          hold(
            bad.length === 0,
            `${kind}: ${bad.map(({ id, nodes }: any) => `${id} (${nodes[0].html.slice(0, 120)})`).join('; ')}`
          )
          hold(said.length === 0, `${kind}: ${said.join('; ')}`)
          await page.close()
        }
        await context.close()
        t.strictSame(found, [])
      }
    )
  }

  for (const { name, ...screen } of screens) {
    await t.test(`under their own policy nothing is cut off, too wide, or moves: ${name}`, async t => {
      const { found, hold } = misfits()
      const context = await browser.newContext(screen)
      for (const [kind, path] of Object.entries(kinds)) {
        const page = await context.newPage()
        const said = complaintsOf(page)
        const response = await page.goto(base + path)
        hold((await response.body()).length < mostBytes, `${kind} is short`)
        const { over, cut, font, shift } = await page.evaluate(look)
        hold(over <= 0, `${kind} is ${over} px too wide`)
        hold(cut.length === 0, `${kind} is cut off: ${cut[0]}`)
        hold(shift < mostShift, `${kind} moves: ${shift}`)
        hold(/system-ui/.test(font), `${kind} has its style`)
        hold(said.length === 0, `${kind}: ${said.join('; ')}`)
        await page.close()
      }
      await context.close()
      t.strictSame(found, [])
    })
  }

  await t.test('words stand out from what is behind them, light and dark', async t => {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ colorScheme, bypassCSP: true })
      const page = await context.newPage()
      await page.goto(`${base}/v1/red-flags`)
      const measured: Array<{ pair: string; contrast: number }> = await page.evaluate(contrasts)
      t.ok(measured.length > 0)
      t.strictSame(
        measured.filter(({ contrast }) => contrast < leastContrast),
        [],
        colorScheme
      )
      await context.close()
    }
  })

  await t.test('printed, a page is its text: what is folded is open, and nothing is left to press', async t => {
    const { found, hold } = misfits()
    const context = await browser.newContext({ javaScriptEnabled: false })
    for (const path of [kinds.cause, kinds.flag, kinds.plan, kinds.guide, '/v1/guide.html?fields=causes']) {
      const page = await context.newPage()
      await page.goto(base + path)
      await page.emulateMedia({ media: 'print' })
      for (const pressed of ['nav a', 'form', 'button', '.button', '.urgent-line', '.skip']) {
        const isSeen = await page.locator(pressed).evaluateAll((all: any[]) => all.some(one => one.checkVisibility()))
        hold(!isSeen, `${path} prints ${pressed}`)
      }
      const folded = await page
        .locator('details > :not(summary)')
        .evaluateAll((all: any[]) => all.filter(one => !one.checkVisibility({ contentVisibilityAuto: true })).length)
      hold(folded === 0, `${path} hides ${folded} that were folded`)
      hold(/No clinician has reviewed/.test(await page.locator('footer').innerText()), `${path} prints who reviewed it`)
      const licence = await page
        .locator('.foot a[href^="https://creativecommons.org"]')
        .evaluate((link: any) => link.ownerDocument.defaultView.getComputedStyle(link, '::after').content)
      hold(/creativecommons|attr/.test(licence), `${path} prints where the licence is: ${licence}`)
      const paper: Buffer = await page.pdf()
      hold(paper.subarray(0, 5).toString() === '%PDF-', `${path} can be printed`)
      await page.close()
    }
    await context.close()
    t.strictSame(found, [])
  })

  await t.test('the questions can be answered with the keyboard alone, without a script', async t => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${base}/v1/screening`)
    const first = content.collections['red-flags']
      .flatMap(({ signs }) => signs)
      .find(({ urgency }) => urgency === 'emergency-now')!
    const radio = page.locator(`input[name="sign-${first.id}"]`).first()
    await radio.focus()
    await page.keyboard.press('Space')
    await page.locator('button[type=submit]').focus()
    await page.keyboard.press('Enter')
    const outcome = page.locator('h1', { hasText: 'Get emergency help now.' })
    await outcome.waitFor()
    t.equal(await outcome.count(), 1)
    await context.close()
  })

  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark']
  ] as const) {
    await t.test(
      `the documentation page: what is asked for most is open, and short: ${width}, ${colorScheme}`,
      async t => {
        const { found, hold } = misfits()
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
        const page = await context.newPage()
        page.on('console', (message: any) => hold(message.type() !== 'error', message.text()))
        await page.goto(`${base}/docs`)
        await page.locator('[data-tag="Pinned content"][data-is-open="false"]').waitFor()
        const groups: Array<[string, boolean]> = await page
          .locator('.opblock-tag')
          .evaluateAll((tags: any[]) => tags.map(({ dataset }) => [dataset.tag, dataset.isOpen === 'true']))
        t.strictSame(
          groups.slice(0, resourceNames.length),
          resourceNames.map(name => [collections[name].title, true])
        )
        t.strictSame(groups.at(-1), ['Pinned content', false])
        t.equal(await page.evaluate('document.documentElement.classList.contains("dark-mode")'), colorScheme === 'dark')
        const widths: number[] = await page
          .locator('.opblock-tag small')
          .evaluateAll((texts: any[]) => texts.map(text => text.getBoundingClientRect().width))
        hold(widths.length > 0, 'no group says what it is')
        hold(Math.min(...widths) >= narrowestText, `what a group is has ${Math.min(...widths)} px`)
        for (const operation of ['listCauses', 'getCause', 'search', 'screen']) {
          const block = page.locator(`[id$="-${operation}"]`)
          await block.locator('.opblock-summary-control').click()
          await block.getByText('Other answers').waitFor()
          const { height } = await block.boundingBox()
          hold(height < tallestOperation, `${operation} is ${height} px tall`)
          const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
          hold(over <= 0, `${operation} is ${over} px too wide`)
          hold((await badOnes(page)).length === 0, `${operation}: ${await badOnes(page)}`)
          await block.locator('.opblock-summary-control').click()
        }
        await context.close()
        t.strictSame(found, [])
      }
    )
  }

  await t.test('the documentation page shows a drawing, and opens what its address names', async t => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${base}/docs#/Pinned%20content/getExerciseInRelease`)
    await page.locator('[id$="-getExerciseInRelease"].is-open').waitFor()
    await page.goto(`${base}/docs#/Walking%20plan/getWalkingPlan`)
    await page.reload()
    const block = page.locator('[id$="-getWalkingPlan"].is-open')
    await block.locator('select.content-type').first().selectOption('image/svg+xml')
    await block.locator('.execute').click()
    t.match(await block.locator('img.drawing').getAttribute('alt'), /minutes of walking/)
    await context.close()
  })

  await t.test(
    'search as one types: what is urgent first, nothing old, and the keyboard stays where it is',
    async t => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
      const page = await context.newPage()
      await page.goto(`${base}/v1/search?q=slipped%20disk`)
      const field = page.locator('input[name=q]')
      t.equal(await field.inputValue(), 'slipped disk', 'what was asked stands in the field, and came from its address')
      await field.fill('')
      await field.pressSequentially('I am numb between my legs')
      await page.locator('#found [role=alert]').waitFor()
      t.equal(await page.locator('#found > *').first().locator('h2').textContent(), 'Get emergency help now.')
      t.equal(await page.locator('#status').textContent(), 'Get emergency help now.')
      t.equal(await page.evaluate('document.activeElement.name'), 'q')
      await field.fill('hamstring')
      await page.locator('#found h3', { hasText: 'Hamstring stretch' }).waitFor()
      t.equal(await page.locator('#found [role=alert]').count(), 0)
      t.match(await page.locator('#status').textContent(), /Pages that were found/)
      await page.route('**/v1/search?*', (route: any) => route.abort())
      await field.fill('a slipped disk')
      await page.locator('#status', { hasText: 'There is no answer.' }).waitFor()
      t.equal(await page.locator('#found > *').count(), 0, 'no answer to other words is left there')
      t.notMatch(page.url(), /hamstring|numb/, 'what was typed stands in no address')
      await field.fill('a')
      await page.locator('#status', { hasText: /^$/ }).waitFor({ state: 'attached' })
      await context.close()
    }
  )

  await t.test('search does all that it is for without its script', async t => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${base}/v1/search`)
    await page.locator('input[name=q]').fill('hamstring')
    await page.keyboard.press('Enter')
    await page.locator('#found h3', { hasText: 'Hamstring stretch' }).waitFor()
    t.match(page.url(), /search\?q=hamstring$/)
    await context.close()
  })

  /** What axe finds serious or critical; it needs a page whose policy lets it in, so it is evaluated as text. */
  async function badOnes(page: any): Promise<string> {
    await page.evaluate(readFileSync(axe, 'utf8'))
    const { violations } = await page.evaluate('axe.run()')
    return violations
      .filter(({ impact }: any) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }: any) => `${id} (${nodes[0].html.slice(0, 120)})`)
      .join('; ')
  }
})
