import { typeInfo, type EventClass } from '../reports/types.ts'
import type { ChronicleEvent, ReportRef } from '../records.ts'
import type { Dataset, ReportRow } from './dataset.ts'
import { formerIdsOf } from './event-tables.ts'
import { reportFields, type ReportFields } from './record.ts'

/** A report as `reports.ndjson` holds it. */
export interface ReportRecord extends ReportFields {
  readonly id: string
  readonly clipping: string
  /** Event id; null for a report that makes none. */
  readonly event: string | null
  /** An editor confirmed, changed or added it. */
  readonly decided: boolean
}

/** An event as `events.ndjson` holds it; `reports` are ids of reports. */
export interface EventRecord extends Omit<ChronicleEvent, 'reports' | 'sources'> {
  readonly class: EventClass
  readonly reports: readonly { readonly clipping: string; readonly report: string }[]
  /** Its reports by source; copies of one agency's text are one. */
  readonly sources: readonly { readonly wire: string | null; readonly reports: readonly string[] }[]
  /** Other ids under which it may have been known. */
  readonly former: readonly string[]
}

/** Makes the record of one report. */
export function reportRecord({ row, report, index }: ReportRow): ReportRecord {
  return {
    id: row.reportIds[index] ?? '',
    clipping: row.reading.clipping.id,
    event: row.eventIds[index] ?? null,
    ...reportFields(report, row.rights),
    decided: report.decision !== null,
  }
}

/** Makes the record of one event. */
export function eventRecord(event: ChronicleEvent, data: Dataset): EventRecord {
  const { id, type, modality, date, place, agents, targets, fatalities, injuries } = event
  const idOf = ({ clipping, report }: ReportRef): string =>
    data.rowById.get(clipping)?.reportIds[report] ?? ''
  const reports = event.reports.map((ref) => ({ clipping: ref.clipping, report: idOf(ref) }))
  return {
    id,
    type,
    class: typeInfo(type).class,
    modality,
    date,
    place,
    agents,
    targets,
    fatalities,
    injuries,
    reports,
    sources: event.sources.map(({ wire, reports: refs }) => ({ wire, reports: refs.map(idOf) })),
    relations: event.relations,
    joins: event.joins,
    confirmed: event.confirmed,
    page: event.page,
    former: formerIdsOf(event, data),
  }
}
