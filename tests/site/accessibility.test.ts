import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { withPage } from '../browser/pages.ts'
import { serveSite, type Host } from './server.ts'
import { samplePages, SITES, visitAll, writtenSite } from './site.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Make axe see Arabic text as text.
 * Reasoning: axe leaves icons out that a font draws in place of a word, and knows them by a word being drawn
 * otherwise than its first letter alone. So is every Arabic word that joins, and its colours went unchecked. It
 * compares pixels of a canvas: with the same pixels for every drawing no word is an icon. Our pages have none.
 */
const SEE_JOINED_LETTERS = `CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) => {
  const image = new ImageData(Math.ceil(width), Math.ceil(height))
  image.data.fill(255)
  return image
}`

/** The rules that a page breaks, each with its first places. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(SEE_JOINED_LETTERS)
  const result = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze()
  return result.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(' '))
    return `${id}: ${help} (${nodes.length}): ${places.join(', ')}`
  })
}

/** The rules that a page breaks in light colours and in dark ones. */
async function violationsInBoth(page: Page): Promise<string[]> {
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(page)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.map((what) => `light: ${what}`), ...dark.map((what) => `dark: ${what}`)]
}

describe.each(SITES)('accessibility of %s', (_, siteOf, least) => {
  let host: Host
  let addresses: string[]

  beforeAll(async () => {
    const site = siteOf()
    host = await serveSite(site.folder)
    addresses = samplePages(site, least).map((page) => host.address + page)
    return () => host.close()
  })

  test('no page breaks a rule, in light colours or in dark ones', async () => {
    // A change of colours that takes time would be measured half-way.
    const found = await visitAll(addresses, { reducedMotion: 'reduce' }, violationsInBoth)
    expect(found).toEqual([])
  })
})

describe('accessibility of the search', () => {
  test.each([
    ['results', 'داعش', '.found h2'],
    ['nothing found, a word like it offered', 'كفركلاا', '.nearest'],
  ])('with %s no rule is broken', async (_, query, shows) => {
    const host = await serveSite(writtenSite().folder)
    const address = `${host.address}search/index.html?q=${encodeURIComponent(query)}`
    const found = await visitAll([address], { reducedMotion: 'reduce' }, async (page) => {
      await page.locator(shows).first().waitFor()
      return violationsInBoth(page)
    })
    await host.close()
    expect(found).toEqual([])
  })
})

describe('the check of accessibility', () => {
  const check = (markup: string): Promise<string[]> =>
    withPage({}, async (page) => {
      await page.setContent(
        `<html lang="ar" dir="rtl"><head><title>صفحة</title></head><body><main><h1>عنوان</h1>${markup}</main></body></html>`,
      )
      return violations(page)
    })

  test('accepts a plain page', async () => {
    expect(await check('<p>افتتاح مكتبة عامة</p>')).toEqual([])
  })

  test.each([
    ['color-contrast', '<p style="color:#999">افتتاح مكتبة عامة</p>'],
    ['image-alt', '<img src="data:,">'],
    ['heading-order', '<h4>فرع</h4>'],
    ['link-name', '<a href="#"></a>'],
  ])('rejects what breaks the rule %s', async (rule, markup) => {
    expect(await check(markup)).toEqual([expect.stringMatching(`^${rule}:`)])
  })
})
