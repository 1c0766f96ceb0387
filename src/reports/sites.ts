import { foldText, foldedSet } from '../arabic/fold.ts'
import { GAP, type Token } from '../arabic/text.ts'
import { RareMemo, WordPattern } from '../arabic/vocabulary.ts'
import type { Authority } from '../authority/read.ts'
import type { PlaceKind, Span } from '../records.ts'
import { isOfBackground } from './background.ts'
import { capitalMeant } from './capitals.ts'
import type { Name } from './scene.ts'
import { chainId, exact, idOf, isFar } from './site-chains.ts'

/**
 * How places stand in their sentences.
 *
 * Reasoning:
 * - News prose names a site from the inside out (`مخيم بلاطة شرق نابلس`, `بلدة كذا في قضاء كذا`): names that follow one
 *   another with only words of direction and of kind between them are one site, and its first name is the exact one.
 * - `المدينة`, `القاعدة` or `هناك` go back to the place of that kind named last.
 */

/** `at`: `في`, `على`. `to`: `إلى`. `from`: `من`. `bare`: no preposition. `people`: `أهالي كذا`. `aside`: part of a title (`محافظ البصرة`). */
export type SiteRole = 'at' | 'to' | 'from' | 'bare' | 'people' | 'aside'

/** A place as a deed may have it: one name, or a chain of them; half-open range of tokens. */
export interface Site {
  readonly first: number
  readonly last: number
  readonly role: SiteRole
  /** Place id; null when none of its names is listed. */
  readonly id: string | null
  /** Its exact name as written, where no authority entry has that. */
  readonly unlisted: string | null
  /** It is part of a town: a quarter, a street, a hospital. */
  readonly part: boolean
  /** Place ids of several sites that nothing in the chain holds; else empty. */
  readonly inner: readonly string[]
  /** `المنطقة`, which may be the whole region too: for deeds on the ground alone. */
  readonly area: boolean
  /** One of several, of which the others are not known as names: what holds them all comes first. */
  readonly many: boolean
  /** It names a state without a preposition: more likely an actor than a site. */
  readonly state: boolean
}

const DIRECTIONS = foldedSet(
  'شمال جنوب شرق غرب شمالي جنوبي شرقي غربي شمالا جنوبا شرقا غربا وسط داخل خارج أقصى أعالي الشمالي الجنوبي الشرقي الغربي الشمالية الجنوبية الشرقية الغربية الأوسط الساحلية الحدودية الساحلي الحدودي الاستراتيجية الاستراتيجي المحاذية المجاورة القريبة المكتظة المحاصرة المحاصر',
)
/** Nouns that stand before a place's name and say what it is, or which part of it. */
const KINDS = foldedSet(
  'مدينة مدينتي مدن بلدة بلدتي بلدات قرية قريتي قرى منطقة مناطق محافظة محافظتي محافظات قضاء ناحية مديرية مديريات ولاية ولايتي ولايات إقليم مقاطعة مقاطعات دائرة قاعدة قاعدتي مطار ميناء مرفأ مخيم مخيمي مخيمات معسكر معبر منفذ حي حيي أحياء ضاحية ضواحي ريف أرياف محيط أطراف تخوم مشارف مدخل مداخل حدود ساحل سواحل شواطئ مياه جزيرة جبل جبال سهل وادي نهر طريق شارع ساحة ميدان مبنى مبان مباني مقر مقار مركز سوق مستشفى سجن جامعة مدرسة مسجد كنيسة محطة جسر قصر السفارة سفارة قنصلية القنصلية محور جبهة قطاع عاصمة العاصمة بادية مناطق موقع مواقع أراضي أجواء سماء شبه نواحي منشأة حقل مصفاة سد قلب مفرق نقطة حاجز قبالة قرب أمام محلية معتمدية',
)
const AT = foldedSet(
  'في على داخل قرب عند أمام فوق قبالة عبر لدى بين خلف وراء ضد ضمن حول تحت خارج وسط بالقرب قبيل فيها',
)
const TO = foldedSet('إلى نحو باتجاه صوب تجاه')
const NEAR_FROM = foldedSet(
  'بالقرب قريبا قريب القريبة القريب مقربة كل كلا كلم كيلومترات كيلومتر كيلومترا بعد مترا أميال ميلا',
)
/** `إلى الشمال من عكا`, `إلى الجنوب الغربي من المكلا`. */
const SIDES = /^[وف]?(?:ال)?(?:شمال|جنوب|شرق|غرب)(?:ي|يه)?$/
/** Parts of what follows `من`: `مناطق من ريف حلب`. */
const SHARES = foldedSet('أجزاء مناطق مواقع أنحاء أحياء أطراف جزء مدن قرى بلدات محافظات أماكن جوانب')
const SCATTERED = /^(?:متفرقه|مختلفه|متعدده|واسعه|عده|كثيره|كبيره)$/
/** Before a place's name they make it part of a title or of a name of something else. */
const TITLES = foldedSet(
  'محافظ حاكم والي عمدة أمير سفير قنصل مدير رئيس قائد مفتي مطران أسقف بطريرك نائب وزير زعيم مندوب ممثل مراسل حكومة سلطات سلطة قوات جيش شرطة برلمان مجلس وفد فريق نادي شيخ ذوي',
)
/** The people of a place are mostly not where they act; where they march, they do so at home. */
const PEOPLE = foldedSet('أعيان وجهاء شيوخ أهالي سكان أبناء')
/** What is called after a place is no place. */
const CALLED = foldedSet(
  'اتفاق اتفاقية اتفاقيات اتفاقات إعلان بيان مسار منصة صحيفة قناة وكالة إذاعة موقع جريدة مجلة بنك مصرف بورصة معاهدة وثيقة عملية معركة صيغة',
)
/** What goes back to a place named before, and the kinds of place that it may be. */
const BACK: Readonly<Record<string, readonly PlaceKind[]>> = {
  المدينة: ['city', 'town'],
  البلدة: ['town', 'village', 'city'],
  القرية: ['village', 'town'],
  القاعدة: ['base', 'airport'],
  المعسكر: ['base', 'camp'],
  المطار: ['airport', 'base'],
  الميناء: ['port'],
  المرفأ: ['port'],
  المخيم: ['camp'],
  المحافظة: ['governorate', 'region'],
  الولاية: ['governorate', 'region'],
  الإقليم: ['region', 'governorate'],
  القضاء: ['district'],
  الحي: ['quarter'],
  الضاحية: ['quarter', 'region'],
  الجزيرة: ['site', 'region'],
  المعبر: ['crossing'],
  القطاع: ['region', 'governorate'],
}
const BUILDINGS = foldedSet(
  'وادي جبل مصيف منتجع ملعب مخبأ فندق مستشفى سجن قصر مسجد جامع كنيسة جامعة مدرسة سوق شارع ساحة ميدان جسر برج مصنع محطة ثكنة سفارة قنصلية مصفاة حقل سد منشأة',
)
const DEEDS = foldedSet(
  'الانهيار الزلزال الفيضانات السيول المجزرة الكارثة التصادم التحطم الغرق الجريمة القصف الهجوم الانفجار الغارة التفجير الحادث الحادثة الضربة الاشتباك الاشتباكات الاستهداف الحريق الاعتداء',
)
const SAME = foldedSet('نفسها ذاتها نفسه ذاته عينها')

/** What a word asks for before it goes back to a place: nothing, `نفسها` after it, a deed after it, or no clause. */
interface Back {
  readonly kinds: readonly PlaceKind[] | null
  readonly needs: 'same' | 'deed' | 'there' | 'capital' | 'named' | 'area' | null
  /** The noun of kind itself, folded. */
  readonly noun: string
  /** `ب` or `ل` on its front. */
  readonly clitic: string
}

/** Words that go back to a place, by folded form, with the clitics that stand on them. */
const BACK_FORMS = backForms()

function backForms(): ReadonlyMap<string, Back> {
  const forms = new Map<string, Back>()
  const add = (word: string, spec: Pick<Back, 'kinds' | 'needs'>): void => {
    const form = foldText(word)
    const bare = form.replace(/^ال/, '')
    const back = { ...spec, noun: bare }
    for (const and of ['', 'و']) {
      forms.set(and + form, { ...back, clitic: '' })
      forms.set(`${and}ب${form}`, { ...back, clitic: 'ب' })
      forms.set(`${and}${form === bare ? 'ل' : 'لل'}${bare}`, { ...back, clitic: 'ل' })
    }
  }
  for (const noun of BUILDINGS) add(`ال${noun}`, { kinds: null, needs: 'named' })
  for (const [word, kinds] of Object.entries(BACK)) add(word, { kinds, needs: null })
  add('المكان', { kinds: null, needs: 'same' })
  add('المنطقة', { kinds: null, needs: 'area' })
  for (const word of ['مكان', 'موقع', 'محيط']) add(word, { kinds: null, needs: 'deed' })
  add('العاصمة', { kinds: ['city'], needs: 'capital' })
  add('هناك', { kinds: null, needs: 'there' })
  return forms
}

type Stretch = Pick<Name, 'first' | 'last' | 'clitic'>

interface Reader {
  readonly tokens: readonly Token[]
  readonly places: readonly Name[]
  readonly authority: Authority
  readonly actorAt: readonly (Name | null)[]
  readonly placeAt: readonly (Name | null)[]
  /** A place in the dateline is where the text was written. */
  readonly dateline: Span | null
}

const formAt = ({ tokens }: Reader, at: number): string => tokens[at]?.form ?? ''

/** A word without the clitics that may stand on a noun of kind: `ببلدة`, `ومحيط`. */
function isOneOf(set: ReadonlySet<string>, form: string): boolean {
  if (set.has(form)) return true
  let at = 0
  while (at < 2 && form.length - at > 3 && 'وفبل'.includes(form[at] as string)) {
    at++
    if (set.has(form.slice(at))) return true
  }
  return false
}

const isKind = (form: string): boolean => isOneOf(KINDS, form) || isOneOf(DIRECTIONS, form)

const SENTENCE_END = GAP.line | GAP.stop

/** Where the words that say what a place is begin, before its name: the `م` of `محيط مدينة كذا`. */
function leadOf(reader: Reader, name: Stretch): number {
  let at = name.first
  while (at > 0 && ((reader.tokens[at]?.gap ?? 0) & SENTENCE_END) === 0 && !reader.placeAt[at - 1]) {
    const form = formAt(reader, at - 1)
    if (isKind(form)) at--
    else if (/^(ال|لل|بال)/.test(form) && isOneOf(KINDS, formAt(reader, at - 2)) && !reader.actorAt[at - 1])
      at -= 2
    else break
    if (name.first - at > 6) break
  }
  return at
}

function roleOf(reader: Reader, name: Stretch, lead: number): SiteRole {
  if (isOfBackground(reader.tokens, lead)) return 'aside'
  if (isFiredFrom(reader, lead)) return 'from'
  const own = lead < name.first ? /^[وف]?([بل])/.exec(formAt(reader, lead)) : null
  const clitic = lead === name.first ? name.clitic.slice(-1) : ''
  // `على صلة ببريطانيا`, `خلية مرتبطة بإيران`: with whom they have to do
  if (clitic === 'ب' && RELATED.test(formAt(reader, lead - 1))) return 'aside'
  if (clitic === 'ب' || (own?.[1] === 'ب' && !KINDS.has(formAt(reader, lead)))) return 'at'
  const prior = formAt(reader, lead - 1)
  if (prior === 'والي' && !isAndTo(reader, lead - 1)) return 'aside'
  const bare = /^[وف]/.test(prior) && prior.length > 2 ? prior.slice(1) : prior
  if (/^(?:اتجاه|جهه)$/.test(bare) && formAt(reader, lead - 2) === 'من') return 'from'
  if (bare === 'من' || bare === 'عن')
    return NEAR_FROM.has(formAt(reader, lead - 2)) ||
      (bare === 'من' && SHARES.has(strip(formAt(reader, lead - 2)))) ||
      (bare === 'من' &&
        SCATTERED.test(formAt(reader, lead - 2)) &&
        SHARES.has(strip(formAt(reader, lead - 3)))) ||
      /^(كلم|كم)$/.test(formAt(reader, lead - 2)) ||
      (bare === 'من' && SIDES.test(formAt(reader, lead - 2)))
      ? 'at'
      : 'from'
  if (AT.has(bare)) return 'at'
  if (TO.has(bare)) return isRefuge(reader, lead) ? 'aside' : 'to'
  if (lead < name.first && isDirected(reader, lead, name.first)) return 'at'
  // `احتجاجا على نقل السفارة`: what is moved is no scene
  if (/^[ولب]?نقل$/.test(prior)) return 'aside'
  if (PEOPLE.has(prior) || PEOPLE.has(prior.replace(/^[وفبل]/, ''))) return 'people'
  if (isTitle(prior) || isTitle(prior.replace(/^[وفبل]/, ''))) return 'aside'
  if (clitic === 'ل' || own?.[1] === 'ل') return 'to'
  return 'bare'
}

const RELATED =
  /^[وف]?(?:ال)?(?:صل(?:ه|ات|ته|تها|تهم)|علاق(?:ه|ات|ته|تها|تهم)|ارتباط(?:ه|ها|هم|ات)?|مرتبط(?:ه|ا|ين|ون)?)$/

const FLED =
  /^[وف]?(?:[يت]?فر(?:وا|ت|ون)?|فرار(?:هم)?|[يت]?هرب(?:وا|ت|ون)?|هروب(?:هم)?|[يت]?نزح(?:وا|ت|ون)?|نزوح(?:هم)?|ا?لجاوا|لجا|لجوء|هجرتهم|تهجيرهم|نقل(?:وا|ت)?|نقلوا|اسعافهم|اجلاوهم)$/
const HURT =
  /^(?:ال)?(?:مصاب(?:ين|ون)?|جرحي|جريح|قتلي|قتيل|ضحايا|شهداء|شهيد|شهيدا|جثث|جثامين|جثمان|جثه)(?:ه|هم|ها)?$/

const CAME = /^[وفب]?(?:وصلت?|[يت]صل|وصول)$/

/** `الذين فروا باتجاه كذا`, `وصول جرحى إلى مستشفى كذا`, `نقل المصابون إلى كذا`: where people went to, not where it happened. */
function isRefuge(reader: Reader, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 6); before--) {
    if (((reader.tokens[before + 1]?.gap ?? 0) & SENTENCE_END) !== 0) return false
    const form = formAt(reader, before)
    if (CAME.test(form) && [1, 2, 3].some((next) => HURT.test(formAt(reader, before + next)))) return true
    if (!FLED.test(form)) continue
    return !/نقل/.test(form) || HURT.test(formAt(reader, before + 1)) || /وا$/.test(form)
  }
  return false
}

/** `محافظ البصرة`, `اتفاق جدة`, but not `استهدفت القوات قاعدة كذا`: a noun with its article stands by itself. */
const isTitle = (form: string): boolean => CALLED.has(form) || TITLES.has(form)

/** Whose they are: `قصفت من مواقعها في كذا`. */
const POSITIONS =
  /^(?:مواقع|منصات|مرابض|قواعد|مواضع|ثكنات|معسكرات|مناطق)(?:ه|ها|هم|هما| (?:سيطرت|تمركز|انتشار|نفوذ|تواجد)(?:ه|ها|هم|هما))(?: |$)/
const SOURCE = new WordPattern(/^(?:مصدره|مصدرها|مصدرهما)$/)

/** `قصف مصدره حواجز قوات النظام في كفرنبل`, `قصفت من مواقعها في كذا`: where the shells came from. */
function isFiredFrom(reader: Reader, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 7); before--) {
    if (((reader.tokens[before + 1]?.gap ?? 0) & (SENTENCE_END | GAP.comma)) !== 0) return false
    if (SOURCE.test(reader.tokens[before])) return true
    const held = `${formAt(reader, before)} ${formAt(reader, before + 1)}`
    if (formAt(reader, before - 1) === 'من' && POSITIONS.test(held)) return true
  }
  return false
}

/** `من أربيل إلى بغداد وإلى البصرة`: the preposition is said again; else `والي` is a governor. */
function isAndTo(reader: Reader, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 8); before--)
    if (formAt(reader, before) === 'الي') return true
  return false
}

/** A word of place that is a preposition too opens what stands before the name: `قرب`, `وسط`, `شمالي`. */
function isDirected(reader: Reader, lead: number, first: number): boolean {
  for (let at = lead; at < first; at++) {
    const form = formAt(reader, at)
    const bare = /^[وف]/.test(form) ? form.slice(1) : form
    if (AT.has(form) || AT.has(bare) || DIRECTIONS.has(form) || DIRECTIONS.has(bare)) return true
    if (/^ب/.test(bare) && isOneOf(KINDS, bare) && !KINDS.has(bare)) return true
  }
  return false
}

const strip = (form: string): string => form.replace(/^[وف]?(لل|بال|ال)?/, '')

/** How a name hangs on the one before it: part of one site, a second site beside it, or neither. */
function linkOf(reader: Reader, before: Name, name: Name): 'in' | 'and' | null {
  if (name.first - before.last > 6) return null
  let joined = name.clitic.startsWith('و')
  for (let at = before.last; at < name.first; at++) {
    const form = formAt(reader, at)
    const stops = (reader.tokens[at]?.gap ?? 0) & SENTENCE_END
    if (stops !== 0) return null
    if (form === 'و') joined = true
    else if (/^و/.test(form) && (isKind(form.slice(1)) || AT.has(form.slice(1)))) joined = true
    else if (!isConnector(reader, at) && !isOfKind(reader, at, name)) return null
  }
  const { gap = 0 } = reader.tokens[name.first] ?? {}
  if ((gap & SENTENCE_END) !== 0) return null
  if (joined) return 'and'
  const comma = (gap & GAP.comma) !== 0 && name.first === before.last
  // `في واحة سيوة، بمحافظة مطروح`: where it lies
  if (comma && name.clitic !== 'ب') return 'and'
  return isFar(reader.authority, idOf(before), idOf(name)) ? null : 'in'
}

/** `قاعدة الوطية العسكرية بطرابلس`: an adjective of the kind, and where it lies. */
const isOfKind = (reader: Reader, at: number, { first, clitic }: Name): boolean =>
  /^ال(?:عسكريه?|جويه?|بحريه?|دولي|حدودي|تجاري|صناعيه?)$/.test(formAt(reader, at)) &&
  at + 1 === first &&
  clitic === 'ب'

const LINKING = foldedSet(
  'التابعة التابع بمحاذاة عاصمة مركز المؤدي المؤدية الواصل الواصلة الرابط الرابطة المطل المطلة الواقع الواقعة الطرف المتاخمة المتاخم',
)
const LEADING = foldedSet('المؤدي المؤدية الواصل الواصلة')

function isConnector(reader: Reader, at: number): boolean {
  const form = formAt(reader, at)
  // `إلى قطاع غزة عبر معبر كذا`: the way there is no part of it
  if (form === 'عبر') return false
  if (isKind(form) || AT.has(form)) return true
  if (form === 'من') return NEAR_FROM.has(formAt(reader, at - 1))
  if (form === 'الي') return LEADING.has(formAt(reader, at - 1))
  if (LINKING.has(form)) return true
  const next = formAt(reader, at + 1)
  return /^(ال|لل|بال)/.test(form) && (isOneOf(KINDS, formAt(reader, at - 1)) || isKind(next) || AT.has(next))
}

const PARTS = foldedSet(
  'حي حيي أحياء شارع فندق مستشفى مدرسة ساحة ميدان مسجد جامع جامعة كنيسة سوق مبنى عمارة برج طريق محطة مقر حارة مجمع مركز ثكنة',
)

/** Nouns of several places. */
const PLURALS = foldedSet(
  'أحياء قرى بلدات بلدتي قريتي مناطق منطقتي مديريات مديريتي مدن مدينتي محافظات محافظتي حيي مخيمات مواقع',
)

/** `حي المنصورة`: the name itself, or the word before it, says that it is part of a town. */
const isPart = (reader: Reader, { first }: Name): boolean =>
  isOneOf(PARTS, formAt(reader, first)) || isOneOf(PARTS, formAt(reader, first - 1))

const isWithin = ({ start, end }: Span, outer: Span | null): boolean =>
  outer !== null && start >= outer.start && end <= outer.end

function siteOf(reader: Reader, chain: readonly (readonly Name[])[]): Site {
  const names = chain.flat()
  const first = names[0] as Name
  const lead = leadOf(reader, first)
  const role = isWithin(first.mention, reader.dateline) ? 'aside' : roleOf(reader, first, lead)
  const { id, holds } = chainId(reader.authority, chain)
  const part = isPart(reader, first)
  // `في حي كذا وطريق كذا`: of several parts of a town, the town is the place
  const spread = holds || (id === null && part && chain.length > 1)
  const unlisted = idOf(first) === null && !spread ? first.mention.name : null
  const many = id === null && chain.length === 1 && isOneOf(PLURALS, formAt(reader, first.first - 1))
  const state = names.length === 1 && id !== null && reader.authority.states.has(id) && role === 'bare'
  return {
    first: lead,
    last: (names.at(-1) as Name).last,
    role,
    id,
    unlisted,
    part,
    many,
    inner: chain.length > 1 && !holds ? chain.flatMap((group) => exact(reader.authority, group) ?? []) : [],
    state,
    area: false,
  }
}

/** Gathers the names of places into sites, in order. */
function namedSites(reader: Reader): Site[] {
  const sites: Site[] = []
  let chain: Name[][] = []
  for (const name of reader.places) {
    const before = chain.at(-1)?.at(-1)
    const link = before === undefined ? null : linkOf(reader, before, name)
    if (link === 'in') chain.at(-1)?.push(name)
    else if (link === 'and') chain.push([name])
    else {
      if (chain.length > 0) sites.push(siteOf(reader, chain))
      chain = [[name]]
    }
  }
  if (chain.length > 0) sites.push(siteOf(reader, chain))
  return sites
}

/** The site of one of these kinds named last before a token; else the place named last in a chain. */
function lastPlace(
  reader: Reader,
  sites: readonly Site[],
  at: number,
  kinds: readonly PlaceKind[] | null,
): string | null {
  const fits = (id: string | null): boolean => {
    const kind = id === null ? undefined : reader.authority.places.get(id)?.kind
    return kind !== undefined && (kinds === null || kinds.includes(kind))
  }
  const head = sites.findLast((site) => site.last <= at && fits(site.id))
  if (head !== undefined) return head.id
  const name = reader.places.findLast((one) => one.first < at && fits(idOf(one)))
  return name === undefined ? null : idOf(name)
}

/** `المدينة`, `بالبلدة نفسها`, `هناك`, `مكان القصف`: the id of the place that a token goes back to. */
function backId(reader: Reader, sites: readonly Site[], at: number, { kinds, needs }: Back): string | null {
  const next = formAt(reader, at + 1)
  if (needs === 'there') return /^(ان|من|ما|اي)$/.test(next) ? null : lastSite(sites, at)
  if (needs === 'deed') return DEEDS.has(next) ? lastSite(sites, at) : null
  if (needs === 'area' && !SAME.has(next)) return areaNamed(reader, sites, at)
  if (needs === 'same' && !SAME.has(next)) return null
  if (isNamed(reader, at)) return null
  return needs === 'capital' ? capitalMeant(reader, at) : lastPlace(reader, sites, at, kinds)
}

/** `إلى المنطقة`: the site named last, no country and no region of the world. */
function areaNamed(reader: Reader, sites: readonly Site[], at: number): string | null {
  if (!/^[وف]?(الي|في|من|داخل|علي)$/.test(formAt(reader, at - 1))) return null
  if (isNamed(reader, at) || /^ال/.test(formAt(reader, at + 1))) return null
  const id = lastSite(sites, at)
  const kind = reader.authority.places.get(id ?? '')?.kind
  return kind === 'country' || kind === 'region' ? null : id
}

/** A name follows: `المدينة القديمة في كذا`, `العاصمة السورية دمشق`. */
function isNamed(reader: Reader, at: number): boolean {
  return Boolean(reader.placeAt[at + 1] ?? (reader.placeAt[at + 2] && /^ال/.test(formAt(reader, at + 1))))
}

function lastSite(sites: readonly Site[], at: number): string | null {
  return (
    sites.findLast((site) => site.last <= at && site.role !== 'aside' && !site.state && site.id !== null)
      ?.id ?? null
  )
}

/** The place named last whose name begins with a noun of kind, or follows it: `الفندق` after `فندق حياة`. */
function lastCalled(reader: Reader, at: number, noun: string): Name | null {
  if (isNamed(reader, at)) return null
  // the و of وادي and the ف of فندق are their own
  const isNoun = (form: string): boolean => form === noun || strip(form) === noun || form === `ب${noun}`
  const called = (name: Name): boolean =>
    isNoun(formAt(reader, name.first)) || isNoun(formAt(reader, name.first - 1))
  return reader.places.findLast((name) => name.first < at && called(name)) ?? null
}

const backs = new RareMemo((form) => BACK_FORMS.get(form) ?? null)

function backSites(reader: Reader, sites: readonly Site[]): Site[] {
  const found: Site[] = []
  for (let at = 0; at < reader.tokens.length; at++) {
    const back = backs.of((reader.tokens[at] as Token).word)
    if (back === null || reader.placeAt[at] || reader.actorAt[at]) continue
    // `الرصاص الحي`: an adjective
    if (back.noun === 'حي' && /^[وفب]?ال/.test(formAt(reader, at - 1))) continue
    const name = back.needs === 'named' || back.kinds !== null ? lastCalled(reader, at, back.noun) : null
    const id = back.needs === 'named' ? (name === null ? null : idOf(name)) : backId(reader, sites, at, back)
    const unlisted = id === null && name !== null ? name.mention.name : null
    if (id === null && unlisted === null) continue
    const stretch = { first: at, last: at + 1, clitic: back.clitic }
    const lead = leadOf(reader, stretch)
    found.push({
      first: lead,
      last: at + 1,
      role: roleOf(reader, stretch, lead),
      id,
      unlisted,
      part: false,
      many: false,
      inner: [],
      state: false,
      area: back.needs === 'area' && !SAME.has(formAt(reader, at + 1)),
    })
  }
  return found
}

/** Reads how the places of a text stand: one site for each chain of names or word that goes back to one, in order. */
export function readSites(reader: Reader): Site[] {
  const named = namedSites(reader)
  const back = backSites(reader, named)
  return back.length === 0 ? named : [...named, ...back].sort((a, b) => a.first - b.first)
}
