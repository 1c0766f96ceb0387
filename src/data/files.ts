import { companionFiles } from './companions.ts'
import { EXCEL_MARK } from './csv.ts'
import { dataPackage, summed, type FileSum } from './datapackage.ts'
import { indexData, type Dataset, type PublishedSource } from './dataset.ts'
import { EXPORTS, isCsv, type Export } from './exports.ts'
import { feedFiles } from './feeds.ts'
import type { LinesFile } from './publication.ts'
import { citationFile } from './site-files.ts'

/**
 * Makes every file of the archive that is data: those below `data/`, the files beside pages, the feeds, and the
 * citation file. Lines are made as they are asked for; nothing of an archive's size is held.
 */
export function* dataFiles(source: PublishedSource): Generator<LinesFile> {
  const data = indexData(source)
  const sums = new Map<string, FileSum>()
  for (const one of EXPORTS) {
    const lines = (): Iterable<string> => summed(one.lines(data), (sum) => void sums.set(one.name, sum))
    yield { path: `data/${one.name}`, lines }
    if (one.excel !== null) yield { path: `data/${one.excel}`, lines: () => marked(one.lines(data)) }
  }
  yield {
    path: 'data/datapackage.json',
    lines: () => [`${JSON.stringify(packageOf(data, sums), null, 2)}\n`],
  }
  yield* companionFiles(data)
  yield* feedFiles(data)
  yield citationFile(data)
}

function* marked(lines: Iterable<string>): Generator<string> {
  yield EXCEL_MARK
  yield* lines
}

/** The package; the sum of a file that was not written yet is made by writing it to nowhere. */
function packageOf(data: Dataset, sums: Map<string, FileSum>): object {
  const sumOf = (one: Export): FileSum => {
    let made = sums.get(one.name)
    if (made === undefined) for (const line of summed(one.lines(data), (sum) => (made = sum))) void line
    return made ?? { sha256: '', bytes: 0 }
  }
  return dataPackage(
    data,
    EXPORTS.filter(isCsv).map((one) => ({ ...one, sum: sumOf(one) })),
  )
}
