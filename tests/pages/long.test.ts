import { beforeAll, describe, expect, test } from 'vitest'
import { buildChronology } from '../../src/chronology/index.ts'
import { renderActor } from '../../src/pages/actors.ts'
import { paths } from '../../src/pages/links.ts'
import { renderMonth } from '../../src/pages/month.ts'
import { renderTold } from '../../src/pages/outlets.ts'
import { lettersOf, renderLetter, renderRegister } from '../../src/pages/registers.ts'
import { renderShelf, shelvesOf } from '../../src/pages/shelves.ts'
import { indexSite, type Site } from '../../src/pages/site.ts'
import type { Actor, ChronicleEvent, EventType, Reading } from '../../src/records.ts'
import { actor, date, event, reading, records, report } from './archive.ts'

/** As many events of one actor as are spread over three years, and a register of many names. */
const DEEDS = 720
const NAMES = 900

const TEXT = 'خبر عن القوات الشمالية.'
const LETTERS = [...'بتجحدرسعقكمنهو']
const TYPES: readonly EventType[] = ['air-strike', 'clash', 'meeting']

function longSite(): Site {
  const actors = new Map<string, Actor>(records.authority.actors)
  const mentions: { kind: 'actor'; id: string; text: string }[] = []
  for (let i = 0; i < NAMES; i++) {
    const id = `body-${i}`
    actors.set(id, actor(id, `${LETTERS[i % LETTERS.length] ?? ''}يئة ${i}`, 'organization'))
    mentions.push({ kind: 'actor', id, text: 'القوات الشمالية' })
  }
  const outlet = records.authority.outlets.get('the-paper') ?? null
  const readings: Reading[] = [
    reading({
      id: 'long',
      text: TEXT,
      outlet,
      published: '2024-12-31',
      mentions,
      reports: (text) => [report(text, TEXT, { agents: ['north-forces'] })],
    }),
  ]
  const events = Array.from({ length: DEEDS }, (_, i): ChronicleEvent => {
    const month = String(Math.floor((i % 240) / 20) + 1).padStart(2, '0')
    const day = String((i % 20) + 1).padStart(2, '0')
    return event(`e-${i}`, {
      type: TYPES[i % TYPES.length] ?? 'clash',
      date: date(`${2022 + Math.floor(i / 240)}-${month}-${day}`),
      agents: ['north-forces'],
      reports: [{ clipping: 'long', report: 0 }],
      page: false,
    })
  })
  return indexSite({
    ...records,
    authority: { ...records.authority, actors },
    readings,
    events,
    chronology: buildChronology(events, readings),
  })
}

let site: Site
beforeAll(() => {
  site = longSite()
})

describe('a register of many names', () => {
  test('has a page for each letter, and on its first page the letters and those met most', () => {
    const register = renderRegister(site, 'actors')
    const letters = lettersOf(site)
    expect(letters).toHaveLength(LETTERS.length)
    for (const path of letters) expect(register).toContain(`href="${path.replace('actors/', '')}"`)
    expect(register).toContain('القوات الشمالية')
    expect(register.match(/class="letter"/g)?.length).toBeLessThan(100)
  })

  test('has every name once among its letters', () => {
    const all = lettersOf(site).map((path) => renderLetter(site, path))
    const found = all.join('').match(/href="\.\.\/body-\d+\.html"/g) ?? []
    expect(new Set(found).size).toBe(NAMES)
    expect(found).toHaveLength(NAMES)
  })

  test('stays on one page while it is short', () => {
    expect(lettersOf(site).filter((path) => !path.startsWith('actors/'))).toEqual([])
    expect(renderRegister(site, 'outlets')).toContain('the-paper.html')
  })
})

describe('an actor with many events', () => {
  const owned = (folder: string): string[] =>
    [...shelvesOf(site).keys()].filter((path) => path.startsWith(folder))

  test('has a page for each year and for each type', () => {
    expect(owned('actors/north-forces/')).toEqual(
      ['2022', '2023', '2024', 'air-strike', 'clash', 'meeting'].map(
        (part) => `actors/north-forces/${part}.html`,
      ),
    )
  })

  test('has every event once among its years, and once among its types', () => {
    for (const parts of [
      ['2022', '2023', '2024'],
      ['air-strike', 'clash', 'meeting'],
    ]) {
      const all = parts.map((part) => renderShelf(site, `actors/north-forces/${part}.html`)).join('')
      const found = all.match(/#e-\d+"/g) ?? []
      expect(new Set(found).size).toBe(DEEDS)
      expect(found).toHaveLength(DEEDS)
    }
  })

  test('lists on its own page the latest alone, and leads to the others', () => {
    const page = renderActor(site, 'north-forces')
    expect(page.match(/class="event"/g)?.length).toBeLessThanOrEqual(50)
    for (const part of ['2022', '2023', '2024', 'clash'])
      expect(page).toContain(`href="north-forces/${part}.html"`)
  })
})

describe('the filters of a month', () => {
  test('lead to where the month begins in the list of each type, actor and outlet', () => {
    const month = renderMonth(site, '2023-05')
    expect(month).toContain('href="../../actors/north-forces/2023.html#m2023-05"')
    expect(month).toContain('href="../../outlets/the-paper/events-2023.html#m2023-05"')
    expect(renderShelf(site, 'actors/north-forces/2023.html')).toContain('id="m2023-05"')
    expect(renderShelf(site, 'outlets/the-paper/events-2023.html')).toContain('id="m2023-05"')
  })

  test('lead into the list itself while it is short', () => {
    const [first] = site.events
    if (first === undefined) throw new Error('expected events')
    const events = [first, { ...first, id: 'e-other' }]
    const few = indexSite({ ...site, events, chronology: buildChronology(events, site.readings) })
    expect(renderMonth(few, '2022-01')).toContain('href="../../actors/north-forces.html#m2022-01"')
    expect(renderTold(few, 'the-paper')).toContain('id="m2022-01"')
    expect(renderActor(few, 'north-forces')).toContain('id="m2022-01"')
    expect(paths.told('the-paper')).toBe('outlets/the-paper/events.html')
  })
})
