import { foldedSet } from '../arabic/fold.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { Concept } from './concepts.ts'
import { opensVictim } from './members.ts'
import { isBeyondDescribed } from './phrase-ends.ts'
import { isTitle, type Scene } from './scene.ts'

/** Where another noun phrase opens right behind one, though no preposition or verb stands between. */

/** What is talked over, and takes no part. */
export const TOPIC = new WordPattern(
  /^و?(?:ال)?(?:ملف|ملفات|ملفي|قضيه|قضايا|ازمه|ازمات|تطورات|مستجدات|اوضاع|سبل)$/,
)

/** Prepositions that a title takes inside its own phrase: قيادي في, المتحدث باسم, نائب عن. */
export const IN_TITLE = foldedSet(
  'باسم باسمه باسمها باسمهم في عن من لدى لشؤون للشؤون بلسان بشأن المعني المعنية المعنيين المكلف المكلفة',
)

/** Another phrase begins, with a name read or with none yet. */
export const opensOther = (
  scene: Scene,
  start: number,
  at: number,
  title: boolean,
  named: boolean,
): boolean =>
  (!title && isBeyondDescribed(scene, start, at)) ||
  (named ? opensObject(scene, at) || opensHolder(scene, start, at) : opensNext(scene, start, at, title))

/** `قوات تدعمها واشنطن`, `مسلحون تمولهم إيران`: verbs that say who stands behind the men named before. */
const BACKS = new WordPattern(/^[يت](?:دعم|ساند|مول|سلح|درب|رعا|ويد|حمي|تبع)(?:ها|هم|ه|هما)$/)

/** Past `تدعمها واشنطن`, where it stands behind a noun; else the token itself. */
export function pastBacker({ tokens, actorAt }: Scene, at: number): number {
  const name = BACKS.test(tokens[at]) ? actorAt[at + 1] : null
  return name?.first === at + 1 ? name.last : at
}

/** With no title yet another man begins; with a title and its name, the deed that befell him. */
export const opensAfresh = (
  scene: Scene,
  start: number,
  at: number,
  title: boolean,
  named: boolean,
): boolean =>
  named
    ? title && (opensDeed(scene, at) || opensVictim(scene, start, at))
    : !title && opensMan(scene, start, at)

/** `اعتقلت قوات الأمن قياديا في التنظيم`: one in the accusative after a definite noun is another. */
function opensMan(scene: Scene, start: number, at: number): boolean {
  if (at === start || !isTitle(scene, at)) return false
  return /[^او]ا$/.test(scene.tokens[at]?.form ?? '') && /^(?:ال|لل)/.test(scene.tokens[at - 1]?.form ?? '')
}

/** `قيادي في التنظيم في غارة للتحالف`: after the name, in what he died. */
function opensDeed(scene: Scene, at: number): boolean {
  if (!/^(?:في|خلال|اثناء)$/.test(scene.tokens[at]?.form ?? '')) return false
  return (
    scene.readings[at + 1]?.words.some(
      ({ form, trigger, definite }) =>
        form.tense === 'noun' && !definite && (trigger?.means === true || trigger?.type === 'clash'),
    ) === true
  )
}

/** `داهمت قوة من الجهاز منزل النائب`, `المتحدث باسم الجيش سيطرة`: a thing or deed without the article after a name is another phrase. */
function opensObject(scene: Scene, at: number): boolean {
  const reading = scene.readings[at]
  if (/^(?:مكتب|مكاتب)ا?$/.test(scene.tokens[at]?.form ?? '') || TOPIC.test(scene.tokens[at])) return true
  if (reading?.noun !== true || isTitle(scene, at)) return false
  if (IN_TITLE.has(scene.tokens[at - 1]?.form ?? '')) return false
  return reading.words.some(
    ({ definite, preposition, conjunction, form, concept, trigger }) =>
      !definite &&
      preposition === '' &&
      conjunction === '' &&
      form.tense === 'noun' &&
      (concept === 'positions' || trigger !== null),
  )
}

/** `أقالت رئاسة البرلمان رئيس الحكومة`: a body's own noun bears no second title. */
function opensHolder(scene: Scene, start: number, at: number): boolean {
  const { form = '' } = scene.tokens[start] ?? {}
  return (
    /^(?:رياسه|هييه|لجنه|مجلس|حكومه|وزاره|سلطات)$/.test(form) &&
    HOLDER.test(scene.tokens[at]?.form ?? '') &&
    isTitle(scene, at)
  )
}

const HOLDER = /^(?:رييس|وزير|قايد|امين|سفير|نايب|مدير|محافظ|مبعوث|حاكم|عضو)$/

const THINGS: readonly Concept[] = [
  'positions',
  'forces',
  'people',
  'strike',
  'rocket',
  'vehicle',
  'civilians',
]

const GOVERNMENTS = new WordPattern(/^(?:حكومه|حكومتا|حكومتي|حكومات|سلطات|دول|دولتي)$/)

const CROWDS: readonly Concept[] = ['protesters', 'crowd', 'people', 'forces']

/** `متظاهرون`, `مجهولون`: with its last letter it can own nothing. */
const isCrowdAt = (scene: Scene, at: number): boolean =>
  /^(?:مجهولون|مسلحون|مهاجمون|ملثمون|انتحاريون)$/.test(scene.tokens[at]?.form ?? '') ||
  CROWDS.some((one) => scene.readings[at]?.concepts.has(one) === true)

/** `القوات التركية مواقع`, `متظاهرون مبنى`, `السلطات اعتقال`: a noun without the article after a definite one begins another phrase. */
function opensNext(scene: Scene, start: number, at: number, title: boolean): boolean {
  if (at === start) return false
  const before = scene.tokens[at - 1]?.form ?? ''
  // `نظيره الأميركي الأزمة السورية`: what is talked over
  if (TOPIC.test(scene.tokens[at]) && scene.authority.nationalities.of(before) !== null) return true
  // `المجموعة حكومات المنطقة`
  if (GOVERNMENTS.test(scene.tokens[at]) && /^(?:ال|لل)/.test(before)) return true
  const reading = scene.readings[at]
  const token = scene.tokens[at]
  // The cheapest question first: most words are no noun that could begin a phrase.
  if (reading === undefined || token === undefined || !reading.noun) return false
  // `قبل رئيس الجمهورية استقالة الوزير`: of a title only a deed is set apart
  if (title && (reading.title || !reading.triggerNoun)) return false
  const { nationalities } = scene.authority
  const crowd = (/ون$/.test(before) && isCrowdAt(scene, at - 1)) || isDeedOf(scene, start, at)
  if (!crowd && !/^(ال|لل)/.test(before) && nationalities.of(before) === null) return false
  if (nationalities.ofWord(token.word) !== null) return false
  return reading.words.some(
    (word) =>
      !word.definite &&
      word.preposition === '' &&
      word.conjunction === '' &&
      word.form.tense === 'noun' &&
      (word.trigger !== null || (word.concept !== null && THINGS.includes(word.concept))),
  )
}

/** `استهدف قصف صاروخي مقر قوة`: behind the kind of the blow stands what it struck. */
function isDeedOf(scene: Scene, start: number, at: number): boolean {
  return (
    at === start + 2 &&
    scene.readings[start]?.triggerNoun === true &&
    /(?:وي|خي|عي|في)ه?$/.test(scene.tokens[at - 1]?.form ?? '') &&
    scene.readings[at]?.concepts.has('positions') === true
  )
}
