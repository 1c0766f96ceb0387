import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, linkBetween, linkFromBase, paths } from '../../src/pages/links.ts'

describe('a link between pages', () => {
  test.each([
    ['index.html', 'chronology/index.html', 'chronology/index.html'],
    ['articles/a.html', 'chronology/2024/01.html#d24', '../chronology/2024/01.html#d24'],
    ['chronology/2024/01.html', 'chronology/2024/02.html', '02.html'],
    ['chronology/2024/01.html', 'chronology/index.html', '../index.html'],
    ['articles/a.html', 'articles/a.html#p3', '#p3'],
    ['articles/a.html', 'articles/a.html', 'a.html'],
    ['articles/a.html', 'index.html', '../index.html'],
    ['index.html', 'articles/قصاصة 1#2.html', 'articles/%D9%82%D8%B5%D8%A7%D8%B5%D8%A9%201#2.html'],
  ])('from %s to %s is %s', (from, to, link) => {
    expect(linkBetween(from, to)).toBe(link)
  })

  test('leads a browser to its target, wherever the site lies', () => {
    const segment = fc.stringMatching(/^[\w؀-ۿ %?:&-]{1,12}$/).filter((text) => !/^[.\s]*$/.test(text))
    const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}.html`)
    fc.assert(
      fc.property(path, path, (from, to) => {
        const at = (target: string): URL =>
          new URL(target.split('/').map(encodeURIComponent).join('/'), 'http://host/sub/')
        expect(new URL(linkBetween(from, to), at(from)).href).toBe(at(to).href)
      }),
    )
  })
})

test('the page for lost readers links from the base', () => {
  expect(linkFromBase('/sub/', paths.actor('iraq'))).toBe('/sub/actors/iraq.html')
})

describe('the absolute address of a page', () => {
  test.each([
    ['https://example.org', paths.home, 'https://example.org/'],
    ['https://example.org/a/', paths.chronology, 'https://example.org/a/chronology/'],
    ['https://example.org', paths.day('2024-01-24'), 'https://example.org/chronology/2024/01.html#d24'],
  ])('of %s and %s is %s', (url, target, address) => {
    expect(addressOf(url, target)).toBe(address)
  })

  test('is not known to a site without one', () => {
    expect(addressOf(null, paths.home)).toBeNull()
  })
})
