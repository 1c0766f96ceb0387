import { foldText } from '../arabic/fold.ts'
import { GAP } from '../arabic/text.ts'
import { isRelative, isVerbAt } from './clauses.ts'
import type { Name, Scene } from './scene.ts'
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

const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldText))

const PREPOSITION_SET: ReadonlySet<string> = new Set(PREPOSITIONS.map(foldText))
/** Prepositions that a title takes inside its own phrase: قيادي في, المتحدث باسم, نائب عن. */
const IN_TITLE = folded('باسم في عن من لدى لشؤون للشؤون بلسان')
/** `المدعومة من`, `الموالية لـ`: what follows describes, and takes no part. */
const ATTRIBUTIVE = /^(ال)?(مدعوم|موالي|موال|متحالف|مناهض|معارض|معروف|مقرب|محسوب|حليف|مناوي|مدرج|مصنف)/
const SKIPPED = folded('قد لقد فقد وقد أيضا كذلك مجددا رسميا بدوره بدورها')

/** Nouns whose first letter is ب of their own; any other unknown word in ب is taken for a preposition on a noun. */
const OWN_B = folded(
  'بيان بيانا بلدة بلدات بلد بلدين بعض بنية برج برنامج باحث بطل بنك بحر بلدية بيت بيوت بعثة بداية بقية بطاريات باخرة بضائع بئر برلمان برلماني بوابة بث بلاد بلاده بلادها بريد بلاغ بلاغا بديل بنود برقية بحارة باب باتفاق',
)

/** A preposition, free or written onto the word, so that no subject or object begins here. */
export function isPrepositional(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token === undefined) return true
  const name = scene.actorAt[at] ?? scene.placeAt[at]
  if (name) return name.first === at && /[بلك]$/.test(name.clitic)
  const { form } = token
  if (PREPOSITION_SET.has(form) || (form[0] === 'و' && PREPOSITION_SET.has(form.slice(1)))) return true
  if (/^[وف]?(بال|لل|كال)/.test(form)) return true
  const words = scene.readings[at]?.words ?? []
  if (words.length > 0) return words.every((word) => word.preposition !== '')
  return form[0] === 'ب' && form.length > 4 && !OWN_B.has(form)
}

const isTitle = (scene: Scene, at: number): boolean =>
  scene.readings[at]?.words.some((word) => word.tag === 'title' && word.preposition === '') === true

const isThat = (form: string): boolean => /^[وب]?ان(ه|ها|هم|هما|نا)?$/.test(form)

function breaks(scene: Scene, at: number): boolean {
  return ((scene.tokens[at]?.gap ?? 0) & (GAP.comma | GAP.colon | GAP.stop | GAP.line)) !== 0
}

/** The first token at or after one that is no date, adverb or the comma round it. */
export function skipAsides(scene: Scene, at: number, last: number): number {
  for (let moved = true; moved && at < last;) {
    moved = false
    const date = scene.dateAt[at]
    if (date && date.first === at && date.meaning.kind !== 'relation') {
      at = date.last
      moved = true
    } else if (SKIPPED.has(scene.tokens[at]?.form ?? '')) {
      at++
      moved = true
    }
  }
  return at
}

/**
 * Reads a noun phrase that begins at a token, titles and the names after them included:
 * `المتحدث باسم وزارة الخارجية الإيرانية بهرام قاسمي` names the ministry and the man. Null at a preposition or verb.
 */
export function readNominal(scene: Scene, from: number, last: number): Nominal | null {
  const start = skipAsides(scene, from, last)
  if (start >= last || isPrepositional(scene, start)) return null
  if (isVerbAt(scene, start) && !isTitle(scene, start)) return null
  if (isThat(scene.tokens[start]?.form ?? '') || isRelative(scene.tokens[start]?.form ?? '')) return null
  return gather(scene, start, last)
}

function gather(scene: Scene, start: number, last: number): Nominal {
  const names: Name[] = []
  const countries: string[] = []
  let title = false
  let loose = 0
  let at = start
  while (at < last) {
    if (at > start && breaks(scene, at) && !scene.dateAt[at]) break
    const name = scene.actorAt[at]
    const form = scene.tokens[at]?.form ?? ''
    if (name) {
      if (
        at > start &&
        name.first === at &&
        /[بلك]$/.test(name.clitic) &&
        !title &&
        !isOwner(scene, name, start)
      )
        break
      if (isOrigin(scene, name) || isApart(scene, name, start, title)) break
      names.push(name)
      at = name.last
      loose = 0
      const person = name.actor === null ? title && name.first > start : name.actor.kind === 'person'
      if (person && isTitle(scene, at) && !breaks(scene, at) && /^ال/.test(scene.tokens[at]?.form ?? ''))
        title = true
      else if (person && !joins(scene, at, last)) break
      if (!title && !joins(scene, at, last)) break
      continue
    }
    if (scene.dateAt[at]) break
    if (isTitle(scene, at) || /^(ال)?تابع(ه|ين|ون|ا)?$/.test(form)) {
      title = true
      loose = 0
    } else if (title && IN_TITLE.has(form)) loose = 0
    else if (at > start && (isPrepositional(scene, at) || isThat(form) || isRelative(form))) {
      if (!(title && names.length === 0 && isPrepositional(scene, at) && /^لل/.test(form))) break
    } else if (at > start && isVerbAt(scene, at) && !isAmbiguousNoun(scene, at)) break
    if (ATTRIBUTIVE.test(form)) break
    const country = scene.authority.nationalities.of(form)
    if (country !== null) countries.push(country)
    if (names.length > 0 && ++loose > 2) break
    if (names.length === 0 && ++loose > 6) break
    at++
  }
  return { names, countries, next: at, head: start }
}

/** `قاعدة للقوات الأميركية`: whose the thing is. */
function isOwner(scene: Scene, name: Name, start: number): boolean {
  return (
    name.clitic.endsWith('ل') &&
    name.first - start <= 2 &&
    (scene.readings[start]?.concepts.has('positions') === true ||
      scene.readings[start]?.concepts.has('forces') === true)
  )
}

/** `اغتال مسلحون علي حسن`: unnamed men and a name are two phrases. */
function isApart(scene: Scene, name: Name, start: number, title: boolean): boolean {
  if (
    title ||
    name.first === start ||
    name.clitic !== '' ||
    (name.actor !== null && name.actor.kind !== 'person')
  )
    return false
  const { concepts } = scene.readings[start] ?? {}
  return concepts?.has('forces') === true || concepts?.has('protesters') === true
}

/** `وفد من بغداد إلى أربيل`: where it came from. */
function isOrigin(scene: Scene, name: Name): boolean {
  return scene.tokens[name.first - 1]?.form === 'من' && scene.tokens[name.last]?.form === 'الي'
}

/** The verb reading is one of several: a noun of the same letters may stand here. */
function isAmbiguousNoun(scene: Scene, at: number): boolean {
  return scene.readings[at]?.words.some((word) => word.form.tense === 'noun') === true
}

/** The next token goes on with `و` and a name or a title. */
function joins(scene: Scene, at: number, last: number): boolean {
  if (at >= last || breaks(scene, at)) return false
  const name = scene.actorAt[at]
  if (name) return name.first === at && name.clitic === 'و'
  if (scene.tokens[at]?.form === 'و') return scene.actorAt[at + 1]?.first === at + 1
  if (!scene.readings[at]?.words.some((word) => word.tag === 'title' && word.conjunction === 'و'))
    return false
  for (let next = at + 1; next < Math.min(last, at + 6); next++) if (scene.actorAt[next]) return true
  return false
}

const FEMININE_HEADS = folded(
  'قوات القوات كتائب الكتائب عصائب سرايا ميليشيات الميليشيات مليشيا ميليشيا الميليشيا فصائل الفصائل جماعات الجماعات ألوية السلطات سلطات الأمم الولايات مصر إيران إسرائيل قطر تركيا روسيا سوريا ليبيا تونس الصين الهند عمان حماس فتح بريطانيا فرنسا ألمانيا إيطاليا أوكرانيا بغداد طهران واشنطن دمشق بيروت الرياض أنقرة موسكو كييف القاهرة تل مسقط صنعاء عدن الخرطوم باريس لندن النهضة الأونروا الدوحة الجزائر الكويت البحرين الإمارات النجباء طالبان القاعدة داعش اليونيفيل الحكومة لجان اللجان قوى القوى الشرطة',
)
const MASCULINE_HEADS = folded(
  'العراق لبنان الأردن اليمن السودان المغرب البنتاغون البيت الكرملين الإليزيه الفاتيكان الاحتلال الجانب',
)

/** Whether a name takes a feminine verb; null when its letters do not tell. */
export function genderOf(name: Name): 'm' | 'f' | null {
  if (name.actor?.kind === 'person') return null
  const head =
    foldText(name.mention.text)
      .replace(/["'«»]/g, '')
      .split(/[\s]+/)[0] ?? ''
  if (MASCULINE_HEADS.has(head)) return 'm'
  if (head.endsWith('ه') || head.endsWith('اء') || FEMININE_HEADS.has(head)) return 'f'
  return name.actor?.kind === 'state' ? 'f' : 'm'
}
