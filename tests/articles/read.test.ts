import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { readText } from '../../src/arabic/text.ts'
import { readArticle } from '../../src/articles/read.ts'
import { readClipping } from '../../src/clippings/read.ts'
import type { Article, Decision } from '../../src/records.ts'
import { testAuthority } from './authority.ts'
import { SNIPPETS } from './snippets.ts'

const authority = testAuthority()

function read(source: string, file = 'a.txt', decisions: readonly Decision[] = []): Article {
  const outlets = new Set(authority.outlets.keys())
  const { clipping } = readClipping(file, new TextEncoder().encode(source), outlets)
  if (clipping === null) throw new Error('expected a clipping that can be read')
  return readArticle(clipping, readText(clipping.text), authority, decisions)
}

/** The text of a snippet, its marks taken off. */
function snippet(name: string): string {
  return (SNIPPETS[name] ?? '').trim().replace(/^. /gm, '')
}

const BODY =
  'أعلنت وزارة الدفاع اليوم أن قواتها سيطرت على المعبر بعد معارك استمرت يومين.\nوقال ناطق باسمها إن المعارك انتهت.'

describe('nothing is lost', () => {
  const pool = Object.values(SNIPPETS).flatMap((text) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.slice(2)),
  )
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...pool) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '',
        ' ',
        '***',
        '8 + 19 =',
        '---',
        '# عنوان',
        '- بند',
        '> قول',
        '![x](y)',
        '[a]: b',
      ),
    },
    { weight: 1, arbitrary: fc.string() },
  )
  test.each(['a.txt', 'a.md'])(
    'every character of %s that is not blank is in a paragraph or set aside',
    (file) => {
      fc.assert(
        fc.property(
          fc.array(line, { minLength: 1, maxLength: 12 }),
          fc.constantFrom('\n', '\r\n', '\n\n'),
          (lines, end) => {
            const source = `نص${end}${lines.join(end)}`.replaceAll('\0', ' ')
            const { paragraphs, furniture } = read(source, file)
            const parts = [...paragraphs, ...furniture].sort((a, b) => a.start - b.start)
            let at = 0
            for (const part of parts) {
              expect(source.slice(at, part.start).trim()).toBe('')
              expect(part.start).toBeGreaterThanOrEqual(at)
              expect(part.end).toBeGreaterThan(part.start)
              at = part.end
            }
            expect(source.slice(at).trim()).toBe('')
            for (const part of furniture) expect(part.text).toBe(source.slice(part.start, part.end))
          },
        ),
        { numRuns: 300 },
      )
    },
  )
})

test('a heading that the parser lets begin with a link definition is cut off it', () => {
  const source = 'نص\n\n[a]: b\nالقبض على خلية إرهابية في أطراف كركوك\n---\nالقبض على خلية أخرى'
  const { paragraphs, furniture } = read(source, 'a.md')
  const parts = [...paragraphs, ...furniture].sort((a, b) => a.start - b.start)
  expect(parts.map(({ start, end }) => source.slice(start, end))).toEqual([
    'نص',
    '[a]: b',
    'القبض على خلية إرهابية في أطراف كركوك\n---',
    'القبض على خلية أخرى',
  ])
})

describe('the headline', () => {
  test('is the printed one, as printed', () => {
    expect(read(snippet('a Lebanese paper with a related line between paragraphs'))).toMatchObject({
      title: 'توتر على الحدود الجنوبية بعد سقوط صاروخين',
      titleBasis: 'printed',
    })
  })
  test('is null where the text prints none', () => {
    expect(read(BODY)).toMatchObject({ title: null, titleBasis: 'derived' })
  })
  test('is no paper that prints no Arabic, to which somebody spoke', () => {
    const said = 'قال مسؤول لصحيفة نيويورك تايمز إن القوات ستبقى شهرا. وأضاف أن القرار لم يتخذ بعد.'
    expect(read(`قوات الأمن تعلن انتهاء المعارك\n\n${said}`).outlet).toBeNull()
  })

  test('is no subhead that ends with a word of names', () => {
    const call = 'أنقرة لواشنطن: أوقفوا العقوبات على بلادنا الآن'
    expect(read(`قوات الأمن تعلن انتهاء المعارك\n\n${BODY}\n${call}\n${BODY}`).outlet).toBeNull()
  })

  test('is the one that the editor filed, before the printed one', () => {
    expect(read(`---\ntitle: عنوان المحرر\n---\nعنوان مطبوع للخبر\n${BODY}`)).toMatchObject({
      title: 'عنوان المحرر',
      titleBasis: 'editor',
    })
  })
})

describe('the outlet', () => {
  test.each([
    ['a name before the city', 'صدى الفرات / بغداد', { id: null, name: 'صدى الفرات' }],
    ['a name before the city, with a bar', 'بوابة الساحل | طرابلس', { id: null, name: 'بوابة الساحل' }],
    ['a quoted name after the city', 'بيروت: «المرفأ»', { id: null, name: 'المرفأ' }],
    ['a listed name after the city', 'لندن: «الشرق الأوسط»', { id: 'asharq-al-awsat', name: 'الشرق الأوسط' }],
    ['a name line with its class', 'موقع "نهر الأردن" الإخباري', { id: null, name: 'نهر الأردن' }],
    ['a name line without quotes', 'شبكة الفرات الإعلامية', { id: null, name: 'الفرات' }],
    ['an agency after the city', 'بغداد - رويترز', null],
    ['agencies after the city', 'صنعاء - وكالات', null],
    ['a writer after the city', 'بغداد - محمد علي', null],
    ['an unlisted writer after the city', 'بغداد - زيدون الكرخي', null],
    [
      'a name before a city and a desk',
      'الشرق الأوسط/ بغداد/ خاص',
      { id: 'asharq-al-awsat', name: 'الشرق الأوسط' },
    ],
    ['a name after a desk', 'فريق التحرير - الشرق الأوسط', { id: 'asharq-al-awsat', name: 'الشرق الأوسط' }],
    ["an agency's own desk", 'رويترز - متابعة', { id: 'reuters', name: 'رويترز' }],
    ['writers parted by a comma', 'كتب: السيد أبوعلي، محمد السمكوري', null],
  ])('is read from %s', (_, line, outlet) => {
    expect(read(`قوات الأمن تعلن انتهاء المعارك\n${line}\n${BODY}`).outlet).toEqual(outlet)
  })

  test.each([
    ['its source line', 'المصدر: عين ليبيا', { id: null, name: 'عين ليبيا' }],
    ['its source line in quotes', 'المصدر: "عين ليبيا"', { id: null, name: 'عين ليبيا' }],
    ['its source line below the label', 'المصدر\nعين ليبيا', { id: null, name: 'عين ليبيا' }],
    ['a source line that names only an agency', 'المصدر: رويترز', { id: 'reuters', name: 'رويترز' }],
    ['a source line that names nobody', 'المصدر: وكالات', null],
    [
      'its disclaimer',
      'المقالات المنشورة في "نداء الشام" تعبّر عن آراء كتابها وليس بالضرورة عن رأي الموقع.',
      { id: null, name: 'نداء الشام' },
    ],
    ['its rights', 'جميع الحقوق محفوظة لصحيفة الجبل 2023', { id: null, name: 'الجبل' }],
    ['its channels', 'تابع نبأ الشرق على تلغرام', { id: null, name: 'نبأ الشرق' }],
    ['who filed it', 'بواسطة\nنبأ الشرق', { id: null, name: 'نبأ الشرق' }],
    ['a writer who filed it', 'بواسطة\nأحمد الجبوري', null],
  ])('is read from %s below the text', (_, lines, outlet) => {
    expect(read(`قوات الأمن تعلن انتهاء المعارك\n${BODY}\n${lines}`).outlet).toEqual(outlet)
  })

  test.each([
    ['a listed name', `ميدل إيست آي: ${BODY}`, 'middle-east-eye'],
    ['an agency with its city', `بغداد (رويترز) - ${BODY}`, null],
    ['a broadcaster in brackets', `واشنطن (CNN) -- ${BODY}`, 'cnn'],
  ])('is read from %s with which the text begins', (_, text, id) => {
    expect(read(`قوات الأمن تعلن انتهاء المعارك\n${text}`).outlet?.id ?? null).toBe(id)
  })

  test('is the one that the editor filed, or whose address was filed', () => {
    expect(read(`---\noutlet: asharq-al-awsat\n---\n${BODY}`).outlet?.id).toBe('asharq-al-awsat')
  })

  test('is not read from other articles below the text', () => {
    const other =
      'إقرأ أيضا:\nارتفاع أسعار النفط\nارتفعت أسعار النفط اليوم بعد قرار للمنظمة خفض الإنتاج.\nالمصدر: بوابة النفط'
    expect(read(`قوات الأمن تعلن انتهاء المعارك\n${BODY}\n${other}`).outlet).toBeNull()
  })
})

describe('credits', () => {
  test.each([
    ['قال مسؤول لرويترز إن المعارك انتهت تماما في المدينة.', ['reuters']],
    ['نقلت وكالة الأناضول عن مسؤول أن المعارك انتهت تماما.', ['anadolu']],
    ['وقال المسؤول لـ«رويترز» إن المعارك انتهت تماما في المدينة.', ['reuters']],
    ['وذكرت شبكة “رووداو” أن المعارك انتهت تماما في المدينة.', ['رووداو']],
    ['انتهت المعارك تماما في المدينة بحسب فرانس برس وشهود. (رويترز)', ['afp', 'reuters']],
    ['أعلنت القيادة العسكرية في الشرق الأوسط أن المعارك انتهت.', []],
    ['وكتب الوزير على منصة «إكس» أن المعارك انتهت تماما.', []],
  ])('are read from `%s`', (text, credits) => {
    const article = read(`عنوان قصير للخبر\n${text}`)
    expect(article.credits.map((credit) => credit.id ?? credit.name)).toEqual(credits)
  })
  test('are not read into a verb that is a given name too', () => {
    const lead = 'حكمت محكمة مصرية -اليوم الأحد- بالسجن خمس سنوات على الناشط فلان الفلاني.'
    expect(read(`حكم جديد في القاهرة\n\n${lead}\n`).dateline).toBeNull()
  })
  test('are read from a dateline', () => {
    const article = read(`قوات الأمن تعلن انتهاء المعارك\nبغداد - رويترز\n${BODY}`)
    expect(article).toMatchObject({ credits: [{ id: 'reuters' }], dateline: { text: 'بغداد - رويترز' } })
  })
  test('are read from an outlet before the colon of a headline', () => {
    expect(read(`ميدل إيست آي: اتفاق على وقف المعارك\n${BODY}`).credits).toEqual([
      { id: 'middle-east-eye', name: 'ميدل إيست آي' },
    ])
  })
})

describe('the author', () => {
  test.each([
    ['كتب: محمود عبد العزيز', 'محمود عبد العزيز'],
    ['بقلم: نجلاء العمري', 'نجلاء العمري'],
    ['بيروت - ليال حداد', 'ليال حداد'],
    ['تحرير: ك.ب', null],
    ['كتب: المحرر السياسي', null],
  ])('is read from `%s`', (line, author) => {
    expect(read(`قوات الأمن تعلن انتهاء المعارك\n${line}\n${BODY}`).author).toBe(author)
  })
})

describe('decisions about lines', () => {
  const source = `قوات الأمن تعلن انتهاء المعارك\n${BODY}\nالأكثر قراءة\nخبر آخر عن الطقس`
  const decide = (quote: string, act: 'article' | 'aside', set: Decision['set'] = {}): Decision => {
    const start = source.indexOf(quote)
    const signed = { by: 'editor', on: '2026-11-21', why: 'سبب', index: 0 }
    return {
      clipping: 'a',
      quote,
      start,
      end: start + quote.length,
      about: 'line',
      act,
      set,
      with: null,
      ...signed,
    }
  }
  test('set a line aside, as what the editor says', () => {
    const { furniture, paragraphs } = read(source, 'a.txt', [
      decide('وقال ناطق', 'aside', { kind: 'repeat' }),
    ])
    expect(furniture[0]).toMatchObject({ kind: 'repeat', text: expect.stringContaining('وقال ناطق') })
    expect(paragraphs).toHaveLength(2)
  })
  test('bring a line back', () => {
    const { paragraphs } = read(source, 'a.txt', [decide('خبر آخر', 'article')])
    expect(paragraphs.map(({ start, end }) => source.slice(start, end))).toContain('خبر آخر عن الطقس')
  })
})

describe('a Markdown clipping', () => {
  const source = [
    '# قوات الأمن تعلن [انتهاء](https://example.org) المعارك',
    '',
    '![صورة](a.jpg)',
    '',
    'أعلنت وزارة الدفاع اليوم أن قواتها سيطرت على المعبر',
    'بعد معارك استمرت يومين.',
    '',
    '## ما بعد المعركة',
    '',
    '- عودة النازحين',
    '- فتح المعبر',
    '',
    'وقال ناطق باسمها إن المعارك انتهت تماما.',
    '',
    '***',
  ].join('\n')

  test('is read block by block', () => {
    const { paragraphs, furniture, title } = read(source, 'a.md')
    expect(title).toBe('قوات الأمن تعلن انتهاء المعارك')
    expect(paragraphs.map(({ start, end, role }) => [role, source.slice(start, end)])).toEqual([
      ['title', '# قوات الأمن تعلن [انتهاء](https://example.org) المعارك'],
      ['body', 'أعلنت وزارة الدفاع اليوم أن قواتها سيطرت على المعبر\nبعد معارك استمرت يومين.'],
      ['heading', '## ما بعد المعركة'],
      ['body', '- عودة النازحين'],
      ['body', '- فتح المعبر'],
      ['body', 'وقال ناطق باسمها إن المعارك انتهت تماما.'],
    ])
    expect(furniture.map(({ text }) => text)).toEqual(['![صورة](a.jpg)', '***'])
  })
})

describe('another article below the text', () => {
  test.each(
    Object.keys(SNIPPETS).filter((name) => !/aggregator|ledes|comments|notices|stuck|points/.test(name)),
  )('changes nothing in that of %s', (name) => {
    const text = snippet(name)
    const other = snippet('an Egyptian paper with editors in the masthead').split('\n').slice(5).join('\n')
    const alone = read(text)
    const both = read(`${text}\nإقرأ أيضا:\n${other}`)
    expect({ ...both, furniture: [] }).toEqual({ ...alone, furniture: [] })
  })
})
