/**
 * Makes corpora of Arabic clippings for the benchmarks: the same number of clippings is the same bytes everywhere.
 *
 * Shape: some 600 words a clipping, outlets, actors and places out of the authority files, ten years, headlines,
 * datelines, bylines, furniture; every happening is told by two clippings on average, in other words.
 */
import type { Authority } from '../src/authority/read.ts'
import { makeRandom } from './random.ts'
import { BACKGROUND, DEEDS, FURNITURE, MEETINGS, QUOTES, STATEMENTS, TITLES } from './phrases.ts'

export interface CorpusFile {
  /** Below the folder of clippings. */
  readonly name: string
  readonly content: string
}

/** What the sentences are filled with. */
interface Cast {
  readonly armed: readonly string[]
  readonly armies: readonly string[]
  readonly governments: readonly string[]
  readonly people: readonly string[]
  readonly towns: readonly string[]
  readonly outlets: readonly { readonly id: string; readonly name: string }[]
}

interface Happening {
  readonly day: Date
  readonly deed: number
  readonly agent: string
  readonly target: string
  readonly place: string
  readonly toll: number
}

const FIRST_DAY = Date.UTC(2014, 0, 1)
const DAYS = 3652
const DAY_MS = 86_400_000
const WORDS = 600

/** Takes evenly from a long list, so that every country has its share. */
function spread<T>(list: readonly T[], size: number): T[] {
  const step = Math.max(1, list.length / size)
  return Array.from({ length: Math.min(size, list.length) }, (_, i) => list[Math.floor(i * step)] as T)
}

function castOf(authority: Authority): Cast {
  const actors = [...authority.actors.values()]
  const named = (kinds: readonly string[], size: number): string[] =>
    spread(
      actors.filter(({ kind, name }) => kinds.includes(kind) && name.split(' ').length > 1),
      size,
    ).map(({ name }) => name)
  return {
    armed: named(['armed-group'], 80),
    armies: named(['government-body', 'state'], 60),
    governments: named(['international-organization', 'organization', 'political-group'], 60),
    people: named(['person'], 100),
    towns: spread(
      [...authority.places.values()].filter(({ kind }) =>
        ['city', 'town', 'district', 'village'].includes(kind),
      ),
      250,
    ).map(({ name }) => name),
    outlets: spread([...authority.outlets.values()], 30).map(({ id, name }) => ({ id, name })),
  }
}

const isoOf = (day: Date): string => day.toISOString().slice(0, 10)

const MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const
const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const

const dayOf = (day: Date): string =>
  `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`

/** Makes `size` clippings, one by one. */
export function* makeCorpus(authority: Authority, size: number): Generator<CorpusFile> {
  const cast = castOf(authority)
  const random = makeRandom(size)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const happenings = Array.from({ length: size * 2 }, (_, i): Happening => {
    return {
      day: new Date(FIRST_DAY + Math.floor((i / (size * 2)) * DAYS) * DAY_MS),
      deed: Math.floor(random() * DEEDS.length),
      agent: pick(random() < 0.6 ? cast.armed : cast.armies),
      target: pick(random() < 0.5 ? cast.armies : cast.armed),
      place: pick(cast.towns),
      toll: 3 + Math.floor(random() * 20),
    }
  })
  for (let i = 0; i < size; i++) {
    // Four happenings a clipping, out of two a clipping: each is told twice on average, by neighbours in time.
    const told = Array.from({ length: 4 }, () => {
      const at = Math.max(0, Math.min(happenings.length - 1, i * 2 + Math.floor(random() * 8) - 6))
      return happenings[at] as Happening
    })
    yield makeClipping(i, told, cast, pick, random)
  }
}

type Pick = <T>(list: readonly T[]) => T

function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

function makeClipping(
  i: number,
  told: readonly Happening[],
  cast: Cast,
  pick: Pick,
  random: () => number,
): CorpusFile {
  const last = Math.max(...told.map(({ day }) => day.getTime()))
  const published = new Date(last + Math.floor(random() * 2) * DAY_MS)
  const outlet = pick(cast.outlets)
  const [first] = told as [Happening, ...Happening[]]
  const values = (h: Happening): Record<string, string> => ({
    agent: h.agent,
    target: h.target,
    place: h.place,
    toll: String(h.toll),
    weekday: WEEKDAYS[h.day.getUTCDay()] as string,
    day: dayOf(h.day),
    person: pick(cast.people),
    other: pick(cast.people),
    government: pick(cast.governments),
    army: pick(cast.armies),
    outlet: outlet.name,
  })
  const paragraphs: string[] = []
  let words = 0
  for (let at = 0; words < WORDS; at++) {
    const happening = told[at % told.length] as Happening
    const sentences =
      at < told.length
        ? [pick(DEEDS[happening.deed] as readonly string[]), pick(BACKGROUND), pick(STATEMENTS)]
        : at === told.length
          ? [pick(MEETINGS), pick(QUOTES), pick(BACKGROUND)]
          : [pick(BACKGROUND), pick(BACKGROUND), pick(BACKGROUND)]
    const paragraph = sentences.map((sentence) => fill(sentence, values(happening))).join(' ')
    words += paragraph.split(' ').length
    paragraphs.push(paragraph)
  }
  const title = fill(pick(TITLES), values(first))
  const date = isoOf(published)
  const lines = [
    '---',
    `outlet: ${outlet.id}`,
    `published: "${date}"`,
    '---',
    title,
    `${outlet.name} - ${dayOf(published)}`,
    fill(pick(FURNITURE), values(first)),
    '',
    `${first.place} - ${paragraphs[0]}`,
    ...paragraphs.slice(1),
    '',
    fill(pick(FURNITURE), values(first)),
  ]
  return { name: `${date.slice(0, 4)}/${date}-${String(i).padStart(6, '0')}.txt`, content: lines.join('\n') }
}
