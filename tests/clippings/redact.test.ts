import { describe, expect, test } from 'vitest'
import { compileArchive, type Archive } from '../../src/archive.ts'
import type { Diagnostic } from '../../src/diagnostics.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const ACTORS = `
- id: salman
  name: سلمان العنزي
  kind: person
  short: [العنزي]
- id: other
  name: فرقة النخيل
  kind: armed-group
`

async function compile(
  clippings: Record<string, string>,
  decisions: string,
): Promise<{ archive: Archive | null; diagnostics: Diagnostic[] }> {
  return compileArchive({
    settings: null,
    actors: { file: 'actors.yaml', content: ACTORS },
    places: null,
    outlets: null,
    happenings: null,
    coordinates: null,
    decisions: { file: 'decisions.yaml', content: decisions },
    clippings: Object.entries(clippings).map(([id, text]) => ({
      file: `clippings/${id}.txt`,
      bytes: encode(text),
    })),
  })
}

const order = (clipping: string, about: string, quote: string, more = ''): string =>
  `- { clipping: "${clipping}", quote: "${quote}", about: ${about}, do: redact, by: محرر, on: "2024-03-01", why: "سبب"${more} }\n`

async function textOf(text: string, decisions: string): Promise<string> {
  const { archive, diagnostics } = await compile({ one: text }, decisions)
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([])
  return archive?.readings[0]?.clipping.text ?? ''
}

/** One sign for each of `نديم الخوري`. */
const MASK = '█'.repeat('نديم الخوري'.length)

const rulesOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ rule }) => rule)

describe('a name that is taken out', () => {
  test.each([
    ['زار نديم الخوري البلدة', `زار ${MASK} البلدة`],
    ['قال نديم الخوري، وقال نَديم الخورى', `قال ${MASK}، وقال ${MASK}█`],
    ['قال ل«نديم» الخوري ونديم الخوري', `قال ل«${MASK}█ ${MASK}█`],
  ])('from %j leaves %j', async (text, left) => {
    // The quote stands somewhere as it is written.
    const filed = `${text}\nهنا نديم الخوري`
    expect(await textOf(filed, order('one', 'name', 'نديم الخوري'))).toBe(`${left}\nهنا ${MASK}`)
  })

  test('goes with every name of the actor that is called so', async () => {
    const text = 'قتل سلمان العنزي أمس\nوكان العنزي في بيته'
    const left = await textOf(text, order('one', 'name', 'سلمان العنزي'))
    expect(left).toBe('قتل ████████████ أمس\nوكان ██████ في بيته')
  })

  test('is in no reading, and the hash is that of what is left', async () => {
    const text = 'قتل سلمان العنزي في انفجار أمس'
    const { archive } = await compile({ one: text }, order('one', 'name', 'سلمان العنزي'))
    const { archive: open } = await compile({ one: text }, '[]')
    expect(open?.readings[0]?.mentions.map(({ id }) => id)).toContain('salman')
    expect(archive?.readings[0]?.mentions.map(({ id }) => id)).not.toContain('salman')
    expect(archive?.readings[0]?.clipping.sha256).not.toBe(open?.readings[0]?.clipping.sha256)
    expect(JSON.stringify([archive?.readings, archive?.decisions])).not.toContain('العنزي')
    expect(archive?.readings[0]?.clipping.redactions).toEqual([{ start: 4, end: 16, why: 'سبب' }])
  })

  test('goes from every clipping where that is asked for', async () => {
    const texts = { one: 'زار نديم الخوري البلدة', two: 'وعاد نديم الخوري', three: 'لا أحد هنا' }
    const { archive } = await compile(texts, order('*', 'name', 'نديم الخوري'))
    const left = archive?.readings.map(({ clipping }) => clipping.text)
    expect(left).toEqual([`زار ${MASK} البلدة`, 'لا أحد هنا', `وعاد ${MASK}`])
  })
})

test('a passage is taken out where it is quoted alone, and lines end where they did', async () => {
  const text = 'بيته عند الجسر\nبيته عند الجسر\nوهنا غيره'
  const first = order('one', 'line', 'عند الجسر', ', occurrence: 1')
  expect(await textOf(text, first)).toBe('بيته █████████\nبيته عند الجسر\nوهنا غيره')
  expect(await textOf(text, order('one', 'line', 'الجسر\\nوهنا'))).toBe(
    'بيته عند الجسر\nبيته عند █████\n████ غيره',
  )
})

describe('an editor is told', () => {
  test.each([
    ['of a name that does not stand in the clipping', order('one', 'name', 'نديم الخولي'), 'decision-quote'],
    ['of a name that stands in none', order('*', 'name', 'نديم الخولي'), 'decision-quote'],
    ['of a passage that does not stand there', order('one', 'line', 'عند الجسور'), 'decision-quote'],
    ['of a clipping that is not there', order('none', 'name', 'نديم الخوري'), 'decision-clipping'],
    ['of a last name that is left', order('one', 'name', 'نديم الخوري'), 'redaction-part'],
    ['of an actor that every clipping hides', order('*', 'name', 'سلمان العنزي'), 'redaction-listed'],
    [
      'of a decision that tells the name',
      `${order('one', 'name', 'سلمان العنزي')}- { clipping: one, quote: "قتل", about: event, do: add, by: محرر, on: "2024-03-01", why: "سبب", set: { type: attack, targets: [salman] } }`,
      'redaction-told',
    ],
  ])('%s', async (_, decisions, rule) => {
    const text = 'قتل سلمان العنزي ونديم الخوري عند الجسر\nوعاد الخوري'
    const { diagnostics } = await compile({ one: text }, decisions)
    expect(rulesOf(diagnostics)).toContain(rule)
  })

  test('of nothing when all is well', async () => {
    const { diagnostics } = await compile({ one: 'زار نديم الخوري' }, order('one', 'name', 'نديم الخوري'))
    expect(rulesOf(diagnostics)).toEqual([])
  })
})

describe('a headline from which words are taken out', () => {
  const BODY =
    'شهدت مدينة النخيل أمس حفلا كبيرا حضره مئات من أهالي المدينة والقرى القريبة، وألقيت فيه كلمات كثيرة.\n' +
    'وقال منظمو الحفل إن عدد الحضور فاق ما كان متوقعا، وإن حفلا آخر يقام في العام المقبل في المدينة نفسها.\n'

  test.each([
    ['نديم الخوري يكرم شعراء المدينة', 'نديم الخوري'],
    ['نديم الخوري', 'نديم الخوري'],
    ['شعراء نديم الخوري', 'نديم الخوري'],
  ])('%s stays the headline', async (headline, name) => {
    const text = `${headline}\n2024-03-01\n${BODY}`
    const { archive } = await compile({ one: text }, order('one', 'name', name))
    const article = archive?.readings[0]?.article
    expect(article?.title).toBe(headline.replace(name, MASK))
    expect(article?.paragraphs.map(({ role }) => role)).toEqual(['title', 'body', 'body'])
    expect(article?.furniture.map(({ kind }) => kind)).toEqual(['dateline'])
  })

  test('is one though all of it is a passage that is taken out', async () => {
    const headline = 'مدرسة النخيل تكرم شاعرا من أبنائها'
    const text = `${headline}\n${BODY}`
    const { archive } = await compile({ one: text }, order('one', 'line', headline))
    expect(archive?.readings[0]?.article.title).toBe('█'.repeat(headline.length))
  })
})
