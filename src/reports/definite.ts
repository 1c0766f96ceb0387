import { WordPattern } from '../arabic/vocabulary.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import type { Word } from './lexicon.ts'
import { formAt, type Scene } from './scene.ts'
import type { Trigger } from './triggers/index.ts'
import { typeInfo } from './types.ts'

/** A kind of public word: what is said is the deed. */
export const isSpeech = (trigger: Trigger): boolean => typeInfo(trigger.type).class === 'verbal-conflict'

/** `عدد من الغارات`, `سلسلة من الهجمات`: some of them, not those told before. */
function isPartOf(scene: Scene, at: number): boolean {
  // `شنت مئات الغارات`
  if (MANY.test(scene.tokens[at - 1])) return true
  return (
    formAt(scene, at - 1) === 'من' &&
    /^(عددا?|سلسله|عشرات|مييات|مزيدا?|المزيد|موجه|الاف|العديد)$/.test(formAt(scene, at - 2))
  )
}

const MANY = new WordPattern(/^(?:عشرات|مييات|الاف)$/)

const OUT_OF = new WordPattern(/^(?:من|في)$/)

const MANAGED = new WordPattern(/^[وف]?(?:تمكن|نجح|افلح)(?:ت|وا)?$/)
const SUCCESS = new WordPattern(/^(?:نجاح|تمكن)(?:ه|ها|هم)?$/)
const COULD = new WordPattern(/^[وف]?استطاع(?:ت|وا)?$/)

/** `تمكن الجيش من السيطرة على البلدة`, `استطاع الجيش السيطرة`: what someone managed to do is told, not gone back to. */
export function isManaged(scene: Scene, clause: Clause, at: number): boolean {
  const verbs = OUT_OF.test(scene.tokens[at - 1]) ? MANAGED : COULD
  // `بعد نجاح القوات في السيطرة على المطار`
  const taken = verbs === MANAGED && /^ال/.test(formAt(scene, at))
  for (let verb = at - 1; verb >= Math.max(clause.first, at - 9); verb--)
    if (verbs.test(scene.tokens[verb]) || (taken && SUCCESS.test(scene.tokens[verb])))
      return !isNegatedAt(scene, verb)
  return false
}

const isNegatedAt = (scene: Scene, verb: number): boolean =>
  /^[وف]?(?:ما|لم|لا)$/.test(formAt(scene, verb - 1))

/** `بدأت القوات بالانسحاب`: what someone set about. */
function isBegun(scene: Scene, clause: Clause, at: number, { preposition, definite }: Word): boolean {
  if (!definite || (preposition !== 'ب' && formAt(scene, at - 1) !== 'في')) return false
  for (let verb = at - 1; verb >= Math.max(clause.first, at - 12); verb--)
    if (isVerbAt(scene, verb)) return scene.readings[verb]?.tags.has('begin') === true
  return false
}

/** `تعرضت القوات للهجوم 55 مرة`, `تعرضت للهجوم من قبل مسلحين`. */
const isTold = (scene: Scene, at: number): boolean =>
  [at + 1, at + 2].some((next) =>
    /^(?:مره|مرات|مرارا|مرتين|قبل|جانب|طرف|يد|ايدي|ب(?:طاير|مسير|صاروخ|صواريخ|قذ|مدفع|عبو|قناب|اسلح|سلاح|نيران|رصاص).*)$/.test(
      formAt(scene, next),
    ),
  )

const SUFFERED = new WordPattern(/^[وف]?تعرض(?:ت|وا|ه|ها|هم)?$|^[وف]?[يت]تعرض(?:ون)?$/)

/** A form of `تعرض` stands before it in its clause. */
function isSuffered(scene: Scene, clause: Clause, at: number): boolean {
  for (let verb = at - 1; verb >= Math.max(clause.first, at - 9); verb--)
    if (SUFFERED.test(scene.tokens[verb])) return true
  return false
}

const ELATIVE = new WordPattern(/^(?:اعنف|اكبر|اوسع|اول|اسوا|ادمي|اخطر|اشد|ثاني|ثالث|احدث|اضخم)$/)

/** `وهذا أعنف هجوم تشهده العاصمة`: a rank among others is given to what was told. */
function isRanked(scene: Scene, clause: Clause, at: number): boolean {
  if (!ELATIVE.test(scene.tokens[at - 1])) return false
  for (let before = at - 2; before >= clause.first; before--)
    if (/^[وف]?(?:هذا|هذه|هو|هي|[يت]عد|[يت]عتبر|ذلك|تلك)$/.test(formAt(scene, before))) return true
  return false
}

const COMES = new WordPattern(/^[وف]?(جاءت?|[يت]اتي)$/)

const SWEPT = new WordPattern(/^[وف]?عمت?$/)

/** `وتأتي الضربات مع استمرار التوتر`: the clause tells of the deed's time, not of the deed. */
export const comes = (scene: Scene, { first }: Clause, at: number): boolean =>
  at > first && COMES.test(scene.tokens[at - 1])

/** With the article; with a pronoun, for a deed of force; or the subject of `جاء`, that goes on about it. */
export function isDefinite(scene: Scene, clause: Clause, at: number, word: Word): boolean {
  const { trigger } = word
  if (trigger?.strong === true && (trigger.next ?? trigger.soon) !== undefined) return false
  if (formAt(scene, at - 1) === 'مع' && word.trigger?.type === 'threat') return false
  if (isManaged(scene, clause, at) || SWEPT.test(scene.tokens[at - 1])) return false
  if (isBegun(scene, clause, at, word)) return false
  if (trigger?.lemma === 'تعرض للاعتداء') return false
  if (isRanked(scene, clause, at)) return true
  if (word.preposition === 'ل' && isTold(scene, at) && isSuffered(scene, clause, at)) return false
  if (isPartOf(scene, at) || (word.trigger?.before !== undefined && isSpeech(word.trigger))) return false
  if (word.definite || (word.pronoun !== '' && word.trigger?.means === true)) return true
  return comes(scene, clause, at)
}
