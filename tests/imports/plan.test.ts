import { describe, expect, test } from 'vitest'
import { parseEdtf } from '../../src/dates/edtf.ts'
import { readClipping } from '../../src/clippings/read.ts'
import { makeId } from '../../src/imports/naming.ts'
import { planImport, type ImportFile } from '../../src/imports/plan.ts'
import { findNearest } from '../../src/imports/similar.ts'
import type { Clipping } from '../../src/records.ts'
import { utf8, windows1256 } from './encodings.ts'
import { authorityOf } from './practice.ts'

const AUTHORITY = authorityOf([{ id: 'shafaq-news', name: 'شفق نيوز', url: 'https://shafaq.com/' }])
const WORDS =
  'قالت الشرطة إن سيارة مفخخة انفجرت في حي الواسطي جنوبي كركوك ما أسفر عن مقتل أربعة أشخاص وإصابة آخرين بينهم طفلان وأضافت أن القوات طوقت المكان'
const text = (file: string, content: string): ImportFile => ({ file, bytes: utf8(content) })

function clipping(id: string, content: string): Clipping {
  const read = readClipping(`${id}.txt`, utf8(content), new Set(['shafaq-news'])).clipping
  if (read === null) throw new Error('expected a clipping')
  return read
}

function plan(files: readonly ImportFile[], clippings: readonly Clipping[] = []) {
  return planImport(files, { clippings, names: clippings.map(({ id }) => id), authority: AUTHORITY })
}

const rules = ({ diagnostics }: ReturnType<typeof plan>): string[] => diagnostics.map(({ rule }) => rule)

describe('a plan', () => {
  test('gives every file an id of its own, and takes none that is there', () => {
    const first = plan([text('a.txt', `خبر عاجل\n${WORDS}\n`)]).clippings[0]
    if (first === undefined) throw new Error('expected a clipping')
    const again = plan(
      [text('b.txt', `خبر عاجل\nآخر مختلف\n${WORDS}.\n`)],
      [clipping(first.id, 'نص آخر تماما لا شبه بينه وبين غيره')],
    )
    expect(again.clippings[0]?.id).toBe(`${first.id}-2`)
  })

  test('tells of a text that is there already, and of one that was given twice', () => {
    const there = clipping('there', `${WORDS}\n`)
    const result = plan(
      [
        text('a.txt', `${WORDS}\n`),
        text('b.txt', 'نص جديد لم يسبق أن حُفظ هنا\n'),
        text('c.txt', 'نص جديد لم يسبق أن حُفظ هنا\n'),
      ],
      [there],
    )
    expect(result.clippings.map(({ file }) => file)).toEqual(['b.txt'])
    expect(result.known).toBe(2)
    expect(result.diagnostics.filter(({ rule }) => rule === 'import-known').map(({ file }) => file)).toEqual([
      'a.txt',
      'c.txt',
    ])
  })

  test('tells of a copy with other words and other spelling, in either direction', () => {
    const there = clipping('wire', `بغداد - رويترز\n${WORDS}\n`)
    const altered = WORDS.replace('أربعة', 'اربعه').replace('القوات', 'القوّات')
    const result = plan([text('a.txt', `السفير - خاص\n${altered}\n`)], [there])
    expect(rules(result)).toContain('import-copy')
    expect(result.diagnostics.find(({ rule }) => rule === 'import-copy')?.message).toContain('`wire`')
    expect(
      rules(plan([text('a.txt', 'وزير الخارجية يبحث مع نظيره التركي ملف المياه في أنقرة اليوم\n')], [there])),
    ).not.toContain('import-copy')
  })

  test('tells of an address that is there with another text', () => {
    const there = clipping('there', `---\nurl: https://www.shafaq.com/ar/1?x=1\n---\n${WORDS}\n`)
    const head = '---\nsource: https://shafaq.com/ar/1/\npublished: 2023-03-14\n---\n'
    expect(rules(plan([text('a.md', `${head}نص جديد في الصفحة ذاتها بعد تعديلها\n`)], [there]))).toEqual([
      'import-address-known',
    ])
  })

  test.each([
    ['import-refused', utf8('\0\0\0')],
    ['import-refused', utf8('قصير')],
    ['import-encoding', windows1256(`${WORDS}\r\n`)],
    ['import-invisible', utf8(`\u200F${WORDS}\n`)],
    ['import-presentation', utf8(`${WORDS} ﺑﻐﺪﺍﺩ\n`)],
    ['import-letters-lost', utf8(`${WORDS} \uFFFD\n`)],
    ['import-date-missing', utf8(`${WORDS}\n`)],
    ['import-date-unread', utf8(`---\nالتاريخ: قبل العيد\n---\n${WORDS}\n`)],
    ['import-outlet-unknown', utf8(`---\nالمصدر: جريدة مجهولة\n---\n${WORDS}\n`)],
    ['import-field', utf8(`---\nmood: good\n---\n${WORDS}\n`)],
    ['import-whole-page', utf8(`<!DOCTYPE html><p>نص قصير في صفحة لا مقال فيها</p>`)],
  ])('says %s', (rule, bytes) => expect(rules(plan([{ file: 'a.txt', bytes }]))).toContain(rule))

  test('says nothing of a plain text that it understands', () => {
    const head = '---\noutlet: shafaq-news\npublished: "2023-03-14"\n---\n'
    const result = plan([text('a.txt', `${head}${WORDS}\n`)])
    expect(result.diagnostics).toEqual([])
    expect(result.clippings[0]?.id).toBe('2023-03-14-shafaq-news-qalt-shrth-syarh')
  })

  test('files what was found, seals it, and keeps what an editor had filed', () => {
    const head =
      '---\ntitle: عنوان\noutlet: شفق نيوز\npublished: 2023-03-14\npublishedBasis: editor\nrights: excerpt\n---\n'
    const [planned] = plan([text('a.txt', `${head}${WORDS}\n`)]).clippings
    const read = clipping('a', planned?.content ?? '')
    expect(read.front).toMatchObject({
      title: 'عنوان',
      outlet: 'shafaq-news',
      publishedBasis: 'editor',
      rights: 'excerpt',
      sha256: read.sha256,
    })
    expect(read.front.published?.edtf).toBe('2023-03-14')
  })

  test.each([
    ['by its address', 'source: https://ar.ghad.example/1\nالمصدر: شفق نيوز', 'ghad-paper'],
    ['by its name', 'المصدر: شفق نيوز', 'shafaq-news'],
    ['by its name with its class', 'المصدر: وكالة شفق نيوز', 'shafaq-news'],
    ['by its id', 'outlet: ghad-tv', 'ghad-tv'],
    ['not by a name that two outlets have', 'المصدر: الغد', null],
  ])('knows the outlet %s', (_, head, outlet) => {
    const authority = authorityOf([
      { id: 'shafaq-news', name: 'شفق نيوز', url: 'https://shafaq.com/' },
      { id: 'ghad-tv', name: 'الغد' },
      { id: 'ghad-paper', name: 'الغد', url: 'https://www.ghad.example/' },
    ])
    const files = [text('a.txt', `---\n${head}\n---\n${WORDS}\n`)]
    const [planned] = planImport(files, { clippings: [], names: [], authority }).clippings
    expect(/^outlet: (.*)$/m.exec(planned?.content ?? '')?.[1] ?? null).toBe(outlet)
  })

  test('is the same for the same files', () => {
    const files = [text('a.txt', `${WORDS}\n`), text('b.txt', `خبر\n${WORDS}\n`)]
    expect(plan(files)).toEqual(plan(files))
  })
})

describe('an id', () => {
  test.each([
    ['2023-03-14', 'shafaq-news', 'غارة على القاعدة في الأنبار', '2023-03-14-shafaq-news-gharh-qaadh-anbar'],
    ['2023-03', null, 'The talks began', '2023-03-talks-began'],
    ['2023', 'nina', '', '2023-nina'],
    ['[2023-03-14..2024-01-01]', null, 'خبر', 'undated-khbr'],
  ])('of %s, %s, %s is %s', (date, outlet, title, id) => {
    expect(makeId({ published: parseEdtf(date), outlet, outletName: null, title }, new Set())).toBe(id)
  })

  test('is a name that a clipping may have, cut between words', () => {
    const title = 'المتظاهرون يستنكرون الاستجوابات الاستثنائية للمستشفيات'
    const id = makeId(
      { published: null, outlet: null, outletName: 'بوابة الشرق الأوسط للأخبار', title },
      new Set(),
    )
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(id.length).toBeLessThanOrEqual(60)
  })
})

describe('likeness', () => {
  test('is told of the nearest, and of no text that shares less than half', () => {
    const half = WORDS.split(' ').slice(0, 8).join(' ')
    const found = findNearest(
      [{ id: 'new', text: WORDS }],
      [
        {
          id: 'far',
          text: `${half} ثم تفرق الجمع ولم يبق في الساحة أحد غير الحراس الذين تركوا أماكنهم بعد ساعتين`,
        },
        { id: 'near', text: `${WORDS} اليوم` },
      ],
    )
    expect(found).toEqual([{ id: 'near', inOther: 1, ofOther: expect.closeTo(0.95, 1) }])
    expect(findNearest([{ id: 'new', text: half.slice(0, 20) }], [])).toEqual([null])
  })
})
