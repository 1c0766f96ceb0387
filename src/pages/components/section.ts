/** A part of a page under its heading. */
import { html, type Content, type Html } from '../html.ts'

/** A section with its heading, nothing when it holds nothing. */
export function renderSection(id: string, title: string, content: Content): Html | null {
  if (content === null || content === false || (Array.isArray(content) && content.length === 0)) return null
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section> `
}
