import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subset from 'subset-font'
import { expect, test } from 'vitest'
import { readCoverage } from '../../src/pages/coverage.ts'
import { readVisibleText } from './html.ts'
import { builtSite, checkPages, readPage, type Site } from './site.ts'

/** Characters without a picture: white space, joiners and the marks of direction. */
const UNSEEN = /[\s\u00AD\u034F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** The code points among those of a text that one of the site's font files can show. */
async function shownByFonts(site: Site, text: string): Promise<Set<number>> {
  const files = [...site.files].filter((file) => file.endsWith('.woff2'))
  const shown = new Set<number>()
  for (const file of files) {
    // Unpacked, so that it can be read.
    const font = await subset(readFileSync(join(site.folder, file)), text, { targetFormat: 'truetype' })
    for (const code of readCoverage(font)) shown.add(code)
  }
  return shown
}

test('the fonts of the site have every character of every page', async () => {
  const site = builtSite()
  const text = [...new Set(site.pages.map((page) => readVisibleText(readPage(site, page))).join(''))].join('')
  const shown = await shownByFonts(site, text)
  expect(shown.size).toBeGreaterThan(100)
  const found = checkPages(site, (html) =>
    [...new Set(readVisibleText(html))].filter(
      (character) => !UNSEEN.test(character) && !shown.has(character.codePointAt(0) ?? 0),
    ),
  )
  expect(found).toEqual([])
})
