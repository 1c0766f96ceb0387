import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { joinRow } from '../../src/pages/components/events.ts'
import { keepRows, listedParts } from '../../src/pages/components/rows.ts'
import { indexSite } from '../../src/pages/site.ts'
import { viewFrom } from '../../src/pages/view.ts'
import { records } from './archive.ts'

const site = indexSite(records)

/** What a row on a page leads to, as paths from the root of the site. */
function absolute(markup: string, page: string): string {
  return markup.replace(
    /href="([^"#]*)/g,
    (_, link: string) => `href="${posix.join(posix.dirname(page), link)}`,
  )
}

describe('rows that many pages have', () => {
  const pages = [
    'places/a.html',
    'actors/b.html',
    'actors/b/2024.html',
    'outlets/c/events.html',
    'chronology/undated/2024.html',
    'types/clash.html',
  ]

  test('say on each page what a row of its own says, and lead to the same pages', () => {
    const rows = keepRows(site, () => {})
    for (const page of pages)
      for (const event of site.events) {
        const kept = joinRow(rows(page, event), 'بيان', 'm2024-01').markup
        const own = joinRow(listedParts(viewFrom(site, page), event), 'بيان', 'm2024-01').markup
        expect(absolute(kept, page)).toBe(absolute(own, page))
      }
  })

  test('are made once for the pages of one depth', () => {
    const rows = keepRows(site, () => {})
    const [event] = site.events
    if (event === undefined) throw new Error('expected an event')
    expect(rows('actors/b.html', event)).toBe(rows('places/a.html', event))
    expect(rows('actors/b/2024.html', event)).not.toBe(rows('places/a.html', event))
  })

  test('tell each page whose texts they quote', () => {
    const told: string[] = []
    const rows = keepRows(site, (clipping) => void told.push(clipping))
    const [event] = site.events
    if (event === undefined) throw new Error('expected an event')
    rows('actors/b.html', event)
    expect(told).toEqual([])
    // One of which nothing is known but the words.
    const bare = { ...event, agents: [], targets: [], place: null }
    rows('actors/b.html', bare)
    expect(new Set(told).size).toBe(1)
    const [clipping = ''] = told.splice(0)
    rows('places/a.html', bare)
    expect(told).toContain(clipping)
  })
})
