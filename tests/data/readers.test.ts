/** Every export is opened by a program that is not ours, over the archive that the repository brings. */
import { check } from '@placemarkio/check-geojson'
import { Ajv } from 'ajv'
import { parse as readCsv } from 'csv-parse/sync'
import { XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import Graph from 'graphology'
import gexf from 'graphology-gexf'
import ICAL from 'ical.js'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { compileArchive, type Archive } from '../../src/archive.ts'
import { DATA_FILES } from '../../src/data/fields.ts'
import { readContent } from '../../src/files.ts'
import { publicationOf } from '../../src/pages/publication.ts'
import { indexSite } from '../../src/pages/site.ts'
import { parseYaml } from '../../src/yaml.ts'
import { writtenFiles } from './practice.ts'
import { readReferences } from './references.ts'

const ROOT = join(import.meta.dirname, '../..')
const ARABIC = /\p{Script=Arabic}/u
let archive: Archive
let files: ReadonlyMap<string, string>

/** The files of an archive whose site has an address. */
function filesOf(of: Archive): Map<string, string> {
  const settings = { ...of.settings, url: 'https://example.org/annals/' }
  const publication = publicationOf(indexSite({ ...of, settings }))
  return writtenFiles({ ...of, settings, publication })
}

beforeAll(async () => {
  const { content } = readContent(join(ROOT, 'content'))
  const compiled = await compileArchive(content)
  if (compiled.archive === null) throw new Error('expected an archive without errors')
  archive = compiled.archive
  files = filesOf(archive)
})

function file(path: string): string {
  const content = files.get(path)
  if (content === undefined) throw new Error(`expected ${path}`)
  return content
}

function records(path: string): Record<string, unknown>[] {
  const lines = file(path).trimEnd().split('\n')
  return lines.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)))
}

const csv = (content: string): Record<string, string>[] =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(readCsv(content, { columns: true, bom: true, record_delimiter: '\r\n' }))

describe('csv-parse reads', () => {
  test.each(DATA_FILES.filter(({ name }) => name.endsWith('.csv')).map(({ name }) => name))('%s', (name) => {
    const rows = csv(file(`data/${name}`))
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).toMatch(ARABIC)
    const ndjson = files.get(`data/${name.replace('.csv', '.ndjson')}`)
    if (ndjson !== undefined) expect(rows).toHaveLength(ndjson.trimEnd().split('\n').length)
  })

  test('the copies for Excel, which differ from the others by their mark alone', () => {
    const copies = DATA_FILES.flatMap(({ name, excel }) => (excel === null ? [] : [[name, excel] as const]))
    expect(copies).toHaveLength(6)
    for (const [name, excel] of copies) {
      expect(file(`data/${excel}`)).toBe(`\uFEFF${file(`data/${name}`)}`)
      expect(csv(file(`data/${excel}`))).toEqual(csv(file(`data/${name}`)))
    }
  })

  test('titles and names letter for letter', () => {
    const titles = archive.readings.map(({ article }) => article.title ?? '')
    expect(csv(file('data/articles.csv')).map((row) => row['title'])).toEqual(titles)
    const names = [...archive.authority.actors.values()].map(({ name }) => name)
    expect(csv(file('data/actors.csv')).map((row) => row['name'])).toEqual(names)
  })
})

describe('a validator of GeoJSON reads', () => {
  test('every event, with a point where its place has one', () => {
    const read = check(file('data/events.geojson'))
    if (read.type !== 'FeatureCollection') throw new Error('expected a collection')
    expect(read.features).toHaveLength(archive.events.length)
    for (const [i, feature] of read.features.entries()) {
      const place = archive.authority.places.get(archive.events[i]?.place ?? '')
      expect(feature.id).toBe(archive.events[i]?.id)
      expect(feature.geometry === null).toBe((place?.latitude ?? null) === null)
      expect(feature.properties?.['name']).toMatch(ARABIC)
    }
    expect(read.features.some(({ geometry }) => geometry !== null)).toBe(true)
  })
})

describe('graphology reads', () => {
  test('the same network from GEXF as the tables hold', () => {
    const graph = gexf.parse(Graph.default ?? Graph, file('data/network.gexf'), {
      addMissingNodes: false,
      allowUndeclaredAttributes: false,
    })
    const nodes = csv(file('data/network-nodes.csv'))
    const edges = csv(file('data/network-edges.csv'))
    expect(graph.nodes()).toEqual(nodes.map((row) => row['id']))
    expect(graph.size).toBe(edges.length)
    for (const row of nodes) expect(graph.getNodeAttribute(row['id'], 'label')).toBe(row['label'])
    const weights = graph.mapEdges((_, attributes) => String(attributes['weight']))
    expect(weights).toEqual(edges.map((row) => row['events']))
  })
})

describe('ical.js reads', () => {
  test('a calendar of whole days', () => {
    const calendar = new ICAL.Component(z.array(z.unknown()).parse(ICAL.parse(file('data/events.ics'))))
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect(events.length).toBeGreaterThan(5)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    for (const event of events) {
      const record = archive.events.find(({ id }) => `${id}@example.org` === event.uid)
      expect(event.summary).toMatch(ARABIC)
      expect(event.startDate.isDate).toBe(true)
      expect(event.startDate.toString()).toBe(record?.date?.earliest)
      expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBeGreaterThan(0)
    }
  })

  test('lines of at most 75 bytes', () => {
    const long = file('data/events.ics')
      .split('\r\n')
      .filter((line) => Buffer.byteLength(line) > 75)
    expect(long).toEqual([])
  })
})

describe('Citation.js reads', () => {
  const expected = () =>
    archive.readings.map(({ clipping, article }) => ({ id: clipping.id, outlet: article.outlet?.name }))

  test.each(['citations.ris', 'citations.bib', 'citations.csl.json'])('%s', (name) => {
    const content = file(`data/${name}`)
    const read = readReferences(name.endsWith('.json') ? JSON.parse(content) : content)
    expect(read).toHaveLength(archive.readings.length)
    expect(read.map((one) => one['container-title'])).toEqual(expected().map(({ outlet }) => outlet))
    for (const one of read) expect(one['title']).toMatch(ARABIC)
    expect(read.map((one) => one['issued']).some((issued) => issued !== undefined)).toBe(true)
  })

  test('the references beside each page', () => {
    for (const { clipping } of archive.readings)
      for (const ending of ['ris', 'bib', 'csl.json']) {
        const content = file(`articles/${clipping.id}.${ending}`)
        expect(readReferences(ending === 'csl.json' ? JSON.parse(content) : content)).toHaveLength(1)
      }
  })
})

describe('feedsmith reads', () => {
  test('every Atom feed, and says the same as its JSON Feed', () => {
    const feeds = [...files.keys()].filter((path) => /^(?:feed|feeds\/.*)\.xml$/.test(path))
    expect(feeds.length).toBeGreaterThan(10)
    for (const path of feeds) {
      const atom = parseAtomFeed(file(path))
      const json = parseJsonFeed(file(path.replace('.xml', '.json')))
      expect(atom.id).toMatch(/^tag:example\.org,2026:feed/)
      expect(atom.title?.value).toMatch(ARABIC)
      expect(atom.entries?.length).toBeGreaterThan(0)
      expect(atom.entries?.map(({ id, title, updated }) => [id, title?.value, updated])).toEqual(
        json.items?.map(({ id, title, date_modified }) => [id, title, date_modified]),
      )
      for (const entry of atom.entries ?? [])
        expect(entry.links?.[0]?.href).toMatch(/^https:\/\/example\.org\/annals\/articles\//)
    }
  })

  test('of each outlet what it published', () => {
    const published = archive.readings.map(({ article }) => article.outlet?.id ?? null)
    const outlets = new Set(published.filter((id) => id !== null))
    expect(outlets.size).toBeGreaterThan(1)
    for (const id of outlets) {
      const entries = parseAtomFeed(file(`feeds/outlets/${id}.xml`)).entries ?? []
      expect(entries).toHaveLength(published.filter((other) => other === id).length)
    }
  })

  test('the whole archive in the first feed, the latest first', () => {
    const days = parseAtomFeed(file('feed.xml')).entries?.map(({ published }) => published ?? '') ?? []
    expect(days).toHaveLength(archive.readings.length)
    expect(days).toEqual([...days].sort().reverse())
  })
})

describe('a validator of XML reads', () => {
  test('every XML file', () => {
    const written = [...files].filter(([path]) => /\.(?:xml|gexf)$/.test(path))
    for (const [path, content] of written)
      expect([path, XMLValidator.validate(content)]).toEqual([path, true])
  })
})

describe('the schema of Frictionless accepts', () => {
  const packaged = z.object({
    resources: z.array(
      z.object({
        path: z.string(),
        hash: z.string(),
        bytes: z.number(),
        schema: z.object({
          fields: z.array(z.object({ name: z.string(), type: z.string(), description: z.string() })),
        }),
      }),
    ),
  })

  test('the package', () => {
    const profile = join(ROOT, 'tests/fixtures/frictionless/tabular-data-package.json')
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(profile, 'utf8'))),
    )
    const valid = validate(JSON.parse(file('data/datapackage.json')))
    expect(validate.errors).toBeNull()
    expect(valid).toBe(true)
  })

  test('its hashes, sizes and fields as those of the files', () => {
    const { resources } = packaged.parse(JSON.parse(file('data/datapackage.json')))
    expect(resources.map(({ path }) => path)).toEqual(
      DATA_FILES.map(({ name }) => name).filter((name) => name.endsWith('.csv')),
    )
    for (const { path, hash, bytes, schema } of resources) {
      const content = Buffer.from(file(`data/${path}`))
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
      expect(bytes).toBe(content.length)
      const [header = ''] = content.toString().split('\r\n')
      expect(schema.fields.map(({ name }) => name).join(',')).toBe(header)
      for (const { description } of schema.fields) expect(description).toMatch(ARABIC)
      for (const row of csv(content.toString()))
        for (const { name, type } of schema.fields)
          if (type === 'number' && row[name] !== '') expect(Number(row[name])).not.toBeNaN()
    }
  })
})

describe('others read', () => {
  test('TimelineJS: slides with a date and a headline', () => {
    const slide = z.object({
      unique_id: z.string(),
      start_date: z.object({ year: z.number(), month: z.number().optional(), day: z.number().optional() }),
      end_date: z.object({ year: z.number() }).optional(),
      display_date: z.string().regex(ARABIC),
      group: z.string().regex(ARABIC),
      text: z.object({ headline: z.string().regex(ARABIC), text: z.string() }),
    })
    const timeline = z.object({
      title: z.object({ text: z.object({ headline: z.string() }) }),
      events: z.array(slide),
    })
    expect(timeline.parse(JSON.parse(file('data/timeline.json'))).events.length).toBeGreaterThan(5)
  })

  test('CITATION.cff as YAML with what the format asks for', () => {
    const { value, diagnostics } = parseYaml('CITATION.cff', file('CITATION.cff'))
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      authors: [{ name: archive.settings.title }],
      url: 'https://example.org/annals/',
    })
  })

  test('a record beside every clipping and every event that has a page, the same as in the one file', () => {
    const articles = records('data/articles.ndjson')
    expect(articles.map(({ id }) => JSON.parse(file(`articles/${String(id)}.json`)))).toEqual(articles)
    const events = records('data/events.ndjson').filter(({ page }) => page === true)
    expect(events.map(({ id }) => JSON.parse(file(`events/${String(id)}.json`)))).toEqual(events)
    expect([...files.keys()].filter((path) => /^events\/.*\.json$/.test(path))).toHaveLength(events.length)
  })
})

describe('a site', () => {
  test('without an address of its own has no feeds, and no address in its files', () => {
    const site = indexSite(archive)
    const bare = writtenFiles({ ...archive, publication: publicationOf(site) })
    expect([...bare.keys()].filter((path) => /feed/.test(path))).toEqual([])
    expect([...bare.values()].join('')).not.toContain('example.org')
  })

  test('is written the same again', () => expect(filesOf(archive)).toEqual(files))
})
