import type { ArabicText } from '../../arabic/text.ts'
import type { Authority } from '../../authority/read.ts'
import type { Layout } from '../layout.ts'
import { attackClues } from './attacks.ts'
import { mergeWindows, type Clue, type DatedSentence } from './clue.ts'
import { countClues } from './counts.ts'
import { factClues, postClues, printedClues, unwired } from './facts.ts'
import { happeningClues } from './happenings.ts'
import { lifespanClue } from './lifespans.ts'
import { calledUnitClues, comparedYearClues, namedClues, numberedClues } from './named.ts'
import { officeClues } from './offices.ts'
import { pageNewsClues } from './page-news.ts'
import { retoldClues } from './retold.ts'
import { datedSentences } from './sentences.ts'
import { toldDayClues } from './told-days.ts'
import { warClues, warTimeClues } from './war-times.ts'
import { readToday, type Today } from './weekdays.ts'

/** A clipping that prints no date; `saved` is the day on which the editor saved it, or null. */
export interface Undated {
  readonly text: ArabicText
  readonly layout: Layout
  readonly saved: string | null
}

/** One of them, its sentences, and all that they say of its day. */
export interface Told extends Undated {
  readonly sentences: readonly DatedSentence[]
  readonly clues: readonly Clue[]
  /** Clues of what is told as often of something else. */
  readonly light: readonly Clue[]
  readonly today: Today | null
}

/**
 * Gathers the clues of some clippings, of which none is of a day past `horizon`: one kind of clue in all of them after
 * the other, since more time goes into fetching the rules than into running them.
 */
export function gatherClues(pages: readonly Undated[], authority: Authority, horizon: number): Told[] {
  const all = pages.map((page) => ({ ...page, sentences: datedSentences(page.text, page.layout) }))
  const deeds = all.map(({ text, sentences }) => unwired(text, sentences))
  const each = <Found>(
    find: (text: ArabicText, sentences: readonly DatedSentence[], authority: Authority) => Found,
  ): Found[] => all.map(({ text }, i) => find(text, deeds[i] ?? [], authority))
  const known = (clue: Clue): boolean => clue.windows.every(({ earliest }) => earliest <= horizon)
  const lasted = each(warTimeClues).map((clues) => clues.filter(known))
  const happened = each(happeningClues)
  const retold = each(retoldClues)
  const days = each(toldDayClues)
  const printed = all.map(({ text, layout }) => printedClues(text, layout))
  const facts = all.map(({ text, sentences }) => [...factClues(text, sentences), ...postClues(text)])
  const offices = each(officeClues)
  const counted = each(countClues)
  const wars = each((...one) => [...warClues(...one), ...attackClues(...one)])
  const named = each(namedClues)
  const numbered = each((text, sentences) => [
    ...comparedYearClues(text, sentences),
    ...calledUnitClues(text, sentences),
    ...numberedClues(text, sentences),
  ])
  const today = each((_, sentences) => readToday(sentences))
  const news = all.map(({ text, sentences }, i) =>
    pageNewsClues(text, sentences, authority, today[i] ?? null),
  )
  const founding = each((...one) => [lifespanClue(...one) ?? []].flat())
  return all.map((page, i): Told => {
    const of = (found: readonly (readonly Clue[])[]): readonly Clue[] => found[i] ?? []
    const ofWar = ({ start }: Clue): boolean => of(lasted).some((clue) => clue.start === start)
    const told = of(happened).filter((clue) => !ofWar(clue))
    const firm = told.filter((clue) => clue.light !== true)
    const clues = [
      ...of(printed),
      ...of(facts),
      ...stillCalled(of(offices), of(retold)),
      ...of(counted).filter(known),
      ...of(lasted),
      ...of(wars),
      ...of(named).filter((clue) => !ofWar(clue) && known(clue)),
      ...of(numbered),
      ...of(retold).filter(known),
      ...firm,
      ...of(days).filter(({ start }) => !firm.some((clue) => clue.start === start)),
      ...of(news),
      ...of(founding),
    ]
    const light = told.filter((clue) => clue.light === true)
    return { ...page, clues, light, today: today[i] ?? null }
  })
}

/** Days for which somebody who was removed still goes by the office in the news of it. */
const AFTERMATH = 7

/** Terms that ended with what the text tells: its news still gives the office to the one who lost it. */
function stillCalled(offices: readonly Clue[], told: readonly Clue[]): Clue[] {
  const days = told.flatMap(({ windows }) => windows.map(({ earliest }) => earliest))
  const ended = (day: number): boolean => days.some((other) => Math.abs(other - day) <= 2)
  return offices.map((clue) => {
    const windows = clue.windows.map(({ earliest, latest }) => {
      return { earliest, latest: ended(latest) ? latest + AFTERMATH : latest }
    })
    return { ...clue, windows: mergeWindows(windows) }
  })
}
