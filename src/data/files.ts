import { companionFiles } from './companions.ts'
import { EXCEL_MARK } from './csv.ts'
import { dataPackage, sumOf } from './datapackage.ts'
import { indexData, type Dataset, type PublishedSource } from './dataset.ts'
import { EXPORTS, isCsv } from './exports.ts'
import { feedFiles } from './feeds.ts'
import type { FileSum, LinesFile } from './publication.ts'
import { citationFile } from './site-files.ts'

/**
 * Makes every file of the archive that is data: those below `data/`, the files beside pages, the feeds, and the
 * citation file. Lines are made as they are asked for; nothing of an archive's size is held.
 */
export function* dataFiles(source: PublishedSource): Generator<LinesFile> {
  const data = indexData(source)
  const sums = new Map<string, FileSum>()
  for (const one of EXPORTS) {
    const { name, excel } = one
    const kept: string[] = []
    yield {
      path: `data/${name}`,
      lines: () => (excel === null ? one.lines(data) : keeping(one.lines(data), kept)),
      written: (sum) => void sums.set(name, sum),
    }
    if (excel !== null)
      yield { path: `data/${excel}`, lines: () => marked(kept.length > 0 ? kept : one.lines(data), kept) }
  }
  yield {
    path: 'data/datapackage.json',
    lines: () => [`${JSON.stringify(packageOf(data, sums), null, 2)}\n`],
  }
  yield* companionFiles(data)
  yield* feedFiles(data)
  yield citationFile(data)
}

/** Passes lines on and keeps them: making them takes longer than holding them until the copy is written. */
function* keeping(lines: Iterable<string>, kept: string[]): Generator<string> {
  kept.length = 0
  for (const line of lines) {
    kept.push(line)
    yield line
  }
}

function* marked(lines: Iterable<string>, kept: string[]): Generator<string> {
  yield EXCEL_MARK
  yield* lines
  kept.length = 0
}

/** The package; the sum of a file that was not written yet is made by writing it to nowhere. */
function packageOf(data: Dataset, sums: ReadonlyMap<string, FileSum>): object {
  return dataPackage(
    data,
    EXPORTS.filter(isCsv).map((one) => ({ ...one, sum: sums.get(one.name) ?? sumOf(one.lines(data)) })),
  )
}
