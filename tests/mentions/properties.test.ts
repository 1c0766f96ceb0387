import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tag } from './annotate.ts'

const TEXT = `قالت كتائب حزب الله إن القوات الأمريكية في العراق قصفت بلدة كفركلا، بحسب «رويترز».
واستنكرت بغداد الهجوم، وقال وزير الدفاع الإيراني عزيز نصيرزاده إن طهران ترفض "الضربات".
وقال محمد شياع السوداني إن حركة النهضة والفصائل المسلحة الموالية لإيران نفت ذلك على لسان علي القحطاني.`

const read = (source: string): string[] => tag(source).map(({ kind, id, basis }) => `${kind} ${id} ${basis}`)
const expected = read(TEXT)

/** Puts one of the marks after some letters, as chosen. */
function sprinkle(marks: readonly string[], choices: readonly number[]): string {
  let at = 0
  return TEXT.replace(
    /[\u0621-\u064A](?=[\u0621-\u064A])/g,
    (letter) => letter + (marks[(choices[at++ % choices.length] ?? 0) % (marks.length + 4)] ?? ''),
  )
}

describe('the same names are read', () => {
  const choices = fc.array(fc.nat(12), { minLength: 5, maxLength: 60 })

  test('in a text of many names', () => {
    expect(expected).toHaveLength(12)
  })

  test('with vowel marks, taṭwīl and bidi controls anywhere', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(read(sprinkle(['\u064E', '\u0651', '\u0640', '\u200F', '\u0652'], chosen))).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })

  test('in any style of quotes', () => {
    const styles = [
      ['«', '»'],
      ['“', '”'],
      ['"', '"'],
      ['„', '“'],
    ]
    for (const [open = '', close = ''] of styles) {
      const quoted = TEXT.replace(/[«]/g, open)
        .replace(/[»]/g, close)
        .replace(/"(.*?)"/g, `${open}$1${close}`)
      expect(read(quoted)).toEqual(expected)
    }
  })

  test('with ه for ة and ا for أ', () => {
    expect(read(TEXT.replace(/[أإآ]/g, 'ا').replace(/ة(?! كفركلا)/g, 'ه'))).toEqual(expected)
  })
})

test.each(['كتائب حزب الله', 'القوات الأمريكية', 'الفصائل العراقية', 'حزب الله', 'فيلق القدس'])(
  'a proclitic before %s leaves the same id',
  (name) => {
    const [bare] = tag(`ثم ${name} أمس`)
    const fused = name.startsWith('ال') ? `ل${name.slice(1)}` : `ل${name}`
    for (const written of [`و${name}`, `ف${name}`, `ب${name}`, fused, `و${fused}`]) {
      const [mention] = tag(`ثم ${written} أمس`)
      expect({ id: mention?.id, name: mention?.name }).toEqual({ id: bare?.id, name: bare?.name })
    }
  },
)

test('mentions of a kind never overlap, and each is its own words', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(TEXT.split(/(?<=\s)/), { minLength: 10 }), (words) => {
      const source = words.join('')
      const mentions = tag(source)
      for (const [at, mention] of mentions.entries()) {
        expect(mention.text).toBe(source.slice(mention.start, mention.end))
        const next = mentions[at + 1]
        if (next !== undefined) expect(next.start).toBeGreaterThanOrEqual(mention.end)
      }
    }),
    { numRuns: 60 },
  )
})
