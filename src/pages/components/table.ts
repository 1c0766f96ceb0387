/** Tables: a row of heads, and rows that each begin with the head of their own. */
import { html, type Content, type Html } from '../html.ts'

/**
 * Renders a table. `labelledBy` is the id of its heading: where the table is wider than the screen, its frame
 * scrolls, and can be reached by the keyboard under that name.
 */
export function renderTable(
  labelledBy: string,
  heads: readonly Content[],
  rows: readonly (readonly Content[])[],
): Html {
  const row = ([first, ...rest]: readonly Content[]): Html =>
    html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>
`
  return html`<div class="scroll" role="group" aria-labelledby="${labelledBy}" tabindex="0">
<table>
<thead>
<tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
</thead>
<tbody>
${rows.map(row)}</tbody>
</table>
</div>
`
}
