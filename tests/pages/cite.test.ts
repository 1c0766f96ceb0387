import { describe, expect, test } from 'vitest'
import { renderActor } from '../../src/pages/actors.ts'
import { renderArticlePage } from '../../src/pages/articles.ts'
import { renderData } from '../../src/pages/data.ts'
import { renderHome } from '../../src/pages/home.ts'
import type { Site } from '../../src/pages/site.ts'
import { renderMonth } from '../../src/pages/month.ts'
import { renderOutletPage } from '../../src/pages/outlets.ts'
import { renderType, renderTypes } from '../../src/pages/types.ts'
import { readReferences } from '../data/references.ts'
import { smallSite } from './archive.ts'

const URL = 'https://example.org/annals/'

function firstArticle(site: Site): string {
  const [reading] = site.readings
  if (reading === undefined) throw new Error('expected a clipping')
  return renderArticlePage(site, reading)
}

/** The texts that a page offers to copy, entities undone. */
function offered(page: string): string[] {
  const found = [...page.matchAll(/<pre [^>]*>([\s\S]*?)<\/pre>/g)].map(([, text = '']) => text)
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return found.map((text) =>
    text.replace(
      /&(?:(\w+)|#(\d+)|#x([0-9a-fA-F]+));/g,
      (_, name: string | undefined, decimal: string | undefined, hex: string | undefined) =>
        name === undefined
          ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
          : (signs[name] ?? ''),
    ),
  )
}

const links = (page: string, type: string): string[] =>
  [...page.matchAll(/<link rel="alternate" type="([^"]+)"[^>]*? href="([^"]+)"/g)].flatMap(
    ([, found, href = '']) => (found === type ? [href] : []),
  )

describe('the page of a clipping', () => {
  test('offers its reference in three formats that are read back alike', () => {
    const texts = offered(firstArticle(smallSite()))
    expect(texts).toHaveLength(3)
    const read = texts.map((text) => readReferences(text.startsWith('{') ? JSON.parse(text) : `${text}\n`)[0])
    const titles = read.map((one) => one?.['title'])
    expect(new Set(titles).size).toBe(1)
    expect(titles[0]).toMatch(/\p{Script=Arabic}/u)
  })

  test('links to the files beside it, and to none where the host bears none', () => {
    const page = firstArticle(smallSite())
    expect(links(page, 'application/json')).toHaveLength(1)
    expect(links(page, 'application/x-research-info-systems')).toEqual(['first%20clipping.ris'])
    const few = firstArticle(smallSite({ maxFiles: 1 }))
    expect(links(few, 'application/json')).toEqual([])
    expect(links(few, 'application/x-bibtex')).toEqual([])
    expect(offered(few)).toHaveLength(3)
  })
})

describe('feeds', () => {
  test.each([
    ['the first page', renderHome, 'feed.xml'],
    [
      'an actor',
      (site: Site) => renderActor(site, [...site.uses.actors.keys()][0] ?? ''),
      /^\.\.\/feeds\/actors\/.+\.xml$/,
    ],
    ['a type', (site: Site) => renderType(site, site.events[0]?.type ?? ''), /^\.\.\/feeds\/types\/.+\.xml$/],
  ])('are named by the page of %s, when the site knows its address', (_, render, path) => {
    const [atom = ''] = links(render(smallSite({ url: URL })), 'application/atom+xml')
    if (typeof path === 'string') expect(atom).toBe(path)
    else expect(atom).toMatch(path)
    expect(links(render(smallSite()), 'application/atom+xml')).toEqual([])
  })
})

test('every page that says something to machines says it in a graph', () => {
  const site = smallSite({ url: URL })
  const [month] = site.chronology.years.flatMap(({ months }) => months)
  const kinds = [
    renderTypes(site),
    renderType(site, 'meeting'),
    renderOutletPage(site, 'the-paper'),
    renderMonth(site, month?.month ?? ''),
    firstArticle(site),
  ].map(
    (page) =>
      [
        ...page.matchAll(
          /"@type":"(DefinedTermSet|DefinedTerm|NewsMediaOrganization|ItemList|BreadcrumbList)"/g,
        ),
      ][0]?.[1],
  )
  expect(kinds).toEqual([
    'DefinedTermSet',
    'DefinedTerm',
    'NewsMediaOrganization',
    'ItemList',
    'NewsMediaOrganization',
  ])
})

test('the data page describes the data set and every file of it', () => {
  const page = renderData(smallSite({ url: URL }))
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? []
  expect(JSON.parse(json)).toMatchObject({
    '@graph': [
      {
        '@type': 'Dataset',
        distribution: expect.arrayContaining([
          expect.objectContaining({
            contentUrl: `${URL}data/events.geojson`,
            encodingFormat: 'application/geo+json',
          }),
        ]) as unknown,
      },
    ],
  })
})
