/** What may not be published stands in no file of a site, however that file is written. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileArchive } from '../../src/archive.ts'
import { foldText } from '../../src/arabic/fold.ts'
import { readContent } from '../../src/files.ts'
import { drawCards } from '../../src/pages/pictures/card.ts'
import { indexSite } from '../../src/pages/site.ts'
import { readWords, type Words } from '../../src/search/spellings.ts'
import { CONTENT, listSite, runBuild } from '../site/build.ts'

/** Words that stand nowhere else; folding and stemming leave them as they are. */
const METADATA = ['قرنفزخل', 'قرنفزثط', 'قرنفزضغ']
const OF_OUTLET = ['قرنفزجش']
const EXCERPT = ['خندرسطف', 'خندرسظذ']
const NAME = ['غضنفرط', 'زعيترخض']
const EVERYWHERE = ['هزبرظق', 'قشعمضط']
const PASSAGE = ['شمندرفلط']
const WITHHELD = [METADATA, OF_OUTLET, EXCERPT, NAME, EVERYWHERE, PASSAGE].flat()
/** What an excerpt may show, and what stands beside what was taken out. */
const SHOWN = ['عندليبكز', 'بجوارهلص']

const LONG = 'وتابع السكان حياتهم في الأحياء القديمة من المدينة كما في كل عام. '.repeat(8)

interface Filed {
  readonly rights: (rights: string) => string
  readonly decisions: string
}

const name = NAME.join(' ')
const other = EVERYWHERE.join(' ')

/** The clippings, with the words of front matter that hold their texts back. */
function clippingsOf({ rights }: Filed): Record<string, string> {
  return {
    'of-metadata': `---
title: انفجار في بغداد
published: "2024-02-01"
${rights('metadata')}---
انفجار في بغداد

قتل ثلاثة جنود في انفجار عبوة ناسفة في بغداد أمس وقيل إن ${METADATA[0]} وقع قبله.

وكان الطقس ${METADATA[1]} في تلك الليلة.

اقرأ أيضا: ${METADATA[2]} في الشتاء
`,
    'of-outlet': `---
outlet: closed-paper
published: "2024-02-02"
---
هدوء في المدينة

وكان الطقس ${OF_OUTLET[0]} في تلك الليلة.
`,
    'of-excerpt': `---
published: "2024-02-03"
${rights('excerpt')}---
سوق المدينة

كان السوق ${SHOWN[0]} في الصباح.

${LONG}

وكان الطقس ${EXCERPT[0]} في تلك الليلة.

اقرأ أيضا: ${EXCERPT[1]} في الشتاء
`,
    'of-names': `---
author: ${name}
tags: [${name}]
url: https://paper.example/${encodeURIComponent(NAME.join('-'))}/1
published: "2024-02-04"
---
مقتل ${name} في بغداد

قتل ${name} في انفجار سيارة مفخخة في بغداد أمس، وقال القيادي ${name} قبل ذلك إن الجيش العراقي قصف البلدة.

وزار و${name.replace('ر', 'رَ')} بيتا ${PASSAGE[0]} عند الجسر ${SHOWN[1]} أمس.

وقتل ${other} أيضا.
`,
    'of-others': `---
title: اعتقال ${other}
published: "2024-02-05"
---
أعلنت الشرطة اعتقال المواطن ${other} في البصرة يوم 4 شباط 2024. واتهم ${other} الجيش العراقي بقصف البلدة.
`,
  }
}

const decision = (clipping: string, about: string, quote: string, why: string): string =>
  `- { clipping: "${clipping}", quote: "${quote}", about: ${about}, do: redact, by: محرر, on: "2024-03-01", why: "${why}" }\n`

const CLOSED: Filed = {
  rights: (rights) => `rights: ${rights}\n`,
  decisions: [
    decision('of-names', 'name', name, `طلب أهل ${name} ذلك`),
    decision('of-names', 'line', `بيتا ${PASSAGE[0]} عند الجسر`, 'يدل على بيته'),
    decision('*', 'name', other, 'شاهد'),
  ].join(''),
}
const OPEN: Filed = { rights: () => '', decisions: '[]\n' }

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hawliyat-withheld-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Builds the clippings, open or held back, and gives the folder of the site; `within` names both folders. */
async function build(what: 'open' | 'closed', within: string = what): Promise<string> {
  const filed = what === 'open' ? OPEN : CLOSED
  const content = join(folder, within)
  cpSync(join(CONTENT, 'authority'), join(content, 'authority'), { recursive: true })
  const outlets = join(content, 'authority/outlets.yaml')
  const rights = what === 'closed' ? '  rights: metadata\n' : ''
  const entry = `- id: closed-paper\n  name: جريدة مغلقة\n  kind: newspaper\n${rights}`
  writeFileSync(outlets, `${readFileSync(outlets, 'utf8').trimEnd()}\n${entry}`)
  mkdirSync(join(content, 'clippings'), { recursive: true })
  for (const [id, text] of Object.entries(clippingsOf(filed)))
    writeFileSync(join(content, `clippings/${id}.txt`), text)
  writeFileSync(join(content, 'site.yaml'), 'url: https://archive.example/\n')
  writeFileSync(join(content, 'decisions.yaml'), filed.decisions)
  const output = join(folder, `${within}-site`)
  const { code, stderr } = await runBuild({ content, output })
  if (code !== 0) throw new Error(stderr)
  return output
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escaped) =>
    Buffer.from(escaped.replaceAll('%', ''), 'hex').toString(),
  )
}

/** Character references by number; those by name are of no Arabic letter. */
function charactersOf(text: string): string {
  return text.replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, digits: string) =>
    String.fromCodePoint(parseInt(digits, hex === '' ? 10 : 16)),
  )
}

/** All that a file says: as it stands, without the escapes of its format, and the words that an index has. */
function readingsOf(path: string, bytes: Buffer): string {
  const text = bytes.toString('utf8')
  const plain = text
    // Lines of calendars and of quoted-printable text are broken anywhere.
    .replaceAll(/\r\n[ \t]|=\r?\n/g, '')
    .replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  const index = /^hawliyat\("words\/\d+",(.*)\)\n$/s.exec(text)?.[1]
  const words = index === undefined ? [] : readWords(JSON.parse(index) as Words).map(({ key }) => key)
  return foldText([path, text, plain, charactersOf(plain), percentDecoded(plain), ...words].join('\n'))
}

/** In which files of a site each of some words stands. */
function findIn(site: string, words: readonly string[]): Map<string, string[]> {
  const found = new Map(words.map((word) => [word, [] as string[]]))
  for (const path of listSite(site)) {
    if (/\.(?:woff2|png)$/.test(path)) continue
    const text = readingsOf(path, readFileSync(join(site, path)))
    for (const word of words) if (text.includes(foldText(word))) found.get(word)?.push(path)
  }
  return found
}

const count = (found: Map<string, string[]>): Record<string, number> =>
  Object.fromEntries([...found].map(([word, paths]) => [word, paths.length]))

/** What the cards of a content folder say, line by line: pictures are made of it, in which nothing can be searched. */
async function readCards(content: string): Promise<string> {
  const { archive } = await compileArchive(readContent(content).content)
  if (archive === null) throw new Error(`expected no error in ${content}`)
  const cards = [...drawCards(indexSite(archive, { base: '/', cards: true }))]
  const lines = cards.flatMap(({ svg }) => [...svg.matchAll(/>([^<]+)</g)].map(([, line = '']) => line))
  return foldText(lines.join(' '))
}

describe('what may not be published', () => {
  test('stands in files of all sorts when nothing holds it back', async () => {
    const found = findIn(await build('open'), [...WITHHELD, ...SHOWN])
    expect(Object.entries(count(found)).filter(([, files]) => files < 3)).toEqual([])
    const paths = new Set([...found.values()].flat())
    for (const sort of [
      /^articles\/.*\.html$/,
      /^search\/words\//,
      /^search\/articles\//,
      /^data\/articles\.ndjson$/,
      /^data\/review\.ndjson$/,
      /^data\/mentions\.csv$/,
      /^data\/citations\.ris$/,
      /^feed\.xml$/,
      /^articles\/.*\.json$/,
    ])
      expect(
        [...paths].filter((path) => sort.test(path)),
        String(sort),
      ).not.toEqual([])
  })

  test('stands in no file when rights or an editor hold it back', async () => {
    const site = await build('closed')
    const found = findIn(site, WITHHELD)
    expect([...found].filter(([, paths]) => paths.length > 0)).toEqual([])
    expect(Object.values(count(findIn(site, SHOWN))).every((files) => files > 0)).toBe(true)
    const page = readFileSync(join(site, 'articles/of-names.html'), 'utf8')
    expect(page).toContain('يدل على بيته')
    expect(page).toContain('████')
    expect(page).not.toContain('paper.example')
  })

  test('stands on no card, where names of titles would else stand', async () => {
    for (const what of ['open', 'closed'] as const) if (!existsSync(join(folder, what))) await build(what)
    const words = [...NAME, ...EVERYWHERE].map(foldText)
    const [open, closed] = [await readCards(join(folder, 'open')), await readCards(join(folder, 'closed'))]
    expect(words.filter((word) => !open.includes(word))).toEqual([])
    expect(WITHHELD.map(foldText).filter((word) => closed.includes(word))).toEqual([])
    expect(closed).toContain(foldText(SHOWN[0] ?? ''))
  })

  test('goes from a site that had it before', async () => {
    await build('open', 'twice')
    const site = await build('closed', 'twice')
    const found = findIn(site, WITHHELD)
    expect([...found].filter(([, paths]) => paths.length > 0)).toEqual([])
  })
})
