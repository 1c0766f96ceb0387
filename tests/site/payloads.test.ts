/** What a clipping holds is never markup, script, path or template, on any page, in a real browser. */
import { existsSync, mkdirSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readTags } from './html.ts'
import { CONTENT, listSite, runBuild } from './build.ts'
import { serveSite, type Host } from './server.ts'
import { makeFolder, openSite, readPage, visitAll, type Site } from './site.ts'

/** Each would set `window.ran` if it ran. */
const SCRIPTS = [
  '<script>window.ran=1</script>',
  '"><img src=x onerror="window.ran=1">',
  "'><svg onload=window.ran=1>",
  '</title><script>window.ran=1</script>',
  '</script><script>window.ran=1</script>',
  '<!--<script>window.ran=1</script>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<math><mtext></table><img src=x onerror=window.ran=1>',
  '<a href="javascript:window.ran=1">نص</a>',
  '<style>@import "x"</style>',
  '<base href="https://example.net/">',
  '<meta http-equiv="refresh" content="0;url=https://example.net/">',
]
const OTHERS = [
  '{{ constructor.constructor("window.ran=1")() }}',
  '{% raw %}{{ page }}{% endraw %}',
  '${window.ran=1}',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '__proto__',
  'constructor',
  '\u202Eنص مقلوب\u202C',
  '\u2028\u2029',
  '&lt;script&gt;',
  '%3Cscript%3E',
  'javascript:window.ran=1',
]
const PAYLOADS = [...SCRIPTS, ...OTHERS]
/** A page of a former id leads to the event that has it now. */
const FORWARD = /^0; ?url=[\w./-]+$/i
const NEWS = 'قالت الشرطة إن سيارة مفخخة انفجرت في بغداد يوم 14 آذار 2023 وقتل ثلاثة جنود.'

let content = ''
let site: Site
let host: Host

/** A clipping with a payload in its headline, in the middle of a sentence, in a name, and in a line set aside. */
function clippingOf(payload: string): string {
  return [
    `انفجار ${payload} في بغداد`,
    '14 آذار 2023',
    NEWS,
    `وقال وزير الداخلية ${payload} إن كتائب ${payload} قصفت بلدة ${payload} أمس الاثنين.`,
    `وسوم: ${payload}`,
  ].join('\n\n')
}

const quoted = (text: string): string => JSON.stringify(text)

beforeAll(async () => {
  content = makeFolder('payloads')
  mkdirSync(join(content, 'clippings'))
  cpSync(join(CONTENT, 'authority'), join(content, 'authority'), { recursive: true })
  PAYLOADS.forEach((payload, i) => {
    writeFileSync(join(content, `clippings/text-${i}.txt`), clippingOf(payload))
    writeFileSync(join(content, `clippings/markdown-${i}.md`), clippingOf(payload))
    const front = [
      '---',
      `title: ${quoted(payload)}`,
      `author: ${quoted(payload)}`,
      `tags: [${quoted(payload)}]`,
      'published: "2023-03-14"',
      '---',
    ]
    writeFileSync(join(content, `clippings/front-${i}.txt`), `${front.join('\n')}\n${NEWS}`)
  })
  const title = PAYLOADS[0] ?? ''
  writeFileSync(
    join(content, 'site.yaml'),
    `title: ${quoted(title)}\nsubtitle: ${quoted(title)}\ncontact: mailto:editor@example.org\nurl: https://example.org/\n`,
  )
  const folder = makeFolder('payloads-site')
  const output = join(folder, 'site')
  site = openSite(output, await runBuild({ content, output }))
  host = await serveSite(output)
  return () => host.close()
})

describe('what a clipping holds', () => {
  test('is shown, and never an element, an attribute or a template', () => {
    const found = site.pages.flatMap((path) => {
      const html = readPage(site, path)
      const tags = readTags(html)
      const bad = tags.filter(
        ({ name, attributes }) =>
          ['iframe', 'math', 'style', 'base', 'object', 'embed'].includes(name) ||
          [...attributes.keys()].some((key) => key.startsWith('on')) ||
          ['href', 'src', 'action', 'formaction'].some((key) =>
            /^\s*javascript:/i.test(attributes.get(key) ?? ''),
          ) ||
          (name === 'meta' &&
            attributes.get('http-equiv') === 'refresh' &&
            !FORWARD.test(attributes.get('content') ?? '')) ||
          (name === 'script' && !attributes.has('src') && attributes.get('type') !== 'application/ld+json'),
      )
      return bad.map(({ name }) => `${path}: ${name}`)
    })
    expect(found).toEqual([])
    expect(site.pages.length).toBeGreaterThan(PAYLOADS.length * 3)
  })

  test('runs nothing and asks nobody, on any page, with the policy of the pages', async () => {
    const pages = site.pages.filter((page) => !readPage(site, page).includes('http-equiv="refresh"'))
    const addresses = pages.map((page) => host.address + page)
    const found = await visitAll(addresses, {}, async (page, log) => [
      ...((await page.evaluate<unknown>('window.ran')) === undefined ? [] : ['a script ran']),
      ...log.requests.filter((url) => !url.startsWith(host.address)),
      // A policy that had to stop something tells of markup that got through.
      ...log.problems.filter((problem) => /Content Security Policy/.test(problem)),
    ])
    expect(found).toEqual([])
  })

  test('leads no file out of the site', () => {
    const outside = dirname(site.folder)
    expect(listSite(outside).every((path) => path.startsWith('site/'))).toBe(true)
    expect(existsSync(join(outside, 'etc'))).toBe(false)
  })

  test('cannot end the line or the script of a file that machines read', () => {
    for (const path of listSite(site.folder)) {
      const text = readFileSync(join(site.folder, path), 'utf8')
      if (path.endsWith('.ndjson'))
        for (const line of text.split('\n').filter(Boolean))
          expect(() => JSON.parse(line) as unknown).not.toThrow()
      if (path.endsWith('.json') || path.endsWith('.geojson'))
        expect(() => JSON.parse(text) as unknown, path).not.toThrow()
      if (path.startsWith('search/') && path.endsWith('.js'))
        expect(text, path).not.toMatch(/<|\u2028|\u2029/)
    }
  })
})
