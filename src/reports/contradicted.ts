import { campsOf, meets } from './camps.ts'
import { isVerbAt, type Clause } from './clauses.ts'
import type { Found } from './find.ts'
import { readNominal } from './nominal.ts'
import type { Scene } from './scene.ts'
import { actorOfCountry, idsOf } from './sides.ts'
import { clauseSubject, subjectOfVerb } from './subjects.ts'
import type { Context } from './subject.ts'

/** Whose words a denial is about, where the clipping tells that they were said. */

/** Words for what another has said: `نفت مزاعم إسرائيل`, `نفى ما أعلنته الجماعة`. */
const SAYINGS = /^(?:ال)?(?:ادعاء|ادعاءات|مزاعم|تصريح|تصريحات|روايه|اعلان|اقوال|بيان|حديث|كلام)$/
const TAKEN_UP = /^(?:ذلك|الامر|الخبر|هذا|هذه)$/

/** `أعلنت طهران …، وهو ما نفته القيادة`, `نفت واشنطن مزاعم طهران`, `ونفت الحكومة ذلك`: those whose words are denied. */
export function contradicted(context: Context, found: Found, own: readonly string[]): readonly string[] {
  const { scene, clauses } = context
  const { clause, at } = found
  const others = (ids: readonly string[]): readonly string[] =>
    meets(campsOf(scene, ids), campsOf(scene, own)) ? [] : ids
  const quoted = sayerAfter(context, found)
  if (quoted.length > 0) return others(quoted)
  if (clause.kind === 'result')
    return sayerBefore(context, clause.first, clause.sentence.first) ?? subjectAbove(context, clause)
  const first = clauses.find((one) => one.sentence === clause.sentence)
  if (clause !== first || !takesUp(scene, at, clause.last)) return []
  const before = scene.sentences[clause.sentence.index - 1]
  return before?.role === clause.sentence.role
    ? others(sayerBefore(context, before.last, before.first) ?? [])
    : []
}

/** `نفى ذلك`, `نفى صحة هذه الأنباء`: it is about what the sentence before told. */
function takesUp({ tokens, actorAt }: Scene, from: number, last: number): boolean {
  for (let at = from + 1; at < last; at++) {
    const { form = '' } = tokens[at] ?? {}
    if (TAKEN_UP.test(form)) return at + 1 >= last || form !== 'هذا' || !actorAt[at + 1]
    if (!actorAt[at] && /^(?:ان|اي|وجود|ما)$/.test(form)) return false
  }
  return false
}

/** Whose words stand in the denial itself: `مزاعم إسرائيل`, `ما أعلنته الجماعة`, `الادعاءات الإيرانية`. */
function sayerAfter({ scene }: Context, { at: from, clause }: Found): readonly string[] {
  for (let at = from + 1; at < clause.last - 1; at++) {
    if (scene.actorAt[at]) continue
    const { form = '' } = scene.tokens[at] ?? {}
    if (form === 'ان') return []
    const relative = form === 'ما' && saysAt(scene, at + 1)
    if (!relative && !SAYINGS.test(form)) continue
    const phrase = readNominal(scene, relative ? at + 2 : at + 1, clause.last)
    if (phrase !== null && phrase.names.length > 0) return idsOf(phrase.names)
    const country = scene.authority.nationalities.of(scene.tokens[at + 1]?.form ?? '')
    const state = country === null ? null : actorOfCountry(scene, country)
    return state === null ? [] : [state]
  }
  return []
}

const saysAt = ({ readings }: Scene, at: number): boolean =>
  readings[at]?.words.some(
    ({ tag, form }) =>
      (tag === 'say' || tag === 'announce') && form.tense !== 'noun' && form.tense !== 'participle',
  ) === true

/** Who says what stands before a token: of the nearest verb of speech, unless somebody is accused there. */
function sayerBefore(context: Context, before: number, first: number): readonly string[] | null {
  const { scene, clauses } = context
  for (let at = before - 1; at >= first; at--) {
    if (scene.actorAt[at]) continue
    if (scene.readings[at]?.triggers.some(({ trigger }) => trigger?.type === 'accusation')) return null
    if (!isVerbAt(scene, at) || !saysAt(scene, at)) continue
    const clause: Clause | undefined = clauses.find((one) => one.first <= at && at < one.last)
    const word = scene.readings[at]?.words.find(({ tag }) => tag === 'say' || tag === 'announce')
    if (clause === undefined || word === undefined) return []
    // `زعم التلفزيون الإيراني`: the state whose voice it is
    const voice = readNominal(scene, at + 1, clause.last)
    const [country] = voice === null || voice.names.length > 0 ? [] : voice.countries
    const state = country === undefined ? null : actorOfCountry(scene, country)
    if (state !== null) return [state]
    const { ids } = subjectOfVerb(context, clause, at, word)
    return ids.length > 0 ? ids : null
  }
  return null
}

/** Who does what the clause tells that a denial takes up. */
function subjectAbove(context: Context, clause: Clause): readonly string[] {
  let parent = context.clauses[clause.parent ?? -1]
  while (parent?.kind === 'told' && parent.parent !== null) parent = context.clauses[parent.parent]
  return parent === undefined ? [] : clauseSubject(context, parent).ids
}
