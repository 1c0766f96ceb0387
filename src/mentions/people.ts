import { GAP, type Token } from '../arabic/text.ts'
import { NAME_HALVES } from '../authority/forms.ts'
import { isAla, lastLetter, type Found, type Range, type Scene } from './scene.ts'
import { isCommon } from './words/common.ts'
import { isFunctionWord } from './words/function-words.ts'
import { ALI, isForeignGivenName, isGivenName, isNounName, isPlainGivenName } from './words/given-names.ts'
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
  'بني',
  'ذو',
  'اوف',
  'مير',
  'ماك',
])
/** Whoever's father he is may be called by any noun: `أبو سنينة`, `أبو ستة`. */
const KUNYA = new Set(['ابو', 'ابي', 'ابا'])
/** Particles of foreign names alone. */
const PARTICLES = new Set(['دي', 'دا', 'دو', 'دوس', 'ديل', 'فان', 'فون', 'ماك'])
/** Second halves of compound names; some are names by themselves. */
const HALVES = new Set([...NAME_HALVES, 'الزهره', 'الحسين', 'المهدي', 'الزهراء', 'الذهب'])
/** Words that no name goes on with: of days and feasts (`عيد` is a first name too), of prayers for somebody, of whom he meets. */
const NO_PARTS = new Set(
  'الاضحي تعالي المنتسب المنضم المقيم المولود المنحدر المتحدر المنتمي الملتحق المنتدب المحسوب العايد الموجود الملقب الملقبه المكني المعروف المعروفه المدعو الشهير الشهيره السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه رحمه رحمها رحمهم صلي حفظه حفظها اتاه سبحانه نظيره نظيرته نظيرها نظيريه'.split(
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
    const next = partEnd(reader, end, { parts, introduction, first, pauses: false, closes: false })
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
      return next !== null && isOfFamily(reader, next) ? end : null
    if (introduction === 'title' || isPlainGivenName(first) || end > at + 1) return end
    if (next === null || first === DEMANDED) return null
    // هادي and صالح are words too: a first name follows, or a surname of relation that is no common word
    const surname = isDefinite(next.form) && next.form.endsWith('ي') && !isCommon(next.form)
    const nation = reader.scene.authority.nationalities.ofWord(next.word) !== null
    return isPlainGivenName(next.form) || (surname && !nation) || isHolder(reader, at + 1) ? end : null
  }
  // a strange word that begins with و or ل is mostly another phrase
  if (
    introduction !== 'title' ||
    !isForeign(first) ||
    /^[ول]/.test(first) ||
    isVerb(first) ||
    isNation(reader, at) ||
    (looksVerbal(first) && !isSetApart(reader, at))
  )
    return null
  const next = nextWord(reader, at + 1)
  // `رجل نرويجي متنكرا`: how he was, and no name
  if (next !== null && (/^م.*ا$/.test(next.form) || (/ا$/.test(first) && /يا$/.test(next.form)))) return null
  return next !== null &&
    (isForeign(next.form) ||
      BINDERS.has(next.form) ||
      HALVES.has(next.form) ||
      (isDefinite(next.form) && !isCommon(next.form)))
    ? halfEnd(reader, at + 1)
    : null
}

/** `الطيب البكوش وزير الخارجية`: a word with the article, and then what office he holds. */
function isHolder(reader: PersonReader, at: number): boolean {
  const surname = nextWord(reader, at)
  const office = reader.scene.tokens[at + 1]
  if (surname === null || office === undefined || at + 1 >= reader.range.last) return false
  if (!isDefinite(surname.form) || isCommon(surname.form) || isOffice(surname.form)) return false
  return (office.gap & ~(GAP.space | GAP.comma)) === 0 && isOffice(office.form) && !isDefinite(office.form)
}

/** What follows a first name that is a noun too: a surname of relation, or another part; `كامل البنى` ends in ى. */
const isOfFamily = ({ scene }: PersonReader, next: Token): boolean =>
  /^(?:عبد|بن|ابو|الدين)$/.test(next.form) ||
  (isPlainGivenName(next.form) && !next.form.endsWith('ه')) ||
  (isGivenName(next.form) && lastLetter(scene.text, next) === 'ى') ||
  (next.form.length > 5 && next.form.endsWith('ي')) ||
  (next.form.endsWith('ي') && lastLetter(scene.text, next) === 'ي')

function bindEnd(reader: PersonReader, at: number, fits: (form: string) => boolean): number | null {
  const token = nextWord(reader, at)
  return token !== null && fits(token.form) ? halfEnd(reader, at + 1) : null
}

/** `الله` and `الدين` go with the word before. */
function halfEnd(reader: PersonReader, at: number): number {
  const token = nextWord(reader, at)
  return token !== null && HALVES.has(token.form) ? at + 1 : at
}

/** `رجل صيني`: of a people, and no name. */
const isNation = ({ scene }: PersonReader, at: number): boolean =>
  scene.authority.nationalities.of(`ال${scene.tokens[at]?.form ?? ''}`) !== null

/** Tells whether a token may be the first name of somebody by nothing but its being strange. */
export function isStrangeFirst(reader: PersonReader, at: number): boolean {
  const token = wordAt(reader, at)
  if (token === null || isVerb(token.form) || looksVerbal(token.form) || isFunctionWord(token.form))
    return false
  return isForeign(token.form) && !isOffice(token.form) && !/^[ول]/.test(token.form) && !isNation(reader, at)
}

/** `وزير الطاقة، يوفال شتاينتز،`: after an office and a comma no verb begins. */
const isSetApart = ({ scene }: PersonReader, at: number): boolean =>
  ((scene.tokens[at]?.gap ?? 0) & GAP.comma) !== 0

/** `كالو`, `والش`: too short for an article behind a letter of its own. */
const isShortInAl = (form: string): boolean => /^[وفبك]ال..?$/.test(form) && !isFunctionWord(form)

/** A word that nothing else explains: no common word, no article, no proclitic before one. */
function isForeign(form: string): boolean {
  return (
    form.length >= 3 &&
    !/^و.+(?:ه|ها|هم|ات)$/.test(form) &&
    (!/^(?:[وفبك]?ال|لل)/.test(form) || isShortInAl(form)) &&
    !isCommon(form) &&
    !isRank(form) &&
    !startsAnother(form)
  )
}

const isNameWord = (form: string): boolean => isGivenName(form) || isForeign(form)

interface Progress {
  /** A comma, stop or the like stands after the word. */
  readonly pauses: boolean
  /** The same, or a preposition or particle. */
  readonly closes: boolean
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
    const kunya = KUNYA.has(form) && bound !== null && !isFunctionWord(bound.form) && !isVerb(bound.form)
    // `دي ماريا لا أعلم`: no particle behind a whole name
    if (/^ل[او]$/.test(form) && progress.parts > 1) return null
    const strange = PARTICLES.has(form) && bound !== null && !isFunctionWord(bound.form)
    return bound !== null && (kunya || strange || isNameWord(bound.form) || isDefinite(bound.form))
      ? halfEnd(reader, at + 2)
      : null
  }
  if (isPlainGivenName(form) || form === ALI) return halfEnd(reader, at + 1)
  // `روجيه-بتي`
  if (token.gap === GAP.dash && isForeign(form)) return at + 1
  if (isFunctionWord(form) || (isVerb(form) && !isGivenName(form))) return null
  // `دوتيرتي اعتذاره`: something of his
  const owned = /.{3}(?:ه|ها|هم)$/.test(form) && lastLetter(reader.scene.text, token) !== 'ة'
  if (progress.parts > 1 && owned && !isGivenName(form)) return null
  const after = reader.scene.tokens[at + 1]
  const pauses = after === undefined || (after.gap & ~(GAP.space | GAP.quote)) !== 0
  // `فلان في دبي`, `فلان إن`: a preposition or a particle ends the name as a comma does
  const closes = pauses || (after !== undefined && opensOther(after.form) && isLikeName(reader, token))
  if (!mayFollow(reader, form, { ...progress, pauses, closes }) && !isMiddle(reader, at, progress))
    return null
  return halfEnd(reader, at + 1)
}

/** `فلان في دبي`, `فلان برئاسة`: a particle, or a word with its preposition. */
const opensOther = (form: string): boolean => isFunctionWord(form) || startsAnother(form)

/** No verb by its letters: `خدع`, `جادت`, `اطلعت`, `أمضى`. */
const isLikeName = ({ scene }: PersonReader, token: Token): boolean =>
  token.form.length > 3 && !/^و|ت$/.test(token.form) && lastLetter(scene.text, token) !== 'ى'

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
  { parts, introduction, first, pauses, closes }: Progress,
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
    // `استقالة تيرو فارخورانتا المفاجئة`: an adjective of what stands before a foreign name
    if (/.{3}(?:ه|ات)$/.test(form) && (isForeignGivenName(first) || !isGivenName(first))) return false
    if (isGivenName(form.slice(2))) return true
    // `محمد عبد العزيز المصري،`: behind three names a surname, though it is an adjective too
    if (pauses && CALLINGS.has(form) && isPlainGivenName(first)) return true
    return !isCommon(form) && reader.scene.authority.nationalities.of(form) === null
  }
  if (isGivenName(form)) return parts === 1 || (closes && !isNounName(form))
  // `مارتن دولان`: behind a foreign name no two of anything are counted
  if (parts === 1 && /.{3}[اي]ن$/.test(form) && isForeignGivenName(first) && !isFunctionWord(form))
    return true
  // `جيرار كولوم`: hardly `like` behind a foreign first name
  const strange = parts === 1 && isForeignGivenName(first)
  if (startsAnother(form) && !(strange && /^ك(?!ال)/.test(form))) return false
  // سلامة and بري are words too; after a title and a first name they are its surname
  if (parts === 1 && introduction === 'title' && isGivenName(first))
    return (
      !isOffice(form) &&
      (!form.endsWith('ا') || (isForeign(form) && !isVerb(form) && (strange || !isArabicEnough(first))))
    )
  if (!isForeign(form)) return false
  if (parts === 1) return !looksVerbal(form) || pauses || introduction === 'title'
  // `سلوتسكي بارتكاب`
  if (/^و|^م.*ا$|^ل[تا].{3}|^با.{3}/.test(form)) return false
  return (
    !looksVerbal(form) &&
    (!isArabicEnough(first) || (introduction === 'title' && closes && !form.endsWith('ا')))
  )
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

/** `يتوقع`, `ستعلن`: by its letters a verb of the third person. */
const looksVerbal = (form: string): boolean => /^س?[يت]/.test(form) && form.length >= 4

const isArabicEnough = (first: string): boolean =>
  first === 'عبد' || first === 'ابو' || isPlainGivenName(first)
