import { GAP, type Token } from '../arabic/text.ts'
import { personEnd } from './people.ts'
import { isNear, type Found, type Range, type Scene } from './scene.ts'
import { strip } from '../authority/clitics.ts'
import { isCommon } from './words/common.ts'
import { isFunctionWord } from './words/function-words.ts'
import { isGivenName, isPlainGivenName } from './words/given-names.ts'
import { isSite } from './words/heads.ts'
import { GENERIC_SITES, POINTING } from './words/generic.ts'
import { isVerb } from './words/verbs.ts'

/**
 * Ends of names of places that no authority file has: a class noun and what names it (`بلدة` زمار, `معسكر`
 * التكبالي, `القنصلية` الأميركية).
 */

export interface SiteReader {
  readonly scene: Scene
  readonly range: Range
  readonly listedAt: (index: number) => Found | null
}

/** Class nouns whose complement, though an ordinary word, names them: `حي السلام`. */
const TOWNS = new Set([
  'مدينه',
  'بلده',
  'قريه',
  'ناحيه',
  'محافظه',
  'حي',
  'مخيم',
  'ضاحيه',
  'شارع',
  'ساحه',
  'ميدان',
  'سجن',
  'معسكر',
  'مطار',
  'ميناء',
  'معبر',
  'سد',
  'مستوطنه',
  'دوار',
  'بلدتي',
  'مدينتي',
  'قريتي',
  'حيي',
  'سوق',
  'قري',
  'بلدات',
  'مستشفي',
  'مشفي',
  'جسر',
  'مسجد',
  'جامع',
  'كنيسه',
  'ملعب',
  'فندق',
  'قصر',
  'قلعه',
  'تله',
  'جبل',
  'وادي',
  'مديريه',
  'حاره',
])
/** Definite class nouns, each a place of its own with an adjective: the embassy of a country, a palace. */
const DEFINITE_SITES = new Set([
  'القنصليه',
  'السفاره',
  'القصر',
  'السراي',
  'المنطقه',
  'المستشفي',
  'المشفي',
  'البلده',
  'المدينه',
  'المجمع',
])
/** Adjectives that make parts of a town of these: `المدينة الرياضية`, `البلدة القديمة`. */
const OWN_ADJECTIVES: Readonly<Record<string, readonly string[]>> = {
  البلده: ['القديمه'],
  المدينه: ['الرياضيه', 'الصناعيه', 'القديمه', 'الجامعيه', 'الطبيه'],
  المجمع: ['الرياسي', 'الحكومي'],
  المنطقه: ['الصناعيه', 'الحره', 'الخضراء'],
}
/** Places that take the name of a state. */
const EMBASSIES = new Set(['سفاره', 'قنصليه', 'السفاره', 'القنصليه'])
/** Hospitals are told apart by whose they are: `المستشفى` الإندونيسي, الوطني. */
const HOSPITALS = new Set(['المستشفي', 'المشفي'])
const HOSPITAL_ADJECTIVES = new Set(
  'الوطني الجامعي العسكري التعليمي الاوروبي المعمداني السلطاني الاميري'.split(' '),
)
const SITE_ADJECTIVES = new Set(['الرياسي', 'الجمهوري', 'الحكومي', 'الملكي', 'الخضراء'])
const KIND_ADJECTIVES = new Set([
  'الدولي',
  'الدوليه',
  'الجويه',
  'الجوي',
  'العسكري',
  'العسكريه',
  'البحري',
  'البحريه',
  'النفطي',
  'النفطيه',
  'المركزي',
  'المركزيه',
  'الحدودي',
  'الحدوديه',
  'العام',
  'الكبير',
  'التجاري',
  'المدني',
  'الغازي',
  'الحكومي',
  'الطبي',
  'الجامعي',
  'التعليمي',
])

/** First words of place names in two. */
const OPENERS = new Set([
  'ابن',
  'ابو',
  'ام',
  'بني',
  'بن',
  'راس',
  'خان',
  'تل',
  'عين',
  'دير',
  'كفر',
  'بيت',
  'وادي',
  'جبل',
  'برج',
  'سيدي',
  'ميت',
  'منيه',
  'كوم',
  'نجع',
  'عزبه',
  'منشاه',
  'شبرا',
  'حوش',
  'خربه',
  'دار',
  'جوره',
  'حصن',
  'باب',
  'واد',
  'بير',
  'اولاد',
  'نحال',
  'كفار',
  'كريات',
  'رامات',
  'معاليه',
  'جفعات',
])

/** Whether a word opens the names of towns: بيت and ميت are foreign first names too. */
export const opensTown = (form: string): boolean => OPENERS.has(form)

/** What a quarter, a building or a place is like, not what it is called: `حي سكني`, `مخيم عشوائي`. */
const LIKENESS = new Set(
  'سكني شعبي عشوايي راق راقي كامل مكتظ مجاور قريب بعيد ناء نايي صغير كبير حدودي عسكري مدني تجاري صناعي زراعي جبلي ساحلي ريفي صحراوي بحري نفطي سياحي تاريخي اثري مغلق مفتوح محصن مهجور جديد قديم'.split(
    ' ',
  ),
)

/** First words of persons' names that are no names by themselves. */
const PERSONAL = new Set(['عبد', 'ابو', 'ابي'])

const isQuoted = ({ gap }: Token): boolean => (gap & GAP.quote) !== 0
const FEMININE = new Set([
  'خربه',
  'قري',
  'بلدات',
  'مدينه',
  'بلده',
  'قريه',
  'ناحيه',
  'محافظه',
  'ولايه',
  'مديريه',
])
/** Class nouns that an indefinite word never names. */
const PLAIN_SITES = new Set([
  'مبني',
  'برج',
  'مجمع',
  'محطه',
  'قضاء',
  'ساحل',
  'شاطي',
  'ريف',
  'اقليم',
  'سد',
  'سهل',
  'مدرسه',
  'مناطق',
  'مديريات',
  'احياء',
  'مدن',
  'محافظات',
  'مخيمات',
  'مستوطنات',
  'مستشفيات',
  'محليه',
  'معتمديه',
  'عزله',
  'تقاطع',
  'منتجع',
  'جسري',
  'معبري',
  'مطاري',
  'قاعدتي',
  'مستشفيي',
  'شارعي',
])
/** Class nouns that are adjectives too, so that a preposition must stand before: `في محلية` أم كدادة. */
const AFTER_PREPOSITION = new Set(['محليه', 'احياء', 'عزله'])
const PREPOSITIONS = new Set(['في', 'من', 'الي', 'علي', 'داخل', 'قرب', 'شمال', 'جنوب', 'شرق', 'غرب', 'بين'])
/** What is called after people. */
const NAMESAKES = new Set([
  'مستشفي',
  'مشفي',
  'مدرسه',
  'مسجد',
  'جامع',
  'شارع',
  'ساحه',
  'ميدان',
  'مطار',
  'جسر',
  'معسكر',
  'قاعده',
  'مجمع',
  'ملعب',
  'حي',
  'كوبري',
  'حاره',
])
/** Titles that places bear of those whom they are called after: `مستشفى الشهيد أبو يوسف النجار`. */
const HONOURS = new Set(
  'الشهيد الشهيده الشيخ النبي الملك الملكه الامير الاميره السلطان الامام السيد السيده القديس القديسه الريس الدكتور'.split(
    ' ',
  ),
)
/** What is sold in a market of a town; `سوق العمل` is none. */
const MARKETS = new Set(
  'المواشي الماشيه الاغنام الخضار الخضروات السمك الاسماك الذهب الهال الشعبي المركزي القديم'.split(' '),
)
/** A site that is fired at: `موقع` المرج. */
const FIRED_AT = new Set(
  'قصف قصفت استهدف استهدفت استهداف استهدفوا يستهدف تستهدف هاجم هاجمت هاجموا مهاجمه محيط'.split(' '),
)
/** Whoever is jailed: `بسجن الناشط` is what a court orders, and no prison. */
const JAILED = new Set(
  'الناشط الناشطه الصحفي الصحفيه الصحافي الصحافيه الاعلامي الاعلاميه المدون المدونه المتهم المتهمه المتهمين المدان المدانين الريس الوزير النايب القيادي المعارض المعارضه الشاب المحامي المحاميه القاضي الضابط المدير الطالب الفنان المغني الامام الشيخ السياسي الكاتب'.split(
    ' ',
  ),
)
/** What is made up for or shut off: `سد النقص` is no dam. */
const CLOSED = new Set(
  'الثغرات الثغره الفجوه الفجوات النقص العجز الفراغ الفراغات الطريق الطرق الباب الابواب الاحتياجات الحاجات الحاجه المنافذ الذرايع الرمق الديون المنابع'.split(
    ' ',
  ),
)
/** Courts jail whoever is named next: `قضت محكمة بسجن المرشح`. */
const JAILS = new Set(
  'قضت قضي حكم حكمت حكما احكام يقضي تقضي امر امرت قرار قررت اصدر اصدرت طالب طالبت يطالب عاقب عاقبت تاييد ايدت'.split(
    ' ',
  ),
)
/** What quarters of towns are called after: `حي المطار`. */
const LANDMARKS = new Set(
  'المطار الميناء الجامعه المستشفي المصنع القصر الشرطه السلام النصر الكهرباء'.split(' '),
)
/** Class nouns that only a place makes a name: `طريق` دمشق is one, `طريق الحرير` a figure. */
const BARE_SITES = new Set(['سوق', 'طريق', 'موقع', 'موقعي', 'محور', 'كليه', 'قاعده'])
/** Adjectives, phrases with a proclitic, verbs and nouns with a pronoun. */
const OTHER_PHRASE = /يه$|^(?:[وفبك]ال|[وفب]?لل|ل.{4})|(?:ها|هم)$/
const isDefinite = (form: string): boolean => form.length > 3 && form.startsWith('ال')

function nextWord({ scene, range }: SiteReader, at: number): Token | null {
  const token = at < range.last ? (scene.tokens[at] as Token) : null
  return token !== null && (token.gap & ~(GAP.space | GAP.quote)) === 0 && !token.number ? token : null
}

/** Token after a place's name whose class noun is `head` at `at`; null when no name follows. */
export function siteEnd(reader: SiteReader, at: number, head: string): number | null {
  const token = nextWord(reader, at + 1)
  if (token === null) return null
  const { form } = token
  if (DEFINITE_SITES.has(head)) return definiteSiteEnd(reader, at, head)
  if (isDefinite(head) || (AFTER_PREPOSITION.has(head) && !isAfterPreposition(reader, at, head))) return null
  const namesake = NAMESAKES.has(head) ? namesakeEnd(reader, at + 1, head) : null
  if (namesake !== null) return kindEnd(reader, namesake)
  const listed = reader.listedAt(at + 1)
  if (listed !== null) {
    const fits = listed.kind === 'place' || EMBASSIES.has(head) || isCountry(reader, head, listed)
    return fits && listed.clitic === '' ? kindEnd(reader, listed.last) : null
  }
  if (SITUATED.has(head)) return isLying(reader, at + 2) && !isCommon(form) ? at + 2 : null
  if (head === 'سوق' && MARKETS.has(form)) return at + 2
  if (BARE_SITES.has(head) && isArmed(reader, at)) return at + 3
  const front =
    head === 'محور' &&
    isAfterPreposition(reader, at, '') &&
    (OPENERS.has(form) || (isDefinite(form) && !isCommon(form)))
  if (BARE_SITES.has(head) && !isQuoted(token) && !front && !isFiredAt(reader, at, head, form)) return null
  if (isDefinite(form)) {
    if (head === 'سد' && CLOSED.has(form)) return null
    if (head === 'سجن' && (JAILED.has(form) || isJailing(reader, at))) return null
    if (
      (GENERIC_SITES.has(form) && !(head === 'حي' && LANDMARKS.has(form))) ||
      POINTING.has(form) ||
      reader.scene.authority.nationalities.of(form) !== null
    )
      return null
    // `قرية النبي صالح`
    const saint = TOWNS.has(head) && HONOURS.has(form) && isGivenName(nextWord(reader, at + 2)?.form ?? '')
    if (saint) return kindEnd(reader, at + 3)
    const named = TOWNS.has(head) || !isCommon(form) || (head === 'منطقه' && isLying(reader, at + 2))
    return named ? kindEnd(reader, at + 2) : null
  }
  if (
    (PLAIN_SITES.has(head) && !OPENERS.has(form) && !isDistrict(reader, at, head)) ||
    (!mayBeName(reader, form, head) && !isSituated(reader, at, head))
  )
    return null
  return kindEnd(reader, properEnd(reader, at + 2, form))
}

/** `قضاء دفنة في ولاية هاتاي`, `قبالة شاطئ زوارة`: no adjective, and it is said where it lies, or that it is a shore. */
function isDistrict(reader: SiteReader, at: number, head: string): boolean {
  const form = reader.scene.tokens[at + 1]?.form ?? ''
  if (isCommon(form) || /[ي]$|يه$/.test(form)) return false
  return head === 'شاطي' || (head === 'قضاء' && isLying(reader, at + 2))
}

/** `ساحة فلسطين`: what a city calls after a country. */
function isCountry({ scene }: SiteReader, head: string, { id }: Found): boolean {
  return CITY_SITES.has(head) && scene.authority.actors.get(id ?? '')?.kind === 'state'
}

const CITY_SITES = new Set(['ساحه', 'شارع', 'ميدان', 'دوار', 'جسر', 'مستشفي', 'جامع', 'مسجد', 'فندق'])

/** `قضت بسجن فلان`: jailing is what the court does. */
function isJailing({ scene, range }: SiteReader, at: number): boolean {
  return /^[وف]?ب/.test(scene.tokens[at]?.form ?? '') && isNear(scene, at, range, { table: JAILS, reach: 8 })
}

function definiteSiteEnd(reader: SiteReader, at: number, head: string): number | null {
  const form = nextWord(reader, at + 1)?.form ?? ''
  if (HOSPITALS.has(head) && HOSPITAL_ADJECTIVES.has(form)) return at + 2
  if (EMBASSIES.has(head) || HOSPITALS.has(head))
    return isDefinite(form) && reader.scene.authority.nationalities.of(form) !== null ? at + 2 : null
  const own = OWN_ADJECTIVES[head]
  return (own === undefined ? SITE_ADJECTIVES.has(form) : own.includes(form)) ? at + 2 : null
}

/** `بلدة نصيب في ريف درعا`: an ordinary word that is no adjective, and where the village lies after it. */
function isSituated(reader: SiteReader, at: number, head: string): boolean {
  if (head !== 'بلده' && head !== 'قريه') return false
  const { form, word } = reader.scene.tokens[at + 1] as Token
  if (form.length < 3 || /ه$|ا$|ات$|ين$|ان$|^[وفبلك]/.test(form) || isFunctionWord(form)) return false
  if (/^[يت]/.test(form) && isVerb(form)) return false
  if (LIES.has(form) || LIKENESS.has(form) || reader.scene.authority.nationalities.ofWord(word) !== null)
    return false
  return isLying(reader, at + 2)
}

/** Whether it is said from a token on where a place lies: `بمحافظة الدقهلية`, `في ريف درعا`. */
function isLying(reader: SiteReader, at: number): boolean {
  const next = nextWord(reader, at)
  if (next === null) return false
  if (LIES.has(next.form) || (next.form === 'في' && WITHIN.has(nextWord(reader, at + 1)?.form ?? '')))
    return true
  const listed = reader.listedAt(at)
  return listed?.kind === 'place' && listed.clitic === 'ب'
}

/** Class nouns of towns and posts that are mostly something else: `مركز طلخا بمحافظة الدقهلية`. */
const SITUATED = new Set(['مركز', 'نقطه'])
const WITHIN = new Set(['ريف', 'محافظه', 'قضاء', 'مديريه', 'ولايه', 'منطقه'])

const LIES = new Set(
  'بريف بمحافظه بقضاء بمديريه بولايه شمال جنوب شرق غرب شمالي جنوبي شرقي غربي قرب'.split(' '),
)

/** Whether a preposition stands before the class noun, or is written with it. */
function isAfterPreposition({ scene, range }: SiteReader, at: number, head: string): boolean {
  if (head !== '' && scene.tokens[at]?.form !== head) return true
  return at > range.first && PREPOSITIONS.has(scene.tokens[at - 1]?.form ?? '')
}

/** What bears a first name alone: `شارع فيصل`. */
const STREETS = new Set(['شارع', 'ميدان', 'حي', 'مستشفي'])

/** Token after the person whom a place is called after; null when none stands there. */
function namesakeEnd(reader: SiteReader, at: number, head: string): number | null {
  const { scene, range, listedAt } = reader
  const token = nextWord(reader, at) as Token
  const honour = HONOURS.has(token.form)
  const first = honour ? at + 1 : at
  const name = nextWord(reader, first)
  if (name === null) return null
  const listed = listedAt(first)
  if (listed !== null)
    return scene.authority.actors.get(listed.id ?? '')?.kind === 'person' && listed.clitic === ''
      ? listed.last
      : null
  if (!honour && !isPlainGivenName(name.form) && !PERSONAL.has(name.form)) return null
  const person = personEnd({ scene, range, takenBy: listedAt }, first, 'title', name.form)
  const alone = honour ? isGivenName(name.form) : STREETS.has(head) && isPlainGivenName(name.form)
  return person ?? (alone ? first + 1 : null)
}

/** `قاعدة دوفر الجوية`: what a base is for stands behind its name. */
function isArmed(reader: SiteReader, at: number): boolean {
  const name = nextWord(reader, at + 1)?.form ?? ''
  const kind = nextWord(reader, at + 2)?.form ?? ''
  return name.length > 2 && !isDefinite(name) && !isCommon(name) && BASES.has(kind)
}

const BASES = new Set(['الجويه', 'العسكريه', 'البحريه'])

function isFiredAt({ scene, range }: SiteReader, at: number, head: string, form: string): boolean {
  if (!head.startsWith('موقع') || !(isDefinite(form) ? !isCommon(form) : !isCommon(form) && form.length > 3))
    return false
  return isNear(scene, at, range, { table: FIRED_AT, reach: 5 })
}

/** A second word of a place's name: `خان شيخون`, `رأس عيسى`, `أبو كمال`, `بصرى الحرير`. */
function properEnd(reader: SiteReader, at: number, first: string): number {
  const token = nextWord(reader, at)
  if (token === null || token.gap !== GAP.space) return at
  return OPENERS.has(first) || isGenitive(reader, at, token) ? at + 1 : at
}

/** A definite noun that a name is in the construct state with: no adjective, no participle, no direction. */
function isGenitive({ scene, listedAt }: SiteReader, at: number, { form, word }: Token): boolean {
  if (!isDefinite(form) || /[يهن]$|ات$|^الم/.test(form) || POINTING.has(form)) return false
  if (listedAt(at) !== null) return false
  return scene.authority.nationalities.ofWord(word) === null && !isCommon(form)
}

const GIVEN = new Set(['منطقه', 'قريه', 'مفرق', 'دوار'])

/** An indefinite word after a class noun that may be its name: no common word, no adjective, no second phrase. */
function mayBeName(reader: SiteReader, form: string, head: string): boolean {
  if (OPENERS.has(form)) return true
  // `منطقة شكري`: after a person
  if (GIVEN.has(head) && isPlainGivenName(form) && !isCommon(form)) return true
  // منطقة عازلة and its like: an adjective far more often than a name
  if (head === 'منطقه' && /[هء]$/.test(form)) return false
  if (!FEMININE.has(head) && LIKENESS.has(form)) return false
  // دوري is no adjective of مدينة, whose own would be دورية
  if (FEMININE.has(head) && form.length > 3 && form.endsWith('ي') && !isFunctionWord(form)) return true
  if (form.length < 3 || isCommon(form) || OTHER_PHRASE.test(form)) return false
  if (!FEMININE.has(head) && /^[يت]/.test(form)) return false
  if (reader.scene.authority.nationalities.of(form) !== null) return false
  return !strip(form).some(({ word }) => isCommon(word) || isSite(word))
}

/** `مطار صنعاء الدولي`: an adjective of the class that belongs to the name. */
function kindEnd(reader: SiteReader, at: number): number {
  const token = nextWord(reader, at)
  return token !== null && KIND_ADJECTIVES.has(token.form) ? at + 1 : at
}
