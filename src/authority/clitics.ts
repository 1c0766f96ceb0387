/** One way to read a folded word as a name with proclitics before it. */
export interface Stripped {
  /** Folded letters that are no part of the name: `و` and the like. */
  readonly skip: number
  /** The proclitics, folded: `ول`. */
  readonly clitic: string
  /** What is left, its article written out. */
  readonly word: string
}

const CONJUNCTIONS = 'وف'
const PREPOSITIONS = 'بكل'

function pushPrepositions(word: string, skip: number, clitic: string, into: Stripped[]): void {
  const letter = word[0] as string
  if (!PREPOSITIONS.includes(letter) || word.length < 3) return
  const next = { skip: skip + 1, clitic: clitic + letter }
  const rest = word.slice(1)
  into.push({ ...next, word: rest })
  if (letter === 'ل' && rest[0] === 'ل') {
    // للقوات holds القوات without its alef; للجنة may be اللجنة, which would need a third lam
    into.push({ ...next, word: `ا${rest}` }, { ...next, word: `ال${rest}` })
  }
}

/**
 * Lists the ways to read a folded word as proclitics and a name: `[وف]?(ب|ك|ل)?` with ل+ال written لل.
 * Nothing is stripped blindly: a reading counts only where its word is a name.
 * strip('وللقوات') //=> … { skip: 2, clitic: 'ول', word: 'القوات' } …
 */
export function strip(form: string): readonly Stripped[] {
  const first = form[0] as string
  if (form.length < 3 || !(PREPOSITIONS.includes(first) || CONJUNCTIONS.includes(first))) return NONE
  let found = memo.get(form)
  if (found !== undefined) return found
  found = readProclitics(form)
  if (memo.size > 50_000) memo.clear()
  memo.set(form, found)
  return found
}

const NONE: readonly Stripped[] = []
const memo = new Map<string, readonly Stripped[]>()

function readProclitics(form: string): Stripped[] {
  const found: Stripped[] = []
  pushPrepositions(form, 0, '', found)
  if (CONJUNCTIONS.includes(form[0] as string) && form.length > 2) {
    const rest = form.slice(1)
    found.push({ skip: 1, clitic: form[0] as string, word: rest })
    pushPrepositions(rest, 1, form[0] as string, found)
  }
  return found
}

/** Whether a folded word, or what is left of it without proclitics, is in a table. */
export function isIn(table: ReadonlySet<string>, form: string): boolean {
  if (form === '') return false
  if (table.has(form)) return true
  for (const { word } of strip(form)) if (table.has(word)) return true
  return false
}
