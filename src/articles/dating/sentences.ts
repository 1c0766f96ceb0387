import { foldText } from '../../arabic/fold.ts'
import { GAP, type ArabicText, type Token } from '../../arabic/text.ts'
import { RareMemo } from '../../arabic/vocabulary.ts'
import { findDates, type DateExpression } from '../../dates/expressions.ts'
import type { Layout } from '../layout.ts'
import type { Line } from '../line.ts'
import type { DatedSentence } from './clue.ts'

/** Words of plans, conditions and wishes: a date beside them may be still to come. */
const AHEAD = new Set(
  foldText(
    'المقبل المقبلة القادم القادمة المقرر المقررة المزمع المرتقب المرتقبة المنتظر المنتظرة ينتظر يرتقب المتوقع سوف يعتزم تعتزم سيتم ستتم موعد غدا',
  ).split(' '),
)

/** Words that begin like a verb of the future and are none: `سيطرتها`, `سيارات`, `ستين`. */
const NO_FUTURE = new RegExp(
  `^(?:${foldText('سيطر سيف سيلي سينم سيار سياس سياق سياد سياج سياح سينا سيول سيره سيرت سيوف سيدت سيده سيدا سيسي سيبر سيمون سيغ سيرف سيلا سيلف سيي ستين سته ستوك ستار ستيف ستاند سنوات سنوي سنجار سندا سنغا سنيه سنتين سنتا سنار سنيور سنتكوم').split(' ').join('|')})`,
)

/** Whether a folded word only begins like a verb of the future. */
export const isNoFuture = (form: string): boolean => NO_FUTURE.test(form.replace(/^[وف](?=س)/, ''))

const isAhead = new RareMemo(
  (form) => AHEAD.has(form) || (/^س[يتن].{3,}/.test(form) && !NO_FUTURE.test(form)),
)

/** Words of what is only weighed: `تدرس خيار تصنيفه`, `ضرورة بقائهم`. */
export const weighs = new RareMemo((form) =>
  /^[وفبل]?(?:ال|لل)?(?:يدرس|تدرس|خيار|خيارات|يعتزم|تعتزم|ينوي|تنوي|تلويح|لوح|لوحت|يلوح|تلوح|تمهيدا|بصدد|احتمال|احتمالات|امكانيه|ضروره|سبل|خطه)$/.test(
    form,
  ),
)

const ANNIVERSARY = new Set(foldText('ذكرى الذكرى لذكرى بذكرى سنوية السنوية').split(' '))

/** Whether a sentence speaks of an anniversary: a day and month in it may be those of any later year. */
export function isAnniversary({ tokens }: ArabicText, { first, last }: DatedSentence): boolean {
  for (let at = first; at < last; at++) if (remembers.of((tokens[at] as Token).word)) return true
  return false
}

/** Sentences that tell the news, where a page runs its paragraphs into one. */
const LEAD = 4

const remembers = new RareMemo((form) => ANNIVERSARY.has(form))

/** The sentences of an article with their dates, in order of text. */
export function datedSentences(text: ArabicText, { lines, kinds, body }: Layout): DatedSentence[] {
  const found: DatedSentence[] = []
  let next = 0
  let told = 0
  let inBody = 0
  lines.forEach((line, i) => {
    if (kinds[i] !== null) return
    if (i >= body) told++
    while (next < text.sentences.length && (text.sentences[next]?.start ?? 0) < line.start) next++
    for (; next < text.sentences.length; next++) {
      const sentence = text.sentences[next]
      if (sentence === undefined || sentence.start >= line.end) break
      if (i >= body) inBody++
      found.push(readSentence(text, sentence, i, told <= 2 && inBody <= LEAD))
    }
  })
  return found
}

function readSentence(
  text: ArabicText,
  { first, last }: Pick<Line, 'first' | 'last'>,
  line: number,
  lead: boolean,
): DatedSentence {
  let future = false
  for (let at = first; at < last && !future; at++) {
    future = isAhead.of((text.tokens[at] as Token).word)
  }
  const behind = BEHIND.has(text.tokens[first]?.form ?? '')
  return {
    line,
    first,
    last,
    dates: findDates(text, first, last).filter((date) => !isNameOf(text, date)),
    lead: lead && !behind,
    future,
  }
}

/** `“سبتمبر نت”`: a month that opens a quotation of another word or two is the name of something. */
function isNameOf({ tokens }: ArabicText, { meaning, first, last }: DateExpression): boolean {
  if (meaning.kind !== 'calendar' || meaning.year !== null) return false
  const quoted = (at: number): boolean => ((tokens[at]?.gap ?? 0) & GAP.quote) !== 0
  return quoted(first) && !quoted(last) && (quoted(last + 1) || quoted(last + 2))
}

/** Words that open what is told behind the news: `وكان قد أعلن`, `يذكر أن`. */
const BEHIND = new Set(foldText('وكان وكانت ويذكر يذكر ويشار يشار وسبق سبق').split(' '))
