import { GAP, type Token } from '../arabic/text.ts'
import type { Found, Range, Scene } from './scene.ts'
import { isService, serviceEnd } from './services.ts'
import { isNamingAdjective } from './words/adjectives.ts'
import { isAdjective, isCommon } from './words/common.ts'
import { isFunctionWord } from './words/function-words.ts'
import { isGivenName } from './words/given-names.ts'
import { isRank } from './words/titles.ts'
import { CONSTRUCTS, GENERIC_COMPLEMENTS, PARTY_NAMES, POINTING } from './words/generic.ts'

/**
 * Ends of names of bodies that no authority file has: a class noun and what makes it one body.
 *
 * Reasoning:
 * - In Arabic the class noun comes first (`حركة`, `المجلس`), so a name is found from its head, and the question is
 *   where it ends: after its definite complement and that one's adjectives.
 * - A name must say more than its class: `حزب سياسي` and `حركة المرور` name nobody.
 */

/** Class nouns that take a bare proper name: `حركة` حماس, `شركة` أرامكو. */
const PROPER_HEADS = new Set([
  'حركه',
  'حزب',
  'جماعه',
  'تنظيم',
  'جبهه',
  'منظمه',
  'كتايب',
  'شركه',
  'موسسه',
  'ميليشيا',
  'مليشيا',
  'تحالف',
  'تيار',
  'سرايا',
  'لواء',
  'مصرف',
  'بنك',
  'عصابه',
  'شبكه',
])
/** Class nouns that a place makes a name: `شرطة` دبي. */
const LOCAL_HEADS = new Set([
  'شرطه',
  'محكمه',
  'جامعه',
  'بنك',
  'مصرف',
  'بلديه',
  'قياده',
  'مجلس',
  'برلمان',
  'عمليات',
  'تحرير',
  'شوري',
  'جنايات',
  'جنح',
  'بدايه',
  'صلح',
  'استيناف',
  'تحقيق',
  'تمييز',
])
/** Class nouns that are mostly deeds or masses: `تنظيم` الري, `قوة` الدفع. */
const STRICT_HEADS = new Set(['تنظيم', 'قوه'])
/** Bodies of a body: a mission of the United Nations. */
const MISSIONS = new Set([
  'بعثه',
  'برنامج',
  'صندوق',
  'مفوضيه',
  'منظمه',
  'مكتب',
  'قوه',
  'قوات',
  'لجنه',
  'مجلس',
])
/** Class nouns too common to be a name with an ordinary complement. */
const VAGUE_HEADS = new Set([
  'حركه',
  'مكتب',
  'مركز',
  'شبكه',
  'شركه',
  'اداره',
  'رياسه',
  'غرفه',
  'برنامج',
  'وكاله',
  'سلطه',
  'قوه',
  'فرقه',
  'دايره',
  'معهد',
  'عصابه',
  'جامعه',
  'فصيل',
  'انصار',
  'فصايل',
  'حلف',
  'حراك',
  'لجنه',
  'بعثه',
  'صندوق',
  'تنظيم',
  'منتدي',
  'ديوان',
  'قياده',
  'حكومه',
  'شرطه',
  'حرس',
])

/** Definite class nouns that only a nationality makes one body. */
const VAGUE_DEFINITE = new Set([
  'الحركه',
  'السلطه',
  'القياده',
  'الاداره',
  'القوه',
  'المركز',
  'المكتب',
  'الحراك',
  'الرياسه',
  'الجهاز',
  'الشبكه',
  'المقاومه',
  'القوات',
  'القوي',
  'الشركه',
  'الجامعه',
  'الموسسه',
  'الدايره',
  'المرجعيه',
])
const PLURAL_HEADS = new Set(['القوات', 'القوي', 'المخابرات', 'الاستخبارات'])
const UNITS = new Set(['اللواء', 'الفرقه', 'الكتيبه', 'الفوج', 'السريه', 'الفيلق'])
const ORDINALS = new Set([
  'الاول',
  'الاولي',
  'الثاني',
  'الثانيه',
  'الثالث',
  'الثالثه',
  'الرابع',
  'الرابعه',
  'الخامس',
  'الخامسه',
  'السادس',
  'السادسه',
  'السابع',
  'السابعه',
  'الثامن',
  'الثامنه',
  'التاسع',
  'التاسعه',
  'العاشر',
  'العاشره',
])

const isDefinite = (form: string): boolean => form.length > 3 && form.startsWith('ال')
const SPACED = GAP.space | GAP.quote

export interface BodyReader {
  readonly scene: Scene
  readonly range: Range
  /** Listed name that begins at a token, or null. */
  readonly listedAt: (index: number) => Found | null
}

/** Token after a body's name whose class noun is `head` at `at`; null when no name follows. */
export function bodyEnd(reader: BodyReader, at: number, head: string, definite: boolean): number | null {
  if (head === DISTRICT && !isDirectorate(reader, at)) return null
  const end = definite
    ? (numberedEnd(reader, at, head) ?? definiteBodyEnd(reader, at, head))
    : constructBodyEnd(reader, at + 1, head, 0)
  return end !== null && end > at + 1 ? end : null
}

/** `مديرية` is a district in Yemen; a directorate is of security, health and the like. */
const DISTRICT = 'مديريه'
const OF_DIRECTORATES = new Set(
  'الامن الشرطه التربيه التعليم الصحه المرور الزراعه الدفاع الجمارك الضرايب الموارد الاثار الشوون المخابرات الاستخبارات التنميه التجنيد الاحوال الجوازات الجنسيه السجون الاعلام الثقافه الشباب الاتصالات النقل المياه الكهرباء البييه العمل الاوقاف الاموال شرطه امن تربيه صحه شوون استخبارات توجيه دفاع مكافحه عمليات مخابرات التوجيه الحرب الحمايه الوقايه'.split(
    ' ',
  ),
)
const isDirectorate = (reader: BodyReader, at: number): boolean =>
  OF_DIRECTORATES.has(nextWord(reader, at + 1)?.form ?? '')

/** Whether an adjective can belong to the class noun: in `رئيس الحكومة اللبناني` it belongs to the office. */
function agree(head: string, adjective: string): boolean {
  const feminine = head.endsWith('ه') || PLURAL_HEADS.has(head)
  return feminine === /ه$|^ال(?:عليا|دنيا|كبري|صغري)$/.test(adjective)
}

/** `اللواء 444`, `الفرقة الأولى`: a unit by its number. */
function numberedEnd(reader: BodyReader, at: number, head: string): number | null {
  const token = tokenAt(reader, at + 1)
  if (!UNITS.has(head) || token === null || token.gap !== GAP.space) return null
  return token.number || ORDINALS.has(token.form) ? at + 2 : null
}

function tokenAt({ scene, range }: BodyReader, at: number): Token | null {
  return at < range.last ? (scene.tokens[at] as Token) : null
}

/** The token at `at` when it goes on the same phrase. */
function nextWord(reader: BodyReader, at: number): Token | null {
  const token = tokenAt(reader, at)
  return token !== null && (token.gap & ~SPACED) === 0 && !token.number ? token : null
}

/** `المجلس الأعلى للأمن القومي`: adjectives, one of them telling, then a complement with ل. */
function definiteBodyEnd(reader: BodyReader, at: number, head: string): number | null {
  if (isService(head)) return serviceEnd(reader, at, head)
  const { end, telling, national } = adjectives(reader, at + 1)
  if (!telling || !agree(head, (tokenAt(reader, at + 1) as Token).form)) return null
  const last = complementEnd(reader, end)
  return VAGUE_DEFINITE.has(head) && !national && last === end ? null : last
}

/** `الكونغرس العام الماضي`: a year, and no adjective. */
const isYear = (reader: BodyReader, at: number): boolean =>
  tokenAt(reader, at)?.form === 'العام' &&
  /^ال(?:ماضي|جاري|حالي|مقبل|قادم|منصرم|فايت)$/.test(tokenAt(reader, at + 1)?.form ?? '')

/** Definite adjectives from a token on; the name ends with the last of them that tells whose body it is. */
function adjectives(reader: BodyReader, from: number): { end: number; telling: boolean; national: boolean } {
  const { nationalities } = reader.scene.authority
  let end = from
  let national = false
  for (let at = from, token = nextWord(reader, at); token !== null; token = nextWord(reader, ++at)) {
    if (!isDefinite(token.form) || POINTING.has(token.form) || isYear(reader, at)) break
    const nation = nationalities.ofWord(token.word) !== null
    if (nation || isNamingAdjective(token.form)) end = at + 1
    else if (!isAdjective(token.form)) break
    national ||= nation
  }
  return { end, telling: end > from, national }
}

/** `للأمن القومي` after a body: the complement with its adjectives. */
function complementEnd(reader: BodyReader, at: number): number {
  const token = nextWord(reader, at)
  if (token === null || !/^لل.{3}/.test(token.form)) return at
  return adjectives(reader, at + 1).end
}

/** What follows a class noun in the construct state. */
function constructBodyEnd(reader: BodyReader, at: number, head: string, depth: number): number | null {
  const token = nextWord(reader, at)
  if (token === null || depth > 3) return null
  const quoted = quotedEnd(reader, at)
  if (quoted !== null) return quoted
  const { form } = token
  const listed = reader.listedAt(at)
  if (head === FRONT && isBattleFront(form, listed)) return null
  if (listed !== null) return listedComplementEnd(reader, listed, head)
  if (isDefinite(form)) return definiteComplementEnd(reader, at, { head, depth })
  if (CONSTRUCTS.has(form)) return constructBodyEnd(reader, at + 1, form, depth + 1)
  if (!PROPER_HEADS.has(head) || isCommon(form) || form.length < 3 || /يه$|^[يت].{3}/.test(form)) return null
  return isParty(head) && isStrange(reader, at + 1) ? at + 2 : at + 1
}

const isParty = (head: string): boolean => head === 'حزب' || head === 'حركه'

/** `حزب بهاراتيا جاناتا`: another word that only a foreign name can be. */
function isStrange(reader: BodyReader, at: number): boolean {
  const { form = '' } = nextWord(reader, at) ?? {}
  return (
    form.length > 3 &&
    !/^(?:[وفبلك]?ال|لل|و)|^[يت].{3}|ه$/.test(form) &&
    !isCommon(form) &&
    !isFunctionWord(form) &&
    !isGivenName(form) &&
    reader.listedAt(at) === null
  )
}

/** `جبهة الحديدة`, `جبهة الساحل الغربي`: where is fought, not who fights. */
const FRONT = 'جبهه'
const LINES = new Set('الساحل الشمال الجنوب الشرق الغرب الوسط الحدود القتال المواجهه الداخل'.split(' '))
const isBattleFront = (form: string, listed: Found | null): boolean =>
  LINES.has(form) || listed?.kind === 'place'

/** `شرطة دبي`, `لواء القدس`; `بعثة الأمم المتحدة للدعم` with what it is for. */
function listedComplementEnd(reader: BodyReader, listed: Found, head: string): number | null {
  if (listed.clitic !== '') return null
  if (listed.kind === 'place') {
    return LOCAL_HEADS.has(head) || PROPER_HEADS.has(head) ? adjectives(reader, listed.last).end : null
  }
  const end = MISSIONS.has(head) ? complementEnd(reader, listed.last) : listed.last
  return end > listed.last ? end : null
}

/** Class nouns of offices that are called after a field of affairs. */
const OFFICES = new Set('وزاره هييه لجنه جمعيه مصلحه مديريه جهاز ديوان مجلس موسسه صندوق'.split(' '))
/** Adjectives of time and order, which end as those of a field do. */
const NO_FIELDS =
  /^ال(?:حالي|ماضي|معني|تالي|ثاني|جاري|نهايي|اضافي|رسمي|متبقي|اتي|عادي|كافي|حقيقي|ريسي|اساسي|سعودي|كبري|اولي)ه?$/

/** Token behind the adjective of a field: `وزارة الشؤون الاجتماعية`, `لجنة التنمية الأهلية`. */
function pastField(reader: BodyReader, at: number, head: string): number {
  const token = nextWord(reader, at)
  if (token === null || !OFFICES.has(head)) return at
  const { form, word } = token
  const field = form.length > 5 && /^ال.+يه?$/.test(form) && !NO_FIELDS.test(form) && !isNamingAdjective(form)
  return field && isAdjective(form) && reader.scene.authority.nationalities.ofWord(word) === null
    ? at + 1
    : at
}

/** `إدارة الرئيس الأمريكي`: whose it is, by the office. */
const RULERS = new Set('الرييس الرييسه الملك الامير الوزير'.split(' '))

function definiteComplementEnd(
  reader: BodyReader,
  at: number,
  { head, depth }: { readonly head: string; readonly depth: number },
): number | null {
  const { form } = tokenAt(reader, at) as Token
  const { nationalities } = reader.scene.authority
  if (POINTING.has(form) || RULERS.has(form) || nationalities.of(form) !== null) return null
  // `جماعة الداعية فلان`: whose it is
  if (/^(?:جماعه|حركه|تنظيم|ميليشيا|مليشيا)$/.test(head) && isRank(form)) return null
  const { end, telling } = adjectives(reader, pastField(reader, at + 1, head))
  // قوات الأمن is any police, قوات الأمن العراقية is one
  if (GENERIC_COMPLEMENTS.has(form) && !telling && depth === 0) return null
  const named = telling || PARTY_NAMES.has(form)
  if (!named && (STRICT_HEADS.has(head) || (VAGUE_HEADS.has(head) && isCommon(form)))) return null
  return complementEnd(reader, end)
}

/** A name in quotes after the class noun, up to five words: `حركة «الأفق الجديد»`. */
function quotedEnd(reader: BodyReader, at: number): number | null {
  if (((tokenAt(reader, at) as Token).gap & GAP.quote) === 0) return null
  for (let end = at + 1; end <= at + 5; end++) {
    const token = tokenAt(reader, end)
    if (token === null || (token.gap & GAP.quote) !== 0) return end
    if ((token.gap & ~SPACED) !== 0) return null
  }
  return null
}
