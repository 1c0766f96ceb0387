import { describe, expect, test } from 'vitest'
import { decodeEntities, readIds, readReferences, readTags, readVisibleText } from './html.ts'

const PAGE = `<!doctype html>
<html lang="ar" dir=rtl><!-- <p id="no"> -->
<script src="a.js"></script><script type="application/ld+json">{"a": "<b id='no'>"}</script>
<a id="one" href="x.html?a=1&amp;b=2#&#x641;" title='1 > 0'>قال &#171;نعم&#187;</a>
<img src="i.png" srcset="i.png 1x, j.png 2x" alt="صورة"><input disabled></html>`

describe('the reader of pages', () => {
  test('finds tags, but none in comments, scripts and attributes', () => {
    expect(readTags(PAGE).map((tag) => tag.name)).toEqual(['script', 'script', 'html', 'a', 'img', 'input'])
    expect(readIds(PAGE)).toEqual(['one'])
  })

  test('reads attributes in every way they are written', () => {
    const tags = readTags(PAGE)
    expect(tags[2]?.attributes.get('dir')).toBe('rtl')
    expect(tags[3]?.attributes.get('title')).toBe('1 > 0')
    expect(tags[5]?.attributes.get('disabled')).toBe('')
  })

  test('lists every address, decoded', () => {
    const values = readReferences(PAGE).map(({ value }) => value)
    expect(values).toEqual(['a.js', 'x.html?a=1&b=2#ف', 'i.png', 'i.png', 'j.png'])
  })

  test('reads the text that shows', () => {
    const text = readVisibleText(PAGE)
    for (const shown of ['قال «نعم»', 'صورة', '1 > 0']) expect(text).toContain(shown)
    expect(text).not.toContain('"a"')
  })

  test('knows no character reference by guessing', () => {
    expect(() => decodeEntities('&hellip;')).toThrow('&hellip;')
  })
})
