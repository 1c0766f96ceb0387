/**
 * Every record that passes between the stages. All are read-only and every field is present: `null` means
 * that the text does not say. Offsets are UTF-16 code units into the clipping's decoded text, half-open.
 * Dates are EDTF strings; days are inclusive ISO days. Sort by `earliest`, then `latest`, then id.
 */

export interface Span {
  readonly start: number
  readonly end: number
}

/** An EDTF date (level 0 and 1, and `[a..b]` of level 2) with its first and last possible day. */
export interface DateRange {
  readonly edtf: string
  /** First day it can mean, `YYYY-MM-DD`; `0000-01-01` when open. */
  readonly earliest: string
  /** Last day it can mean, `YYYY-MM-DD`; `9999-12-31` when open. */
  readonly latest: string
}

// ── Authority files ────────────────────────────────────────────────────────────────────────────────────

export type ActorKind =
  | 'state'
  | 'government-body'
  | 'armed-group'
  | 'political-group'
  | 'coalition'
  | 'international-organization'
  | 'person'
  | 'organization'

export type PlaceKind =
  | 'country'
  | 'region'
  | 'governorate'
  | 'district'
  | 'city'
  | 'town'
  | 'village'
  | 'quarter'
  | 'base'
  | 'airport'
  | 'port'
  | 'crossing'
  | 'camp'
  | 'field'
  | 'site'
  | 'water'

export type OutletKind = 'agency' | 'newspaper' | 'website' | 'television' | 'radio' | 'magazine'

/** How much of a clipping's text the site may publish. */
export type Rights = 'full' | 'excerpt' | 'metadata'

/** One written form of an entry and what licenses it; the first form is the preferred name. */
export interface NameForm {
  readonly text: string
  /**
   * `full`: stands alone. `short`: counts where a full form of the entry stands elsewhere in the clipping.
   * `local`: stands for the entry where its country is the one that the clipping is about (وزارة الداخلية).
   * `metonym`: a capital or seat that stands for the entry when it acts, and for the place when things happen there.
   */
  readonly use: 'full' | 'short' | 'local' | 'metonym'
  /** When not empty, the form counts only directly after one of these words (`منطقة` القائم). */
  readonly after: readonly string[]
  /** When not empty, the form counts only in a clipping that also has one of these words. */
  readonly near: readonly string[]
  /** The form does not count directly after one of these words (`فيلق` القدس is no place). */
  readonly notAfter: readonly string[]
}

interface AuthorityEntry {
  /** Stable, lower-case ASCII with hyphens. */
  readonly id: string
  readonly name: string
  readonly latin: string | null
  readonly forms: readonly NameForm[]
  readonly note: string | null
  /** Where the facts of the entry come from. */
  readonly source: string | null
}

/** An office held, with EDTF bounds where they are sure. */
export interface Office {
  readonly title: string
  /** Actor id of the body or state it belongs to. */
  readonly of: string | null
  readonly from: string | null
  readonly to: string | null
}

export interface Actor extends AuthorityEntry {
  readonly kind: ActorKind
  /** Actor ids. */
  readonly partOf: readonly string[]
  readonly leads: readonly string[]
  /** Place id of the country it belongs to. */
  readonly country: string | null
  readonly offices: readonly Office[]
  readonly from: string | null
  readonly to: string | null
}

export interface Place extends AuthorityEntry {
  readonly kind: PlaceKind
  /** Place id of the place that holds it. */
  readonly within: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

export interface Outlet extends AuthorityEntry {
  readonly kind: OutletKind
  readonly url: string | null
  readonly country: string | null
  readonly rights: Rights | null
}

/** A well-known dated happening, for dating clippings that print no date. */
export interface Happening {
  readonly id: string
  readonly name: string
  readonly date: DateRange
  readonly type: EventType
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly place: string | null
  readonly source: string
  /** Other names by which it is told. */
  readonly also?: readonly string[]
  /** Words that stand together only where it is told: all of an entry, and of words with bars between them one. */
  readonly told?: readonly string[]
  /** Of a war: how many had been killed by a day, as its count was given out; by ISO day, in order. */
  readonly tolls?: Readonly<Record<string, number>>
  /** Of the first of a series: how many attacks had been counted since by a day; by ISO day, in order. */
  readonly attacks?: Readonly<Record<string, number>>
}

// ── Clippings and articles ─────────────────────────────────────────────────────────────────────────────

export type DateBasis = 'printed' | 'inferred' | 'editor'

/** What the editor filed above the text. */
export interface FrontMatter {
  readonly title: string | null
  /** Outlet id. */
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  readonly archived: string | null
  readonly published: DateRange | null
  readonly publishedBasis: DateBasis | null
  readonly retrieved: string | null
  readonly sha256: string | null
  /** SHA-256 of the saved file that an import kept beside the clipping (`<id>.source.html`). */
  readonly original: string | null
  readonly rights: Rights | null
  readonly reviewed: { readonly by: string; readonly on: string } | null
  readonly tags: readonly string[]
}

export interface Clipping {
  /** The file's base name without its extension. */
  readonly id: string
  /** The file's path, as given. */
  readonly source: string
  readonly format: 'text' | 'markdown'
  /** Decoded text below the front matter, a byte order mark left out, line ends as they stand. */
  readonly text: string
  /** Line of the file on which `text` begins, 1 for a bare clipping. */
  readonly firstLine: number
  /** SHA-256 of the text's bytes, hexadecimal. */
  readonly sha256: string
  readonly front: FrontMatter
  /** What an editor took out of `text`, in order; left out where it is nothing. */
  readonly redactions?: readonly Redaction[]
  /** What each line is in the text as it was filed; where nothing was taken out it is left out, and read. */
  readonly parts?: readonly ClippingPart[]
}

/** A line of a clipping: a role in the article, or why it is set aside. */
export interface ClippingPart extends Span {
  readonly role: ParagraphRole
  readonly kind: FurnitureKind | null
}

/** Words that were taken out of a text, which has signs in their place. */
export interface Redaction extends Span {
  readonly why: string
}

export type FurnitureKind =
  | 'related'
  | 'comments'
  | 'share'
  | 'keywords'
  | 'byline'
  | 'dateline'
  | 'repeat'
  | 'disclaimer'
  | 'other-article'
  | 'navigation'

/** Lines set aside, with the reason: never read for names or events. */
export interface Furniture extends Span {
  readonly kind: FurnitureKind
  readonly text: string
}

export type ParagraphRole = 'title' | 'deck' | 'heading' | 'body'

export interface Paragraph extends Span {
  readonly role: ParagraphRole
}

/** An outlet or agency; `id` is null when no authority entry has the name. */
export interface OutletRef {
  readonly id: string | null
  readonly name: string
}

export interface PublicationDate extends DateRange {
  readonly basis: DateBasis
  /** What the date rests on, in order of weight: the printed words, or the clues it was inferred from. */
  readonly evidence: readonly DateEvidence[]
}

/** One clue: the words, or a rule without words (`start === end`), and the days that it allows. */
export interface DateEvidence extends Span {
  readonly text: string
  readonly rule:
    'printed' | 'weekday' | 'dated-fact' | 'relative' | 'office-holder' | 'lifespan' | 'happening' | 'editor'
  readonly earliest: string
  readonly latest: string
}

export interface Article {
  readonly title: string | null
  readonly titleBasis: 'printed' | 'derived' | 'editor'
  readonly outlet: OutletRef | null
  readonly credits: readonly OutletRef[]
  readonly author: string | null
  /** The printed place-and-agency line, as printed. */
  readonly dateline: (Span & { readonly text: string }) | null
  readonly published: PublicationDate | null
  readonly paragraphs: readonly Paragraph[]
  readonly furniture: readonly Furniture[]
}

// ── Mentions ───────────────────────────────────────────────────────────────────────────────────────────

export interface Mention extends Span {
  readonly kind: 'actor' | 'place' | 'outlet'
  /** Authority id; null for a name found by pattern alone. */
  readonly id: string | null
  /** Preferred name; for an unlisted one the name as written, without proclitics. */
  readonly name: string
  /** The words as written, without proclitics. */
  readonly text: string
  readonly basis: 'listed' | 'pattern' | 'editor'
}

// ── Reports and events ─────────────────────────────────────────────────────────────────────────────────

export const EVENT_TYPES = [
  'air-strike',
  'rocket-attack',
  'drone-attack',
  'bombing',
  'clash',
  'attack',
  'assassination',
  'arrest',
  'sanction',
  'protest',
  'condemnation',
  'denial',
  'accusation',
  'claim',
  'threat',
  'demand',
  'meeting',
  'visit',
  'negotiation',
  'message',
  'agreement',
  'ceasefire',
  'ceasefire-end',
  'withdrawal',
  'deployment',
  'aid',
  'disaster',
  'election',
  'appointment',
  'ruling',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const MODALITIES = ['reported', 'denied', 'planned', 'hypothetical', 'negated'] as const
export type Modality = (typeof MODALITIES)[number]

export interface ReportDate extends DateRange {
  /** The words it was read from, as written; empty for a date an editor gave. */
  readonly text: string
}

/** A count as told: `2500 عسكري` is 2500 to 2500, "more than ten" 10 to null. */
export interface Toll {
  readonly min: number
  readonly max: number | null
}

/** One clipping's telling of a happening. Parties are actor ids, or `~name` for an unlisted one. */
export interface Report extends Span {
  readonly type: EventType
  readonly modality: Modality
  readonly date: ReportDate | null
  /** Place id, or null. */
  readonly place: string | null
  /** The exact place as written, where no authority entry has it: a village or a quarter, inside `place` if that is known. */
  readonly site?: string | null
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly fatalities: Toll | null
  readonly injuries: Toll | null
  /** Who says so: an actor id, or the words (`مصدر أمني`). */
  readonly speaker: string | null
  /** Outlet or agency id credited for it. */
  readonly source: string | null
  /** The sentence or clause, as written: `text.slice(start, end)`. */
  readonly evidence: string
  /** The word that tells the type, as written. */
  readonly trigger: string
  /** Other clauses of the clipping that tell the same happening. */
  readonly also: readonly Span[]
  /** Index into the archive's decisions of the one that confirmed, changed or added it; null when read by rule. */
  readonly decision: number | null
}

/** Everything read from one clipping, from that clipping and the authority files alone. */
export interface Reading {
  readonly clipping: Clipping
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly reports: readonly Report[]
}

/** An editor's decision, its words found in the clipping. */
export interface Decision extends Span {
  readonly clipping: string
  readonly quote: string
  readonly about: 'event' | 'name' | 'line'
  readonly act:
    | 'accept'
    | 'drop'
    | 'add'
    | 'change'
    | 'merge'
    | 'split'
    | 'is'
    | 'is-not'
    | 'article'
    | 'aside'
    | 'redact'
  readonly set: Readonly<Record<string, unknown>>
  /** The words of the other report that `merge` joins it to, or that `split` keeps it apart from; else null. */
  readonly with: (Span & { readonly clipping: string; readonly quote: string }) | null
  readonly by: string
  readonly on: string
  readonly why: string
  /** Place in `decisions.yaml`, from 0. */
  readonly index: number
}

/** Where a report stands in the archive: a clipping id and an index into its reports. */
export interface ReportRef {
  readonly clipping: string
  readonly report: number
}

/** A count over all reports of an event. `best` is the most conservative of the latest tellings. */
export interface EventToll {
  readonly low: number
  readonly best: number
  readonly high: number | null
}

/** Reports of one event that are one source: outlets that carry one agency's text count once. */
export interface EventSource {
  /** The fullest first; at least one. */
  readonly reports: readonly ReportRef[]
  /** Outlet id of the agency that all of several copies come from or credit; null when none, or no copies. */
  readonly wire: string | null
}

/** How one event stands to another in the words of a clipping: it answers it, or came after it. */
export type RelationKind = 'response' | 'after'

/** An order or a cause that a clipping names; the words are `text.slice(start, end)` of that clipping. */
export interface EventRelation extends Span {
  readonly kind: RelationKind
  /** Id of the event that answers or came after. */
  readonly from: string
  /** Id of the event that is answered or came before. */
  readonly to: string
  readonly clipping: string
}

/** A happening, with every report of it. */
export interface ChronicleEvent {
  /** Stable: survives rebuilds and new clippings. */
  readonly id: string
  readonly type: EventType
  readonly modality: Modality
  readonly date: DateRange | null
  readonly place: string | null
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly fatalities: EventToll | null
  readonly injuries: EventToll | null
  /** At least one; the fullest telling first. */
  readonly reports: readonly ReportRef[]
  /** It has a page of its own; any other lives at its place in its article. */
  readonly page: boolean
  /** A person confirmed or corrected it. */
  readonly confirmed: boolean
  /** Why its reports were joined, one line for each report after the first. */
  readonly joins: readonly string[]
  /** Its reports, each in exactly one source; in the order of `reports`. */
  readonly sources: readonly EventSource[]
  /** What the clippings say of its order among others, whichever side of the relation it is on. */
  readonly relations: readonly EventRelation[]
}

/** Events and articles of one day, month or year; ids in order of time. */
export interface ChronologyDay {
  readonly day: string
  readonly events: readonly string[]
  /** Clipping ids published on that very day. */
  readonly published: readonly string[]
}
export interface ChronologyMonth {
  /** `YYYY-MM` */
  readonly month: string
  readonly days: readonly ChronologyDay[]
  /** Events no more exact than this month, or that cross several of its days. */
  readonly vague: readonly string[]
  /** Clippings whose date is no more exact than this month. */
  readonly publishedVague: readonly string[]
}
export interface ChronologyYear {
  /** `YYYY` */
  readonly year: string
  readonly months: readonly ChronologyMonth[]
  /** Events no more exact than this year, or that cross several of its months. */
  readonly vague: readonly string[]
}
export interface Chronology {
  readonly years: readonly ChronologyYear[]
  /** Events with no date, or open over several years. */
  readonly undated: readonly string[]
  /** Clippings with no date. */
  readonly publishedUndated: readonly string[]
}

// ── The archive ────────────────────────────────────────────────────────────────────────────────────────

/** `content/site.yaml`. */
export interface SiteSettings {
  readonly title: string
  readonly subtitle: string
  /** Absolute address of the site, or null. */
  readonly url: string | null
  readonly months: 'iraq' | 'egypt' | 'both'
  readonly digits: 'latn' | 'arab'
  readonly rights: Rights
  /** Address (mailto: or https:) for corrections, or null. */
  readonly contact: string | null
  readonly license: string | null
  /** How many files the host takes; beyond it, files beside pages are left out. */
  readonly maxFiles: number
}
