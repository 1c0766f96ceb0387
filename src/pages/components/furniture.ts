/** The lines of a clipping that are not its article: kept, folded away, each with its reason. */
import { rightsOf } from '../../data/dataset.ts'
import type { Reading } from '../../records.ts'
import { html, type Html } from '../html.ts'
import { oneLine } from '../text.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { wordsOf } from './markdown.ts'
import { renderTable } from './table.ts'
import { countText } from './numbers.ts'

/** Lists what was set aside, where the whole text may be shown; nothing when there is none. */
export function renderFurniture(view: View, reading: Reading): Html | null {
  const { furniture } = reading.article
  if (furniture.length === 0 || rightsOf(reading, view.site) !== 'full') return null
  const { aside, asideNote, asideKind, asideText } = words.article
  const rows = furniture.map(({ kind, text }) => [
    words.furnitureKinds[kind].label,
    html`<bdi>${oneLine(wordsOf(reading, text))}</bdi>`,
  ])
  const lines = countText(furniture.length, 'سطر', view.site.settings.digits)
  return html`<details class="aside-lines">
    <summary><span id="aside-lines">${aside}</span> <span class="note">${lines}</span></summary>
    <p class="note">${asideNote}</p>
    ${renderTable('aside-lines', [asideKind, asideText], rows)}
  </details> `
}
