import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { countYears, fullestMonth } from '../../src/pages/components/strip.ts'
import { renderEventPage } from '../../src/pages/events.ts'
import { renderHome } from '../../src/pages/home.ts'
import { paths } from '../../src/pages/links.ts'
import { renderMonth } from '../../src/pages/month.ts'
import { overlap, placeBeside, separate, within, type Box } from '../../src/pages/pictures/boxes.ts'
import { isolateLatin } from '../../src/pages/pictures/latin.ts'
import { renderLocator } from '../../src/pages/pictures/locator.ts'
import { renderMap } from '../../src/pages/pictures/map.ts'
import { renderMapPage } from '../../src/pages/pictures/map-page.ts'
import { fitText, textWidth, wrapText } from '../../src/pages/pictures/measure.ts'
import { renderNetworkPage } from '../../src/pages/pictures/network-page.ts'
import { simplify } from '../../src/pages/pictures/outline.ts'
import { spotsOf } from '../../src/pages/pictures/spots.ts'
import { chooseCircle, tiesOf } from '../../src/pages/pictures/ties.ts'
import { renderPlacePage } from '../../src/pages/places.ts'
import { eventOf } from '../../src/pages/site.ts'
import { viewFrom } from '../../src/pages/view.ts'
import { actor, date, event } from './archive.ts'
import { mappedSite, place as placed } from './pictures.ts'

const site = mappedSite()

/** The one drawing of a page for wide or narrow screens. */
function drawing(page: string, name: 'wide' | 'narrow'): string {
  return new RegExp(`<svg class="\\w+ drawing--${name}".*?</svg>`, 's').exec(page)?.[0] ?? ''
}

describe('the width of a text', () => {
  test.each([
    ['الولايات المتحدة', 6238],
    ['كتائب حزب الله', 5974],
    ['وزارة الدفاع الإسرائيلية', 8398],
    ['بغداد', 2032],
    ['24 كانون الثاني/يناير', 7656],
    ['قوات سوريا الديمقراطية', 9198],
  ])('of %s is no less than it is set in, and little more', (text, real) => {
    const width = textWidth(text, 1000)
    expect(width).toBeGreaterThanOrEqual(real)
    expect(width).toBeLessThan(real * 1.15)
  })

  test('does not count vowel marks', () => {
    expect(textWidth('عَمّان', 10)).toBe(textWidth('عمان', 10))
  })

  test('decides where a text is cut', () => {
    expect(fitText('بغداد', 10, 100)).toBe('بغداد')
    expect(fitText('وزارة الدفاع الإسرائيلية', 10, 50)).toMatch(/^وزارة.*…$/)
    expect(textWidth(fitText('وزارة الدفاع الإسرائيلية', 10, 50), 10)).toBeLessThanOrEqual(50)
  })

  test('decides where a line is broken, between words', () => {
    expect(wrapText('وزارة الدفاع الإسرائيلية', 10, 60)).toEqual(['وزارة الدفاع', 'الإسرائيلية'])
    expect(wrapText('بغداد', 10, 60)).toEqual(['بغداد'])
  })
})

const frame = { width: 300, height: 300 }
const anyBox = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 300 }),
  width: fc.integer({ min: 4, max: 40 }),
  height: fc.integer({ min: 4, max: 30 }),
})

describe('boxes', () => {
  test('beside a mark touch no other and stay in the frame', () => {
    fc.assert(
      fc.property(anyBox, fc.array(anyBox, { maxLength: 12 }), (mark, taken) => {
        const box = placeBeside({ ...mark, radius: 5 }, { width: 60, height: 15 }, taken, frame)
        if (box === null) return
        expect(taken.some((other) => overlap(box, other))).toBe(false)
        expect(within(box, 300, 300)).toBe(true)
      }),
    )
  })

  test('find no room where all is taken', () => {
    const all: Box = { x: 150, y: 150, width: 300, height: 300 }
    expect(placeBeside({ x: 10, y: 10, radius: 5 }, { width: 9, height: 9 }, [all], frame)).toBeNull()
  })

  test('are moved apart within the frame', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 14 }), (boxes) => {
        const moved = separate(boxes, frame)
        const touching = moved.filter((a, i) => moved.slice(i + 1).some((b) => overlap(a, b)))
        expect(touching).toEqual([])
        expect(moved.every((box) => within({ ...box, width: box.width - 0.01 }, 300, 300))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('that do not touch stay where they are', () => {
    const boxes = [
      { x: 20, y: 20, width: 10, height: 10 },
      { x: 60, y: 60, width: 10, height: 10 },
    ]
    expect(separate(boxes, frame)).toEqual(boxes)
  })
})

describe('an outline', () => {
  test('loses the points that make no bend', () => {
    expect(
      simplify(
        [
          [0, 0],
          [5, 0.2],
          [10, 0],
        ],
        1,
      ),
    ).toEqual([
      [0, 0],
      [10, 0],
    ])
    expect(
      simplify(
        [
          [0, 0],
          [5, 4],
          [10, 0],
        ],
        1,
      ),
    ).toEqual([
      [0, 0],
      [5, 4],
      [10, 0],
    ])
  })
})

describe('the spots of events', () => {
  const spots = spotsOf(site, site.events)
  const found = new Map(spots.map((spot) => [spot.place.id, spot]))

  test('are as exact as the place that is told', () => {
    expect(spots.map(({ place, exactness, events }) => [place.id, exactness, events.length])).toEqual([
      ['baghdad', 'town', 2],
      ['al-qaim', 'town', 1],
      ['aleppo', 'town', 1],
      ['anbar', 'area', 1],
      ['iraq', 'country', 1],
      ['washington', 'town', 1],
    ])
  })

  test('put an area in the middle of its towns that are known', () => {
    expect(found.get('anbar')?.at[0]).toBeCloseTo((43.3 + 41.1) / 2)
    expect(found.get('anbar')?.at[1]).toBeCloseTo((33.42 + 34.37) / 2)
  })

  test('leave out a country that the atlas does not have', () => {
    expect(found.has('nowhere')).toBe(false)
  })
})

describe('the map', () => {
  const page = renderMapPage(site)

  test('links every mark to its place, under a name that says how many and how exact', () => {
    expect(drawing(page, 'wide')).toContain('href="../places/baghdad.html" aria-label="بغداد: حدثان (بلدة)"')
    expect(drawing(page, 'narrow')).toContain('href="../places/anbar.html"')
  })

  test('draws land and borders with whole numbers alone', () => {
    const data = [...page.matchAll(/<path class="(?:land|borders)" d="([^"]+)"/g)].map(([, d]) => d)
    expect(data).toHaveLength(4)
    for (const d of data) expect(d).toMatch(/^[Mlz\d -]+$/)
  })

  test('says what lies beyond it and what has no place', () => {
    expect(drawing(page, 'wide')).not.toContain('washington')
    expect(page).toContain('خارج إطار الخريطة: حدث واحد')
    expect(page).toContain('لا مكان لها على الخريطة: 3 أحداث')
  })

  test('has its facts in a table', () => {
    expect(page.replace(/\s+/g, ' ')).toMatch(/<bdi>واشنطن<\/bdi><\/a><\/th><td>بلدة<\/td><td>1<\/td>/)
  })

  test('is the same each time', () => expect(renderMapPage(mappedSite())).toBe(page))

  test('shows the mark of a country whole, however little of it is seen', () => {
    const events = [event('e-1', { place: 'town' }), event('e-2', { place: 'jordan' })]
    let seen = 0
    for (let longitude = 41.5; longitude <= 42.8; longitude += 0.05) {
      const places = [
        placed('iraq', 'العراق', 'country', null, null, 'Iraq'),
        placed('jordan', 'الأردن', 'country', null, null, 'Jordan'),
        placed('town', 'بلدة', 'town', 'iraq', [33.5, longitude]),
      ]
      const picture = drawing(renderMapPage(mappedSite(events, [], places)), 'narrow')
      const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture) ?? []
      for (const [, x, y, r] of picture.matchAll(/spot--country" d="M(-?\d+) (-?\d+)l(\d+)/g)) {
        seen++
        const [middle, top, half] = [Number(x), Number(y), Number(r)]
        expect(Math.min(middle - half, top)).toBeGreaterThanOrEqual(0)
        expect(middle + half).toBeLessThanOrEqual(Number(width))
        expect(top + 2 * half).toBeLessThanOrEqual(Number(height))
      }
    }
    expect(seen).toBeGreaterThan(5)
  })

  test('is left out where no event has a place', () => {
    const none = mappedSite([])
    expect(renderMap(viewFrom(none, paths.map), [])).toBeNull()
    expect(renderMapPage(none)).not.toContain('<svg')
  })
})

describe('ties', () => {
  const ties = tiesOf(site)
  const between = (first: string, second: string): unknown =>
    ties.find((tie) => tie.first === first && tie.second === second)

  test('are against one another across the sides of violence, and within a clash', () => {
    expect(between('army', 'band')).toMatchObject({ together: 0, against: 4 })
  })

  test('are of one side, or of a meeting, a visit or help', () => {
    expect(between('army', 'state')).toMatchObject({ together: 1, against: 0 })
    expect(between('council', 'state')).toMatchObject({ together: 2, against: 0 })
  })

  test('are not made by a truce between foes', () => {
    const truce = event('e-1', { type: 'ceasefire', agents: ['army'], targets: ['band'] })
    expect(tiesOf(mappedSite([truce]))).toEqual([])
  })

  test('are not made by what was denied or planned, nor by a denial', () => {
    expect(between('army', 'council')).toBeUndefined()
    expect(between('band', 'council')).toBeUndefined()
  })

  test('are chosen among the actors of the most events', () => {
    const circle = chooseCircle(site, { actors: 2, ties: 9 })
    expect(circle.actors).toEqual(['army', 'band'])
    expect(circle.ties).toHaveLength(1)
  })
})

describe('the network', () => {
  const page = renderNetworkPage(site)

  test('links every actor, and escapes its name', () => {
    expect(drawing(page, 'wide')).toContain('href="../actors/band.html"')
    expect(drawing(page, 'wide')).toContain('الجماعة &lt;المسلحة&gt;')
  })

  test('breaks the lines of those against one another alone', () => {
    expect(drawing(page, 'wide').match(/tie--against/g)).toHaveLength(2)
    expect(drawing(page, 'wide').match(/class="tie"/g)).toHaveLength(2)
  })

  test('is the same each time', () => expect(renderNetworkPage(mappedSite())).toBe(page))

  test('is left out where no two actors share an event', () => {
    expect(renderNetworkPage(mappedSite([]))).not.toContain('<svg')
  })
})

describe('pages of pictures', () => {
  test.each([
    ['map', renderMapPage(site)],
    ['network', renderNetworkPage(site)],
    ['month', renderMonth(site, '2024-01')],
    ['first page', renderHome(site)],
    ['town', renderPlacePage(site, 'baghdad')],
    ['country', renderPlacePage(site, 'iraq')],
    ['event', renderEventPage(site, eventOf(site, 'e-3'))],
  ])('of the %s are valid HTML without inline styles', async (_, page) => {
    expect(page).not.toMatch(/\sstyle=|<script(?! type="application\/ld\+json")/)
    const report = await new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        'doctype-style': ['error', { style: 'lowercase' }],
        'require-sri': ['error', { target: 'crossorigin' }],
      },
    }).validateString(page)
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
    ).toEqual([])
  })
})

describe('the timeline of a month', () => {
  const page = renderMonth(site, '2024-01')
  const wide = drawing(page, 'wide')

  test('links each day that tells something to its place, with what it tells', () => {
    expect(wide).toMatch(/<a href="#d02" aria-label="2 كانون الثاني\/يناير 2024، حدثان"/)
    // Three days of events, and one on which a clipping was published.
    expect(wide.match(/<a href="#d/g)).toHaveLength(4)
    expect(wide.match(/class="sheet"/g)).toHaveLength(1)
  })

  test('tells violence, other events and what did not happen apart by shape', () => {
    expect(wide.match(/<rect class="mark-violent"/g)).toHaveLength(3)
    expect(wide.match(/<circle class="mark-other"/g)).toHaveLength(3)
    expect(wide.match(/<path class="mark-unrealized"/g)).toHaveLength(2)
  })

  test('draws what takes some days as a bar over them, and not what takes the month', () => {
    // The 9th to the 12th of 31 days from right to left on 1054 units: from 782 to 646, less 2 at each end.
    expect(wide.match(/class="span"/g)).toHaveLength(1)
    expect(wide).toContain('H780"/>')
    expect(wide).toMatch(/d="M648 \d+H780"/)
  })

  test('has three rows on narrow screens', () => {
    expect(drawing(page, 'narrow').match(/class="axis"/g)).toHaveLength(3)
    expect(wide.match(/class="axis"/g)).toHaveLength(1)
  })

  test('draws what reaches over from the month before', () => {
    const events = [
      event('e-a', { date: date('2024-01-30/2024-02-03') }),
      event('e-b', { date: date('2024-02-09') }),
      event('e-c', { date: date('2024-02-10') }),
    ]
    expect(drawing(renderMonth(mappedSite(events), '2024-02'), 'wide').match(/class="span"/g)).toHaveLength(1)
  })

  test('counts what a day has no room for', () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      event(`e-${String(i).padStart(2, '0')}`, { date: date('2024-03-05') }),
    )
    const other = event('e-x', { date: date('2024-03-09') })
    const picture = drawing(renderMonth(mappedSite([...many, other]), '2024-03'), 'wide')
    expect(picture.match(/mark-violent/g)).toHaveLength(13)
    expect(picture).toContain('>+8<')
  })

  test('is left out for a month of one day', () => {
    const one = mappedSite([event('e-1', { date: date('2024-02-02') })])
    expect(renderMonth(one, '2024-02')).not.toContain('class="timeline')
  })
})

describe('a sentence with Latin names', () => {
  test('has them isolated, with the numbers that belong to them', () => {
    expect(isolateLatin('المواضع من GeoNames (CC BY 4.0)، سنة 2024.').markup).toBe(
      'المواضع من <bdi lang="en" dir="ltr">GeoNames (CC BY 4.0)</bdi>، سنة 2024.',
    )
    expect(isolateLatin('بلا <لاتينية>').markup).toBe('بلا &lt;لاتينية&gt;')
  })
})

describe('the locator of a place', () => {
  const locator = (id: string): string | undefined => {
    const place = site.authority.places.get(id)
    return place && renderLocator(viewFrom(site, paths.place(id)), place)?.markup
  }

  test('shows a town as a dot and an area as a broken ring, with its name', () => {
    expect(locator('ramadi')).toContain('class="spot spot--town"')
    expect(locator('anbar')).toContain('class="spot spot--area"')
    expect(locator('anbar')).toMatch(/class="spot-name"[^>]*>محافظة الأنبار</)
  })

  test('stands on the ground that its neighbours stand on', () => {
    const ground = (id: string): string | undefined => /class="land" d="[^"]+"/.exec(locator(id) ?? '')?.[0]
    expect(ground('ramadi')).toBe(ground('anbar'))
    expect(ground('ramadi')).not.toBe(ground('washington'))
  })

  test('shows a country by what happened in it', () => {
    expect(locator('iraq')).toContain('href="baghdad.html"')
    expect(locator('iraq')).not.toContain('aleppo.html')
  })

  test('shows a place without coordinates by the town or area around it, and says so', () => {
    expect(locator('karrada')).toMatch(/class="spot-name"[^>]*>بغداد</)
    expect(locator('karrada')).toContain('ضمن بغداد')
    expect(locator('desert-base')).toContain('class="spot spot--area"')
    expect(locator('baghdad')).not.toContain('ضمن')
  })

  test('is left out for what no atlas has', () => expect(locator('nowhere')).toBeUndefined())

  test('stands on the page of an event', () => {
    expect(renderEventPage(site, eventOf(site, 'e-2'))).toContain('موضع بغداد على الخريطة')
    expect(renderEventPage(site, eventOf(site, 'e-5'))).not.toContain('drawing--small')
  })
})

describe('the strip of the years', () => {
  test('says how high its highest column is', () => {
    expect(renderHome(site).replace(/\s+/g, ' ')).toMatch(
      /وأعلاها <a href="chronology\/2024\/01.html">كانون الثاني\/يناير 2024<\/a>: \d+ أحداث/,
    )
    expect(fullestMonth(countYears(site, []))).toBeNull()
  })
})

describe('the table of the network', () => {
  test('leaves out the weakest ties where there are too many, and says so', () => {
    const many = Array.from({ length: 30 }, (_, i) => actor(`a-${i}`, `طرف ${i}`, 'state'))
    const all = event('e-all', {
      type: 'meeting',
      agents: many.map(({ id }) => id),
      date: date('2024-01-02'),
    })
    const page = renderNetworkPage(mappedSite([all], many))
    expect(page.match(/<tr>/g)).toHaveLength(401)
    expect(page).toContain('هذه أقوى 400 علاقة من 435')
    expect(renderNetworkPage(site)).not.toContain('هذه أقوى')
  })
})
