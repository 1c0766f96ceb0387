import { foldText } from '../../arabic/fold.ts'
import { FIRST_DAY, LAST_DAY } from '../../dates/calendar.ts'
import { findCandidates } from '../../mentions/candidates.ts'
import type { ChronicleEvent, DateRange, Reading, Report } from '../../records.ts'
import { typeInfo } from '../../reports/types.ts'
import { rightsOf, type DataSource } from '../dataset.ts'
import { disagreementsOf, type Disputed } from '../disagreements.ts'
import { stateOf } from '../state.ts'
import { decisionOn, entryFor, publishedOn, type Ready, type Signature } from './ready.ts'

/** In the order in which an editor does well to go through them. */
export const REVIEW_KINDS = ['name', 'disagreement', 'published', 'date', 'evidence', 'join'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** Something for an editor to look at. */
export interface ReviewItem {
  readonly kind: ReviewKind
  /** How many clippings are read better once it is settled. */
  readonly weight: number
  /** What hangs on it, to order equals: mentions of the name, reports of the clipping, dead of the event. */
  readonly stakes: number
  /** The unlisted name; null for the other kinds. */
  readonly name: string | null
  /** Event id, or null. */
  readonly event: string | null
  readonly clippings: readonly string[]
  /** Words of the clippings that show it; none where the text may not be published. */
  readonly quotes: readonly string[]
  /** Why two tellings were joined, for a join. */
  readonly reason: string | null
  readonly differs: readonly Disputed[]
  /** Lines to paste, one or another; none where no words that may be published tell it apart. */
  readonly ready: readonly Ready[]
}

type Told = readonly [Reading, Report]

const BASE = { name: null, event: null, quotes: [], reason: null, differs: [], ready: [], stakes: 0 }

const CHECKED = 'قرأه المحرر في نص القصاصة.'

interface Context {
  readonly source: DataSource
  readonly byId: ReadonlyMap<string, Reading>
  readonly signature: Signature
}

function mayQuote({ source }: Context, reading: Reading): boolean {
  return rightsOf(reading, source) !== 'metadata'
}

function tellingsOf({ byId }: Context, event: ChronicleEvent): Told[] {
  return event.reports.flatMap(({ clipping, report }): Told[] => {
    const reading = byId.get(clipping)
    const told = reading?.reports[report]
    return reading === undefined || told === undefined ? [] : [[reading, told]]
  })
}

const known = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null)

const clippingsOf = (tellings: readonly Told[]): string[] => [
  ...new Set(tellings.map(([{ clipping }]) => clipping.id)),
]

// ── Names that no authority file has ───────────────────────────────────────────────────────────────────

/** Every name that an authority file has, folded. A homograph may be listed and yet not be told apart in a clipping. */
function listedNames({ authority }: DataSource): ReadonlySet<string> {
  const entries = [...authority.actors.values(), ...authority.places.values()]
  return new Set(entries.flatMap(({ forms }) => forms.map(({ text }) => foldText(text))))
}

function nameItems(context: Context): ReviewItem[] {
  const listed = listedNames(context.source)
  // A second entry of a listed name would part the events that both stand for.
  const missing = findCandidates(context.source.readings).filter(({ name }) => !listed.has(foldText(name)))
  return missing.map(({ kind, name, count, clippings, quotes }) => ({
    ...BASE,
    kind: 'name',
    weight: clippings.length,
    stakes: count,
    name,
    clippings,
    quotes: quotes.flatMap(({ clipping, quote }) => {
      const reading = context.byId.get(clipping)
      return reading !== undefined && mayQuote(context, reading) ? [quote] : []
    }),
    get ready() {
      return [entryFor(kind, name)]
    },
  }))
}

// ── Dates ──────────────────────────────────────────────────────────────────────────────────────────────

/** A day, known as such: nothing to ask about. */
function isExact(date: DateRange | null): boolean {
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date.edtf)
}

/** Clippings whose day of publication is not certain: most that is dated in them hangs on it. */
function publishedItems({ source, signature }: Context): ReviewItem[] {
  return source.readings
    .filter(({ clipping, article: { published } }) => {
      const settled = clipping.front.reviewed !== null || published?.basis === 'editor'
      return !settled && !isExact(published)
    })
    .map((reading) => ({
      ...BASE,
      kind: 'published',
      weight: 1,
      stakes: reading.reports.length,
      clippings: [reading.clipping.id],
      get ready() {
        return [publishedOn(reading, reading.article.published?.edtf ?? `../${signature.on}`)]
      },
    }))
}

/** The date that an event surely has, when nothing more is known: no later than it was told. */
function boundOf(tellings: readonly Told[], signature: Signature): string {
  const told = known(tellings.map(([{ article }]) => article.published?.latest ?? null))
  const days = told.filter((day) => day !== LAST_DAY).sort()
  return `../${days[0] ?? signature.on}`
}

function dateItem(context: Context, event: ChronicleEvent, tellings: readonly Told[]): ReviewItem[] {
  const [first] = tellings
  if (first === undefined || isExact(event.date)) return []
  const open = event.date === null || event.date.earliest === FIRST_DAY
  const date = open ? boundOf(tellings, context.signature) : event.date?.edtf
  return [
    {
      ...BASE,
      kind: 'date',
      ...aboutEvent(event, tellings),
      get quotes() {
        return quotesOf(context, tellings)
      },
      get ready() {
        return lines(context, first, [{ act: 'change', set: { date }, why: CHECKED }])
      },
    },
  ]
}

// ── Evidence, disagreements, joins ─────────────────────────────────────────────────────────────────────

function aboutEvent(
  event: ChronicleEvent,
  tellings: readonly Told[],
): Pick<ReviewItem, 'weight' | 'stakes' | 'event' | 'clippings'> {
  const clippings = clippingsOf(tellings)
  return { weight: clippings.length, stakes: event.fatalities?.best ?? 0, event: event.id, clippings }
}

/** What the first tellings say, as far as it may be shown. */
function quotesOf(context: Context, tellings: readonly Told[]): string[] {
  return tellings
    .slice(0, 3)
    .flatMap(([reading, { evidence }]) =>
      mayQuote(context, reading) ? [evidence.replace(/\s+/g, ' ').trim()] : [],
    )
}

type Rulings = readonly Parameters<typeof decisionOn>[1][]

/** The decisions that can be written about a telling whose words may be published. */
function lines(context: Context, told: Told, rulings: Rulings): Ready[] {
  if (!mayQuote(context, told[0])) return []
  return known(rulings.map((ruling) => decisionOn(told, ruling, context.signature)))
}

/** Violence that one clipping alone tells, without saying who did it, or in the words of someone unnamed. */
function evidenceItem(context: Context, event: ChronicleEvent, tellings: readonly Told[]): ReviewItem[] {
  const [first] = tellings
  if (first === undefined || tellings.length > 1 || event.modality !== 'reported') return []
  if (typeInfo(event.type).class !== 'violence') return []
  const { speaker } = first[1]
  const unnamed = speaker !== null && !context.source.authority.actors.has(speaker)
  if (event.agents.length > 0 && !unnamed) return []
  return [
    {
      ...BASE,
      kind: 'evidence',
      ...aboutEvent(event, tellings),
      get quotes() {
        return quotesOf(context, tellings)
      },
      get ready() {
        return lines(context, first, [
          { act: 'accept', why: CHECKED },
          { act: 'drop', set: { type: event.type }, why: 'لا يروي النص حدثاً كهذا.' },
        ])
      },
    },
  ]
}

/** What an event has in a field, in the form in which a decision sets it. */
function current(event: ChronicleEvent, field: Disputed): unknown {
  switch (field) {
    case 'date':
      return event.date?.edtf ?? null
    case 'fatalities':
    case 'injuries': {
      const toll = event[field]
      return toll === null ? null : { min: toll.best, max: toll.best }
    }
    default:
      return event[field]
  }
}

function disagreementItem(context: Context, event: ChronicleEvent, tellings: readonly Told[]): ReviewItem[] {
  const [first] = tellings
  const differs = disagreementsOf(
    tellings.map(([, report]) => report),
    context.source.authority.places,
  )
  if (first === undefined || differs.length === 0) return []
  return [
    {
      ...BASE,
      kind: 'disagreement',
      ...aboutEvent(event, tellings),
      get quotes() {
        return quotesOf(context, tellings)
      },
      differs,
      get ready() {
        const set = Object.fromEntries(differs.map((field) => [field, current(event, field)]))
        return lines(context, first, [{ act: 'change', set, why: 'قارن المحرر بين الروايات.' }])
      },
    },
  ]
}

/** Every telling that the machine joined to the fullest one, with the reason. */
function joinItems(context: Context, event: ChronicleEvent, tellings: readonly Told[]): ReviewItem[] {
  const [first, ...others] = tellings
  if (first === undefined) return []
  return others.map((other, i) => {
    const pair = [first, other]
    return {
      ...BASE,
      kind: 'join',
      ...aboutEvent(event, pair),
      get quotes() {
        return quotesOf(context, pair)
      },
      reason: event.joins[i] ?? null,
      get ready() {
        if (!pair.every(([reading]) => mayQuote(context, reading))) return []
        return lines(context, other, [
          { act: 'merge', with: first, why: 'حدث واحد.' },
          { act: 'split', with: first, why: 'حدثان مختلفان.' },
        ])
      },
    }
  })
}

function eventItems(context: Context, event: ChronicleEvent): ReviewItem[] {
  // What an editor decided on is settled; what has no page is of less weight than any of the others.
  if (event.confirmed || !event.page) return []
  const tellings = tellingsOf(context, event)
  return [
    ...disagreementItem(context, event, tellings),
    ...dateItem(context, event, tellings),
    ...evidenceItem(context, event, tellings),
    ...joinItems(context, event, tellings),
  ]
}

interface Ranked {
  readonly item: ReviewItem
  readonly kind: number
  readonly key: string
}

function compare(a: Ranked, b: Ranked): number {
  return (
    b.item.weight - a.item.weight ||
    a.kind - b.kind ||
    b.item.stakes - a.item.stakes ||
    compareText(a.key, b.key)
  )
}

/** Items in order; what they are compared by is made once for each. */
function inOrder(items: readonly ReviewItem[]): ReviewItem[] {
  return items
    .map((item): Ranked => ({ item, kind: REVIEW_KINDS.indexOf(item.kind), key: keyOf(item) }))
    .sort(compare)
    .map(({ item }) => item)
}

const keyOf = ({ name, event, clippings }: ReviewItem): string =>
  name ?? `${event ?? ''} ${clippings.join(' ')}`
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const found = new WeakMap<object, { readonly settings: object; readonly items: ReviewItem[] }>()

/**
 * Lists what an editor should look at, the most useful first: what most clippings gain by, then by kind, then by
 * how much hangs on it. What a person has confirmed is left out. Quotes and lines to paste are made when they are
 * asked for.
 */
export function findReview(source: DataSource): ReviewItem[] {
  // The page and the data file of one archive ask for the same.
  const earlier = found.get(source.events)
  if (earlier?.settings === source.settings) return earlier.items
  const context: Context = {
    source,
    byId: new Map(source.readings.map((reading) => [reading.clipping.id, reading])),
    signature: { by: 'محرر', on: stateOf(source.readings, []) ?? '2000-01-01' },
  }
  const items = inOrder([
    ...nameItems(context),
    ...publishedItems(context),
    ...source.events.flatMap((event) => eventItems(context, event)),
  ])
  found.set(source.events, { settings: source.settings, items })
  return items
}

/** Items of a kind that the data file has: more than an editor goes through before the next build. */
export const MOST_LISTED = 1000

/** The items of the data file: the first of each kind. */
export function* listedReview(source: DataSource): Generator<ReviewItem> {
  const counts = new Map<ReviewKind, number>()
  for (const item of findReview(source)) {
    const count = (counts.get(item.kind) ?? 0) + 1
    counts.set(item.kind, count)
    if (count <= MOST_LISTED) yield item
  }
}
