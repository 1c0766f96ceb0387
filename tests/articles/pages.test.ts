import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readArticle } from '../../src/articles/read.ts'
import { readClipping } from '../../src/clippings/read.ts'
import { parseEdtf } from '../../src/dates/edtf.ts'
import type { Article } from '../../src/records.ts'
import { ownAuthority } from '../golden/authority.ts'
import { readPages, type Page } from './pages.ts'

const authority = ownAuthority()
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

function read(source: string): Article {
  const { clipping } = readClipping(
    'a.txt',
    new TextEncoder().encode(source),
    new Set(authority.outlets.keys()),
  )
  if (clipping === null) throw new Error('expected a clipping that can be read')
  return readArticle(clipping, readText(clipping.text), authority, [])
}

/** The publisher as the gold counts it: the same name, or one that holds the other. */
function outletOf(page: Page, article: Article): string | null {
  const name = article.outlet === null ? null : plain(article.outlet.name)
  const holds =
    name !== null && page.outlet !== null && (name.includes(page.outlet) || page.outlet.includes(name))
  return holds ? page.outlet : name
}

/** The day, or for a page that only bounds it, the bounds when the day read is within them. */
function publishedOf(page: Page, article: Article): string | null {
  const [found, meant] = [article.published, page.published === null ? null : parseEdtf(page.published)]
  if (found === null || meant === null) return found?.edtf ?? null
  const within = meant.earliest <= found.latest && found.earliest <= meant.latest
  const bounded =
    meant.earliest !== meant.latest &&
    found.latest < `${Number(found.earliest.slice(0, 4)) + 1}${found.earliest.slice(4)}`
  return within && bounded ? page.published : found.edtf
}

function asideOf(article: Article): string[] {
  return article.furniture.flatMap((item) =>
    item.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
}

function told(page: Page, article: Article): unknown {
  return {
    title: article.titleBasis === 'printed' ? article.title : null,
    outlet: outletOf(page, article),
    published: publishedOf(page, article),
    furniture: asideOf(article),
  }
}

describe('pages as readers paste them', () => {
  const pages = readPages()
  test.each(pages.map((page) => [page.name, page] as const))('%s', (_, page) => {
    const { title, outlet, published, furniture } = page
    expect(told(page, read(page.lines.join('\n')))).toEqual({ title, outlet, published, furniture })
  })

  test.each(pages.map((page) => [page.name, page] as const))('%s, an empty line after each', (_, page) => {
    const { title, outlet, published, furniture } = page
    expect(told(page, read(page.lines.join('\n\n')))).toEqual({ title, outlet, published, furniture })
  })
})
