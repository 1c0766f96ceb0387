import { countryOf } from '../authority/read.ts'
import type { EventType } from '../records.ts'
import {
  datesAgree,
  partiesAgree,
  placesAgree,
  sameTown,
  sameCountry,
  sameParties,
  sharperDate,
  widerParties,
} from './agreement.ts'
import {
  clearsOnly,
  isBare,
  isBeforeWave,
  isBehind,
  isCampaign,
  isCarried,
  isNameless,
  isSpoken,
  kindsAgree,
  metAnother,
  opensWithDay,
  sitesAgree,
  turnsElsewhere,
  weekdaysAgree,
} from './apart.ts'
import { withCauses, withoutOutcomes } from './causes.ts'
import { changed } from './changed.ts'
import { isForce, isVerbal, isViolent, isWave, kindOf, mayTakeUp } from './kinds.ts'
import { Known } from './known.ts'
import type { Scene } from './scene.ts'
import { standsAlone } from './standing-alone.ts'
import { isFormerVote, sameToll, sameVictim, struckByAnother, struckThemselves } from './tolls.ts'
import type { Telling } from './tellings.ts'
import { countsWar, mergeCasualties } from './toll.ts'
import { leavesPost } from './triggers/politics.ts'
import { RECIPROCAL, typeInfo } from './types.ts'

/** Everything that a clipping tells of one happening. */
export interface Happened {
  /** The clearest telling, with what the others add. */
  readonly telling: Telling
  /** The clearest telling as it stands. */
  readonly lead: Telling
  /** Every telling, in order. */
  readonly tellings: readonly Telling[]
}

/** Sentences between a telling and the last one of a happening. */
function distance({ tellings }: Happened, telling: Telling): number {
  const last = tellings.at(-1) as Telling
  return Math.abs(telling.clause.sentence.index - last.clause.sentence.index)
}

/** `وقتل في المعارك 14 من الحزب`: those who fell in a fight may be of either side. */
const fellIn = ({ type, anaphoric, founds }: Telling): boolean =>
  type === 'clash' && anaphoric && founds.some(({ trigger }) => trigger.toll === true)

function agree(scene: Scene, a: Telling, b: Telling, anyone: boolean): boolean {
  return (
    a.modality === b.modality &&
    datesAgree(a.date, b.date) &&
    !isFormerVote(scene, a, b) &&
    !struckThemselves(scene, a, b) &&
    !isBeforeWave(a, b) &&
    !isBeforeWave(b, a) &&
    weekdaysAgree(scene, a, b) &&
    kindsAgree(scene, a, b) &&
    (b.anaphoric || sitesAgree(scene, a, b)) &&
    (placesAgree(scene, a.place, b.place) ||
      (b.anaphoric && !(b.primary.relative && b.dated) && sameCountry(scene, a.place, b.place)) ||
      (isWave(a) && isWave(b))) &&
    (anyone ||
      ((a.toll || b.toll || fellIn(b)) && !struckByAnother(scene, a, b)) ||
      partiesAgree(scene, a, b))
  )
}

/** The means is not told by the word alone: `استهدف`, `هجوم`, `ضرب`. */
function isGeneric(telling: Telling): boolean {
  return (
    telling.type === 'attack' ||
    telling.founds.every(({ trigger }) => /^(استهدف|ضرب|هجوم|عملية عسكرية)$/.test(trigger.lemma))
  )
}

function sameKind(a: Telling, b: Telling): boolean {
  if (a.type === b.type || sameToll(a, b)) return true
  if (isViolent(a.type) && isViolent(b.type)) return isGeneric(a) || isGeneric(b)
  if (!isForce(a.type) || !isForce(b.type)) return false
  const lemmas = new Set(a.founds.map((found) => found.trigger.lemma.split(' ')[0]))
  return (
    b.founds.some((found) => lemmas.has(found.trigger.lemma.split(' ')[0])) &&
    (isViolent(a.type) || isViolent(b.type))
  )
}

const TAKING = /^(?:سيطر على|استولى على|استعاد السيطرة|طرد من|حرر|بسط سيطرته|أحكم سيطرته|انتزع السيطرة)/

/** `استعاد الجيش من القوات المدينة بعد معارك ضارية`: the fight that a place was taken by. */
function isWonBy({ tokens }: Scene, { telling: first, tellings }: Happened, telling: Telling): boolean {
  const { clause, type, primary } = telling
  if (type !== 'clash' || first.type !== 'clash' || clause.kind !== 'behind' || tellings.length > 1)
    return false
  if (tellings[0]?.clause.index !== clause.parent || primary.word.form.tense !== 'noun') return false
  return (
    TAKING.test(first.primary.trigger.lemma) && /^(?:بعد|عقب|اثر)$/.test(tokens[clause.first]?.form ?? '')
  )
}

/** Openers of a clause whose deed came before what the sentence tells. */
const EARLIER = /^[وف]?(?:بعد|عقب|اعقاب|منذ|غداه|خلفيه|ردا?|انتقاما|ثارا)$/

/** `تعرضت القوات للهجوم في أعقاب الاشتباكات`: what followed on a deed is another, unless it is its toll. */
function isFollowed(scene: Scene, { telling, tellings }: Happened, later: Telling): boolean {
  const { tokens } = scene
  const { clause } = later
  if (isSomeTimeAfter(scene, later)) return true
  if (clause.kind !== 'behind' || telling.toll || tellings.length > 1) return false
  return tellings[0]?.clause.index === clause.parent && EARLIER.test(tokens[clause.first]?.form ?? '')
}

const CAME = /^[وف]?(?:[يت]اتي|جاءت?)$/

/** `ويأتي القصف بعد أسبوع من الاشتباكات`: what came is told, and the time that has passed since. */
function isSomeTimeAfter({ tokens }: Scene, { clause, primary: { at } }: Telling): boolean {
  if (!CAME.test(tokens[clause.sentence.first]?.form ?? '')) return false
  const forms = tokens.slice(Math.max(clause.first, at - 6), at).map(({ form }) => form)
  return /(?:^| )[وف]?بعد (?:[^ ]+ ){1,3}من(?: [^ ]+)?$/.test(forms.join(' '))
}

/** `شنت غارات …، استهدفت مخزنا`: a verb that follows without و goes on about the deed before it. */
function goesOn({ tellings }: Happened, { clause, primary }: Telling): boolean {
  const last = tellings.at(-1)
  return (
    clause.kind === 'joined' &&
    (primary.word.conjunction === '' || (primary.trigger.lemma === 'استهدف' && last?.anaphoric === true)) &&
    last !== undefined &&
    last.clause.index === clause.parent
  )
}

/** `مواجهات بين القوات ومسلحين`, `تصدت القوات لهجوم`: a fight has both sides, whoever began it. */
function foughtBoth(scene: Scene, a: Telling, b: Telling): boolean {
  if (a.type !== 'clash' && b.type !== 'clash') return false
  return sameParties(scene, [...a.agents, ...a.targets], [...b.agents, ...b.targets])
}

/** `تعرض رتل للتحالف إلى تفجير في ذي قار. وقال المصدر إن عبوة انفجرت مستهدفة رتلا للتحالف في الناصرية`. */
function isToldInFull(scene: Scene, { telling: first, tellings }: Happened, telling: Telling): boolean {
  if (tellings.length > 1 || first.type !== telling.type || first.place === null || telling.place === null)
    return false
  const near = telling.clause.sentence.index - first.clause.sentence.index === 1
  return near && telling.agents.length === 0 && sameParties(scene, first.targets, telling.targets)
}

/** `كما فجرت عبوة`; `استهدف الجيش تجمعا وقصفت مدفعيته موقعا`: a further deed, of the same side. */
function isFurther(scene: Scene, happened: Happened, telling: Telling): boolean {
  const { tokens } = scene
  const { tellings } = happened
  const { clause, anaphoric, founds, primary } = telling
  const tells =
    founds.some(({ word, trigger }) => trigger.toll !== true && word.form.tense === 'past') ||
    isCarried(tokens, telling)
  if (anaphoric || !tells) return false
  if (/^و?كما$/.test(tokens[clause.first]?.form ?? '')) return true
  if (telling.targets.length === 0 || primary.word.form.tense !== 'past') return false
  if (isToldInFull(scene, happened, telling)) return false
  return tellings.every(
    (one) =>
      one.clause.sentence.role === clause.sentence.role &&
      one.founds.every(({ trigger }) => trigger.lemma !== primary.trigger.lemma),
  )
}

function isRetoldViolence(scene: Scene, happened: Happened, telling: Telling): boolean {
  const first = happened.telling
  if (isWave(first) && isWave(telling) && first.date === null)
    return sameParties(scene, first.targets, telling.targets)
  if (isWonBy(scene, happened, telling) || sameVictim(scene, first, telling)) return true
  if (isBehind(happened, telling)) return false
  if (goesOn(happened, telling)) return true
  if (isWave(telling) !== isWave(first) || isFurther(scene, happened, telling)) return false
  if (isCampaign(scene, telling) !== isCampaign(scene, first)) return false
  const sameDay = first.date !== null && telling.date !== null
  const samePlace = sameTown(scene, first.place, telling.place)
  const agents = sameParties(scene, first.agents, telling.agents) || foughtBoth(scene, first, telling)
  const targets = sameParties(scene, first.targets, telling.targets)
  const apart = distance(happened, telling)
  if (sameToll(first, telling)) return sameDay || agents || targets || apart <= 2
  if (sameDay)
    return (
      samePlace ||
      agents ||
      targets ||
      apart === 0 ||
      (apart <= 2 && first.type === telling.type && (isBare(first) || isBare(telling)))
    )
  if (opensWithDay(scene, telling)) return false
  if (telling.date === null) {
    if (agents) return true
    if (telling.agents.length === 0 && apart <= 2)
      return (
        samePlace || targets || (telling.place === null && apart <= (first.type === telling.type ? 1 : 0))
      )
    return targets && (apart <= 2 || first.type === telling.type)
  }
  return apart <= 1 && (agents || samePlace) && first.date === null
}

function isRetold(scene: Scene, happened: Happened, telling: Telling): boolean {
  const first = happened.telling
  if (!sameKind(first, telling) || telling.another) return false
  if (turnsElsewhere(scene, happened.tellings, telling)) return false
  if (telling.anchored && !(telling.type === 'condemnation' && distance(happened, telling) === 0))
    return false
  if (isViolent(telling.type)) return isRetoldViolence(scene, happened, telling)
  const apart = distance(happened, telling)
  const agents = sameParties(scene, first.agents, telling.agents)
  if (telling.type === 'claim') return agents || apart === 0
  if (telling.type === 'condemnation')
    return (
      apart === 0 ||
      (isSpoken(first) && isSpoken(telling) && first.agents.some((id) => telling.agents.includes(id)))
    )
  // `نفت الحركة التقارير … وشدد متحدثها على أن الحركة تنفي ذلك مطلقا`
  if (telling.type === 'denial')
    return apart === 0 || (apart <= 3 && first.agents.some((id) => telling.agents.includes(id)))
  if (isVerbal(telling.type)) return apart === 0
  const sameDay = first.date !== null && telling.date !== null
  const everyone = sameParties(
    scene,
    [...first.agents, ...first.targets],
    [...telling.agents, ...telling.targets],
  )
  if (typeInfo(telling.type).class === 'diplomacy')
    return !metAnother(scene, first, telling) && (everyone || sameDay || apart <= 2)
  // one who appoints two appoints twice
  if (telling.type === 'appointment')
    return (
      (everyone || (apart === 0 && isNameless(first) && isNameless(telling))) &&
      leavesPost(first.primary.trigger) === leavesPost(telling.primary.trigger) &&
      (first.targets.length === 0 ||
        telling.targets.length === 0 ||
        sameParties(scene, first.targets, telling.targets))
    )
  if (telling.type === 'ruling') {
    const again = agents && first.primary.trigger.lemma === telling.primary.trigger.lemma
    if (clearsOnly(first, telling)) return false
    // `وقال المصدر: أصدرت المحكمة فجر اليوم …`: what is told again by somebody, of the same day
    if (sameDay) return again && telling.clause.kind === 'told' && apart <= 6
    return telling.date === null && apart <= 3 && (again || (telling.agents.length === 0 && apart <= 2))
  }
  // `فاز الرئيس في الانتخابات … وأدلى الناخبون بأصواتهم`: a vote of the same country, of no other day
  if (telling.type === 'election') return everyone || apart <= 2
  if (telling.type === 'protest') return everyone || sameDay || apart <= 3
  return everyone || apart === 0 || (sameDay && apart <= 2)
}

/** Told only as what another deed answered: `ردا على هجمات`. */
function isAnswered({ lead, tellings }: Happened): boolean {
  return tellings.length === 1 && lead.type === 'attack' && lead.answered
}

/** The score of a happening beside the index of its last clause, at most. */
const SAME_TYPE = 1000
const SAME_PLACE = 500

/** How near a happening is to a telling that may tell it again: by the last clause that tells it. */
function nearness({ telling: { type, place }, tellings }: Happened, telling: Telling): number {
  return (
    (tellings.at(-1) as Telling).clause.index +
    // الغارات goes back to an air strike sooner than to an attack whose means was not told
    (telling.anaphoric && type === telling.type ? SAME_TYPE : 0) +
    (telling.place !== null && place === telling.place ? SAME_PLACE : 0)
  )
}

/** `عدد من الهجمات التي وقعت مؤخرا`: some of many, and not the one told before. */
const isOfSeveral = ({ tokens }: Scene, { primary: { at } }: Telling): boolean =>
  tokens[at - 1]?.form === 'من' &&
  /^(?:عددا?|العديد|كثير|الكثير|مجموعه|سلسله)$/.test(tokens[at - 2]?.form ?? '')

/** The telling takes this happening up again, as far as the two of them tell. */
function isTakenUp(scene: Scene, happened: Happened, telling: Telling): boolean {
  const { type } = happened.telling
  // The cheapest questions first.
  if (telling.anaphoric ? !mayTakeUp(telling, type) : kindOf(telling.type) !== kindOf(type)) return false
  const diplomatic = telling.anaphoric && typeInfo(telling.type).class === 'diplomacy'
  const gathered = diplomatic && distance(happened, telling) <= 3
  if (!agree(scene, happened.telling, telling, gathered)) return false
  if (!telling.anaphoric) return isRetold(scene, happened, telling)
  if (isOfSeveral(scene, telling) && !isWave(happened.telling)) return false
  if (isFollowed(scene, happened, telling)) return false
  if (isAnswered(happened) && !telling.toll && (telling.type !== 'attack' || telling.agents.length > 0))
    return false
  return (
    !telling.toll ||
    (distance(happened, telling) <= 2 && !countsWar(scene, telling.clause.first, telling.clause.last))
  )
}

/** `اتهم الجيش الحركة بقصف المدينة`: whoever accuses another of a deed did not do it. */
function accuserOf({ clause }: Telling, all: readonly Happened[]): readonly string[] {
  const charge = all.findLast(({ telling }) => telling.type === 'accusation' && telling.clause === clause)
  return charge?.telling.agents ?? []
}

/** The place of the happening that a telling takes up again, the one told last; null when it tells a new one. */
function antecedent(scene: Scene, telling: Telling, known: Known): number | null {
  let best: number | null = null
  let most = -Infinity
  const isWanted = (clause: number): boolean => clause + SAME_TYPE + SAME_PLACE >= most
  const accuser = telling.spoken ? accuserOf(telling, known.all) : []
  for (const at of known.candidates(telling, isWanted)) {
    const happened = known.all[at] as Happened
    const score = nearness(happened, telling)
    // Of equally near ones, the one that was told first after the others.
    if (score < most || (score === most && at < (best ?? 0)) || !isTakenUp(scene, happened, telling)) continue
    if (accuser.length > 0 && sameParties(scene, accuser, happened.telling.agents)) continue
    best = at
    most = score
  }
  return best
}

/** How much a telling says: the clearest one is the evidence. */
function clarity({
  type,
  founds,
  agents,
  targets,
  date,
  place,
  anaphoric,
  toll,
  clause,
  primary,
  dated,
}: Telling): number {
  const verb = founds.some(({ word }) => word.form.tense === 'past' || word.form.tense === 'present')
  const parties = (agents.length > 0 ? 1 : 0) + (targets.length > 0 ? 1 : 0)
  // Of equal parties a verb names one (`وافقت الحكومة على الاتفاق`), the noun both (`اتفاق بين الحكومة والحركة`).
  const bonus =
    (verb && !RECIPROCAL.has(type) ? 1 : 0) +
    (date === null ? 0 : dated ? 2 : 0.5) +
    (place === null ? 0 : 1) +
    (primary.licensed ? 0.5 : 0)
  const malus = (anaphoric ? (verb ? 1 : 3) : 0) + (toll ? 2 : 0) + (clause.sentence.role === 'body' ? 0 : 8)
  return parties + bonus - malus
}

/** The place of the clearest telling; of one man's death told in a country, the place inside it that another tells. */
function sharperPlace(scene: Scene, main: Telling, other: Telling): string | null {
  if (main.place === null || other.place === null) return main.place ?? other.place
  const { places } = scene.authority
  const wide = places.get(main.place)?.kind === 'country' && countryOf(places, other.place) === main.place
  return wide && sameVictim(scene, main, other) ? other.place : main.place
}

function join(scene: Scene, happened: Happened, telling: Telling): Happened {
  const { telling: first } = happened
  const clearer = clarity(telling) > clarity(happened.lead)
  const [main, other] = clearer ? [telling, first] : [first, telling]
  const tellings = [...happened.tellings, telling].sort((a, b) => a.clause.first - b.clause.first)
  const { agents, targets } = widerParties(main, other)
  const merged = changed(main, {
    type: sameToll(first, telling) && !isGeneric(first) ? first.type : specific(main, other),
    agents,
    targets,
    date: sharperDate(main.date, other.date),
    site: main.site ?? (main.place === null || main.place === other.place ? other.site : null),
    place: sharperPlace(scene, main, other),
    casualties: mergeCasualties(main.casualties, other.casualties),
    anaphoric: main.anaphoric && other.anaphoric,
  })
  return { telling: merged, lead: clearer ? telling : happened.lead, tellings }
}

/** Blows that are aimed at one man; others may cost a leader his life too. */
const FROM_AIR = /^(?:air-strike|drone-attack)$/

/** A named means over a mere attack. */
function specific(main: Telling, other: Telling): EventType {
  if (!isViolent(main.type) || !isViolent(other.type)) return main.type
  // `استهدفت غارة سيارة … وقتل في الغارة القيادي`: whom a blow killed makes it what it was
  if (other.type === 'assassination' && FROM_AIR.test(main.type)) return other.type
  if (other.toll) return main.type
  if (main.toll) return other.type
  // `هجوم صاروخي … سُمع دوي انفجار`: the blast is that of the rockets
  if (other.type === 'bombing' && main.type !== 'attack' && other.primary.trigger.lemma === 'انفجر')
    return main.type
  return main.type === 'attack' || (isGeneric(main) && !isGeneric(other)) ? other.type : main.type
}

/** Joins the tellings of one clipping that speak of the same happening, in order of first telling. */
export function joinTellings(
  scene: Scene,
  tellings: readonly Telling[],
  known = new Known(scene),
): Happened[] {
  const late: Telling[] = []
  const add = (telling: Telling, at: number | null): void => {
    if (at === null) known.put({ telling, lead: telling, tellings: [telling] })
    else known.put(join(scene, known.all[at] as Happened, telling), at)
  }
  for (const telling of withCauses(scene, withoutOutcomes(tellings))) {
    const earlier = antecedent(scene, telling, known)
    const waits = telling.anaphoric && !(telling.dated && standsAlone(scene, telling))
    if (earlier === null && waits) late.push(telling)
    else add(telling, earlier)
  }
  for (const telling of late) {
    const later = antecedent(scene, telling, known)
    if (later !== null || standsAlone(scene, telling)) add(telling, later)
  }
  return joinTolls(scene, known.all)
}

/** Sentences apart within which one number of dead is that of one blow. */
const TOLL_REACH = 3

/**
 * `قتل تسعة في هجوم … وقال مسؤول إن مسلحين استهدفوا حاجزا، ما أسفر عن مقتل تسعة`: two blows told near each other, of
 * one number of dead, are one where nothing else they tell sets them apart.
 */
function joinTolls(scene: Scene, all: readonly Happened[]): Happened[] {
  const joined: Happened[] = []
  for (const one of all) {
    const at = joined.findLastIndex((other) => isOneBlow(scene, other, one))
    const other = joined[at]
    if (other === undefined) joined.push(one)
    else joined[at] = one.tellings.reduce((sofar, telling) => join(scene, sofar, telling), other)
  }
  return joined
}

/** Dead of one number, so many that two blows of one day hardly cost as many each, whatever place each telling names. */
const MANY_DEAD = 10

const isSameDayAndDead = (scene: Scene, a: Telling, b: Telling): boolean =>
  (a.casualties.fatalities?.min ?? 0) >= MANY_DEAD &&
  a.date !== null &&
  a.date.edtf === b.date?.edtf &&
  a.date.earliest === a.date.latest &&
  a.modality === b.modality &&
  partiesAgree(scene, a, b) &&
  sameCountry(scene, a.place, b.place)

function isOneBlow(scene: Scene, a: Happened, b: Happened): boolean {
  const [first, second] = [a.telling, b.telling]
  if (!isViolent(first.type) || !isViolent(second.type) || second.another) return false
  const [dead, again] = [first.casualties.fatalities, second.casualties.fatalities]
  if (dead === null || again === null || dead.min < 2 || dead.min !== again.min || dead.max !== again.max)
    return false
  const [hurt, too] = [first.casualties.injuries, second.casualties.injuries]
  if (hurt !== null && too !== null && hurt.min !== too.min) return false
  return (
    distance(a, b.lead) <= TOLL_REACH &&
    sameKind(first, second) &&
    !/^و?كما$/.test(scene.tokens[b.lead.clause.first]?.form ?? '') &&
    (agree(scene, first, second, false) || isSameDayAndDead(scene, first, second))
  )
}
