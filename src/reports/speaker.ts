import { foldedSet } from '../arabic/fold.ts'
import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { Mention } from '../records.ts'
import type { Clause } from './clauses.ts'
import { readNominal } from './nominal.ts'
import type { Scene } from './scene.ts'
import { subjectOfVerb } from './subjects.ts'
import type { Context } from './subject.ts'

/** Whose words a telling is. */
export interface Attribution {
  /** An actor id, or the words as written; null when the clipping itself tells it. */
  readonly speaker: string | null
  /** Outlet id. */
  readonly source: string | null
}

const CITING = foldedSet('وفق وفقا بحسب حسب طبقا نقلا')
/** What stands between and whose words they are: `وفقا لما ذكرته`, `حسب ما جاء في بيان`. */
const LINK = new WordPattern(
  /^(?:عن|[لب]?ما|ل|به|بها|في|بيان|لبيان|جاء|ورد)$|^(?:افاد|ذكر|نقل|اعلن|قال|اكد|اورد|كشف|اوضح|نشر|بث|صرح)ت?(?:ه|ها)?$/,
)

/** The speaker of the clause that reports this one, or of an attribution in its sentence. */
export function attributionOf(context: Context, clause: Clause): Attribution {
  return {
    speaker: speakerAbove(context, clause) ?? speakerBeside(context, clause),
    source: sourceOf(context.scene, clause),
  }
}

function speakerAbove(context: Context, clause: Clause): string | null {
  const { scene, clauses } = context
  for (
    let at: Clause | null = clause;
    at !== null;
    at = at.parent === null ? null : (clauses[at.parent] ?? null)
  ) {
    if (at.kind !== 'told' || at.parent === null) continue
    const parent = clauses[at.parent]
    if (parent !== undefined) return speakerIn(context, parent)
  }
  return speaksItself(scene, clause) ? speakerIn(context, clause) : null
}

/** `أعلنت وزارة الداخلية التوصل إلى اتفاق`: the clause speaks, and tells it by a noun. */
function speaksItself(scene: Scene, clause: Clause): boolean {
  for (let at = clause.first; at < clause.last; at++) {
    if (scene.readings[at]?.tags.has('announce') && !scene.actorAt[at] && !isUnspoken(scene, at)) return true
  }
  return false
}

/** `لم تعلن أي جهة مسؤوليتها عن القصف`: nobody has spoken. */
const isUnspoken = ({ tokens }: Scene, at: number): boolean =>
  /^[وف]?(?:لم|لن)$/.test(tokens[at - 1]?.form ?? '')

function speakerIn(context: Context, clause: Clause): string | null {
  const { scene } = context
  for (let at = clause.first; at < clause.last; at++) {
    const word = scene.readings[at]?.words.find(
      (w) => (w.tag === 'say' || w.tag === 'announce') && w.form.tense !== 'noun',
    )
    if (word === undefined || scene.actorAt[at] || isUnspoken(scene, at)) continue
    if (word.form.tense === 'participle') continue
    const subject = subjectOfVerb(context, clause, at, word)
    if (subject.ids.length > 0) return subject.ids.at(-1) ?? null
    if (subject.phrase === null) return null
    return words(scene, subject.phrase.head, Math.min(subject.phrase.next, subject.phrase.head + 6))
  }
  return null
}

/** `وفق مصدر أمني`, in the sentence. */
function speakerBeside({ scene, clauses }: Context, clause: Clause): string | null {
  let first = clause.index
  while (clauses[first - 1]?.sentence === clause.sentence) first--
  let cited = clauses[first]
  while (cited?.sentence === clause.sentence && cited.kind !== 'attribution') cited = clauses[++first]
  if (cited?.sentence !== clause.sentence || !CITING.has(scene.tokens[cited.first]?.form ?? '')) return null
  let at = cited.first + 1
  while (at < cited.last && !scene.actorAt[at] && LINK.test(scene.tokens[at])) at++
  const phrase = readNominal(scene, at, cited.last)
  const name = phrase?.names.at(-1)
  if (name !== undefined) return name.ids[0] ?? null
  if (phrase === null || isOutlet(scene, phrase.head)) return null
  return words(scene, phrase.head, Math.min(phrase.next, phrase.head + 4))
}

/** Words that lead on to what is not shown: `ضابط في`. */
const LEADING = new Set('في من علي عن الي ان انه انها'.split(' '))

/** The words of a phrase up to a bracket; null for a dateline, `بيروت (رويترز`, which speaks for nobody. */
function words(scene: Scene, first: number, next: number): string | null {
  let last = next
  for (let at = first + 1; at < last; at++) {
    if (((scene.tokens[at]?.gap ?? 0) & GAP.open) === 0) continue
    if (isOutlet(scene, at) || scene.placeAt[first]) return null
    last = at
  }
  while (last > first + 1 && LEADING.has(scene.tokens[last - 1]?.form ?? '')) last--
  const start = scene.tokens[first]
  const end = scene.tokens[last - 1]
  return start === undefined || end === undefined ? null : scene.text.source.slice(start.start, end.end)
}

const outletsOf = (scene: Scene): readonly Mention[] => scene.outlets

function isOutlet(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  return (
    token !== undefined &&
    outletsOf(scene).some((mention) => mention.start <= token.end && token.start < mention.end)
  )
}

/** The outlet or agency that the sentence credits. */
function sourceOf(scene: Scene, clause: Clause): string | null {
  const { start, end } = clause.sentence
  return outletsOf(scene).find((mention) => mention.start >= start && mention.end <= end)?.id ?? null
}
