import { GAP, type Token } from '../arabic/text.ts'
import { personEnd } from './people.ts'
import { isNear, type Found, type Range, type Scene } from './scene.ts'
import { strip } from '../authority/clitics.ts'
import { isCommon } from './words/common.ts'
import { isFunctionWord } from './words/function-words.ts'
import { isGivenName, isPlainGivenName } from './words/given-names.ts'
import { isSite } from './words/heads.ts'
import { GENERIC_SITES, POINTING } from './words/generic.ts'
import {
  AFTER_PREPOSITION,
  BARE_SITES,
  CLOSED,
  DEFINITE_SITES,
  EMBASSIES,
  FEMININE,
  FIRED_AT,
  HONOURS,
  HOSPITALS,
  HOSPITAL_ADJECTIVES,
  JAILED,
  JAILS,
  KIND_ADJECTIVES,
  LANDMARKS,
  LIKENESS,
  MARKETS,
  NAMESAKES,
  OPENERS,
  OTHER_PHRASE,
  OWN_ADJECTIVES,
  PERSONAL,
  PLAIN_SITES,
  PREPOSITIONS,
  SITE_ADJECTIVES,
  TOWNS,
} from './words/sites.ts'
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

const isQuoted = ({ gap }: Token): boolean => (gap & GAP.quote) !== 0
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
  // `وسجن فلان في`: as a sentence opens, what was done to him
  if (head === 'سجن' && at === reader.range.first && isGivenName(form)) return null
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
    if (head === 'سجن' && (JAILED.has(form) || /(?:ين|ون)$/.test(form) || isJailing(reader, at))) return null
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
