import { describe, expect, test } from 'vitest'
import { foldUnits } from '../../src/arabic/fold.ts'
import { readText } from '../../src/arabic/text.ts'
import {
  formOf,
  RareMemo,
  TokenMemo,
  WordMemo,
  wordOfUnits,
  wordQuestion,
  type WordForm,
} from '../../src/arabic/vocabulary.ts'

function wordOf(form: string): WordForm {
  const { units, length } = foldUnits(form)
  return wordOfUnits(units, 0, length)
}

describe('word forms', () => {
  test('the same letters are the same word, however they are written', () => {
    const [a, b, c] = readText('القوّات قوات القوات').tokens
    expect(a?.word).toBe(c?.word)
    expect(a?.word).not.toBe(b?.word)
    expect(a?.form).toBe('القوات')
    expect(a && formOf(a.word)).toBe('القوات')
  })

  test('a table that starts afresh gives new words and keeps the letters', () => {
    const before = wordOf('قوات')
    for (let at = 0; at < 70_000; at++) expect(formOf(wordOf(`ق${at}`))).toBe(`ق${at}`)
    const after = wordOf('قوات')
    expect(formOf(after)).toBe(formOf(before))
    expect(after).not.toBe(before)
  })
})

describe('what is known of words', () => {
  test('a word is read once', () => {
    const read: string[] = []
    const memo = new WordMemo((form) => read.push(form))
    for (const { word } of readText('قال ثم قال').tokens) memo.of(word)
    expect(read).toEqual(['قال', 'ثم'])
  })

  test('null is an answer', () => {
    let reads = 0
    const memo = new WordMemo(() => (reads++, null))
    const word = wordOf('قال')
    expect([memo.of(word), memo.of(word)]).toEqual([null, null])
    expect(reads).toBe(1)
  })

  test('a memo still answers for the words of before the table started afresh', () => {
    const memo = new WordMemo((form) => form.length)
    const before = wordOf('البارحة')
    memo.of(before)
    for (let at = 0; at < 70_000; at++) memo.of(wordOf(`م${at}`))
    expect(memo.of(before)).toBe(7)
  })
})

describe('what nearly all words answer alike', () => {
  const words = Array.from({ length: 40 }, (_, at) => wordOf(`كلمه${'ا'.repeat(at)}`))

  test('every kind of answer is kept, for many memos and words', () => {
    const answers: (boolean | null | number | string | readonly string[])[] = [
      false,
      true,
      null,
      0,
      7,
      'نعم',
      [],
      ['ا'],
    ]
    const memos = Array.from({ length: 40 }, (_, nth) => {
      return new RareMemo((form) => answers[(form.length + nth) % answers.length] ?? null)
    })
    for (const round of [1, 2])
      for (const memo of memos)
        for (const word of words) expect([round, memo.of(word)]).toEqual([round, memo.read(formOf(word))])
  })

  test('a word is read once, whatever the answer', () => {
    for (const answer of [false, true, null, 0, 3, 'لا']) {
      let reads = 0
      const memo = new RareMemo(() => (reads++, answer))
      expect([memo.of(wordOf('قال')), memo.of(wordOf('قال')), reads]).toEqual([answer, answer, 1])
    }
  })

  test('a number that is kept is not taken for a memo', () => {
    const memos = Array.from({ length: 60 }, (_, nth) => new RareMemo(() => nth + 1))
    const word = wordOf('عدد')
    expect(memos.map((memo) => memo.of(word))).toEqual(memos.map((_, nth) => nth + 1))
    expect(memos.map((memo) => memo.of(word))).toEqual(memos.map((_, nth) => nth + 1))
  })
})

describe('what several tables are asked of words', () => {
  test('each table gives its own answers, whichever was asked before', () => {
    const question = wordQuestion<string | null>()
    const [one, other] = [question.answeredBy((form) => `${form} 1`), question.answeredBy(() => null)]
    const word = wordOf('قال')
    expect([one.of(word), other.of(word), other.of(word), one.of(word)]).toEqual([
      'قال 1',
      null,
      null,
      'قال 1',
    ])
  })

  test('a table reads a word once while no other is asked', () => {
    let reads = 0
    const memo = wordQuestion<number>().answeredBy(() => ++reads)
    const word = wordOf('قال')
    expect([memo.of(word), memo.of(word)]).toEqual([1, 1])
  })

  test('a word that was met before a memo was made has a place for it', () => {
    const word = wordOf('قال')
    expect([new WordMemo(() => 1).of(word), new WordMemo(() => 2).of(word)]).toEqual([1, 2])
  })
})

describe('what is found at tokens', () => {
  test('a token of one text is read once, and another text has its own, in whatever order they are asked', () => {
    const read: string[] = []
    const memo = new TokenMemo(({ tokens }: { readonly tokens: readonly string[] }, at: number) => {
      read.push(tokens[at] ?? '')
      return at === 0 ? null : at
    })
    const one = { tokens: ['a', 'b'] }
    const other = { tokens: ['c', 'd'] }
    expect([memo.of(one, 0), memo.of(one, 0), memo.of(one, 1)]).toEqual([null, null, 1])
    expect([memo.of(other, 1), memo.of(one, 1), memo.of(other, 1)]).toEqual([1, 1, 1])
    expect(read).toEqual(['a', 'b', 'd'])
  })
})
