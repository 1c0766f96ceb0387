import { GAP, type Token } from '../arabic/text.ts'
import { isAla, type Found, type Range, type Scene } from './scene.ts'
import { isCommon } from './words/common.ts'
import { isFunctionWord } from './words/function-words.ts'
import { ALI, isGivenName, isNounName, isPlainGivenName } from './words/given-names.ts'
import { isOffice, isQualifier, isRank } from './words/titles.ts'
import { isVerb } from './words/verbs.ts'

/**
 * Ends of names of persons that no authority file has.
 *
 * Reasoning:
 * - A person enters by a title or by a first name; a surname alone counts only after that.
 * - What may stand in a name is asked word by word: a verb, a preposition or an ordinary noun ends it.
 */

export interface PersonReader {
  readonly scene: Scene
  readonly range: Range
  /** Name found before, listed or not, that covers a token; else null. */
  readonly takenBy: (index: number) => Found | null
}

/** Words that bind what follows them into one part of a name. */
const BINDERS = new Set([
  'بن',
  'بنت',
  'ابن',
  'ال',
  'ولد',
  'ابو',
  'ابي',
  'ابا',
  'عبد',
  'دي',
  'دا',
  'دو',
  'دوس',
  'ديل',
  'فان',
  'فون',
  'لو',
  'لا',
  'سان',
  'بو',
  'ام',
  'ذو',
  'اوف',
  'مير',
  'ماك',
])
/** Second halves of compound names. */
const HALVES = new Set([
  'الله',
  'الدين',
  'الرحمن',
  'الاسلام',
  'الزهره',
  'الحسين',
  'المهدي',
  'الزهراء',
  'الحق',
  'الزمان',
])
/** Words that no name goes on with: of days and feasts (`عيد` is a first name too), of prayers for somebody, of whom he meets. */
const NO_PARTS = new Set(
  'الاضحي السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه رحمه رحمها رحمهم صلي حفظه حفظها اتاه سبحانه نظيره نظيرته نظيرها نظيريه'.split(
    ' ',
  ),
)
const PARTS = 5

const isDefinite = (form: string): boolean => form.startsWith('ال') && (form.length > 4 || form === 'الله')

/** `طالب`, a first name that is nearly always the verb. */
const DEMANDED = 'طالب'

/** How a name was brought in: a title vouches for words that nothing else shows to be a name. */
export type Introduction = 'title' | 'none'

/** Token after a name that begins at `at`; null when none does. A name has two parts at least. */
export function personEnd(
  reader: PersonReader,
  at: number,
  introduction: Introduction,
  first: string,
): number | null {
  const opening = openingEnd(reader, at, introduction, first)
  if (opening === null) return null
  let end = opening
  let parts = 1
  while (parts < PARTS) {
    const next = partEnd(reader, end, { parts, introduction, first, pauses: false })
    if (next === null) break
    end = next
    parts++
  }
  // أبو and the name after it make one part, and are a nickname by themselves
  return parts >= 2 || (introduction === 'title' && opening > at + 1) ? end : null
}

function wordAt({ scene, range, takenBy }: PersonReader, at: number): Token | null {
  const token = at < range.last ? (scene.tokens[at] as Token) : null
  if (token === null || token.number || token.form.length < 2 || takenBy(at) !== null) return null
  return isAla(scene.text, token) ? null : token
}

/** The word at `at` when it goes on a name: after a blank, or a hyphen without blanks. */
function nextWord(reader: PersonReader, at: number): Token | null {
  const token = wordAt(reader, at)
  return token !== null && (token.gap === GAP.space || token.gap === GAP.dash) ? token : null
}

function openingEnd(
  reader: PersonReader,
  at: number,
  introduction: Introduction,
  first: string,
): number | null {
  if (wordAt(reader, at) === null) return null
  if (first === 'عبد') return bindEnd(reader, at + 1, (form) => isDefinite(form) || form === 'رب')
  if (first === 'ابو' || first === 'ابي' || first === 'ابا')
    return bindEnd(reader, at + 1, (form) => isNameWord(form) || isDefinite(form))
  if (isGivenName(first)) {
    const end = halfEnd(reader, at + 1)
    const next = nextWord(reader, at + 1)
    if (introduction !== 'title' && isNounName(first))
      return next !== null && /ي$|^(?:عبد|بن|ابو|الدين)$/.test(next.form) ? end : null
    if (introduction === 'title' || isPlainGivenName(first) || end > at + 1) return end
    if (next === null || first === DEMANDED) return null
    // هادي and صالح are words too: a first name follows, or a surname of relation that is no common word
    const surname = isDefinite(next.form) && next.form.endsWith('ي') && !isCommon(next.form)
    const nation = reader.scene.authority.nationalities.ofWord(next.word) !== null
    return isPlainGivenName(next.form) || (surname && !nation) ? end : null
  }
  // a strange word that begins with و or ل is mostly another phrase
  if (
    introduction !== 'title' ||
    !isForeign(first) ||
    /^[ول]/.test(first) ||
    isVerb(first) ||
    (looksVerbal(first) && !first.startsWith('ن') && !isSetApart(reader, at))
  )
    return null
  const next = nextWord(reader, at + 1)
  return next !== null &&
    (isForeign(next.form) || BINDERS.has(next.form) || (isDefinite(next.form) && !isCommon(next.form)))
    ? at + 1
    : null
}

function bindEnd(reader: PersonReader, at: number, fits: (form: string) => boolean): number | null {
  const token = nextWord(reader, at)
  return token !== null && fits(token.form) ? halfEnd(reader, at + 1) : null
}

/** `الله` and `الدين` go with the word before. */
function halfEnd(reader: PersonReader, at: number): number {
  const token = nextWord(reader, at)
  return token !== null && HALVES.has(token.form) ? at + 1 : at
}

/** `وزير الطاقة، يوفال شتاينتز،`: after an office and a comma no verb begins. */
const isSetApart = ({ scene }: PersonReader, at: number): boolean =>
  ((scene.tokens[at]?.gap ?? 0) & GAP.comma) !== 0

/** A word that nothing else explains: no common word, no article, no proclitic before one. */
function isForeign(form: string): boolean {
  return (
    form.length >= 3 &&
    !/^(?:[وفبك]?ال|لل)/.test(form) &&
    !isCommon(form) &&
    !isRank(form) &&
    !startsAnother(form)
  )
}

const isNameWord = (form: string): boolean => isGivenName(form) || isForeign(form)

interface Progress {
  /** A comma, stop or the like stands after the word. */
  readonly pauses: boolean
  readonly parts: number
  readonly introduction: Introduction
  readonly first: string
}

/** Token after the next part of a name. */
function partEnd(reader: PersonReader, at: number, progress: Progress): number | null {
  const token = nextWord(reader, at)
  if (token === null) return null
  const { form } = token
  if (NO_PARTS.has(form)) return null
  if (BINDERS.has(form)) {
    const bound = nextWord(reader, at + 1)
    return bound !== null && (isNameWord(bound.form) || isDefinite(bound.form))
      ? halfEnd(reader, at + 2)
      : null
  }
  if (isPlainGivenName(form) || form === ALI) return halfEnd(reader, at + 1)
  if (isFunctionWord(form) || (isVerb(form) && !isGivenName(form))) return null
  const after = reader.scene.tokens[at + 1]
  const pauses = after === undefined || (after.gap & ~(GAP.space | GAP.quote)) !== 0
  if (!mayFollow(reader, form, { ...progress, pauses }) && !isMiddle(reader, at, progress)) return null
  return halfEnd(reader, at + 1)
}

/** A word between a first name and a surname of relation is a father's name: `أحمد شرف الديري`. */
function isMiddle(reader: PersonReader, at: number, { parts, first }: Progress): boolean {
  if (parts !== 1 || !isPlainGivenName(first)) return false
  const { form } = reader.scene.tokens[at] as Token
  const surname = nextWord(reader, at + 1)
  if (surname === null || /^[وفبل]|ه$|ات$|ا$/.test(form) || isOffice(form) || isRank(form)) return false
  const { form: last, word } = surname
  return (
    last.length > 5 &&
    /^ال.+ي$/.test(last) &&
    !isCommon(last) &&
    !isQualifier(last) &&
    reader.scene.authority.nationalities.ofWord(word) === null
  )
}

function mayFollow(
  reader: PersonReader,
  form: string,
  { parts, introduction, first, pauses }: Progress,
): boolean {
  const trusted = introduction === 'title' || isPlainGivenName(first) || first === 'عبد'
  if (isDefinite(form)) {
    if (isQualifier(form)) return false
    if (parts === 1)
      return (
        !isCommon(form) ||
        (trusted && isSurname(form)) ||
        (introduction === 'title' && isPlainGivenName(first) && !PLURAL.test(form))
      )
    if (isGivenName(form.slice(2))) return true
    // `محمد عبد العزيز المصري،`: behind three names a surname, though it is an adjective too
    if (pauses && CALLINGS.has(form) && isPlainGivenName(first)) return true
    return !isCommon(form) && reader.scene.authority.nationalities.of(form) === null
  }
  if (isGivenName(form)) return parts === 1
  if (startsAnother(form)) return false
  // سلامة and بري are words too; after a title and a first name they are its surname
  if (parts === 1 && introduction === 'title' && isGivenName(first))
    return !isOffice(form) && !form.endsWith('ا')
  if (!isForeign(form)) return false
  if (parts === 1) return !looksVerbal(form) || introduction === 'title'
  return !looksVerbal(form) && (!isArabicEnough(first) || (introduction === 'title' && pauses))
}

/** Surnames that are words too: qualities (`الحلو`), first names with an article (`البشير`), callings (`الخطيب`). */
const CALLINGS = new Set([
  'الشيخ',
  'الخطيب',
  'القاضي',
  'الوزير',
  'السيد',
  'الامام',
  'الحاج',
  'المفتي',
  'الكاتب',
  'التاجر',
  'الراعي',
  'النقيب',
  'الرائد',
  'المقدم',
  'الحكيم',
  'الرئيس',
  'الاسد',
  'الصدر',
  'النجار',
  'الحداد',
  'الطبيب',
  'الملك',
  'السلطان',
  'الامير',
  'الحارس',
  'النجم',
  'المصري',
  'الشرع',
  'العمري',
  'الفقيه',
  'المعلم',
  'الصياد',
  'الزعيم',
  'البحر',
  'الجبل',
  'الوردي',
  'العسكري',
  'السوداني',
  'الحربي',
])
/** Endings of plurals and feminines, which a surname hardly has. */
const PLURAL = /(?:ات|ون|ين|ه)$/
const isSurname = (form: string): boolean =>
  CALLINGS.has(form) || isGivenName(form.slice(2)) || form.endsWith('ي')

/** و, ف and the prepositions before a known name or an article begin the next phrase: `وعصام`, `بالسجن`. */
function startsAnother(form: string): boolean {
  const rest = form.slice(1)
  if (form.startsWith('و') || form.startsWith('ف'))
    return isGivenName(rest) || rest.startsWith('ال') || isCommon(rest)
  return (
    'بلك'.includes(form[0] as string) &&
    (isCommon(rest) || rest.startsWith('ال') || (form.startsWith('ل') && rest.startsWith('ل')))
  )
}

const looksVerbal = (form: string): boolean => /^(?:س?[يتن])/.test(form) && form.length >= 4

const isArabicEnough = (first: string): boolean =>
  first === 'عبد' || first === 'ابو' || isPlainGivenName(first)
