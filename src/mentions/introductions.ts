import { GAP, type Token } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { isStrangeFirst, personEnd, type PersonReader } from './people.ts'
import { isAla } from './scene.ts'
import { isCommon } from './words/common.ts'
import { isFunctionWord } from './words/function-words.ts'
import { ALI, isGivenName, isPlainGivenName } from './words/given-names.ts'
import { isQualifier, isRank } from './words/titles.ts'
import { openersOf } from './words/classes.ts'
import { isSpeechVerb, isVerb } from './words/verbs.ts'

/** Words that an office's complement may hold: `المتحدث باسم`, `مبعوث … إلى`, `وزير … لشؤون`. */
const LINKS = new Set(['في', 'باسم', 'الي', 'لدي', 'علي', 'لشوون', 'للشوون', 'بشان', 'عن', 'من'])
/** Longest complement of an office, in tokens. */
const REACH = 12

const isNationality = (reader: PersonReader, form: string): boolean =>
  form.startsWith('ال') && reader.scene.authority.nationalities.of(form) !== null

function tokenAt({ scene, range }: PersonReader, at: number): Token | null {
  return at < range.last ? (scene.tokens[at] as Token) : null
}

/** علي the name, which folds like the preposition. */
const isAliName = ({ scene }: PersonReader, token: Token): boolean =>
  token.form === ALI && !isAla(scene.text, token)

const goesOn = (token: Token): boolean => (token.gap & ~(GAP.space | GAP.quote | GAP.open | GAP.close)) === 0

/** Token at which a name may begin after a rank: `العميد الركن المتقاعد` فلان; null when the clause ends before. */
export function rankHolder(reader: PersonReader, at: number): number | null {
  for (let next = at + 1; next <= at + 5; next++) {
    const token = tokenAt(reader, next)
    if (token === null || reader.takenBy(next) !== null) return null
    if (!goesOn(token)) return appositionAt(reader, next)
    const { form } = token
    if (LINKS.has(form) && !isAliName(reader, token)) return null
    const between = isQualifier(form) || isNationality(reader, form) || (isRank(form) && !isGivenName(form))
    if (!between) return next
  }
  return null
}

/** Token at which a person's name begins after an office and what it is of: `وزير الدفاع الإسرائيلي` فلان. */
export function officeHolder(reader: PersonReader, at: number): number | null {
  let whole = false
  for (let next = at + 1; next <= at + REACH;) {
    const token = tokenAt(reader, next)
    if (token === null) return null
    if (!goesOn(token)) return whole ? appositionAt(reader, next) : null
    const taken = reader.takenBy(next)
    if (taken !== null) {
      // a person who is listed already holds the office
      if (taken.kind === 'actor' && isPersonal(reader, taken.id)) return null
      next = taken.last
      whole = true
      continue
    }
    const { form } = token
    if ((!LINKS.has(form) || isAliName(reader, token)) && beginsName(reader, next, form, whole)) return next
    if (isVerb(form) && !LINKS.has(form) && !form.startsWith('ال')) return null
    if (isFunctionWord(form) && !LINKS.has(form)) return null
    whole = /^(?:[وفبك]?ال|لل)/.test(form) || isQualifier(form)
    next++
  }
  return null
}

/** Token at which a name between commas begins: `رئيس الوزراء، معروف البخيت،`. */
function appositionAt(reader: PersonReader, at: number): number | null {
  const token = tokenAt(reader, at)
  if (token === null || (token.gap & ~(GAP.space | GAP.comma)) !== 0 || reader.takenBy(at) !== null)
    return null
  const end = personEnd(reader, at, 'title', token.form)
  const next = end === null ? undefined : reader.scene.tokens[end]
  return next !== undefined && (next.gap & GAP.comma) !== 0 ? at : null
}

function isPersonal(reader: PersonReader, id: string | null): boolean {
  return id !== null && reader.scene.authority.actors.get(id)?.kind === 'person'
}

/** A first name opens a person anywhere; a strange word only where the office is complete. */
function beginsName(reader: PersonReader, at: number, form: string, whole: boolean): boolean {
  const opens = isPlainGivenName(form) || form === 'عبد' || form === 'ابو' || (isGivenName(form) && whole)
  if (!opens && (!whole || isCommon(form))) return false
  return personEnd(reader, at, 'title', form) !== null
}

/**
 * Token at which a person without title begins, who is known by speaking alone: a verb of saying, two strange words,
 * and then what is said or who it is (`وقال ريناتو سوليدوم رئيس المعهد`).
 */
export function speakerAfter(reader: PersonReader, at: number): number | null {
  const verb = reader.scene.tokens[at] as Token
  if (!isSpeechVerb(verb.form)) return null
  const first = tokenAt(reader, at + 1)
  if (first === null || first.gap !== GAP.space || isCommon(first.form) || isGivenName(first.form))
    return null
  const end = personEnd(reader, at + 1, 'title', first.form)
  if (end === null || end > at + 4) return null
  const next = reader.scene.tokens[end]
  const closed =
    next === undefined ||
    next.gap !== GAP.space ||
    next.form === 'ان' ||
    next.form === 'من' ||
    openersOf(next.word).some(({ office, rank }) => office || rank)
  return closed ? at + 1 : null
}

const HELD = new WordPattern(
  /^(?:ال)?(?:رييس|رييسه|وزير|وزيره|مدير|مديره|نايب|نايبه|عضو|متحدث|متحدثه|ناطق|ناطقه|مسوول|مسووله|سفير|سفيره|مبعوث|محلل|محلله|باحث|باحثه|خبير|خبيره|ممثل|ممثله|زعيم|قايد|امين|حاكم|عمده|محامي|محاميه|منسق|منسقه)$/,
)

/**
 * Token at which a person without title begins whose office follows: two strange words behind a verb or `أن`, and then
 * what he is (`إن دانغ ثو وزير الصناعة`).
 */
export function holderBefore(reader: PersonReader, at: number): number | null {
  const { tokens } = reader.scene
  const office = tokens[at] as Token
  const first = at - 2
  if (first <= reader.range.first || (office.gap & ~(GAP.space | GAP.comma)) !== 0) return null
  if (!HELD.test(office)) return null
  const before = tokens[first - 1]?.form ?? ''
  if (!isVerb(before) && !/^[وب]?ان$/.test(before)) return null
  if (reader.takenBy(first) !== null || reader.takenBy(at - 1) !== null) return null
  if (!isStrangeFirst(reader, first) || tokens[first]?.gap !== GAP.space) return null
  return personEnd(reader, first, 'title', tokens[first].form) === at ? first : null
}
