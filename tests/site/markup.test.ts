import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { decodeEntities, readReferences, readTags } from './html.ts'
import { checkPages, firstOf, readPage, SITES } from './site.ts'

/** Letters in the shapes of one position, which fonts choose by themselves; ﴾ and ﴿ (U+FD3E, U+FD3F) are signs. */
const PRESENTATION_FORMS = /[\uFB50-\uFD3D\uFD40-\uFDFF\uFE70-\uFEFF]/gu
/** What a page fetches by itself: only these must not come from a third party; a link may lead anywhere. */
const FETCHING_LINKS =
  /\b(?:stylesheet|icon|preload|prefetch|modulepreload|manifest|preconnect|dns-prefetch)\b/

describe.each(SITES)('markup of %s', (_, siteOf) => {
  test('every page says that it is Arabic and runs right to left', () => {
    const found = checkPages(siteOf(), (html) => {
      const root = readTags(html).find((tag) => tag.name === 'html')?.attributes
      return root?.get('lang') === 'ar' && root.get('dir') === 'rtl' ? [] : ['lang or dir is missing']
    })
    expect(found).toEqual([])
  })

  test('no page has presentation forms', () => {
    const found = checkPages(siteOf(), (html) =>
      [...decodeEntities(html).matchAll(PRESENTATION_FORMS)].map(
        ([form]) => `U+${form.codePointAt(0)?.toString(16)}`,
      ),
    )
    expect(found).toEqual([])
  })

  test('no page has scripts or styles of its own, so that a strict content policy holds', () => {
    const found = checkPages(siteOf(), (html) =>
      readTags(html).flatMap(({ name, attributes, content }) => {
        const data = attributes.get('type') === 'application/ld+json'
        return [
          name === 'script' && !data && (content !== '' || !attributes.has('src')) ? 'inline script' : [],
          name === 'style' ? 'style element' : [],
          attributes.has('style') ? `style on ${name}` : [],
          [...attributes.keys()].filter((key) => key.startsWith('on')).map((key) => `${key} on ${name}`),
          [...attributes.values()].filter((value) => /^\s*javascript:/i.test(value)),
        ].flat()
      }),
    )
    expect(found).toEqual([])
  })

  test('structured data is JSON that no text can break out of', () => {
    const found = checkPages(siteOf(), (html) =>
      readTags(html).flatMap(({ attributes, content }) => {
        if (attributes.get('type') !== 'application/ld+json') return []
        expect(() => JSON.parse(content) as unknown, content).not.toThrow()
        return content.includes('<') ? ['unescaped <'] : []
      }),
    )
    expect(found).toEqual([])
  })

  test('no page fetches anything from a third party', () => {
    const found = checkPages(siteOf(), (html) =>
      readReferences(html).flatMap(({ tag, attribute, value }) => {
        const follows =
          tag.name === 'a' || (tag.name === 'link' && !FETCHING_LINKS.test(tag.attributes.get('rel') ?? ''))
        return !follows && /^(?:\w+:)?\/\//.test(value) ? [`${attribute} ${value}`] : []
      }),
    )
    expect(found).toEqual([])
  })

  test('every page is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
      // What comes from the same folder needs no hash to be trusted.
      rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
    })
    const found: string[] = []
    const site = siteOf()
    for (const path of site.pages) {
      const report = await validator.validateString(readPage(site, path))
      for (const { messages } of report.results)
        for (const { line, column, message, ruleId } of messages)
          found.push(`${path}:${line}:${column} ${message} (${ruleId})`)
    }
    expect(firstOf(found)).toEqual([])
  })
})
