import { foldText } from '../../arabic/fold.ts'
import type { ArabicText, Token } from '../../arabic/text.ts'
import { RareMemo } from '../../arabic/vocabulary.ts'
import type { Authority, Match } from '../../authority/read.ts'
import { parseEdtf } from '../../dates/edtf.ts'
import type { Office } from '../../records.ts'
import { GIVEN_NAMES } from '../words.ts'
import { mergeWindows, windowOfRange, type Clue, type DatedSentence, type Window } from './clue.ts'
import { ALWAYS, NEVER } from './days.ts'

/** Words with which an office is named before its holder: `رئيس الوزراء العراقي محمد شياع السوداني`, `إدارة بايدن`. */
const HEADS = new Set(
  foldText(
    'رئيس الرئيس رئيسة الرئيسة وزير الوزير وزيرة الوزيرة إدارة حكومة الملك ملك الأمير أمير ولي المرشد السفير السفيرة المبعوث المبعوثة المتحدث المتحدثة قائد القائد الأمين مستشار مستشارة المستشار المستشارة المنسق المنسقة الممثل الممثلة الناطق الناطقة مدير نائب نائبة',
  ).split(' '),
)
/** Words that make it an office once held. */
const FORMER = new Set(
  foldText('السابق السابقة الأسبق الأسبقة سابق سابقا السابقين الراحل الراحلة المخلوع المعزول').split(' '),
)
/** Words that make it an office yet to be held. */
const COMING = new Set(foldText('المنتخب المنتخبة المكلف المكلفة').split(' '))
/** Words that put it at another time, which may be before the end of the term or after. */
const THEN = new Set(foldText('آنذاك حينها وقتها عهد حقبة أيام').split(' '))
/** Days before a term in which somebody is called elected or designated. */
const TRANSITION = 270
/** Words between an office and the name of its holder. */
const REACH = 7

/** Clues from people who are named with the office that they hold: publication falls into their term. */
export function officeClues(
  text: ArabicText,
  sentences: readonly DatedSentence[],
  authority: Authority,
): Clue[] {
  return sentences.flatMap((sentence) => {
    const dated = sentence.dates.some(({ meaning }) => meaning.kind === 'calendar' && meaning.year !== null)
    if (dated) return []
    const found: Clue[] = []
    for (let at = sentence.first; at < sentence.last; at++) {
      const clue = isHead(text, at) ? holderAt(text, at, sentence, authority) : null
      if (clue !== null && clue.end !== found.at(-1)?.end) found.push(clue)
    }
    return found
  })
}

/** `رئيسة الوزراء` heads an office; in `رئيسه محمد` the same letters are a head with a pronoun, of we know not what. */
function isHead(text: ArabicText, at: number): boolean {
  const word = heads.of((text.tokens[at] as Token).word)
  return word !== null && (!EITHER.has(word) || (text.tokens[at + 1]?.form.startsWith('ال') ?? false))
}

const EITHER = new Set(foldText('رئيسة نائبة وزيرة مستشارة').split(' '))

/** The folded word without و, ل or ب. */
function bare({ tokens }: ArabicText, at: number): string {
  return bareForm(tokens[at]?.form ?? '')
}

function bareForm(form: string): string {
  if (HEADS.has(form)) return form
  return form.startsWith('لل') ? `ال${form.slice(2)}` : form.replace(/^[وفبل]/, '')
}

/** Words that head an office, without what is written before them. */
const heads = new RareMemo((form) => {
  const word = bareForm(form)
  return HEADS.has(word) ? word : null
})

/** Words before an office that make it another one: `نائب قائد الحرس`, `مساعد وزير الخارجية`. */
const UNDER = new RareMemo((form) =>
  /^[وفبل]{0,2}(?:ال|لل)?(?:نايب|نايبه|نواب|نايبا|مساعد|مساعده|معاون|وكيل|وكيله|مستشار|مستشاره|سكرتير|مبعوث)$/.test(
    form,
  ),
)

function holderAt(text: ArabicText, at: number, sentence: DatedSentence, authority: Authority): Clue | null {
  if (at > sentence.first && UNDER.of((text.tokens[at - 1] as Token).word)) return null
  const end = Math.min(sentence.last, at + REACH)
  for (let name = at; name < end; name++) {
    // `السفير السابق فلان، فإن الرئيس فلان`: the next holder is of the next office.
    if (name > at && isHead(text, name)) return null
    for (const match of authority.lookup.at(text, name, sentence.last)) {
      const actor = match.kind === 'actor' ? authority.actors.get(match.id) : undefined
      if (actor?.kind !== 'person') continue
      const short = match.form.use === 'short'
      if (short && (actor.offices.length === 0 || isNoSurname(text, match, authority))) continue
      // `الأمين` heads the office, though it is short for somebody.
      if (name === at && match.last === at + 1) continue
      const from = Math.max(0, at - 2)
      // `ولي ولي العهد` is another office.
      if (text.tokens[at - 1]?.form === text.tokens[at]?.form) continue
      const to = Math.min(match.last + 2, sentence.last)
      if (hasForm(text, from, to, THEN) || isMourned(text, at, sentence)) return null
      if (resigns(text, match.last, sentence)) return null
      const terms = termsOf(text, at, match.last, actor.offices)
      const windows = endsTerm(text, at, sentence)
        ? lastMonths(terms)
        : hasForm(text, at, to, FORMER)
          ? afterTerms(terms)
          : hasForm(text, from, to, COMING)
            ? beforeTerms(terms)
            : terms
      const start = text.tokens[at]?.start ?? match.start
      const words = text.source.slice(start, match.end)
      if (windows.length === 0 && short) continue
      if (windows.length === 0) return null
      return {
        start,
        end: match.end,
        text: words,
        rule: 'office-holder',
        windows,
        // An elected or designated holder may be called so for long, as where two governments claim one office.
        weight: windows === terms ? 2 : 1,
        lead: sentence.lead,
      }
    }
  }
  return null
}

/** Words before an office whose holder is told as dead or removed. */
const MOURNED =
  /^[وفبل]?(?:ال)?(?:اغتيال|اغتالت|اغتيل|مقتل|تشييع|ذكري|رحيل|وفاه|استشهاد|جنازه|عزاء|دماء|تابين|اطاحه|عزل|اقاله|باقاله|استقاله|سقوط|اسقاط|خلفا|خلف|سلفه)$/
const mourned = new RareMemo((form) => MOURNED.test(form))
/** Words between them and the office. */
const MOURNING = 16

/** `الذكرى الثانية لاغتيال … نائب رئيس الحشد الشعبي`, `الإطاحة بحكومة رئيس الوزراء`: the term had ended. */
function isMourned({ tokens }: ArabicText, at: number, { first }: DatedSentence): boolean {
  for (let before = Math.max(first, at - MOURNING); before < at; before++)
    if (mourned.of((tokens[before] as Token).word)) return true
  return false
}

/** `أجبروا حكومة سعد الحريري على الاستقالة`: the term may have ended. */
function resigns({ tokens }: ArabicText, from: number, { last }: DatedSentence): boolean {
  return tokens
    .slice(from, Math.min(last, from + 4))
    .some(({ form }) => /^[وفبل]?(?:ال)?(?:استقال|تنحي)/.test(form))
}

/** `رئيس الوزراء العراقي فلان`, `الأمين العام لحزب الله فلان`, `نائبه محمد فلان`: words that are surnames too, but not where they stand. */
function isNoSurname({ tokens }: ArabicText, { first, last }: Match, { nationalities }: Authority): boolean {
  const { form, word } = tokens[first] as Token
  return (
    form === 'الله' ||
    nationalities.ofWord(word) !== null ||
    (last === first + 1 && (GIVEN_NAMES.has(form) || GIVEN_NAMES.has(tokens[first - 1]?.form ?? '')))
  )
}

function hasForm({ tokens }: ArabicText, from: number, to: number, forms: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (forms.has(tokens[at]?.form ?? '')) return true
  return false
}

const ENDING = new RareMemo((form) => /^[وفبل]?(?:نهايه|انتهاء|انقضاء|ختام)$/.test(form))

/** `قبل أسبوع من نهاية ولاية الرئيس ميشال عون`: the term is about to end, or has just ended. */
function endsTerm({ tokens }: ArabicText, head: number, { first }: DatedSentence): boolean {
  if (head - 2 < first || !/^(?:ولايه|عهد|فتره|مده)$/.test(tokens[head - 1]?.form ?? '')) return false
  return ENDING.of((tokens[head - 2] as Token).word)
}

/** Days before and after its end in which the end of a term is news. */
const ENDS_WITHIN = { before: 120, after: 60 }

function lastMonths(terms: readonly Window[]): Window[] {
  return terms.flatMap(({ latest }): Window[] =>
    latest >= ALWAYS ? [] : [{ earliest: latest - ENDS_WITHIN.before, latest: latest + ENDS_WITHIN.after }],
  )
}

/** `الرئيس السابق` is said after a term and before the next one. */
function afterTerms(terms: readonly Window[]): Window[] {
  return terms.flatMap(({ latest }, i): Window[] => {
    if (latest >= ALWAYS) return []
    return [{ earliest: latest - DISMISSED, latest: (terms[i + 1]?.earliest ?? ALWAYS + 1) - 1 }]
  })
}

/** Days before the end of a term in which somebody who was dismissed is called former. */
const DISMISSED = 30

function beforeTerms(terms: readonly Window[]): Window[] {
  // A head of government is designated anew while in office.
  return terms.flatMap(({ earliest, latest }): Window[] =>
    earliest <= NEVER ? [] : [{ earliest: earliest - TRANSITION, latest }],
  )
}

/** Terms of the offices that the words name best; all terms of one office when it was held twice. */
function termsOf(text: ArabicText, first: number, last: number, offices: readonly Office[]): Window[] {
  const said = new Set<string>()
  for (let at = first; at < last; at++) for (const word of titleWords(bare(text, at))) said.add(word)
  const ranked = offices
    .filter((office) => office.from !== null || office.to !== null)
    .map((office) => {
      const words = foldText(office.title).split(' ').flatMap(titleWords)
      const named = said.has(words[0] ?? '')
      return { office, fit: named ? words.filter((word) => said.has(word)).length / words.length : 0 }
    })
  const best = Math.max(0, ...ranked.map(({ fit }) => fit))
  if (best === 0) return []
  return mergeWindows(ranked.filter(({ fit }) => fit === best).map(({ office }) => termOf(office)))
}

/** The press calls who speaks for an international body envoy, representative or coordinator alike. */
const SAME = new Map([
  ['ممثل', 'مبعوث'],
  ['منسق', 'مبعوث'],
  ['ناطق', 'متحدث'],
])

/** The words of a title as they are compared: `إدارة` stands for a president, `حكومة` for a prime minister. */
function titleWords(word: string): string[] {
  if (word === 'اداره') return ['رييس']
  if (word === 'حكومه') return ['رييس', 'وزراء']
  const plain = word.replace(/^ال(?=.{3})/, '').replace(/(?<=.{3})[ةه]$/, '')
  return [SAME.get(plain) ?? plain]
}

function termOf({ from, to }: Office): Window {
  const first = from === null ? null : parseEdtf(from)
  const last = to === null ? null : parseEdtf(to)
  return {
    earliest: first === null ? NEVER : windowOfRange(first).earliest,
    latest: last === null ? ALWAYS : windowOfRange(last).latest,
  }
}
