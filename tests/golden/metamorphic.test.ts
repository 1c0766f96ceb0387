import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readClippings, readOne } from '../../src/archive.ts'
import { addDays } from '../../src/dates/calendar.ts'
import type { Clipping, Reading } from '../../src/records.ts'
import { ownAuthority } from './authority.ts'

const AUTHORITY = ownAuthority()
const GOLD = join(import.meta.dirname, '../gold')

/** The founding clippings, and the practice clippings that rules are written against. */
const CLIPPINGS: readonly Clipping[] = ['seeds', 'dev'].flatMap((folder) =>
  readdirSync(join(GOLD, folder))
    .filter((name) => name.endsWith('.txt') && (folder === 'seeds' || Number(name.slice(0, 2)) % 2 === 1))
    .flatMap((name) => {
      const file = { file: `${folder}-${name}`, bytes: readFileSync(join(GOLD, folder, name)) }
      return readClippings([file], AUTHORITY).clippings
    }),
)

const read = (clipping: Clipping, text = clipping.text): Reading =>
  readOne({ ...clipping, text }, AUTHORITY, [])

/** What was read, without the words and where they stand. */
function gist({ article, mentions, reports }: Reading): unknown {
  return {
    outlet: article.outlet?.id ?? null,
    published: article.published?.edtf ?? null,
    furniture: article.furniture.map(({ kind }) => kind),
    mentions: mentions.map(({ kind, id }) => `${kind} ${id ?? '~'}`),
    reports: reports.map(({ type, modality, date, place, agents, targets, fatalities, injuries }) => ({
      type,
      modality,
      date: date?.edtf ?? null,
      place,
      agents: agents.map(listed),
      targets: targets.map(listed),
      fatalities,
      injuries,
    })),
  }
}

const listed = (party: string): string => (party.startsWith('~') ? '~' : party)

/** Puts marks after letters within words, in turn and with gaps, but not into the lines that hold addresses. */
function sprinkle(text: string, marks: readonly string[]): string {
  let at = 0
  return text.replace(/(?<=[\u0621-\u064A])(?=[\u0621-\u064A])/g, () => {
    at++
    return at % 3 === 0 ? (marks[(at / 3) % marks.length] ?? '') : ''
  })
}

const INDIC = '٠١٢٣٤٥٦٧٨٩'

describe.each(CLIPPINGS.map((clipping) => [clipping.id, clipping] as const))('%s', (_, clipping) => {
  const own = read(clipping)
  const expected = gist(own)

  test.each([
    ['with vowel marks', (text: string) => sprinkle(text, ['\u064E', '\u0650', '\u0651'])],
    ['with taṭwīl', (text: string) => sprinkle(text, ['\u0640'])],
    ['with marks of direction', (text: string) => sprinkle(text, ['\u200F', '\u200E', '\u202B', '\u202C'])],
    ['with decomposed letters', (text: string) => text.normalize('NFD')],
    [
      'with Arabic-Indic digits for European ones',
      (text: string) =>
        text.replace(/(?<![A-Za-z./:])\d(?![A-Za-z])/g, (digit) => INDIC[Number(digit)] as string),
    ],
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with other quotes', (text: string) => text.replaceAll(/[«“]/g, '"').replaceAll(/[»”]/g, '"')],
  ])('reads the same %s', (_name, change) => {
    expect(gist(read(clipping, change(clipping.text)))).toEqual(expected)
  })

  // A pronoun can end a word as well, so that of the deeds some remain in doubt.
  test('reads the same names with ه for ة', () => {
    const names = ({ mentions }: Reading): unknown => mentions.map(({ kind, id }) => [kind, id])
    expect(names(read(clipping, clipping.text.replaceAll('ة', 'ه')))).toEqual(names(own))
  })

  test('reads nothing out of lines set aside', () => {
    const { furniture } = own.article
    const inside = (start: number, end: number): boolean =>
      furniture.some((line) => start < line.end && end > line.start)
    expect(own.mentions.filter(({ start, end }) => inside(start, end))).toEqual([])
    expect(own.reports.filter(({ start, end }) => inside(start, end))).toEqual([])
  })

  test('reads nothing out of another article that was saved below it', () => {
    const other = CLIPPINGS[(CLIPPINGS.indexOf(clipping) + 1) % CLIPPINGS.length] as Clipping
    const below = read(clipping, `${clipping.text}\n\nاقرأ أيضا\n\n${other.text}`)
    const end = clipping.text.length
    expect(below.mentions.filter(({ start }) => start >= end)).toEqual([])
    expect(below.reports.filter(({ start }) => start >= end)).toEqual([])
    expect(below.reports.map(({ type, start }) => [type, start])).toEqual(
      own.reports.map(({ type, start }) => [type, start]),
    )
  })

  test('moves relative days with the day of publication', () => {
    const on = (day: string): Reading =>
      read({
        ...clipping,
        front: { ...clipping.front, published: { edtf: day, earliest: day, latest: day } },
      })
    const first = on('2022-05-18')
    const later = on('2022-05-25')
    expect(later.reports).toHaveLength(first.reports.length)
    for (const [i, { date }] of first.reports.entries()) {
      if (date === null || !/^(?:أمس|اليوم|أول من أمس|غدا)$/.test(date.text)) continue
      expect(later.reports[i]?.date?.earliest).toBe(addDays(date.earliest, 7))
    }
  })
})
