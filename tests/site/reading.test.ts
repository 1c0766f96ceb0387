/** What a reader meets in a browser: opening, reading without scripts. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { withPage } from '../browser/pages.ts'
import { serveSite, type Host } from './server.ts'
import { builtSite, samplePages, visitAll } from './site.ts'

let host: Host
let addresses: string[]

beforeAll(async () => {
  const site = builtSite()
  host = await serveSite(site.folder)
  addresses = samplePages(site).map((page) => host.address + page)
  return () => host.close()
})

/** The length of the text that shows in the page's main part. */
async function shownText(page: Page): Promise<number> {
  return (await page.locator('main').innerText()).length
}

/** Words of a page that an isolated box of the line cuts in two, so that their letters do not join. */
function cutWords(): string[] {
  const letter = /^[\u0620-\u064A\u066E-\u06D3]$/
  return [...document.querySelectorAll<HTMLElement>('main *')].flatMap((element) => {
    const { display, unicodeBidi } = getComputedStyle(element)
    const holder = getComputedStyle(element.parentElement ?? element).display
    if (display !== 'inline' || unicodeBidi === 'normal' || /flex|grid/.test(holder)) return []
    const [before, after] = [element.previousSibling, element.nextSibling].map((side) =>
      side instanceof Text ? side.data : '',
    )
    const text = element.textContent
    const cut = (left = '', right = ''): boolean => letter.test(left) && letter.test(right)
    return cut(before?.at(-1), text.at(0)) || cut(text.at(-1), after?.at(0))
      ? [`${before?.slice(-9)}|${text}`]
      : []
  })
}

describe('a page in the browser', () => {
  test('keeps the years of an archive in one line', async () => {
    const lines: number[] = []
    for (let width = 320; width <= 900; width += 20)
      await withPage({ viewport: { width, height: 600 } }, async (page) => {
        await page.goto(`${host.address}index.html`)
        lines.push(
          await page
            .locator('.subtitle .years')
            .evaluate((years) => new Set([...years.getClientRects()].map(({ top }) => top)).size),
        )
      })
    expect(new Set(lines)).toEqual(new Set([1]))
  })

  test('joins a letter to the name it is written onto', async () => {
    const found = await visitAll(addresses, {}, (page) => page.evaluate(cutWords))
    expect(found).toEqual([])
  })

  test('opens without an error, and asks no one but its host', async () => {
    const found = await visitAll(addresses, {}, async (_, log) => {
      return [...log.problems, ...log.requests.filter((url) => !url.startsWith(host.address))]
    })
    expect(found).toEqual([])
  })

  test('opens from a folder without an error', async () => {
    const site = builtSite()
    const files = samplePages(site).filter((page) => page !== '404.html')
    const urls = files.map((page) => pathToFileURL(join(site.folder, page)).href)
    const found = await visitAll(urls, {}, async (_, log) => {
      return [...log.problems, ...log.requests.filter((url) => !url.startsWith('file:'))]
    })
    expect(found).toEqual([])
  })

  test('reads without scripts as it does with them', async () => {
    const lengths = new Map<string, number>()
    await visitAll(addresses, {}, async (page) => {
      lengths.set(page.url(), await shownText(page))
      return []
    })
    const found = await visitAll(addresses, { javaScriptEnabled: false }, async (page, log) => {
      const heading = await page.locator('h1').first().isVisible()
      const links = await page.locator('nav a').first().isVisible()
      // The form of the search needs a script; without it the page says so and leads to the registers.
      const needed = page.url().endsWith('/search/index.html') ? 0 : (lengths.get(page.url()) ?? 0) * 0.95
      const whole = (await shownText(page)) >= needed
      return [
        ...(heading ? [] : ['no heading shows']),
        ...(links ? [] : ['no way on shows']),
        ...(whole ? [] : ['text is missing']),
        ...log.problems,
      ]
    })
    expect(found).toEqual([])
  })
})
