/** What a reader with a keyboard alone can reach and do. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { withPage } from '../browser/pages.ts'
import { callInside, scriptOf } from './inside.ts'
import type * as Keyboard from './inside/keyboard.ts'
import { serveSite, type Host } from './server.ts'
import { samplePages, SITES, visitAll, writtenSite } from './site.ts'

const SCRIPT = scriptOf('keyboard')
/** Go through a page by the tabulator, from its head around to its head; what is wrong on the way. */
async function walk(page: Page): Promise<string[]> {
  const stops = await begin(page)
  // Lines to paste scroll where they are long, and are stops then.
  const most = stops.length + (await page.locator('pre').count()) + 2
  await Promise.all(Array.from({ length: most }, () => page.keyboard.press('Tab')))
  return stops.length === 0 ? ['has nothing to reach'] : end(page)
}

/** The same where scripts are switched off, and the page itself cannot follow the keys. */
async function walkWithoutScripts(page: Page): Promise<string[]> {
  const stops = await begin(page)
  for (let press = 0; press < stops.length + 2; press++) {
    await page.keyboard.press('Tab')
    await callInside(page, 'look')
  }
  return end(page)
}

async function begin(page: Page): Promise<ReturnType<typeof Keyboard.begin>> {
  await page.evaluate(SCRIPT)
  return callInside(page, 'begin')
}

function end(page: Page): Promise<ReturnType<typeof Keyboard.end>> {
  return callInside(page, 'end')
}

/** Press the tabulator until what has the focus fits a selector. Throws when the page ends before. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 400; press++) {
    await page.keyboard.press('Tab')
    if (await page.locator(`${selector}:focus`).count()) return
  }
  throw new Error(`expected the tabulator to reach ${selector} on ${page.url()}`)
}

const SEARCH = 'search/index.html'

describe.each(SITES)('the keyboard in %s', (_, siteOf, least) => {
  let host: Host
  let addresses: string[]

  beforeAll(async () => {
    const site = siteOf()
    host = await serveSite(site.folder)
    addresses = samplePages(site, least).map((page) => host.address + page)
    return () => host.close()
  })

  test('reaches all that can be used: in turn, in sight, with its focus shown; with scripts or without', async () => {
    const stops = new Map<string, string[]>()
    const found = await visitAll(addresses, { reducedMotion: 'reduce' }, async (page) => {
      stops.set(page.url(), await begin(page))
      return walk(page)
    })
    const without = await visitAll(addresses, { javaScriptEnabled: false }, async (page) => {
      const missing = new Set(stops.get(page.url()))
      for (const stop of await begin(page)) missing.delete(stop)
      // The forms of the search are a script's; without it their pages lead to the registers.
      const forms = await page.locator('form[role=search] :is(input, select, button)').count()
      return missing.size <= forms ? [] : [...missing].map((stop) => `not there without scripts: ${stop}`)
    })
    expect([...found, ...without]).toEqual([])
  })
})

describe('the keyboard alone', () => {
  let host: Host

  beforeAll(async () => {
    host = await serveSite(writtenSite().folder)
    return () => host.close()
  })

  /** Opens a page of the written archive for somebody without a pointer. */
  const at = (path: string, work: (page: Page) => Promise<void>, scripts = false): Promise<void> =>
    withPage({ javaScriptEnabled: scripts, reducedMotion: 'reduce' }, async (page) => {
      await page.goto(host.address + path)
      await work(page)
    })

  test.each(['index.html', SEARCH])('goes through %s where scripts are switched off', (path) =>
    at(path, async (page) => expect(await walkWithoutScripts(page)).toEqual([])),
  )

  test('skips to the content with the first link', () =>
    at('chronology/index.html', async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.locator('.skip:focus').boundingBox()).toMatchObject({ y: 0 })
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.locator('main :focus').count()).toBe(1)
    }))

  test.each([
    ['the whole time', 'type', 'chronology/index.html', 'types', null],
    ['the whole time', 'outlet', 'chronology/index.html', 'outlets', null],
    ['a year', 'actor', 'chronology/2023/index.html', 'actors', '2023'],
    ['a year', 'place', 'chronology/2023/index.html', 'places', '2023'],
    ['a month', 'type', 'chronology/2023/05.html', 'types', '2023-05'],
    ['a month', 'place', 'chronology/2023/05.html', 'places', '2023-05'],
  ])('narrows %s by %s', (_, _by, path, folder, period) =>
    at(path, async (page) => {
      await tabTo(page, '.facets summary')
      await page.keyboard.press('Enter')
      const first = `.facet-lists li:first-child a[href*="../${folder}/"]`
      await tabTo(page, first)
      const name = await page.locator(`${first}:focus`).innerText()
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/${folder}/**`)
      expect(await page.locator('main').innerText()).toContain(name)
      // The address names the period's place in the page, and it is there.
      expect(decodeURI(new URL(page.url()).hash)).toContain(period ?? '')
      expect(await page.locator(':target').count()).toBe(period === null ? 0 : 1)
    }),
  )

  test('opens what is folded away, and goes on into it', () =>
    at('articles/tarim-after-the-flood.html', async (page) => {
      await tabTo(page, 'summary')
      await page.keyboard.press('Enter')
      expect(await page.locator('details[open]').count()).toBe(1)
    }))

  test('asks, chooses and widens in the search', () =>
    at(
      SEARCH,
      async (page) => {
        await page.locator('select[name=outlet] option:nth-child(2)').waitFor({ state: 'attached' })
        await tabTo(page, 'input[name=q]')
        await page.keyboard.type('داعش')
        await page.keyboard.press('Enter')
        await page.locator('.found h2').first().waitFor()
        const all = await page.locator('.status').innerText()
        await tabTo(page, 'select[name=outlet]')
        await page.keyboard.press('ArrowDown')
        await page.waitForURL('**outlet=**')
        await expect.poll(() => page.locator('.status').innerText()).not.toBe(all)
        await tabTo(page, 'button.widen')
        await page.keyboard.press('Enter')
        await expect.poll(() => page.locator('.status').innerText()).toBe(all)
        await tabTo(page, '.found h2 a')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/articles/**')
      },
      true,
    ))

  test('leads from the field of the first page to what it asks for', () =>
    at(
      'index.html',
      async (page) => {
        await tabTo(page, 'input[name=q]')
        await page.keyboard.type('كفركلا')
        await page.keyboard.press('Enter')
        await page.locator('.found h2').first().waitFor()
        expect(await page.inputValue('input[name=q]')).toBe('كفركلا')
      },
      true,
    ))

  test('reaches every control of the search, and every result', () =>
    at(
      `${SEARCH}?q=${encodeURIComponent('داعش')}`,
      async (page) => {
        await page.locator('.found h2').first().waitFor()
        expect(await walk(page)).toEqual([])
      },
      true,
    ))
})

describe('the check of the keyboard', () => {
  const check = (markup: string): Promise<string[]> =>
    withPage({}, async (page) => {
      const style = ':focus-visible { outline: 2px solid }'
      await page.setContent(
        `<!doctype html><html lang="ar" dir="rtl"><style>${style}</style><body>${markup}</body></html>`,
      )
      return walk(page)
    })

  test('accepts links, fields and what is folded away', async () => {
    expect(
      await check(
        '<a href="#a">أول</a><input><details><summary>تفاصيل</summary><a href="#b">ثان</a></details>',
      ),
    ).toEqual([])
  })

  test.each([
    ['has nothing to reach', '<p>نص</p>'],
    ['reached out of turn', '<a href="#a">أول</a><a href="#b" tabindex="1">ثان</a>'],
    ['does not show that it has the focus', '<a href="#a" style="outline:none">أول</a>'],
    ['has the focus out of sight', '<a href="#a" style="position:absolute;right:-900px">أول</a>'],
    [
      'has the focus out of sight',
      '<a href="#a">أول</a><p style="position:fixed;inset:0;background:#fff;margin:0">فوقه</p>',
    ],
    [
      'not reached',
      '<a href="#a">أول</a><dialog open style="display:contents"></dialog><a href="#b" onfocus="this.blur()">ثان</a>',
    ],
  ])('finds what %s', async (what, markup) => {
    expect(await check(markup)).toContainEqual(expect.stringContaining(what))
  })
})
