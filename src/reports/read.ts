import type { ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { Article, Mention, Report } from '../records.ts'
import { cutClauses } from './clauses.ts'
import { alsoSpans, joinTellings, spanOf, type Happened } from './coreference.ts'
import { setScene } from './scene.ts'
import { attributionOf } from './speaker.ts'
import type { Context } from './subjects.ts'
import { readTellings } from './tellings.ts'

/**
 * Reads what an article tells: one report for each happening, in the order of the text.
 * What it negates or merely supposes is left out; what it denies or announces for a day to come is marked so.
 */
export function readReports(
  text: ArabicText,
  article: Article,
  mentions: readonly Mention[],
  authority: Authority,
): Report[] {
  const scene = setScene(text, article, mentions, authority)
  const context: Context = { scene, clauses: cutClauses(scene), subjects: new Map() }
  const happened = joinTellings(scene, readTellings(context))
  const bodies = scene.sentences.some((sentence) => sentence.role === 'body')
  return happened
    .filter(({ telling }) => !bodies || telling.clause.sentence.role === 'body')
    .map((one) => toReport(context, one))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

function toReport(context: Context, happened: Happened): Report {
  const { scene } = context
  const { telling } = happened
  const { start, end } = spanOf(scene, telling.clause.first, telling.clause.last)
  const trigger = scene.tokens[telling.primary.at]
  return {
    type: telling.type,
    modality: telling.modality,
    date: telling.date,
    place: telling.place,
    agents: telling.agents,
    targets: telling.targets,
    ...telling.casualties,
    ...attributionOf(context, telling.clause),
    start,
    end,
    evidence: scene.text.source.slice(start, end),
    trigger: trigger === undefined ? '' : scene.text.source.slice(trigger.start, trigger.end),
    also: alsoSpans(scene, happened),
    decision: null,
  }
}
