import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvSheet, type Cell } from '../../src/data/csv.ts'
import { parseCsv } from './practice.ts'

const formatCsv = (header: readonly string[], rows: Iterable<readonly Cell[]>): string => {
  const { head, items } = csvSheet(header, rows)
  return head + [...items].join('')
}
const cell = (value: Cell): string => formatCsv([], [[value]]).slice(2, -2)

describe('a cell', () => {
  test.each([
    ['نص', 'نص'],
    ['نص، بفاصلة', 'نص، بفاصلة'],
    ['a,b', '"a,b"'],
    ['قال "نعم"', '"قال ""نعم"""'],
    ['سطر\nآخر', '"سطر\nآخر"'],
    [' في أوله مسافة', '" في أوله مسافة"'],
    ['=1+1', "'=1+1"],
    ['-قال', "'-قال"],
    ['+964', "'+964"],
    ['@حساب', "'@حساب"],
    ['\tجدولة', "'\tجدولة"],
    ['~سرايا', '~سرايا'],
    [null, ''],
    [0, '0'],
    [-33.5, '-33.5'],
    [true, 'true'],
    [[], ''],
    [['usa', 'iraq'], 'usa; iraq'],
    [['=usa', 'iraq'], "'=usa; iraq"],
  ])('%j is written %j', (value, written) => expect(cell(value)).toBe(written))
})

describe('a file', () => {
  test('has a header, CRLF after every row, and no byte order mark', () => {
    expect(formatCsv(['a', 'b'], [[1, 'ب']])).toBe('a,b\r\n1,ب\r\n')
  })

  test('can be read back, whatever a text holds', () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', '=', 'ا', 'ب', '😀') }),
    )
    fc.assert(
      fc.property(fc.array(texts.filter((row) => row.length > 0)), (rows) => {
        const read = parseCsv(formatCsv(['a'], rows)).slice(1)
        expect(read.map((row) => row.map((text) => text.replace(/^'(?=[=\r])/, '')))).toEqual(rows)
      }),
    )
  })
})
