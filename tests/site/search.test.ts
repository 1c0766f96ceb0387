/** The search page in a browser, over the written archive: at a root, under a sub-path and from a folder. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { withPage } from '../browser/pages.ts'
import { PROBES, type Probe } from '../search/probes.ts'
import { serveSite, type Host } from './server.ts'
import { writtenSite } from './site.ts'

const ALL: readonly Probe[] = Object.values(PROBES).flat()
const PAGE = 'search/index.html'
let folder = ''
let root: Host
let below: Host

beforeAll(async () => {
  folder = writtenSite().folder
  root = await serveSite(folder)
  below = await serveSite(folder, '/sub/path/')
  return async () => {
    await root.close()
    await below.close()
  }
})

const ADDRESSES: readonly (readonly [name: string, address: () => string])[] = [
  ['at a root', () => root.address + PAGE],
  ['under a sub-path', () => below.address + PAGE],
  ['from a folder', () => pathToFileURL(join(folder, PAGE)).href],
]

/** Asks the form, and gives the addresses of the first results. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('input[name=q]', query)
  await page.keyboard.press('Enter')
  await page.waitForSelector(`.results[data-query=${JSON.stringify(query)}]`)
  return page.evaluate<string[]>(`[...document.querySelectorAll('.found h2 a')].map((link) => link.href)`)
}

describe.each(ADDRESSES)('a search %s', (_, address) => {
  test('answers the probes in the first five results', async () => {
    await withPage({}, async (page, log) => {
      await page.goto(address())
      await page.waitForSelector('form.search')
      const missed: string[] = []
      for (const [query, clipping] of ALL) {
        const found = await ask(page, query)
        if (!found.slice(0, 5).some((href) => href.endsWith(`/articles/${clipping}.html`))) missed.push(query)
      }
      expect(ALL.length).toBeGreaterThanOrEqual(100)
      expect(missed).toEqual([])
      expect(log.problems).toEqual([])
    })
  })

  test('shows the passage with the words marked, and leads to the article', async () => {
    await withPage({}, async (page, log) => {
      await page.goto(address())
      await page.waitForSelector('form.search')
      await ask(page, 'صاروخ عين الأسد')
      const marks = page.locator('.found li').first().locator('.passage mark')
      await marks.first().waitFor()
      expect((await marks.allInnerTexts()).some((words) => words.includes('عين الأسد'))).toBe(true)
      await page.locator('.found h2 a').first().click()
      await page.waitForSelector('main.article, main h1')
      expect(log.problems).toEqual([])
    })
  })

  test('narrows by a facet', async () => {
    await withPage({}, async (page) => {
      await page.goto(address())
      await page.waitForSelector('form.search')
      await page.selectOption('select[name=outlet]', 'reuters')
      await page.locator('.found h2 a').first().waitFor()
      const found = await page.locator('.found .facts').allInnerTexts()
      expect(found.length).toBeGreaterThan(1)
      expect(found.filter((facts) => !facts.includes('رويترز'))).toEqual([])
    })
  })
})

describe('the search page', () => {
  test('keeps the query in its address, and answers it again', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.address}${PAGE}?q=${encodeURIComponent('كفركلا')}`)
      await page.locator('.found h2 a').first().waitFor()
      expect(await page.inputValue('input[name=q]')).toBe('كفركلا')
    })
  })

  test('leads to the registers without a script', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(root.address + PAGE)
      expect(await page.locator('form.search').isVisible()).toBe(false)
      expect(await page.locator('noscript').innerText()).toContain('جافا سكربت')
      expect(await page.locator('section a').count()).toBeGreaterThanOrEqual(5)
    })
  })

  test('offers the nearest word, and asks for it', async () => {
    await withPage({}, async (page) => {
      await page.goto(root.address + PAGE)
      await page.waitForSelector('form.search')
      await ask(page, 'كفركلاا')
      await page.locator('.nearest button').click()
      await page.locator('.found h2 a').first().waitFor()
      expect(await page.inputValue('input[name=q]')).toBe('كفركلا')
    })
  })
})
