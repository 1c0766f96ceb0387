import { companionFiles } from './companions.ts'
import { dataPackage, sumOf, type PackagedFile } from './datapackage.ts'
import { indexData, type PublishedSource } from './dataset.ts'
import { EXPORTS, isCsv, type Export } from './exports.ts'
import { feedFiles } from './feeds.ts'
import type { BytesFile, DataFile, FileSum, StandingFile } from './publication.ts'
import { findRanges, runsOf, type DataMemory } from './runs.ts'
import { LARGEST, partName, partsOf, type Part, type WrittenRun } from './sheets.ts'
import { citationFile } from './site-files.ts'

/** The names of the parts of every file below `data/` that was cut, by its own name. */
export type DataParts = ReadonlyMap<string, readonly string[]>

/** A part, and its copy for Excel where there is one; gives the sum of the part. */
function* partFiles(
  { name: of, excel }: Export,
  part: Part,
  memory: DataMemory | null,
): Generator<BytesFile | StandingFile, FileSum> {
  const name = partName(of, part.number)
  const copy = excel === null ? null : partName(excel, part.number)
  const files = copy === null ? [name] : [name, copy]
  const before = files.map((file) => memory?.standing(file) ?? null)
  const [known] = before
  const runAt = (offset: number): WrittenRun | undefined => memory?.runAt(name, offset)
  if (known && before.every((sum) => sum !== null) && part.isAs({ file: name, size: known.bytes, runAt })) {
    memory?.note(of, name, known, part.runs)
    for (const [i, file] of files.entries()) {
      if (i > 0) memory?.note(of, file, before[i] ?? known, [])
      yield { path: `data/${file}`, stands: true }
    }
    return known
  }
  const { bytes, marked } = part.write(memory?.read)
  const sum = sumOf(bytes)
  memory?.note(of, name, sum, part.runs)
  yield { path: `data/${name}`, content: bytes, sha256: sum.sha256 }
  if (copy === null) return sum
  const { sha256 } = sumOf(marked)
  memory?.note(of, copy, { sha256, bytes: marked.length }, [])
  yield { path: `data/${copy}`, content: marked, sha256 }
  return sum
}

/**
 * Makes every file of the archive that is data: those below `data/`, the files beside pages, the feeds, and the
 * citation file. What would be larger than `most` bytes is cut into numbered parts, whose names `tell` is told. No more
 * than one part is held.
 */
export function* dataFiles(
  source: PublishedSource,
  tell: (name: string, parts: readonly string[]) => void = () => {},
  most = LARGEST,
  memory: DataMemory | null = null,
): Generator<DataFile> {
  const data = indexData(source)
  const ranges = findRanges(data, memory)
  const packaged: PackagedFile[] = []
  const cut = new Map<string, readonly string[]>()
  for (const one of EXPORTS) {
    const names: string[] = []
    for (const part of partsOf(one.sheet(data), most, runsOf(one, data, ranges, memory))) {
      const name = partName(one.name, part.number)
      if (part.number !== null) names.push(name)
      const sum = yield* partFiles(one, part, memory)
      if (isCsv(one)) packaged.push({ ...one, name, sum })
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
