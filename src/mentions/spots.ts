import { GAP, type Token } from '../arabic/text.ts'
import { RareMemo } from '../arabic/vocabulary.ts'
import { isIn, strip } from '../authority/clitics.ts'
import { isNear, type Found, type Range, type Scene } from './scene.ts'
import { isCommon } from './words/common.ts'
import { isFunctionWord } from './words/function-words.ts'
import { isGivenName } from './words/given-names.ts'
import { isVerb } from './words/verbs.ts'

/**
 * Finds places that nothing names but where they stand: one strange word after a preposition of place, or joined by
 * و to a place (`في بابنوسة`, `الخرطوم وبحري`).
 *
 * Reasoning:
 * - A noun of action stands after في as often as a place does, so words of their shapes are refused.
 * - A noun in the construct state is followed by its complement; a place by a pause, a verb, a particle.
 */

const LOCATIVES = new Set(
  'في قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي باتجاه محيط اطراف مشارف ضواحي تخوم'
    .split(' ')
    .flatMap((word) => [word, `و${word}`, `ف${word}`]),
)
/** After them a word with its article may be a name as well: `أطراف الجبين`. */
const OUTSKIRTS = new Set(['اطراف', 'مشارف', 'ضواحي', 'تخوم'])
const TOWARDS = new Set('علي في عند من الي نحو باتجاه قرب استهدف استهدفت طال طالت قصف قصفت'.split(' '))
/** What introduces the names of places that a noun before has counted: `في عدة أحياء، من بينها الفرناج`. */
const COUNTING = new Set(['بينها', 'منها', 'وهي', 'هي', 'هما', 'وهما'])
const PLURALS = new Set(
  'مناطق منطقتين منطقتي بلدات بلدتين قري قريتين مدن مدينتين احياء حيين مديريات مديريتين محافظات محافظتين ولايات مخيمات مخيمين المناطق البلدات القري المدن الاحياء المحافظات المديريات'.split(
    ' ',
  ),
)
/** With the prepositions that are written onto them. */
const HEADS = new Set([...PLURALS].flatMap((noun) => [noun, `ب${noun}`, `ل${noun}`, `و${noun}`]))
const WAW = 'و'.charCodeAt(0)
const locatives = new RareMemo((form) => LOCATIVES.has(form))
const counting = new RareMemo((form) => COUNTING.has(form))
const AFTER_PLACE = new Set([
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'شمالي',
  'جنوبي',
  'شرقي',
  'غربي',
  'وسط',
  'قرب',
  'الحدوديه',
  'الساحليه',
  'المجاوره',
])
/** Where a place lies: `في بيشخابور بمحافظة دهوك`. */
const WITHIN = /^ب(?:محافظه|قضاء|ناحيه|ريف|ولايه|مديريه|اقليم|منطقه|مدينه|قطاع|ضواحي)$/
/** Nouns of action and plurals: استهداف، احتواء، أعقاب، تثبيت، معالجة; pronouns and plurals at the end. */
const NOUN_SHAPES = /^ا.{2,4}ا.$|^است|^ت..ي.$|(?:ات|ها|هم|هما|نا|كم|ته|ين|ون|يك|تك|اء)$/

/** Shapes of verbs, which و joins to a sentence as it joins a name to a place. */
const VERBAL = /^(?:س?[يتن]|اس?ت)|(?:ت|وا|ي|ا)$/

export interface SpotReader {
  readonly scene: Scene
  readonly range: Range
  readonly takenBy: (index: number) => Found | null
}

/** Folded letters of proclitics before a place that begins at a token; null when no place does. */
export function bareSpot(reader: SpotReader, at: number): number | null {
  const { scene, range, takenBy } = reader
  const token = scene.tokens[at] as Token
  const before = at > range.first ? (scene.tokens[at - 1] as Token) : null
  if (before === null || token.number) return null
  const counted = isCounted(reader, at, before)
  const enumerated = enumeratedSpot(reader, at, before)
  if (enumerated !== null) return enumerated
  const located = counted || (token.gap === GAP.space && locatives.of(before.word))
  if ((!located && token.form.charCodeAt(0) !== WAW) || !mayJoin(reader, at)) return null
  if (takenBy(at) !== null || !isClosed(reader, at + 1)) return null
  if (located) {
    // `في جبرين قرب حلب`: where it lies says that it is no plural
    const lies = before.form.endsWith('في') && isIn(AFTER_PLACE, scene.tokens[at + 1]?.form ?? '')
    const form = lies ? token.form.replace(/[يو]ن$/, '') : token.form
    const outskirts = isIn(OUTSKIRTS, before.form)
    // `مع أطراف عراقية`: parties
    if (outskirts && !isIn(TOWARDS, scene.tokens[at - 2]?.form ?? '')) return null
    if (scene.authority.nationalities.of(form) !== null) return null
    return isStrange(form, counted || outskirts) ? 0 : null
  }
  const joined = takenBy(at - 1)
  const word = token.form.slice(1)
  if (joined?.kind !== 'place' || joined.last !== at) return null
  if (isDerivedVerb(reader, at)) return null
  return (isStrange(word, true) && !VERBAL.test(word)) || isKnown(reader, at) ? 1 : null
}

/** Tokens from a noun of many places to the end of the list of their names. */
const LIST = 14

/** `بلدات: القليلة، السماعية`, `مناطق البرح وثعبات والزنوج`: what goes on with a list of names of places. */
function enumeratedSpot(reader: SpotReader, at: number, before: Token): number | null {
  const { scene, range, takenBy } = reader
  const { gap, form } = scene.tokens[at] as Token
  const opens = (gap & GAP.colon) !== 0 && PLURALS.has(before.form.replace(/^[وفبل](?!لدات|لدتي)/, ''))
  const comma = (gap & GAP.comma) !== 0 && mayJoin(reader, at)
  const and = gap === GAP.space && form.charCodeAt(0) === WAW
  if (!opens && !comma && !and) return null
  const joined = takenBy(at - 1)
  if (!opens && (joined?.kind !== 'place' || joined.last !== at)) return null
  if (takenBy(at) !== null || !isClosed(reader, at + 1)) return null
  if (!opens && !isNear(scene, at - 1, range, { table: HEADS, reach: LIST })) return null
  const word = and ? form.slice(1) : form
  if (word.length < 4 || isCommon(word) || isGivenName(word) || isVerb(word) || isFunctionWord(word))
    return null
  if (
    /^(?:[فبك]ال|لل|مما|حيث)/.test(word) ||
    /(?:ها|هم|هما)$/.test(word) ||
    VERBAL.test(word.replace(/ات$/, ''))
  )
    return null
  if (scene.authority.nationalities.of(word) !== null || AFTER_PLACE.has(word)) return null
  return strip(word).some(({ word: bare }) => isCommon(bare) || isGivenName(bare)) ? null : and ? 1 : 0
}

/** `واطلع على`, `واجتمع`: a verb of the derived stems, whose first letter bears no hamza; names bear one. */
function isDerivedVerb({ scene: { text, tokens } }: SpotReader, at: number): boolean {
  const { start, form } = tokens[at] as Token
  return form.startsWith('وا') && !form.startsWith('وال') && text.source[start + 1] === 'ا'
}

/** Whether a word is, behind its و, a place that a rule lets stand only beside certain words: `مريس ودمت`. */
function isKnown({ scene, range }: SpotReader, at: number): boolean {
  return scene.authority.lookup
    .at(scene.text, at, range.last)
    .some(({ kind, clitic, last }) => kind === 'place' && clitic === 'و' && last === at + 1)
}

/** Whether a noun of many places stands before, whose names begin here. */
function isCounted({ scene, range }: SpotReader, at: number, before: Token): boolean {
  const { gap } = scene.tokens[at] as Token
  if ((gap & ~(GAP.space | GAP.quote)) !== 0 || !counting.of(before.word)) return false
  return isNear(scene, at - 1, range, { table: PLURALS, reach: 8 })
}

/** A blank, or a comma of a list that goes on: `تل تمر، وزركان، وعامودا`. */
function mayJoin({ scene, range }: SpotReader, at: number): boolean {
  const { gap } = scene.tokens[at] as Token
  if ((gap & ~(GAP.space | GAP.quote)) === 0) return true
  const next = at + 1 < range.last ? (scene.tokens[at + 1] as Token) : null
  return (gap & ~(GAP.space | GAP.comma)) === 0 && next !== null && (next.gap & (GAP.comma | GAP.close)) !== 0
}

/** Networks and contests, in which things are said and played. */
const NO_SPOTS = new Set(
  'تويتر توتير فيسبوك فيسبك يوتيوب انستغرام تلغرام تليغرام تيليغرام واتساب تيكتوك سناب مونديال يورو اولمبياد باراليمبياد'.split(
    ' ',
  ),
)

/** A word that only a name can be. */
function isStrange(form: string, definite: boolean): boolean {
  if (
    form.length < 4 ||
    NOUN_SHAPES.test(form) ||
    (!definite && form.endsWith('ه')) ||
    isCommon(form) ||
    isGivenName(form) ||
    NO_SPOTS.has(form)
  )
    return false
  if (/^(?:[وفبك]ال|لل)/.test(form) || (form.startsWith('ال') && !definite)) return false
  return !strip(form).some(({ word }) => isCommon(word) || isGivenName(word))
}

/** Words before which a phrase ends. */
const closes = new RareMemo(
  (form) => isFunctionWord(form) || isVerb(form) || isIn(AFTER_PLACE, form) || WITHIN.test(form),
)

/** Whether a phrase may end before a token. */
function isClosed({ scene, range }: SpotReader, at: number): boolean {
  const next = at < range.last ? (scene.tokens[at] as Token) : null
  if (next === null || (next.gap & ~(GAP.space | GAP.quote)) !== 0) return true
  const { form } = next
  // `في وابل من الضربات`: a quantity, whose kind follows.
  if (form === 'من') return false
  if (closes.of(next.word)) return true
  return form.startsWith('و') || scene.authority.nationalities.ofWord(next.word) !== null
}
