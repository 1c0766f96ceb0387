import { describe, expect, test } from 'vitest'
import { headersFile } from '../../src/pages/headers.ts'
import { hostLimits } from '../../src/notices.ts'

/** Headers by the address that they are set for. */
function readHeaders(file: string): Map<string, string[]> {
  const rules = file.split('\n\n').map((rule) => rule.trim().split('\n'))
  return new Map(rules.map(([path = '', ...lines]) => [path, lines.map((line) => line.trim())]))
}

describe('the headers for hosts', () => {
  const paths = [
    'index.html',
    'assets/base.css',
    'assets/naskh-400-0170125e33.woff2',
    'events/2024-01-24-ab.html',
  ]

  test('hold the policy of the pages, and forbid frames', () => {
    const everywhere = readHeaders(headersFile('/', paths)).get('/*')
    expect(everywhere).toContain('X-Content-Type-Options: nosniff')
    expect(everywhere).toContain('Referrer-Policy: no-referrer')
    expect(everywhere?.find((line) => line.startsWith('Content-Security-Policy: '))).toMatch(
      /: default-src 'self'; .*script-src 'self'; .*frame-ancestors 'none'$/,
    )
  })

  test('have the fonts fetched along with a page, below the path of the site', () => {
    const link = readHeaders(headersFile('/archive/', [...paths, 'assets/sans-400-363d18104c.woff2'])).get(
      '/archive/*',
    )
    const font = (name: string): string =>
      `</archive/assets/${name}.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin`
    expect(link).toContain(`Link: ${font('naskh-400-0170125e33')}, ${font('sans-400-363d18104c')}`)
    expect(headersFile('/', ['index.html'])).not.toContain('Link:')
  })

  test('keep for good what has its hash in its name, and nothing else', () => {
    const kept = [...readHeaders(headersFile('/', paths))].filter(([, lines]) =>
      lines.some((line) => line.includes('immutable')),
    )
    expect(kept).toEqual([
      ['/assets/naskh-400-0170125e33.woff2', ['Cache-Control: public, max-age=31536000, immutable']],
    ])
  })

  test('set each header once for any address, and stand below the path of the site', () => {
    const headers = readHeaders(headersFile('/archive/', paths))
    const names = [...headers.values()].flat().map((line) => line.split(':')[0])
    expect(new Set(names).size).toBe(names.length)
    expect([...headers.keys()].every((path) => path.startsWith('/archive/'))).toBe(true)
  })
})

describe('the limits of hosts', () => {
  const options = { content: 'content', output: '_site' }
  const MIB = 2 ** 20

  test('are told of where there are more files than the host takes', () => {
    const sizes = new Map(Array.from({ length: 3 }, (_, i) => [`${i}.html`, 10]))
    expect(hostLimits(options, { maxFiles: 3 }, sizes)).toEqual([])
    expect(hostLimits(options, { maxFiles: 2 }, sizes)).toMatchObject([
      { level: 'note', rule: 'site-files-many', message: expect.stringContaining('3, expected 2') },
    ])
  })

  test('are told of for each file over 25 MiB', () => {
    const sizes = new Map([
      ['index.html', 25 * MIB],
      ['data/articles.ndjson', 25 * MIB + 1],
      ['data/events.csv', 40 * MIB],
    ])
    const notes = hostLimits(options, { maxFiles: 20_000 }, sizes)
    expect(notes.map(({ rule, file }) => [rule, file])).toEqual([
      ['site-file-large', '_site/data/articles.ndjson'],
      ['site-file-large', '_site/data/events.csv'],
    ])
  })
})
