import { foldText, foldedSet } from '../arabic/fold.ts'
import { GAP, type Token } from '../arabic/text.ts'
import { RareMemo, WordMemo, WordPattern } from '../arabic/vocabulary.ts'
import { isRelativeAt, isVerbAt } from './clauses.ts'
import type { Concept } from './concepts.ts'
import { isCount } from './counts.ts'
import { opensMembers, SUPPORTERS } from './members.ts'
import { isListedPerson, isPerson } from './persons.ts'
import { isApart } from './phrase-ends.ts'
import { breaks, isCounterpart, isListed, isTitleListed, joins } from './phrase-lists.ts'
import { IN_TITLE, opensAfresh, opensOther, pastBacker } from './phrase-openings.ts'
import { isTitle, type Name, type Scene } from './scene.ts'
import { PREPOSITIONS } from './words.ts'

/** A noun phrase: the names in it that it speaks of, and where it ends. */
export interface Nominal {
  readonly names: readonly Name[]
  /** Countries whose adjective stands in it: place ids. */
  readonly countries: readonly string[]
  /** The token after its last. */
  readonly next: number
  /** Its first noun, folded, as a token index. */
  readonly head: number
}

const PREPOSITION_SET: ReadonlySet<string> = new Set(PREPOSITIONS.map(foldText))
/** `المدعومة من`, `الموالية لـ`: what follows describes, and takes no part. */
const ATTRIBUTIVE = /^(ال)?(مدعوم|مسنود|موالي|موال|متحالف|مناهض|معارض|معروف|مقرب|محسوب|حليف|مناوي|مدرج|مصنف)/
const SKIPPED = foldedSet(
  'قد لقد فقد وقد أيضا كذلك مجددا رسميا بدوره بدورها بعدها بعدئذ لاحقا حينها وقتها عندها سابقا فورا مؤخرا أخيرا بدورهم بالمقابل حرقا ذبحا شنقا خنقا غدرا رجما',
)

/** Nouns whose first letter is ب of their own; any other unknown word in ب is taken for a preposition on a noun. */
const OWN_B = foldedSet(
  'بيان بيانا بلدة بلدات بلد بلدين بعض بنية برج برنامج باحث بطل بنك بحر بلدية بيت بيوت بعثة بداية بقية بطاريات باخرة بضائع بئر برلمان برلماني بوابة بث بلاد بلاده بلادها بريد بلاغ بلاغا بديل بنود برقية بحارة باب باتفاق',
)

/** Nouns of three letters that ب stands before, where most words of four in ب are nouns of their own: `بدعم الحزب`. */
const SHORT_AFTER_B = foldedSet(
  'بدعم برفض بمنع بنشر بحرق بخرق بضرب بشتم بنقل بحمل بدفع ببيع بقمع بنهب بهدم بغسل بحفر بصنع بوقف بعزل بطرد بحذف بجمع بكشف بفرض بفتح بمنح بقتل بخطف بحبس بسجن بقصف بزرع ببث بسب بشن بعقد بوضع بخوض بغزو',
)

/** A preposition, free or written onto the word, so that no subject or object begins here. */
export function isPrepositional(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token === undefined) return true
  const name = scene.actorAt[at] ?? scene.placeAt[at]
  if (name) return name.first === at && /[بلك]$/.test(name.clitic)
  const kind = prepositions.of(token.word)
  // `والي الخرطوم`: no `وإلى`
  if (kind === 'surely')
    return !(token.form === 'والي' && scene.text.source.slice(token.start, token.end) === 'والي')
  const reading = scene.readings[at]
  return reading !== undefined && reading.words.length > 0 ? reading.prepositional : kind === 'maybe'
}

/** A preposition, or one before an article; a word in ب, that is one unless the lexicon knows the word. */
const prepositions = new WordMemo((form) => {
  if (PREPOSITION_SET.has(form) || (form[0] === 'و' && PREPOSITION_SET.has(form.slice(1)))) return 'surely'
  if (/^[وف]?(بال|لل|كال)/.test(form)) return 'surely'
  if (SHORT_AFTER_B.has(form)) return 'maybe'
  return form[0] === 'ب' && form.length > 4 && !OWN_B.has(form) ? 'maybe' : 'none'
})

/** What a word of a phrase is by its letters, as bits; most are none of these. */
const SHAPE = { that: 1, each: 2, skipped: 4, attributive: 8, belongs: 16 } as const

const shapes = new RareMemo(
  (form) =>
    (/^[وب]?ان(ه|ها|هم|هما|نا)?$/.test(form) ? SHAPE.that : 0) |
    (/^[وف]?(كل|كلا)$/.test(form) ? SHAPE.each : 0) |
    (SKIPPED.has(form) ? SHAPE.skipped : 0) |
    (ATTRIBUTIVE.test(form) ? SHAPE.attributive : 0) |
    (/^(ال)?(تابع|صادر)(ه|ين|ون|ا)?$/.test(form) ? SHAPE.belongs : 0),
)

function hasShape(scene: Scene, at: number, shape: number): boolean {
  const token = scene.tokens[at]
  return token !== undefined && (shapes.of(token.word) & shape) !== 0
}

/** `كل من`, `كلا من`: what follows is the phrase itself. */
function skipEach(scene: Scene, at: number): number {
  const each = hasShape(scene, at, SHAPE.each)
  return each && scene.tokens[at + 1]?.form === 'من' ? at + 2 : at
}

const MORE = new WordPattern(/^(?:نحو|قرابه|حوالي|اكثر|ازيد|ما)$/)

/** `أكثر من 157 عنصرا`, `ما لا يقل عن عشرة`, `نحو 20`: the count itself begins the phrase. */
function skipMore(scene: Scene, at: number): number {
  const { tokens } = scene
  // The cheapest question first: hardly any phrase begins so.
  if (!MORE.test(tokens[at])) return at
  const form = tokens[at]?.form ?? ''
  if (/^(?:نحو|قرابه|حوالي)$/.test(form) && isCount(scene, at + 1)) return at + 1
  if (/^(?:اكثر|ازيد)$/.test(form) && tokens[at + 1]?.form === 'من' && isCount(scene, at + 2)) return at + 2
  const least = form === 'ما' && tokens[at + 1]?.form === 'لا' && /^يقل$/.test(tokens[at + 2]?.form ?? '')
  return least && tokens[at + 3]?.form === 'عن' && isCount(scene, at + 4) ? at + 4 : at
}

/** The first token at or after one that is no date, adverb or the comma round it. */
export function skipAsides(scene: Scene, at: number, last: number): number {
  for (let moved = true; moved && at < last;) {
    moved = false
    const date = scene.dateAt[at]
    if (date && date.first === at && date.meaning.kind !== 'relation') {
      at = date.last
      moved = true
    } else if (hasShape(scene, at, SHAPE.skipped)) {
      at++
      moved = true
    } else if (scene.tokens[at]?.form === 'في' && scene.tokens[at + 1]?.form === 'المقابل') {
      at += 2
      moved = true
    } else {
      const next = skipHour(scene, skipBracket(scene, at, last))
      moved = next > at
      at = next
    }
  }
  return Math.min(at, last)
}

/** `بعثة الأمم المتحدة (يونامي) السلطات`: the token after what stands in brackets. */
function skipBracket({ tokens }: Scene, at: number, last: number): number {
  if (((tokens[at]?.gap ?? 0) & GAP.open) === 0) return at
  for (let next = at + 1; next < Math.min(last, at + 9); next++)
    if (((tokens[next]?.gap ?? 0) & GAP.close) !== 0) return next
  return at
}

/** `في وقت متأخر من ليل الجمعة`, `في ساعة مبكرة`: an hour that is told roughly, before its day if that follows. */
function skipHour({ tokens }: Scene, at: number): number {
  if (tokens[at]?.form !== 'في' || !/^(?:وقت|ساعه|ساعات)$/.test(tokens[at + 1]?.form ?? '')) return at
  if (!/^(?:متاخر|مبكر|سابق|لاحق)ه?$/.test(tokens[at + 2]?.form ?? '')) return at
  return tokens[at + 3]?.form === 'من' ? at + 4 : at + 3
}

/**
 * Reads a noun phrase that begins at a token, titles and the names after them included:
 * `المتحدث باسم وزارة الخارجية الإيرانية بهرام قاسمي` names the ministry and the man. Null at a preposition or verb.
 */
export function readNominal(scene: Scene, from: number, last: number): Nominal | null {
  const start = skipMore(scene, skipEach(scene, skipAsides(scene, from, last)))
  if (start >= last || isPrepositional(scene, start)) return null
  if (isVerbAt(scene, start) && !isTitle(scene, start) && !isNounThere(scene, start)) return null
  if (hasShape(scene, start, SHAPE.that) || isRelativeAt(scene, start)) return null
  return gather(scene, start, last)
}

/** A form that is verb and noun alike is a noun right after a verb, and in the accusative: `استهدف قصف`, `أيدت حكما`. */
function isNounThere(scene: Scene, at: number): boolean {
  if (!isAmbiguousNoun(scene, at)) return false
  const name = scene.actorAt[at - 1]
  // `أيدت محكمة النقض حكم السجن`
  if (name && isVerbAt(scene, name.first - 1)) return true
  return isVerbAt(scene, at - 1) || /[^او]ا$/.test(scene.tokens[at]?.form ?? '')
}

/** Punctuation ends the phrase, but for a list of names; a date between commas does not. */
function isEnd(scene: Scene, at: number, named: boolean, last: number, title: boolean): boolean {
  if (!named && isFurtherDeed(scene, at)) return true
  if (!breaks(scene, at) || scene.dateAt[at]) return false
  const name = scene.actorAt[at]
  if (named && (name ? isListed(scene, name, last) : isTitleListed(scene, at, last))) return false
  return !(title && isNamedApart(scene, at))
}

/** `رئيس الحكومة التونسية، يوسف الشاهد، …`: the holder's name between commas after his title. */
function isNamedApart(scene: Scene, at: number): boolean {
  if (((scene.tokens[at]?.gap ?? 0) & ~(GAP.comma | GAP.space | GAP.quote)) !== 0) return false
  const name = scene.actorAt[at] ?? (isTitle(scene, at) ? scene.actorAt[at + 1] : null)
  if (!name || name.clitic !== '' || (name.first !== at && name.first !== at + 1)) return false
  return isPerson(name) && breaks(scene, name.last)
}

/** `المدعومة من`; but `زعيم المعارضة` leads it. */
function describes(scene: Scene, at: number): boolean {
  if (!hasShape(scene, at, SHAPE.attributive)) return false
  return !(scene.tokens[at]?.form === 'المعارضه' && isTitle(scene, at - 1))
}

/** Words that a phrase may hold before its name; and behind one, unless `و` and a title join another. */
const WORDS = 6
const BESIDE = 2

function gather(scene: Scene, start: number, last: number): Nominal {
  const names: Name[] = []
  const countries: string[] = []
  let title = false
  let owned = false
  let [loose, most] = [0, WORDS]
  let at = start
  while (at < last) {
    const name = scene.actorAt[at]
    if (at > start && isEnd(scene, at, names.length > 0, last, title)) break
    const form = scene.tokens[at]?.form ?? ''
    if (name) {
      if (at > start && names.length === 0 && isFollowed(scene, name))
        return { names, countries, next: name.last, head: start }
      if (at > start && isBeyond(scene, name, start, at, title)) break
      if (isOrigin(scene, name) || isApart(scene, name, start, title)) break
      if (isHost(scene, name)) {
        at = name.last
        continue
      }
      names.push(name)
      at = pastAdjective(scene, pastLeader(scene, name.last), last)
      loose = 0
      most = BESIDE
      if (owned) title = owned = false
      const person = isPerson(name) && (name.actor !== null || (title && name.first > start))
      if (LED_BY.test(scene.tokens[at]) && !breaks(scene, at)) {
        title = true
        at++
        continue
      }
      if (person && isTitle(scene, at) && !breaks(scene, at) && isApposed(scene, at)) title = true
      else if (person && !joins(scene, at, last)) break
      if (!title && !joins(scene, at, last)) break
      continue
    }
    if (scene.dateAt[at] || opensAfresh(scene, start, at, title, names.length > 0)) break
    const belongs = hasShape(scene, at, SHAPE.belongs)
    if (belongs || opensTitle(scene, start, at, names.length > 0)) {
      title = true
      most = names.length > 0 && !joins(scene, at, last) ? BESIDE : WORDS
      owned = belongs
      loose = 0
    } else if (title && (IN_TITLE.has(form) || isSentTo(scene, at) || isNamedAs(scene, at))) loose = 0
    else if (at > start && names.length === 0 && opensMembers(scene, start, at, last)) loose = 0
    else if (
      at > start &&
      (isPrepositional(scene, at) || hasShape(scene, at, SHAPE.that) || isRelativeAt(scene, at))
    ) {
      if (!(title && names.length === 0 && isPrepositional(scene, at) && OF_BODY.test(form))) break
    } else if (at > start && isVerbAt(scene, at) && !isAmbiguousNoun(scene, at)) break
    if (at > start && pastBacker(scene, at) > at) break
    if (describes(scene, at) || opensOther(scene, start, at, title, names.length > 0)) break
    const country = countryAt(scene, at)
    if (country !== null) countries.push(country)
    if (++loose > most) break
    at++
  }
  return { names, countries, next: at, head: start }
}

/** `إقالة المدير وتعيين فلان`: another deed is joined, and whoever is named behind it is of that one. */
const isFurtherDeed = ({ readings }: Scene, at: number): boolean =>
  readings[at]?.conjunction === 'و' &&
  readings[at].words.some(
    ({ form, definite, conjunction, trigger }) =>
      conjunction === 'و' && form.tense === 'noun' && !definite && POSTS.has(trigger?.type ?? ''),
  )
const POSTS: ReadonlySet<string> = new Set(['appointment', 'arrest', 'ruling', 'sanction'])

const ARMED: readonly Concept[] = ['forces', 'people']

/** `قوات بقيادة فلان`: men without a name of their own, and who leads them. */
function isLed(scene: Scene, start: number, at: number): boolean {
  if (!LED_BY.test(scene.tokens[at]) || at - start > 3) return false
  const leader = scene.actorAt[at + 1] ?? (isTitle(scene, at + 1) ? scene.actorAt[at + 2] : null)
  return leader != null && ARMED.some((concept) => scene.readings[start]?.concepts.has(concept))
}

const opensTitle = (scene: Scene, start: number, at: number, named: boolean): boolean =>
  isTitle(scene, at) || (named ? isCounterpart(scene, at) : at > start && isLed(scene, start, at))

/** The country whose adjective stands at a token; `زار الوزير تركيا` has a place there, though its letters are those of one. */
const countryAt = ({ placeAt, authority, tokens }: Scene, at: number): string | null =>
  placeAt[at] ? null : authority.nationalities.ofWord((tokens[at] as Token).word)

/** `مدير العمليات بالوزارة`, `المتحدث الرسمي للحركة`: the body of an office, with no name of its own. */
const OF_BODY = /^(?:لل.*|بال(?:وزاره|جيش|حركه|جماعه|تنظيم|حزب|هييه|مجلس|قوات|حكومه|جهاز|رياسه|امن))$/

/** `السفير التركي لدى بغداد`, `المبعوث الأممي إلى ليبيا`: where he is accredited. */
const isHost = (scene: Scene, { first, actor }: Name): boolean =>
  actor?.kind === 'state' && (scene.tokens[first - 1]?.form === 'لدي' || isSentTo(scene, first - 1))

/** `آمرا جديدا للكتيبة هو العقيد فلان`: who it is. */
const isNamedAs = (scene: Scene, at: number): boolean =>
  /^(?:هو|هي|يدعي|تدعي|المدعو|المدعوه)$/.test(scene.tokens[at]?.form ?? '') &&
  (isTitle(scene, at + 1) || scene.actorAt[at + 1]?.first === at + 1)

const ENVOY = /^[وفبل]?(?:ال|لل)?(?:مبعوث|موفد|سفير|مندوب|ممثل|رسول)ه?$/

/** `المبعوث الأممي إلى اليمن فلان`: to whom an envoy is sent, inside his title. */
function isSentTo({ tokens }: Scene, at: number): boolean {
  if (tokens[at]?.form !== 'الي') return false
  for (let before = at - 1; before >= Math.max(0, at - 5); before--)
    if (ENVOY.test(tokens[before]?.form ?? '')) return true
  return false
}

/** `وفد الحركة برئاسة علي حسن`: who leads those named before. */
const LED_BY = new WordPattern(/^(برياسه|بقياده|بزعامه|بامره)$/)

/** `الجيش اليمني ومقاتلات التحالف`: past the country's adjective of a name, where another is joined behind it. */
function pastAdjective(scene: Scene, at: number, last: number): number {
  if (at >= last || scene.actorAt[at] || breaks(scene, at)) return at
  const adjective = /^ال/.test(scene.tokens[at]?.form ?? '') && countryAt(scene, at) !== null
  return adjective && joins(scene, at + 1, last) ? at + 1 : at
}

/** `التحالف بقيادة الولايات المتحدة`: past the state that leads it, as the coalition acts. */
function pastLeader(scene: Scene, at: number): number {
  const state = LED_BY.test(scene.tokens[at]) ? scene.actorAt[at + 1] : null
  return state?.first === at + 1 && state.actor?.kind === 'state' ? state.last : at
}

/**
 * `دعا أويحيى الرئيس بوتفليقة`, `استقبل تميم الرئيس السوري أحمد الشرع`, `أقال سعيد رئيسة الحكومة نجلاء بودن`: the title
 * of whoever is named after it, and after the body that it is of.
 */
function isOfAnother(scene: Scene, title: number): boolean {
  const body = scene.actorAt[title + 1]
  const from =
    body?.first === title + 1 && body.clitic === '' && !isListedPerson(body) ? body.last : title + 1
  for (let at = from; at <= from + 2; at++) {
    const name = scene.actorAt[at]
    if (name && isListedPerson(name)) return name.first === at && name.clitic === ''
    if (name || breaks(scene, at) || isPrepositional(scene, at)) break
    if (!/^ال/.test(scene.tokens[at]?.form ?? '')) break
  }
  return isOfBody(scene, title)
}

/** `عين تبون المدير العام السابق لشركة سوناطراك عبد المجيد عطار`: a title of a body, and behind that its holder. */
function isOfBody(scene: Scene, title: number): boolean {
  let body = false
  for (let at = title + 1; at <= title + 8; at++) {
    const name = scene.actorAt[at]
    if (breaks(scene, at) || isVerbAt(scene, at)) return false
    if (name === null || name === undefined) {
      if (!/^(?:ال|لل)/.test(scene.tokens[at]?.form ?? '')) return false
      continue
    }
    if (isPerson(name)) return body && name.first === at && name.clitic === ''
    if (name.first === at && name.clitic !== 'ل' && name.clitic !== '') return false
    body = true
  }
  return false
}

const BODY = new WordPattern(/^ال(?:حكومه|وزاره|هييه|لجنه|مجلس|وفد|رياسه|وحدات|عناصر|قوه|نواب|اعضاء|قياده)$/)

/** `علي حسن القيادي في الحزب`, `علي حسن زعيم الحزب`: a title that goes on about the person. */
function isApposed(scene: Scene, at: number): boolean {
  const other = scene.actorAt[at]
  // `أقال فلان الحكومة`, `حل فلان المجلس`: no man is a body
  if (BODY.test(scene.tokens[at])) return false
  // `دعا حسن نصر الله الحكومة اللبنانية`: a body after a person is another
  if (isOfAnother(scene, at) || (other != null && other.first === at && !isListedPerson(other))) return false
  return (
    /^ال/.test(scene.tokens[at]?.form ?? '') ||
    (scene.actorAt[at + 1]?.first === at + 1 && scene.actorAt[at + 1]?.clitic === '')
  )
}

/** `أنصار التيار`: whom they follow is passed over, and ends the phrase. */
const isFollowed = (scene: Scene, { first }: Name): boolean => SUPPORTERS.test(scene.tokens[first - 1])

/** A name after a preposition that does not say whose the thing is, or whose supporters are meant. */
function isBeyond(scene: Scene, name: Name, start: number, at: number, title: boolean): boolean {
  if (isFollowed(scene, name)) return true
  return name.first === at && /[بلك]$/.test(name.clitic) && !title && !isOwner(scene, name, start)
}

const OWNED: readonly Concept[] = [
  'positions',
  'forces',
  'aircraft',
  'drone',
  'rocket',
  'bomb',
  'vehicle',
  'people',
  'strike',
  'delegation',
  'media',
]

/** `قاعدة للقوات الأميركية`, `غارة جوية لإسرائيل`: whose the thing is, adjectives between. */
function isOwner(scene: Scene, name: Name, start: number): boolean {
  return (
    name.clitic.endsWith('ل') &&
    name.first - start <= 4 &&
    OWNED.some((concept) => scene.readings[start]?.concepts.has(concept))
  )
}

/** `وفد من بغداد إلى أربيل`: where it came from. */
function isOrigin(scene: Scene, name: Name): boolean {
  if (name.actor !== null && name.actor.kind !== 'state') return false
  return scene.tokens[name.first - 1]?.form === 'من' && scene.tokens[name.last]?.form === 'الي'
}

/** The verb reading is one of several: a noun of the same letters may stand here. */
function isAmbiguousNoun(scene: Scene, at: number): boolean {
  return scene.readings[at]?.noun === true
}
