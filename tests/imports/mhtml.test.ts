import { describe, expect, test } from 'vitest'
import { draftOf, type Draft } from '../../src/imports/draft.ts'
import { readSavedDate } from '../../src/imports/dates.ts'
import { planImport } from '../../src/imports/plan.ts'
import { seal } from '../../src/clippings/seal.ts'
import { authorityOf } from './practice.ts'

const SENTENCE = 'قال مصدر أمني إن طائرة مسيرة هاجمت القاعدة مساء اليوم، ولم تقع إصابات بحسب المصدر.'
const PAGE = `<!DOCTYPE html><html lang="ar"><head><title>غارة على القاعدة</title></head><body><article><h1>غارة على القاعدة</h1>${`<p>${SENTENCE}</p>`.repeat(4)}</article></body></html>`
const FRAME =
  '<html><body><p>إعلان في إطار لا علاقة له بالخبر، وفيه كلام كثير لا يعني أحداً.</p></body></html>'

/** As browsers write it: every byte beyond ASCII and every `=` escaped, lines of at most 76 characters. */
function quotedPrintable(bytes: Uint8Array): string {
  const units = [...bytes].map((byte) =>
    byte > 126 || byte === 0x3d
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
  const lines = ['']
  for (const unit of units) {
    if ((lines.at(-1) ?? '').length + unit.length > 75) lines.push('')
    lines[lines.length - 1] += unit
  }
  return lines.join('=\r\n')
}

interface Part {
  readonly type: string
  readonly encoding: string
  readonly body: string
  readonly location?: string
}

const part = ({ type, encoding, body, location = 'https://paper.example/1' }: Part): string =>
  `------Boundary(1)----\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`

const PICTURE: Part = {
  type: 'image/png',
  encoding: 'base64',
  body: 'iVBORw0KGgo=',
  location: 'https://paper.example/a.png',
}

function message(
  parts: readonly Part[],
  head = 'Snapshot-Content-Location: https://paper.example/1\r\n',
): Uint8Array {
  const text = `From: <Saved by Blink>\r\n${head}Subject: =?utf-8?Q?=D8=BA?=\r\nDate: Thu, 25 Jan 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary(1)----"\r\n\r\n\r\n${parts.map(part).join('')}------Boundary(1)------\r\n`
  return Buffer.from(text, 'latin1')
}

function read(bytes: Uint8Array): Draft {
  const draft = draftOf('page.mhtml', bytes)
  if ('reason' in draft) throw new Error(draft.reason)
  return draft
}

const utf8 = quotedPrintable(Buffer.from(PAGE))
const HTML: Part = { type: 'text/html', encoding: 'quoted-printable', body: utf8 }

describe('a page saved as one file', () => {
  test.each<[string, readonly Part[]]>([
    ['quoted-printable', [HTML, PICTURE]],
    [
      'base64',
      [
        PICTURE,
        {
          ...HTML,
          encoding: 'base64',
          body: Buffer.from(PAGE).toString('base64').replace(/.{76}/g, '$&\r\n'),
        },
      ],
    ],
    ['8bit', [{ ...HTML, encoding: '8bit', body: Buffer.from(PAGE).toString('latin1') }]],
    ['binary, no charset', [{ ...HTML, encoding: 'binary', body: Buffer.from(PAGE).toString('latin1') }]],
  ])('is read from %s', (_, parts) => {
    const { found, original } = read(message(parts))
    expect(found.body).toContain(SENTENCE)
    expect(found.body).not.toContain('Boundary')
    expect(found).toMatchObject({
      title: 'غارة على القاعدة',
      url: 'https://paper.example/1',
      retrieved: '2024-01-25T10:00:00Z',
    })
    expect(original).toBe('mhtml')
  })

  test('is read in the encoding that the message tells', () => {
    // «قال» and the rest in windows-1256, by its table of letters.
    const table = new Map<string, number>()
    for (let byte = 0; byte < 256; byte++)
      table.set(new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte)
    const bytes = Uint8Array.from([...PAGE], (letter) => table.get(letter) ?? 0x3f)
    const type = 'text/html; charset="windows-1256"'
    expect(
      read(message([{ type, encoding: 'quoted-printable', body: quotedPrintable(bytes) }])).found.body,
    ).toContain(SENTENCE)
  })

  test('is the page that was saved, not one in a frame of it', () => {
    const frame: Part = {
      type: 'text/html',
      encoding: '8bit',
      body: Buffer.from(FRAME).toString('latin1'),
      location: 'https://ads.example/',
    }
    expect(read(message([frame, HTML])).found.body).toContain(SENTENCE)
    expect(read(message([HTML, frame])).found.body).not.toContain('إعلان')
  })

  test('is read as far as it goes when the file was cut', () => {
    const whole = Buffer.from(message([HTML]))
    expect(read(whole.subarray(0, whole.length - 40)).found.body).toContain(SENTENCE)
  })

  test('is refused without a page in it', () => {
    expect(draftOf('page.mht', message([PICTURE]))).toEqual({
      reason: 'it is a message without a page in it',
    })
  })

  test('is kept beside the clipping as it was saved, sealed', () => {
    const bytes = message([HTML, PICTURE])
    const authority = authorityOf([{ id: 'paper', name: 'الصحيفة', url: 'https://paper.example' }])
    const { clippings } = planImport([{ file: 'a.mhtml', bytes }], { clippings: [], names: [], authority })
    const [clipping] = clippings
    expect(clipping?.original?.name).toBe(`${clipping?.id}.source.mhtml`)
    expect(clipping?.original?.bytes).toEqual(bytes)
    expect(clipping?.content).toContain(`original: ${seal(bytes)}`)
    expect(clipping?.content).toContain('retrieved: "2024-01-25T10:00:00Z"')
  })

  test('is not seen in a text that begins with a colon', () => {
    const text = `بغداد: ${SENTENCE}\nContent-Type: text/html\n`
    expect(read(Buffer.from(text)).found.body).toBe(text)
  })
})

test.each([
  ['Thu, 25 Jan 2024 10:00:00 +0300', '2024-01-25T10:00:00+03:00'],
  ['5 Feb 2024 10:00 GMT', '2024-02-05T10:00'],
  ['Thu, 25 Jan 2024 07:00:00 -0000', '2024-01-25T07:00:00Z'],
  ['Thu, 45 Jan 2024 07:00:00 -0000', null],
])('the date of a message %j is %j', (written, date) => expect(readSavedDate(written)).toBe(date))
