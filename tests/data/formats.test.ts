import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { citationOf, cslItem, formatBibtex, formatRis, type Citation } from '../../src/data/citation.ts'
import { companionsOf } from '../../src/data/publication.ts'
import { searchDescription } from '../../src/data/site-files.ts'
import { sitemapFiles } from '../../src/data/sitemap.ts'
import { escapeXml } from '../../src/data/xml.ts'
import { parseEdtf } from '../../src/dates/edtf.ts'
import { clip } from '../chronology/practice.ts'
import { fullReading, sourceOf, writtenFiles } from './practice.ts'
import { readReferences } from './references.ts'

const CITATION: Citation = {
  id: '2024-01-24-paper',
  title: 'عنوان {فيه} 50% & $رموز_وأقواس\nفي سطرين',
  authors: ['أحمد علي', 'سعد كريم'],
  outlet: 'السفير & غيرها',
  published: parseEdtf('2024-01-24~'),
  dateParts: [2024, 1, 24],
  approximate: true,
  url: 'https://paper.example/a_b%20c?x=1&y={2}',
  retrieved: '2024-02-01',
  archive: 'حوليات',
  archiveUrl: 'https://example.org/articles/2024-01-24-paper.html',
}

describe('a reference', () => {
  test('in RIS has the tags that reference managers read', () => {
    expect(formatRis(CITATION).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - 2024-01-24-paper',
      'TI  - عنوان {فيه} 50% & $رموز_وأقواس في سطرين',
      'AU  - أحمد علي',
      'AU  - سعد كريم',
      'T2  - السفير & غيرها',
      'PY  - 2024',
      'DA  - 2024/01/24/',
      'UR  - https://paper.example/a_b%20c?x=1&y={2}',
      'L2  - https://example.org/articles/2024-01-24-paper.html',
      'DP  - حوليات',
      'Y2  - 2024/02/01',
      'LA  - ar',
      'ER  - ',
      '',
    ])
  })

  test('in BibTeX is read back with its signs', () => {
    const [read] = readReferences(formatBibtex(CITATION))
    expect(read).toMatchObject({
      title: 'عنوان {فيه} 50% & $رموز_وأقواس في سطرين',
      author: [{ family: 'أحمد علي' }, { family: 'سعد كريم' }],
      'container-title': 'السفير & غيرها',
      URL: 'https://paper.example/a_b%20c?x=1&y=%7B2%7D',
    })
    expect(formatBibtex(CITATION)).toContain('date = {2024-01-24~}')
  })

  test('in CSL-JSON says that a date is about', () => {
    expect(cslItem(CITATION)).toMatchObject({
      type: 'article-newspaper',
      issued: { 'date-parts': [[2024, 1, 24]], circa: true },
      accessed: { 'date-parts': [[2024, 2, 1]] },
      author: [{ literal: 'أحمد علي' }, { literal: 'سعد كريم' }],
      archive: 'حوليات',
      language: 'ar',
    })
  })

  test.each([
    ['2024-01-24', [2024, 1, 24], '2024-01-24', false],
    ['2024-04~', [2024, 4], '2024-04~', true],
    ['2024', [2024], '2024', false],
    ['[2024-04-22..2024-04-30]', [2024, 4], '2024-04~', true],
    ['2024-01-23/2024-02-01', [2024], '2024~', true],
    ['2023-12-31/2024-01-01', null, null, false],
  ])('dated %s gives what is sure of it', (edtf, dateParts, bib, approximate) => {
    const reading = clip('a', { published: edtf })
    const citation = citationOf(reading, sourceOf([reading]).publication, 'عنوان')
    expect(citation).toMatchObject({ dateParts, approximate })
    expect(/date = \{(.*)\}/.exec(formatBibtex(citation))?.[1] ?? null).toBe(bib)
  })

  test('to a clipping of which little is known says no more', () => {
    const bare = {
      ...CITATION,
      authors: [],
      outlet: null,
      published: null,
      dateParts: null,
      url: null,
      retrieved: null,
      archiveUrl: null,
    }
    expect(Object.keys(cslItem(bare))).toEqual([
      'id',
      'type',
      'title',
      'archive',
      'archive_location',
      'language',
    ])
    expect(formatRis(bare)).not.toMatch(/null|undefined|AU|T2|DA|UR/)
    expect(formatBibtex(bare)).not.toMatch(/null|undefined|author|journal|date/)
  })
})

describe('the calendar', () => {
  const calendar = (date: string): unknown[] => {
    const files = writtenFiles(sourceOf([clip('a', { published: '2024-01-31' }, { type: 'clash', date })]))
    const read = new ICAL.Component(
      z.array(z.unknown()).parse(ICAL.parse(files.get('data/events.ics') ?? '')),
    )
    return read.getAllSubcomponents('vevent').map((one) => {
      const event = new ICAL.Event(one)
      return [event.startDate.toString(), event.endDate.toString()]
    })
  }
  test.each([
    ['2024-01-24', [['2024-01-24', '2024-01-25']]],
    ['2024-02', [['2024-02-01', '2024-03-01']]],
    ['2024', []],
    ['2024-01-01/..', []],
  ])('has %s as %j', (date, days) => expect(calendar(date)).toEqual(days))
})

describe('a sitemap', () => {
  const address = (path: string): string => `https://example.org/${path}`
  const written = (pages: readonly string[], most: number): Map<string, string> =>
    new Map([...sitemapFiles(pages, address, most)].map(({ path, lines }) => [path, [...lines()].join('')]))
  const parser = new XMLParser()

  test('names every page', () => {
    const content = written(['a.html', 'b/&.html'], 10).get('sitemap.xml') ?? ''
    expect(XMLValidator.validate(content)).toBe(true)
    expect(parser.parse(content)).toMatchObject({
      urlset: { url: [{ loc: 'https://example.org/a.html' }, { loc: 'https://example.org/b/&.html' }] },
    })
  })

  test('becomes an index beyond the most that one may hold', () => {
    const files = written(['1', '2', '3', '4', '5'], 2)
    expect([...files.keys()]).toEqual([
      'sitemap.xml',
      'sitemap-1.xml',
      'sitemap-2.xml',
      'sitemap-3.xml',
      'robots.txt',
    ])
    expect(parser.parse(files.get('sitemap.xml') ?? '')).toMatchObject({
      sitemapindex: { sitemap: [1, 2, 3].map((n) => ({ loc: `https://example.org/sitemap-${n}.xml` })) },
    })
    expect(files.get('robots.txt')).toContain('Sitemap: https://example.org/sitemap.xml')
  })

  test('is not written for a site that does not know its address', () => {
    expect([...sitemapFiles(['a.html'], () => null)]).toEqual([])
  })
})

describe('the description of the search', () => {
  test('names the page that searches', () => {
    const { publication } = sourceOf([], 'full', { url: 'https://example.org/' })
    const [file] = [...searchDescription(publication, 'search/index.html')]
    const content = [...(file?.lines() ?? [])].join('')
    expect(XMLValidator.validate(content)).toBe(true)
    expect(content).toContain('template="https://example.org/search/index.html?q={searchTerms}"')
    expect([...searchDescription(sourceOf([]).publication, 'search/index.html')]).toEqual([])
  })
})

describe('XML', () => {
  test.each([
    ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
    ['a\u0000\u0008b\uFFFF\uD800c', 'abc'],
    ['سطر\nآخر 😀', 'سطر\nآخر 😀'],
  ])('writes %j as %j', (text, written) => expect(escapeXml(text)).toBe(written))
})

describe('files beside pages', () => {
  const counts = { clippings: 100, eventPages: 50, actors: 20, others: 10 }
  test.each([
    [10_000, { records: true, feeds: true, citations: true }],
    [700, { records: true, feeds: true, citations: true }],
    [669, { records: true, feeds: true, citations: false }],
    [330, { records: true, feeds: false, citations: false }],
    [100, { records: false, feeds: false, citations: false }],
  ])('of a host that takes %i files are %j', (most, companions) => {
    expect(companionsOf(counts, most)).toEqual(companions)
  })

  test('are left out beyond the limit, and the data page still has them', () => {
    const paths = (maxFiles: number): string[] => [
      ...writtenFiles(sourceOf([fullReading('a')], 'full', { maxFiles })).keys(),
    ]
    expect(paths(100)).toContain('articles/a.json')
    expect(paths(100)).toContain('articles/a.ris')
    const few = paths(1)
    expect(few.filter((path) => path.startsWith('articles/'))).toEqual([])
    expect(few).toEqual(expect.arrayContaining(['data/citations.ris', 'data/articles.ndjson']))
  })
})
