import { citationOf, cslItem, formatBibtex, formatRis, type Citation } from './citation.ts'
import type { Dataset } from './dataset.ts'
import { eventRecord } from './event-records.ts'
import type { LinesFile } from './publication.ts'
import { articleRecord } from './record.ts'

/** Where the files beside a clipping's page are. */
export const citationPaths = {
  ris: (id: string): string => `articles/${id}.ris`,
  bibtex: (id: string): string => `articles/${id}.bib`,
  csl: (id: string): string => `articles/${id}.csl.json`,
} as const
export const recordPaths = {
  article: (id: string): string => `articles/${id}.json`,
  event: (id: string): string => `events/${id}.json`,
} as const

/** Every clipping's reference, one at a time. */
export function* citationsOf({ readings, publication }: Dataset): Generator<Citation> {
  for (const reading of readings) yield citationOf(reading, publication, publication.label(reading))
}

/** Makes the files beside pages, as far as the host takes so many. */
export function* companionFiles(data: Dataset): Generator<LinesFile> {
  const { records, citations } = data.publication.companions
  const json = (value: object) => () => [`${JSON.stringify(value)}\n`]
  if (records) {
    for (const { reading, rights } of data.rows)
      yield {
        path: recordPaths.article(reading.clipping.id),
        lines: () => json(articleRecord(reading, rights))(),
      }
    for (const event of data.events)
      if (event.page)
        yield { path: recordPaths.event(event.id), lines: () => json(eventRecord(event, data))() }
  }
  if (!citations) return
  for (const citation of citationsOf(data)) {
    yield { path: citationPaths.ris(citation.id), lines: () => [formatRis(citation)] }
    yield { path: citationPaths.bibtex(citation.id), lines: () => [formatBibtex(citation)] }
    yield { path: citationPaths.csl(citation.id), lines: json([cslItem(citation)]) }
  }
}
