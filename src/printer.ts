/** A thread that renders pages for `press.ts` and writes them aside. */
import { parentPort, workerData } from 'node:worker_threads'
import { openKept } from './library.ts'
import { siteOf } from './pages/extract.ts'
import { openPlacer, readStamps } from './placing.ts'
import { makePrinter, type PrinterTask } from './printing.ts'
import { placeFor } from './relay.ts'

const { extract, kept, works, next, output, name, fresh } = workerData as PrinterTask

const placer = openPlacer(output, name, fresh ? null : readStamps(output))
const printer = makePrinter(siteOf(extract, openKept(kept)), placer, works, next)
for (let batch = printer.next(); batch !== null; batch = printer.next()) parentPort?.postMessage(batch)
if (parentPort !== null) placeFor(parentPort, placer)
