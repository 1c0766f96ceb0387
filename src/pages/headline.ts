/**
 * The name of an event, as a heading: made of its type, who did it, to whom and where.
 * غارة جوية للولايات المتحدة على كتائب حزب الله في جرف الصخر
 *
 * Reasoning:
 * - A nominal phrase needs neither the gender nor the number of its parties, which the authority files do not hold.
 * - Each type has its own particles, chosen so that who acts and who suffers cannot be confused: `قصف … للحوثيين`
 *   could be read either way, so it is written `من … على`.
 */
import { RECIPROCAL, typeInfo } from '../reports/types.ts'
import type { ChronicleEvent, EventType } from '../records.ts'
import { joinNames, oblique, withLam } from './grammar.ts'
import { html, type Html } from './html.ts'
import type { Site } from './site.ts'
import { shown } from './text.ts'
import { words } from './words.ts'

/** Phrases with `{A}` for the agents and `{T}` for the targets, `{لA}` and `{لT}` with the preposition ل fused on. */
interface Phrases {
  readonly both: string
  readonly agents: string
  readonly targets: string
  /** Without any party; the type's label when left out. */
  readonly none?: string
  /** What stands before the place, `في` when left out; null leaves the place out. */
  readonly place?: string
}

/** For types whose parties are one list, `both` is used for two and more, `agents` for a single one. */
const PHRASES: Readonly<Record<EventType, Phrases>> = {
  'air-strike': {
    both: 'غارة جوية {لA} على {T}',
    agents: 'غارة جوية {لA}',
    targets: 'غارة جوية على {T}',
  },
  'rocket-attack': {
    both: 'قصف صاروخي من {A} على {T}',
    agents: 'قصف صاروخي من {A}',
    targets: 'قصف صاروخي على {T}',
  },
  'drone-attack': {
    both: 'هجوم بمسيّرات {لA} على {T}',
    agents: 'هجوم بمسيّرات {لA}',
    targets: 'هجوم بمسيّرات على {T}',
  },
  bombing: {
    both: 'تفجير من تنفيذ {A} استهدف {T}',
    agents: 'تفجير من تنفيذ {A}',
    targets: 'تفجير استهدف {T}',
  },
  clash: { both: 'اشتباك بين {A}', agents: 'اشتباك من أطرافه {A1}', targets: 'اشتباك مع {T}' },
  attack: { both: 'هجوم {لA} على {T}', agents: 'هجوم {لA}', targets: 'هجوم على {T}' },
  assassination: { both: 'اغتيال {T} على يد {A}', agents: 'اغتيال على يد {A}', targets: 'اغتيال {T}' },
  arrest: { both: 'اعتقال {T} على يد {A}', agents: 'اعتقال على يد {A}', targets: 'اعتقال {T}' },
  sanction: { both: 'عقوبات من {A} على {T}', agents: 'عقوبات من {A}', targets: 'عقوبات على {T}' },
  protest: { both: 'احتجاج {لA} على {T}', agents: 'احتجاج {لA}', targets: 'احتجاج على {T}' },
  condemnation: { both: 'إدانة {A} {لT}', agents: 'إدانة من {A}', targets: 'إدانة موجّهة إلى {T}' },
  denial: { both: 'نفي من {A} بشأن {T}', agents: 'نفي من {A}', targets: 'نفي بشأن {T}' },
  accusation: { both: 'اتهام {A} {لT}', agents: 'اتهام من {A}', targets: 'اتهام موجّه إلى {T}' },
  claim: {
    both: 'تبنّي {A} عملية ضد {T}',
    agents: 'تبنّي {A} عملية',
    targets: 'تبنّي عملية ضد {T}',
    none: 'تبنّي عملية',
  },
  threat: { both: 'تهديد {A} {لT}', agents: 'تهديد من {A}', targets: 'تهديد موجّه إلى {T}' },
  demand: { both: 'مطالبة {A} {لT}', agents: 'مطالبة من {A}', targets: 'مطالبة موجّهة إلى {T}' },
  meeting: { both: 'اجتماع بين {A}', agents: 'اجتماع {لA}', targets: 'اجتماع مع {T}' },
  visit: { both: 'زيارة {A} {لT}', agents: 'زيارة {A}', targets: 'زيارة {لT}', place: 'إلى' },
  negotiation: { both: 'محادثات بين {A}', agents: 'محادثات بمشاركة {A}', targets: 'محادثات مع {T}' },
  message: { both: 'رسالة من {A} إلى {T}', agents: 'رسالة من {A}', targets: 'رسالة إلى {T}' },
  agreement: { both: 'اتفاق بين {A}', agents: 'اتفاق من أطرافه {A1}', targets: 'اتفاق مع {T}' },
  ceasefire: { both: 'هدنة من {A} تجاه {T}', agents: 'هدنة من جانب {A}', targets: 'هدنة تشمل {T}' },
  'ceasefire-end': {
    both: 'إنهاء الهدنة مع {T} من جانب {A}',
    agents: 'إنهاء الهدنة من جانب {A}',
    targets: 'انتهاء الهدنة مع {T}',
  },
  withdrawal: { both: 'انسحاب {A}', agents: 'انسحاب {A}', targets: 'انسحاب يخصّ {T}', place: 'من' },
  deployment: { both: 'انتشار {لA}', agents: 'انتشار {لA}', targets: 'انتشار يخصّ {T}' },
  aid: { both: 'مساعدات من {A} إلى {T}', agents: 'مساعدات من {A}', targets: 'مساعدات إلى {T}' },
  disaster: { both: 'كارثة أصابت {T}', agents: 'كارثة تخصّ {A}', targets: 'كارثة أصابت {T}' },
  election: {
    both: 'انتخابات بمشاركة {A} و{T}',
    agents: 'انتخابات بمشاركة {A}',
    targets: 'انتخابات تخصّ {T}',
  },
  appointment: {
    both: 'تغيير في المناصب من {A} يخصّ {T}',
    agents: 'تغيير في المناصب: {A1}',
    targets: 'تغيير في المناصب يخصّ {T}',
    none: 'تغيير في المناصب',
  },
  ruling: {
    both: 'حكم أو قرار من {A} بحق {T}',
    agents: 'حكم أو قرار من {A}',
    targets: 'حكم أو قرار بحق {T}',
    none: 'حكم أو قرار',
  },
}

/** The name of a party: an actor's preferred name, or an unlisted one's as written. */
export function partyName(site: Pick<Site, 'authority'>, party: string): string {
  return party.startsWith('~') ? party.slice(1) : (site.authority.actors.get(party)?.name ?? party)
}

function fill(phrase: string, agents: readonly string[], targets: readonly string[]): string {
  const list = (names: readonly string[]): string => joinNames(names.map(oblique))
  return phrase
    .replace('{لA}', () => withLam(list(agents)))
    .replace('{لT}', () => withLam(list(targets)))
    .replace('{A1}', () => joinNames(agents, 'آخرون'))
    .replace('{A}', () => list(agents))
    .replace('{T}', () => list(targets))
}

function phraseOf(event: ChronicleEvent, agents: readonly string[], targets: readonly string[]): string {
  const phrases = PHRASES[event.type]
  if (RECIPROCAL.has(event.type)) {
    const parties = [...new Set([...agents, ...targets])]
    if (parties.length > 1) return fill(phrases.both, parties, [])
    if (agents.length > 0) return fill(phrases.agents, agents, [])
  } else if (agents.length > 0) {
    return fill(targets.length > 0 ? phrases.both : phrases.agents, agents, targets)
  }
  if (targets.length > 0) return fill(phrases.targets, [], targets)
  return phrases.none ?? typeInfo(event.type).label
}

/** ` في بغداد`, or nothing where the event has no place or the name of a party says it. */
function placePhrase(
  site: Pick<Site, 'authority'>,
  event: ChronicleEvent,
  parties: readonly string[],
): string {
  const place = event.place === null ? undefined : site.authority.places.get(event.place)?.name
  if (place === undefined || parties.includes(place)) return ''
  // "زيارة فلان للعراق" tells the place already; a second one needs another particle.
  const toward = PHRASES[event.type].place
  const before = toward === undefined || (event.type === 'visit' && event.targets.length > 0) ? 'في' : toward
  const phrase = ` ${before} ${oblique(place)}`
  // "المحكمة الجزائية المتخصصة في صنعاء"
  return parties.some((party) => party.endsWith(phrase)) ? '' : phrase
}

/** Deeds done to people: beside a person, the body that he belongs to is left to the page itself. */
const DONE_TO_PEOPLE: ReadonlySet<EventType> = new Set(['assassination', 'arrest', 'appointment'] as const)

/** The targets as they are named: of a body alone, whoever of it was killed or taken. */
function targetNames(site: Pick<Site, 'authority'>, event: ChronicleEvent): string[] {
  const { actors } = site.authority
  const namesOf = (parties: readonly string[]): string[] => parties.map((party) => partyName(site, party))
  if (!DONE_TO_PEOPLE.has(event.type)) return namesOf(event.targets)
  const people = event.targets.filter((party) => (actors.get(party)?.kind ?? 'person') === 'person')
  if (people.length > 0) return namesOf(people)
  const [first, ...rest] = namesOf(event.targets)
  const bodily = event.type !== 'appointment' && first !== undefined
  return bodily ? [`أفراد من ${oblique(first)}`, ...rest] : namesOf(event.targets)
}

/** Whether a body is a part of another, or a part of its parts. */
function isPartOf({ authority }: Pick<Site, 'authority'>, part: string, whole: string): boolean {
  const above = new Set([part])
  for (const id of above) for (const holder of authority.actors.get(id)?.partOf ?? []) above.add(holder)
  return part !== whole && above.has(whole)
}

/** The parties of one side without those that act by a part of theirs: a state beside its own forces. */
function withoutWholes(site: Pick<Site, 'authority'>, parties: readonly string[]): string[] {
  const isPerson = (party: string): boolean => site.authority.actors.get(party)?.kind === 'person'
  const left = parties.filter(
    (whole) => !parties.some((part) => !isPerson(part) && isPartOf(site, part, whole)),
  )
  return left.length > 0 ? left : [...parties]
}

/** An event with the parties that its name needs; those of a meeting all take part for themselves. */
function withNamedParties(site: Pick<Site, 'authority'>, event: ChronicleEvent): ChronicleEvent {
  if (RECIPROCAL.has(event.type)) return event
  const [agents, targets] = [event.agents, event.targets].map((side) => withoutWholes(site, side))
  return { ...event, agents: agents ?? [], targets: targets ?? [] }
}

/** An event's name, and the same as markup once it was asked for. */
interface Headline {
  readonly text: string
  markup: Html | null
}

const headlines = new WeakMap<Site['authority'], WeakMap<ChronicleEvent, Headline>>()

/** Found once for each event: a dozen lists show it. */
function headlineFor(site: Pick<Site, 'authority'>, event: ChronicleEvent): Headline {
  let known = headlines.get(site.authority)
  if (known === undefined) {
    known = new WeakMap()
    headlines.set(site.authority, known)
  }
  const kept = known.get(event)
  if (kept !== undefined) return kept
  const headline = { text: findHeadline(site, event), markup: null }
  known.set(event, headline)
  return headline
}

/** Names an event in one Arabic phrase, without its date. */
export function headlineOf(site: Pick<Site, 'authority'>, event: ChronicleEvent): string {
  return headlineFor(site, event).text
}

/** The same as it is shown. */
export function renderHeadline(site: Pick<Site, 'authority'>, event: ChronicleEvent): Html {
  const headline = headlineFor(site, event)
  return (headline.markup ??= html`${shown(headline.text)}`)
}

function findHeadline(site: Pick<Site, 'authority'>, told: ChronicleEvent): string {
  const event = withNamedParties(site, told)
  const agents = event.agents.map((party) => partyName(site, party))
  const targets = targetNames(site, event)
  return phraseOf(event, agents, targets) + placePhrase(site, event, [...agents, ...targets])
}

/** The headline for places that show no mark beside it: an event that did not simply happen says so itself. */
export function fullHeadlineOf(site: Pick<Site, 'authority'>, event: ChronicleEvent): string {
  const headline = headlineOf(site, event)
  return event.modality === 'reported' ? headline : `${words.modality[event.modality].label}: ${headline}`
}
