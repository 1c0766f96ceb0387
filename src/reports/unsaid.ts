import { WordPattern } from '../arabic/vocabulary.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import type { Word } from './lexicon.ts'
import { formAt, type Scene } from './scene.ts'
import { verbsBetween } from './subject.ts'

/** What nobody has said, and what is said only of its coming about. */

/** `نفت وقوع الهجوم`, `حدوث مثل هذا الهجوم`: that it came about. */
const OCCURRENCE = new WordPattern(/^(?:وقوع|حدوث|حصول|وجود|تعرض|صحه)$/)
const SUCH = new WordPattern(/^(?:مثل|هذا|هذه|اي|ايه|لهذا|ل)$/)

/** Whether nothing but the word of its coming about, and who it befell, stands between a denial and a deed. */
export function isOfOccurrence(scene: Scene, from: number, at: number): boolean {
  let before = at - 1
  while (before > from && SUCH.test(scene.tokens[before])) before--
  return OCCURRENCE.test(scene.tokens[before])
}

const THAT = new WordPattern(/^ب?ان(?:ه|ها|هم|هما|ني|نا)?$/)
const SAID = new WordPattern(
  /^[يت](?:قل|قولوا|علن|علنوا|وكد|وكدوا|ذكر|ذكروا|شر|قر|قروا|عترف|عترفوا|زعم|زعموا|كشف|وضح|فد|ثبت|صرح|تضح)$/,
)
/** `بعد أن`, `مشيرا إلى أن`: no object of the verb before. */
const LEADS_ELSEWHERE = new WordPattern(
  /^[وف]?(?:بعد|قبل|منذ|الي|علي|من|عن|في|حتي|غير|الا|سبق|مع|رغم|بيد|ذلك|لولا)$/,
)
/** Tokens between a verb of saying and what is said. */
const SAID_WITHIN = 9

const isParticiple = ({ form }: Word): boolean => form.tense === 'participle'

/** `لم يعلن الحزب أنه هاجم القاعدة`, `لم تقل إسرائيل إنها قصفت`, `لم يؤكد أحد وقوع الهجوم`: nobody has said it. */
export function isUnsaid(scene: Scene, { first, sentence }: Clause, at: number): boolean {
  for (let that = at; that >= first; that--) {
    if (
      isOfOccurrence(scene, first, at) &&
      SAID.test(scene.tokens[that]) &&
      /^[وف]?لم$/.test(formAt(scene, that - 1))
    )
      return !isRelativeAt(scene, that - 2) && verbsBetween(scene, that + 1, at) === 0
    if (!THAT.test(scene.tokens[that]) || LEADS_ELSEWHERE.test(scene.tokens[that - 1])) continue
    for (let verb = that - 1; verb > Math.max(sentence.first, that - SAID_WITHIN); verb--) {
      if (SAID.test(scene.tokens[verb]))
        // `وأكد الجيش، الذي لم يعلن خسائره، أنه قصف`
        return /^[وف]?لم$/.test(formAt(scene, verb - 1)) && !isRelativeAt(scene, verb - 2)
      // `لم يوضح السبب، مشيرا إلى أنه قصف`: another said it
      if (isVerbAt(scene, verb) || scene.readings[verb]?.words.some(isParticiple)) break
    }
  }
  return false
}
