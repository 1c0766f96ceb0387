/**
 * Tells whether an archive looks as it did where no text is shown: the faces of its clippings (`pages/face.ts`), its
 * events, the program, the authority files and the options are the same. All indexes of a site hang on these alone.
 */
import { createHash } from 'node:crypto'
import type { Digests } from './pages/answers.ts'
import type { Site } from './pages/site.ts'

/** A text that is another for every look of an archive; `key` tells what all of it hangs on besides the records. */
export function outwardOf(
  { readings, events, decisions }: Pick<Site, 'readings' | 'events' | 'decisions'>,
  { face, event }: Pick<Digests, 'face' | 'event'>,
  key: string,
): string {
  const sum = createHash('sha256').update(JSON.stringify([key, decisions]))
  for (const { clipping } of readings) sum.update(`${clipping.id} ${face(clipping.id)}\n`)
  for (const { id } of events) sum.update(`${id} ${event(id)}\n`)
  return sum.digest('hex')
}
