import { GAP, type Token } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { Modality } from '../records.ts'
import { isRelativeAt, isVerbAt, type Clause } from './clauses.ts'
import type { Word } from './lexicon.ts'
import { anyMark, hasMark, MARK } from './marks.ts'
import { scopeOf } from './modality.ts'
import { formAt, type Scene } from './scene.ts'
import type { Trigger } from './triggers/index.ts'

const SUBJUNCTIVE = new Set(['ان', 'بان', 'كي', 'لكي', 'حتي', 'الا'])
/** Verbs after which a noun with ل is what happened, not what was meant to: `تعرضت لهجوم`, `دفعها لشن`. */
const LEADS_TO =
  /^[وف]?((?:ي|ت)?توصل|السابق|اللاحق|التالي|تعرض|يتعرض|تتعرض|خضع|دفع|قاد|سبق|انضم|تصد|يتصد|تعرّض|ادي|ادت|عرض|التعرض|تعرضه|تعرضها|تصدي|التصدي)/

/** `يتسلم مهامه الأحد المقبل`: the day that it tells is to come. */
function isComing(scene: Scene, clause: Clause, at: number): boolean {
  if ((clause.marks & MARK.coming) === 0 || at > clause.first + 1) return false
  for (let next = at + 1; next < Math.min(clause.last, at + 12); next++)
    if (hasMark(scene, next, MARK.coming)) return true
  return false
}

const WERE = /^[وف]?كان(?:ت|وا)?$/

/** `كان الناخبون يصوتون`: those who did it stand between, and nothing that supposes. */
function wereDoing(scene: Scene, { first }: Clause, at: number): boolean {
  if (at - first < 2 || at - first > 5 || !WERE.test(formAt(scene, first))) return false
  for (let between = first + 1; between < at; between++)
    if (isVerbAt(scene, between) || !/^ال|^لل/.test(formAt(scene, between)))
      return scene.actorAt[between] != null
  return true
}

/** What a present verb tells: a deed only after `قبل أن` and `بدأ`, or where its trigger says so. */
function ofPresent(scene: Scene, clause: Clause, at: number, trigger: Trigger, word: Word): Modality {
  const prior = formAt(scene, at - 1)
  if (prior === 'او') return 'hypothetical'
  if (trigger.means === true && /^[وف]?كان(ت|وا)?$/.test(prior)) return 'reported'
  if (wereDoing(scene, clause, at)) return 'reported'
  // `عشرات وهم يقتحمون`: what they were at
  if (/^و(?:هم|هو|هي)$/.test(prior) && at - 1 > clause.first) return 'reported'
  if (isRelativeAt(scene, at - 1) && trigger.type === 'accusation') return 'reported'
  // `قال الوزير الذي يزور بغداد`
  if (trigger.lemma === 'زار' && /^ال/.test(prior) && isRelativeAt(scene, at - 1)) return 'reported'
  if (isRelativeAt(scene, at - 1) || word.preposition === 'ل') return 'hypothetical'
  if (SUBJUNCTIVE.has(prior)) {
    if (clause.kind === 'behind' && clause.first >= at - 3) return 'reported'
    const told = clause.kind === 'told' && at - 1 === clause.first
    return told && trigger.present === true ? 'reported' : 'hypothetical'
  }
  if (trigger.present === true || scene.readings[at - 1]?.tags.has('begin')) return 'reported'
  return isComing(scene, clause, at) ? 'planned' : 'hypothetical'
}

/** `أعلنت الحركة التوصل لاتفاق`, `تم التوصل`: announced or done, it was reached. */
const isReachedBefore = (scene: Scene, clause: Clause, at: number): boolean =>
  /^(?:ال)?توصل$/.test(formAt(scene, at)) &&
  (/^(?:تم|وتم|جري|بعد|عقب|عن)$/.test(formAt(scene, at - 1)) ||
    anyMark(scene, MARK.announce, clause.first, at))

/** `لإيقاف العدوان`, `لاستئناف المحادثات`: an aim. */
function isAim(scene: Scene, clause: Clause, at: number, word: Word): boolean {
  if (word.trigger?.aimed === true || clause.kind === 'led') return false
  if (word.preposition !== 'ل' || word.definite || word.form.tense !== 'noun') return false
  // `المرحلة الأولى لاتفاق تم التوصل إليه`
  if (relativeTense(scene, clause, at) === 'past') return false
  for (let before = at - 1; before >= clause.first; before--) {
    if (LEADS_TO.test(formAt(scene, before)) || isReachedBefore(scene, clause, before)) return false
  }
  return true
}

/** The tense of the relative clause that tells of a noun: `الانتخابات التي جرت`; null when there is none. */
export function relativeTense(scene: Scene, clause: Clause, at: number): 'past' | 'present' | null {
  for (let next = at + 1; next < Math.min(clause.last, at + 6); next++) {
    if (!isRelativeAt(scene, next)) {
      if (isVerbAt(scene, next)) return null
      continue
    }
    const after = scene.readings[next + 1]?.words ?? []
    if (!isVerbAt(scene, next + 1)) return null
    // `التي كانت مقررة في مايو`: set for a day, and no more
    if (/^مقرر(?:ا|ه)?$/.test(formAt(scene, next + 2))) return 'present'
    return after.some((word) => word.form.tense === 'past') ? 'past' : 'present'
  }
  return null
}

/** Tokens after a noun within which a relative clause may take it up: `غارة مستشفى عبس التي نفذها`. */
const TAKEN_UP = 7

/** `اجتماع طارئ ترأسه الرئيس`, `غارة شنتها طائرات`: a past verb with a pronoun tells of the noun before it. */
function isTakenUp(scene: Scene, clause: Clause, at: number): boolean {
  for (let next = at + 1; next < Math.min(clause.last, at + TAKEN_UP); next++) {
    if (!isVerbAt(scene, next)) continue
    if (next >= at + 4 && !isRelativeAt(scene, next - 1)) return false
    if (isBrokenOut(scene, at, next)) return true
    return (
      scene.readings[next]?.words.some(({ form, pronoun }) => form.tense === 'past' && /^ه/.test(pronoun)) ===
      true
    )
  }
  return false
}

/** `مواجهات اندلعت`, `حريق نشب`: a past verb of taking place right after a noun and its adjectives. */
function isBrokenOut(scene: Scene, at: number, verb: number): boolean {
  if (/^(?:اي|ان)$/.test(formAt(scene, at - 1)) || isRelativeAt(scene, verb - 1)) return false
  for (let next = at + 1; next < verb; next++)
    if (!/(?:ه|ي|يه|ين|ات)$/.test(formAt(scene, next))) return false
  return scene.readings[verb]?.words.some(isBreakingOut) === true
}

const BREAKS_OUT = /^(?:اندلع|نشب|وقع|جري|دار|حدث|حصل|شب|تجدد|انطلق|تلا)(?:ت|ا)?$/

const isBreakingOut = ({ form, conjunction }: Word): boolean =>
  form.tense === 'past' && conjunction === '' && BREAKS_OUT.test(form.text)

/** `بين استئناف الهجمات أو الاستمرار`: one of two things that may be. */
function isAlternative(scene: Scene, clause: Clause, at: number): boolean {
  if (formAt(scene, at - 1) !== 'بين') return false
  for (let next = at + 1; next < Math.min(clause.last, at + 8); next++)
    if (formAt(scene, next) === 'او') return true
  return false
}

const ANY = new WordPattern(/^[وفبل]?(?:اي|ايه|هكذا)$/)

/** `هجوم محتمل`, `زلزال افتراضي`: an adjective says that it was only thought of. */
function isImagined(scene: Scene, clause: Clause, at: number): boolean {
  if ((clause.marks & MARK.imagined) === 0) return false
  for (let next = at + 1; next < Math.min(clause.last, at + 4); next++) {
    if (hasMark(scene, next, MARK.imagined)) return true
    if (isVerbAt(scene, next)) return false
  }
  return false
}

const SET_FOR = new WordPattern(/^(?:ال|لل)?(?:مقرر|مرتقب|مزمع|منتظر)ه?$/)

/** `احتجاجات مقررة السبت`, `القمة العربية المرتقبة`: an adjective says that it is still to be held. */
const isScheduledFor = ({ tokens }: Scene, { last }: Clause, at: number): boolean =>
  [at + 1, at + 2].some((next) => next < last && SET_FOR.test(tokens[next]) && !isBroken(tokens[next]))

const isBroken = (token: Token | undefined): boolean =>
  ((token?.gap ?? 0) & (GAP.line | GAP.stop | GAP.comma)) !== 0

const SUCH_AS = new WordPattern(/^كهذ[اه]$/)
const MAY = new WordPattern(/^[يت](?:مكن|حتمل|جوز)$/)

/** `انسحاب القوات قد يفتح الباب`: what it may bring is only thought of, when the noun opens its clause. */
function isSupposed(scene: Scene, clause: Clause, at: number): boolean {
  if (at > clause.first + 1) return false
  for (let next = at + 1; next < Math.min(clause.last, at + 12); next++) {
    // `أن تفجيرا كهذا يمكن أن يتكرر`
    if (MAY.test(scene.tokens[next])) return true
    if (!isVerbAt(scene, next)) continue
    const { words = [] } = scene.readings[next] ?? {}
    const present = words.every(({ form }) => form.tense !== 'past')
    return present && /^(?:قد|ربما)$/.test(formAt(scene, next - 1))
  }
  return false
}

const NEWS = new WordPattern(/^[وبل]?(?:ال)?(?:انباء|اخبار|خبر|معلومات|تقارير|مزاعم|ادعاءات|شايعات|تسجيلات)$/)
const UNTRUE = new WordPattern(/^(?:عاريه?|كاذبه?|ملفقه?|مفبركه?|مختلقه?)$/)

/** `الأنباء عن اغتيال القاضي عارية عن الصحة`: what is said of the news takes it back. */
function isDisproved(scene: Scene, clause: Clause, at: number): boolean {
  let news = at - 1
  while (news >= clause.first && news >= at - 5 && !NEWS.test(scene.tokens[news])) news--
  if (!NEWS.test(scene.tokens[news])) return false
  for (let next = at + 1; next < Math.min(clause.last, at + 14); next++) {
    if (UNTRUE.test(scene.tokens[next])) return true
    if (formAt(scene, next) === 'غير' && /^(?:صحيح|دقيق)/.test(formAt(scene, next + 1))) return true
  }
  return false
}

/** `أن خروج القوات بات مطلبا`: what it is called says that it is still wanted. */
function isWanted(scene: Scene, clause: Clause, at: number): boolean {
  for (let next = at + 1; next < Math.min(clause.last, at + 16); next++) {
    if (!/^(?:مطلب|مطلبا|ضروره|اولويه|حاجه|هدفا|استحقاقا|مساله|المطلب)$/.test(formAt(scene, next))) continue
    for (let be = next - 1; be >= Math.max(at, next - 3); be--)
      if (/^[وف]?(?:بات|باتت|اصبح|اصبحت|هو|هي|[يت]عد|[يت]مثل|[يت]شكل|ليس|ليست)$/.test(formAt(scene, be)))
        return true
  }
  return false
}

/** `صفقة التبادل فشلت`, `الاجتماع لم يعقد`: the verb after a noun takes it back. */
function isUndone(scene: Scene, clause: Clause, at: number): boolean {
  for (let next = at + 1; next < Math.min(clause.last, at + 16); next++) {
    if (scene.actorAt[next]) continue
    if (hasMark(scene, next, MARK.fails) && (next - at <= 3 || !isRelativeAt(scene, next - 1))) return true
    if (!isVerbAt(scene, next) || isRelativeAt(scene, next - 1)) continue
    const negated = /^(لم|لن)$/.test(formAt(scene, next - 1))
    return negated && scene.readings[next]?.tags.has('occur') === true
  }
  return false
}

const COMES = new WordPattern(/^[وف]?[يت]اتي$/)

/** What the verb that a noun hangs on makes of it: `سيشن هجوما`, `أن تعقد اجتماعا`, `الاقتراع سيجرى`. */
function ofCarrier(scene: Scene, clause: Clause, at: number): Modality {
  const before = nearestVerb(scene, at - 1, clause.first, -1)
  // `ويأتي القصف غداة إعلان هدنة`: the truce was announced
  if (before !== null && at > before + 2 && COMES.test(scene.tokens[before])) return 'reported'
  if (before !== null)
    return before === at - 1 && isMaybe(scene, before) ? 'hypothetical' : carrierModality(scene, before)
  const after = nearestVerb(scene, at + 1, Math.min(clause.last, at + 10) - 1, 1)
  return after !== null && isFuture(scene, after) ? 'planned' : 'reported'
}

/** `قد توجه ضربة`: what takes an object is in the present, though its letters are those of a past as well (`توجه إلى`). */
const isMaybe = (scene: Scene, at: number): boolean =>
  /^[وف]?قد$/.test(formAt(scene, at - 1)) &&
  scene.readings[at]?.words.some(({ tag, form }) => tag === 'support' && form.tense === 'present') === true &&
  scene.readings[at]?.words.some(({ tag, form }) => tag === 'support' && form.tense === 'past') !== true

function carrierModality(scene: Scene, at: number): Modality {
  if (isFuture(scene, at)) return 'planned'
  if (/^[وف]?قد$/.test(formAt(scene, at - 1)) && isPresent(scene, at)) return 'hypothetical'
  const tags = scene.readings[at]?.tags
  // `لم تسفر الغارة عن`: after لم it tells the past
  const present = isPresent(scene, at) && !/^[وف]?لم$/.test(formAt(scene, at - 1))
  if (tags?.has('result') === true && present) return 'hypothetical'
  if (tags?.has('support') !== true && tags?.has('begin') !== true) return 'reported'
  const willed =
    SUBJUNCTIVE.has(formAt(scene, at - 1)) ||
    scene.readings[at]?.words.some((word) => word.preposition === 'ل' && word.form.tense === 'present')
  return present && willed === true && !/^(بعد|قبل|منذ)$/.test(formAt(scene, at - 2))
    ? 'hypothetical'
    : 'reported'
}

const isPresent = (scene: Scene, at: number): boolean =>
  scene.readings[at]?.words.every((word) => word.form.tense !== 'past') === true

const isFuture = (scene: Scene, at: number): boolean =>
  formAt(scene, at - 1) === 'سوف' || scene.readings[at]?.words.some((word) => word.future) === true

/** The nearest finite verb in a direction, none in a relative clause. */
function nearestVerb(scene: Scene, from: number, to: number, step: 1 | -1): number | null {
  for (let at = from; step > 0 ? at <= to : at >= to; at += step) {
    if (isVerbAt(scene, at) && !isRelativeAt(scene, at - 1)) return at
    if (step > 0 && isRelativeAt(scene, at)) return null
  }
  return null
}

const TAKES_EFFECT: ReadonlySet<string> = new Set(['دخل حيز التنفيذ', 'نفذ اتفاق الهدنة'])

/** `دخل اتفاق الهدنة حيز التنفيذ` took effect, `سيدخل حيز التنفيذ` will; `اتفاق` before it makes it no mere topic. */
function effectOf(scene: Scene, clause: Clause): Modality | null {
  for (let at = clause.first; at < clause.last; at++) {
    const form = formAt(scene, at)
    if (/^[وف]?دخلت?$/.test(form)) return formAt(scene, at - 1) === 'لم' ? 'negated' : 'reported'
    if (/^[وف]?(?:س[يت]|[يت])دخل$/.test(form))
      return /^(?:لم|لن)$/.test(formAt(scene, at - 1)) ? 'negated' : 'planned'
  }
  return null
}

/** Verbs whose pronoun is the deed that the relative clause is about: they deny it, or kept it from coming about. */
const DENIES_IT = new WordPattern(/^(?:نفت|نفا|نفو|[يت]نفي|انكرت?|[يت]نكر|كذبت?|فندت?|دحضت?)(?:ه|ها|هما)$/)
const AVERTS_IT = new WordPattern(/^(?:احبط|افشل|اجهض|منع|الغ|الغا|ارجا|اجل)ت?(?:ه|ها|هما)$/)

/** `الهجوم الذي نفته دمشق`, `الهجوم الذي أحبطته الشرطة`: what the relative clause makes of it; null when it leaves it standing. */
function takenBackLater(scene: Scene, at: number): Modality | null {
  for (let next = at + 1; next < at + 7; next++) {
    const gap = scene.tokens[next]?.gap ?? GAP.line
    if ((gap & (GAP.line | GAP.stop | GAP.comma)) !== 0 || isVerbAt(scene, next)) return null
    if (!isRelativeAt(scene, next)) continue
    const verb = scene.tokens[next + 1]
    return DENIES_IT.test(verb) ? 'denied' : AVERTS_IT.test(verb) ? 'negated' : null
  }
  return null
}

/** Tells whether a trigger's deed is told as done, denied, planned, negated or supposed. */
export function modalityAt(scene: Scene, clause: Clause, at: number, word: Word): Modality {
  const trigger = word.trigger as Trigger
  const noun = word.form.tense === 'noun'
  const relative = noun ? relativeTense(scene, clause, at) : null
  if (trigger.speech === true) return 'reported'
  const later = noun ? takenBackLater(scene, at) : null
  if (later !== null) return later
  const scope = scopeOf(scene, clause, at, word)
  if (TAKES_EFFECT.has(trigger.lemma) && (scope === 'reported' || scope === 'hypothetical'))
    return effectOf(scene, clause) ?? scope
  if (scope !== 'reported') {
    const known = word.definite || (word.pronoun !== '' && scope !== 'negated')
    const told = known ? relative === 'past' : isTakenUp(scene, clause, at)
    const asserted = noun && told && scope !== 'denied' && !isUndone(scene, clause, at)
    return asserted ? 'reported' : scope
  }
  if (word.form.tense === 'present' && !word.future) return ofPresent(scene, clause, at, trigger, word)
  // `قصفا كهذا`: a noun, though its letters are those of a verb as well
  if (SUCH_AS.test(scene.tokens[at + 1]) && isSupposed(scene, clause, at)) return 'hypothetical'
  if (noun && !word.definite && at > clause.first && ANY.test(scene.tokens[at - 1])) return 'hypothetical'
  if (noun && (isImagined(scene, clause, at) || isSupposed(scene, clause, at) || isWanted(scene, clause, at)))
    return 'hypothetical'
  if (noun && isDisproved(scene, clause, at)) return 'negated'
  if (noun && isScheduledFor(scene, clause, at)) return 'planned'
  if (noun && (isAim(scene, clause, at, word) || isAlternative(scene, clause, at))) return 'hypothetical'
  if (noun) {
    const carrier = ofCarrier(scene, clause, at)
    if (carrier !== 'reported') return carrier
  }
  if (noun && trigger.means !== true && isUndone(scene, clause, at)) return 'negated'
  return relative === 'present' && word.definite && !isGoingOn(scene, clause, at) ? 'hypothetical' : scope
}

/** `الحرائق التي تجتاح المنطقة منذ الاثنين`: since when says that it goes on. */
function isGoingOn(scene: Scene, clause: Clause, at: number): boolean {
  for (let next = at + 1; next < clause.last; next++) if (formAt(scene, next) === 'منذ') return true
  return false
}
