import { describe, expect, test } from 'vitest'
import { buildSearch, type Findable } from '../../src/search/build.ts'
import { findMarks, search, type SearchOptions } from '../../src/search/query.ts'
import { openFolder } from './folder.ts'

const ADDRESS = ['articles/', '.html'] as const
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const ANY: SearchOptions = { exact: false, filters: [] }

function findable(id: string, title: string, text: string, more: Partial<Findable['facets']> = {}): Findable {
  return {
    id,
    title,
    date: '',
    outlet: '',
    author: id === 'visit' ? 'سلمى الخياط' : null,
    paragraphs: [title, ...text.split('\n')],
    key: '',
    facets: { actor: [], type: [], place: [], outlet: [], year: [], ...more },
  }
}

const ARTICLES = [
  findable('budget', 'البرلمان يقر الموازنة', 'صوت النواب على الموازنة.\nوغاب نائبان عن الجلسة.', {
    year: ['2023'],
  }),
  findable('strike', 'قصف مطار المدينة', 'استهدف تنظيم الدولة مطار المدينة بصاروخين فجر الأحد.', {
    actor: ['isis'],
    year: ['2022'],
  }),
  findable('denial', 'داعش ينفي', 'نفى التنظيم قصف المطار، وقال إن صواريخ أخرى سقطت هناك.', {
    actor: ['isis'],
    year: ['2023'],
  }),
  findable('visit', 'الوزير يزور مطار أربيل', 'زار الوزير المطار بعد انتهاء العمل فيه.', { year: ['2023'] }),
]

const FILES = new Map(
  buildSearch({
    articles: ARTICLES,
    names: [
      {
        kind: 'actor',
        id: 'isis',
        name: 'تنظيم الدولة الإسلامية',
        forms: ['داعش', 'تنظيم الدولة'],
        latin: 'Islamic State (ISIS)',
      },
      { kind: 'actor', id: 'unused', name: 'القصف', forms: [], latin: null },
    ],
    address: ADDRESS,
    nameOf: (_, id) => id,
  }).map(({ path, content }) => [path, textOf(content)]),
)
const INDEX = openFolder((path) => FILES.get(path) ?? '')

async function ids(query: string, options: Partial<SearchOptions> = {}): Promise<string[]> {
  const { found } = await search(INDEX, query, { ...ANY, ...options })
  return found.map(({ article }) => INDEX.article(article).path.replace(/^articles\/|\.html$/g, ''))
}

describe('a search', () => {
  test.each([
    ['صاروخ', ['denial', 'strike']],
    ['بالموازنة', ['budget']],
    ['داعش', ['denial', 'strike']],
    ['تنظيم الدولة', ['denial', 'strike']],
    ['نواب', ['budget']],
    ['المطار الوزير', ['visit']],
    ['على في من', []],
    ['Islamic State', ['denial', 'strike']],
    ['isis', ['denial', 'strike']],
    ['the ISIS', ['denial', 'strike']],
    ['سلمى الخياط', ['visit']],
    ['الخياط', ['visit']],
  ])('for %s finds %j', async (query, expected) => {
    expect((await ids(query)).sort()).toEqual([...expected].sort())
  })

  test('puts what is in the headline first', async () => {
    expect((await ids('قصف'))[0]).toBe('strike')
  })

  test('finds a phrase in a row alone, and not across paragraphs', async () => {
    expect(await ids('"مطار المدينة"')).toEqual(['strike'])
    expect(await ids('"المدينة مطار"')).toEqual([])
    expect(await ids('"الموازنة وغاب"')).toEqual([])
  })

  test('keeps to words as they are written when asked to', async () => {
    expect(await ids('صواريخ', { exact: true })).toEqual(['denial'])
    expect(await ids('صاروخ', { exact: true })).toEqual([])
  })

  test('is narrowed by facets, and lists a facet without words', async () => {
    expect(await ids('داعش', { filters: ['@year:2022'] })).toEqual(['strike'])
    expect((await ids('', { filters: ['@year:2023'] })).sort()).toEqual(['budget', 'denial', 'visit'])
    expect(await ids('داعش', { filters: ['@year:2022', '@actor:none'] })).toEqual([])
  })

  test('says when nothing has all of it, and gives what has most', async () => {
    const answer = await search(INDEX, 'صواريخ الموازنة الجلسة', ANY)
    expect(answer.partial).toBe(true)
    expect(answer.found.map(({ article }) => INDEX.article(article).title)).toEqual(['البرلمان يقر الموازنة'])
  })

  test('offers the nearest word for one that is nowhere', async () => {
    expect((await search(INDEX, 'الموازنه', ANY)).nearest).toBeNull()
    expect((await search(INDEX, 'اربيلل', ANY)).nearest).toEqual({ before: '', form: 'اربيل', after: '' })
    expect((await search(INDEX, 'قصف اربيلل', ANY)).nearest).toEqual({
      before: 'قصف ',
      form: 'اربيل',
      after: '',
    })
  })

  test('offers nothing for numbers and the shortest words', async () => {
    for (const query of ['19', 'قص', 'مطالب كبيرة 2077', 'a'])
      expect((await search(INDEX, query, ANY)).nearest, query).toBeNull()
  })

  test('takes a text that is pasted for its first words', async () => {
    const { wanted } = await search(INDEX, 'قصف '.repeat(5000), ANY)
    expect(wanted).toHaveLength(48)
  })

  test('says which names it looked for', async () => {
    const { wanted } = await search(INDEX, 'وداعش', ANY)
    expect(wanted.map(({ names }) => names)).toEqual([[['@actor:isis', 'تنظيم الدولة الإسلامية']]])
  })

  test('marks every form of what was wanted, with its particles', async () => {
    const text = 'قال داعش إن «تنظيم الدولة» قصف بصاروخين.'
    const { wanted } = await search(INDEX, 'تنظيم الدولة صواريخ', ANY)
    const marked = findMarks(text, wanted).map(({ start, end }) => text.slice(start, end))
    expect(marked).toEqual(['داعش', 'تنظيم الدولة', 'بصاروخين'])
  })

  test('answers an empty archive', async () => {
    const files = new Map(
      buildSearch({ articles: [], names: [], address: ADDRESS, nameOf: (_, id) => id }).map(
        ({ path, content }) => [path, textOf(content)],
      ),
    )
    const empty = openFolder((path) => files.get(path) ?? '')
    expect((await search(empty, 'بغداد', ANY)).found).toEqual([])
  })
})
