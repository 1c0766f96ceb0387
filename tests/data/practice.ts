import type { PublishedSource } from '../../src/data/dataset.ts'
import { dataFiles } from '../../src/data/files.ts'
import { companionsOf, type DataFile, type Publication } from '../../src/data/publication.ts'
import { DEFAULT_SETTINGS } from '../../src/settings.ts'
import { buildEvents } from '../../src/chronology/events.ts'
import type { NameForm, Outlet, Reading, Rights, SiteSettings } from '../../src/records.ts'
import { clip, REGISTERS, type Told } from '../chronology/practice.ts'

const STRIKE: Told = {
  type: 'air-strike',
  date: '2024-01-24',
  place: 'base',
  agents: ['usa', '~سرايا مجهولة'],
  targets: ['brigades'],
  fatalities: 4,
  injuries: 2,
  speaker: 'مصدر أمني',
  source: 'agency',
  evidence: 'شنت الطائرات، "ليلًا"، غارة على القاعدة',
  trigger: 'شنت',
}

const FORMS: readonly NameForm[] = ['اسم', 'اسم آخر'].map((text) => ({
  text,
  use: 'full',
  after: [],
  near: [],
  notAfter: [],
}))

const OUTLET: Outlet = {
  id: 'paper',
  name: 'الصحيفة',
  latin: 'The Paper',
  forms: FORMS,
  note: 'ملاحظة',
  source: 'مصدر',
  kind: 'newspaper',
  url: 'https://paper.example',
  country: 'country',
  rights: null,
}

/** A reading in which every field of the records is filled. */
export function fullReading(id: string, rights: Rights | null = null): Reading {
  const reading = clip(id, { published: '2024-01-25', retrieved: '2024-02-01' }, STRIKE)
  const { clipping, article } = reading
  const end = clipping.text.length
  return {
    ...reading,
    clipping: {
      ...clipping,
      redactions: [{ start: 0, end: 3, why: 'سبب' }],
      front: {
        ...clipping.front,
        rights,
        url: 'https://paper.example/1',
        archived: 'https://archive.example/1',
        reviewed: { by: 'editor', on: '2026-11-21' },
      },
    },
    article: {
      ...article,
      title: '=عنوان، فيه "قول"',
      outlet: { id: 'paper', name: 'الصحيفة' },
      author: 'كاتب',
      credits: [
        { id: 'agency', name: 'الوكالة' },
        { id: null, name: 'وكالة مجهولة' },
      ],
      paragraphs: [{ start: 0, end, role: 'body' }],
      furniture: [{ start: end, end: end + 8, kind: 'related', text: 'اقرأ أيضًا' }],
    },
    mentions: [
      { kind: 'actor', id: 'usa', name: 'اسم usa', start: 4, end: 12, text: 'الطائرات', basis: 'listed' },
      { kind: 'place', id: 'base', name: 'اسم base', start: 32, end: 39, text: 'القاعدة', basis: 'editor' },
      { kind: 'outlet', id: null, name: 'ليلًا', start: 15, end: 20, text: 'ليلًا', basis: 'pattern' },
    ],
  }
}

/** An archive of practice readings. */
export function sourceOf(
  readings: readonly Reading[],
  rights: Rights = 'full',
  given: Partial<SiteSettings> = {},
): PublishedSource {
  const place = REGISTERS.places.get('base')
  if (place === undefined) throw new Error('expected the base')
  const base = {
    ...place,
    latin: 'Base',
    note: 'ملاحظة',
    source: 'مصدر',
    forms: FORMS,
    latitude: -33.5,
    longitude: 42.25,
  }
  const actor = REGISTERS.actors.get('us-forces')
  if (actor === undefined) throw new Error('expected an actor')
  const forces = {
    ...actor,
    forms: FORMS,
    latin: 'Forces',
    note: 'ملاحظة',
    source: 'مصدر',
    country: 'country',
    from: '2003',
    to: '2011~',
    leads: ['usa'],
    offices: [{ title: 'قائد', of: 'usa', from: null, to: null }],
  }
  const authority = {
    actors: new Map([...REGISTERS.actors, ['us-forces', forces]]),
    places: new Map([...REGISTERS.places, ['base', base]]),
    outlets: new Map([
      ['paper', OUTLET],
      ['agency', { ...OUTLET, id: 'agency', rights: 'excerpt' as const }],
    ]),
  }
  const events = buildEvents(readings, [], authority).events.map((event) => ({
    ...event,
    sources: event.sources.map((source) => ({ ...source, wire: 'agency' })),
    relations: event.reports.map(({ clipping }) => ({
      kind: 'after' as const,
      from: event.id,
      to: 'e-000000000000000',
      clipping,
      start: 0,
      end: 4,
    })),
  }))
  const settings = { ...DEFAULT_SETTINGS, rights, ...given }
  const counts = { clippings: readings.length, eventPages: events.length, actors: 0, others: 0 }
  const publication: Publication = {
    settings,
    headline: (event) => `حدث ${event.type}`,
    label: ({ article }) => article.title ?? 'بلا عنوان',
    dateText: ({ edtf }) => edtf,
    address: (path) => (settings.url === null ? null : settings.url + path),
    companions: companionsOf(counts, settings.maxFiles),
    paths: { article: (id) => `articles/${id}.html`, event: (event) => `events/${event.id}.html` },
  }
  return { readings, events, authority, settings, publication }
}

/** Rows of a CSV text: quotes undone, rows ended by CRLF. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let row: string[] = []
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const found = cell.exec(text)
    if (found === null) throw new Error(`expected a cell at ${at}: ${text.slice(at, at + 40)}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** What a file holds; to be asked before the next file is. */
export function textOf(file: DataFile): string {
  if ('stands' in file) throw new Error(`expected ${file.path} to be written`)
  return 'content' in file
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.content)
    : [...file.lines()].join('')
}

/** The whole text of every data file, by its path. */
export function writtenFiles(source: PublishedSource): Map<string, string> {
  const files = new Map<string, string>()
  for (const file of dataFiles(source)) files.set(file.path, textOf(file))
  return files
}
