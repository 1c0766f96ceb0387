import { countryOf } from '../authority/read.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { EventType, ReportDate } from '../records.ts'
import { sameParties } from './agreement.ts'
import { isCarried } from './apart.ts'
import type { Clause } from './clauses.ts'
import { retold } from './changed.ts'
import type { Happened } from './coreference.ts'
import { hasMark, MARK } from './marks.ts'
import { isElsewhere } from './elsewhere.ts'
import { isLocal, namesSite } from './place.ts'
import type { SceneSentence } from './scene.ts'
import { standingIn } from './stretches.ts'
import type { Context } from './subject.ts'
import type { Telling } from './tellings.ts'
import { withText } from './time.ts'
import { toldIn } from './told-in.ts'
import { typeInfo } from './types.ts'

/**
 * The place of what is told without one.
 *
 * Reasoning:
 * - News prose names the scene once and goes on there: what is told in the next sentence, of the same days, happened
 *   there too. What is told further down happened there when it is the same fighting that is told on (`المواجهات`).
 * - A vote or a verdict that names no place is of the country whose body gave it.
 */
export function settleScenes(context: Context, happened: readonly Happened[]): Happened[] {
  const settled: Happened[] = []
  for (const one of happened) {
    const came = cameAbout(context, one, happened)
    const place =
      narrowed(context, one.telling.place, came?.telling.place ?? siteAmid(context, one)) ??
      settingOf(context, one, settled) ??
      siteAhead(context, one, happened) ??
      onlySite(context, one) ??
      whereTold(context, one, settled) ??
      countryOfBody(context, one)
    const date =
      one.telling.date ??
      (came?.telling.date == null ? null : withText(came.telling.date, '')) ??
      dayBeside(context, one, happened) ??
      dayOf(context, one, settled) ??
      newsInBreath(context, one, settled) ??
      talksOfNews(context, one, settled)
    const same = place === one.telling.place && date === one.telling.date
    settled.push(same ? one : retold(one, { place, date }))
  }
  return settled
}

/** Words with which the next sentence tells the setting: `جاء ذلك خلال اجتماع عقد في بنغازي`. */
const CAME = /^و?(?:جاء|جاءت|جري|تم|حدث|وقع|حصل)$/
const THIS = /^(?:ذلك|هذا|هذه|الاعلان|الاتفاق)$/
const AMID = /^(?:خلال|في|اثناء|علي|عقب|ضمن)$/

/** The meeting or visit at which it came about, as the sentence after it tells. */
function cameAbout(context: Context, one: Happened, all: readonly Happened[]): Happened | null {
  const { sentence } = one.telling.clause
  if (settingAfter(context, one) === null) return null
  const isThere = ({ telling: { clause, type, modality } }: Happened): boolean =>
    clause.sentence.index === sentence.index + 1 && TALKS.has(type) && modality === 'reported'
  const answers = !isLocal(one.telling.type) && one.telling.modality === 'reported'
  return answers ? (all.find((other) => isThere(other)) ?? null) : null
}

/** The one site that its sentence names further on in passing: `القبض على مسلح قبل تنفيذ عملية في الأنبار`. */
function onlySite({ scene }: Context, { telling }: Happened): string | null {
  const { clause, primary } = telling
  if (!isLocal(telling.type) || telling.modality !== 'reported') return null
  const ids = new Set<string>()
  for (const site of scene.sites)
    if (site.first > primary.at && site.last <= clause.sentence.last && site.role === 'at')
      if (!isElsewhere(scene, primary.at, site, telling.type)) ids.add(site.id ?? '')
  const [only = ''] = ids
  const country = scene.authority.places.get(only)?.kind === 'country'
  return ids.size === 1 && only !== '' && !country ? only : null
}

/** The sentence after it, where that only tells how it came about. */
function settingAfter({ scene }: Context, { telling }: Happened): SceneSentence | null {
  const next = scene.sentences[telling.clause.sentence.index + 1]
  const form = (at: number): string => scene.tokens[(next?.first ?? -1) + at]?.form ?? ''
  return next !== undefined && CAME.test(form(0)) && THIS.test(form(1)) && AMID.test(form(2)) ? next : null
}

/** `جاء ذلك خلال مراسم جرت في طرابلس`: the first place of that sentence, for what is agreed and talked of. */
function siteAmid(context: Context, one: Happened): string | null {
  const after = TALKS.has(one.telling.type) ? settingAfter(context, one) : null
  if (after === null) return null
  const { sites } = context.scene
  return (
    sites.find(({ first, last, role }) => first >= after.first && last <= after.last && role === 'at')?.id ??
    null
  )
}

/** The place told, or one inside it that is told more exactly. */
function narrowed({ scene }: Context, place: string | null, exact: string | null): string | null {
  if (place === null || exact === null) return place ?? exact
  return countryOf(scene.authority.places, exact) === place ? exact : place
}

const DAY = 864e5

/** Two days told are near each other; one that is not told is near to any. */
function isNear(a: ReportDate | null, b: ReportDate | null): boolean {
  if (a === null || b === null) return true
  if (a.earliest <= b.latest && b.earliest <= a.latest) return true
  return (
    Date.parse(b.earliest) - Date.parse(a.latest) <= 14 * DAY &&
    Date.parse(a.earliest) - Date.parse(b.latest) <= 14 * DAY
  )
}

/** A wave over weeks happened in more places than one. */
const isWave = (date: ReportDate | null): boolean =>
  date !== null &&
  date.earliest !== date.latest &&
  Date.parse(date.latest) - Date.parse(date.earliest) > 10 * DAY

/** Fighting on the ground and its breaks go on in one place over a whole article. */
const GOES_ON: ReadonlySet<EventType> = new Set<EventType>([
  'clash',
  'ceasefire',
  'ceasefire-end',
  'protest',
  'withdrawal',
])
const TALKS: ReadonlySet<EventType> = new Set<EventType>(['meeting', 'negotiation', 'agreement', 'visit'])

function settingOf(context: Context, one: Happened, before: readonly Happened[]): string | null {
  const { telling } = one
  if (isWave(telling.date) || telling.answered || namesSite(context.scene, telling.clause)) return null
  const local = isLocal(telling.type)
  if (!local && !TALKS.has(telling.type)) return null
  const isPlaced = (other: Happened): boolean =>
    other.telling.place !== null && isNear(telling.date, other.telling.date)
  const other = local
    ? (before.findLast((known) => isBeside(one, known) && isPlaced(known)) ??
      before.findLast((known) => isOneStory(one, known) && isPlaced(known)) ??
      before.findLast((known) => isNextTo(one, known) && isPlaced(known)))
    : before.findLast((known) => isTalkThere(context, one, known) && isPlaced(known))
  return other === undefined ? null : precise(context, other.telling.place ?? '')
}

/** Verbs that tell how a place fares: `عاد الهدوء إلى الزاوية`, `تحاصر القوات الفاشر`. */
const FARES = new WordPattern(
  /^[وف]?(?:[يت]?شهدت?|[يت]?عيشت?|[يت]?سود|ساد(?:ت)?|[يت]?خيم|[يت]?حاصر(?:ت)?|[يت]?سيطر(?:ت)?|[يت]?قع|[يت]?عاني|استيقظت?|افاقت?)$/,
)

/** `يسود الهدوء مدينة كذا. وكانت اشتباكات قد اندلعت`: the one town of the sentence before, which only tells how it fares. */
function siteAhead({ scene }: Context, { telling }: Happened, all: readonly Happened[]): string | null {
  const { sentence } = telling.clause
  const ahead = scene.sentences[sentence.index - 1]
  if (!isLocal(telling.type) || telling.modality !== 'reported' || ahead === undefined) return null
  if (isWave(telling.date) || telling.answered || toldIn(all, ahead).length > 0) return null
  if (standingIn(scene.sites, sentence).some(({ role }) => role !== 'aside')) return null
  const { tokens } = scene
  const calm = /^ال(?:هدوء|توتر|حياه)$/.test(tokens[ahead.first + 1]?.form ?? '')
  if (!calm && !FARES.test(tokens[ahead.first]) && !FARES.test(tokens[ahead.first + 1])) return null
  const ids = new Set<string>()
  for (const { role, id } of standingIn(scene.sites, ahead)) if (role !== 'aside') ids.add(id ?? '')
  const [only = ''] = ids
  return ids.size === 1 && only !== '' ? precise({ scene }, only) : null
}

/** What was decided or agreed at a meeting that the same clause dates; what came before a dated `إثر`. */
function dayBeside({ scene }: Context, { telling }: Happened, all: readonly Happened[]): ReportDate | null {
  const { clause, type } = telling
  const decided = type === 'ruling' || type === 'agreement' || typeInfo(type).class === 'verbal-conflict'
  // What hangs on a clause stands in its sentence.
  for (const { telling: other } of toldIn(all, clause.sentence)) {
    if (other.clause !== clause && other.clause.parent !== clause.index) continue
    if (other.date === null || other.modality !== 'reported' || other === telling) continue
    if (decided && other.clause === clause && TALKS.has(other.type) && other.type !== 'agreement')
      return withText(other.date, '')
    const cause = other.clause.parent === clause.index && other.clause.kind === 'behind'
    const opener = scene.tokens[other.clause.first]?.form ?? ''
    if (cause && isLocal(type) && /^(?:اثر|جراء|خلال)$/.test(opener)) return withText(other.date, '')
  }
  return null
}

/** The day of the deed told right before it, for a deed that goes on from it and names no time of its own. */
function dayOf(context: Context, one: Happened, before: readonly Happened[]): ReportDate | null {
  const { scene } = context
  const { telling } = one
  if (!isLocal(telling.type) || telling.modality === 'planned' || telling.answered || telling.anchored)
    return null
  const { clause, primary } = telling
  if (telling.modality === 'denied' && primary.word.form.tense === 'noun') return null
  for (let at = clause.sentence.first; at < clause.last; at++) {
    if (hasMark(scene, at, MARK.earlier)) return null
    if (at < primary.at && at >= clause.first && hasMark(scene, at, MARK.announce)) return null
  }
  const other = before.findLast(
    ({ telling: told }) =>
      told.date !== null && told.modality === 'reported' && isLocal(told.type) && !isWave(told.date),
  )
  const date = other?.telling.date
  if (other === undefined || !date) return newsDay(context, one, before)
  const apart = sentenceIndex(one) - sentenceIndex(other)
  if (apart > 0 && date.edtf.includes('~')) return newsDay(context, one, before)
  // arrests are told for themselves: they share the day of a deed of their own sentence alone
  if ((telling.type === 'arrest') !== (other.telling.type === 'arrest'))
    return apart === 0 && clause.kind !== 'told' ? withText(date, '') : null
  return apart >= 0 && apart <= 2 ? withText(date, '') : newsDay(context, one, before)
}

/** Sentences over which the news that a clipping opens with sets the day of what is told after it. */
const STORY = 6

/** The day of the news itself, when it is that of publication or the one before, for a deed told as part of it. */
function newsDay(context: Context, one: Happened, before: readonly Happened[]): ReportDate | null {
  const { scene } = context
  const { published } = scene.article
  if (published === null) return null
  const isOfNews = (date: ReportDate): boolean =>
    date.earliest === date.latest && Date.parse(published.latest) - Date.parse(date.latest) <= DAY
  const main = before.find(
    ({ telling: { date, modality, clause } }) =>
      date !== null && isOfNews(date) && modality === 'reported' && clause.sentence.role === 'body',
  )
  const date = main?.telling.date
  if (main === undefined || !date) return null
  if (!isDone(context, one)) return null
  return sentenceIndex(one) - sentenceIndex(main) <= STORY ? withText(date, '') : null
}

/** `وأجرى الوزير مباحثات مع نظيره`: the talks of one whose coming or meeting is the news of the day. */
function talksOfNews(context: Context, one: Happened, before: readonly Happened[]): ReportDate | null {
  const { telling } = one
  const decided = telling.type === 'appointment' || telling.type === 'ruling'
  if ((!decided && !TALKS.has(telling.type)) || telling.modality !== 'reported' || telling.anchored)
    return null
  for (let at = telling.clause.sentence.first; at < telling.clause.last; at++)
    if (hasMark(context.scene, at, MARK.earlier)) return null
  const date = newsDay(context, one, before)
  const main = before.find(
    ({ telling: told }) => told.date?.edtf === date?.edtf && told.modality === 'reported',
  )
  if (main === undefined) return null
  // `كما قرر الرئيس تعيين`: decided with the other
  const { first } = telling.clause.sentence
  if (decided)
    return main.telling.type === telling.type && /^و?كما$/.test(context.scene.tokens[first]?.form ?? '')
      ? date
      : null
  const diplomatic = typeInfo(main.telling.type).class === 'diplomacy'
  const people = (told: Happened): string[] => [...told.telling.agents, ...told.telling.targets]
  return diplomatic && sameParties(context.scene, people(one), people(main)) ? date : null
}

/** A verb in the past tells it, or carries its noun: `وشن الجيش قصفا`. */
const isDone = ({ scene }: Context, { telling }: Happened): boolean =>
  telling.founds.some(({ word }) => word.form.tense === 'past') || isCarried(scene.tokens, telling)

/** `اعتقلت قوة فجر اليوم الوزير، وأعلن قائد الجيش حل المجلس`: what the news goes on with, of the day of writing. */
function newsInBreath(
  { scene }: Context,
  { telling }: Happened,
  before: readonly Happened[],
): ReportDate | null {
  const { published } = scene.article
  const { clause, founds, modality, type } = telling
  if (published === null || published.earliest !== published.latest || modality !== 'reported') return null
  if (typeInfo(type).class === 'verbal-conflict' || (clause.kind !== 'joined' && clause.kind !== 'apart'))
    return null
  if (telling.anaphoric || founds.every(({ definite }) => definite)) return null
  for (let at = clause.first; at < clause.last; at++) if (hasMark(scene, at, MARK.earlier)) return null
  const first = scene.sentences.find(({ role }) => role === 'body')
  const news = before.find(
    ({ telling: { date, modality: told, clause: other } }) =>
      other.sentence === clause.sentence &&
      other.kind !== 'behind' &&
      told === 'reported' &&
      date?.earliest === published.earliest &&
      date.latest === published.latest,
  )
  return news?.telling.date && clause.sentence === first ? withText(news.telling.date, '') : null
}

/** A country named for one deed says little of where the next one happened. */
function precise({ scene }: Pick<Context, 'scene'>, place: string): string | null {
  return scene.authority.places.get(place)?.kind === 'country' ? null : place
}

const sentenceIndex = ({ telling }: Happened): number => telling.clause.sentence.index

/** The same fighting told on. */
function isOneStory(one: Happened, other: Happened): boolean {
  return GOES_ON.has(one.telling.type) && GOES_ON.has(other.telling.type) && !isWave(other.telling.date)
}

/** Told in one breath with it. */
function isNextTo(one: Happened, other: Happened): boolean {
  if (!isLocal(other.telling.type) || isWave(other.telling.date)) return false
  return other.tellings.some(({ clause }) => {
    const apart = sentenceIndex(one) - clause.sentence.index
    return apart === 0 || apart === 1
  })
}

/** Told in the clause that this one hangs on: `قُتل في المدينة إثر إصابته في اشتباكات`. */
const isBeside = (one: Happened, other: Happened): boolean =>
  isLocal(other.telling.type) &&
  !isWave(other.telling.date) &&
  one.telling.clause.kind === 'behind' &&
  one.telling.clause.parent === other.telling.clause.index

/** What was agreed or said where the same people met. */
function isTalkThere({ scene }: Context, one: Happened, other: Happened): boolean {
  if (!TALKS.has(other.telling.type) || one.telling.type === 'visit') return false
  const apart = sentenceIndex(one) - sentenceIndex(other)
  if (apart < 0 || apart > 1) return false
  const people = (happened: Happened): string[] => [...happened.telling.agents, ...happened.telling.targets]
  // `بعد زيارة لصنعاء التقى خلالها`: who came is told before, and meets there
  if (other.telling.type === 'visit' && (apart === 0 || one.telling.agents.length === 0)) return true
  return people(one).length === 0 || sameParties(scene, people(one), people(other))
}

/** `أبرم في الناقورة اتفاق، حيث سلم الوفدان رسالة`: the place of what is told before حيث. */
function whereTold({ scene }: Context, { telling }: Happened, before: readonly Happened[]): string | null {
  const { first, parent } = telling.clause
  const form = (at: number): string => scene.tokens[at]?.form ?? ''
  if (form(first) !== 'حيث' || form(first + 1) === 'ان' || parent === null) return null
  const above = before.findLast(({ telling: { clause } }) => clause.index === parent)
  return above?.telling.place ?? null
}

const FOR_OTHERS = new WordPattern(
  /^[وفبل]?(?:ال)?(?:تضامنا?|نصره|دعما|اسنادا|عواصم|عاصمه|العالم|دول|بلدان|دوليه|عالميه|اوروبيه|عربيه)$/,
)

/** `خرجت مظاهرات في عواصم أوروبية نصرة لغزة`: not held where those are whom it is for. */
function standsWithOthers({ tokens }: Context['scene'], { sentence: { first, last } }: Clause): boolean {
  for (let at = first; at < last; at++) if (FOR_OTHERS.test(tokens[at])) return true
  return false
}

/** `محكمة استئناف درنة`: the place that the name of a court holds. */
function placeInName(scene: Context['scene'], id: string): string | null {
  const { actors, text, authority } = scene
  const name = actors.find(({ ids }) => ids[0] === id)
  if (name === undefined) return null
  for (let at = name.first + 1; at < name.last; at++) {
    const towns = authority.lookup
      .at(text, at, name.last)
      .filter(({ kind, last, form }) => kind === 'place' && last === name.last && form.use === 'full')
    // `محكمة طرابلس` in an article on Libya
    const main = towns.length > 1 ? mainCountry(scene) : null
    const place = towns.find((town) => countryOf(authority.places, town.id) === main) ?? towns[0]
    if (place !== undefined && authority.places.get(place.id)?.kind !== 'country') return place.id
  }
  return null
}

/** The country of the court that ruled, or of the people that voted. */
function countryOfBody({ scene }: Context, { telling }: Happened): string | null {
  // `دعا الاتحاد إلى إضراب عام`: of the country that the clipping speaks of
  if (telling.type === 'protest')
    return scene.places.length > 1 && !standsWithOthers(scene, telling.clause) ? mainCountry(scene) : null
  if (telling.type !== 'ruling' && telling.type !== 'election') return null
  const { actors, places } = scene.authority
  for (const id of telling.agents) {
    const seat = telling.type === 'ruling' && id.startsWith('~') ? placeInName(scene, id) : null
    if (seat !== null) return seat
    const actor = actors.get(id)
    if (actor === undefined || actor.country === null || actor.kind === 'person') continue
    return countryOf(places, actor.country) ?? actor.country
  }
  const body = countryOfCourt(scene, telling.clause) ?? countryInName(scene, telling.agents[0] ?? '')
  if (body !== null || telling.type !== 'election') return body
  return countryOfVote(scene, voteIn(scene, telling)) ?? mainCountry(scene)
}

/** `قضت محكمة عراقية`: the country whose adjective a court without a name bears. */
function countryOfCourt(
  { tokens, readings, authority, actorAt }: Context['scene'],
  { first, last }: Clause,
): string | null {
  for (let at = first; at < last - 1; at++)
    if (!actorAt[at] && readings[at]?.concepts.has('court') === true) {
      const country = [at + 1, at + 2, at + 3]
        .filter((next) => next < last)
        .map((next) => authority.nationalities.of(tokens[next]?.form ?? ''))
        .find((one) => one !== null)
      if (country !== undefined) return country
    }
  return null
}

/** `برلمان زيمبابوي`, `البرلمان الهولندي`: the country in the name of a body that no list holds. */
function countryInName({ tokens, actors, text, authority }: Context['scene'], id: string): string | null {
  const name = id.startsWith('~') ? actors.find(({ ids }) => ids[0] === id) : undefined
  if (name === undefined) return null
  const nation = authority.nationalities.of(tokens[name.last - 1]?.form ?? '')
  if (nation !== null) return nation
  const place = authority.lookup
    .at(text, name.last - 1, name.last)
    .find(({ kind, id: of }) => kind === 'place' && authority.places.get(of)?.kind === 'country')
  return place?.id ?? null
}

/** `فاز فلان في الانتخابات الرئاسية الفرنسية`: the vote that the clause names, or the word that tells of it. */
function voteIn({ tokens }: Context['scene'], { primary: { at }, clause }: Telling): number {
  for (let vote = at; vote < Math.min(clause.last, at + 10); vote++)
    if (/^[وبل]?(?:ال|لل)(?:انتخابات|استفتاء)$/.test(tokens[vote]?.form ?? '')) return vote
  return at
}

/** `الانتخابات الرئاسية التونسية`: the country whose adjective the vote bears. */
function countryOfVote({ tokens, authority }: Context['scene'], vote: number): string | null {
  for (let at = vote + 1; at <= vote + 3; at++) {
    const { form = '' } = tokens[at] ?? {}
    if (!/^ال.+(?:ي|يه)$/.test(form)) return null
    const country = authority.nationalities.of(form)
    if (country !== null) return country
  }
  return null
}

/** The country of most of the places that the clipping names. */
function mainCountry({ places, authority }: Context['scene']): string | null {
  const counts = new Map<string, number>()
  for (const { ids } of places) {
    const country = countryOf(authority.places, ids[0] ?? '')
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most !== undefined && most[1] * 2 > places.length ? most[0] : null
}
