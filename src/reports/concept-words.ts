import { isMarch } from '../arabic/marches.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { isCount } from './counts.ts'
import { bitsOfConcepts, type Concept } from './concepts.ts'
import { hasMark, MARK } from './marks.ts'
import { areCounted, isPerson } from './persons.ts'
import { formAt, type Scene } from './scene.ts'

/** Where words of a concept stand. */

const BASE = new WordPattern(/^[وفبلك]?(?:ال|لل)?(?:قاعده|قواعد|قاعدتين|قاعدتان|مطار|مطارات)$/)

const CIVIL = /^(?:ال)?(?:مدنيه|ركاب|شحن|تجاريه|مساعدات|اغاثه)$/

const FIGHTERS = new WordPattern(
  /^[وفبل]?(?:ال|لل)?(?:فصايل|جماعات|مجموعات|كتايب|قوات|الويه|وحدات|قوي|حركات|تنظيمات|ميليشيات|مليشيات)$/,
)

/** Tells whether a token is a word of a concept; `وقف إطلاق النار` is one of truce. */
export function hasConcept(scene: Scene, at: number, concept: Concept): boolean {
  if (hasMark(scene, at, MARK.concept) && scene.readings[at]?.concepts.has(concept)) {
    // `مدينة ود مدني`: a word inside a place's name is none of its own
    if (hasMark(scene, at, MARK.place) && isInsideName(scene, at)) return false
    // `قوات سوريا الديمقراطية`, `هيئة تحرير الشام`: a word of a body's name, and no court
    if (concept === 'abstract' && scene.actorAt[at]) return false
    if (concept === 'court' && /^(?:armed|political)-group$/.test(scene.actorAt[at]?.actor?.kind ?? ''))
      return false
    // `مستشفى ناصر الطبي`, `قاعدة بلد الجوية`: an adjective of a site's name brings no relief, and strikes nothing
    if ((concept === 'relief' || concept === 'aircraft') && isOfSite(scene, at)) return false
    // `الدفاعات الجوية`, `قاعدة جوية`
    if (concept === 'aircraft' && scene.readings[at - 1]?.concepts.has('defence') === true) return false
    if (concept === 'aircraft' && BASE.test(scene.tokens[at - 1])) return false
    // `الفصائل المقاتلة`: men who fight, and no jets
    if (concept === 'aircraft' && FIGHTERS.test(scene.tokens[at - 1]) && /مقاتله$/.test(formAt(scene, at)))
      return false
    if (concept === 'aircraft' && CIVIL.test(formAt(scene, at + 1))) return false
    // `تفجير استهدف مسيرة لأنصار الحركة`
    if (concept === 'drone' && isMarch(scene.tokens, at)) return false
    return concept !== 'attacks' || !isRelease(scene, at)
  }
  // `طائرة من دون طيار`
  if (concept === 'drone')
    return formAt(scene, at) === 'طيار' && /^(?:ب?دون|بلا)$/.test(formAt(scene, at - 1))
  if (concept === 'positions') return scene.placeAt[at]?.first === at
  if (concept === 'people')
    return (
      // `أوقفت ثلاثة منهم`
      (/^منه(?:م|ن)$/.test(formAt(scene, at + 1)) && isCount(scene, at)) ||
      (scene.actorAt[at]?.first === at && scene.actorAt[at]?.actor?.kind === 'person') ||
      isRankedName(scene, at) ||
      areCounted(scene, at)
    )
  if (concept !== 'truce') return false
  return (
    /^[وفبل]*(ال)?وقفا?$/.test(formAt(scene, at)) && /^(ل?اطلاق|النار|للنار)$/.test(formAt(scene, at + 1))
  )
}

/** `احتجزت العقيد قادر أتاكان`: a name that no file lists, after a rank. */
function isRankedName({ actorAt, readings }: Scene, at: number): boolean {
  const name = actorAt[at]
  return (
    name?.first === at &&
    name.actor === null &&
    (readings[at - 1]?.concepts.has('leader') === true || readings[at - 1]?.title === true) &&
    isPerson(name)
  )
}

const isInsideName = (scene: Scene, at: number): boolean => {
  const place = scene.placeAt[at]
  return (
    place != null &&
    place.first < at &&
    /^(?:ال)?(?:مدني|عمال|شيخ|جبهه|رصاص|امير|نار)$/.test(formAt(scene, at))
  )
}

function isOfSite(scene: Scene, at: number): boolean {
  const place = scene.placeAt[at] ?? (/^ال/.test(formAt(scene, at)) ? scene.placeAt[at - 1] : null)
  return place != null && place.first !== at
}

/** `إطلاق سراح`, `إطلاق حوار`: what is let go or launched is no fire. */
function isRelease(scene: Scene, at: number): boolean {
  return (
    /اطلاق$/.test(formAt(scene, at)) &&
    !/^(?:ال)?(?:نار|نيران|صواريخ|صاروخ|قذايف|رصاص)$/.test(formAt(scene, at + 1))
  )
}

/** What tells of most tokens that they are a word of none of some concepts. */
interface Sought {
  /** Bits of `Readings.kinds`. */
  readonly bits: number
  /** Truces, places and persons are found by what stands beside or over them, all others by their own readings. */
  readonly apart: boolean
}

const sought = new WeakMap<readonly Concept[], Sought>()

function soughtOf(concepts: readonly Concept[]): Sought {
  const known = sought.get(concepts)
  if (known !== undefined) return known
  const apart = concepts.includes('truce') || concepts.includes('positions') || concepts.includes('people')
  // `من دون طيار`: a word of another concept, or of none
  const made = { bits: concepts.includes('drone') ? -1 : bitsOfConcepts(concepts), apart }
  sought.set(concepts, made)
  return made
}

/** The first token of a stretch that is a word of one of the concepts; -1 when none is. */
export function findConcept(scene: Scene, concepts: readonly Concept[], from: number, to: number): number {
  const { bits, apart } = soughtOf(concepts)
  for (let at = from; at < to; at++) {
    if (!apart && !(hasMark(scene, at, MARK.concept) && ((scene.readings[at]?.kinds ?? 0) & bits) !== 0))
      continue
    for (const concept of concepts) if (hasConcept(scene, at, concept)) return at
  }
  return -1
}

/** The token after so many that no name or date covers. */
export function reach(scene: Scene, from: number, count: number, last: number): number {
  let at = from
  for (let left = count; at < last && left > 0; at++) {
    if (!scene.actorAt[at] && !scene.placeAt[at] && !scene.dateAt[at]) left--
  }
  return at
}
