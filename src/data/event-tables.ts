import { formerIds } from '../chronology/identity.ts'
import { typeInfo } from '../reports/types.ts'
import type { ChronicleEvent, EventToll, Report, Toll } from '../records.ts'
import type { Dataset, ReportRow } from './dataset.ts'
import { MEANINGS } from './meanings.ts'
import { partyName } from './parties.ts'
import { reportFields } from './record.ts'
import { column, dateColumns, type Column, type Table } from './table.ts'

const report = column<ReportRow>
const told = (name: string, meaning: string, read: (one: Report) => Toll | null): Column<ReportRow>[] => [
  report(`${name}_min`, 'number', `${meaning}: أقل ما قيل`, (row) => read(row.report)?.min ?? null),
  report(
    `${name}_max`,
    'number',
    `${meaning}: أكثر ما قيل؛ فارغ مع «أكثر من»`,
    (row) => read(row.report)?.max ?? null,
  ),
]

/** Every report of every clipping, one at a time. */
export function* reportRows({ rows }: Dataset): Generator<ReportRow> {
  for (const row of rows)
    for (const [index, one] of row.reading.reports.entries()) yield { row, report: one, index }
}

/** One row for each report. */
export const REPORTS: Table<ReportRow> = {
  name: 'reports.csv',
  row: 'كل سطر خبر واحد: ما ترويه قصاصة واحدة عن حادثة واحدة.',
  rows: reportRows,
  columns: [
    report('id', 'id', 'معرّف الخبر', ({ row, index }) => row.reportIds[index] ?? null),
    report('clipping', 'id', 'معرّف القصاصة', ({ row }) => row.reading.clipping.id),
    report(
      'event',
      'id',
      'معرّف الحدث؛ فارغ لما لا يصير حدثًا',
      ({ row, index }) => row.eventIds[index] ?? null,
    ),
    report('type', 'id', 'النوع', (row) => row.report.type),
    report('modality', 'id', MEANINGS.modality, (row) => row.report.modality),
    ...dateColumns<ReportRow>('date', 'تاريخ الحادثة', (row) => row.report.date),
    report('date_text', 'text', 'الكلمات التي قُرئ منها التاريخ', (row) => row.report.date?.text ?? null),
    report('place', 'id', 'معرّف المكان', (row) => row.report.place),
    report('agents', 'ids', MEANINGS.agents, (row) => row.report.agents),
    report('targets', 'ids', MEANINGS.targets, (row) => row.report.targets),
    ...told('fatalities', 'عدد القتلى', (one) => one.fatalities),
    ...told('injuries', 'عدد الجرحى', (one) => one.injuries),
    report('speaker', 'text', 'من يقول ذلك: معرّف جهة، أو الكلمات كما كُتبت', (row) => row.report.speaker),
    report('source', 'id', 'معرّف الوكالة أو الجهة المنسوب إليها الخبر', (row) => row.report.source),
    report('start', 'number', MEANINGS.start, (row) => row.report.start),
    report('end', 'number', MEANINGS.end, (row) => row.report.end),
    report(
      'evidence',
      'text',
      MEANINGS.evidence,
      ({ row, report: one }) => reportFields(one, row.rights).evidence,
    ),
    report('trigger', 'text', MEANINGS.trigger, (row) => row.report.trigger),
    report('decided', 'boolean', MEANINGS.decided, (row) => row.report.decision !== null),
  ],
}

const event = column<ChronicleEvent>
const counted = (
  name: string,
  meaning: string,
  read: (one: ChronicleEvent) => EventToll | null,
): Column<ChronicleEvent>[] => [
  event(`${name}_low`, 'number', `${meaning}: أقل ما قيل`, (one) => read(one)?.low ?? null),
  event(`${name}_best`, 'number', `${meaning}: أقل ما قيل في آخر الأخبار`, (one) => read(one)?.best ?? null),
  event(
    `${name}_high`,
    'number',
    `${meaning}: أكثر ما قيل؛ فارغ مع «أكثر من»`,
    (one) => read(one)?.high ?? null,
  ),
]

/** One row for each event. */
export const EVENTS: Table<ChronicleEvent> = {
  name: 'events.csv',
  row: 'كل سطر حدث واحد، بكل ما رُوي عنه من أخبار.',
  rows: ({ events }) => events,
  columns: [
    event('id', 'id', 'معرّف الحدث، ثابت', ({ id }) => id),
    event('type', 'id', 'النوع', ({ type }) => type),
    event('type_name', 'text', 'اسم النوع', ({ type }) => typeInfo(type).label),
    event('class', 'id', 'صنف النوع', ({ type }) => typeInfo(type).class),
    event('modality', 'id', MEANINGS.modality, ({ modality }) => modality),
    ...dateColumns<ChronicleEvent>('date', 'تاريخ الحدث', ({ date }) => date),
    event('place', 'id', 'معرّف المكان', ({ place }) => place),
    event('place_name', 'text', 'اسم المكان', ({ place }, { authority }) =>
      place === null ? null : (authority.places.get(place)?.name ?? null),
    ),
    event('latitude', 'number', 'خط عرض المكان', ({ place }, { authority }) =>
      place === null ? null : (authority.places.get(place)?.latitude ?? null),
    ),
    event('longitude', 'number', 'خط طول المكان', ({ place }, { authority }) =>
      place === null ? null : (authority.places.get(place)?.longitude ?? null),
    ),
    event('agents', 'ids', MEANINGS.agents, ({ agents }) => agents),
    event('agent_names', 'texts', 'أسماء الفاعلين', ({ agents }, data) => actorNames(agents, data)),
    event('targets', 'ids', MEANINGS.targets, ({ targets }) => targets),
    event('target_names', 'texts', 'أسماؤهم', ({ targets }, data) => actorNames(targets, data)),
    ...counted('fatalities', 'عدد القتلى', ({ fatalities }) => fatalities),
    ...counted('injuries', 'عدد الجرحى', ({ injuries }) => injuries),
    event('reports', 'number', 'عدد الأخبار عنه', ({ reports }) => reports.length),
    event(
      'sources',
      'number',
      'عدد المصادر؛ النص الواحد مصدر واحد وإن نشرته وسائل عدة',
      ({ sources }) => sources.length,
    ),
    event('clippings', 'ids', 'القصاصات التي ترويه، أوفاها خبرًا أولًا', ({ reports }) => [
      ...new Set(reports.map(({ clipping }) => clipping)),
    ]),
    event('confirmed', 'boolean', MEANINGS.confirmed, ({ confirmed }) => confirmed),
    event('page', 'boolean', MEANINGS.page, ({ page }) => page),
    event('joins', 'texts', MEANINGS.joins, ({ joins }) => joins),
    event('former', 'ids', MEANINGS.former, (one, data) => formerIdsOf(one, data)),
  ],
}

/** Other ids under which an event may have been known. */
export function formerIdsOf(one: ChronicleEvent, { rowById }: Dataset): string[] {
  return one.reports.length < 2 ? [] : formerIds(one, (clipping) => rowById.get(clipping)?.reportIds)
}

function actorNames(ids: readonly string[], { authority }: Dataset): string[] {
  return ids.map((id) => partyName(id, authority))
}
