import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Html, attributes, type Content, escapeText, html, join, unsafe } from '../../src/pages/html.ts'

/** What a browser reads from text or an attribute that holds no markup. */
function decode(markup: string): string {
  return markup.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => {
    return { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }[name] ?? ''
  })
}

describe('html', () => {
  test('lets any string come out as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`<p>${text}</p>`
        const inside = markup.slice('<p>'.length, -'</p>'.length)
        expect(inside).not.toMatch(/[<>"']/)
        expect(decode(inside)).toBe(text)
      }),
    )
  })

  test('lets any string come out as the value of its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`<p${attributes({ title: text })}></p>`
        const value = /^<p title="([^"<>]*)"><\/p>$/.exec(markup)?.[1]
        expect(decode(value ?? '')).toBe(text)
      }),
    )
  })

  test('escapes nothing twice and leaves markup as it is', () => {
    const inner = html`<b>${'&'}</b>`
    expect(html`${inner}`.markup).toBe('<b>&amp;</b>')
    expect(html`${[[inner, 'a'], unsafe('<i></i>')]}`.markup).toBe('<b>&amp;</b>a<i></i>')
  })

  test.each<[Content, string]>([
    [null, ''],
    [undefined, ''],
    [false, ''],
    [0, '0'],
    ['', ''],
    [['أ', null, 3], 'أ3'],
  ])('writes %j as `%s`', (content, written) => {
    expect(html`${content}`.markup).toBe(written)
  })

  test('counts the line breaks and indentation of its source as one line break', () => {
    expect(
      html`<ul>
        ${'أ  \n  ب'}
      </ul> `.markup,
    ).toBe('<ul>\nأ  \n  ب\n</ul>\n')
  })

  test('ends void elements without a slash', () => {
    expect(html`<meta charset="utf-8" /><br />`.markup).toBe('<meta charset="utf-8"><br>')
  })
})

describe('attributes', () => {
  test('leaves out null and false, writes true bare', () => {
    expect(attributes({ id: null, open: true, hidden: false, lang: 'ar' }).markup).toBe(' open lang="ar"')
  })
})

describe('join', () => {
  test('puts a separator between what is there', () => {
    expect(join(['أ', null, html``, 'ب'], '، ')).toEqual(new Html('أ، ب'))
  })
})

test('text without special characters is handed back as it is', () => {
  expect(escapeText('حوليات')).toBe('حوليات')
})
