import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '../../src/arabic/fold.ts'
import { keyOf, latinKeys, nameKey, readingsOf } from '../../src/search/keys.ts'
import { ListReader, ListWriter } from '../../src/search/numbers.ts'
import { distanceOf, writtenIn } from '../../src/search/nearest.ts'
import { parseQuery } from '../../src/search/query.ts'
import { readWords, writeWords } from '../../src/search/spellings.ts'

const key = (word: string): string => keyOf(foldText(word))

describe('words that readers take for one have one key', () => {
  test.each([
    ['الصواريخ', 'صاروخ'],
    ['الهجمات', 'هجوم'],
    ['قتلى', 'قتيل'],
    ['جنديين', 'جندي'],
    ['مسيّرتان', 'مسيّرات'],
    ['الأميركية', 'أمريكي'],
    ['مدينة', 'المدن'],
    ['متظاهرون', 'المتظاهرين'],
    ['اتفاقيات', 'الاتفاق'],
    ['ميليشيات', 'مليشيا'],
    ['الحكومة', 'حكومات'],
  ])('%s and %s', (a, b) => expect(key(a)).toBe(key(b)))
})

describe('words of another sense have another', () => {
  test.each([
    ['قصف', 'قصر'],
    ['حزب', 'حرب'],
    ['وزير', 'زيارة'],
    ['سفير', 'سفينة'],
    ['نائب', 'نابلس'],
  ])('%s and %s', (a, b) => expect(key(a)).not.toBe(key(b)))
})

test('a word is read with and without its particles', () => {
  expect(readingsOf('وببغداد')).toContain(keyOf('بغداد'))
  expect(readingsOf('للقوات')).toContain(keyOf('القوات'))
  expect(readingsOf('وزير')[0]).toBe(keyOf('وزير'))
})

test('names keep their endings, and a name of one word its article', () => {
  expect(nameKey('بغداد')).not.toBe(nameKey('البغدادي'))
  expect(nameKey('القاعدة')).not.toBe(nameKey('قاعدة'))
  expect(nameKey('القوات الأميركية')).toBe(nameKey('قوات أمريكية'))
})

test('numbers are read back as they were written', () => {
  const list = fc.array(fc.tuple(fc.nat(2 ** 28), fc.integer({ min: 0, max: 20 }), fc.nat(2 ** 14)))
  fc.assert(
    fc.property(fc.array(list), (lists) => {
      const writer = new ListWriter()
      const begins = lists.map((numbers) => {
        const from = writer.size
        for (const [large, k, small] of numbers) {
          writer.number(large)
          writer.rice(small, k)
        }
        writer.end()
        return from
      })
      const text = new TextDecoder().decode(writer.bytes.subarray(0, writer.size))
      expect(text).toMatch(/^[\w-]*$/)
      for (const [i, numbers] of lists.entries()) {
        const reader = new ListReader(text.slice(begins[i]))
        expect(numbers.map(([, k]) => [reader.number(), k, reader.rice(k)])).toEqual(numbers)
      }
    }),
  )
})

test('words are read back as they were written', () => {
  const word = fc.stringMatching(/^[ا-ي0-9a-z]{1,40}$/)
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(word, fc.nat(50_000)), { selector: ([form]) => form }), (words) => {
      const written = words
        .map(([form, articles]) => ({ key: form, articles }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
      expect(readWords(writeWords(written))).toEqual(written)
    }),
  )
})

test('a query is cut at its quotes, whatever their style', () => {
  const parts = parseQuery('قصف "وقف إطلاق النار" «بيان» بغداد')
  expect(parts.map(({ text, quoted }) => [text, quoted])).toEqual([
    ['قصف', false],
    ['وقف إطلاق النار', true],
    ['بيان', true],
    ['بغداد', false],
  ])
})

describe('the distance of two words', () => {
  test.each([
    ['بغداد', 'بغداد', 0],
    ['بغداد', 'بغدد', 1],
    ['بغداد', 'بغدداد', 1],
    ['بغداد', 'بغادد', 1],
    ['بغداد', 'موصل', 3],
  ])('%s and %s', (a, b, distance) => expect(distanceOf(a, b, 3)).toBe(distance))
})

test('a Latin name is found with its marks, without them, and by its words that tell it apart', () => {
  expect(latinKeys("Kata'ib Hezbollah")).toEqual([
    'kata ib hezbollah',
    'kataib hezbollah',
    'kataib',
    'hezbollah',
  ])
  expect(latinKeys('Houthis')).toEqual(['houthis', 'houthi'])
  expect(latinKeys('Abū Mahdī al-Muhandis')).toEqual([
    'abu mahdi al muhandis',
    'mahdi',
    'muhandis',
    'muhandi',
  ])
})

test('a folded word is written as texts write it most often', () => {
  const texts = ['زار أربيل، ثم غادر أربيل.', 'إلى اربيل', 'في أربـيل']
  expect(writtenIn(texts, 'اربيل')).toBe('أربيل')
  expect(writtenIn(texts, 'بغداد')).toBeNull()
})
