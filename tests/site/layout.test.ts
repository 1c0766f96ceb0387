/** That a reader sees every word whole: on a telephone and a wide screen, in letters of any size. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { withPage } from '../browser/pages.ts'
import { callInside, scriptOf } from './inside.ts'
import type * as Layout from './inside/layout.ts'
import { serveSite, type Host } from './server.ts'
import { builtSite, samplePages, visitAll, writtenSite, type Site } from './site.ts'

const WIDTHS = [320, 390, 768, 1280, 1920]
const SIZES = ['100%', '200%']
const SCRIPT = scriptOf('layout')

function findFaults(page: Page): Promise<ReturnType<typeof Layout.findFaults>> {
  return callInside(page, 'findFaults')
}

/** The size of the page's letters, in CSS pixels. */
function letterSize(page: Page): Promise<number> {
  return page.evaluate<number>('parseFloat(getComputedStyle(document.querySelector("main")).fontSize)')
}

/** What is wrong at each width and size, the same fault once. */
async function faultsAtAll(page: Page): Promise<string[]> {
  const found = new Map<string, string>()
  const plain = await letterSize(page)
  await page.evaluate(SCRIPT)
  for (const size of SIZES) {
    await page.evaluate(`document.documentElement.style.fontSize = '${size}'`)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      for (const what of await findFaults(page))
        if (!found.has(what)) found.set(what, `at ${width} px with letters at ${size} ${what}`)
    }
  }
  if ((await letterSize(page)) < plain * 1.9) found.set('', 'letters do not grow')
  return [...found.values()]
}

/** Pages that need more than a visit: the search with its answers. */
const ANSWERS = `search/index.html?q=${encodeURIComponent('داعش')}`

const SITES: readonly (readonly [name: string, site: () => Site, more: readonly string[]])[] = [
  ['the five clippings', builtSite, []],
  ['the written archive', writtenSite, [ANSWERS]],
]

describe.each(SITES)('the layout of %s', (_, siteOf, more) => {
  let host: Host
  let addresses: string[]

  beforeAll(async () => {
    const site = siteOf()
    host = await serveSite(site.folder)
    addresses = [...samplePages(site), ...more].map((page) => host.address + page)
    return () => host.close()
  })

  test('shows every word whole at five widths, in letters of two sizes, and never scrolls sideways', async () => {
    const found = await visitAll(addresses, {}, async (page) => {
      if (page.url().includes('?q=')) await page.locator('.found h2').first().waitFor()
      return faultsAtAll(page)
    })
    expect(found).toEqual([])
  })
})

describe('the check of layout', () => {
  const check = (markup: string): Promise<string[]> =>
    withPage({ viewport: { width: 400, height: 600 } }, async (page) => {
      await page.setContent(
        `<!doctype html><html lang="ar" dir="rtl"><body style="margin:8px;font:16px/1.8 sans-serif">${markup}</body></html>`,
      )
      await page.evaluate(SCRIPT)
      return findFaults(page)
    })
  const long = 'افتتاح مكتبة عامة في وسط المدينة بعد أعوام من العمل'

  test.each([
    ['lines that wrap', `<p>${long} ${long}</p>`],
    ['a frame that scrolls', `<div style="overflow-x:auto;width:100px;white-space:nowrap">${long}</div>`],
    [
      'words for listeners',
      `<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">${long}</p>`,
    ],
    [
      'a picture',
      '<svg viewBox="0 0 99 99"><text x="90" y="20">نص</text><text x="90" y="50">آخر</text></svg>',
    ],
    ['a field that is wide enough', `<select><option>${long}</option></select>`],
  ])('accepts %s', async (_, markup) => {
    expect(await check(markup)).toEqual([])
  })

  test.each([
    ['the page is', `<p style="white-space:nowrap">${long} ${long}</p>`],
    ['cut off:', `<p style="overflow:hidden;width:100px;white-space:nowrap">${long}</p>`],
    ['cut off:', `<p style="overflow:hidden;width:200px;height:30px">${long}</p>`],
    ['cut off:', `<p style="position:absolute;right:-60px;top:0">${long.slice(0, 20)}</p>`],
    ['cut off:', `<details><summary>تفاصيل</summary><p style="position:absolute;top:-90px">نص</p></details>`],
    ['cut off in its field:', `<select style="width:90px"><option>${long}</option></select>`],
    ['cut off in its field:', `<input style="width:90px" placeholder="${long}">`],
    ['words over words:', '<p>الأول</p><p style="margin-top:-44px">الثاني</p>'],
    ['beyond its picture:', '<svg viewBox="0 0 99 99" width="99"><text x="10" y="20">نص طويل</text></svg>'],
    [
      'words over words in a picture:',
      '<svg viewBox="0 0 99 99" width="99"><text x="90" y="20">نص</text><text x="84" y="22">آخر</text></svg>',
    ],
  ])('finds what is %s', async (what, markup) => {
    expect(await check(markup)).toContainEqual(expect.stringContaining(what))
  })
})
