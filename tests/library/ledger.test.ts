import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../../src/ledger.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  open('look').keep([
    { path: 'a.html', hash: 'a', characters: '', needs: 'rone\nAusa' },
    { path: 'b.html', hash: 'b', characters: '', needs: 'Ausa' },
  ])
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What was asked since the ledger was opened. */
const asked: string[] = []

function open(outward: string, answers: Readonly<Record<string, string>> = {}): Ledger {
  asked.length = 0
  const answer = (need: string): string => {
    asked.push(need)
    return answers[need] ?? ''
  }
  return openLedger(join(folder, 'ledger'), { key: 'k', outward, answer }, false)
}

const isKept = (ledger: Ledger): boolean[] =>
  ['a.html', 'b.html'].map((path) => ledger.proofOf(path) !== null)

test('an archive that looks as it did is asked for texts alone', () => {
  const ledger = open('look')
  expect(ledger.same).toEqual(['a.html', 'b.html'])
  expect(isKept(ledger)).toEqual([true, true])
  expect(asked).toEqual(['rone'])
})

test('pages that show a text which is another are stale', () => {
  expect(isKept(open('look', { rone: 'another' }))).toEqual([false, true])
})

test('an archive that looks otherwise is asked for everything', () => {
  const ledger = open('another look', { Ausa: 'another' })
  expect(ledger.same).toBeNull()
  expect(isKept(ledger)).toEqual([false, false])
})

test('pages that stand are kept with what they asked for', () => {
  const ledger = open('look', { rone: 'another' })
  isKept(ledger)
  ledger.stands('b.html')
  ledger.keep([{ path: 'a.html', hash: 'c', characters: '', needs: 'rone\nAusa' }])
  const next = open('look', { rone: 'another' })
  expect(isKept(next)).toEqual([true, true])
  expect(next.proofOf('a.html')?.hash).toBe('c')
  expect(isKept(open('look', { rone: 'a third' }))).toEqual([false, true])
})
