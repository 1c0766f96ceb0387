import type { ArabicText } from '../../arabic/text.ts'
import type { Authority } from '../../authority/read.ts'
import { parseEdtf } from '../../dates/edtf.ts'
import { windowOfRange, type Clue, type DatedSentence } from './clue.ts'
import { ALWAYS } from './days.ts'
import { namesMeant } from './names.ts'

/**
 * A clue from the youngest body that an article names by its full name: it was written after that was founded. People
 * are left out, since offices say more of them. Null when none that is named has a day of founding in the files.
 */
export function lifespanClue(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
): Clue | null {
  const founded = foundings(authority)
  let youngest: Clue | null = null
  let since = 0
  for (const { first, last, lead } of sentences) {
    for (const { kind, id, form, start, end } of namesMeant(text, first, last, authority)) {
      const day = kind === 'actor' && form.use === 'full' ? founded.get(id) : undefined
      if (day === undefined || day <= since) continue
      since = day
      const words = text.source.slice(start, end)
      const windows = [{ earliest: day, latest: ALWAYS }]
      youngest = { start, end, text: words, rule: 'lifespan', windows, weight: FOUNDED, lead }
    }
  }
  return youngest
}

const known = new WeakMap<Authority, ReadonlyMap<string, number>>()

/** What it weighs that a body was founded: whoever names it does not write before that day. */
const FOUNDED = 3

/** First days of the bodies whose founding the actors file dates, by id. */
function foundings(authority: Authority): ReadonlyMap<string, number> {
  const ready = known.get(authority)
  if (ready !== undefined) return ready
  const days = new Map<string, number>()
  for (const { id, kind, from } of authority.actors.values()) {
    const range = kind === 'person' || from === null ? null : parseEdtf(from)
    if (range !== null) days.set(id, windowOfRange(range).earliest)
  }
  known.set(authority, days)
  return days
}
