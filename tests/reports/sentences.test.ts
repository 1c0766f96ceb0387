import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { tagMentions } from '../../src/mentions/tag.ts'
import type { Report } from '../../src/records.ts'
import { readReports } from '../../src/reports/read.ts'
import { ownAuthority } from '../golden/authority.ts'
import { articleOf, PUBLISHED } from './reading.ts'

/**
 * Sentences in the manner of the press with what they tell, read with the archive's own names. One a line:
 * `sentence => type/modality | date | place | agents→targets ; …`, the parties by id, joined with + in the order of the
 * alphabet, or left out; or `none` where nothing is told as having happened. `reported` is not written out; `-` is
 * nothing, `*` anything. `\n` parts paragraphs. Published on a Wednesday, 2024-05-15.
 */
const FOLDER = join(import.meta.dirname, 'sentences')
const authority = ownAuthority()

function read(line: string): Report[] {
  const source = line.replaceAll('\\n', '\n')
  const text = readText(source)
  const article = articleOf(source, PUBLISHED, false)
  return readReports(text, article, tagMentions(text, article, authority, []), authority)
}

const side = (ids: readonly string[]): string => [...ids].sort().join('+')

function words({ type, modality, date, place, agents, targets }: Report): string {
  const name = place === null ? '-' : (authority.places.get(place)?.name ?? place)
  const parties = `${side(agents)}→${side(targets)}`
  return `${type}${modality === 'reported' ? '' : `/${modality}`} | ${date?.edtf ?? '-'} | ${name} | ${parties}`
}

const matches = (told: string, expected: string): boolean => {
  const parts = told.split(' | ')
  return expected.split(' | ').every((part, at) => part === '*' || part === parts[at])
}

/** What was told, each put as it was expected where it fits that. */
function compared(reports: readonly Report[], expected: readonly string[]): string[] {
  const left = [...expected]
  return reports.map(words).map((told) => {
    const at = left.findIndex((one) => matches(told, one))
    return at < 0 ? told : (left.splice(at, 1)[0] as string)
  })
}

describe.each(readdirSync(FOLDER).sort())('%s', (file) => {
  const lines = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n')
  test.each(lines.map((line) => line.split(' => ') as [string, string]))('%s', (sentence, spec) => {
    const reports = read(sentence)
    if (spec === 'none') {
      expect(reports.filter(({ modality }) => modality === 'reported').map(words)).toEqual([])
      return
    }
    const expected = spec.split(' ; ')
    expect(compared(reports, expected).sort()).toEqual([...expected].sort())
  })
})
