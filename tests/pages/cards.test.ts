import { describe, expect, test } from 'vitest'
import { cardFiles } from '../../src/cards.ts'
import { CARD_SIZE, drawCards } from '../../src/pages/pictures/card.ts'
import { renderArticlePage } from '../../src/pages/articles.ts'
import { renderEventPage } from '../../src/pages/events.ts'
import { eventOf, indexSite, readingOf, type Site } from '../../src/pages/site.ts'
import { event, records } from './archive.ts'

/** The small archive, at an address, with cards. */
function sharedSite(name = 'القوات الشمالية', cards = true): Site {
  const settings = { ...records.settings, url: 'https://example.org/annals/' }
  const north = records.authority.actors.get('north-forces')
  const actors = new Map(records.authority.actors)
  if (north !== undefined) actors.set('north-forces', { ...north, name })
  return indexSite(
    { ...records, settings, authority: { ...records.authority, actors } },
    { base: '/', cards },
  )
}

const cards = new Map([...drawCards(sharedSite())].map(({ path, svg }) => [path, svg]))
const STRIKE = 'cards/events/e-strike.png'

/** The lines of a card in the reading face: the site's name, then the page's. */
function namesOn(svg: string | undefined): string[] {
  return [...(svg ?? '').matchAll(/font-weight="700"[^>]*>\u202B([^<]*)\u202C</g)].map(
    ([, line = '']) => line,
  )
}

describe('cards', () => {
  test('are drawn for every article and every event with a page', () => {
    expect([...cards.keys()]).toEqual([
      'cards/articles/first clipping.png',
      'cards/articles/second.png',
      'cards/articles/third.png',
      STRIKE,
      'cards/events/e-clash.png',
    ])
  })

  test('tell the name, the kind and the day, the toll, the place and how many tell it', () => {
    expect(namesOn(cards.get(STRIKE))[0]).toBe('حوليات')
    expect(namesOn(cards.get(STRIKE)).slice(1).join(' ')).toContain(
      'غارة جوية للقوات الشمالية على الحركة الجنوبية',
    )
    expect(cards.get(STRIKE)).toContain('غارة جوية · 21 كانون الثاني/يناير 2024')
    expect(cards.get(STRIKE)).toContain('4 قتلى على الأقل · المدينة · روايتان')
  })

  test('set every line from right to left, escaped', () => {
    const texts = [...(cards.get('cards/articles/first clipping.png') ?? '').matchAll(/<text[^>]*>([^<]*)</g)]
    expect(texts.length).toBeGreaterThan(3)
    for (const [, text = ''] of texts) expect(text).toMatch(/^\u202B.*\u202C$/u)
    expect(cards.get('cards/articles/first clipping.png')).toContain('&lt;b&gt;')
  })

  test('break a long name into lines and cut what is left over', () => {
    const long = Array.from({ length: 30 }, () => 'القوات الشمالية').join(' ')
    const svg = [...drawCards(sharedSite(long))].find(({ path }) => path === STRIKE)?.svg
    const names = namesOn(svg).slice(1)
    expect(names).toHaveLength(4)
    expect(names.at(-1)).toMatch(/…$/)
  })

  test('tell what was only announced by another sign', () => {
    expect(cards.get('cards/events/e-clash.png')).toContain('stroke-dasharray')
    expect(cards.get(STRIKE)).not.toContain('stroke-dasharray')
  })

  test('are PNG of 1200 by 630, the same each time', async () => {
    const first = await cardFiles(sharedSite()).next()
    const again = await cardFiles(sharedSite()).next()
    const bytes = Buffer.from(first.value?.content ?? '')
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([CARD_SIZE.width, CARD_SIZE.height])
    expect(bytes.equals(Buffer.from(again.value?.content ?? ''))).toBe(true)
  })
})

describe('a page with a card', () => {
  const site = sharedSite()
  const strike = renderEventPage(site, eventOf(site, 'e-strike'))

  test('names it by its address', () => {
    expect(strike).toContain(
      '<meta property="og:image" content="https://example.org/annals/cards/events/e-strike.png">',
    )
    expect(renderArticlePage(site, readingOf(site, 'first clipping'))).toContain(
      'content="https://example.org/annals/cards/articles/first%20clipping.png"',
    )
  })

  test('names none when none are made', () => {
    const plain = sharedSite(undefined, false)
    expect(renderEventPage(plain, eventOf(plain, 'e-strike'))).not.toContain('og:image')
  })

  test('names none when the site does not know its address', () => {
    const nowhere = indexSite(records, { base: '/', cards: true })
    expect(renderEventPage(nowhere, event('e-strike', { reports: [] }))).not.toContain('og:image')
  })
})
