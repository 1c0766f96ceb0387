/**
 * What is seen of a clipping where its text is not shown: who published it and when, all that was read in it, but
 * neither the text itself nor how it is laid out. Most changes of a text leave that as it was.
 */
import { hash } from 'node:crypto'
import { reportIds } from '../chronology/identity.ts'
import type { Reading } from '../records.ts'
import { Lookup } from './lookup.ts'

/** A short text that is another for every state of what is seen of a clipping where its text is not shown. */
export function faceOf(reading: Reading): string {
  const { clipping, article, mentions, reports } = reading
  const seen = [
    { ...clipping, text: null, sha256: null },
    { ...article, paragraphs: null, furniture: null },
    mentions,
    reports,
    // An event that has lost its id to another leaves a page under it.
    reportIds(reading),
    // A name is written by what stands before it (`writtenName`).
    mentions.map(({ start }) => clipping.text[start - 1] ?? '').join(''),
  ]
  return hash('sha1', JSON.stringify(seen), 'base64url')
}

/** The same reading; `note` is told each time that anything is asked for which its face does not tell. */
function veiled(reading: Reading, note: () => void): Reading {
  const { clipping, article } = reading
  const noted = <Value>(value: Value): Value => {
    note()
    return value
  }
  return {
    ...reading,
    clipping: {
      ...clipping,
      get text() {
        return noted(clipping.text)
      },
      get sha256() {
        return noted(clipping.sha256)
      },
    },
    article: {
      ...article,
      get paragraphs() {
        return noted(article.paragraphs)
      },
      get furniture() {
        return noted(article.furniture)
      },
    },
  }
}

/** Readings by id; `note` is told the id of each of which more is asked for than its face tells. */
export function veiledReadings(
  readings: Pick<ReadonlyMap<string, Reading>, 'get'>,
  note: (id: string) => void,
): Lookup<Reading> {
  const known = new Map<string, Reading>()
  return new Lookup((id) => {
    const kept = known.get(id)
    const reading = kept === undefined ? readings.get(id) : undefined
    if (reading === undefined) return kept
    const made = veiled(reading, () => note(id))
    known.set(id, made)
    return made
  })
}
