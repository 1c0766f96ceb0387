import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subset from 'subset-font'
import { describe, expect, test } from 'vitest'
import { coverageOf } from './fonts.ts'
import { readVisibleText } from './html.ts'
import { ROOT } from './build.ts'
import { builtSite, checkPages } from './site.ts'

/** Characters without a picture: white space, joiners and the marks of direction. */
const UNSEEN = /[\s\u00AD\u034F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

describe('fonts', () => {
  test('cover every character of every page', () => {
    const site = builtSite()
    const fonts = [...site.files].filter((file) => file.endsWith('.woff2'))
    expect(fonts.length).toBeGreaterThan(0)
    const coverages = fonts.map((file) => coverageOf(readFileSync(join(site.folder, file))))
    const found = checkPages(site, (html) => {
      const characters = new Set(readVisibleText(html))
      return [...characters].filter((character) => {
        const code = character.codePointAt(0) ?? 0
        return !UNSEEN.test(character) && !coverages.some((coverage) => coverage.has(code))
      })
    })
    expect(found).toEqual([])
  })
})

describe('the reader of fonts', () => {
  const folder = join(ROOT, 'node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular')
  const whole = readFileSync(join(folder, 'NotoNaskhArabic_400Regular.ttf'))

  test.each(['ابت', 'حوليات 2024', 'a«٣»'])('finds the characters %s and no others', async (characters) => {
    const font = await subset(whole, characters, { targetFormat: 'woff2' })
    const found = [...coverageOf(font)].map((code) => String.fromCodePoint(code))
    expect(found.sort()).toEqual([...new Set(characters)].sort())
  })

  test('takes nothing but WOFF2', () => {
    expect(() => coverageOf(whole)).toThrow('WOFF2')
  })
})
