import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { readOrdinal } from '../arabic/ordinals.ts'
import { isCount } from './counts.ts'
import type { Word } from './lexicon.ts'
import { formAt, type Scene } from './scene.ts'
import type { Trigger } from './triggers/index.ts'

/** Words that are written like one that takes back or supposes what follows, and are another. */

/** Tokens within which a verb has what makes it that verb: `يحول دون`, `يعد بـ`. */
const NEAR = 4

const isNear = (at: number, test: (next: number) => boolean): boolean => {
  for (let next = at + 1; next <= at + NEAR; next++) if (test(next)) return true
  return false
}

/** `الذي يعد من القادة` is held to be: one promises بـ and prepares لـ; of a deed (`يعد القصف جريمة`) it tells nothing done. */
const isHeld = (scene: Scene, at: number): boolean =>
  scene.readings[/^هذ[اه]/.test(formAt(scene, at + 1)) ? at + 2 : at + 1]?.triggerNoun !== true &&
  !isNear(
    at,
    (next) => scene.readings[next]?.words.some(({ preposition }) => /^[بل]$/.test(preposition)) === true,
  )

/** `أرجاء البلاد`: with its hamza above it is no postponement. */
function areParts({ text, tokens }: Scene, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && text.source.slice(token.start, token.end).includes('أرجاء')
}

/** Tells whether a token that can be an operator is another word where it stands. */
export function isAnotherWord(scene: Scene, at: number, { form, definite }: Word): boolean {
  switch (form.text) {
    case 'يعد':
    case 'تعد':
    case 'نعد':
      return isHeld(scene, at)
    case 'ارجاء':
      return areParts(scene, at)
    // `قتل 12 طالبا`
    case 'طالب':
    case 'طالبا':
      return isCount(scene, at - 1)
    // `جنبا إلى جنب`
    case 'جنب':
      return formAt(scene, at - 1) === 'الي'
    case 'جنبا':
      return true
    // `تحول الاحتجاج إلى مواجهات`
    case 'حال':
    case 'حالت':
    case 'يحول':
    case 'تحول':
      return form.tense !== 'noun' && !isNear(at, (next) => formAt(scene, next) === 'دون')
    // `الداعية الإسلامي`
    case 'داعيه':
      return definite
    default:
      return false
  }
}

/** `قضى الجيش على المسلحين`: he put an end to them; `قضى القيادي في غارة على البلدة` died. */
export function putsAnEnd(tokens: Scene['tokens'], verb: number): boolean {
  for (let at = verb + 1; at <= verb + 8; at++) {
    const form = tokens[at]?.form ?? ''
    if (form === 'علي') return true
    if (/^(?:في|اثر|خلال|جراء|بعد|ب.*)$/.test(form)) return false
  }
  return false
}

const TAKES =
  /^[وف]?(?:تمكن|نجح|افلح|استطاع|اسفر|ادي|انتهي|اعلن|اكد|زعم|ادعي)(?:ت|وا)?$|^[وف]?(?:تم|جري|جرت|اعلان|ادت|انتهت|ادعت)$/

/** `تمكن الجيش من أسر 12 مسلحا`: how many were taken, and a verb that says so; `من أسر الضحايا` are families. */
export function areTaken(scene: Scene, first: number, at: number): boolean {
  // `من أسرهما على أيدي المسلحين`
  if (formAt(scene, at + 1) === 'علي' && /^(?:يد|ايدي)$/.test(formAt(scene, at + 2))) return true
  const more = /^(?:اكثر|نحو|حوالي|قرابه)$/.test(formAt(scene, at + 1))
  const several = isCount(scene, at + 1) || more || /(?:ين|ان)$/.test(formAt(scene, at + 1))
  for (let before = at - 1; several && before >= first; before--)
    if (TAKES.test(formAt(scene, before))) return true
  return false
}

const DAY = new WordPattern(/^(?:ال(?:يوم|سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه)|امس|يوم)$/)

/** `فجر الخميس`; but `فجر، الخميس، عبوة` and `فجروا الخميس عبوة`. */
const isDawn = (tokens: Scene['tokens'], at: number): boolean =>
  /^[وف]?فجر$/.test(tokens[at]?.form ?? '') && DAY.test(tokens[at + 1]) && tokens[at + 1]?.gap === GAP.space

const TERMS = new WordPattern(
  /^(?:ال)?(?:تفاهم|تفاهمات|اتفاق|توافق|تسويه|صيغه|نتيجه|نتايج|حل|حلول|طريق|قناعه|خلاصه|مرحله|ذروه|ذروتها|ذروته|حد|حدود|مستوي|مستويات|نهايته|نهايتها|سده|سلطه|حكم|مسامع|علم|نقطه|هدف|اهدافها)$/,
)

function comesToTerms(tokens: Scene['tokens'], at: number, last: number): boolean {
  for (let to = at + 1; to < Math.min(last - 1, at + 5); to++)
    if (tokens[to]?.form === 'الي') return TERMS.test(tokens[to + 1])
  return false
}

/** A number or an ordinal stands right before, as the hour does. */
function isAfterHour(tokens: Scene['tokens'], at: number): boolean {
  const hour = tokens[at - 1]
  return (
    hour !== undefined &&
    (hour.number || /^[وب]?(?:ال|لل)(?:نصف|ربع|ثلث)$/.test(hour.form) || readOrdinal(tokens, at - 1) !== null)
  )
}
const CRIME =
  /^ب(?:ال)?(?:اتهامات|تهم|تهمه|فساد|رشوه|قتل|اختلاس|احتيال|اغتصاب|تحرش|سرقه|تجسس|خيانه|تامر|ارتكاب|جرايم|جريمه)$/

/** `إدانته باتهامات فساد`. */
const isConviction = (tokens: Scene['tokens'], at: number): boolean =>
  /ادان(?:ه|ت(?:ه|ها|هم))$/.test(tokens[at]?.form ?? '') && CRIME.test(tokens[at + 1]?.form ?? '')

const OF_NOTHING =
  /^ب(?:واقع|حقيقه|صحه|ال(?:واقع|حقيقه|صحه|سياسه|موضوع|دين|اسلام|انسانيه|ديمقراطيه|قانون|منطق))$/

/** Tells whether a token that can be a trigger is another word: `العفو التام`, `داعية إسلامي`. */
export function isAnotherTrigger(
  { text, tokens }: Scene,
  last: number,
  at: number,
  { lemma }: Trigger,
): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (lemma === 'التأم')
    return token.form.includes('تام') && !text.source.slice(token.start, token.end).includes('أ')
  // `أحكم قبضته على المدينة`: the grip that one has
  if (lemma === 'قبض على') return /قبض(?:ه|ت(?:ه|ها|هم|هما|نا|ي|كم))$/.test(token.form)
  // `مُسيرات القوات`: what flies, by its vowels; a march is a `مَسيرة`
  if (/مسيرة/.test(lemma) && /م\u064f|ي\u0651/.test(text.source.slice(token.start, token.end))) return true
  // `أطلق عليها مسيرة العودة`: so it is called
  if (lemma === 'أطلق صاروخا' && /^عليه/.test(tokens[at + 1]?.form ?? ''))
    return /^(?:اسم|لقب|مسمي|تسميه|مسيره|عمليه)$/.test(tokens[at + 2]?.form ?? '')
  // `السد الذي تبنيه إثيوبيا`: what one builds
  if (lemma === 'تبنى' && /^تبني(?:ه|ها|هم|هما)?$/.test(token.form))
    return /^(?:الذي|التي|اللذين|اللتين)$/.test(tokens[at - 1]?.form ?? '')
  // `الأخبار التي وصلتنا`
  if (lemma === 'وصلت تعزيزات') return /ت(?:نا|ني)$/.test(token.form)
  if (lemma === 'قضى في غارة') return putsAnEnd(tokens, at)
  if (lemma.startsWith('قضى على')) return !putsAnEnd(tokens, at)
  // `وصل الجانبان إلى تفاهم`: where talks came to, and no journey
  if (/^وصل(?: إلى)?$/.test(lemma)) return comesToTerms(tokens, at, last)
  if (lemma === 'فجر' && isDawn(tokens, at)) return true
  // `الساعة الثالثة فجرا`, `عند الرابعة والنصف فجرا`: the hour
  if (token.form === 'فجرا') return isAfterHour(tokens, at)
  // `دانت محكمة رئيس النادي`, `بعد إدانته باتهامات فساد`: a judgement
  if (lemma === 'دان' || lemma === 'أدان')
    return /^(?:ال)?(?:محكمه|محاكم|قضاء)$/.test(tokens[at + 1]?.form ?? '') || isConviction(tokens, at)
  // `سيطرت الفرق على النيران`: a fire, and no town
  if (lemma === 'سيطر على')
    return [2, 3, 4].some((next) => /^(?:ال)?(?:نيران|لهب|حريق|حرايق)$/.test(tokens[at + next]?.form ?? ''))
  // `اختار عبارة كذا شعارا لحملته`
  if (lemma === 'اختار رئيسا')
    return [1, 2, 3, 4, 5, 6, 7, 8, 9].some((next) =>
      /^(?:عباره|شعارا|اسما|موعدا)$/.test(tokens[at + next]?.form ?? ''),
    )
  // `برفع العقوبات قبل اتخاذ إجراءات`: before
  if (lemma === 'قبلت المحكمة' && token.form === 'قبل')
    return !/^(?:ال)?(?:محكمه|قضاء|قاضي?|مجلس|هييه|نيابه)$/.test(tokens[at + 1]?.form ?? '')
  // `داعيا المولى أن`: a prayer
  if (/داعيا?$/.test(token.form) && /^(?:الله|المولي|ربه|الباري|الرب)$/.test(tokens[at + 1]?.form ?? ''))
    return true
  // `لا علاقة له بالمنطق`: a reproach
  if (lemma === 'لا علاقة له بـ')
    return [1, 2, 3].some((next) => OF_NOTHING.test(tokens[at + next]?.form ?? ''))
  // `ودعت المدينة قائدها`: she took leave of him
  if (lemma !== 'دعا' || !/^(?:داعيه|ودعت)$/.test(token.form)) return false
  for (let next = at + 1; next < Math.min(last, at + 9); next++)
    if (/^(?:الي$|ل)/.test(tokens[next]?.form ?? '')) return false
  return true
}
