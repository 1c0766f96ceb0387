/** Years and months of the chronology by their names, with what stands before and after each. */
import type { Chronology, ChronologyMonth, ChronologyYear } from '../records.ts'

/** A year or a month among its like; neighbours by name, null at either end. */
interface Placed {
  readonly previous: string | null
  readonly next: string | null
}

export interface PlacedYear extends Placed {
  readonly year: ChronologyYear
}

export interface PlacedMonth extends Placed {
  readonly month: ChronologyMonth
}

export interface Periods {
  /** By `YYYY`. */
  readonly years: ReadonlyMap<string, PlacedYear>
  /** By `YYYY-MM`. */
  readonly months: ReadonlyMap<string, PlacedMonth>
  /** Ids of the events of which no more than the year is known, by `YYYY`. */
  readonly vague: ReadonlyMap<string, readonly string[]>
}

function placed<Item, Found>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  place: (item: Item, neighbours: Placed) => Found,
): Map<string, Found> {
  const names = items.map(nameOf)
  return new Map(
    items.map((item, i) => [
      nameOf(item),
      place(item, { previous: names[i - 1] ?? null, next: names[i + 1] ?? null }),
    ]),
  )
}

/** Indexes the periods of a chronology. */
export function indexPeriods({ years }: Chronology): Periods {
  return {
    years: placed(
      years,
      ({ year }) => year,
      (year, neighbours) => ({ year, ...neighbours }),
    ),
    months: placed(
      years.flatMap((year) => year.months),
      ({ month }) => month,
      (month, neighbours) => ({ month, ...neighbours }),
    ),
    vague: new Map(years.map(({ year, vague }) => [year, vague])),
  }
}
