import { describe, expect, test } from 'vitest'
import { renderBody } from '../../src/pages/components/body.ts'
import { paths } from '../../src/pages/links.ts'
import { indexSite, type Site } from '../../src/pages/site.ts'
import { viewFrom } from '../../src/pages/view.ts'
import type { Reading } from '../../src/records.ts'
import { reading, records, report } from './archive.ts'

/** The paragraphs of a clipping made of a title and this text. */
function body(text: string, fields: Partial<Reading> = {}, limit?: number): string[] {
  const made = { ...reading({ id: 'a', text: `عنوان\n${text}`, outlet: null, published: null }), ...fields }
  const site: Site = indexSite({ ...records, readings: [...records.readings, made] })
  return renderBody(viewFrom(site, paths.article('a')), made, limit).map(({ markup }) => markup.markup)
}

function mention(text: string, name: string, id: string | null): Reading['mentions'][number] {
  const start = `عنوان\n${text}`.indexOf(name)
  return { kind: 'actor', id, name, text: name, basis: 'listed', start, end: start + name.length }
}

describe('the body of a clipping saved as Markdown', () => {
  const markdown = (text: string, fields: Partial<Reading> = {}): string[] => {
    const made = reading({ id: 'a', text: `عنوان\n${text}`, outlet: null, published: null })
    return body(text, { clipping: { ...made.clipping, format: 'markdown' }, ...fields })
  }

  test('has its markup, and its headings in one rank', () => {
    expect(markdown('قال **نعم** و[مضى](https://example.org/)\n #### فرع')).toEqual([
      '<p id="p2">قال <strong>نعم</strong> و<a href="https://example.org/">مضى</a></p>',
      '<h2 id="p3">فرع</h2>',
    ])
  })

  test('drops what runs, and what would be fetched from elsewhere', () => {
    const [paragraph] = markdown(
      'نص <script>alert(1)</script><img src=x onerror=alert(1)> ![](https://a.b/c.png) [س](javascript:alert(1))',
    )
    expect(paragraph).not.toMatch(/script|img|onerror/)
  })

  test('marks a name that markup cuts in two, and makes no link in a link', () => {
    const text = 'القوات **الشمالية** [القوات الشمالية](https://example.org/)'
    const start = `عنوان\n${text}`.indexOf('[') + 1
    const mentions = [
      { ...mention(text, 'القوات **الشمالية', 'north-forces') },
      { ...mention(text, 'القوات', 'north-forces'), start, end: start + 'القوات الشمالية'.length },
    ]
    expect(markdown(text, { mentions })[0]).toBe(
      '<p id="p2"><a class="name name--actor" href="../actors/north-forces.html">القوات </a><strong><a class="name name--actor" href="../actors/north-forces.html">الشمالية</a></strong> <a href="https://example.org/"><span class="name name--actor">القوات الشمالية</span></a></p>',
    )
  })
})

describe('the body of a clipping', () => {
  test('has every paragraph but the title, with its anchor', () => {
    expect(body('أول\nثان')).toEqual(['<p id="p2">أول</p>', '<p id="p3">ثان</p>'])
  })

  test('is text, whatever it holds', () => {
    expect(body('<script>alert(1)</script> & "نعم"')[0]).toBe(
      '<p id="p2">&#x3C;script>alert(1)&#x3C;/script> &#x26; "نعم"</p>',
    )
  })

  test('links a name that has a page, and marks one that has none', () => {
    const text = 'قالت القوات الشمالية و<ميليشيا>'
    const mentions = [mention(text, 'القوات الشمالية', 'north-forces'), mention(text, '<ميليشيا>', null)]
    expect(body(text, { mentions })[0]).toBe(
      '<p id="p2">قالت <a class="name name--actor" href="../actors/north-forces.html">القوات الشمالية</a> و<span class="name name--actor">&#x3C;ميليشيا></span></p>',
    )
  })

  test('marks the words that a date was read from', () => {
    const text = 'عُقد الاجتماع يوم الأحد الماضي'
    const day = { edtf: '2024-01-21', earliest: '2024-01-21', latest: '2024-01-21', text: 'يوم الأحد' }
    const reports = [report(`عنوان\n${text}`, text, { date: day })]
    expect(body(text, { reports })[0]).toContain('<time class="date" datetime="2024-01-21">يوم الأحد</time>')
  })

  test('puts no mark inside another', () => {
    const text = 'هيئة الحشد الشعبي'
    const mentions = [mention(text, 'هيئة الحشد الشعبي', null), mention(text, 'الحشد', null)]
    expect(body(text, { mentions })[0]?.match(/<span/g)).toHaveLength(1)
  })

  test('repairs the shapes of letters', () => {
    expect(body('ﺑﻐﺪﺍﺩ')[0]).toBe('<p id="p2">بغداد</p>')
  })

  test('stops at the end of a word where only an excerpt may be shown', () => {
    expect(body('كلمة ثانية ثالثة\nفقرة', {}, 12)).toEqual(['<p id="p2">كلمة ثانية…</p>'])
  })
})
