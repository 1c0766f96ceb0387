import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildEvents } from '../../src/chronology/events.ts'
import { forwardings } from '../../src/chronology/identity.ts'
import type { ChronicleEvent, Reading } from '../../src/records.ts'
import { authority, happenings, pairsOf, readArchive, readTruth } from './archive.ts'

const truth = readTruth()
const { readings, problems } = readArchive()
const build = (some: readonly Reading[]): ChronicleEvent[] => buildEvents(some, [], authority).events
const events = build(readings)
const known = happenings(truth, readings)

/** The event of the first report of a clipping that tells a happening. */
function eventOf(clipping: string, happening: string): ChronicleEvent | undefined {
  return events.find(({ reports }) =>
    reports.some((ref) => ref.clipping === clipping && known.get(`${clipping} ${ref.report}`) === happening),
  )
}

describe('the written archive', () => {
  test('is large and varied enough to measure on', () => {
    expect(problems).toEqual([])
    expect(readings.length).toBeGreaterThanOrEqual(120)
    const outlets = new Set(readings.map(({ article }) => article.outlet?.id))
    expect(outlets.size).toBeGreaterThanOrEqual(8)
    const several = truth.filter(({ told }) => new Set(told.map(({ clipping }) => clipping)).size > 1)
    expect(several.length).toBeGreaterThanOrEqual(45)
    expect(new Set(truth.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(['2022', '2023', '2024']))
    expect(known.size).toBeGreaterThan(150)
  })

  test('says of every filed clipping that it is made up', () => {
    for (const { clipping } of readings) {
      const file = readFileSync(clipping.source, 'utf8')
      if (file.startsWith('---')) expect(file).toContain('the happenings are invented')
      expect(clipping.text.length, clipping.id).toBeGreaterThanOrEqual(450)
      expect(clipping.text.length, clipping.id).toBeLessThanOrEqual(1800)
    }
  })
})

describe('reports of one happening', () => {
  test('are joined, and hardly ever others with them', () => {
    const { right, wrong, missed } = pairsOf(known, events)
    expect(right / (right + wrong.length), `joined: ${wrong.join('; ')}`).toBeGreaterThanOrEqual(0.97)
    expect(right / (right + missed), `${right} of ${right + missed}`).toBeGreaterThanOrEqual(0.88)
  })

  test.each([
    ['two attacks on one base on neighbouring days', 'iq01', 'iq02'],
    ['two bombs in two towns on one day', 'iq04', 'iq05'],
    ['strikes on one mountain on two days', 'iq11', 'iq13'],
    ['two bombs in one town on two days', 'sy05', 'sy06'],
    ['two attacks on two bases on one day', 'sy10', 'sy11'],
    ['an attack and the answer to it', 'sy10', 'sy12'],
    ['strikes on one suburb on two days', 'sy13', 'sy14'],
    ['fighting on two fronts on one day', 'ye03', 'ye04'],
    ['two bombs in one district on two days', 'ye05', 'ye06'],
    ['strikes on one city on two days', 'ye10', 'ye11'],
    ['strikes on one village on two days', 'lb01', 'lb05'],
    ['meetings of one body a year apart', 'pl01', 'pl02'],
  ])('keep apart %s', (_, a, b) => {
    const holding = (happening: string): ChronicleEvent[] =>
      events.filter(({ reports }) =>
        reports.some(({ clipping, report }) => known.get(`${clipping} ${report}`) === happening),
      )
    expect(holding(a).length).toBeGreaterThan(0)
    expect(holding(b).length).toBeGreaterThan(0)
    expect(holding(a).filter((event) => holding(b).includes(event))).toEqual([])
  })

  test('say in Arabic why they were joined', () => {
    for (const { reports, joins } of events) {
      expect(joins).toHaveLength(reports.length - 1)
      for (const reason of joins) expect(reason).toMatch(/\p{Script=Arabic}/u)
    }
  })

  test('are one source where outlets carry one agency text', () => {
    const event = eventOf('2022-05-22-afp-erbil-airport', 'iq03')
    const copies = event?.sources.find(({ wire }) => wire === 'afp')
    expect(copies?.reports.map(({ clipping }) => clipping).sort()).toEqual([
      '2022-05-22-afp-erbil-airport',
      '2022-05-22-france-24-erbil-airport',
    ])
    expect(
      event?.sources.some(({ reports }) => reports[0]?.clipping === '2022-05-22-rudaw-erbil-airport'),
    ).toBe(true)
    for (const { reports, sources } of events)
      expect(sources.flatMap((source) => source.reports).length).toBe(reports.length)
  })
})

describe('ids', () => {
  const byArrival = [...readings].sort((a, b) => {
    const day = ({ clipping, article }: Reading): string =>
      clipping.front.retrieved ?? article.published?.earliest ?? '9999'
    return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.clipping.id < b.clipping.id ? -1 : 1
  })

  /** Ids of the events of some clippings that lead nowhere once all are there, and those that changed. */
  function compare(before: readonly Reading[]): { lost: string[]; changed: string[]; all: number } {
    const now = new Set(events.map(({ id }) => id))
    const forward = new Map(forwardings(events, readings).map(({ from, to }) => [from, to]))
    const earlier = build(before)
    const changed = earlier.filter(({ id }) => !now.has(id))
    const pages = changed.filter(({ page }) => page)
    return {
      lost: pages.filter(({ id }) => !now.has(forward.get(id) ?? '')).map(({ id }) => id),
      changed: changed.map(({ id }) => id),
      all: earlier.length,
    }
  }

  test('all stay when the last twenty clippings arrive', () => {
    const { lost, changed } = compare(byArrival.slice(0, -20))
    expect(lost).toEqual([])
    expect(changed).toEqual([])
  })

  test('stay or lead on when any twenty clippings are added', () => {
    for (let first = 0; first + 20 <= byArrival.length; first += 18) {
      const { lost, changed, all } = compare(byArrival.filter((_, at) => at < first || at >= first + 20))
      expect(lost).toEqual([])
      expect(changed.length / all).toBeLessThan(0.2)
    }
  })

  test('are the same in every build, whatever the order of the files', () => {
    expect(build([...readings].reverse())).toEqual(events)
  })

  test('lead each former id to an event, fewer than there are reports', () => {
    const list = forwardings(events, readings)
    const ids = new Set(events.map(({ id }) => id))
    expect(new Set(list.map(({ from }) => from)).size).toBe(list.length)
    for (const { from, to } of list) {
      expect(ids.has(from)).toBe(false)
      expect(to === null || ids.has(to)).toBe(true)
    }
    const joined = events.reduce((sum, { reports }) => sum + reports.length - 1, 0)
    expect(list.filter(({ to }) => to !== null).length).toBeLessThanOrEqual(joined)
  })
})

describe('what clippings say of order and cause', () => {
  test.each([
    ['response', 'sy12', 'sy10', 'ردا على الهجوم بطائرة مسيرة'],
    ['after', 'ye06', 'ye05', 'بعد يومين من تفجير مماثل'],
    ['after', 'iq02', 'iq01', 'بعد يومين من هجوم'],
    ['after', 'lb05', 'lb01', 'غداة غارة مماثلة'],
    ['after', 'ye11', 'ye10', 'بعد يوم من قصف مماثل'],
  ] as const)('%s: %s to %s', (kind, later, earlier, words) => {
    const happeningsOf = (id: string): (string | undefined)[] =>
      events
        .find((event) => event.id === id)
        ?.reports.map(({ clipping, report }) => known.get(`${clipping} ${report}`)) ?? []
    const found = events
      .flatMap(({ relations }) => relations)
      .find(
        (relation) =>
          relation.kind === kind &&
          happeningsOf(relation.from).includes(later) &&
          happeningsOf(relation.to).includes(earlier),
      )
    const text = readings.find(({ clipping }) => clipping.id === found?.clipping)?.clipping.text
    expect(text?.slice(found?.start, found?.end)).toContain(words)
  })

  test('stand on both events, and nowhere against their days', () => {
    const byId = new Map(events.map((event) => [event.id, event]))
    for (const event of events)
      for (const relation of event.relations) {
        expect([relation.from, relation.to]).toContain(event.id)
        const [later, before] = [byId.get(relation.from), byId.get(relation.to)]
        expect(later?.relations).toContain(relation)
        expect(before?.relations).toContain(relation)
        if (later?.date && before?.date) expect(later.date.latest >= before.date.earliest).toBe(true)
      }
  })
})
