/** Latin names in an Arabic sentence, set apart from its direction and marked with their language. */
import { html, type Html } from '../html.ts'

const LATIN = /([A-Za-z][A-Za-z0-9 .()]*[A-Za-z0-9)])/

/** A sentence with each run of Latin letters, and the numbers within it, isolated. */
export function isolateLatin(sentence: string): Html {
  // Every second part is a match of the pattern.
  const parts = sentence.split(LATIN)
  return html`${parts.map((part, i) => (i % 2 === 0 ? part : html`<bdi lang="en" dir="ltr">${part}</bdi>`))}`
}
