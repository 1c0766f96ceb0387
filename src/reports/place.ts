import type { EventType } from '../records.ts'
import { foldText } from '../arabic/fold.ts'
import type { Clause } from './clauses.ts'
import type { Name, Scene } from './scene.ts'

/** Deeds of words and of offices happen nowhere in particular. */
const PLACELESS: ReadonlySet<EventType> = new Set<EventType>([
  'condemnation',
  'denial',
  'accusation',
  'claim',
  'threat',
  'message',
  'sanction',
  'appointment',
])

/** Only their own clause tells where they happen. */
const CLAUSE_ONLY: ReadonlySet<EventType> = new Set<EventType>([
  'demand',
  'ruling',
  'agreement',
  'negotiation',
  'meeting',
])

const LOCATIVE = new Set(
  'في إلى على قرب من داخل وسط عند بمدينة بمنطقة مدينة بلدة منطقة محافظة قرية حي مطار قاعدة ميناء مخيم محيط مدخل جنوب شمال شرق غرب جنوبي شمالي شرقي غربي العاصمة باتجاه نحو عبر أمام صوب نواحي ريف ولاية إقليم قضاء ناحية معبر حدود ضواحي استهدف استهدفت شهدت شهد تشهد يشهد قصف قصفت إثر لمدينة لمحافظة طالت مبنى مقر دخلت تجاه زار زارت وصل وصلت يزور تزور قبالة سواحل ساحل شواطئ تعرض تعرضت هز هزت ضرب ضربت غادر غادرت'
    .split(' ')
    .map(foldText),
)

/** Where a deed comes from is not where it happens, unless it is a leaving. */
const LEAVING: ReadonlySet<EventType> = new Set<EventType>(['withdrawal'])

function isSite(scene: Scene, name: Name, leaving: boolean): boolean {
  const before = scene.tokens[name.first - 1]?.form ?? ''
  const each = /^كلا?$/.test(scene.tokens[name.first - 2]?.form ?? '')
  if (before === 'من' && !leaving && !each) return false
  if (/[بل]$/.test(name.clitic)) return true
  for (let at = name.first - 1; at >= name.first - 2 && at >= 0; at--) {
    if (LOCATIVE.has((scene.tokens[at]?.form ?? '').replace(/^و/, ''))) return true
  }
  return false
}

function placesIn(scene: Scene, first: number, last: number, type: EventType): Name[] {
  return scene.places.filter(
    (name) => name.first >= first && name.last <= last && isSite(scene, name, LEAVING.has(type)),
  )
}

/** The place of what a token tells: the first after it in its clause, else before it, else in its sentence. */
export function placeOf(
  scene: Scene,
  clause: Clause,
  at: number,
  type: EventType,
  own: boolean,
): string | null {
  if (PLACELESS.has(type)) return null
  const inClause = placesIn(scene, clause.first, clause.last, type)
  const found = inClause.find((name) => name.first > at) ?? inClause.findLast((name) => name.first < at)
  if (type === 'visit' && (found === undefined || found.first < at || found.first - at > 8)) return null
  if (found !== undefined) return site(scene, found, inClause)
  if (own || CLAUSE_ONLY.has(type)) return null
  const { first, last } = clause.sentence
  const near = placesIn(scene, first, last, type)
  const other = near.find((name) => name.first > at) ?? near.findLast((name) => name.first < at)
  return other === undefined ? null : site(scene, other, near)
}

/**
 * The place that a clause's places come to: the one inside the country it names, or the one that holds several sites.
 */
function site(scene: Scene, found: Name, all: readonly Name[]): string | null {
  const id = listedId(found, all)
  if (id === null) return null
  const inner = all.filter((name) => isWithin(scene, name.ids[0] ?? '', id))
  if (inner.length === 1) return inner[0]?.ids[0] ?? id
  const holder = all.find(
    (name) =>
      isWithin(scene, id, name.ids[0] ?? '') &&
      all.filter((other) => isWithin(scene, other.ids[0] ?? '', name.ids[0] ?? '')).length > 1,
  )
  return holder?.ids[0] ?? id
}

/** A place that no authority entry has cannot be given; the next listed one of the clause stands for it. */
function listedId(found: Name, all: readonly Name[]): string | null {
  const listed = [found, ...all.filter((name) => name.first > found.first)].find(
    (name) => name.ids[0]?.startsWith('~') === false,
  )
  return listed?.ids[0] ?? null
}

function isWithin(scene: Scene, inner: string, outer: string): boolean {
  if (inner === outer || outer === '') return false
  let place = scene.authority.places.get(inner)
  for (let depth = 0; place !== undefined && place.within !== null && depth < 12; depth++) {
    if (place.within === outer) return true
    place = scene.authority.places.get(place.within)
  }
  return false
}
