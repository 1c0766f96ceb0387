/** A part of a page under its heading. */
import { html, type Content, type Html } from '../html.ts'

/** A section with its heading and perhaps a note under it; nothing when it holds nothing. */
export function renderSection(
  id: string,
  title: string,
  content: Content,
  note: string | null = null,
): Html | null {
  if (content === null || content === undefined || content === false) return null
  if (Array.isArray(content) && content.length === 0) return null
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${
      note === null
        ? null
        : html`<p class="note">${note}</p>
`
    }${content}
  </section>
`
}
