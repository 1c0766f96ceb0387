import { precisionOf } from '../dates/edtf.ts'
import { resolveDate } from '../dates/resolve.ts'
import type { ReportDate } from '../records.ts'
import type { Happened } from './coreference.ts'
import { hasMark, MARK } from './marks.ts'
import { standingIn } from './stretches.ts'
import { clauseSubject } from './subjects.ts'
import type { Context } from './subject.ts'
import { withText } from './time.ts'
import { toldIn } from './told-in.ts'
import { typeInfo } from './types.ts'

/** What words are said in, with the preposition before it. */
const IN_WORDS = /^(?:في|خلال|عبر)$/
const WORDS =
  /^[ب]?(?:بيان|كلمه|خطاب|رساله|تصريح|تصريحات|موتمر|مقابله|حديث|تغريده|منشور|تسجيل|مقطع|تدوينه|خطبه|برقيه)$/
/** Tokens from such a word to its day: `في رسالة صوتية مسجلة بثها ليل الأربعاء`. */
const REACH = 6

/**
 * The day of a statement that its own clause does not tell: that of the speech named further on in the sentence
 * (`توعد الشيخ، الذي توارى عن الأنظار، في رسالة بثها الأحد، بالرد`), or of the statement that it goes on with
 * (`نافيا …، وداعيا …`).
 */
export function saidOn(context: Context, one: Happened, all: readonly Happened[]): ReportDate | null {
  if (!isStatement(one)) return null
  return speechDay(context, one, all) ?? goneOnWith(one, all) ?? saidIn(context, one)
}

const isStatement = ({ telling: { type, modality } }: Happened): boolean =>
  modality === 'reported' && typeInfo(type).class === 'verbal-conflict'

/** The other statements of its sentence, in order. */
function statementsBeside(one: Happened, all: readonly Happened[]): Happened[] {
  const { sentence } = one.telling.clause
  return toldIn(all, sentence).filter(
    (other) => other !== one && isStatement(other) && other.telling.clause.sentence === sentence,
  )
}

function speechDay(context: Context, one: Happened, all: readonly Happened[]): ReportDate | null {
  const { scene } = context
  const { clause, primary } = one.telling
  const next = statementsBeside(one, all)
    .map(({ telling }) => telling.primary.at)
    .filter((at) => at > primary.at)
  const last = Math.min(clause.sentence.last, ...next)
  const from = goesOn(context, one, all) ? clause.sentence.first : primary.at + 1
  for (const date of standingIn(scene.dates, { first: from, last })) {
    if (!isInSpeech(scene.tokens, date.first)) continue
    const { published } = scene.article
    const day = resolveDate(date, { published, previous: null, future: false })
    if (day === null || precisionOf(day) !== 'day') continue
    if (published === null || day.latest <= published.latest) return withText(day, date.text)
  }
  return null
}

/** `وقال، في تسجيل بث أمس، إنه …، ونفى …`: the first statement of a sentence, by the one who spoke before. */
const goesOn = (context: Context, one: Happened, all: readonly Happened[]): boolean =>
  one.telling.clause.kind === 'joined' &&
  !clauseSubject(context, one.telling.clause).overt &&
  !statementsBeside(one, all).some(({ telling }) => telling.primary.at < one.telling.primary.at)

function isInSpeech(tokens: Context['scene']['tokens'], first: number): boolean {
  for (let at = first - 1; at > first - REACH; at--)
    if (WORDS.test(tokens[at]?.form ?? '')) return IN_WORDS.test(tokens[at - 1]?.form ?? '')
  return false
}

/** `وقال الجيش أمس إن …، داعيا`: the day of the saying that a participle goes on with. */
function saidIn({ scene }: Context, { telling: { clause, founds } }: Happened): ReportDate | null {
  if (clause.kind !== 'circumstance' || founds.some(({ word }) => word.form.tense !== 'participle'))
    return null
  const { sentence } = clause
  let said = sentence.first
  while (said < sentence.first + 3 && !hasMark(scene, said, MARK.say)) said++
  if (!hasMark(scene, said, MARK.say)) return null
  const { published } = scene.article
  for (const date of scene.dates) {
    if (date.first < said || date.first > said + REACH) continue
    if (date.meaning.kind !== 'deictic' && date.meaning.kind !== 'weekday') return null
    for (let at = said; at < date.first; at++)
      if (/^(?:ان|انه|انها)$/.test(scene.tokens[at]?.form ?? '')) return null
    const day = resolveDate(date, { published, previous: null, future: false })
    return day === null || precisionOf(day) !== 'day' ? null : withText(day, date.text)
  }
  return null
}

/** A participle goes on with what the same speaker was told to say. */
function goneOnWith(one: Happened, all: readonly Happened[]): ReportDate | null {
  const { clause, agents, founds, primary } = one.telling
  if (clause.kind !== 'circumstance' || founds.some(({ word }) => word.form.tense !== 'participle'))
    return null
  const said = statementsBeside(one, all).findLast(
    ({ telling }) => telling.primary.at < primary.at && telling.agents.some((id) => agents.includes(id)),
  )
  const date = said?.telling.date ?? null
  return date === null ? null : withText(date, '')
}
