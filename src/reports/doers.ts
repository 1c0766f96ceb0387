import { WordPattern } from '../arabic/vocabulary.ts'
import type { Concept } from './concepts.ts'
import type { Word } from './lexicon.ts'
import type { Nominal } from './nominal.ts'
import type { Scene } from './scene.ts'

/** What a phrase beside a verb can be by its head alone: who does, or what is done to. */

const AGENTIVE: readonly Concept[] = [
  'protesters',
  'crowd',
  'court',
  'lawmakers',
  'forces',
  'aircraft',
  'drone',
  'delegation',
  'leader',
  'strike',
  'rocket',
  'bomb',
]

/** `وأكدت وسائل إعلام`, `وقالت مصادر`: who tells it, unnamed. */
const SOURCES = new WordPattern(
  /^(ال)?(وسايل|مصدر|مصادر|شهود|تقارير|وكالات|صحف|مواقع|ناشطون|سكان|مراقبون|منظمات|مراسل|مراسلنا|مراسلتنا|مراسلو|مراسلونا|مراسلون|مندوبنا)$|^[وف]?(?:اسرت|عايلت)(?:ه|ها|هم)$/,
)

const ARMS = new WordPattern(/^(?:دبابه|دبابات|زوارق|زورق|بارجه|بوارج|قناص|قناصه|مدفعيه|راجمات)$/)

/** `لمدفعية الجيش`, `للطيران الحربي السعودي`: the arms by which someone strikes. */
export const OWNED_ARMS = new WordPattern(
  /^ل(?:دبابات|زوارق|بوارج|قناصه|مدفعيه|راجمات|سلاح|طيران|لطيران|لمقاتلات|لطايرات|لمروحيات|لمدفعيه|لقوات)$/,
)

/** `غارات داعمة للجيش`: before whom a blow helps, and neither strikes nor is dealt by. */
export const HELPING = new WordPattern(
  /^(?:ال)?(?:مساند|داعم|معاون|مويد)(?:ه|ا)?$|^(?:دعما|اسنادا|مسانده|نصره)$/,
)

/** A phrase without names that can only be the doer: متظاهرون, محكمة, مصدر. */
export function isAgentive(scene: Scene, phrase: Nominal): boolean {
  const reading = scene.readings[phrase.head]
  if (reading === undefined || scene.tokens[phrase.head]?.number === true) return false
  if (/^[وف]?ال(?:مسلحون|مهاجمون|منفذون|انتحاريون|خاطفون)$/.test(scene.tokens[phrase.head]?.form ?? ''))
    return true
  if (ARMS.test(scene.tokens[phrase.head])) return true
  // `اقتحمت سيارة ملغومة`
  if (reading.concepts.has('vehicle') && scene.readings[phrase.head + 1]?.concepts.has('bomb') === true)
    return true
  if (reading.tags.has('title') || SOURCES.test(scene.tokens[phrase.head])) return true
  return AGENTIVE.some((concept) => reading.concepts.has(concept))
}

/** A phrase that begins with a thing struck or held (`مواقع حزب الله`): an object, whoever is named in it. */
export function isThing(scene: Scene, phrase: Nominal, word: Word): boolean {
  if (phrase.names[0]?.first === phrase.head || word.trigger?.object?.includes('rocket') === true)
    return false
  // `انتشرت دورية من الجيش`: nothing is done to anybody
  if (word.trigger?.type === 'deployment' && word.trigger.roles.object === null) return false
  const reading = scene.readings[phrase.head]
  return reading?.concepts.has('positions') === true && !reading.tags.has('title')
}

/** `استهدف الولايات المتحدة وبريطانيا مواقع`: a thing to strike right after the names makes them who strikes. */
export function strikesThings(scene: Scene, phrase: Nominal, word: Word): boolean {
  const { concepts, words } = scene.readings[phrase.next] ?? {}
  if (word.trigger?.means !== true || word.trigger.roles.subject !== 'agent' || concepts === undefined)
    return false
  return concepts.has('positions') && words?.some((one) => one.preposition === '' && !one.definite) === true
}
