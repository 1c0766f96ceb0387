import type { Decision, Reading } from '../records.ts'

/**
 * The day of the state of an archive, from what it holds and not from the clock: the last on which a clipping was
 * saved, reviewed or surely published, or a decision made: never before the latest of its clippings.
 * Null for an archive that tells no day.
 */
export function stateOf(readings: readonly Reading[], decisions: readonly Decision[]): string | null {
  const days: string[] = decisions.map(({ on }) => on)
  for (const { front } of readings.map(({ clipping }) => clipping)) {
    const saved = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(front.retrieved ?? '')?.[0]
    if (saved !== undefined) days.push(saved)
    if (front.reviewed !== null) days.push(front.reviewed.on)
  }
  const published = readings.flatMap(({ article }) => {
    const date = article.published
    return date !== null && date.earliest === date.latest ? [date.latest] : []
  })
  const last = (list: readonly string[]): string | null =>
    list.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
  return last([...days, ...published])
}
