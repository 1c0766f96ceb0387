/** Clippings in lists. */
import type { Reading } from '../../records.ts'
import { html, type Html } from '../html.ts'
import { paths } from '../links.ts'
import { readingOf } from '../site.ts'
import { oneLine, shorten } from '../text.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { renderDateOr } from './dates.ts'
import { renderOutlet } from './names.ts'

/** The title, as printed, as derived from the first words, or the words for none. */
export function titleOf(reading: Reading): string {
  const { title } = reading.article
  return title === null || title.trim() === '' ? words.article.noTitle : oneLine(title)
}

/** A derived title is the opening of the text: it is told apart by an ellipsis. */
export function labelOf(reading: Reading): string {
  const title = titleOf(reading)
  if (reading.article.titleBasis !== 'derived') return title
  return title.endsWith('…') ? title : shorten(`${title}`, 110).replace(/…?$/, '…')
}

/** Outlet and date under a clipping's title. */
export function renderCredit(view: View, reading: Reading): Html {
  const { outlet, published } = reading.article
  return html`<span>${renderOutlet(view, outlet)}</span> <span>${renderDateOr(view, published)}</span>`
}

/** One clipping as a row: title, outlet, date. */
export function renderClippingRow(view: View, id: string): Html {
  const reading = readingOf(view.site, id)
  return html`<li class="clipping">
    <p class="clipping-title"><a href="${view.href(paths.article(id))}">${labelOf(reading)}</a></p>
    <p class="facts">${renderCredit(view, reading)}</p>
  </li> `
}

/** Clippings as a list; nothing when there is none. */
export function renderClippings(view: View, ids: readonly string[]): Html | null {
  if (ids.length === 0) return null
  return html`<ol class="clippings">
    ${ids.map((id) => renderClippingRow(view, id))}
  </ol> `
}
