/** The parts of a long page, and the line of links to them. */
import { html, join, type Content, type Html } from '../html.ts'
import { words } from '../words.ts'

/** A part of a page; one without content is left out. */
export type Part = readonly [id: string, title: string, content: Content]

/** Links to the parts of a page; nothing where there are fewer than three. */
export function renderContents(parts: readonly Part[]): Html | null {
  const known = parts.filter(
    ([, , content]) => content !== null && content !== undefined && content !== false,
  )
  if (known.length < 3) return null
  const links = known.map(([id, title]) => html`<a href="#${id}">${title}</a>`)
  return html`<p class="contents"><span class="note">${words.contents}</span> ${join(links, words.comma)}</p> `
}
