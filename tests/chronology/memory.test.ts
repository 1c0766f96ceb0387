import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildEvents } from '../../src/chronology/events.ts'
import type { JoinMemory } from '../../src/chronology/memory.ts'
import type { Reading } from '../../src/records.ts'
import { authority, readArchive } from './archive.ts'

const { readings } = readArchive()

interface CountingMemory extends JoinMemory {
  /** How often something had to be found out. */
  readonly found: () => number
}

/** A memory that keeps what it is told as text, as one between builds does. */
function openMemory(kept: Map<string, string>): CountingMemory {
  let found = 0
  return {
    found: () => found,
    digest: (reading) => hash('sha1', JSON.stringify(reading)),
    recall<Value>(key: string, find: () => Value): Value {
      const known = kept.get(key)
      if (known !== undefined) return JSON.parse(known) as Value
      found++
      const value = find()
      kept.set(key, JSON.stringify(value))
      return value
    },
  }
}

/** A clipping as it would be read had its last report not been found. */
const shorter = (reading: Reading): Reading => ({ ...reading, reports: reading.reports.slice(0, -1) })

test('events are the same with what earlier builds found out, whatever was added, taken away or changed', () => {
  const some = fc.subarray([...readings], { minLength: 1 })
  fc.assert(
    fc.property(some, some, fc.subarray([...readings], { maxLength: 5 }), (first, second, changed) => {
      const kept = new Map<string, string>()
      buildEvents(first, [], authority, openMemory(kept))
      const later = second.map((reading) => (changed.includes(reading) ? shorter(reading) : reading))
      expect(buildEvents(later, [], authority, openMemory(kept))).toEqual(buildEvents(later, [], authority))
    }),
    { numRuns: 20 },
  )
}, 60_000)

test('little is found out again when one clipping changed, and nothing when none did', () => {
  const kept = new Map<string, string>()
  const first = openMemory(kept)
  buildEvents(readings, [], authority, first)
  expect(first.found()).toBeGreaterThan(readings.length)
  const same = openMemory(kept)
  buildEvents(readings, [], authority, same)
  expect(same.found()).toBe(0)
  const [changed, ...others] = readings
  const again = openMemory(kept)
  buildEvents(changed === undefined ? others : [shorter(changed), ...others], [], authority, again)
  expect(again.found()).toBeGreaterThan(0)
  expect(again.found()).toBeLessThan(40)
})
