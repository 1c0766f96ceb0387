import { WordPattern } from '../arabic/vocabulary.ts'
import type { EventType } from '../records.ts'
import { countryOf } from '../authority/read.ts'
import type { Clause } from './clauses.ts'
import type { Concept } from './concepts.ts'
import type { Found } from './find.ts'
import { hasConcept, reach } from './concept-words.ts'
import type { Scene } from './scene.ts'
import { isLeadersDeath } from './slain.ts'

/** Tells whether a word of a concept stands in a clause. */
export function clauseHas(scene: Scene, clause: Clause, concept: Concept): boolean {
  for (let at = clause.first; at < clause.last; at++) if (hasConcept(scene, at, concept)) return true
  return false
}

const hasType = (founds: readonly Found[], type: EventType): boolean =>
  founds.some((found) => found.trigger.type === type && found.trigger.toll !== true)

/** Bare قصف is from the air for a force that fights abroad, rockets or shells for any other. */
function shelling(scene: Scene, agents: readonly string[], place: string | null): EventType {
  const actor = scene.authority.actors.get(agents[0] ?? '')
  if (actor !== undefined && /سلاح الجو|القوات الجوية|الطيران/.test(actor.name)) return 'air-strike'
  if (actor === undefined || actor.country === null || actor.kind === 'armed-group') return 'rocket-attack'
  if (actor.kind === 'coalition') return 'air-strike'
  const country = countryOf(scene.authority.places, place)
  return country !== null && country !== actor.country ? 'air-strike' : 'rocket-attack'
}

function hasDroneBeside(scene: Scene, end: number, { last }: Clause): boolean {
  for (let next = end; next < Math.min(last, end + 3); next++)
    if (hasConcept(scene, next, 'drone')) return true
  return false
}

/** The weapon that stands right after a trigger: `قصف مدفعي`, `غارة بطائرة مسيّرة`. */
function ownMeans(scene: Scene, { at, clause, trigger }: Found): EventType | null {
  // what is shot down stands behind the words for who shoots
  const end = trigger.roles.subject === 'target' ? clause.last : reach(scene, at + 1, 4, clause.last)
  const has = (concept: Concept): boolean => {
    for (let next = at + 1; next < end; next++) if (hasConcept(scene, next, concept)) return true
    return false
  }
  if (has('drone')) return 'drone-attack'
  for (let before = at - 1; before >= Math.max(clause.first, at - 3); before--)
    if (hasConcept(scene, before, 'drone')) return 'drone-attack'
  // `انفجر صاروخ أطلقته الجماعة`
  if (trigger.type === 'bombing') return has('rocket') && !has('bomb') ? 'rocket-attack' : 'bombing'
  if (trigger.type === 'air-strike') return 'air-strike'
  // `بالصواريخ الباليستية والطائرات المسيّرة`: of a mixed volley the drones count
  if (has('rocket')) return hasDroneBeside(scene, end, clause) ? 'drone-attack' : 'rocket-attack'
  return trigger.type === 'rocket-attack' && has('aircraft') ? 'air-strike' : null
}

/** The type of a violent telling: its own weapon first, then one of the clause, then its word. */
export function violentType(
  scene: Scene,
  clause: Clause,
  founds: readonly Found[],
  agents: readonly string[],
  place: string | null,
): EventType {
  const attempt = founds.some((found) => found.trigger.type === 'assassination' && isAttempt(scene, found))
  if (hasType(founds, 'assassination') && !attempt) return 'assassination'
  if (!clauseHas(scene, clause, 'battle') && founds.some((found) => isLeadersDeath(scene, found)))
    return 'assassination'
  if (founds.some((found) => isRammed(scene, found))) return 'bombing'
  if (founds.every((found) => found.trigger.means !== true))
    return attempt ? 'attack' : (founds[0]?.trigger.type ?? 'attack')
  const strikes = withoutBlasts(founds.filter((found) => found.trigger.toll !== true))
  for (const found of strikes) {
    const means = ownMeans(scene, found)
    // `قصفت القاعدة الجوية باستخدام الطائرات المسيّرة`
    if (means === 'air-strike' && found.trigger.type === 'rocket-attack' && clauseHas(scene, clause, 'drone'))
      return 'drone-attack'
    if (means !== null && !(means === 'air-strike' && hasRockets(scene, clause))) return means
  }
  if (clauseHas(scene, clause, 'drone')) return 'drone-attack'
  if (clauseHas(scene, clause, 'bomb')) return 'bombing'
  if (clauseHas(scene, clause, 'rocket')) return 'rocket-attack'
  if (clauseHas(scene, clause, 'aircraft')) return 'air-strike'
  if (hasType(founds, 'rocket-attack'))
    return agents.length === 0 && (isByForeigners(scene, founds, place) || isInTheatre(scene, place))
      ? 'air-strike'
      : shelling(scene, agents, place)
  if (hasType(founds, 'clash') || founds.some((found) => isOnGround(scene, found))) return 'clash'
  if (clauseHas(scene, clause, 'gunfire')) return 'clash'
  if (isKilledByForce(scene, founds, agents)) return 'clash'
  // A coalition of states strikes from the air where nothing else is said.
  return scene.authority.actors.get(agents[0] ?? '')?.kind === 'coalition' ? 'air-strike' : 'attack'
}

/** `اقتحمت سيارة ملغومة بوابة المعسكر`, `اقتحم انتحاري بشاحنة مفخخة`: stormed by what blows up. */
function isRammed(scene: Scene, { at, clause, trigger }: Found): boolean {
  if (trigger.lemma !== 'اقتحم') return false
  for (let next = at + 1; next < Math.min(clause.last - 1, at + 4); next++) {
    if (!/^ب?(?:سياره|سيارتان|شاحنه|مركبه|عربه|دراجه|صهريج)$/.test(scene.tokens[next]?.form ?? '')) continue
    return hasConcept(scene, next + 1, 'bomb')
  }
  return false
}

const KILLERS = /جيش|قوات|شرطة|أمن|حشد|الحشد|حرس|لواء|فرقة/

/** `تمكنت الشرطة من قتل ثلاثة من التنظيم`: a force that kills fighters, with no other means told, fought them. */
function isKilledByForce(
  { authority, readings, actorAt }: Scene,
  founds: readonly Found[],
  agents: readonly string[],
): boolean {
  const [found] = founds
  if (found === undefined || founds.some(({ trigger }) => !/قتل$|ذبح$/.test(trigger.lemma))) return false
  const force = agents.some((id) => {
    const actor = authority.actors.get(id)
    return actor?.kind === 'government-body' && KILLERS.test(actor.name)
  })
  if (!force) return false
  for (let at = found.at + 1; at <= found.at + 6; at++)
    if (!actorAt[at] && FIGHTERS.some((one) => readings[at]?.concepts.has(one))) return true
  return false
}

const FIGHTERS: readonly Concept[] = ['forces', 'bomb']

/** `شهدت المدينة اشتباكات وانفجارات`: the blasts are those of the fight. */
function withoutBlasts(strikes: readonly Found[]): readonly Found[] {
  const others = strikes.filter(
    ({ trigger, word }) => trigger.lemma !== 'انفجر' || !/^انفجارات/.test(word.form.text),
  )
  return others.length > 0 ? others : strikes
}

/** Countries whose forces bomb abroad from the air; their neighbours shell across the border. */
const AIR_POWERS = new Set(['israel', 'usa', 'russia', 'uk', 'france'])

/** Countries that one power bombs from the air: shells told of without a side are its, where the clipping names it. */
const THEATRES: Readonly<Record<string, string>> = { palestine: 'israel', lebanon: 'israel' }

function isInTheatre({ authority, actors }: Scene, place: string | null): boolean {
  const power = THEATRES[countryOf(authority.places, place) ?? '']
  return power !== undefined && actors.some(({ actor }) => actor?.country === power)
}

/** `قصف إسرائيلي` in another country: by those who fight there from the air. */
function isByForeigners(scene: Scene, founds: readonly Found[], place: string | null): boolean {
  const here = countryOf(scene.authority.places, place)
  return founds.some(({ at, trigger }) => {
    const country =
      trigger.type === 'rocket-attack'
        ? scene.authority.nationalities.of(scene.tokens[at + 1]?.form ?? '')
        : null
    return country !== null && AIR_POWERS.has(country) && here !== null && country !== here
  })
}

const ON_LAND = new WordPattern(/^(بريا?|بريه|البري|البريه|تسلل|توغل)$/)

/** `هجوما بريا`, `صد محاولة تسلل`: fought out on the ground. */
function isOnGround(scene: Scene, { at, clause }: Found): boolean {
  for (let next = at + 1; next < Math.min(clause.last, at + 6); next++)
    if (ON_LAND.test(scene.tokens[next])) return true
  return false
}

/** `غارة … مع عشرة صواريخ`: a raid that was no raid from the air, since no aircraft is named. */
function hasRockets(scene: Scene, clause: Clause): boolean {
  return clauseHas(scene, clause, 'rocket') && !clauseHas(scene, clause, 'aircraft')
}

function isAttempt(scene: Scene, found: Found): boolean {
  for (let before = found.at - 1; before >= found.at - 3; before--)
    if (/محاول(?:ه|ات|تي)$|^[وف]?(?:حاول|حاولت|حاولوا|[يت]حاول)$/.test(scene.tokens[before]?.form ?? ''))
      return true
  return false
}
