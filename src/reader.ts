/** A thread that reads clippings for `library.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { readBatch } from './archive.ts'
import { readAuthority } from './authority/read.ts'
import type { AuthorityFiles } from './files.ts'
import type { ReaderResult, ReaderTask } from './library.ts'
import { pack } from './store.ts'

const { authority } = readAuthority(workerData as AuthorityFiles)

parentPort?.on('message', ({ batch, works }: ReaderTask) => {
  const readings = readBatch(works, authority).map(({ article, mentions, reports }) =>
    pack({ article, mentions, reports }),
  )
  const result: ReaderResult = { batch, readings }
  parentPort?.postMessage(result)
})
