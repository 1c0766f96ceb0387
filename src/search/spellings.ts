/** The words of an archive as they are written, among which one that is misspelt is looked for. */
import { ListReader, ListWriter } from './numbers.ts'

/**
 * Folded forms in order, with a space between, and in how many articles each stands. Before each form stands a letter
 * from `A` on for how many of its first letters are those of the form before it, which are left out.
 */
export type Words = readonly [forms: string, articles: string]

/** Most letters that are left out: those of `A` to `Z`. */
const MOST_SHARED = 25
const A = 65

interface Word {
  readonly key: string
  readonly articles: number
}

function sharedLetters(a: string, b: string): number {
  let shared = 0
  while (shared < MOST_SHARED && shared < a.length && a[shared] === b[shared]) shared++
  return shared
}

/** Writes words that are in order. */
export function writeWords(words: readonly Word[]): Words {
  const writer = new ListWriter()
  const forms = words.map(({ key, articles }, i) => {
    writer.number(articles)
    const shared = sharedLetters(words[i - 1]?.key ?? '', key)
    return String.fromCharCode(A + shared) + key.slice(shared)
  })
  writer.end()
  return [forms.join(' '), new TextDecoder('latin1').decode(writer.bytes.subarray(0, writer.size))]
}

/** Reads what `writeWords` wrote. */
export function readWords([forms, articles]: Words): Word[] {
  const reader = new ListReader(articles)
  let before = ''
  return forms
    .split(' ')
    .filter(Boolean)
    .map((form) => {
      before = before.slice(0, form.charCodeAt(0) - A) + form.slice(1)
      return { key: before, articles: reader.number() }
    })
}
