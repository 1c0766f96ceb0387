import { parseEdtf } from '../../src/dates/edtf.ts'
import type { Registers } from '../../src/chronology/kinship.ts'
import type { Actor, ActorKind, Decision, Place, PlaceKind, Reading, Report } from '../../src/records.ts'

/** What a practice report tells; the rest is left unsaid. Dates are EDTF. */
export interface Told extends Partial<Omit<Report, 'date' | 'start' | 'end' | 'fatalities' | 'injuries'>> {
  readonly date?: string | null
  readonly fatalities?: number
  readonly injuries?: number
}

/** What is filed above a practice clipping. */
export interface Filed {
  readonly published?: string
  readonly retrieved?: string
}

/** Makes a reading of a clipping that holds one line for each report. */
export function clip(id: string, filed: Filed, ...told: readonly Told[]): Reading {
  const reports: Report[] = []
  let text = ''
  told.forEach((one, i) => {
    // Each clause has words of its own, so that none is a wire copy by accident.
    const evidence = one.evidence ?? `${one.trigger ?? 'هجوم'} ${id.replaceAll('-', ' ')} ${i}`
    reports.push(makeReport(one, evidence, text.length))
    text += `${evidence}\n`
  })
  const published = filed.published === undefined ? null : parseEdtf(filed.published)
  return {
    clipping: {
      id,
      source: `content/clippings/${id}.txt`,
      format: 'text',
      text,
      firstLine: 1,
      sha256: '0'.repeat(64),
      front: {
        title: null,
        outlet: null,
        author: null,
        url: null,
        archived: null,
        published: null,
        publishedBasis: null,
        retrieved: filed.retrieved ?? null,
        sha256: null,
        rights: null,
        original: null,
        reviewed: null,
        tags: [],
      },
    },
    article: {
      title: null,
      titleBasis: 'derived',
      outlet: null,
      credits: [],
      author: null,
      dateline: null,
      published: published && { ...published, basis: 'printed', evidence: [] },
      paragraphs: [],
      furniture: [],
    },
    mentions: [],
    reports,
  }
}

function makeReport(told: Told, evidence: string, start: number): Report {
  const { date, fatalities, injuries, ...rest } = told
  const range = date == null ? null : parseEdtf(date)
  if (date != null && range === null) throw new Error(`expected an EDTF date, found ${date}`)
  return {
    type: 'attack',
    modality: 'reported',
    place: null,
    agents: [],
    targets: [],
    speaker: null,
    source: null,
    trigger: evidence.split(' ')[0] ?? '',
    also: [],
    decision: null,
    ...rest,
    evidence,
    start,
    end: start + evidence.length,
    date: range && { ...range, text: 'كما قيل' },
    fatalities: fatalities === undefined ? null : { min: fatalities, max: fatalities },
    injuries: injuries === undefined ? null : { min: injuries, max: injuries },
  }
}

function actor(id: string, kind: ActorKind, relations: Partial<Actor> = {}): [string, Actor] {
  return [
    id,
    {
      id,
      name: `اسم ${id}`,
      latin: null,
      forms: [],
      note: null,
      source: null,
      kind,
      partOf: [],
      leads: [],
      country: null,
      offices: [],
      from: null,
      to: null,
      ...relations,
    },
  ]
}

function place(id: string, kind: PlaceKind, within: string | null): [string, Place] {
  return [
    id,
    {
      id,
      name: `اسم ${id}`,
      latin: null,
      forms: [],
      note: null,
      source: null,
      kind,
      within,
      latitude: null,
      longitude: null,
    },
  ]
}

const office = (of: string): Partial<Actor> => ({ offices: [{ title: 'منصب', of, from: null, to: null }] })

/** A small world: a state with forces, a rival, factions, people; a country with a city, an airport and a base. */
export const REGISTERS: Registers = {
  actors: new Map([
    actor('usa', 'state'),
    actor('us-forces', 'government-body', { partOf: ['usa'] }),
    actor('iraq', 'state'),
    actor('factions', 'armed-group'),
    actor('brigades', 'armed-group', { partOf: ['front'] }),
    actor('front', 'armed-group'),
    actor('spokesman', 'person', office('iraq')),
    actor('adviser', 'person', office('iraq')),
    actor('ambassador', 'person', office('usa')),
    actor('minister', 'person', office('iraq')),
    actor('guest', 'person', office('iran')),
    actor('iran', 'state'),
  ]),
  places: new Map([
    place('country', 'country', null),
    place('neighbour', 'country', null),
    place('anbar', 'governorate', 'country'),
    place('city', 'city', 'country'),
    place('other-city', 'city', 'country'),
    place('airport', 'airport', 'city'),
    place('gate', 'crossing', 'airport'),
    place('base', 'base', 'anbar'),
  ]),
}

/** A decision about all of a report's words. */
export function decide(
  act: 'merge' | 'split',
  [reading, report]: readonly [Reading, number],
  other: readonly [Reading, number] | null,
): Decision {
  return {
    about: 'event',
    act,
    ...wordsOf(reading, report),
    with: other && wordsOf(...other),
    set: {},
    by: 'editor',
    on: '2026-11-21',
    why: 'لأنهما حادثة واحدة',
    index: 0,
  }
}

function wordsOf(
  { clipping, reports }: Reading,
  at: number,
): Pick<Decision, 'clipping' | 'quote' | 'start' | 'end'> {
  const report = reports[at]
  if (report === undefined) throw new Error(`expected report ${at} in ${clipping.id}`)
  return { clipping: clipping.id, quote: report.evidence, start: report.start, end: report.end }
}
