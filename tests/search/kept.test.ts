import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildSearch, type Findable } from '../../src/search/build.ts'
import type { SearchFile } from '../../src/search/files.ts'
import type { KeptWords } from '../../src/search/words.ts'

const WORDS = [
  'قصف',
  'المطار',
  'وزير',
  'زيارة',
  'بغداد',
  'ببغداد',
  'drone',
  '𐤀𐤁',
  'في',
  '2024',
  'هجوم',
  'أربيل',
]

function findable([id, ...words]: readonly number[]): Findable {
  const text = words.map((word) => WORDS[word % WORDS.length] ?? '')
  return {
    id: `c${id}`,
    key: `c${id} ${text.join(' ')}`,
    title: text[0] ?? '',
    date: '',
    outlet: '',
    author: text.at(-1) ?? null,
    paragraphs: [text.join(' '), text.slice(2).join('، ')],
    facets: { actor: [], type: [], place: [], outlet: [], year: [] },
  }
}

function index(articles: readonly Findable[], kept: KeptWords | null): [SearchFile[], KeptWords] {
  let now: KeptWords | null = null
  const source = {
    articles,
    names: [],
    address: ['a/', '.html'] as const,
    nameOf: (_: string, id: string) => id,
  }
  const files = buildSearch(source, { kept, keep: (words) => void (now = words) })
  if (now === null) throw new Error('expected words to be kept')
  return [files, now]
}

test('an index made with words that were kept is the one that is made without, whatever changed', () => {
  const articles = fc
    .uniqueArray(fc.array(fc.nat({ max: 11 }), { minLength: 2, maxLength: 9 }), {
      selector: ([id]) => id,
      maxLength: 9,
    })
    .map((lists) => lists.map(findable))
  fc.assert(
    fc.property(articles, articles, (before, after) => {
      const [, kept] = index(before, null)
      const [again, keptAgain] = index(after, kept)
      const [anew, keptAnew] = index(after, null)
      expect(again).toEqual(anew)
      expect(keptAgain).toEqual(keptAnew)
    }),
  )
})

test('texts whose words are kept are not read again', () => {
  const article = findable([1, 2, 3, 4])
  const [files, kept] = index([article], null)
  const { key, id, title, date, outlet, author, facets } = article
  const unread: Findable = {
    key,
    id,
    title,
    date,
    outlet,
    author,
    facets,
    paragraphs: [],
  }
  const [again] = index([unread], kept)
  const texts = ({ path }: SearchFile): boolean => !path.startsWith('articles/')
  expect(again.filter(texts)).toEqual(files.filter(texts))
})
