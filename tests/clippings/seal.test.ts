import { describe, expect, test } from 'vitest'
import { readClipping } from '../../src/clippings/read.ts'
import { explainBreak, seal } from '../../src/clippings/seal.ts'

const TEXT = 'هدنة في بغداد\nقال مسؤول إن الهجمات توقفت.\n'

test('seals with SHA-256 of the bytes', () => {
  expect(seal('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(seal(TEXT)).toBe(seal(new TextEncoder().encode(TEXT)))
})

describe('a broken seal', () => {
  test.each([
    ['had its line ends changed from LF to CRLF', TEXT, TEXT.replaceAll('\n', '\r\n')],
    ['had its line ends changed from CRLF to LF', TEXT.replaceAll('\n', '\r\n'), TEXT],
    ['had its line ends changed from CR to LF', TEXT.replaceAll('\n', '\r'), TEXT],
    ['lost its final line end', TEXT, TEXT.trimEnd()],
    ['got a final line end', TEXT.trimEnd(), TEXT],
    ['got blank lines at its end', TEXT.trimEnd(), `${TEXT}\n\n`],
    ['got blank lines at its end', TEXT, `${TEXT}\n\n`],
    ['got a blank line at its beginning', TEXT, `\n${TEXT}`],
    ['lost a blank line at its beginning', `\n${TEXT}`, TEXT],
    ['got spaces at line ends', TEXT, TEXT.replaceAll('\n', '  \n')],
    ['got a byte order mark', TEXT, `\uFEFF${TEXT}`],
    ['lost a byte order mark', `\uFEFF${TEXT}`, TEXT],
    ['was changed from Unicode form NFC', TEXT.normalize('NFC'), TEXT.normalize('NFD')],
    ['was changed from Unicode form NFD', TEXT.normalize('NFD'), TEXT.normalize('NFC')],
    [
      'had its line ends changed from LF to CRLF and lost its final line end',
      TEXT,
      TEXT.trimEnd().replaceAll('\n', '\r\n'),
    ],
  ])('is explained: the text %s', (what, sealed, now) => {
    expect(explainBreak(now, seal(sealed))).toBe(what)
  })

  test('is not explained when words were edited', () => {
    expect(explainBreak(TEXT.replace('هدنة', 'حرب'), seal(TEXT))).toBeNull()
  })

  test('is an error at the seal that says how to seal again, and the text is still read', () => {
    const now = TEXT.trimEnd()
    const bytes = new TextEncoder().encode(`---\noutlet: x\nsha256: ${seal(TEXT)}\n---\n${now}`)
    const { clipping, diagnostics } = readClipping('a.txt', bytes, new Set(['x']))
    expect(clipping?.text).toBe(now)
    expect(diagnostics).toMatchObject([{ level: 'error', rule: 'seal-broken', line: 3, column: 9 }])
    expect(diagnostics[0]?.message).toContain(`the text lost its final line end; restore`)
    expect(diagnostics[0]?.message).toContain(`write \`sha256: ${seal(now)}\``)
  })

  test('is none when the seal holds', () => {
    const bytes = new TextEncoder().encode(`---\r\nsha256: ${seal(TEXT).toUpperCase()}\r\n---\r\n${TEXT}`)
    expect(readClipping('a.txt', bytes, new Set()).diagnostics).toEqual([])
  })
})
