import { describe, expect, test } from 'vitest'
import { areCopies } from '../../src/chronology/copies.ts'
import { buildEvents } from '../../src/chronology/events.ts'
import type { ChronicleEvent, Reading } from '../../src/records.ts'
import { clip, REGISTERS, type Told } from './practice.ts'

const STRIKE: Told = { type: 'air-strike', date: '2024-01-24', place: 'base', agents: ['usa'] }
const WIRE =
  'قالت مصادر أمنية إن طائرات قصفت مخزنا للذخيرة داخل القاعدة الجوية ليل الثلاثاء من دون وقوع إصابات'
const EDITED = 'قالت مصادر أمنية إن طائرات قصفت مخزنا للذخيرة داخل القاعدة الجوية الثلاثاء ولم تقع إصابات'
const OWN = 'سمع سكان القرى القريبة دوي انفجارات هزت القاعدة وشوهدت ألسنة اللهب ترتفع من أحد مخازنها'

/** A clipping of an outlet that credits others. */
function carried(id: string, published: string, evidence: string, ...named: readonly string[]): Reading {
  const reading = clip(id, { published }, { ...STRIKE, evidence, trigger: evidence.split(' ')[0] ?? '' })
  const [outlet, ...credits] = named.map((name) => ({ id: name, name }))
  return { ...reading, article: { ...reading.article, outlet: outlet ?? null, credits } }
}

function sourcesOf(...readings: Reading[]): (readonly [string | null, ...string[]])[] {
  const { events } = buildEvents(readings, [], REGISTERS)
  expect(events).toHaveLength(1)
  return (events[0] as ChronicleEvent).sources.map(
    ({ wire, reports }) => [wire, ...reports.map(({ clipping }) => clipping)] as const,
  )
}

describe('the sources of an event', () => {
  test('are as many as its clippings when each tells it in its own words', () => {
    expect(
      sourcesOf(carried('a', '2024-01-24', WIRE, 'paper'), carried('b', '2024-01-24', OWN, 'journal')),
    ).toEqual([
      [null, 'a'],
      [null, 'b'],
    ])
  })

  test('count copies of one text once, small edits aside, by the agency that all name', () => {
    expect(
      sourcesOf(
        carried('a', '2024-01-24', WIRE, 'agency'),
        carried('b', '2024-01-25', EDITED, 'paper', 'agency'),
        carried('c', '2024-01-25', OWN, 'journal'),
      ),
    ).toEqual([
      ['agency', 'a', 'b'],
      [null, 'c'],
    ])
  })

  test('count copies of nobody in particular once too', () => {
    expect(
      sourcesOf(carried('a', '2024-01-24', WIRE, 'paper'), carried('b', '2024-01-24', EDITED, 'journal')),
    ).toEqual([[null, 'a', 'b']])
  })

  test('do not take a text that is quoted weeks later for the news of that day', () => {
    expect(
      sourcesOf(
        carried('a', '2024-01-24', WIRE, 'agency'),
        carried('b', '2024-03-24', WIRE, 'paper', 'agency'),
      ),
    ).toHaveLength(2)
  })

  test('count clippings of one text once for its short sentences too, whatever their headlines', () => {
    const short = 'قصف قاعدة جوية'
    const own = 'وقال سكان في المنطقة إنهم لم يسمعوا شيئا تلك الليلة ولم يروا أحدا على الطريق'
    expect(sourcesOf(carriedWith('a', short, WIRE), carriedWith('b', short, WIRE))).toEqual([
      [null, 'a', 'b'],
    ])
    expect(sourcesOf(carriedWith('a', short, WIRE), carriedWith('b', short, own))).toHaveLength(2)
  })
})

describe('clippings that carry one text', () => {
  const SENTENCES = [
    'قصفت طائرات مخزنا للذخيرة داخل القاعدة',
    'وقال سكان إنهم سمعوا 3 انفجارات قوية',
    'ولم تعلن أي جهة مسؤوليتها حتى الآن',
    'ونقل الجرحى إلى مستشفى المدينة القريبة منها',
    'وأغلقت الشرطة الطرق المؤدية إلى الموقع',
  ]
  const carry = (...sentences: readonly string[]): Reading => {
    const reading = clip('news', {})
    const text = sentences.join('. ')
    return {
      ...reading,
      clipping: { ...reading.clipping, text },
      article: { ...reading.article, paragraphs: [{ role: 'body', start: 0, end: text.length }] },
    }
  }

  test('have most of their words in the same sentences, in whatever order and spelling', () => {
    const [first = '', second = '', third = '', ...rest] = SENTENCES
    const whole = carry(...SENTENCES)
    expect(areCopies(whole, carry(...rest, third, 'وقال سكان انّهم سمعوا ٣ انفجارات قوية', first))).toBe(true)
    expect(areCopies(whole, carry(first, second, third))).toBe(true)
    expect(areCopies(whole, carry(first, second))).toBe(false)
    expect(areCopies(carry(first, second), whole)).toBe(false)
  })

  test('share no sentence of other words, of the same in another order, or of three', () => {
    expect(areCopies(carry('قتل جندي في الهجوم'), carry('قتل في الهجوم جندي'))).toBe(false)
    expect(areCopies(carry('قتل جندي في الهجوم'), carry('قتل جنديفي الهجوم'))).toBe(false)
    expect(areCopies(carry('قتل جندي هنا'), carry('قتل جندي هنا'))).toBe(false)
    expect(areCopies(carry('𐎀𐎁 𐎂 قتل جندي'), carry('𐎀𐎁 𐎂 قتل جندي'))).toBe(true)
    expect(areCopies(carry('🕊 🕊 قتل جندي'), carry('🕊 🕊 قتل جندي'))).toBe(false)
  })
})

/** A clipping under a headline of its own that tells an event in a few words, and goes on with others. */
function carriedWith(id: string, evidence: string, rest: string): Reading {
  const reading = carried(id, '2024-01-24', evidence, `paper-${id}`)
  const title = `عنوان صحيفة ${id}\n`
  const text = `${reading.clipping.text}${rest}\n${title}`
  const bodyEnd = text.length - title.length
  return {
    ...reading,
    clipping: { ...reading.clipping, text },
    article: {
      ...reading.article,
      paragraphs: [
        { role: 'title', start: bodyEnd, end: text.length - 1 },
        { role: 'body', start: 0, end: bodyEnd },
      ],
    },
  }
}
