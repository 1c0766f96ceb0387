import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCoverage } from '../../src/pages/coverage.ts'
import { FONT_SOURCES, buildFonts, collectCharacters, uncovered } from '../../src/pages/fonts.ts'

const ttfs = FONT_SOURCES.map(({ file }) => readFileSync(`node_modules/${file}`))

describe('coverage', () => {
  test.each(['ا', 'ي', 'ﻻ', '٣', 'a', '»', '،'])('of the reading face has %s', (character) => {
    expect(readCoverage(ttfs[0] as Uint8Array).has(character.codePointAt(0) as number)).toBe(true)
  })

  test.each(['漢', '😀', 'ꦀ'])('of the reading face lacks %s', (character) => {
    expect(readCoverage(ttfs[0] as Uint8Array).has(character.codePointAt(0) as number)).toBe(false)
  })

  test('says which characters no face has', () => {
    expect(uncovered('ابج漢é', ttfs)).toEqual(['漢'])
  })
})

test('characters beyond the news set are counted once, and those without a picture not at all', () => {
  const characters = collectCharacters()
  for (const text of ['أب ب\n^]-', '\u200FΩج\u00A0أ', 'πΩ\u0085', '\uD83D\uDE00', '\uD83D'])
    characters.add(text)
  expect(characters.all()).toBe('Ωπ\uD83D\uDE00')
})

describe('the fonts of the site', () => {
  let files: Awaited<ReturnType<typeof buildFonts>>
  beforeAll(async () => {
    files = await buildFonts(ttfs, 'Ω')
  }, 60_000)

  test('are WOFF2, small, and named in the style sheet', () => {
    const sheet = String(files.at(-1)?.content)
    expect(files.map(({ path }) => path.replace(/-[0-9a-f]{10}\./, '.'))).toEqual([
      'assets/naskh-400.woff2',
      'assets/naskh-700.woff2',
      'assets/sans-400.woff2',
      'assets/sans-600.woff2',
      'assets/fonts.css',
    ])
    for (const { path, content } of files.slice(0, -1)) {
      expect(Buffer.from(content).toString('latin1', 0, 4)).toBe('wOF2')
      expect(content.length).toBeLessThan(40_000)
      expect(sheet).toContain(`url('${path.replace('assets/', '')}')`)
    }
  })

  test('have other names when the characters differ', async () => {
    const other = await buildFonts(ttfs, 'Ωπ')
    expect(other[2]?.path).not.toBe(files[2]?.path)
  })
})
