import { describe, expect, test } from 'vitest'
import { EVENT_TYPES } from '../../src/records.ts'
import { EVENT_CLASSES, EVENT_TYPE_INFO, typeInfo } from '../../src/reports/types.ts'

describe('the types of events', () => {
  test('have one row each, in the order of the records', () => {
    expect(EVENT_TYPE_INFO.map((row) => row.type)).toEqual([...EVENT_TYPES])
  })

  test('fill every class', () => {
    expect(new Set(EVENT_TYPE_INFO.map((row) => row.class))).toEqual(new Set(EVENT_CLASSES))
  })

  test.each([...EVENT_TYPES])('%s is named and defined in Arabic', (type) => {
    const { label, definition } = typeInfo(type)
    expect(label).toMatch(/^[\p{Script=Arabic}\p{M} ]+$/u)
    expect(definition).toMatch(/^\p{Script=Arabic}.*\.$/u)
  })
})
