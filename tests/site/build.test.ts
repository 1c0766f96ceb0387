import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { words } from '../../src/pages/words.ts'
import { CONTENT, hashSite, runBuild } from './build.ts'
import { readVisibleText } from './html.ts'
import { builtSite, makeFolder, openSite, readPage } from './site.ts'

/** A clipping as somebody drops it: text alone. Invented. */
const BARE = `افتتاح مكتبة عامة في البصرة

أعلنت بلدية البصرة، الأحد 3 آذار 2024، افتتاح مكتبة عامة في الحي القديم بعد أعمال ترميم استمرت عامين.

وقال مصدر في البلدية إن المكتبة تضم عشرة آلاف كتاب.
`

describe('the build', () => {
  test('makes the same bytes in every time zone and language', async () => {
    const site = builtSite()
    const output = join(makeFolder('elsewhere'), 'site')
    const env = { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }
    const elsewhere = openSite(output, await runBuild({ output, env }))
    expect([...elsewhere.files]).toEqual([...site.files])
    expect(hashSite(output)).toEqual(hashSite(site.folder))
  })

  test('reads a bare text dropped in the folder, and marks it as not reviewed', async () => {
    const folder = makeFolder('bare')
    const [content, output] = [join(folder, 'content'), join(folder, 'site')]
    cpSync(CONTENT, content, { recursive: true })
    writeFileSync(join(content, 'clippings/basra-library.txt'), BARE)
    const site = openSite(output, await runBuild({ content, output }))
    const page = readVisibleText(readPage(site, 'articles/basra-library.html'))
    expect(page).toContain('بعد أعمال ترميم استمرت عامين')
    expect(page).toContain(words.article.machine)
    const linked = site.pages.filter((path) => readPage(site, path).includes('articles/basra-library.html'))
    expect(linked.some((path) => path.startsWith('chronology/'))).toBe(true)
    expect(readFileSync(join(output, 'data/articles.ndjson'), 'utf8')).toContain('"id":"basra-library"')
  })
})
