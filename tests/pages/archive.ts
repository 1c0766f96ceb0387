/** A small invented archive for the tests of pages: two clippings of one strike, and one that may not be shown. */
import { buildChronology } from '../../src/chronology/index.ts'
import { parseEdtf } from '../../src/dates/edtf.ts'
import { indexSite, type Site, type SiteRecords } from '../../src/pages/site.ts'
import type {
  Actor,
  ChronicleEvent,
  Clipping,
  DateRange,
  EventRelation,
  FrontMatter,
  Outlet,
  Paragraph,
  Place,
  Reading,
  Report,
  SiteSettings,
} from '../../src/records.ts'

const ENTRY = { latin: null, forms: [], note: null, source: null }

export function actor(id: string, name: string, kind: Actor['kind'], latin: string | null = null): Actor {
  return {
    ...ENTRY,
    id,
    name,
    latin,
    kind,
    partOf: [],
    leads: [],
    country: null,
    offices: [],
    from: null,
    to: null,
  }
}

function place(id: string, name: string, kind: Place['kind'], within: string | null): Place {
  return { ...ENTRY, id, name, kind, within, latitude: null, longitude: null }
}

function outlet(id: string, name: string, rights: Outlet['rights']): Outlet {
  return { ...ENTRY, id, name, kind: 'newspaper', url: null, country: null, rights }
}

export function date(edtf: string): DateRange {
  const parsed = parseEdtf(edtf)
  if (parsed === null) throw new Error(`expected EDTF, found ${edtf}`)
  return parsed
}

const FRONT: FrontMatter = {
  title: null,
  outlet: null,
  author: null,
  url: null,
  archived: null,
  published: null,
  publishedBasis: null,
  retrieved: null,
  sha256: null,
  rights: null,
  original: null,
  reviewed: null,
  tags: [],
}

interface ReadingSpec {
  readonly id: string
  readonly text: string
  readonly outlet: Outlet | null
  readonly published: string | null
  readonly front?: Partial<FrontMatter>
  readonly reports?: (text: string) => readonly Report[]
  readonly mentions?: readonly { kind: 'actor' | 'place'; id: string; text: string }[]
}

/** A reading whose first line is its title and whose lines that begin with `#` are set aside. */
export function reading(spec: ReadingSpec): Reading {
  const { id, text } = spec
  const paragraphs: Paragraph[] = []
  const furniture: Reading['article']['furniture'][number][] = []
  let at = 0
  for (const line of text.split('\n')) {
    const span = { start: at, end: at + line.length }
    if (line.startsWith('#')) furniture.push({ ...span, kind: 'navigation', text: line })
    else if (line !== '') paragraphs.push({ ...span, role: paragraphs.length === 0 ? 'title' : 'body' })
    at += line.length + 1
  }
  const clipping: Clipping = {
    id,
    source: `content/clippings/${id}.txt`,
    format: 'text',
    text,
    firstLine: 1,
    sha256: 'ab'.repeat(32),
    front: { ...FRONT, ...spec.front },
  }
  const [first] = paragraphs
  return {
    clipping,
    article: {
      title: first === undefined ? null : text.slice(first.start, first.end),
      titleBasis: 'printed',
      outlet: spec.outlet && { id: spec.outlet.id, name: spec.outlet.name },
      credits: [],
      author: null,
      dateline: null,
      published: spec.published === null ? null : { ...date(spec.published), basis: 'printed', evidence: [] },
      paragraphs,
      furniture,
    },
    mentions: (spec.mentions ?? []).map(({ kind, id: entry, text: words }) => {
      const start = text.indexOf(words)
      return { kind, id: entry, name: words, text: words, basis: 'listed', start, end: start + words.length }
    }),
    reports: spec.reports?.(text) ?? [],
  }
}

/** A report whose evidence is found in the text. */
export function report(text: string, evidence: string, fields: Partial<Report>): Report {
  const start = text.indexOf(evidence)
  if (start < 0) throw new Error(`expected the text to have: ${evidence}`)
  return {
    type: 'air-strike',
    modality: 'reported',
    start,
    end: start + evidence.length,
    date: null,
    place: null,
    agents: [],
    targets: [],
    fatalities: null,
    injuries: null,
    speaker: null,
    source: null,
    evidence,
    trigger: '',
    also: [],
    decision: null,
    ...fields,
  }
}

export function event(id: string, fields: Partial<ChronicleEvent>): ChronicleEvent {
  return {
    id,
    type: 'air-strike',
    modality: 'reported',
    date: null,
    place: null,
    agents: [],
    targets: [],
    fatalities: null,
    injuries: null,
    reports: [],
    page: true,
    confirmed: false,
    joins: [],
    sources: (fields.reports ?? []).map((ref) => ({ reports: [ref], wire: null })),
    relations: [],
    ...fields,
  }
}

const SETTINGS: SiteSettings = {
  title: 'حوليات',
  subtitle: 'أرشيف للاختبار',
  url: null,
  months: 'both',
  digits: 'latn',
  rights: 'full',
  contact: 'mailto:editor@example.org',
  license: null,
  maxFiles: 20_000,
}

const open = outlet('the-paper', 'الجريدة', null)
const closed = outlet('the-agency', 'الوكالة', 'metadata')

const FIRST = `غارة على <b>المخزن</b> & "سؤال"
شنت القوات الشمالية غارة على مخزن في المدينة يوم الأحد، قُتل فيها أربعة.
ونفت الحركة الجنوبية أن يكون لها فيها سلاح.
# الرئيسية | اتصل بنا`
const SECOND = `قتلى في ضربة
قال مصدر طبي إن ستة قتلوا في ضربة القوات الشمالية على المدينة.`
const THIRD = `ﺧﺒﺮ بلا نص
نص لا يجوز نشره عن الحركة الجنوبية.`

const PARTS = { agents: ['north-forces'], targets: ['south-movement'], place: 'town' }
const DAY = { ...date('2024-01-21'), text: 'يوم الأحد' }

const readings: readonly Reading[] = [
  reading({
    id: 'first clipping',
    text: FIRST,
    outlet: open,
    published: '2024-01-22',
    mentions: [
      { kind: 'actor', id: 'north-forces', text: 'القوات الشمالية' },
      { kind: 'place', id: 'town', text: 'المدينة' },
      { kind: 'actor', id: 'south-movement', text: 'الحركة الجنوبية' },
    ],
    reports: (text) => [
      report(text, 'شنت القوات الشمالية غارة على مخزن في المدينة يوم الأحد', {
        ...PARTS,
        date: DAY,
        fatalities: { min: 4, max: 4 },
        trigger: 'غارة',
      }),
      report(text, 'ونفت الحركة الجنوبية', { type: 'denial', agents: ['south-movement'], trigger: 'نفت' }),
    ],
  }),
  reading({
    id: 'second',
    text: SECOND,
    outlet: null,
    published: '2024-01',
    reports: (text) => [
      report(text, 'ستة قتلوا في ضربة القوات الشمالية على المدينة', {
        ...PARTS,
        fatalities: { min: 6, max: null },
        speaker: 'مصدر طبي',
        trigger: 'ضربة',
      }),
    ],
  }),
  reading({
    id: 'third',
    text: THIRD,
    outlet: closed,
    published: null,
    reports: (text) => [
      report(text, 'نص لا يجوز نشره عن الحركة الجنوبية', {
        type: 'clash',
        modality: 'planned',
        agents: ['south-movement', '~جماعة ما'],
      }),
    ],
  }),
]

const DENIAL_START = FIRST.indexOf('ونفت')

/** The text itself sets the denial after the strike. */
const ANSWER: EventRelation = {
  kind: 'response',
  from: 'e-denial',
  to: 'e-strike',
  clipping: 'first clipping',
  start: DENIAL_START,
  end: FIRST.indexOf('\n', DENIAL_START),
}

const events: readonly ChronicleEvent[] = [
  event('e-strike', {
    ...PARTS,
    date: date('2024-01-21'),
    fatalities: { low: 4, best: 4, high: null },
    reports: [
      { clipping: 'first clipping', report: 0 },
      { clipping: 'second', report: 0 },
    ],
    joins: ['اليوم واحد'],
    relations: [ANSWER],
  }),
  event('e-clash', {
    type: 'clash',
    modality: 'planned',
    agents: ['south-movement', '~جماعة ما'],
    reports: [{ clipping: 'third', report: 0 }],
  }),
  event('e-denial', {
    type: 'denial',
    agents: ['south-movement'],
    page: false,
    relations: [ANSWER],
    reports: [{ clipping: 'first clipping', report: 1 }],
  }),
]

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

/** The records of the small archive. */
export const records: SiteRecords = {
  settings: SETTINGS,
  authority: {
    actors: byId([
      actor('north-forces', 'القوات الشمالية', 'government-body', 'Northern Forces'),
      actor('south-movement', 'الحركة الجنوبية', 'armed-group'),
      actor('unused', 'طرف لا يرد', 'state'),
    ]),
    places: byId([place('town', 'المدينة', 'city', 'land'), place('land', 'البلاد', 'country', null)]),
    outlets: byId([open, closed]),
  },
  readings,
  events,
  chronology: buildChronology(events, readings),
  decisions: [],
}

/** The small archive, with other settings where given. */
export function smallSite(settings: Partial<SiteSettings> = {}, base = '/'): Site {
  return indexSite({ ...records, settings: { ...SETTINGS, ...settings } }, { base })
}
