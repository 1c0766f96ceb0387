import { WordPattern } from '../arabic/vocabulary.ts'
import type { Concept } from './concepts.ts'
import { isCount } from './counts.ts'
import { isBreak } from './epithets.ts'
import type { Scene } from './scene.ts'

/** Men by what they are, and whose they are. */

/** `أنصار الحزب`: supporters of a movement are not the movement. */
export const SUPPORTERS = new WordPattern(
  /^[وفبل]*(ال)?(انصار|اتباع|مناصرو|مناصري|مناصرين|مويدو|مويدي|موالون|موالين|جمهور|جماهير|محبو|محبي|ذوو|ذوي|اهالي|عايلات|عايله|اقارب|ضحايا)$/,
)

const BELONGING = /^(?:[يت]نتمي|ينتمون|ينتمو|منتمين?|منتمون|المنتمين|المنتمي)$/

const MEN: readonly Concept[] = ['people', 'forces', 'leader', 'bomb', 'crowd']

/** `مجموعة من المقاتلين`. */
const SEVERAL = new WordPattern(/^(?:مجموعه|عدد|عددا|عشرات|مييات|بعض|كثير|فريق)$/)

/** What belongs to men under arms: `دورية من الجيش`, `طائرة من سلاح الجو`. */
const UNITS = new WordPattern(
  /^(?:دوريه|دوريات|رتل|ارتال|طايره|طايرات|مقاتله|مقاتلات|مروحيه|مروحيات|سفينه|سفن|زورق|زوارق|دبابه|دبابات|اليه|اليات|قافله|سريه|سرايا|سريتان|حشود|مجموعات|خليه|خلايا)$/,
)

/** `مسلحون من التنظيم`, `خمسة من عناصر الشرطة`, `قياديا في الحركة`: men, and whose they are. */
export function opensMembers(scene: Scene, start: number, at: number, last: number): boolean {
  const form = scene.tokens[at]?.form ?? ''
  // `عنصر ينتمي إلى التنظيم`
  if (form === 'الي' && BELONGING.test(scene.tokens[at - 1]?.form ?? '')) return true
  if ((form !== 'من' && form !== 'في') || isBreak(scene.tokens[at])) return false
  const number = isCount(scene, start)
  const counted = form === 'من' && number && at === start + 1
  // `ثلاثة جنود من الجيش`, `ضابطين في الجيش`: the dual counts itself
  const head = scene.readings[number && at > start + 1 ? start + 1 : start]
  const several = form === 'من' && at === start + 1 && SEVERAL.test(scene.tokens[start])
  const unit = form === 'من' && at === start + 1 && UNITS.test(scene.tokens[start])
  if (!counted && !several && !unit && !MEN.some((concept) => head?.concepts.has(concept))) return false
  for (let next = at + 1; next < Math.min(last, at + (form === 'من' ? 3 : 2)); next++) {
    const name = scene.actorAt[next]
    if (name)
      return name.first === next && name.clitic === '' && (form === 'من' || name.actor?.kind !== 'state')
    if (SUPPORTERS.test(scene.tokens[next])) return false
    if (!MEN.some((concept) => scene.readings[next]?.concepts.has(concept))) return false
  }
  return false
}

/** `قوة من الجيش مسلحا`, `قوة من الجيش ثلاثة أشخاص`: whom men of a body took. */
export function opensVictim(scene: Scene, start: number, at: number): boolean {
  if (!/^(?:قوه|وحده|مفرزه|دوريه)$/.test(scene.tokens[start]?.form ?? '') || scene.dateAt[at]) return false
  const people = scene.readings[at]?.concepts.has('people') === true
  return isCount(scene, at) || (people && /[^او]ا$/.test(scene.tokens[at]?.form ?? ''))
}
