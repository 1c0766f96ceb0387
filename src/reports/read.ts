import type { ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { Article, Mention, Report, Span } from '../records.ts'
import { addClaims } from './claims.ts'
import { cutClauses, type Clause } from './clauses.ts'
import { joinTellings, type Happened } from './coreference.ts'
import { addOpponents } from './opponents.ts'
import { setScenes, type Scene, type Tagged } from './scene.ts'
import { addConsequences } from './sequence.ts'
import { settleScenes } from './setting.ts'
import { attributionOf } from './speaker.ts'
import { dateStatements } from './statements.ts'
import type { Context } from './subject.ts'
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
  return tellArticles([{ text, article, mentions }], authority)[0] ?? []
}

/** Reads what each of some articles tells, as `readReports` does: one step in all of them after the other. */
export function tellArticles(articles: readonly Tagged[], authority: Authority): Report[][] {
  const contexts = setScenes(articles, authority).map(contextOf)
  const each = <From, To>(all: readonly From[], step: (context: Context, one: From) => To): To[] =>
    all.map((one, i) => step(contexts[i] as Context, one))
  const told = each(readTellings(contexts), addClaims)
  const joined = each(told, (context, tellings) => joinTellings(context.scene, tellings))
  const settled = each(each(joined, addConsequences), settleScenes)
  return each(each(settled, addOpponents), tellOf)
}

function contextOf(scene: Scene): Context {
  const clauses = cutClauses(scene)
  const none = (): undefined[] => new Array<undefined>(clauses.length).fill(undefined)
  return { scene, clauses, subjects: none(), carried: none(), previous: null }
}

function tellOf(context: Context, happened: readonly Happened[]): Report[] {
  const { scene } = context
  const body = scene.sentences.some((sentence) => sentence.role === 'body')
  const reports = happened
    .filter(({ telling }) => !body || telling.clause.sentence.role === 'body')
    .map((one) => toReport(context, one))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return dateStatements(reports, scene.text)
}

function toReport(context: Context, { telling, tellings }: Happened): Report {
  const { scene } = context
  const { start, end } = spanOf(scene, telling.clause)
  const trigger = scene.tokens[telling.primary.at]
  const others = new Set(tellings.map((other) => other.clause))
  others.delete(telling.clause)
  return {
    type: telling.type,
    modality: telling.modality,
    date: telling.date,
    place: telling.place,
    site: telling.site,
    agents: telling.agents,
    targets: telling.targets,
    ...telling.casualties,
    ...attributionOf(context, telling.clause),
    start,
    end,
    evidence: scene.text.source.slice(start, end),
    trigger: trigger === undefined ? '' : scene.text.source.slice(trigger.start, trigger.end),
    also: [...others].map((clause) => spanOf(scene, clause)),
    decision: null,
  }
}

function spanOf(scene: Scene, { first, last }: Clause): Span {
  return { start: scene.tokens[first]?.start ?? 0, end: scene.tokens[last - 1]?.end ?? 0 }
}
