import { deserialize, serialize } from 'node:v8'
import { describe, expect, test } from 'vitest'
import { openLean } from '../../src/lean.ts'

const TEXT =
  'بغداد - أعلنت كتائب حزب الله تعليق عملياتها العسكرية ضد القوات الأمريكية في العراق حتى إشعار آخر، وفق بيان.'

const reading = {
  mentions: [
    { start: 0, end: 5, kind: 'place', name: 'بغداد', id: 'baghdad' },
    { start: 14, end: 27, kind: 'actor', name: 'كتائب حزب الله', id: null },
  ],
  reports: [
    { start: 8, end: TEXT.length, evidence: TEXT.slice(8), agents: ['kataib-hezbollah'], decision: null },
    // Words of another place, and words without one.
    { start: 0, end: 3, evidence: TEXT.slice(8), agents: [], note: 'ن'.repeat(100) },
  ],
}

describe('a reading from a store', () => {
  test('says the same when it is made smaller', () => {
    const lean = openLean()
    const stored: unknown = deserialize(serialize(reading))
    expect(lean(stored, TEXT)).toBe(stored)
    expect(stored).toEqual(reading)
  })

  test('is left as it is where nothing stands in the text', () => {
    const stored: unknown = deserialize(serialize(reading))
    expect(openLean()(stored, '')).toEqual(reading)
  })

  test.each([null, 3, 'كلمة'])('may be %j', (value) => {
    expect(openLean()(value, TEXT)).toBe(value)
  })
})
