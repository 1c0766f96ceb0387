/**
 * `node --import tsx bench/development.ts [ROUNDS]`: how long after a change is saved the page that `npm run dev` serves
 * is right, for each kind of change, in a copy of the project with its five clippings and one more.
 */
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { CHANGED_CLIPPING, CHANGES, openWatched } from './watched.ts'

const rounds = Number(process.argv[2] ?? 10)
const watched = await openWatched()
try {
  const [clipping] = CHANGES
  writeFileSync(join(watched.folder, clipping.file), CHANGED_CLIPPING)
  // That build and another make the process warm, as it is after an editor's first change.
  await watched.change(clipping.file, (text) => text)
  await new Promise((wait) => setTimeout(wait, 3000))
  process.stdout.write('| changed | median ms | least | most | load |\n| --- | ---: | ---: | ---: | ---: |\n')
  let n = 0
  for (const { what, file, from, to, seen, page } of CHANGES) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      n++
      const { failure, after } = await watched.change(file, (text) => text.replace(from, to(n)))
      if (failure !== null) throw new Error(failure)
      if (!(await watched.page(page)).includes(seen(n))) throw new Error(`expected ${seen(n)} in ${page}`)
      times.push(after)
      await new Promise((wait) => setTimeout(wait, 300))
    }
    times.sort((a, b) => a - b)
    const [least = 0, middle = 0, most = 0] = [0, times.length >> 1, times.length - 1].map((i) => times[i])
    const figures = [middle, least, most].map((time) => time.toFixed(0))
    process.stdout.write(`| ${[what, ...figures, loadavg()[0]?.toFixed(1)].join(' | ')} |\n`)
  }
} finally {
  watched.close()
}
