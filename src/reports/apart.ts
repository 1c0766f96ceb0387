import { foldText } from '../arabic/fold.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { EventType, PlaceKind } from '../records.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import type { Happened } from './coreference.ts'
import { sameParties } from './agreement.ts'
import type { Scene } from './scene.ts'
import { standingIn } from './stretches.ts'
import type { Telling } from './tellings.ts'
import { typeInfo } from './types.ts'

/** What sets two tellings apart that could be of one happening by their type and their parties. */

const SMALL: ReadonlySet<PlaceKind> = new Set([
  'town',
  'village',
  'quarter',
  'camp',
  'base',
  'airport',
  'crossing',
])

/** Parts of a town keep their noun in their names: `حي السلام`; those of towns are bare. */
const PART =
  /^(?:حي|حاره|شارع|ساحه|ميدان|مستشفي|مدرسه|مسجد|جامع|سوق|مبنى|برج|طريق|محطه|مقر|قصر|فندق|جامعه|مخيم|دوار|جسر) /

/** Two villages that are not one: neither has an entry, or one has. */
export function sitesAgree({ authority }: Scene, a: Telling, b: Telling): boolean {
  if (a.site !== null && b.site !== null) return a.site === b.site
  const [sited, placed] = a.site !== null ? [a, b] : [b, a]
  if (sited.site === null || placed.place === null || placed.place === sited.place) return true
  const kind = authority.places.get(placed.place)?.kind
  if (PART.test(foldText(sited.site))) return sited.place !== null || kind === undefined || !SMALL.has(kind)
  return kind === undefined || !(SMALL.has(kind) || (kind === 'city' && sited.place !== null))
}

/** Adjectives and means that make an attack one of a kind, and the kinds of blow that are not of it. */
const KINDS: readonly { readonly words: WordPattern; readonly others: ReadonlySet<EventType> }[] = [
  {
    words: new WordPattern(/^(?:ال)?انتحاري(?:ه|ين|ان|ا)?$/),
    others: new Set<EventType>(['air-strike', 'rocket-attack', 'drone-attack']),
  },
  {
    words: new WordPattern(/^(?:ال)?(?:الكتروني|سيبراني)(?:ه|ا)?$/),
    others: new Set<EventType>(['air-strike', 'rocket-attack', 'drone-attack', 'clash', 'bombing']),
  },
  {
    words: new WordPattern(
      /^(?:ال|بال)?(?:كيماوي|كيمياوي|كيميايي)(?:ه|ا)?$|^ب?(?:ال)?(?:غاز|غازات|كلور|سارين)$/,
    ),
    others: new Set<EventType>(['air-strike', 'rocket-attack', 'drone-attack']),
  },
]

/** `غارات على مواقع …، بعد الهجمات الكيماوية`: a blow of a kind is none that was dealt by other means. */
export function kindsAgree({ tokens }: Scene, a: Telling, b: Telling): boolean {
  return KINDS.every(({ words, others }) => {
    const [special, other] = isOfKind(tokens, words, a) ? [a, b] : [b, a]
    if (!others.has(other.type) || !isOfKind(tokens, words, special)) return true
    const { first, last } = other.clause
    return tokens.slice(first, last).some((token) => words.test(token))
  })
}

const isOfKind = (tokens: Scene['tokens'], words: WordPattern, { founds }: Telling): boolean =>
  founds.some(
    ({ at, word }) => word.form.tense === 'noun' && [1, 2].some((next) => words.test(tokens[at + next])),
  )

/** Weekdays apart: `فجر السبت` and `أمس الجمعة` are two days, also where no day of publication is known. */
export function weekdaysAgree(scene: Scene, a: Telling, b: Telling): boolean {
  const [one, other] = [weekdayOf(scene, a), weekdayOf(scene, b)]
  if ((one !== null && isVast(b)) || (other !== null && isVast(a))) return false
  return one === null || other === null || one === other
}

/** `احتدمت المعارك …، والقوات تكثف منذ شهرين هجماتها`: what is told without a day is of the day of writing. */
export const isBeforeWave = (deed: Telling, wave: Telling): boolean =>
  deed.date === null &&
  deed.founds.some(({ word }) => word.form.tense === 'past') &&
  typeInfo(wave.type).class === 'violence' &&
  wave.date !== null &&
  wave.date.edtf.endsWith('/..') &&
  deed.clause.index < wave.clause.index

/** `احتجاجات تشرين عام 2019`: no day of the week that the news is of. */
const isVast = ({ date }: Telling): boolean =>
  date !== null && Date.parse(date.latest) - Date.parse(date.earliest) > 60 * 864e5

function weekdayOf({ dates }: Scene, { clause, date }: Telling): number | null {
  if (date !== null) return null
  const days = standingIn(dates, clause).flatMap(({ meaning }) =>
    meaning.kind === 'weekday' || meaning.kind === 'deictic' ? [meaning.weekday] : [],
  )
  return days.length === 1 ? (days[0] ?? null) : null
}

/**
 * `والخميس الماضي، أعلنت الحركة أنها قصفت`: a day that opens its sentence, where no day of publication tells which it
 * was; `وفي أكتوبر الماضي، … وذلك بعد استهداف`: a time before the news that what hangs on its sentence is of too.
 */
export function opensWithDay(
  { dates, article }: Scene,
  { clause: { sentence, parent }, date }: Telling,
): boolean {
  if (date !== null) return false
  return dates.some(({ first, meaning }) => {
    if (first < sentence.first || first > sentence.first + 2) return false
    if (parent !== null && 'turn' in meaning && meaning.turn === 'last') return true
    if (article.published !== null || first > sentence.first + 1) return false
    return meaning.kind === 'weekday' || meaning.kind === 'distance' || meaning.kind === 'deictic'
  })
}

const CARRIES =
  /^[وف]?(?:شنت?|نفذت?|اجرت?|اجري|عقدت?|اسفرت?|وقعت?|اندلعت?|دارت|جرت|شهدت?|تعرضت?|احتدمت|تجددت?|تواصلت?|اشتدت|تصاعدت?|قررت?|اصدرت?)$/

/** A verb in the past carries its noun: `وشن الجيش قصفا`. */
export function isCarried(tokens: Scene['tokens'], { clause, primary }: Telling): boolean {
  for (let at = clause.first; at < primary.at; at++) if (CARRIES.test(tokens[at]?.form ?? '')) return true
  return false
}

/** Openers after which a text turns to something else, as far as they are told by two words or three. */
const TURNS =
  /^و?(?:(?:في|علي) (?:ال)?(?:سياق|صعيد|اطار|حادث|حادثه|تطور|شان|واقعه|هجوم|عمليه) (?:متصل|اخر|اخري|منفصل|منفصله|نفسه|ذاته|المتصل|مواز|لاحق)|(?:في|علي) (?:المقابل|الاثناء|غضون ذلك|موازاه ذلك|جانب اخر|صعيد اخر)|من (?:جهه|ناحيه|جانب) (?:اخري|ثانيه|اخر)|بالتزامن|بالموازاه|تزامنا)(?: |$)/

/** `وفي سياق متصل، فرضت الوزارة عقوبات`: a further deed, told by a verb. */
export function turnsElsewhere({ tokens }: Scene, tellings: readonly Telling[], telling: Telling): boolean {
  const { clause, anaphoric, founds } = telling
  const { sentence } = clause
  if (anaphoric || tellings.some((one) => one.clause.sentence === sentence)) return false
  if (!founds.some(({ word }) => word.form.tense === 'past') && !isCarried(tokens, telling)) return false
  const forms = tokens.slice(sentence.first, sentence.first + 3).map(({ form }) => form)
  return TURNS.test(forms.join(' '))
}

/** `ردا على هجوم`, `بعد غارة`: another happening than the one its clause follows on, or opens the sentence of. */
export function isBehind({ tellings }: Happened, { clause }: Telling): boolean {
  const { sentence, index } = clause
  const behind = clause.kind === 'behind'
  return tellings.some(
    ({ clause: other }) => other.sentence === sentence && (behind || isFrontOf(other, index)),
  )
}

/** The clause that opens a sentence with what came before its news. */
const isFrontOf = ({ kind, parent, index }: Clause, news: number): boolean =>
  kind === 'behind' && parent === null && index < news

/** Told without a place and without anybody by name. */
export const isBare = (telling: Telling): boolean =>
  isNameless(telling) && telling.place === null && telling.site === null

/** Words that clear somebody of a charge. */
const isClearing = ({ primary }: Telling): boolean => /^(?:برّأ|أفرج)/.test(primary.trigger.lemma)

/** `حكمت عليه بالسجن. وبرأت المحكمة الوزيرين`: others are cleared than those who were sentenced. */
export const clearsOnly = (a: Telling, b: Telling): boolean => isClearing(a) !== isClearing(b)

/** Told with nobody by name. */
export const isNameless = ({ agents, targets }: Telling): boolean =>
  agents.length === 0 && targets.length === 0

/** `والتقى بعد ذلك الوزير`: one of the two is the same, but he met another. */
export function metAnother(scene: Scene, a: Telling, b: Telling): boolean {
  if (a.type !== 'meeting' || b.type !== 'meeting' || b.anaphoric) return false
  const told = (one: Telling): boolean => one.agents.length > 0 && one.targets.length > 0
  if (!told(a) || !told(b)) return false
  const all = [...a.agents, ...a.targets]
  return (
    !sameParties(scene, all, b.targets) ||
    !sameParties(scene, all, b.agents) ||
    !sameParties(scene, [...b.agents, ...b.targets], a.targets)
  )
}

/** Condemned in words, not by summoning an envoy or handing him a note. */
export const isSpoken = ({ primary }: Telling): boolean =>
  !/^(استدعى السفير|مذكرة احتجاج)$/.test(primary.trigger.lemma)

/** `ومنذ الاثنين الماضي، يشن الجيش هجوما`: what has gone on for days is no single blow, nor its dead those of one. */
export function isCampaign(scene: Scene, { clause, primary, founds }: Telling): boolean {
  if (!founds.some(({ at }) => isStarted(scene, clause.first, at))) return false
  return standingIn(scene.dates, clause).some(
    ({ meaning, first }) =>
      first < primary.at &&
      meaning.kind === 'span' &&
      meaning.to === null &&
      meaning.from !== null &&
      meaning.from.kind !== 'deictic',
  )
}

/** A verb in the present stands at the deed or before it, with no لم. */
function isStarted(scene: Scene, first: number, at: number): boolean {
  for (let verb = first; verb <= at; verb++)
    if (isVerbAt(scene, verb))
      return scene.readings[verb]?.words.every(({ form }) => form.tense === 'present') === true
  return false
}
