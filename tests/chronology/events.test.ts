import { describe, expect, test } from 'vitest'
import { buildEvents } from '../../src/chronology/events.ts'
import type { ChronicleEvent, Reading } from '../../src/records.ts'
import { clip, decide, REGISTERS, type Told } from './practice.ts'

function eventsOf(...readings: readonly Reading[]): ChronicleEvent[] {
  return buildEvents(readings, [], REGISTERS).events
}

/** Events made of reports that stand in a clipping each. */
function join(...told: readonly Told[]): ChronicleEvent[] {
  return eventsOf(...told.map((one, i) => clip(`c${i}`, { published: `2024-02-${String(i + 10)}` }, one)))
}

/** A well-told attack, the others told against it. */
const STRIKE: Told = {
  type: 'air-strike',
  date: '2024-01-24',
  place: 'base',
  agents: ['usa'],
  targets: ['brigades'],
}
const CITY_STRIKE: Told = { type: 'air-strike', date: '2024-01-24', place: 'city' }
const PROTEST: Told = { type: 'protest', date: '2024-01-24', place: 'city' }
const MEETING: Told = { type: 'meeting', date: '2024-01-29', place: 'city', agents: ['minister', 'iraq'] }

describe('two reports are one event', () => {
  test.each<[string, Told, Told]>([
    ['told alike', STRIKE, STRIKE],
    ['one with a finer place', STRIKE, { ...STRIKE, place: 'anbar' }],
    ['one without a place', STRIKE, { ...STRIKE, place: null }],
    ['one without its sides, at the same site', STRIKE, { ...STRIKE, agents: [], targets: [] }],
    ['by a state and its forces', STRIKE, { ...STRIKE, agents: ['us-forces'] }],
    ['against a group and what it belongs to', STRIKE, { ...STRIKE, targets: ['front'] }],
    ['one without its means', STRIKE, { ...STRIKE, type: 'attack' }],
    ['with kindred means, place and sides alike', STRIKE, { ...STRIKE, type: 'drone-attack' }],
    ['with tolls that grew', { ...STRIKE, fatalities: 2 }, { ...STRIKE, fatalities: 5 }],
    ['about the day of the other', STRIKE, { ...STRIKE, date: '2024-01-25~' }],
    ['in the month of the other, at the same site', STRIKE, { ...STRIKE, date: '2024-01' }],
    ['one night over two days', STRIKE, { ...STRIKE, date: '2024-01-23/2024-01-24' }],
    [
      'waves since about the same day',
      { ...STRIKE, date: '2023-10-15~/..' },
      { ...STRIKE, date: '2023-10-17/..' },
    ],
    [
      'one quarter that no file lists, though the sentences around speak of other places',
      { ...STRIKE, place: 'city', site: 'ثكنة الرمانة', targets: [], evidence: 'قصفت ثكنة الرمانة ليلا' },
      { ...STRIKE, place: 'base', site: 'ثكنة الرمانة', targets: [], evidence: 'ضربة على ثكنة الرمانة' },
    ],
    ['one as a denial of the other, all else alike', STRIKE, { ...STRIKE, modality: 'denied' }],
    ['announced, then told', { ...STRIKE, modality: 'planned' }, STRIKE],
    [
      'parties that meet, in any order',
      { ...MEETING, agents: ['iraq'], targets: ['usa'] },
      { ...MEETING, agents: ['ambassador'], targets: ['iraq'], place: 'airport' },
    ],
    [
      'words of the same speaker to the same party',
      { type: 'condemnation', date: '2024-01-24', agents: ['iraq'], targets: ['usa'] },
      { type: 'condemnation', date: '2024-01-24', agents: ['iraq'], targets: ['us-forces'] },
    ],
    [
      'a bombing without sides, told by its toll',
      { type: 'bombing', date: '2024-01-24', place: 'city', fatalities: 2 },
      { type: 'bombing', date: '2024-01-24', place: 'city', fatalities: 2 },
    ],
    [
      'a disaster in one city',
      { type: 'disaster', date: '2024-01-24', place: 'city', fatalities: 100 },
      { type: 'disaster', date: '2024-01-24', place: 'city', fatalities: 5000 },
    ],
    [
      'an election in one country',
      { type: 'election', date: '2024-01-24', place: 'country' },
      { type: 'election', date: '2024-01-24', place: 'country' },
    ],
    [
      'a killing and the strike that killed',
      { ...STRIKE, type: 'assassination', targets: ['guest'] },
      { ...STRIKE, type: 'drone-attack', targets: ['guest'] },
    ],
    [
      'at one site on one day, one without its means',
      { type: 'attack', date: '2024-01-24', place: 'base' },
      { type: 'drone-attack', date: '2024-01-24', place: 'base', evidence: 'طائرة مسيرة استهدفت القاعدة' },
    ],
    [
      'at one site by one strike, its means guessed in two ways',
      { ...STRIKE, agents: [], type: 'rocket-attack', evidence: 'قصف طال القاعدة فجرا' },
      { ...STRIKE, agents: [], evidence: 'غارة جوية على مخزن' },
    ],
    [
      'at a front that no file lists, in one country',
      { ...STRIKE, targets: [], place: 'country', evidence: 'غارة على خطوط القتال في جبهة الكسارة ليلا' },
      { ...STRIKE, targets: [], place: null, evidence: 'قصفت الطائرات أطراف جبهة الكسارة' },
    ],
    ['of one protest in one city', PROTEST, PROTEST],
    [
      'in words of their own that are the same',
      { type: 'disaster', date: '2024-01-24', evidence: 'انهيار مبنى قديم من ثلاث طبقات في حي الزهور' },
      { type: 'disaster', date: '2024-01-24', evidence: 'ضحايا انهيار مبنى من ثلاث طبقات في حي الزهور' },
    ],
    [
      'unlisted parties, spelled in two ways',
      { ...STRIKE, place: null, agents: ['~سرايا أولياء الدم'], targets: ['us-forces'] },
      { ...STRIKE, place: null, agents: ['~سرايا اولياء الدم'], targets: ['us-forces'] },
    ],
  ])('%s', (_, a, b) => expect(join(a, b)).toHaveLength(1))

  test('in the very same words, without a date, published together', () => {
    const evidence = 'وكرر رئيس الوزراء العراقي مرات عدة دعوته إلى انسحاب قوات التحالف من البلاد'
    const told: Told = { type: 'demand', evidence }
    const [first, second] = [
      clip('a', { published: '2024-01-24' }, told),
      clip('b', { published: '2024-01-25' }, told),
    ]
    expect(eventsOf(first, second)).toHaveLength(1)
    expect(eventsOf(first, clip('b', { published: '2024-03-25' }, told))).toHaveLength(2)
    expect(eventsOf(first, clip('b', {}, told))).toHaveLength(2)
  })
})

describe('two reports are two events', () => {
  test.each<[string, Told, Told]>([
    ['on two days', STRIKE, { ...STRIKE, date: '2024-01-25' }],
    ['in two places', STRIKE, { ...STRIKE, place: 'city' }],
    ['in two countries', { ...STRIKE, place: 'country' }, { ...STRIKE, place: 'neighbour' }],
    ['in one city on one day, nothing else alike', { ...CITY_STRIKE }, { ...CITY_STRIKE }],
    [
      'in one city on one day, against two actors, in like words',
      { ...CITY_STRIKE, targets: ['factions'], evidence: 'غارة على سيارة في الشارع الرئيسي قتلت راكبها' },
      { ...CITY_STRIKE, targets: ['brigades'], evidence: 'غارة على سيارة في الشارع الخلفي قتلت سائقها' },
    ],
    ['of two protests on two days', PROTEST, { ...PROTEST, date: '2024-01-26' }],
    ['by two actors', STRIKE, { ...STRIKE, agents: ['iran'] }],
    ['against two actors', STRIKE, { ...STRIKE, targets: ['factions'] }],
    ['of foreign types', STRIKE, { ...STRIKE, type: 'arrest' }],
    ['with tolls too far apart', { ...STRIKE, fatalities: 2 }, { ...STRIKE, fatalities: 40 }],
    ['one without any date', STRIKE, { ...STRIKE, date: null }],
    ['both without any date', { ...STRIKE, date: null }, { ...STRIKE, date: null }],
    ['far from about the day', STRIKE, { ...STRIKE, date: '2024-01-29~' }],
    ['in the year of the other', STRIKE, { ...STRIKE, date: '2024' }],
    [
      'in the month of the other, in one country',
      { ...STRIKE, place: 'country' },
      { ...STRIKE, place: 'country', date: '2024-01' },
    ],
    ['one attack and a wave of attacks', STRIKE, { ...STRIKE, date: '2024-01-10/2024-02-10' }],
    ['one attack and a wave since', STRIKE, { ...STRIKE, date: '2023-10-15/..' }],
    ['denied and announced', { ...STRIKE, modality: 'denied' }, { ...STRIKE, modality: 'planned' }],
    ['denied, on a loose date', STRIKE, { ...STRIKE, modality: 'denied', date: '2024-01' }],
    [
      'alike in one side only, without a place',
      { ...STRIKE, place: null, targets: [] },
      { ...STRIKE, place: null },
    ],
    [
      'kindred means, one side unsaid',
      { ...STRIKE, place: 'city', targets: [], evidence: 'غارة جوية على حي في المدينة' },
      { ...STRIKE, place: 'city', type: 'rocket-attack', targets: [], evidence: 'سقوط صواريخ قرب محطة وقود' },
    ],
    [
      'one as a second attack',
      { ...STRIKE, place: null, evidence: 'هجوم ثان على القاعدة' },
      { ...STRIKE, place: null },
    ],
    [
      'a first and a second round',
      { ...MEETING, type: 'negotiation', targets: ['usa'], evidence: 'الجولة الثانية من المحادثات' },
      { ...MEETING, type: 'negotiation', targets: ['usa'], evidence: 'الجولة الثالثة من المحادثات' },
    ],
    [
      'meetings of one minister with two guests',
      { ...MEETING, targets: ['ambassador'] },
      { ...MEETING, targets: ['guest'] },
    ],
    [
      'meetings of one state by two people',
      { ...MEETING, targets: ['usa'] },
      { ...MEETING, agents: ['adviser', 'iraq'], targets: ['usa'] },
    ],
    [
      'words of two speakers of one state',
      { type: 'condemnation', date: '2024-01-24', agents: ['iraq', 'spokesman'], targets: ['usa'] },
      { type: 'condemnation', date: '2024-01-24', agents: ['iraq', 'adviser'], targets: ['usa'] },
    ],
    [
      'words of a state and of its spokesman alone',
      { type: 'demand', date: '2024-01-24', agents: ['iraq'], targets: ['usa'] },
      { type: 'demand', date: '2024-01-24', agents: ['spokesman'], targets: ['usa'] },
    ],
    [
      'words of one speaker to nobody named',
      { type: 'demand', date: '2024-01-24', agents: ['iraq'] },
      { type: 'demand', date: '2024-01-24', agents: ['iraq'] },
    ],
  ])('%s', (_, a, b) => expect(join(a, b)).toHaveLength(2))

  test('when they stand in one clipping', () => {
    expect(eventsOf(clip('a', {}, STRIKE, STRIKE))).toHaveLength(2)
  })

  test('save when one tells in two goes what another tells too', () => {
    const toll: Told = { ...STRIKE, type: 'attack', place: null, fatalities: 4 }
    const twice = clip('a', {}, toll, { ...STRIKE, evidence: 'غارة على القاعدة' })
    expect(eventsOf(twice)).toHaveLength(2)
    expect(eventsOf(twice, clip('b', {}, { ...STRIKE, fatalities: 4 }))).toHaveLength(1)
  })

  test('when a third fits both of them equally well', () => {
    const here: Told = { ...STRIKE, place: 'city' }
    const there: Told = { ...STRIKE, place: 'other-city' }
    const somewhere: Told = { ...STRIKE, place: 'country' }
    expect(join(here, somewhere)).toHaveLength(1)
    expect(join(here, there, somewhere)).toHaveLength(3)
    expect(join(here, there, somewhere, somewhere)).toHaveLength(3)
  })

  test('when one that was joined to the third fits but one of them', () => {
    const somewhere: Told = { ...STRIKE, place: 'country', fatalities: 6 }
    const alike: Told = { ...somewhere, agents: ['us-forces'], targets: ['front'] }
    const here: Told = { ...STRIKE, place: 'city', agents: ['usa', 'us-forces'] }
    const there: Told = { ...STRIKE, place: 'other-city' }
    expect(join(somewhere, alike)).toHaveLength(1)
    expect(join(alike, here)).toHaveLength(1)
    expect(join(alike, there)).toHaveLength(2)
    expect(join(somewhere, alike, here, there)).toHaveLength(3)
  })

  test('when a month fits two days, even one of them a little better', () => {
    const loose: Told = { ...STRIKE, date: '2024-01', fatalities: 3 }
    const other: Told = { ...STRIKE, date: '2024-01-28' }
    expect(join({ ...STRIKE, fatalities: 3 }, other, loose)).toHaveLength(3)
  })
})

describe('negated and hypothetical reports', () => {
  test.each(['negated', 'hypothetical'] as const)('%s ones are no events', (modality) => {
    expect(join({ ...STRIKE, modality })).toEqual([])
  })
  test('denied and planned ones are, and say so', () => {
    const modalities = join(
      { ...STRIKE, modality: 'denied' },
      { ...STRIKE, modality: 'planned', date: '2024-03-01' },
    )
    expect(modalities.map(({ modality }) => modality)).toEqual(['denied', 'planned'])
  })
})

describe('an event made of several reports', () => {
  test('takes the special type, the most exact date and the finest place', () => {
    const [event] = join(
      { ...STRIKE, type: 'attack', date: '2024-01', place: 'airport' },
      { ...STRIKE, type: 'attack', date: '2024-01-25~', place: 'airport' },
      { ...STRIKE, date: '2024-01-24', place: 'gate' },
    )
    expect(event).toMatchObject({ type: 'air-strike', date: { edtf: '2024-01-24' }, place: 'gate' })
    expect(event?.reports).toHaveLength(3)
  })

  test('names everyone on the side where most is told of them', () => {
    const [event] = join(
      { ...MEETING, agents: ['iraq'], targets: ['usa'], fatalities: 0 },
      { ...MEETING, agents: ['usa', 'ambassador'], targets: ['iraq'] },
    )
    expect(event).toMatchObject({ agents: ['iraq', 'ambassador'], targets: ['usa'] })
  })

  test('takes nothing from a denial when others report it', () => {
    const [event] = join(
      { ...STRIKE, fatalities: 4 },
      { ...STRIKE, modality: 'denied', fatalities: 4, agents: ['us-forces'] },
    )
    expect(event).toMatchObject({
      modality: 'reported',
      agents: ['usa'],
      fatalities: { low: 4, best: 4, high: 4 },
    })
    expect(event?.reports.map(({ clipping }) => clipping)).toEqual(['c0', 'c1'])
  })

  test('counts the least of the tolls told last', () => {
    const day = (published: string, ...told: Told[]): Reading => clip(`p${published}`, { published }, ...told)
    const [event] = eventsOf(
      day('2024-01-25', { ...STRIKE, fatalities: 9 }),
      day('2024-01-27', { ...STRIKE, fatalities: 7, injuries: 3 }),
      clip('late', { published: '2024-01-27' }, { ...STRIKE, fatalities: 8 }),
      clip('unknown', {}, { ...STRIKE, fatalities: 4 }),
    )
    expect(event?.fatalities).toEqual({ low: 4, best: 7, high: 9 })
    expect(event?.injuries).toEqual({ low: 3, best: 3, high: 3 })
  })

  test('leaves the greatest toll open when one says "more than"', () => {
    const reading = clip('a', {}, { ...STRIKE, fatalities: 10 })
    const [report] = reading.reports
    if (report === undefined) throw new Error('expected a report')
    const open = { ...reading, reports: [{ ...report, fatalities: { min: 10, max: null } }] }
    expect(eventsOf(open)[0]?.fatalities).toEqual({ low: 10, best: 10, high: null })
  })

  test('tells the fullest report first, and why each other one is joined', () => {
    const [event] = eventsOf(
      clip(
        'short',
        { published: '2024-01-25' },
        { ...STRIKE, place: 'airport', type: 'attack', targets: [] },
      ),
      clip('full', { published: '2024-01-26' }, { ...STRIKE, place: 'airport', fatalities: 3 }),
      clip(
        'loose',
        { published: '2024-01-27' },
        { ...STRIKE, place: 'airport', fatalities: 3, date: '2024-01', agents: ['us-forces'] },
      ),
    )
    expect(event?.reports.map(({ clipping }) => clipping)).toEqual(['full', 'loose', 'short'])
    expect(event?.joins).toEqual([
      'أحد التاريخين يقع في مدى الآخر؛ المكان واحد: اسم airport؛ الفاعل واحد: اسم usa أو اسم us-forces؛ الطرف الآخر واحد: اسم brigades؛ عدد القتلى واحد: 3',
      'اليوم واحد؛ أحدهما لم يذكر الوسيلة؛ المكان واحد: اسم airport؛ الفاعل واحد: اسم usa',
    ])
  })

  test('says through which report one was joined that does not fit the first', () => {
    const [event] = eventsOf(
      clip('full', {}, { ...STRIKE, place: null, agents: ['us-forces'], fatalities: 6, injuries: 1 }),
      clip('middle', {}, { ...STRIKE, fatalities: 6 }),
      clip('end', {}, { ...STRIKE, agents: [], targets: [] }),
    )
    expect(event?.reports.map(({ clipping }) => clipping)).toEqual(['full', 'middle', 'end'])
    expect(event?.joins[1]).toBe('مع خبر middle: اليوم واحد؛ المكان واحد: اسم base')
  })
})

describe('a page of its own', () => {
  const page = (...told: Told[]): boolean | undefined => join(...told)[0]?.page
  test('belongs to violence and to truces', () => {
    for (const type of ['air-strike', 'assassination', 'clash', 'ceasefire', 'ceasefire-end'] as const)
      expect(page({ type })).toBe(true)
    for (const type of ['arrest', 'meeting', 'agreement', 'disaster', 'denial'] as const)
      expect(page({ type })).toBe(false)
  })
  test('belongs to what several clippings tell', () => {
    expect(page({ ...MEETING, targets: ['usa'] }, { ...MEETING, targets: ['usa'] })).toBe(true)
  })
  test('belongs to what an editor decided about', () => {
    const [event] = join({ type: 'arrest', decision: 4 })
    expect(event).toMatchObject({ page: true, confirmed: true })
    expect(join({ type: 'arrest' })[0]).toMatchObject({ page: false, confirmed: false })
  })
})

describe('an editor', () => {
  const a = clip('a', { published: '2024-01-25' }, STRIKE, MEETING)
  const b = clip('b', { published: '2024-01-26' }, { ...STRIKE, date: '2024-01-25', place: 'city' }, STRIKE)

  test('joins what the rules keep apart, even in one clipping, and says why', () => {
    const { events, diagnostics } = buildEvents([a, b], [decide('merge', [a, 0], [b, 0])], REGISTERS)
    expect(diagnostics).toEqual([])
    expect(events.map(({ reports }) => reports.length).sort()).toEqual([1, 3])
    const joined = events.find(({ reports }) => reports.length === 3)
    expect(joined?.confirmed).toBe(true)
    expect(joined?.joins).toContain('بقرار المحرر (editor، 2026-11-21): لأنهما حادثة واحدة')
  })

  test('parts two reports', () => {
    const { events } = buildEvents([a, b], [decide('split', [a, 0], [b, 1])], REGISTERS)
    expect(events.every(({ reports }) => reports.length === 1)).toBe(true)
    expect(events.filter(({ confirmed }) => confirmed)).toHaveLength(2)
  })

  test('takes a report out of its event', () => {
    const c = clip('c', {}, STRIKE)
    expect(buildEvents([a, b, c], [], REGISTERS).events).toHaveLength(3)
    const { events } = buildEvents([a, b, c], [decide('split', [b, 1], null)], REGISTERS)
    const sizes = events.map(({ reports }) =>
      reports
        .map(({ clipping }) => clipping)
        .sort()
        .join(' '),
    )
    expect(sizes.sort()).toEqual(['a', 'a c', 'b', 'b'])
  })

  test('hears of decisions that find no event', () => {
    const decision = { ...decide('merge', [a, 0], [b, 0]), start: 9000, end: 9001 }
    const { diagnostics } = buildEvents([a, b], [decision], REGISTERS)
    expect(diagnostics).toMatchObject([{ level: 'error', rule: 'decision-event' }])
    const other = decide('merge', [a, 0], [b, 0])
    const lost = { ...other, with: other.with && { ...other.with, start: 9000, end: 9001 } }
    expect(buildEvents([a, b], [lost], REGISTERS).diagnostics).toHaveLength(1)
  })
})
