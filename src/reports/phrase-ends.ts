import { foldedSet } from '../arabic/fold.ts'
import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { isPerson } from './persons.ts'
import { isTitle, type Name, type Scene } from './scene.ts'

/** Where a noun phrase ends before a name, though no preposition or verb stands between. */

/** `طالبت عائلات الأسرى الإسرائيليين نتنياهو`: no one man stands beside several. */
function isBeyondPlural(scene: Scene, name: Name, start: number): boolean {
  const at = name.first - 1
  if (at < start || name.clitic !== '' || !isPerson(name)) return false
  return /^(?:ال|لل).+(?:ين|ون|ات)$/.test(scene.tokens[at]?.form ?? '') && !isTitle(scene, at)
}

/** `منظمة حقوقية الشرطة`: a name cannot follow the adjective of a noun without the article. */
function isBeyondAdjective(scene: Scene, name: Name, start: number): boolean {
  const at = name.first - 1
  if (at <= start || name.clitic !== '' || isTitle(scene, start)) return false
  const form = scene.tokens[at]?.form ?? ''
  // `جنود في الجيش`
  if (form === 'في') return false
  const adjective = scene.authority.nationalities.of(form) !== null || /(يه|ييه|ي|يين|يون)$/.test(form)
  // `وسائل إعلام سورية إسرائيل`: the country is spelled like its adjective
  const syrian = form === 'سوريه' && !scene.actorAt[at]
  if (syrian) return true
  if (!adjective || /^(ال|لل)/.test(form) || scene.placeAt[at] || scene.actorAt[at]) return false
  return scene.readings[at]?.words.every((word) => word.concept === null) === true && !isTitle(scene, at)
}

const DESCRIBING = new WordPattern(
  /^و?(?:غربي|عربي|دولي|محلي|اقليمي|اجنبي|حقوقي|انساني|امني|عسكري|سياسي|اعلامي|حكومي|رسمي|اسلامي|مسلح|معارض|نقابي|طبي|ميداني|استخباري|قضايي|دبلوماسي|مدني|اممي|اوروبي|عبري)(?:ه|ين|ون)$/,
)

/** `أدانت دول عربية التصعيد الإسرائيلي`: behind an adjective without the article one with it is of another phrase. */
export function isBeyondDescribed({ tokens, actorAt, authority }: Scene, start: number, at: number): boolean {
  if (at < start + 2 || !/^ال/.test(tokens[at]?.form ?? '') || /^(?:ال|لل)/.test(tokens[start]?.form ?? ''))
    return false
  const before = tokens[at - 1]
  if (before === undefined || actorAt[at - 1]) return false
  return (
    DESCRIBING.test(before) ||
    (/^[^ا].*(?:يه|ين|ون)$/.test(before.form) && authority.nationalities.of(before.form) !== null)
  )
}

const AUTHORITIES = foldedSet(
  'السلطات السلطة الحكومة النيابة الشرطة المحكمة القضاء البرلمان الجيش الأمن الأجهزة المخابرات الاستخبارات المجلس الوزارة الهيئة اللجنة الحركة الحزب الجماعة التنظيم الرئاسة القوات المعارضة المنظمة الصحيفة الوكالة القناة',
)

/** `اتهمت النيابة علي حسن`: a body with the article and a person's name are two phrases. */
function isBeyondBody(scene: Scene, name: Name, start: number): boolean {
  // `انتخب الجزائريون تبون`
  if (name.first === start + 1 && name.clitic === '' && /^ال.+يون$/.test(scene.tokens[start]?.form ?? ''))
    return true
  if (name.first === start || name.clitic !== '' || (name.actor !== null && name.actor.kind !== 'person'))
    return false
  const head = scene.tokens[start]?.form ?? ''
  return (
    AUTHORITIES.has(head.replace(/^[وف](?=ال)/, '')) && /^ال/.test(scene.tokens[name.first - 1]?.form ?? '')
  )
}

/** Two, a neighbour or a party, told by what they are: their names follow. */
const APPOSED =
  /^[وفبل]?(?:ال|لل)(?:طرف|جانب|بلد|دول|دولت|حليف|جار|حرك|حركت|فريق|خصم|قوت|عدو|شقيق|جمهوري|مدعو|مسم|تحالف|ايتلاف|احزاب|حزب|حزبان|تيار|كتل|قايم|قوايم|جبه|تنظيم|جماع|ميليشيا|مليشيا)(?:ان|ين|تان|تين|ه|اه|يه|و|ي)?$/

/** `مسؤولون أمريكيون الحكومة`, `أهالي المختطفين الحكومة`: a noun that can own nothing ends its phrase before a body's name. */
function isClosed({ tokens, actorAt }: Scene, { first, clitic, actor }: Name, start: number): boolean {
  if (first === start || clitic !== '' || actorAt[first - 1] || tokens[first]?.gap !== GAP.space) return false
  const { form = '' } = tokens[first - 1] ?? {}
  if (/^.{3,}ون$/.test(form)) return true
  if (actor === null || actor.kind === 'person') return false
  // `الحركة حكومة النيجر`: what has no article stands beside nothing that has it
  if (/^(?:حكومه|سلطات|جيش|وزاره)$/.test(tokens[first]?.form ?? '') && /^[وف]?ال/.test(form)) return true
  if (APPOSED.test(form)) return false
  // `كبير المفاوضين الحوثيين`
  if (/^ال.+ي(?:ه|ين|ون)?$/.test(tokens[first]?.form ?? '')) return false
  return /^[وف]?(?:ال|لل).{3,}/.test(form)
}

const SEVERAL =
  /^[وف]?(?:اعضاء|نواب|قاده|مسوولون?|نشطاء|ناشطون|محامون?|زعماء|سياسيون|خبراء|معارضون?|ممثلون?)$/

/** `اتهم أعضاء الائتلاف نتنياهو`, `نواب في الكونغرس ترامب`: several, and the one man that they speak of. */
const isBeyondSeveral = ({ tokens }: Scene, name: Name, start: number): boolean =>
  name.first > start + 1 &&
  name.clitic === '' &&
  isPerson(name) &&
  tokens[name.first]?.gap === GAP.space &&
  SEVERAL.test(tokens[start]?.form ?? '')

const POSSESSED =
  /^[وف]?(?:اسرت|عايلت|ذوي|حكومت|حركت|وزارت|منظمت|جماعت|قوات|اقارب|والدت|زوجت|محامي)(?:ه|ها|هم)$/

const LED_FORCES = /^[وفبل]?(?:قوات|ميليشيا|مليشيا|ميليشيات|مليشيات|كتايب|جيش|مسلحي|مقاتلي|طايرات|مدفعيه)$/

/** `اغتال مسلحون علي حسن`: unnamed men and a name are two phrases. */
export function isApart(scene: Scene, name: Name, start: number, title: boolean): boolean {
  // `اتهمت أسرته كتائب`: a noun with a pronoun has its genitive already
  if (POSSESSED.test(scene.tokens[name.first - 1]?.form ?? '') && name.first > start && !isPerson(name))
    return true
  if (isClosed(scene, name, start) || isBeyondSeveral(scene, name, start)) return true
  if (!title && isBeyondPlural(scene, name, start)) return true
  if (!title && (isBeyondAdjective(scene, name, start) || isBeyondBody(scene, name, start))) return true
  if (title || name.first === start || name.clitic !== '' || !isPerson(name)) return false
  // `قوات حفتر`, `ميليشيات فلان`: whose forces they are
  if (name.first === start + 1 && LED_FORCES.test(scene.tokens[start]?.form ?? '')) return false
  const { concepts } = scene.readings[start] ?? {}
  return concepts?.has('forces') === true || concepts?.has('protesters') === true
}
