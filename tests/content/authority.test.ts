import { describe, expect, test } from 'vitest'
import { parseEdtf } from '../../src/dates/edtf.ts'
import type { Actor, Happening, Office } from '../../src/records.ts'
import { authority, diagnostics, files, typedEntries } from './authority-files.ts'

const actors = [...authority.actors.values()]
const persons = actors.filter((actor) => actor.kind === 'person')

describe('authority files', () => {
  test('are read without a complaint: ids, keys, relations, rules, and no form claimed twice', () => {
    expect(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([])
  })

  test.each(['actors', 'places', 'outlets', 'happenings'] as const)('%s: every entry is read', (file) => {
    const read = authority[file]
    const count = 'size' in read ? read.size : read.length
    expect(count).toBe(typedEntries(file).length)
  })

  test.each(['actors', 'places', 'outlets', 'happenings'] as const)(
    '%s: every entry names a source that the head of the file explains',
    (file) => {
      const head = files[file].content.slice(0, files[file].content.indexOf('\n- {'))
      const about = head.split('\n#\n').find((paragraph) => paragraph.includes('`source')) ?? ''
      const codes = new Set([...about.matchAll(/`(?:source: )?([a-z]+)`/g)].map((match) => match[1]))
      const unexplained = typedEntries(file).filter(({ source }) => source === undefined || !codes.has(source))
      expect(unexplained.map(({ id }) => id)).toEqual([])
    },
  )

  test('a country of an actor or an outlet is a country', () => {
    const homes = [...actors, ...authority.outlets.values()].flatMap(({ id, country }) =>
      country === null || authority.places.get(country)?.kind === 'country' ? [] : [`${id}: ${country}`],
    )
    expect(homes).toEqual([])
  })

  test('every state has a place of its name', () => {
    const states = actors.filter((actor) => actor.kind === 'state' && actor.country === actor.id)
    expect(states.filter(({ id }) => authority.places.get(id)?.kind !== 'country')).toEqual([])
    expect(states.length).toBeGreaterThan(150)
  })

  test('no place holds itself', () => {
    const circles = [...authority.places.values()].filter((place) => {
      const seen = new Set<string>()
      let at: string | null = place.id
      while (at !== null && !seen.has(at)) {
        seen.add(at)
        at = authority.places.get(at)?.within ?? null
      }
      return at !== null
    })
    expect(circles.map(({ id }) => id)).toEqual([])
  })
})

describe('how much the files hold', () => {
  const kinds = (list: readonly string[]): number => actors.filter(({ kind }) => list.includes(kind)).length
  test.each([
    ['groups, parties and movements', kinds(['armed-group', 'political-group']), 300],
    ['bodies of states', kinds(['government-body']), 700],
    ['international bodies and coalitions', kinds(['international-organization', 'coalition']), 100],
    ['people', persons.length, 900],
    ['people with an office', persons.filter(({ offices }) => offices.length > 0).length, 400],
    ['people with a dated office', persons.filter((person) => person.offices.some(isDated)).length, 250],
    ['places', authority.places.size, 2000],
    ['outlets', authority.outlets.size, 300],
    ['happenings', authority.happenings.length, 100],
  ])('%s', (_, count, least) => {
    expect(count).toBeGreaterThanOrEqual(least)
  })
})

const isDated = (office: Office): boolean => office.from !== null || office.to !== null

/** Offices that one person holds at a time. */
const SINGLE =
  /^(?:ال)?(?:رئيس(?!ة مجموعة)|رئيسة|ملك|ملكة|أمير|سلطان|وزير|وزيرة|المستشار|المستشارة|قائد القيادة|الأمين العام|الأمينة)/

interface Term {
  readonly who: Actor
  readonly from: string
  /** Last day on which it may have begun. */
  readonly begun: string
  readonly to: string
}

function terms(): Map<string, Term[]> {
  const found = new Map<string, Term[]>()
  for (const who of persons) {
    for (const { title, of, from, to } of who.offices) {
      if (from === null || of === null || !SINGLE.test(title)) continue
      const key = `${title.replace(/ة(?= |$)/g, '')} @${of}`
      const began = parseEdtf(from)
      const ended = to === null ? null : parseEdtf(to)
      if (began === null) continue
      const term = { who, from: began.earliest, begun: began.latest, to: ended?.earliest ?? '9999' }
      found.set(key, [...(found.get(key) ?? []), term])
    }
  }
  return found
}

describe('dates of office', () => {
  test('end after they begin', () => {
    const turned = persons.flatMap(({ id, offices }) =>
      offices.flatMap(({ from, to }) =>
        from !== null && to !== null && (parseEdtf(from)?.earliest ?? '') > (parseEdtf(to)?.latest ?? '')
          ? [`${id}: ${from}/${to}`]
          : [],
      ),
    )
    expect(turned).toEqual([])
  })

  test('of one seat do not overlap', () => {
    const clashes = [...terms()].flatMap(([seat, held]) => {
      const sorted = held.toSorted((a, b) => (a.from < b.from ? -1 : 1))
      return sorted.flatMap((term, at) => {
        const next = sorted[at + 1]
        return next !== undefined && term.to > next.begun && term.who !== next.who
          ? [`${seat}: ${term.who.id} until ${term.to}, ${next.who.id} from ${next.begun}`]
          : []
      })
    })
    expect(clashes).toEqual([])
  })

  test('do not outlast the person', () => {
    const late = persons.filter(
      ({ to, offices }) =>
        to !== null &&
        offices.some((office) => (parseEdtf(office.to ?? '')?.earliest ?? '') > (parseEdtf(to)?.latest ?? '')),
    )
    expect(late.map(({ id }) => id)).toEqual([])
  })
})

describe('happenings', () => {
  test('stand in order of time', () => {
    const days = authority.happenings.map(({ date }) => date.earliest)
    expect(days).toEqual(days.toSorted())
  })

  test('are dated to the day, to the night between two days, to the month, or told by their words while they last', () => {
    const length = ({ earliest, latest }: { earliest: string; latest: string }): number =>
      (Date.parse(latest) - Date.parse(earliest)) / 86_400_000
    const lasts = ({ date, told = [] }: Happening): boolean =>
      told.length > 0 && date.edtf.includes('/') && length(date) < 420
    const vague = authority.happenings.filter(
      (one) => !/^\d{4}-\d\d$/.test(one.date.edtf) && length(one.date) > 1 && !lasts(one),
    )
    expect(vague.map(({ id }) => id)).toEqual([])
  })

  test('name a party or a place', () => {
    const bare = authority.happenings.filter(
      ({ agents, targets, place }) => agents.length + targets.length === 0 && place === null,
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })
})
