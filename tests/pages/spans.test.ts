import { describe, expect, test } from 'vitest'
import { renderSpan } from '../../src/pages/components/spans.ts'
import { date } from './archive.ts'

/** First and last tenth of the period that a bar covers, from its beginning on the right. */
function covered(edtf: string, period: string): readonly [number, number] {
  const bar = /class="span-bar[^"]*" x="(\d+)" y="5" width="(\d+)"/.exec(
    renderSpan(date(edtf), period).markup,
  )
  const [x, width] = [Number(bar?.[1]), Number(bar?.[2])]
  return [Math.round((1000 - x - width) / 100), Math.round((1000 - x) / 100)]
}

describe('a span', () => {
  test.each([
    ['2024-01', '2024', 0, 1],
    ['2024-01-01/2024-06-30', '2024', 0, 5],
    ['2023-11-01/2024-06-30', '2024', 0, 5],
    ['2024-07-01/..', '2024', 5, 10],
    ['2024-01-16/2024-01-31', '2024-01', 5, 10],
    ['2024-01', '2024-01', 0, 10],
  ])('%s covers of %s from tenth %i to %i', (edtf, period, from, to) => {
    expect(covered(edtf, period)).toEqual([from, to])
  })

  test.each([
    ['2024-01~', true],
    ['[2024-01-02..2024-01-09]', true],
    ['2024-01-02/2024-01-09', false],
  ])('%s is drawn loosely: %s', (edtf, loose) => {
    expect(renderSpan(date(edtf), '2024-01').markup.includes('span-bar--loose')).toBe(loose)
  })

  test('that goes on beyond the period has a point on that side', () => {
    const ends = (edtf: string): number =>
      renderSpan(date(edtf), '2024').markup.match(/class="span-end"/g)?.length ?? 0
    expect(ends('2023-05/2025-02')).toBe(2)
    expect(ends('2024-05/..')).toBe(1)
    expect(ends('2024-05/2024-06')).toBe(0)
  })
})
