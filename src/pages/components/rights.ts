/** What of a clipping may be published. */
import { rightsOf } from '../../data/dataset.ts'
import type { Reading } from '../../records.ts'
import type { View } from '../view.ts'

/** Whether words of a clipping may be quoted. */
export function mayQuote(view: View, reading: Reading): boolean {
  return rightsOf(reading, view.site) !== 'metadata'
}
