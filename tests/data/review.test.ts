import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileArchive, type Archive } from '../../src/archive.ts'
import { findReview, REVIEW_KINDS, type ReviewItem } from '../../src/data/review/items.ts'
import { guessKind } from '../../src/data/review/kinds.ts'
import type { Act, Ready } from '../../src/data/review/ready.ts'
import type { ContentFiles } from '../../src/files.ts'

const authority = (name: string): { file: string; content: string } => {
  const file = `content/authority/${name}.yaml`
  return { file, content: readFileSync(file, 'utf8') }
}

const clipping = (id: string, front: string, text: string): { file: string; bytes: Uint8Array } => ({
  file: `content/clippings/${id}.txt`,
  bytes: new TextEncoder().encode(`---\n${front}\n---\n${text}\n`),
})

const CLIPPINGS = [
  clipping(
    'one',
    'published: "2024-01-20"',
    'قتلى في غارة على كفركلا\nقتل أربعة أشخاص في غارة جوية إسرائيلية على بلدة كفركلا في جنوب لبنان يوم الجمعة 19 كانون الثاني 2024. وأعلنت كتائب ثوار الوادي أنها أطلقت صواريخ على الجليل في كانون الثاني 2024. وعاد الهدوء إلى ميناء النشيمة.',
  ),
  clipping(
    'two',
    'published: "2024-01-20"',
    'غارة على الجنوب\nقتل ستة أشخاص في غارة جوية إسرائيلية على بلدة كفركلا في جنوب لبنان يوم الجمعة 19 كانون الثاني 2024.',
  ),
  clipping(
    'three',
    'title: بلا تاريخ',
    'انفجرت سيارة مفخخة في مدينة حلب أمس، فقتل ثلاثة مدنيين، قال مصدر أمني.',
  ),
]

const CONTENT: ContentFiles = {
  settings: null,
  actors: authority('actors'),
  places: authority('places'),
  outlets: authority('outlets'),
  happenings: null,
  coordinates: null,
  decisions: null,
  clippings: CLIPPINGS,
}

async function compile(content: ContentFiles): Promise<Archive> {
  const { archive, diagnostics } = await compileArchive(content)
  if (archive === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  expect(diagnostics).toEqual([])
  return archive
}

/** The content with lines pasted where they say that they belong. */
function pasted(content: ContentFiles, lines: readonly Ready[]): ContentFiles {
  const end = (file: { file: string; content: string } | null, part: string): typeof file => {
    const added = lines.filter(({ file: to }) => to === part).map(({ yaml }) => yaml)
    if (added.length === 0) return file
    return { file: file?.file ?? part, content: `${file?.content ?? ''}\n${added.join('')}` }
  }
  const heads = new Map(lines.filter(({ act }) => act === 'front').map(({ file, yaml }) => [file, yaml]))
  return {
    ...content,
    actors: end(content.actors, 'authority/actors.yaml'),
    places: end(content.places, 'authority/places.yaml'),
    outlets: end(content.outlets, 'authority/outlets.yaml'),
    decisions: end(content.decisions, 'decisions.yaml'),
    clippings: content.clippings.map(({ file, bytes }) => {
      const text = new TextDecoder().decode(bytes)
      return { file, bytes: new TextEncoder().encode(text.replace('---\n', `---\n${heads.get(file) ?? ''}`)) }
    }),
  }
}

const ARCHIVE = await compile(CONTENT)
const ITEMS = findReview(ARCHIVE)
const linesOf = (act: Act, items: readonly ReviewItem[] = ITEMS): Ready[] =>
  items.flatMap(({ ready }) => ready).filter((line) => line.act === act)

describe('the review', () => {
  test('lists something of every kind in a small archive', () => {
    expect(new Set(ITEMS.map(({ kind }) => kind))).toEqual(new Set(REVIEW_KINDS))
  })

  test('puts first what most clippings gain by', () => {
    const weights = ITEMS.map(({ weight }) => weight)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
  })

  test('offers no entry for a name that a file has, though no clipping tells which of its bearers is meant', () => {
    const [name = ''] = ITEMS.flatMap((item) => item.name ?? [])
    const [place] = ARCHIVE.authority.places.values()
    const form = { text: name, use: 'full', after: [], near: ['لا شيء'], notAfter: [] } as const
    const places = new Map(ARCHIVE.authority.places)
    if (place !== undefined) places.set('namesake', { ...place, id: 'namesake', forms: [form] })
    const withNamesake = { ...ARCHIVE.authority, places }
    const listed = findReview({ ...ARCHIVE, events: [...ARCHIVE.events], authority: withNamesake })
    expect(listed.flatMap((item) => item.name ?? [])).not.toContain(name)
  })

  test('quotes nothing of a clipping whose text may not be published', () => {
    const closed = findReview({ ...ARCHIVE, settings: { ...ARCHIVE.settings, rights: 'metadata' } })
    expect(closed.flatMap(({ quotes }) => quotes)).toEqual([])
    expect(closed.flatMap(({ ready }) => ready).filter(({ file }) => file === 'decisions.yaml')).toEqual([])
  })
})

describe('ready lines, pasted as they are,', () => {
  test.each<[Act, (archive: Archive) => boolean]>([
    ['entry', ({ readings }) => readings.every(({ mentions }) => mentions.every(({ id }) => id !== null))],
    ['front', ({ readings }) => readings.every(({ article }) => article.published !== null)],
    ['accept', ({ events }) => events.some(({ confirmed }) => confirmed)],
    ['drop', ({ events }) => events.length < ARCHIVE.events.length],
    ['change', ({ events }) => events.some(({ confirmed }) => confirmed)],
    ['merge', ({ events }) => events.some(({ confirmed, reports }) => confirmed && reports.length > 1)],
    ['split', ({ events }) => events.length > ARCHIVE.events.length],
  ])('to %s: build without error and do what they say', async (act, done) => {
    const lines = linesOf(act)
    expect(lines.length).toBeGreaterThan(0)
    const after = await compile(pasted(CONTENT, lines))
    expect(done(after)).toBe(true)
    expect(linesOf(act, findReview(after)).length).toBeLessThan(lines.length)
  })
})

test.each([
  ['actor', 'كتائب فجر الوادي', 'armed-group'],
  ['actor', 'وزارة الموارد', 'government-body'],
  ['actor', 'سامي الخالدي', 'person'],
  ['place', 'قرية التين', 'village'],
  ['place', 'مخيم الزيتون', 'camp'],
  ['outlet', 'صحيفة الميناء', 'newspaper'],
] as const)('proposes for the %s %s the kind %s', (kind, name, proposed) => {
  expect(guessKind(kind, name)).toBe(proposed)
})
