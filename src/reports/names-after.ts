/** Whom a preposition behind the word of a deed names. */
import type { WordPattern } from '../arabic/vocabulary.ts'
import { isVerbAt } from './clauses.ts'
import type { Concept } from './concepts.ts'
import { isPrepositional, readNominal } from './nominal.ts'
import { pairFrom } from './pairs.ts'
import type { Name, Scene } from './scene.ts'
import { idsOf, namesFrom } from './sides.ts'

/** Idioms in على that lead to no target: على لسان المتحدث. */
const NO_TARGET =
  /^(لسان|متن|راس|خلفيه|هامش|اساس|مدي|الرغم|الفور|ضوء|الاقل|الارجح|وقع|نطاق|اثر|يد|ايدي|حد|صعيد|مستوي|شكل|انه|ان|الحدود|حدود|الطريق|طريق|الارض|بعد|مقربه|مشارف|مداخل|مدخل|ضفاف|ساحل|سواحل|الساحل|خط|امتداد|طول|مواقع التواصل|تويتر|فيسبوك|صفحته|حسابه|منصه|مقتل|اغتيال|استشهاد|قتل|تصفيه)$/

/** `إلى مطار القاهرة مساعدات من قطر`: a place comes first, and whoever is named further on is no addressee. */
function leadsToPlace(scene: Scene, from: number): boolean {
  for (let at = from; at <= from + 2; at++) {
    if (scene.actorAt[at]) return false
    if (scene.placeAt[at]) return true
  }
  return false
}

/** The names after a preposition, and where they begin; null where it does not stand behind the word. */
export function namesAfter(
  scene: Scene,
  preposition: string,
  from: number,
  last: number,
): { readonly names: Name[]; readonly from: number } | null {
  const joined = `و${preposition}`
  for (let at = from + 1; at < last; at++) {
    const form = scene.tokens[at]?.form ?? ''
    const name = scene.actorAt[at]
    if (preposition.length === 1) {
      if (name?.first === at && name.clitic.endsWith(preposition))
        return { names: namesFrom(scene, at, last), from: at }
      const titled = name || preposition !== 'ب' ? null : titledAfter(scene, at, last)
      if (titled !== null) return titled
      const owned = name || preposition !== 'ل' ? [] : ownersAfter(scene, at, last)
      if (owned.length > 0) return { names: owned, from: at }
      continue
    }
    if (name || (form !== preposition && form !== joined)) continue
    if (preposition === 'مع' && (SHARED.test(scene.tokens[at - 1]?.form ?? '') || coincides(scene, from, at)))
      continue
    if (preposition === 'علي' && NO_TARGET.test(scene.tokens[at + 1]?.form ?? '')) continue
    const names =
      preposition === 'بين'
        ? pairFrom(scene, at + 1, last)
        : preposition === 'الي' && leadsToPlace(scene, at + 1)
          ? []
          : namesFrom(scene, at + 1, endOfParties(scene, at, Math.min(last, at + 12)))
    return { names, from: at + 1 }
  }
  return null
}

const OUTSIDE = /^(?:خارج|امام|قرب|قباله|بالقرب|بجوار|بمحيط)$/

/** `اشتبكت مع شبان أمام منزل فلان`: whoever is named in the words of place takes no part. */
function endOfParties({ tokens }: Scene, from: number, last: number): number {
  if (tokens[from]?.form !== 'مع') return last
  for (let at = from + 2; at < last; at++) if (OUTSIDE.test(tokens[at]?.form ?? '')) return at
  return last
}

/** `على الحدود مع سوريا`: what one has with another is no part of the deed. */
const SHARED = /^(?:ب?ال)?(?:حدود|علاقات|علاقه|شريط)(?:ها|ه)?$/

/** `تزامنت الاشتباكات مع شن الطيران غارات`: what the deed fell together with. */
function coincides({ tokens }: Scene, from: number, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, from - 3); before--)
    if (/^[وف]?(?:ب?ال|[يت])?ت?(?:تزامن|ترافق|زامن|رافق)(?:ت|ا)?$/.test(tokens[before]?.form ?? ''))
      return true
  return false
}

const CARRIED: readonly Concept[] = ['positions', 'forces', 'vehicle']

/** `كمينا لرتل من قوات الحزب`: the thing bears the preposition, whoever's it is is the party. */
function ownersAfter(scene: Scene, at: number, last: number): Name[] {
  const thing = scene.readings[at]?.words.some(
    ({ preposition, concept, definite }) =>
      preposition === 'ل' && !definite && concept !== null && CARRIED.includes(concept),
  )
  return thing === true ? namesFrom(scene, at + 1, Math.min(last, at + 5)) : []
}

/** `اجتمع بقائد القوات علي حسن`: the title bears the preposition, whoever holds it is the party. */
function titledAfter(
  scene: Scene,
  at: number,
  last: number,
): { readonly names: Name[]; readonly from: number } | null {
  const title = scene.readings[at]?.words.some(
    (word) => (word.tag === 'title' || word.concept === 'delegation') && word.preposition === 'ب',
  )
  if (title !== true) return null
  const names: Name[] = []
  for (let next = at + 1; next < Math.min(last, at + 9); next++) {
    const name = scene.actorAt[next]
    if (next === at + 1 && scene.tokens[next]?.form === 'من') continue
    if (!name && (isVerbAt(scene, next) || isPrepositional(scene, next) || scene.dateAt[next])) break
    if (name && name.first === next && name.clitic === '') names.push(name)
  }
  return names.length === 0 ? null : { names, from: at }
}

/** The name right after one of these words. */
export function afterWord(
  scene: Scene,
  words: WordPattern,
  from: number,
  last: number,
  within = 5,
): string[] {
  for (let at = from + 1; at < last; at++) {
    if (!words.test(scene.tokens[at])) continue
    const phrase = within > 4 ? readNominal(scene, at + 1, last) : null
    if (phrase !== null && phrase.names.length > 0) return idsOf(phrase.names)
    return idsOf(namesFrom(scene, at + 1, Math.min(last, at + 1 + within)))
  }
  return []
}
