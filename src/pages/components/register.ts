/** Alphabetical registers: names under their first letter, the article ال ignored, with a bar of letters to jump by. */
import { compareArabic, initialOf } from '../../arabic/collation.ts'
import { attributes, html, type Content, type Html } from '../html.ts'
import type { Target } from '../links.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { numberText } from './numbers.ts'

export interface Entry {
  readonly name: string
  readonly target: Target
  /** Said after the name. */
  readonly note: Content
}

export interface LetterGroup {
  readonly letter: string
  readonly entries: readonly Entry[]
}

/** The Arabic letters in order, each with its name for addresses. */
const LETTERS: readonly (readonly [letter: string, name: string])[] = [
  ['ا', 'alif'],
  ['ب', 'ba'],
  ['ت', 'ta'],
  ['ث', 'tha'],
  ['ج', 'jim'],
  ['ح', 'hha'],
  ['خ', 'kha'],
  ['د', 'dal'],
  ['ذ', 'dhal'],
  ['ر', 'ra'],
  ['ز', 'zay'],
  ['س', 'sin'],
  ['ش', 'shin'],
  ['ص', 'sad'],
  ['ض', 'dad'],
  ['ط', 'tta'],
  ['ظ', 'zza'],
  ['ع', 'ayn'],
  ['غ', 'ghayn'],
  ['ف', 'fa'],
  ['ق', 'qaf'],
  ['ك', 'kaf'],
  ['ل', 'lam'],
  ['م', 'mim'],
  ['ن', 'nun'],
  ['ه', 'ha'],
  ['و', 'waw'],
  ['ي', 'ya'],
]
const NAMES = new Map(LETTERS)

/** The name of a letter for anchors and files: `ayn`; `other` for digits, other scripts by their code. */
export function letterName(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  return NAMES.get(letter) ?? (letter === words.register.other ? 'other' : `u${code.toString(16)}`)
}

/** Entries in alphabetical order, grouped by first letter. */
export function groupByLetter(entries: readonly Entry[]): LetterGroup[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of [...entries].sort((a, b) => compareArabic(a.name, b.name))) {
    const letter = initialOf(entry.name) || words.register.other
    const group = groups.get(letter)
    if (group === undefined) groups.set(letter, [entry])
    else group.push(entry)
  }
  return [...groups].map(([letter, group]) => ({ letter, entries: group }))
}

/**
 * The bar of letters: all of the alphabet, so that a letter is found where the eye looks for it, those under which
 * nothing is filed without a link. `target` is null for the letter whose page this is.
 */
export function renderLetterBar(
  view: View,
  groups: readonly LetterGroup[],
  target: (letter: string) => string | null,
): Html {
  const filed = new Map(groups.map(({ letter, entries }) => [letter, entries.length]))
  const others = groups.map(({ letter }) => letter).filter((letter) => !NAMES.has(letter))
  const cell = (letter: string): Html => {
    const count = filed.get(letter)
    if (count === undefined) return html`<li aria-hidden="true"><span>${letter}</span></li> `
    const href = target(letter)
    const number = numberText(count, view.site.settings.digits)
    const state = attributes({ href, 'aria-current': href === null ? 'page' : null })
    return html`<li><a${state}>${letter}<span class="unseen">، ${number}</span></a></li> `
  }
  return html`<nav class="letters" aria-label="${words.register.letters}">
    <ul>
      ${[...LETTERS.map(([letter]) => letter), ...others].map(cell)}
    </ul>
  </nav> `
}

function renderEntries(view: View, entries: readonly Entry[]): Html {
  return html`<ul>
    ${entries.map(
      ({ name, target, note }) =>
        html`<li>
          <a href="${view.href(target)}"><bdi>${name}</bdi></a> <span class="note">${note}</span>
        </li> `,
    )}
  </ul> `
}

/** Names under the headings of their letters. */
export function renderLetters(view: View, groups: readonly LetterGroup[]): Html {
  return html`<div class="register">
    ${groups.map(({ letter, entries }) => {
      const id = `l-${letterName(letter)}`
      return html`<section class="letter" aria-labelledby="${id}">
        <h2 id="${id}">${letter}</h2>
        ${renderEntries(view, entries)}
      </section> `
    })}
  </div> `
}
