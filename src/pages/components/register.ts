/** Alphabetical registers: names under their first letter, the article ال ignored, with a bar of letters to jump by. */
import { compareArabic, initialOf } from '../../arabic/collation.ts'
import { html, type Content, type Html } from '../html.ts'
import type { Target } from '../links.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'

export interface Entry {
  readonly name: string
  readonly target: Target
  /** Said after the name. */
  readonly note: Content
}

interface LetterGroup {
  readonly letter: string
  readonly entries: Entry[]
}

/** Entries in alphabetical order, grouped by first letter. */
function groupByLetter(entries: readonly Entry[]): LetterGroup[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of [...entries].sort((a, b) => compareArabic(a.name, b.name))) {
    const letter = initialOf(entry.name) || words.register.other
    const group = groups.get(letter)
    if (group === undefined) groups.set(letter, [entry])
    else group.push(entry)
  }
  return [...groups].map(([letter, group]) => ({ letter, entries: group }))
}

function renderGroup(view: View, { letter, entries }: LetterGroup, index: number): Html {
  return html`<section class="letter" aria-labelledby="l${index + 1}">
    <h2 id="l${index + 1}">${letter}</h2>
    <ul>
      ${entries.map(
        ({ name, target, note }) =>
          html`<li>
            <a href="${view.href(target)}"><bdi>${name}</bdi></a> <span class="note">${note}</span>
          </li> `,
      )}
    </ul>
  </section> `
}

/** The whole register with its letter bar. */
export function renderRegister(view: View, entries: readonly Entry[]): Html {
  const groups = groupByLetter(entries)
  const bar = groups.map(({ letter }, i) => html`<li><a href="#l${i + 1}">${letter}</a></li> `)
  return html`<nav class="letters" aria-label="${words.register.letters}">
      <ul>
        ${bar}
      </ul>
    </nav>
    <div class="register">${groups.map((group, i) => renderGroup(view, group, i))}</div> `
}
