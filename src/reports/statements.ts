import type { ArabicText } from '../arabic/text.ts'
import type { Report } from '../records.ts'
import { typeInfo } from './types.ts'

/** `وقال`, `وأضاف`: the words that go on with a statement already quoted. */
const GOES_ON = /^[وف]?(?:قال|قالت|قالوا|اضاف|اضافت|اضافوا|تابع|تابعت|اردف|اردفت|شدد|شددت|ختم|ختمت)$/

/**
 * Gives what a speaker says next in one statement the day of what he said before: `منددا … . وقال على واشنطن أن …`.
 * The statement goes on in the sentence after, in the same speaker's name, and gives no day of its own.
 */
export function dateStatements(reports: readonly Report[], text: ArabicText): Report[] {
  const dated: Report[] = []
  for (const report of reports) dated.push(continued(report, dated, text))
  return dated
}

function continued(report: Report, before: readonly Report[], text: ArabicText): Report {
  if (report.date !== null || !isStatement(report) || !opensWithSaying(report, text)) return report
  const at = sentenceOf(report, text)
  const said = before.findLast((other) => isStatement(other) && sentenceOf(other, text) === at - 1)
  const same = said?.agents.some((id) => report.agents.includes(id)) === true
  return same && said?.date ? { ...report, date: said.date } : report
}

const isStatement = (report: Report): boolean =>
  report.modality === 'reported' && typeInfo(report.type).class === 'verbal-conflict'

const sentenceOf = ({ start }: Report, text: ArabicText): number =>
  text.sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end)

function opensWithSaying(report: Report, text: ArabicText): boolean {
  const first = text.sentences[sentenceOf(report, text)]?.first ?? -1
  return GOES_ON.test(text.tokens[first]?.form ?? '')
}
