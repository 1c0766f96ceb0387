import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWords } from '../../src/arabic/text.ts'
import { readKinship } from '../../src/chronology/kinship.ts'
import { countShared, inOrder, stemOf } from '../../src/chronology/stems.ts'
import { gatherTellings } from '../../src/chronology/telling.ts'
import { wordingReader, type Wording } from '../../src/chronology/wording.ts'
import { clip, REGISTERS, type Told } from './practice.ts'

function wordingOf(told: Told): Wording {
  const [telling] = gatherTellings([clip('news', {}, told)], readKinship(REGISTERS))
  if (telling === undefined) throw new Error('expected a telling')
  return wordingReader()(telling)
}

const numbersOf = (words: string): number[] => inOrder(readWords(words).map((word) => stemOf(word).number))

describe('the wording of a report', () => {
  const STRIKE = 'شنت الطائرات غارة على ثكنة برانيت ودمرت مخزنا'

  test('holds stems of its words, without its trigger and those of every news report', () => {
    const { content } = wordingOf({ type: 'air-strike', evidence: STRIKE, trigger: 'غارة' })
    expect(content).toEqual(numbersOf('ثكنة برانيت دمرت مخزن'))
  })

  test('keeps the trigger that tells one disaster from another', () => {
    const { content } = wordingOf({ type: 'disaster', evidence: 'دمر زلزال البلدة', trigger: 'زلزال' })
    expect(content).toEqual(numbersOf('دمر زلزال بلدة'))
  })

  test('has names after words for a place', () => {
    expect(wordingOf({ evidence: STRIKE, trigger: 'غارة' }).local).toEqual(numbersOf('برانيت'))
    expect(wordingOf({ evidence: 'غارة على ثكنة مجاورة', trigger: 'غارة' }).local).toEqual([])
  })

  test.each([
    ['هجوم ثان على القاعدة', 2],
    ['هجوم على القاعدة الثانية', 1],
    ['غارة أخرى على القاعدة', 1],
    ['هجوم آخر على القاعدة', Infinity],
    ['بعد هجوم آخر على القاعدة', 1],
    ['انتهت الجولة الثالثة بهجوم', 3],
  ])('counts "%s"', (evidence, turn) => {
    expect(wordingOf({ evidence, trigger: 'هجوم' }).turn).toBe(turn)
  })
})

test('counts what two lists in order have in common', () => {
  const numbers = fc.array(fc.nat(40)).map(inOrder)
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(countShared(a, b)).toBe(a.filter((one) => b.includes(one)).length)
    }),
  )
})
