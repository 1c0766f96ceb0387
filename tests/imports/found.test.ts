import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { readFiledDate, readSavedDate } from '../../src/imports/dates.ts'
import { readHtml } from '../../src/imports/html.ts'
import { blockText } from '../../src/imports/block-text.ts'
import { readFiled, readHeaded } from '../../src/imports/markdown.ts'

const BODY = `<article><h1>غارة على القاعدة</h1>${'<p>قال مصدر أمني إن طائرة مسيرة هاجمت القاعدة مساء اليوم، ولم تقع إصابات بحسب المصدر.</p>'.repeat(4)}</article>`
const page = (head: string, body = BODY): string =>
  `<!DOCTYPE html><html lang="ar"><head>${head}</head><body>${body}</body></html>`
const ld = (node: object): string => `<script type="application/ld+json">${JSON.stringify(node)}</script>`

describe('a saved page', () => {
  test('tells what its JSON-LD says, before all else', () => {
    const head = `<meta property="og:title" content="غيره"><meta property="og:site_name" content="موقع">${ld({
      '@graph': [
        { '@type': 'WebPage', name: 'الصفحة' },
        { '@type': 'Organization', '@id': '#paper', name: 'الصحيفة' },
        {
          '@type': ['NewsArticle'],
          headline: 'غارة على &quot;القاعدة&quot;',
          datePublished: '2023-03-14T23:40:00+03:00',
          author: [{ name: 'سعد كريم' }, { name: 'أحمد علي' }],
          publisher: { '@id': '#paper' },
          mainEntityOfPage: { '@id': 'https://paper.example/1' },
        },
      ],
    })}`
    expect(readHtml(page(head))).toMatchObject({
      title: 'غارة على "القاعدة"',
      author: 'سعد كريم، أحمد علي',
      outlets: ['الصحيفة', 'موقع'],
      published: ['2023-03-14T23:40:00+03:00'],
      url: 'https://paper.example/1',
      whole: false,
    })
  })

  test('tells what its meta elements say where it has no JSON-LD that can be read', () => {
    const head = `<script type="application/ld+json">{broken</script><title>غارة على القاعدة - الصحيفة</title>
      <meta name="Author" content="سعد كريم"><meta property="article:published_time" content="2023-03-14">
      <link rel="canonical" href="https://paper.example/2">`
    expect(readHtml(page(head))).toMatchObject({
      title: 'غارة على القاعدة',
      author: 'سعد كريم',
      outlets: ['الصحيفة'],
      published: ['2023-03-14'],
      url: 'https://paper.example/2',
    })
  })

  test('tells from where and when a program saved it', () => {
    const single = `<!--\n Page saved with SingleFile \n url: https://web.archive.org/web/20230315000000/https://paper.example/3 \n saved date: Thu Jan 25 2024 10:00:00 GMT+0300 (AST)\n-->`
    expect(readHtml(`<!DOCTYPE html>${single}${page('').slice(15)}`)).toMatchObject({
      url: 'https://paper.example/3',
      archived: 'https://web.archive.org/web/20230315000000/https://paper.example/3',
      retrieved: '2024-01-25T10:00:00+03:00',
    })
    const browser = '<!-- saved from url=(0024)https://paper.example/4 -->'
    expect(readHtml(`<!DOCTYPE html>\n${browser}\n${page('').slice(15)}`).url).toBe('https://paper.example/4')
  })

  test('gives the article in lines, without menus, scripts and styles', () => {
    const { body } = readHtml(
      page('<style>p{}</style>', `<nav><a href="/">الرئيسية</a></nav>${BODY}<script>x()</script>`),
    )
    expect(body.split('\n').slice(0, 3)).toEqual(['غارة على القاعدة', '', expect.stringMatching(/^قال مصدر/)])
    expect(body).not.toMatch(/الرئيسية|x\(\)|p\{\}/)
  })

  test('gives all of its text when no article stands out, and says so', () => {
    const found = readHtml(page('', '<p>نص قصير</p><ul><li>أول<li>ثان</ul><table><tr><td>أ<td>ب</table>'))
    expect(found).toMatchObject({ whole: true, body: 'نص قصير\n\nأول\nثان\n\nأ\tب\n' })
  })

  test('may be a bare piece of a page', () => {
    expect(readHtml('<title>عنوان</title><p>نص</p>').body).toContain('نص')
  })
})

describe('front matter of a clipper', () => {
  test.each([
    ['title: "عنوان"\nsource: "https://a.example/1"\nauthor:\n  - "[[أحمد]]"\n  - "[[علي|علي حسن]]"\npublished: 2023-03-14\ncreated: 2024-01-02\ntags:\n  - "#clippings"',
      { title: 'عنوان', url: 'https://a.example/1', author: 'أحمد، علي حسن', published: ['2023-03-14'], retrieved: '2024-01-02', tags: ['clippings'] }],
    ['created: 2024-01-02T10:00:00 (UTC +03:00)\ntags: []\nsource: https://a.example/2\nauthor: أحمد',
      { url: 'https://a.example/2', author: 'أحمد', retrieved: '2024-01-02T10:00:00+03:00', tags: [], unread: [] }],
    ['العنوان: عنوان\nالمصدر: السفير\nالتاريخ: 29 كانون الثاني 2014\nالكاتب: أحمد',
      { title: 'عنوان', outlets: ['السفير'], published: ['29 كانون الثاني 2014'], author: 'أحمد' }],
    ['mood: good\nsource: not an address', { url: null, unread: ['mood: good', 'url: not an address'] }],
  ])('%j is read', (head, found) => {
    expect(readFiled(`---\n${head}\n---\nالنص\n`, 'markdown')).toMatchObject({ ...found, body: 'النص\n' })
  }) // prettier-ignore

  test.each([['النص وحده'], ['---\na: [\n---\nالنص'], ['---js\n1\n---\nالنص']])('%j has none', (text) => {
    expect(readFiled(text, 'text')).toBeNull()
  })
})

describe('lines of keys and values above a text', () => {
  test('are read, and the text is what stands below them', () => {
    const head = 'العنوان: خبر عاجل\r\nالمصدر : السفير\r\nالتاريخ: 29 كانون الثاني 2014\r\n\r\n'
    expect(readHeaded(`${head}النص\r\n\r\nبقيته\r\n`, 'text')).toMatchObject({
      title: 'خبر عاجل',
      outlets: ['السفير'],
      published: ['29 كانون الثاني 2014'],
      body: 'النص\r\n\r\nبقيته\r\n',
    })
  })

  test('need no blank line below them', () => {
    expect(readHeaded('العنوان: خبر\nالمصدر: السفير\nالنص: أوله\nوبقيته\n\nوآخره\n', 'text')).toMatchObject({
      title: 'خبر',
      outlets: ['السفير'],
      body: 'النص: أوله\nوبقيته\n\nوآخره\n',
    })
  })

  test.each([
    ['one line alone', 'المصدر: السفير\n\nالنص\n'],
    ['a line that is none', 'العنوان: خبر\nقال المصدر: نعم ولا\n\nالنص\n'],
    ['two lines alone', 'العنوان: خبر\nالمصدر: السفير\n'],
    ['two lines and nothing below', 'العنوان: خبر\nالمصدر: السفير\n\n'],
  ])('are not seen in %s', (_, text) => expect(readHeaded(text, 'text')).toBeNull())
})

describe('the text of a page', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ابتث جدمنوي،.'), minLength: 1, maxLength: 12 })
  const tags = fc.constantFrom(
    'p',
    'div',
    'span',
    'b',
    'ul',
    'li',
    'td',
    'h2',
    'figure',
    'blockquote',
    'section',
  )
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      letters,
      fc
        .tuple(tags, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([tag, inner]) => `<${tag}>${inner.join('<br>')}</${tag}>`),
    ),
  }))

  test('has every letter of it, in order, whatever elements it stands in', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        const { body } = parseHTML(`<html><body>${parts.join('')}</body></html>`).document
        const written = parts.join('').replace(/<[^>]*>|\s/g, '')
        expect(blockText(body).replace(/\s/g, '')).toBe(written)
      }),
    )
  })
})

describe('a date of publication', () => {
  test.each([
    ['2023-03-14', '2023-03-14'],
    ['2023-03-14T23:40:00Z', '2023-03-14'],
    ['2023/3/4', '2023-03-04'],
    ['2023-03', '2023-03'],
    ['2021-06-29~', '2021-06-29~'],
    ['29 كانون الثاني/يناير 2014', '2014-01-29'],
    ['الأربعاء، ٢٩ يناير ٢٠١٤', '2014-01-29'],
    ['29/1/2014', '2014-01-29'],
    ['14 March 2023', '2023-03-14'],
  ])('%s is %s', (written, edtf) => expect(readFiledDate(written)).toBe(edtf))

  test.each([['أمس'], ['2023-13-40'], ['قريبا'], ['']])('%j is not understood', (written) => {
    expect(readFiledDate(written)).toBeNull()
  })
})

describe('a moment of saving', () => {
  test.each([
    ['2024-01-02', '2024-01-02'],
    ['2024-01-02T10:00:00Z', '2024-01-02T10:00:00Z'],
    ['2024-01-02 10:00', '2024-01-02T10:00'],
    ['2024-13-02', null],
    ['yesterday', null],
  ])('%s is %s', (written, moment) => expect(readSavedDate(written)).toBe(moment))
})
