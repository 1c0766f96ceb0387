/** Clippings in lists. */
import type { Reading } from '../../records.ts'
import { attributes, html, type Html } from '../html.ts'
import { paths } from '../links.ts'
import { readingOf } from '../site.ts'
import { oneLine, shorten } from '../text.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { renderDateOr } from './dates.ts'
import { wordsOf } from './markdown.ts'
import { renderOutlet } from './names.ts'
import { mayQuote } from './rights.ts'

/** Characters of a label made of the first words. */
const LABEL_LENGTH = 90

/**
 * What a clipping is called: its title, or the first words of its text, with an ellipsis that tells them from a
 * title; the words for none where the text may not be shown.
 */
export function labelOf(view: View, reading: Reading): string {
  const { title, titleBasis } = reading.article
  const given = title === null ? '' : oneLine(title)
  if (given !== '' && titleBasis !== 'derived') return given
  const [first] = reading.article.paragraphs
  const opening = first === undefined ? '' : reading.clipping.text.slice(first.start, first.end)
  const told = given !== '' ? given : mayQuote(view, reading) ? oneLine(wordsOf(reading, opening)) : ''
  if (told === '') return words.article.noTitle
  return `${shorten(told, LABEL_LENGTH).replace(/[….،:]+$/, '')}…`
}

/** Outlet and date under a clipping's title. */
export function renderCredit(view: View, reading: Reading): Html {
  const { outlet, published } = reading.article
  return html`<span>${renderOutlet(view, outlet)}</span> <span>${renderDateOr(view, published)}</span>`
}

/** One clipping as a row: title, outlet, date. */
export function renderClippingRow(view: View, id: string, anchor: string | null = null): Html {
  const reading = readingOf(view.site, id)
  return html`<li${attributes({ id: anchor, class: 'clipping' })}>
    <p class="clipping-title"><a href="${view.href(paths.article(id))}">${labelOf(view, reading)}</a></p>
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
