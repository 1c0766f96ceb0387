import { WordPattern } from '../arabic/vocabulary.ts'
import type { Found } from './find.ts'
import { genderOf } from './gender.ts'
import { isPerson } from './persons.ts'
import type { Name, Scene } from './scene.ts'

/** Whom a pronoun goes back to, written onto a verb, a preposition or a noun. */

const MEN = new WordPattern(
  /^[وفبل]*(?:ال)?(?:مسلحين|مسلحون|متظاهرين|متظاهرون|محتجين|محتجون|مدنيين|متهمين|معتقلين|اشخاص|ناشطين|متشددين|متمردين|مهاجرين|عناصر|مقاتلين|موقوفين|مشتبهين)$/,
)

/** Whom a pronoun goes back to: the nearest name before it in its sentence, else the person last named in the two before. */
export function antecedentOf(
  scene: Scene,
  pronoun: string,
  at: number,
  first: number,
  not: readonly string[],
  persons = false,
): readonly string[] {
  const fits = (name: Name | null | undefined): name is Name => {
    if (!name || name.ids.some((id) => not.includes(id)) || (persons && !isPerson(name))) return false
    // `منهم`: of a body or of people, not of one man
    if (isPerson(name) && pronoun === 'هم') return false
    if (isPerson(name)) return isFemale(scene, name) === (pronoun === 'ها')
    const gender = genderOf(name)
    return pronoun === 'ها' ? gender === 'f' : gender !== 'f'
  }
  for (let before = at - 1; before >= first; before--) {
    const name = scene.actorAt[before]
    if (fits(name)) return name.ids
    // `مقرا لمسلحين، تحملهم طهران المسؤولية`: men without a name
    if (pronoun === 'هم' && !name && MEN.test(scene.tokens[before])) return []
  }
  // `اتهمهم الرئيس`: not of one man
  if (pronoun !== 'ه' && pronoun !== 'ها') return []
  const index = scene.sentences.findLastIndex((sentence) => sentence.last <= first)
  const back = scene.sentences[Math.max(0, index - 1)]
  for (let before = first - 1; index >= 0 && before >= (back?.first ?? first); before--) {
    const name = scene.actorAt[before]
    if (fits(name) && isPerson(name)) return name.ids
  }
  return []
}

/** `والتقى الوزير وطلب منه`, `طلب من الوفد`: whom a pronoun on a preposition goes back to. */
export function antecedentOfPronoun(
  scene: Scene,
  preposition: string,
  { at, clause }: Found,
  not: readonly string[],
): readonly string[] {
  for (let next = at + 1; next <= at + 2 && next < clause.last; next++) {
    const { form = '' } = scene.tokens[next] ?? {}
    if (!form.startsWith(preposition)) continue
    const pronoun = form.slice(preposition.length)
    if (/^(?:ه|ها|هم|هما)$/.test(pronoun)) return antecedentOf(scene, pronoun, at, clause.sentence.first, not)
  }
  return []
}

/** `صدر حكم بسجنه`, `بعد عزله`: whom the pronoun on the noun of a deed goes back to. */
export function antecedentOnNoun(
  scene: Scene,
  pronoun: string,
  at: number,
  first: number,
  not: readonly string[],
): readonly string[] {
  return /^(?:ه|ها)$/.test(pronoun) ? antecedentOf(scene, pronoun, at, first, not) : []
}

const PUNISHED_HIM =
  /^[وبل]?(?:سجن|حبس|اعدام|ادانت|محاكمت|تبريت|براءت|حظر|توقيف|عزل|تسليم|اعتقال|ابعاد|عضويت|حصانت|ايداع|ملاحقت)(ه|ها)$/

const ON_HIM = /^(?:علي|بحق|ضد)(ه|ها)$/

/** `صدر حكم بسجنه`, `أنهت المحكمة عضويته`: whom the pronoun on his punishment goes back to. */
export function punished(
  scene: Scene,
  { at, clause }: Pick<Found, 'at' | 'clause'>,
  not: readonly string[],
  last = clause.last,
): readonly string[] {
  for (let next = at; next < Math.min(last, clause.last); next++) {
    const form = scene.actorAt[next] ? '' : (scene.tokens[next]?.form ?? '')
    const pronoun = PUNISHED_HIM.exec(form)?.[1] ?? ON_HIM.exec(form)?.[1]
    if (pronoun !== undefined) return antecedentOnNoun(scene, pronoun, next, clause.sentence.first, not)
  }
  return []
}

/** `مطالبا إياه بكبح المليشيات`: whom the pronoun that stands alone goes back to. */
export function antecedentApart(
  scene: Scene,
  { at, clause }: Found,
  not: readonly string[],
): readonly string[] {
  const pronoun = /^ايا(ه|ها|هم|هما)$/.exec(scene.tokens[at + 1]?.form ?? '')?.[1]
  return pronoun === undefined ? [] : antecedentOf(scene, pronoun, at, clause.sentence.first, not)
}

/** `الناشطة السياسية شيماء عيسى`: the title before a name says that a woman bears it. */
function isFemale({ text, tokens }: Scene, { first }: Name): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const { form = '', end = 0 } = tokens[at] ?? {}
    // `رئيسه` is no `رئيسة`
    if (FEMALE.test(form) && text.source[end - 1] !== 'ه') return true
    if (!/^ال.+(?:ي|يه)$/.test(form)) return false
  }
  return false
}

const FEMALE =
  /^[وفبل]?(?:ال|لل)?(?:ناشطه|صحفيه|صحافيه|محاميه|وزيره|نايبه|سفيره|فنانه|مواطنه|طبيبه|معلمه|طالبه|كاتبه|مديره|رييسه|سيده|شابه|فتاه|امراه|زوجه|ابنه|مبعوثه|اعلاميه|معارضه|مدونه|مرشحه|قاضيه|منسقه|مفوضه|مستشاره|متحدثه|ناطقه|باحثه|اكاديميه|لاجيه|عامله)$/
