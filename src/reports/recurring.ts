import { WordPattern } from '../arabic/vocabulary.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import type { Scene } from './scene.ts'
import type { Telling } from './tellings.ts'

const EVERY_YEAR = new WordPattern(/^(?:سنويا|شهريا|اسبوعيا|باستمرار|متكرره?|المتكرره?)$/)

/** `يقتل الآلاف سنويا`, `لهجمات متكررة`. */
function isOfEveryYear(tokens: Scene['tokens'], { first, last }: Clause): boolean {
  for (let at = first; at < last; at++) if (EVERY_YEAR.test(tokens[at])) return true
  return false
}

const SOME = new WordPattern(
  /^(?:جماعات|جماعه|عصابات|عصابه|مجموعات|مجموعه|تنظيمات|فصايل|ميليشيات|مليشيات|حركات|شبكات|خلايا)$/,
)

/** `تنشط في المنطقة جماعات مسلحة تنفذ هجمات`: what some are known for. */
function isHabitOfSome(tokens: Scene['tokens'], first: number, at: number): boolean {
  for (let verb = at - 1; verb > Math.max(first, at - 5); verb--) {
    if (!/^[يت]/.test(tokens[verb]?.form ?? '')) continue
    for (let some = verb - 1; some >= Math.max(first, verb - 4); some--)
      if (SOME.test(tokens[some])) return true
  }
  return false
}

/** Its first verb is in the present, with no لم before it. */
function isToldInPresent(scene: Scene, { first, last }: Clause): boolean {
  for (let at = first; at < last; at++)
    if (isVerbAt(scene, at))
      return (
        scene.readings[at]?.words.every(({ form }) => form.tense !== 'past') === true &&
        !/^[وف]?لم$/.test(scene.tokens[at - 1]?.form ?? '')
      )
  return false
}

const BETWEEN = new WordPattern(/^(?:بين|من)$/)
const ONE_TIME = new WordPattern(/^(?:الحين|الفينه|حين|فتره|وقت|اونه)$/)
const AND_ANOTHER = new WordPattern(/^(?:والاخر|والاخري|واخر|واخري|والفينه|والحين|لاخر|لاخري|الي)$/)
const IN_A_WAY = new WordPattern(/^(?:بشكل|بصوره|بوتيره)$/)
const AGAIN = new WordPattern(/^(?:متصاعد|متصاعده|متكرر|متكرره|شبه|يومي|يوميه|دوري|دوريه|منتظم|منتظمه)$/)

/** Tells whether a telling is of what happens there again and again, and no happening: `تشهد العاصمة تفجيرات بين الحين والآخر`. */
export function isRecurring(scene: Scene, { date, primary: { at, clause, word } }: Telling): boolean {
  const { tokens } = scene
  if (date !== null) return false
  for (let next = Math.max(clause.sentence.first, at - 6); next + 2 < clause.sentence.last; next++)
    if (BETWEEN.test(tokens[next]) && ONE_TIME.test(tokens[next + 1]) && AND_ANOTHER.test(tokens[next + 2]))
      return true
  if (isOfEveryYear(tokens, clause) || isHabitOfSome(tokens, clause.first, at))
    return isToldInPresent(scene, clause)
  // `تشهد عمليات اغتيال بشكل متصاعد`
  for (let next = at + 1; next + 1 < clause.last; next++)
    if (IN_A_WAY.test(tokens[next]) && AGAIN.test(tokens[next + 1])) return word.form.tense !== 'past'
  return false
}
