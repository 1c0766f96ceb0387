import { foldedSet } from '../arabic/fold.ts'
import { RareMemo, WordPattern } from '../arabic/vocabulary.ts'
import { isVerbAt } from './clauses.ts'
import { SUPPORTERS } from './members.ts'
import { isListedPerson, isPerson } from './persons.ts'
import { isTitle, type Name, type Scene } from './scene.ts'
import type { Role } from './triggers/index.ts'

/** Collects the two sides of a happening; nobody stands on both. */
export class Sides {
  readonly agents: string[] = []
  readonly targets: string[] = []

  add(role: Role, ids: readonly string[]): void {
    if (role === null) return
    const side = role === 'agent' ? this.agents : this.targets
    const other = role === 'agent' ? this.targets : this.agents
    for (const id of ids) if (!side.includes(id) && !other.includes(id)) side.push(id)
  }
}

/** Actor ids of names, each once. */
export function idsOf(names: readonly Name[]): string[] {
  const found: string[] = []
  for (const { ids } of names) for (const id of ids) if (!found.includes(id)) found.push(id)
  return found
}

/** `المدعومة من إيران`, `قوات تدعمها واشنطن`: a description, no party. */
const DESCRIBED = new WordPattern(
  /^[وف]?(ال)?(مدعوم|مسنود|موالي|موال|متحالف|مناهض|مقرب|محسوب|حليف)|^[يت](?:دعم|ساند)(?:ه|ها|هم|هما)$/,
)
/** `بوساطة قطر`, `برعاية الأمم المتحدة`: who stood by when others acted. */
const BYSTANDING = new WordPattern(
  /^[وف]?(بوساطه|برعايه|بحضور|باشراف|بضيافه|باستضافه|بضمانه|بضمانات|بدعم|بمبادره|بتسهيل|بتنسيق|بالتنسيق)$/,
)

function isDescribed(scene: Scene, name: Name): boolean {
  for (let at = name.first - 1; at >= name.first - 2 && at >= 0; at--)
    if (DESCRIBED.test(scene.tokens[at]) || BYSTANDING.test(scene.tokens[at])) return true
  const prior = scene.tokens[name.first - 1]
  if (name.actor?.kind === 'state' && prior?.form === 'بقياده') return true
  return SUPPORTERS.test(prior) || prior?.form === 'لدي' || standsBy(scene, name)
}

/** `بحضور وزير الخارجية العماني بدر البوسعيدي`: the word stands before the title of whoever stood by. */
function standsBy(scene: Scene, { first }: Name): boolean {
  let at = first - 1
  while (
    at > first - 6 &&
    (isTitle(scene, at) || /^ال/.test(scene.tokens[at]?.form ?? '')) &&
    !scene.actorAt[at]
  )
    at--
  return at < first - 2 && isTitle(scene, at + 1) && BYSTANDING.test(scene.tokens[at])
}

/** The token after a description: after every name joined to the one described, for those who stood by. */
function afterDescribed(scene: Scene, name: Name): number {
  return (withJoined(scene, name).at(-1) ?? name).last
}

/** Verbs of a relative clause that says whose a target is: `مواقع تستخدمها الفصائل`; and the noun of `نقاط تمركز`. */
export const HOLDING =
  /^[وف]?[يت](تمركز|ستخدم|ضم|سيطر|ستضيف|ووي|تبع|دير|شغل|حتل|تحصن|قود|رعي|شهد)|^[وف]?(?:شهد|ترك|خلف|اخل)ت?(?:ها|ه|هما|هم)$|^تمركز$/

/** `رتلا تابعا للتحالف`: an adjective, though its letters are those of a verb. */
const OWNED_BY = new WordPattern(/^(?:تابع|تابعا|تابعه|تابعين|تابعتين|تابعات)$/)

const ITS_SOURCE = new WordPattern(/^مصدرها?$/)

const HELD = new WordPattern(/^(?:ال)?(?:خاضع|معقل|معاقل)ه?$/)
const HOLDS = new WordPattern(/^[يت]سيطر$/)

/** `بلدة سرمين الخاضعة لسيطرة الهيئة`, `خيرسون التي تسيطر عليها القوات`: who holds a town that is struck is not whom it hit. */
function isHeld(scene: Scene, from: number, at: number): boolean {
  const { tokens, placeAt } = scene
  const holds = HOLDS.test(tokens[at]) && tokens[at + 1]?.form.startsWith('علي') === true
  if (!holds && !HELD.test(tokens[at])) return false
  for (let near = at - 1; near >= Math.max(from - 2, at - 4); near--) if (placeAt[near]) return true
  return false
}

/** The first name of a stretch, with those joined to it; another clause's verb ends the stretch. */
export function namesFrom(scene: Scene, from: number, last: number): Name[] {
  for (let at = from; at < last; at++) {
    const name = scene.actorAt[at]
    if (!name) {
      if (isHeld(scene, from, at)) return []
      // `قذائف على الحي مصدرها القوات`: where it came from
      if (ITS_SOURCE.test(scene.tokens[at])) return []
      if (scene.readings[at]?.tags.has('be') || OWNED_BY.test(scene.tokens[at])) continue
      if (isVerbAt(scene, at) && !HOLDING.test(scene.tokens[at]?.form ?? '') && isOnlyVerb(scene, at))
        return []
      continue
    }
    if (isDescribed(scene, name)) {
      at = afterDescribed(scene, name) - 1
      continue
    }
    return withJoined(scene, name)
  }
  return []
}

const isOnlyVerb = (scene: Scene, at: number): boolean => scene.readings[at]?.noun === false

/** A name with those joined to it by و, and whoever holds the office that it is named in. */
export function withJoined(scene: Scene, name: Name): Name[] {
  const names: Name[] = []
  for (let next: Name | null = name; next; next = nextJoined(scene, next.last)) {
    names.push(next)
    const holder = holderOf(scene, next)
    if (holder === null) continue
    names.push(holder)
    next = holder
  }
  return names
}

/** `قائد قوات الدعم السريع عبد الرحيم دقلو`: the person named right behind the body of his title. */
function holderOf(scene: Scene, body: Name): Name | null {
  if (isListedPerson(body) || !isTitle(scene, body.first - 1)) return null
  const holder = scene.actorAt[body.last]
  return holder?.first === body.last && isPerson(holder) && holder.clitic === '' ? holder : null
}

/** The name that goes on with و at a token, written onto it or, before a quotation mark, apart. */
export function nextJoined(scene: Scene, at: number): Name | null {
  const name = scene.actorAt[at]
  if (name?.first === at && name.clitic.startsWith('و')) return name
  const quoted = scene.tokens[at]?.form === 'و' ? scene.actorAt[at + 1] : null
  return quoted?.first === at + 1 ? quoted : null
}

/** Every name of a stretch, descriptions left out. */
export function allNames(scene: Scene, from: number, last: number): Name[] {
  const names: Name[] = []
  for (let at = from; at < last; at++) {
    const name = scene.actorAt[at]
    if (!name || name.first !== at || name.last > last) continue
    const described = isDescribed(scene, name)
    if (!described) names.push(name)
    at = (described ? afterDescribed(scene, name) : name.last) - 1
  }
  return names
}

/** Actor of a country that the article names: the state, or with `forces` its army before it. */
export function actorOfCountry(
  scene: Scene,
  country: string,
  forces = false,
  orForces = true,
): string | null {
  const state = scene.authority.states.get(country)
  const army = [...scene.named].find((id) => {
    const actor = scene.authority.actors.get(id)
    return actor?.country === country && actor.kind === 'government-body' && /جيش|القوات/.test(actor.name)
  })
  if (forces && army !== undefined) return army
  if (state !== undefined && (scene.named.has(state) || scene.states.has(state))) return state
  return orForces ? (army ?? null) : null
}

/** Adds the actors of countries whose adjectives stand in a phrase. */
export function addCountries(
  scene: Scene,
  countries: readonly string[],
  role: Role,
  sides: Sides,
  forces = false,
): void {
  for (const country of countries) {
    const actor = actorOfCountry(scene, country, forces)
    if (actor !== null) sides.add(role, [actor])
  }
}

const FORCE_HEADS = foldedSet(
  'جندي جنود جنديا جنديين جنديان عسكري عسكريا عسكريين قاعدة قاعدتين قاعدتي دبابتي آليتي قواعد القواعد القاعدة قوات القوات عناصر ضابط ضباط مقاتلات طائرات دورية دوريات مدمرة حاملة فرقاطة زورق دبابة دبابتين دبابات آلية آليتين آليات جرافة جرافات مدرعة مدرعات عربة رتل أرتال قافلة تجمع تجمعات تحصينات ثكنة ثكنات حاجز موقع مواقع معسكر نقطة وحدة وحدات كتيبة لواء مجندين مجندات أهداف هدف هدفا أهدافا',
)
const STATE_HEADS = foldedSet(
  'مستوطنة مستوطنات مستوطنتين المستوطنات بلدات مستعمرة مستعمرات سفارة السفارة قنصلية القنصلية سفارات مصالح المصالح السفير سفير المطارات الحكومة السلطات الأراضي',
)

/** Whether a word is one of forces, or another that a country's adjective may follow; null for most. */
const heads = new RareMemo((form) => {
  const bare = form.replace(/^[ولب]+(?=ال)/, '').replace(/^لل/, 'ال')
  const stem = bare.replace(/^ال/, '')
  // `استهدافها لقاعدة`
  const own = stem.replace(/^ل(?=.{4})/, '').replace(/(?<=.{3})ا$/, '')
  const forces = FORCE_HEADS.has(bare) || FORCE_HEADS.has(stem) || FORCE_HEADS.has(own)
  // `القائم بالأعمال الهولندي`
  const envoy = form === 'بالاعمال'
  return forces || envoy || STATE_HEADS.has(bare) || STATE_HEADS.has(stem) ? { bare, forces } : null
})

const EMBASSY = /^(?:ال)?(?:سفاره|قنصليه|سفارتي|سفارات)$/

const MOVED = new WordPattern(/^[ولب]?(?:نقل|افتتاح|اغلاق)$/)

const CAUSE = /^[وف]?(?:جراء|اثر|نتيجه|بسبب|عقب)$/

function endsStruck(scene: Scene, at: number): boolean {
  const form = scene.tokens[at]?.form ?? ''
  return CAUSE.test(form) || (isVerbAt(scene, at) && isOnlyVerb(scene, at) && !HOLDING.test(form))
}

/** `ثلاثة جنود أميركيين`, `السفارة الإيرانية`: the country's forces, or the state itself. */
export function targetOfAdjective(scene: Scene, from: number, last: number): string[] {
  const end = Math.min(last, from + 8)
  for (let at = from; at < end; at++) {
    const token = scene.tokens[at]
    // `مقتل عدد من مقاتليها جراء قصف شنته القوات التركية`: from there on others are told of
    if (at > from && (endsStruck(scene, at) || isHeld(scene, from, at))) return []
    const head = token === undefined ? null : heads.of(token.word)
    if (head === null) continue
    const { bare, forces } = head
    // `غضبوا لنقل السفارة الهولندية`
    if (EMBASSY.test(bare) && MOVED.test(scene.tokens[at - 1])) return []
    for (let next = at + 1; next < Math.min(end, at + 3); next++) {
      // `قاعدة شرق سوريا`: a place, though its letters are those of an adjective
      if (scene.placeAt[next]?.first === next) break
      const form = scene.tokens[next]?.form ?? ''
      const country = scene.authority.nationalities.of(form.replace(/يا$/, 'ي'))
      // an embassy is its state, whether or not the text names that
      const embassy = EMBASSY.test(bare) ? scene.authority.states.get(country ?? '') : undefined
      const soil = /^(?:ال)?اراضي$/.test(bare)
      // `من فوق الأراضي اللبنانية`, `داخل الأراضي اليمنية`: where, and not whom
      if (soil && /^(?:من|فوق|داخل|في|عبر|خارج|الي)$/.test(scene.tokens[at - 1]?.form ?? '')) break
      const actor = embassy ?? (country === null ? null : actorOfCountry(scene, country, forces, !soil))
      if (actor !== null) return [actor]
    }
  }
  return []
}

/** `بلاده`: the state of the person who speaks of it. */
export const isOwnCountry = (scene: Scene, head: number): boolean =>
  /^[وفبل]*بلاد(ه|ها|نا)$/.test(scene.tokens[head]?.form ?? '')

/** The state that one of the speakers calls his country, where the clipping names it; else null. */
export function ownCountry(scene: Scene, speakers: readonly string[]): string | null {
  for (const id of speakers) {
    const country = scene.authority.actors.get(id)?.country
    const state = country ? scene.authority.states.get(country) : undefined
    if (state !== undefined && scene.named.has(state)) return state
  }
  return null
}
