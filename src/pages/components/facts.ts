/** Facts as a list of terms and what is known of them. */
import { html, type Content, type Html } from '../html.ts'
import { words } from '../words.ts'

/** A term, and its fact or nothing. */
export type Fact = readonly [term: string, content: Content]

/** The facts that are known, as a description list; nothing when none is. */
export function renderFactList(facts: readonly Fact[]): Html | null {
  const known = facts.filter(([, content]) => content !== null && content !== undefined && content !== false)
  if (known.length === 0) return null
  return html`<dl class="fact-list">
    ${known.map(
      ([term, content]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${content}</dd>
        </div> `,
    )}
  </dl> `
}

/** Where the facts of an authority entry come from: in Arabic, or a foreign title set apart; null when not said. */
export function renderSource(source: string | null): Content {
  if (source === null) return null
  const known = words.sources[source]
  if (known !== undefined) return known
  return /\p{Script=Arabic}/u.test(source) ? source : html`<bdi lang="en" dir="ltr">${source}</bdi>`
}
