import { GAP, type Token } from '../arabic/text.ts'
import type { Found, Range, Scene } from './scene.ts'
import { isNamingAdjective } from './words/adjectives.ts'
import { isAdjective, isCommon } from './words/common.ts'
import { CONSTRUCTS, GENERIC_COMPLEMENTS, POINTING } from './words/generic.ts'

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
])
/** Class nouns too common to be a name with an ordinary complement. */
const VAGUE_HEADS = new Set([
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
  'قياده',
  'حكومه',
  'شرطه',
  'حرس',
])

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
  const end = definite
    ? (numberedEnd(reader, at, head) ?? definiteBodyEnd(reader, at))
    : constructBodyEnd(reader, at + 1, head, 0)
  return end !== null && end > at + 1 ? end : null
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
function definiteBodyEnd(reader: BodyReader, at: number): number | null {
  const { end, telling } = adjectives(reader, at + 1)
  if (!telling) return null
  return complementEnd(reader, end)
}

function adjectives(reader: BodyReader, from: number): { end: number; telling: boolean } {
  const { nationalities } = reader.scene.authority
  let end = from
  let telling = false
  for (let token = nextWord(reader, end); token !== null; token = nextWord(reader, end)) {
    if (!isDefinite(token.form) || POINTING.has(token.form)) break
    const names = isNamingAdjective(token.form) || nationalities.of(token.form) !== null
    if (!names && !(end > from && isAdjective(token.form))) break
    telling ||= names
    end++
  }
  return { end, telling }
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
  if (listed !== null) {
    const fits =
      listed.kind === 'place' && listed.clitic === '' && (LOCAL_HEADS.has(head) || PROPER_HEADS.has(head))
    return fits ? adjectives(reader, listed.last).end : null
  }
  if (isDefinite(form)) return definiteComplementEnd(reader, at, { head, depth })
  if (CONSTRUCTS.has(form)) return constructBodyEnd(reader, at + 1, form, depth + 1)
  if (!PROPER_HEADS.has(head) || isCommon(form) || form.length < 3) return null
  return at + 1
}

function definiteComplementEnd(
  reader: BodyReader,
  at: number,
  { head, depth }: { readonly head: string; readonly depth: number },
): number | null {
  const { form } = tokenAt(reader, at) as Token
  const { nationalities } = reader.scene.authority
  if (POINTING.has(form) || nationalities.of(form) !== null) return null
  const { end, telling } = adjectives(reader, at + 1)
  // قوات الأمن is any police, قوات الأمن العراقية is one
  if (GENERIC_COMPLEMENTS.has(form) && !telling && depth === 0) return null
  if (VAGUE_HEADS.has(head) && !telling && isCommon(form)) return null
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
