/** The lines of a clipping that are not its article: kept, folded away, each with its reason. */
import { rightsOf } from '../../data/dataset.ts'
import type { Furniture, Reading } from '../../records.ts'
import { html, type Html } from '../html.ts'
import { oneLine } from '../text.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { countText } from './numbers.ts'

/** Lists what was set aside, where the whole text may be shown; nothing when there is none. */
export function renderFurniture(view: View, reading: Reading): Html | null {
  const { furniture } = reading.article
  if (furniture.length === 0 || rightsOf(reading, view.site) !== 'full') return null
  const { aside, asideNote, asideKind, asideText } = words.article
  const row = ({ kind, text }: Furniture): Html =>
    html`<tr>
      <td>${words.furnitureKinds[kind].label}</td>
      <td dir="auto">${oneLine(text)}</td>
    </tr> `
  return html`<details class="aside-lines">
    <summary>
      ${aside} <span class="note">${countText(furniture.length, 'سطر', view.site.settings.digits)}</span>
    </summary>
    <p class="note">${asideNote}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${asideKind}</th>
            <th scope="col">${asideText}</th>
          </tr>
        </thead>
        <tbody>
          ${furniture.map(row)}
        </tbody>
      </table>
    </div>
  </details> `
}
