/** How a reader asks for a correction. */
import { html, type Html } from '../html.ts'
import { addressOf } from '../links.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'

/** The link to the editor, with the subject filled in where it is a letter. */
function contactLink(contact: string, subject: string): string {
  if (!contact.startsWith('mailto:')) return contact
  const joint = contact.includes('?') ? '&' : '?'
  return `${contact}${joint}subject=${encodeURIComponent(subject)}`
}

/** Asks readers to write when they find a mistake; `id` names the record the page shows. */
export function renderCorrection(view: View, id: string): Html {
  const { contact, url, title } = view.site.settings
  const { correction } = words
  const subject = correction.subject(addressOf(url, view.path) ?? `${title}، ${id}`)
  const how =
    contact === null
      ? html`<p>${correction.none} <bdi class="id" dir="ltr">${id}</bdi></p>`
      : html`<p>${correction.text} <a href="${contactLink(contact, subject)}">${correction.ask}</a></p>`
  return html`<section class="correction" aria-labelledby="correction">
    <h2 id="correction">${correction.title}</h2>
    ${how}
  </section> `
}
