import { describe, expect, test } from 'vitest'
import { faceOf, veiledReadings } from '../../src/pages/face.ts'
import type { Reading } from '../../src/records.ts'
import { fullReading } from '../data/practice.ts'

const reading = fullReading('c1')

/** The reading with other words in its text, of which nothing was read. */
function withText(text: string): Reading {
  const { clipping, article } = reading
  const [first] = article.paragraphs
  return {
    ...reading,
    clipping: { ...clipping, text, sha256: 'another' },
    article: { ...article, paragraphs: first === undefined ? [] : [first] },
  }
}

describe('the face of a clipping', () => {
  test('is the same for another text in which the same is read', () => {
    expect(faceOf(withText(`${reading.clipping.text} وانتهى`))).toBe(faceOf(reading))
  })

  test.each<[string, Reading]>([
    ['title', { ...reading, article: { ...reading.article, title: 'عنوان آخر' } }],
    ['report less', { ...reading, reports: reading.reports.slice(1) }],
    [
      'review',
      { ...reading, clipping: { ...reading.clipping, front: { ...reading.clipping.front, reviewed: null } } },
    ],
    ['letter before a name', withText(`ل${reading.clipping.text.slice(1)}`)],
  ])('is another for another %s', (_, other) => {
    const mentions = [
      { start: 1, end: 3, kind: 'actor', id: 'usa', name: 'اسم', text: 'لحو', basis: 'listed' },
    ] as const
    expect(faceOf({ ...other, mentions })).not.toBe(faceOf({ ...reading, mentions }))
  })

  test('shows its text to whoever asks, and tells of it', () => {
    const asked: string[] = []
    const veiled = veiledReadings(new Map([['c1', reading]]), (id) => void asked.push(id)).get('c1')
    expect([veiled?.article.title, veiled?.reports]).toEqual([reading.article.title, reading.reports])
    expect(asked).toEqual([])
    expect(veiled?.clipping.text).toBe(reading.clipping.text)
    expect(asked).toEqual(['c1'])
    expect(veiled?.article.paragraphs).toBe(reading.article.paragraphs)
    expect(asked).toEqual(['c1', 'c1'])
  })
})
