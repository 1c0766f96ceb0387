import { foldText } from '../arabic/fold.ts'
import type { Token } from '../arabic/text.ts'
import { RareMemo } from '../arabic/vocabulary.ts'
import type { Authority } from '../authority/read.ts'
import { besideForce, dualOf, pairOf } from './duals.ts'
import type { Actor, ActorKind } from '../records.ts'
import { adjectivesOf, titledAt } from './epithets.ts'
import { readWord } from './lexicon.ts'
import type { Name, SceneSentence } from './scene.ts'

/** Class nouns that go on speaking of an actor named before: الحركة, الوزارة, الكتائب. */
const CLASS_NOUNS = new Set(
  'كيان حركة جماعة تنظيم حزب كتائب ميليشيا مليشيا ميليشيات فصيل فصائل هيئة منظمة وزارة مجلس جيش حكومة جبهة تحالف اتحاد محكمة جهاز حرس قيادة بعثة لجنة ائتلاف برلمان تيار عصائب نقابة رابطة قوات شرطة مفوضية سلطنة مملكة إمارة جمعية وكالة مؤسسة نيابة قوة سرايا كتيبة ألوية مؤتمر'
    .split(' ')
    .map(foldText),
)

/** Class nouns that fit any actor of a kind, when none has the noun in its name. */
const BY_KIND: ReadonlyMap<string, readonly ActorKind[]> = new Map(
  (
    [
      ['جماعة', ['armed-group', 'political-group']],
      ['حركة', ['armed-group', 'political-group']],
      ['تنظيم', ['armed-group']],
      ['ميليشيا', ['armed-group']],
      ['مليشيا', ['armed-group']],
      ['فصيل', ['armed-group']],
      ['كتائب', ['armed-group']],
      ['منظمة', ['organization', 'international-organization']],
    ] as const
  ).map(([noun, kinds]) => [foldText(noun), kinds]),
)

/** Collectives that a text treats as one party, whatever the number. */
const COLLECTIVE = new Set(
  'فصائل ميليشيات مليشيات جماعات مجموعات الفصائل الميليشيات الجماعات'.split(' ').map(foldText),
)
const COLLECTIVE_HEADS = new Set('فصائل ميليشيات مليشيات جماعات'.split(' ').map(foldText))
const ARMED = new Set(['مسلحه', 'المسلحه', 'مسلح', 'عراقيه', 'واحدا', 'الاخري'])
const headsMemo = new WeakMap<Actor, ReadonlySet<string>>()

/** First words of an actor's forms, without the article. */
function headsOf(actor: Actor): ReadonlySet<string> {
  let heads = headsMemo.get(actor)
  if (heads === undefined) {
    heads = new Set(actor.forms.map((form) => bareHead(foldText(form.text))))
    headsMemo.set(actor, heads)
  }
  return heads
}

const bareHead = (form: string): string =>
  (form.split(/[\s"']+/).find((word) => word !== '') ?? '').replace(/^ال/, '')

const mentionHeads = new WeakMap<Name['mention'], string>()

/** The head of a name as it is written. */
function headOf({ mention }: Name): string {
  let head = mentionHeads.get(mention)
  if (head === undefined) mentionHeads.set(mention, (head = bareHead(foldText(mention.text))))
  return head
}

function fits(name: Name, noun: string): boolean {
  if (name.actor?.kind === 'person') return false
  if (headOf(name) === noun) return true
  return name.actor !== null && headsOf(name.actor).has(noun)
}

/** The name that a definite class noun at a token goes back to. */
function antecedent(names: readonly Name[], at: number, noun: string): Name | null {
  const before = names.filter((name) => name.first < at)
  const exact = before.findLast((name) => fits(name, noun))
  if (exact !== undefined) return exact
  const later = names.filter((name) => name.first >= at && fits(name, noun))
  const [only] = later
  if (only !== undefined && later.every((name) => name.ids[0] === only.ids[0])) return only
  const kinds = BY_KIND.get(noun)
  if (kinds === undefined) return null
  return before.findLast((name) => name.actor !== null && kinds.includes(name.actor.kind)) ?? null
}

function collective(names: readonly Name[]): Name | null {
  return (
    names.find(
      (name) =>
        name.actor?.kind === 'armed-group' &&
        [...headsOf(name.actor)].some((head) => COLLECTIVE_HEADS.has(head)),
    ) ??
    names.find((name) => COLLECTIVE_HEADS.has(headOf(name))) ??
    null
  )
}

function nameAt(name: Name, token: Token, first: number, clitic: string): Name {
  const mention = { ...name.mention, start: token.start, end: token.end }
  return { ...name, mention, first, last: first + 1, clitic }
}

/** A word and the proclitics on it, and what the word can go back to; null for nearly all words, which go back to nothing. */
const splits = new RareMemo((form) => {
  const { clitic, word } = splitClitics(form)
  const dual = dualOf(word)
  const isCollective = COLLECTIVE.has(word)
  const isClassNoun = word.startsWith('ال') && CLASS_NOUNS.has(word.slice(2))
  const goesBack = dual !== undefined || isCollective || isClassNoun || LATTER.has(word) || FORCES.has(word)
  return goesBack ? { clitic, word, dual, isCollective, isClassNoun } : null
})

const LATTER = new Set(['الاخير', 'الاخيره'])
/** First words of an air force. */
const FORCES = new Set(['الطيران', 'سلاح', 'المقاتلات', 'المدفعيه', 'القوات'])

function splitClitics(form: string): { clitic: string; word: string } {
  const match = /^([وف]?)([بك]?|ل(?=ل))(ال|ل)?/.exec(form)
  const conjunction = match?.[1] ?? ''
  const rest = form.slice(conjunction.length)
  if (rest.startsWith('لل')) return { clitic: `${conjunction}ل`, word: `ال${rest.slice(2)}` }
  if (/^[بك]ال/.test(rest)) return { clitic: conjunction + (rest[0] as string), word: rest.slice(1) }
  return rest.startsWith('ال') ? { clitic: conjunction, word: rest } : { clitic: '', word: form }
}

/** `ثم أدان الأخير الهجوم`: the one named last, not an adjective (`الهجوم الأخير`). */
function latter(tokens: readonly Token[], names: readonly Name[], index: number, word: string): Name | null {
  if (!LATTER.has(word)) return null
  const before = tokens[index - 1]
  if (before === undefined || /^(ال|لل|بال)/.test(before.form)) return null
  if (readWord(before.word).words.every((one) => one.form.tense === 'noun')) return null
  return names.findLast((name) => name.first < index) ?? null
}

/** `الطيران الحربي`, `سلاح الجو`: the one army that the clipping names. */
function airForce(
  tokens: readonly Token[],
  names: readonly Name[],
  index: number,
  word: string,
): Name | null {
  const next = tokens[index + 1]?.form ?? ''
  const alone = word === 'المقاتلات' || word === 'المدفعيه'
  // `القوات الحكومية`, `القوات النظامية`: the one army that is named
  if (word === 'القوات') return /^ال(?:حكوميه|نظاميه)$/.test(next) ? onlyArmy(names) : null
  if (word === 'الطيران' && !next.startsWith('ال')) return onlyFlier(tokens, names, index)
  if (!alone && !(word === 'الطيران' && next === 'الحربي') && !(word === 'سلاح' && next === 'الجو'))
    return null
  if (/^ال.+يه?$|^التابع/.test(tokens[index + (alone && next !== 'الحربيه' ? 1 : 2)]?.form ?? '')) return null
  return onlyArmy(names)
}

const FLIERS = /^[وف]?[بل]?(?:ال)?(?:طيران|طايرات|مقاتلات|مروحيات|غارات)$/
/** `شركات الطيران`, `حركة الطيران`: no force. */
const CIVIL =
  /^[وفبل]*(?:ال)?(?:شرك[هت]|شركات|خطوط|حرك[هت]|سلط[هت]|هيي[هت]|صناع[هت]|قطاع|رحل[هت]|رحلات|وقود|حظر|سلامه|امن)$/

/** `كثف الطيران غاراته`: whose aircraft were told of before, when they were one side's. */
function onlyFlier(tokens: readonly Token[], names: readonly Name[], index: number): Name | null {
  if (CIVIL.test(tokens[index - 1]?.form ?? '')) return null
  const fliers = names.filter(
    ({ first, actor }) =>
      first < index &&
      actor !== null &&
      actor.kind !== 'person' &&
      [first - 1, first].some((at) => FLIERS.test(tokens[at]?.form ?? '')),
  )
  const [flier] = fliers
  return flier !== undefined && fliers.every((name) => name.ids[0] === flier.ids[0]) ? flier : null
}

/** The army that the clipping names, when it names one. */
function onlyArmy(names: readonly Name[]): Name | null {
  const armies = names.filter(
    (name) =>
      (name.actor?.kind === 'government-body' || name.actor?.kind === 'armed-group') &&
      headsOf(name.actor).has('جيش'),
  )
  const [army] = armies
  return army !== undefined && armies.every((name) => name.ids[0] === army.ids[0]) ? army : null
}

const SITES = new Set(
  'قاعدة مطار مستشفى مدرسة شارع معسكر ميناء جامعة مسجد جسر سد ساحة ملعب قصر حي ميدان مخيم حديقة كنيسة'
    .split(' ')
    .map(foldText),
)

/** `قاعدة عثمان دقنة`: a site that bears a person's name is no person. */
function isSite(tokens: readonly Token[], { first, actor, mention, clitic }: Name): boolean {
  if (actor !== null || mention.id !== null || clitic !== '') return false
  return SITES.has((tokens[first - 1]?.form ?? '').replace(/^[وبل](?=.{3})/, ''))
}

const lastBefore = (names: readonly Name[], index: number): Name | undefined =>
  names.findLast((name) => name.first < index)

function anaphorAt(
  tokens: readonly Token[],
  index: number,
  names: readonly Name[],
  states: readonly Name[],
  sentence: number,
  authority: Authority,
): Name | null {
  const token = tokens[index] as Token
  const split = splits.of(token.word)
  if (split === null) return null
  const { clitic, word, dual, isCollective, isClassNoun } = split
  if (dual !== undefined) {
    const ids = pairOf(tokens, index, dual, { names, states, sentence }, authority)
    const last = lastBefore(names, index) ?? states[0] ?? names[0]
    return ids.length === 0 || last === undefined
      ? null
      : { ...nameAt(last, token, index, clitic), ids, actor: null }
  }
  const forces = airForce(tokens, names, index, word)
  if (forces !== null) {
    const name = nameAt(forces, token, index, clitic)
    return { ...name, mention: { ...name.mention, text: word } }
  }
  const last = latter(tokens, names, index, word)
  if (last !== null) return nameAt(last, token, index, clitic)
  const next = tokens[index + 1]
  if (isCollective && (word.startsWith('ال') || ARMED.has(next?.form ?? ''))) {
    const group = collective(names)
    if (group !== null) return nameAt(group, token, index, clitic)
  }
  if (!isClassNoun) return null
  if (next !== undefined && next.gap <= 6 && next.form.startsWith('ال') && !FOLLOWERS.has(next.form)) {
    if (!isSubject(tokens, index) || DESCRIBES.test(next.form)) return null
  }
  const name = antecedent(names, index, word.slice(2))
  return name === null ? null : nameAt(name, token, index, clitic)
}

/** Adjectives that may make a class noun another body's name: الحركة الإسلامية, الحزب الحاكم. */
const DESCRIBES =
  /(ي|يه|ين|ون|ات)$|^ال(حاكم|حاكمه|حر|حره|احمر|جديد|جديده|معارض|معارضه|مسلح|مسلحه|عليا|اعلي|عام|عامه|اول|اولي|ثاني|ثانيه|مشترك|مشتركه|خاص|خاصه|متحده|مركزي)$/

/** `وتبنت الحركة الهجوم`: a verb stands before it, so that what follows is its object. */
function isSubject(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return before !== undefined && readWord(before.word).verb
}

/** Nothing that follows a class noun makes it another body's name. */
const FOLLOWERS: ReadonlySet<string> = new Set([
  'اليوم',
  'الاثنين',
  'الثلاثاء',
  'الاربعاء',
  'الخميس',
  'الجمعه',
  'السبت',
  'الاحد',
  'الي',
])

/** Adds the class nouns and pairs that speak of actors named elsewhere to the names of a text, in order. */
export function withAnaphors(
  tokens: readonly Token[],
  listed: readonly Name[],
  states: readonly Name[],
  sentences: readonly SceneSentence[],
  authority: Authority,
): Name[] {
  const { nationalities } = authority
  const taken = new Uint8Array(tokens.length)
  const names = listed.filter((name) => !isSite(tokens, name))
  for (const name of names) taken.fill(1, name.first, name.last)
  const found: Name[] = []
  const adjectives = adjectivesOf(names)
  const isNamed = (at: number): boolean => taken[at] === 1
  for (const name of names) {
    const beside = besideForce(tokens, name, authority)
    if (beside === null) continue
    taken[name.last] = 1
    const actor = authority.actors.get(beside) ?? null
    found.push({ ...nameAt(name, tokens[name.last] as Token, name.last, 'و'), ids: [beside], actor })
  }
  for (const sentence of sentences) {
    for (let index = sentence.first; index < sentence.last; index++) {
      if (taken[index] === 1) continue
      const group = adjectives.size === 0 ? undefined : adjectives.get(tokens[index]?.form ?? '')
      const titled = group === undefined ? titledAt(tokens, index, names, isNamed, nationalities) : null
      const name =
        group !== undefined
          ? nameAt(group, tokens[index] as Token, index, '')
          : titled !== null
            ? nameAt(titled.name, tokens[index] as Token, index, titled.clitic)
            : anaphorAt(tokens, index, names, states, sentence.first, authority)
      if (name !== null) found.push(name)
    }
  }
  return [...names, ...found].sort((a, b) => a.first - b.first)
}
