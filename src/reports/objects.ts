import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import { isPrepositional, readNominal, skipAsides } from './nominal.ts'
import type { Concept } from './concepts.ts'
import { isCount } from './counts.ts'
import { isKin } from './kin.ts'
import { WHY } from './reasons.ts'
import { pastBacker } from './phrase-openings.ts'
import { isTitle, type Scene } from './scene.ts'
import type { Subject } from './subject.ts'

/** A preposition with a pronoun: `فيها`, `خلاله`. */
export const isTakenUp = (scene: Scene, at: number): boolean =>
  /^(فيها|فيه|فيهم|خلالها|خلاله|عليها|عليه|بها|به|عبرها|عبره|اثناءها|بموجبه|بموجبها)$/.test(
    scene.tokens[at]?.form ?? '',
  )

/** Where a verb's object would begin: after the subject that follows it, or right after the verb. */
export function objectStart(scene: Scene, clause: Clause, verb: number, subject: Subject): number {
  const taken = isTakenUp(scene, verb + 1) ? verb + 2 : verb + 1
  const made = skipMake(
    scene,
    skipDay(scene, skipDoer(scene, skipSame(scene, subject, subject.next ?? taken), clause.last)),
  )
  const from = skipCompany(scene, skipHeels(scene, skipBackers(scene, made)))
  const at = skipScene(
    scene,
    skipParentheses(scene, skipAsides(scene, from, clause.last), clause, hasTaker(scene, verb, subject)),
    clause,
  )
  const volley = skipVolley(scene, at, clause.last)
  if (volley > at) return volley
  if (!isInstrument(scene, at) || at + 1 >= clause.last) return at
  // `برصاص مسلحين مجهولين`: whose the weapon is, and no object
  const { concepts } = scene.readings[at + 1] ?? {}
  const shot = /^ب(?:رصاص|نيران|رصاصه|رصاصات)$/.test(scene.tokens[at]?.form ?? '')
  if (shot || concepts?.has('people') === true || concepts?.has('forces') === true) return clause.last
  // `بالبراميل المتفجرة قرية`, `بالمدفعية الثقيلة حيا`
  const adjective =
    SHOT_OF.test(scene.tokens[at + 1]?.form ?? '') && !scene.actorAt[at + 1] && !scene.placeAt[at + 1]
  return adjective && at + 2 < clause.last ? at + 2 : at + 1
}

/** A named subject does something to another party. */
const hasTaker = (scene: Scene, verb: number, { ids }: Subject): boolean =>
  ids.length > 0 &&
  scene.readings[verb]?.triggers.some(
    ({ trigger }) => trigger?.roles.object === 'target' && trigger.type !== 'election',
  ) === true

/** `وزارة الدفاع الأميركية (البنتاغون) الفصائل`, `أمين عام الحركة، فلان،`: the subject by its other name, or who leads it. */
function skipSame(scene: Scene, { ids }: Subject, at: number): number {
  const name = scene.actorAt[at]
  if (name?.first !== at) return at
  const leads = isComma(scene, at) && (name.actor?.leads.some((id) => ids.includes(id)) ?? false)
  return leads || name.ids.some((id) => ids.includes(id)) ? name.last : at
}

/** `استهدف هجوم شنه مجهولون موقعا`: who did the deed that is the subject. */
function skipDoer(scene: Scene, at: number, last: number): number {
  const taken = scene.readings[at]?.words.some(
    ({ pronoun, form }) => form.tense === 'past' && /^ها?$/.test(pronoun),
  )
  if (taken !== true || !isVerbAt(scene, at)) return at
  return readNominal(scene, at + 1, last)?.next ?? at
}

/** `قصف في يناير مواقع`: a date behind في, before the object. */
function skipDay(scene: Scene, at: number): number {
  const date = scene.tokens[at]?.form === 'في' ? scene.dateAt[at + 1] : null
  return date != null && date.first === at + 1 && date.meaning.kind !== 'relation' ? date.last : at
}

/** `بالمدفعية`, `بصواريخ`: the weapon between a verb and its object. */
function isInstrument(scene: Scene, at: number): boolean {
  if (scene.actorAt[at + 1]) return false
  // `بسيارة ملغومة`
  const laden = scene.readings[at + 1]?.concepts.has('bomb') === true
  return (
    scene.readings[at]?.words.some(
      ({ preposition, concept }) =>
        preposition === 'ب' &&
        (concept === 'rocket' ||
          concept === 'drone' ||
          concept === 'gunfire' ||
          concept === 'aircraft' ||
          concept === 'bomb' ||
          (concept === 'vehicle' && laden)),
    ) === true
  )
}

const VOLLEY: readonly Concept[] = ['rocket', 'drone', 'strike', 'aircraft', 'bomb']

/** `بعشرات صواريخ الكاتيوشا مستعمرة`, `بثلاث غارات محلجا`: how many shots, between a verb and its object. */
function skipVolley(scene: Scene, at: number, last: number): number {
  const { form = '' } = scene.tokens[at] ?? {}
  if (!COUNTED.test(form) || scene.actorAt[at]) return at
  let next = at + 1
  while (
    next < last &&
    (scene.tokens[next]?.number === true ||
      /^(?:من|علي|ثلاثين|عشرين|اربعين|خمسين|عشره?|مييه)$/.test(scene.tokens[next]?.form ?? ''))
  )
    next++
  const shots = scene.readings[next]?.words.some(
    ({ concept, preposition }) => preposition === '' && concept !== null && VOLLEY.includes(concept),
  )
  if (shots !== true) return at
  next++
  while (
    next < last &&
    !scene.actorAt[next] &&
    !scene.placeAt[next] &&
    SHOT_OF.test(scene.tokens[next]?.form ?? '')
  )
    next++
  return next < last ? next : at
}

const COUNTED =
  /^ب(?:عشرات|مييات|عدد|عده|ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثمانيه?|ثماني|تسعه?|عشره?|اكثر|نحو|وابل|رشقه|رشقات|صليه|صليات|سلسله|[0-9]+)$/
/** What a shot is called or like: `صواريخ الكاتيوشا`, `صواريخ باليستية`, `غارات جوية`. */
const SHOT_OF =
  /^(?:ال.+|ملغومه|مفخخه|ملغمه|جويه|باليستيه?|مجنحه?|مسيره|ثقيله?|موجهه|متتاليه|عنيفه|من|نوع|مدفعيه|صاروخيه)$/

/** `أوقف الجيش على إثرها ستة أشخاص`. */
export const skipHeels = (scene: Scene, at: number): number =>
  /^(علي|في|من)$/.test(scene.tokens[at]?.form ?? '') &&
  /^(اثره|اثرها|خلاله|خلالها|بعده|بعدها|غضونها|اعقابها|اعقابه)$/.test(scene.tokens[at + 1]?.form ?? '')
    ? at + 2
    : at

const SAID_IN =
  /^(بيان|بيانين|بيانات|تصريح|تصريحات|كلمه|خطاب|موتمر|مقابله|حديث|منشور|تغريده|رساله|تقرير|حوار|لقاء|جلسه|مقال|تسجيل|فيديو|اتصال|اجتماع)$/

/** `في بيان`, `في كلمة`: where something is said. */
export const isIn = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.form === 'في' && SAID_IN.test(scene.tokens[at + 1]?.form ?? '')

/** `دعت واشنطن في بيان إيران`: the name after the statement is the object still. */
export function skipPlace(scene: Scene, at: number, last: number): number {
  for (let next = at + 2; next < Math.min(last, at + 6); next++) {
    // `في اتصال هاتفي، رئيس الوزراء`
    if (isComma(scene, next) && isTitle(scene, next) && !/ا$/.test(scene.tokens[next]?.form ?? ''))
      return next
    if (scene.actorAt[next]?.first === next) return scene.actorAt[next]?.clitic === '' ? next : at
    if (ISSUED.test(scene.tokens[next])) return pastIssue(scene, next, last, at)
    if (isPrepositional(scene, next) || isVerbAt(scene, next)) return at
  }
  return at
}

const ISSUED = new WordPattern(
  /^(?:صدر|نشر|اصدر|القي|بث|وزع|تلقي|ارسل|نقل|اذاع)(?:ت|ته|تها|ه|ها)?$|^(?:تلقت|القت|حصلت)$/,
)

/** `في بيان نشرته على موقعها، إسرائيل`: past where the statement was issued, a name behind its comma or its day. */
function pastIssue(scene: Scene, from: number, last: number, not: number): number {
  for (let next = from + 1; next < Math.min(last, from + 10); next++) {
    if (scene.dateAt[next]) continue
    const name = scene.actorAt[next]
    const apart = isComma(scene, next) || scene.dateAt[next - 1] != null
    if (apart) return name?.first === next && name.clitic === '' ? next : not
  }
  return not
}

/** `طائرات من طراز بي 52 مواقع`: the make of what strikes, between it and what it strikes. */
function skipMake(scene: Scene, at: number): number {
  // `طائرة بدون طيار موقعا`
  for (const pilot of [at + 1, at + 2])
    if (scene.tokens[pilot]?.form === 'طيار' && /^(?:ب?دون|بلا)$/.test(scene.tokens[pilot - 1]?.form ?? ''))
      return pilot + 1
  if (scene.tokens[at]?.form !== 'من' || !/^(?:طراز|نوع)$/.test(scene.tokens[at + 1]?.form ?? '')) return at
  for (let next = at + 3; next <= at + 7; next++) {
    if (isComma(scene, next) || isVerbAt(scene, next)) return at
    if (scene.actorAt[next] || scene.placeAt[next] || isPrepositional(scene, next)) return next
    const { concepts } = scene.readings[next] ?? {}
    if (concepts?.has('positions') === true || concepts?.has('forces') === true) return next
  }
  return at
}

const BACKED = new WordPattern(/^ال(?:مدعوم|موالي|تابع|محسوب|مرتبط|متحالف|مقرب|منضوي)(?:ه|ين|ون)?$/)

/** `الجيش الوطني المدعوم من تركيا قرية`, `القوات الموالية للحكومة مواقع`: whose side the subject is on. */
function skipBackers(scene: Scene, at: number): number {
  if (!BACKED.test(scene.tokens[at]) || scene.actorAt[at]) return pastBacker(scene, at)
  for (let next = at + 1; next <= at + 3; next++) {
    const name = scene.actorAt[next] ?? scene.placeAt[next]
    if (name) return name.last
    if (isComma(scene, next) || isVerbAt(scene, next)) return at
  }
  return at
}

/** `قصفت بمشاركة بريطانيا أهدافا`: who helped, between the verb and its object. */
function skipCompany(scene: Scene, at: number): number {
  if (!/^(بمشاركه|بالتعاون|بالاشتراك|بالتنسيق|بدعم|باسناد|بمسانده)$/.test(scene.tokens[at]?.form ?? ''))
    return at
  for (let next = at + 1; next <= at + 4; next++) {
    const name = scene.actorAt[next] ?? scene.placeAt[next]
    if (name) return name.last
  }
  return at
}

const OFFICE = new WordPattern(/^ب?(?:مكتب|مقر|قصر|منزل|دار|ديوان|مقام)(?:ه|ها|هم)$/)

const HOUSE = new WordPattern(/^ب?(?:مكتب|مقر|قصر|منزل|دار|ديوان|مقام|بيت)(?:ه|ها|هم)?$/)
/** Tokens from a house to whoever is received in it. */
const ROOM = 14

/** `استقبل بمكتب سموه صباح أمس الوزير`, `في مكتبه بالرياض نظيره`: in whose house, before the object. */
function skipHouse(scene: Scene, at: number, clause: Clause): number {
  const { form = '' } = scene.tokens[at] ?? {}
  const house = form === 'في' ? at + 1 : form.startsWith('ب') ? at : -1
  if (house < 0 || !HOUSE.test(scene.tokens[house]) || scene.actorAt[house]) return at
  // Whoever is named right behind the house is its owner, unless a place or day stands between.
  let closed = OFFICE.test(scene.tokens[house])
  let next = scene.placeAt[house]?.last ?? house + 1
  closed ||= next > house + 1
  while (next < Math.min(clause.last, at + ROOM)) {
    const past = scene.placeAt[next]?.last ?? skipAsides(scene, next, clause.last)
    if (past > next) {
      next = past
      closed = true
    } else if (closed && hasObject(scene, clause, next)) return next
    else if (isComma(scene, next) || isVerbAt(scene, next) || scene.actorAt[next]) return at
    else next++
  }
  return at
}

/** `التقى الوزير في القاهرة نظيره`: where it happened, between the subject and the object. */
function skipScene(scene: Scene, at: number, clause: Clause): number {
  const received = skipHouse(scene, at, clause)
  if (received > at) return received
  if (scene.tokens[at]?.form !== 'في') return at
  // `استقبل الوزير في مكتبه، الأربعاء، السفير`
  if (OFFICE.test(scene.tokens[at + 1])) {
    const next = skipAsides(scene, at + 2, clause.last)
    return hasObject(scene, clause, next) ? next : at
  }
  let place = at + 1
  while (place <= at + 3 && scene.placeAt[place]?.first !== place) place++
  const name = place <= at + 3 ? scene.placeAt[place] : null
  if (!name) return at
  const next = skipAsides(scene, name.last, clause.last)
  // `عين المجلس في اليمن، السبت، وزيرا`: the day stands between commas of its own
  const dated = next > name.last && isComma(scene, name.last)
  if (
    (isComma(scene, next) && !dated) ||
    scene.authority.nationalities.of(scene.tokens[next]?.form ?? '') !== null
  )
    return at
  return scene.placeAt[next] || !hasObject(scene, clause, next) ? at : next
}

/** `حماس، المسيطرة على القطاع، إسرائيل`: an adjective of the subject, and what goes with it. */
const isAttribute = (scene: Scene, at: number): boolean =>
  /^ال(?:مسيطر|مدعوم|موالي|متحالف|حاكم|معارض|مناهض|مقرب|متهم|تابع|منتهي|مستقيل|مكلف|واقع|معروف)/.test(
    scene.tokens[at]?.form ?? '',
  ) && !scene.actorAt[at]

/** `وزير الطاقة، فلان الفلاني، الرئيس`: a name that nothing knows, between commas. */
function skipUnknown(scene: Scene, at: number, last: number): number {
  for (let next = at; next < Math.min(last, at + 5); next++) {
    if (next > at && isComma(scene, next)) return next
    if (scene.readings[next]?.words.length !== 0 || scene.placeAt[next] || scene.actorAt[next]) return at
  }
  return at
}

/** Heads with the article that begin an object behind an aside. */
const PARTY_HEAD =
  /^ال(?:حكومه|سلطات|اطراف|طرفين|مجتمع|نظام|قوات|جيش|دول|فصايل|احتلال|كيان|اداره|جماعه|حركه)$/

/** `دعا بولس، مستشار الرئيس، قوات الدعم`, `المنظمة، ومقرها باريس، الحكومة`: who the subject is, up to the party behind it. */
function skipApposition(scene: Scene, at: number, clause: Clause): number {
  const { last } = clause
  // `فاز فلان، فلان، وفلان`: a list
  if (scene.actorAt[at]) return at
  let closed = false
  for (let next = at + 1; next < Math.min(last, at + 18); next++) {
    if (isVerbAt(scene, next) && !isRelativeAt(scene, next - 1) && scene.readings[next]?.noun !== true)
      return at
    if (!isComma(scene, next)) continue
    closed = true
    if (scene.dateAt[next]) continue
    const name = scene.actorAt[next]
    if (name ? name.first === next && name.clitic === '' : isTitle(scene, next)) return next
    if (PARTY_HEAD.test(scene.tokens[next]?.form ?? '') || HONORIFIC.test(scene.tokens[next])) return next
    // `، رئيس الدولة، في أبوظبي اليوم رئيس الوزراء`
    if (scene.tokens[next]?.form === 'في' && !SAID_IN.test(scene.tokens[next + 1]?.form ?? '')) {
      const past = skipScene(scene, next, clause)
      if (past > next) return past
    }
    if (!isPrepositional(scene, next)) return at
  }
  // `طالب صالح، رئيس الأركان، بتنحي الرئيس`: nobody stands behind it
  return closed && isTitle(scene, at) ? last : at
}

const HONORIFIC = new WordPattern(
  /^(?:فخامه|معالي|سعاده|سمو|دوله|جلاله|سياده|صاحب|الشيخ|الامير|الملك|السيد|العماد)$/,
)

/** `قصف الجيش، وفق الموقع، تعزيزات`: who tells it. */
const CITING = /^(?:وفق|وفقا|حسب|بحسب|طبقا|نقلا|كما)$/

/** `، في بيان مشترك، `, `، الذي يسيطر على المدينة، `: what stands between commas after the subject. */
function skipParenthesis(scene: Scene, at: number, clause: Clause, named: boolean): number {
  const { last } = clause
  if (isIn(scene, at)) return skipPlace(scene, at, last)
  if (at >= last || !isComma(scene, at)) return at
  const told = scene.actorAt[at - 1] !== null && ONE_OF.test(scene.tokens[at])
  const relative = isRelativeAt(scene, at) || isAttribute(scene, at) || told
  if (!relative && !isPrepositional(scene, at) && !CITING.test(scene.tokens[at]?.form ?? '')) {
    const unknown = skipUnknown(scene, at, last)
    return unknown > at || !named ? unknown : skipApposition(scene, at, clause)
  }
  const end = Math.min(last, at + (relative ? 14 : 10))
  for (let next = at + 1; next < end; next++) if (isComma(scene, next)) return next
  return told ? last : at
}

/** `قتل فلان، أحد أعضاء الحركة، في`: who he is. */
const ONE_OF = new WordPattern(/^(?:احد|احدي|وهو|وهي)$/)

/** One such stretch, or two. */
function skipParentheses(scene: Scene, at: number, clause: Clause, named: boolean): number {
  const next = skipParenthesis(scene, at, clause, named)
  return next === at ? at : skipParenthesis(scene, skipAsides(scene, next, clause.last), clause, named)
}

export const isComma = (scene: Scene, at: number): boolean => ((scene.tokens[at]?.gap ?? 0) & GAP.comma) !== 0

/** `قتل القائد وستة ضباط`, `والجنود`: what goes on with `و` is no object of its own. */
const isFurther = ({ tokens, actorAt }: Scene, at: number): boolean =>
  !actorAt[at] &&
  (/^و(?:ال|اثن|ثلاث|اربع|خمس|ست[هة]?$|سبع|ثمان|تسع|عشر|[0-9]|عدد|اخر|مييات)/.test(tokens[at]?.form ?? '') ||
    // `قتل 12 من الحركة وقوات الحليف`
    /^و(?:قوات|عناصر|مقاتلي|مقاتلو|مسلحي|مسلحو|جنود|ضباط|افراد|مدنيين|مدنيون|مرافق(?:ه|يه|وه))$/.test(
      tokens[at]?.form ?? '',
    ) ||
    // `قتل فلان وزوجته`
    (/^و/.test(tokens[at]?.form ?? '') && isKin((tokens[at]?.form ?? '').slice(1))))

/** `الذي اعتقل عاما كاملا`, `احتجز شهرين`: how long, and nobody. */
const HOW_LONG = new WordPattern(
  /^(?:ساعات|ساعتين|يوما|يومين|اياما|ايام|اسبوعا|اسبوعين|اسابيع|شهرا|شهرين|اشهرا?|شهورا?|عاما|عامين|اعواما?|سنتين|سنوات|سنين|مده|فتره|مرتين|مرارا|مجددا|ثانيه)$/,
)

/** Tells whether an object stands at a token: no preposition, no verb, no end. */
export function hasObject(scene: Scene, clause: Clause, at: number): boolean {
  if (at >= clause.last || isPrepositional(scene, at) || isFurther(scene, at)) return false
  if (WHY.test(scene.tokens[at])) return false
  if (HOW_LONG.test(scene.tokens[isCount(scene, at) ? at + 1 : at])) return false
  return readNominal(scene, at, clause.last) !== null
}
