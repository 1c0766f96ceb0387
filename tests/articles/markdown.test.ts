import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { markdownTree } from '../../src/articles/markdown.ts'

const html = (markdown: string): string => unified().use(rehypeStringify).stringify(markdownTree(markdown))

describe('Markdown', () => {
  test.each([
    ['# عنوان', '<h1>عنوان</h1>'],
    ['نص *مهم* و`رمز`', '<p>نص <em>مهم</em> و<code>رمز</code></p>'],
    ['~~نص~~', '<p><del>نص</del></p>'],
    ['| أ | ب |\n|---|---|\n| 1 | 2 |', '<td>1</td>'],
    ['[رابط](https://example.org/a)', '<p><a href="https://example.org/a">رابط</a></p>'],
  ])('becomes HTML: `%s`', (markdown, expected) => {
    expect(html(markdown)).toContain(expected)
  })

  test.each([
    '<script>alert(1)</script>نص',
    'نص <img src=x onerror=alert(1)>',
    '[نص](javascript:alert(1))',
    '<a href="javascript:alert(1)">نص</a>',
    '<style>p{display:none}</style>نص',
    '<iframe src="https://example.org"></iframe>نص',
  ])('carries no script: `%s`', (markdown) => {
    expect(html(markdown)).not.toMatch(/<script|<style|<iframe|<img|javascript:| on\w+=/)
  })

  test('makes a picture a link, so that nothing is asked of a third party', () => {
    expect(html('![خريطة](https://example.org/m.png)')).toBe(
      '<p><a href="https://example.org/m.png">خريطة</a></p>',
    )
    expect(html('![](m.png)')).toBe('<p><a href="m.png">صورة</a></p>')
    expect(html('[![خريطة](m.png)](https://example.org)')).toBe(
      '<p><a href="https://example.org">خريطة</a></p>',
    )
  })
})
