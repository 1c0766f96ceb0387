/** What a reader meets in a browser: opening, resizing, reading without scripts. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { serveSite, type Host } from './server.ts'
import { builtSite, samplePages, visitAll } from './site.ts'

const WIDTHS = [320, 390, 768, 1280, 1920]
let host: Host
let addresses: string[]

beforeAll(async () => {
  const site = builtSite()
  host = await serveSite(site.folder)
  addresses = samplePages(site).map((page) => host.address + page)
  return () => host.close()
})

/** How many CSS pixels the page is wider than its window, and the innermost elements that stick out of it. */
const OVERFLOW = `(() => {
  const root = document.documentElement
  const over = root.scrollWidth - root.clientWidth
  if (over <= 0) return null
  const scrolls = (element) => element !== root && getComputedStyle(element).overflowX !== 'visible'
  const inside = (element) => element !== null && (scrolls(element) || inside(element.parentElement))
  const out = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    return (left < -1 || right > root.clientWidth + 1) && !inside(element.parentElement)
  })
  const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)))
  return over + ' px too wide: ' + innermost.slice(0, 3).map((element) => element.outerHTML.slice(0, 80)).join(' | ')
})()`

/** The size of the page's letters, in CSS pixels. */
function letterSize(page: Page): Promise<number> {
  return page.evaluate<number>('parseFloat(getComputedStyle(document.querySelector("main")).fontSize)')
}

/** The length of the text that shows in the page's main part. */
async function shownText(page: Page): Promise<number> {
  return (await page.locator('main').innerText()).length
}

describe('a page in the browser', () => {
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

  test('never scrolls sideways, from a small phone to a wide screen, nor with letters twice as large', async () => {
    const found = await visitAll(addresses, {}, async (page) => {
      const problems: string[] = []
      const plain = await letterSize(page)
      for (const size of ['100%', '200%']) {
        await page.evaluate(`document.documentElement.style.fontSize = '${size}'`)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 })
          const over = await page.evaluate<string | null>(OVERFLOW)
          if (over !== null) problems.push(`at ${width} px with letters at ${size} ${over}`)
        }
      }
      if ((await letterSize(page)) < plain * 1.9) problems.push('letters do not grow')
      return problems
    })
    expect(found).toEqual([])
  })
})
