import { companionFiles } from './companions.ts'
import { dataPackage, sumOf, type PackagedFile } from './datapackage.ts'
import { indexData, type PublishedSource } from './dataset.ts'
import { EXPORTS, isCsv } from './exports.ts'
import { feedFiles } from './feeds.ts'
import type { BytesFile, LinesFile } from './publication.ts'
import { LARGEST, partName, partsOf } from './sheets.ts'
import { citationFile } from './site-files.ts'

/** The names of the parts of every file below `data/` that was cut, by its own name. */
export type DataParts = ReadonlyMap<string, readonly string[]>

/**
 * Makes every file of the archive that is data: those below `data/`, the files beside pages, the feeds, and the
 * citation file. What would be larger than `most` bytes is cut into numbered parts, whose names `tell` is told. No more
 * than one part is held.
 */
export function* dataFiles(
  source: PublishedSource,
  tell: (name: string, parts: readonly string[]) => void = () => {},
  most = LARGEST,
): Generator<LinesFile | BytesFile> {
  const data = indexData(source)
  const packaged: PackagedFile[] = []
  const cut = new Map<string, readonly string[]>()
  for (const one of EXPORTS) {
    const names: string[] = []
    for (const { number, bytes, marked } of partsOf(one.sheet(data), most)) {
      const name = partName(one.name, number)
      if (number !== null) names.push(name)
      if (isCsv(one)) packaged.push({ ...one, name, sum: sumOf(bytes) })
      yield { path: `data/${name}`, content: bytes }
      if (one.excel !== null) yield { path: `data/${partName(one.excel, number)}`, content: marked }
    }
    if (names.length === 0) continue
    cut.set(one.name, names)
    tell(one.name, names)
    if (one.excel !== null)
      tell(
        one.excel,
        names.map((_, i) => partName(one.excel ?? '', i + 1)),
      )
  }
  yield {
    path: 'data/datapackage.json',
    lines: () => [`${JSON.stringify(dataPackage(data, packaged, cut), null, 2)}\n`],
  }
  yield* companionFiles(data)
  yield* feedFiles(data)
  yield citationFile(data)
}
