import { HtmlValidate } from 'html-validate'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dataFiles } from '../../src/data/files.ts'
import { renderActor } from '../../src/pages/actors.ts'
import { renderChronology, renderYear } from '../../src/pages/chronology.ts'
import { coverageYears, renderCoverage } from '../../src/pages/coverage-page.ts'
import { renderData } from '../../src/pages/data.ts'
import { renderHome } from '../../src/pages/home.ts'
import { paths } from '../../src/pages/links.ts'
import { renderMethod } from '../../src/pages/method.ts'
import { renderMonth } from '../../src/pages/month.ts'
import { renderNotFound } from '../../src/pages/notFound.ts'
import { renderOutletPage, renderTold, tellersOf } from '../../src/pages/outlets.ts'
import { renderPages } from '../../src/pages/pages.ts'
import { publicationOf } from '../../src/pages/publication.ts'
import { renderMapPage } from '../../src/pages/pictures/map-page.ts'
import { renderNetworkPage } from '../../src/pages/pictures/network-page.ts'
import { renderPlacePage } from '../../src/pages/places.ts'
import { renderReport, reportYears } from '../../src/pages/report.ts'
import { renderReview } from '../../src/pages/review.ts'
import { renderSearch } from '../../src/pages/search.ts'
import { lettersOf, renderLetter, renderRegister } from '../../src/pages/registers.ts'
import { renderShelf, shelvesOf } from '../../src/pages/shelves.ts'
import type { Site } from '../../src/pages/site.ts'
import { renderType, renderTypes } from '../../src/pages/types.ts'
import { EVENT_TYPES } from '../../src/records.ts'
import { smallSite } from './archive.ts'

/** Every page of a site, by its path. */
function allPages(site: Site): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([
    [paths.home, renderHome(site)],
    [paths.notFound, renderNotFound(site)],
    [paths.chronology, renderChronology(site)],
    [paths.actors, renderRegister(site, 'actors')],
    [paths.places, renderRegister(site, 'places')],
    [paths.outlets, renderRegister(site, 'outlets')],
    [paths.map, renderMapPage(site)],
    [paths.network, renderNetworkPage(site)],
    [paths.types, renderTypes(site)],
    [paths.method, renderMethod(site)],
    [paths.data, renderData(site)],
    [paths.review, renderReview(site)],
    [paths.search, renderSearch(site)],
  ])
  for (const { year, months } of site.chronology.years) {
    pages.set(paths.year(year), renderYear(site, year))
    for (const { month } of months) pages.set(paths.month(month), renderMonth(site, month))
  }
  for (const id of site.uses.actors.keys()) pages.set(paths.actor(id), renderActor(site, id))
  for (const id of site.uses.places.keys()) pages.set(paths.place(id), renderPlacePage(site, id))
  for (const id of site.uses.outlets.keys()) pages.set(paths.outlet(id), renderOutletPage(site, id))
  for (const id of tellersOf(site)) pages.set(paths.told(id), renderTold(site, id))
  for (const year of coverageYears(site)) pages.set(paths.coverage(year), renderCoverage(site, year))
  for (const year of reportYears(site)) pages.set(paths.report(year), renderReport(site, year))
  for (const path of lettersOf(site)) pages.set(path, renderLetter(site, path))
  for (const path of shelvesOf(site).keys()) pages.set(path, renderShelf(site, path))
  for (const type of EVENT_TYPES) pages.set(paths.type(type), renderType(site, type))
  for (const { path, content } of renderPages(site)) pages.set(path, content)
  return pages
}

const site = smallSite()
const pages = allPages(site)
/** Files that stand beside pages. */
const companions = new Set(
  [...dataFiles({ ...site, publication: publicationOf(site) })].map(({ path }) => path),
)

function page(path: string, of = pages): string {
  const content = of.get(path)
  if (content === undefined) throw new Error(`expected a page at ${path}`)
  return content
}

/** Classes that say what something is, and look like nothing of their own. */
const MEANING = /-page$|^(?:badge|name|stance)--|^(?:lost|clipping|event|telling|days|shade-0|span-1)$/

/** Text between tags, of the body alone. */
function visibleText(markup: string): string {
  return markup.replace(/^[\s\S]*<body>/, '').replace(/<[^>]*>/g, ' ')
}

const FIRST = page(paths.article('first clipping'))
const SECOND = page(paths.article('second'))
const THIRD = page(paths.article('third'))
const STRIKE = page(paths.event('e-strike'))

describe('every page', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        'doctype-style': ['error', { style: 'lowercase' }],
        'require-sri': ['error', { target: 'crossorigin' }],
      },
    })
    const found: string[] = []
    for (const [path, content] of pages) {
      const { results } = await validator.validateString(content)
      for (const { messages } of results)
        found.push(...messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`))
    }
    expect(found).toEqual([])
  })

  test('has one heading of the first rank and skips no rank', () => {
    for (const [path, content] of pages) {
      const ranks = [...content.matchAll(/<h([1-6])[\s>]/g)].map(([, rank]) => Number(rank))
      expect(
        ranks.filter((rank) => rank === 1),
        path,
      ).toHaveLength(1)
      ranks.forEach((rank, i) => expect(rank - (ranks[i - 1] ?? 0), path).toBeLessThanOrEqual(1))
    }
  })

  test('links to nothing that is not there', () => {
    for (const [path, content] of pages) {
      if (path === paths.notFound) continue
      for (const [, link = ''] of content.matchAll(/\shref="([^"]+)"/g)) {
        if (/^(?:https?|mailto):/.test(link)) continue
        const { pathname, hash } = new URL(link, `http://host/${encodeURI(path)}`)
        const target = decodeURIComponent(pathname.slice(1))
        if (target.startsWith('assets/') || target.startsWith('data/a')) continue
        if (target.startsWith('data/') && target !== paths.data) continue
        if (companions.has(target)) continue
        expect(pages.has(target), `${path}: ${link}`).toBe(true)
        if (hash !== '') expect(page(target), `${path}: ${link}`).toContain(`id="${hash.slice(1)}"`)
      }
    }
  })

  test('shows no English but names, codes and addresses that say so', () => {
    for (const [path, content] of pages) {
      const arabic = content
        .replace(/<(\w+)[^>]*\b(?:dir="ltr"|translate="no")[^>]*>[\s\S]*?<\/\1>/g, '')
        .replace(/UTF-?(?:8|16)|SHA-256|EDTF|&\w+;|&#\d+;/g, '')
        // A clipping's own text may hold anything.
        .replaceAll('&lt;b&gt;', '')
        .replace(/&#x[0-9A-F]+;b>|&#x[0-9A-F]+;\/b>/g, '')
      expect(visibleText(arabic), path).not.toMatch(/[A-Za-z]{2,}/)
    }
  })

  test('has no script but data and the search, no style of its own, and a policy that forbids both', () => {
    for (const [path, content] of pages) {
      const own = content.replace(/<script src="(?:\.\.\/)*assets\/search\.js" defer><\/script>/, '')
      expect(own === content, path).toBe(path !== paths.search)
      expect(own, path).not.toMatch(/<script(?! type="application\/ld\+json">)|<style|\sstyle=|\son\w+=/)
      expect(content, path).toContain('http-equiv="Content-Security-Policy"')
    }
  })

  test('has no shapes of letters that fonts choose by themselves', () => {
    for (const [path, content] of pages) expect(content, path).not.toMatch(/[\uFB50-\uFDFF\uFE70-\uFEFF]/)
  })

  test('uses classes that a style sheet knows', () => {
    const sheets = ['base', 'components', 'pages', 'pictures', 'search', 'print'].map((name) =>
      readFileSync(`public/assets/${name}.css`, 'utf8'),
    )
    const known = new Set([...sheets.join('').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name))
    const used = new Set(
      [...pages.values()].flatMap((content) =>
        [...content.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
      ),
    )
    const unknown = [...used].filter((name) => !known.has(name) && !MEANING.test(name))
    expect(unknown.sort()).toEqual([])
  })
})

describe('the first page', () => {
  test('says how many events its picture leaves out, and where they are', () => {
    const small = smallSite()
    const undated = small.events.filter(({ id }) => !small.slots.has(id))
    expect(small.chronology.undated).toHaveLength(undated.length)
    expect(undated.length).toBeGreaterThan(0)
    expect(page(paths.home)).toContain('href="chronology/index.html#undated">وليس فيها ')
  })
})

describe('the page of an event', () => {
  test('is as it was', async () => {
    await expect(STRIKE).toMatchFileSnapshot('../fixtures/pages/event.html')
  })

  test('gives the toll that every outlet tells at least, and each one by itself', () => {
    expect(visibleText(STRIKE)).toContain('4 قتلى على الأقل')
    expect(STRIKE).toContain('<td>6 على الأقل</td>')
  })

  test('links the words to their paragraph', () => {
    expect(STRIKE).toContain('href="../articles/first%20clipping.html#p2"')
  })

  test('tells what came in answer to it, with the words that say so, and what is stated beside it', () => {
    expect(STRIKE).toMatch(
      /جاء رداً عليه:[\s\S]*e-denial[\s\S]*<q class="words">ونفت الحركة الجنوبية أن يكون لها فيها سلاح/,
    )
    expect(STRIKE).toMatch(/id="statements"[\s\S]*نفي من الحركة الجنوبية/)
  })

  test('is where the ids lead that its other tellings would have given it', () => {
    const former = [...pages].filter(([, content]) => content.includes('http-equiv="refresh"'))
    expect(former.length).toBeGreaterThan(0)
    for (const [path, content] of former) {
      const target = /content="0; url=([^"]*)"/.exec(content)?.[1] ?? ''
      expect(content, path).toContain(`<a href="${target}">`)
      expect(content, path).toContain('<meta name="robots" content="noindex">')
    }
  })

  test('does not quote a clipping whose text may not be published', () => {
    const clash = page(paths.event('e-clash'))
    expect(clash).not.toContain('لا يجوز نشره')
    expect(clash).toContain('لا يُنشر نص هذه القصاصة')
  })

  test('says that an event was only announced, in its heading and its title', () => {
    const clash = page(paths.event('e-clash'))
    expect(clash).toMatch(/<h1><strong class="badge badge--planned">/)
    expect(clash).toMatch(/<title>مُعلَن مسبقاً/)
  })

  test('tells machines of an event only when it is reported to have happened', () => {
    expect(STRIKE).toContain('"@type":"Event"')
    expect(page(paths.event('e-clash'))).not.toContain('"@type":"Event"')
  })

  test('names a party without an entry, and does not link it', () => {
    expect(page(paths.event('e-clash'))).toContain('<bdi>جماعة ما</bdi>')
  })
})

describe('the page of a clipping', () => {
  test('shows its text as text', () => {
    expect(FIRST).toContain('<h1>غارة على &lt;b&gt;المخزن&lt;/b&gt; &amp; &quot;سؤال&quot;</h1>')
    expect(FIRST).not.toContain('<b>المخزن')
  })

  test('is the place of an event that has no page', () => {
    expect(FIRST).toContain('id="e-denial"')
    expect(page(paths.type('denial'))).toContain('href="../articles/first%20clipping.html#e-denial"')
  })

  test('keeps the lines set aside, folded away with their reason', () => {
    expect(FIRST).toMatch(/<details[\s\S]*تصفح[\s\S]*# الرئيسية \| اتصل بنا[\s\S]*<\/details>/)
  })

  test('shows nothing of a text that may not be published, but what is known of it', () => {
    expect(THIRD).not.toContain('لا يجوز نشره')
    expect(THIRD).toContain('الوكالة')
    expect(THIRD).toContain('اشتباك بين الحركة الجنوبية وجماعة ما')
  })

  test('shows the beginning where only an excerpt may be shown', () => {
    const excerpt = allPages(smallSite({ rights: 'excerpt' }))
    expect(page(paths.article('second'), excerpt)).toContain('هذا مقتطف')
    expect(page(paths.article('first clipping'), excerpt)).not.toContain('اتصل بنا')
  })

  test('gives reference managers what is known and nothing else', () => {
    expect(FIRST).toContain('<meta name="citation_date" content="2024/01/22">')
    expect(FIRST).toContain('<meta name="prism.publicationName" content="الجريدة">')
    expect(SECOND).not.toContain('prism.publicationName')
    expect(FIRST).not.toContain('citation_author')
  })

  test('shows its seal', () => {
    expect(FIRST).toContain('ab'.repeat(32))
  })
})

describe('the chronology', () => {
  test('has a day with its events and what was published, and a band for vague dates', () => {
    const month = page(paths.month('2024-01'))
    expect(month).toMatch(/<section class="day" id="d21"[\s\S]*غارة جوية للقوات الشمالية/)
    expect(month).toMatch(/id="d22"[\s\S]*نُشر في هذا اليوم[\s\S]*first%20clipping\.html/)
    expect(month).toMatch(/class="band"[\s\S]*second\.html/)
  })

  test('has each year in one document, its events in order of days with whoever tells them', () => {
    const report = page(paths.report('2024'))
    expect(report).toMatch(
      /id="m2024-01"[\s\S]*class="annals"[\s\S]*e-strike\.html[\s\S]*<bdi>الجريدة<\/bdi>/,
    )
    expect(page(paths.year('2024'))).toContain('href="report.html"')
  })

  test('lists what has no date at its end', () => {
    expect(page(paths.chronology)).toMatch(/id="undated"[\s\S]*e-clash\.html/)
    expect(page(paths.chronology)).toMatch(/id="published-undated"[\s\S]*third\.html/)
  })
})

describe('registers and dossiers', () => {
  test('list what occurs and leave out what does not', () => {
    expect(pages.has(paths.actor('unused'))).toBe(false)
    expect(page(paths.actors)).not.toContain('طرف لا يرد')
  })

  test('give a Latin name as a line of its own, in its own direction', () => {
    expect(page(paths.actor('north-forces'))).toContain(
      '<p class="latin" lang="en" dir="ltr">Northern Forces</p>',
    )
  })

  test('show at a place the events of every place within it', () => {
    expect(page(paths.place('land'))).toContain('events/e-strike.html')
  })
})

test('the page for lost readers links from the base', () => {
  const lost = renderNotFound(smallSite({}, '/sub/path/'))
  for (const [, link = ''] of lost.matchAll(/\shref="([^"]+)"/g)) expect(link).toMatch(/^(?:#|\/sub\/path\/)/)
})

describe('a setting of the site holds on every page', () => {
  /** What the site itself says: no codes, addresses and names of files, and no words of the clippings. */
  function ownText(content: string): string {
    const bare = content
      .replace(/<(\w+)[^>]*\bdir="ltr"[^>]*>[^<]*<\/\1>/g, '')
      .replace(/<(?:q|blockquote)\b[\s\S]*?<\/(?:q|blockquote)>/g, '')
      .replace(/&[#\w]+;|SHA-256/g, '')
    return visibleText(bare)
  }
  /** Pages whose tables show what is read in clippings, whatever the setting. */
  const BOOKS: readonly string[] = [paths.method, paths.data]

  test('digits', () => {
    for (const [path, content] of allPages(smallSite({ digits: 'arab' })))
      if (!BOOKS.includes(path)) expect(ownText(content), path).not.toMatch(/[0-9]/)
  })

  test.each([
    ['iraq', 'كانون الثاني', /يناير/],
    ['egypt', 'يناير', /كانون/],
    ['both', 'كانون الثاني/يناير', /كانون الثاني(?!\/)|(?<!\/)يناير/],
  ] as const)('months: %s', (months, name, other) => {
    const all = allPages(smallSite({ months }))
    expect(page(paths.month('2024-01'), all)).toContain(name)
    for (const [path, content] of all)
      if (!BOOKS.includes(path)) expect(ownText(content), path).not.toMatch(other)
  })
})

test('an archive without clippings has pages all the same', () => {
  const empty = { ...site, readings: [], events: [] }
  expect(renderHome({ ...empty, chronology: { years: [], undated: [], publishedUndated: [] } })).toContain(
    'لا قصاصات في هذا الأرشيف بعد',
  )
})

test('a page without a contact says what to quote instead', () => {
  const silent = allPages(smallSite({ contact: null }))
  expect(page(paths.event('e-strike'), silent)).toContain('<bdi class="id" dir="ltr">e-strike</bdi>')
})

test('the address of a page is written where the site knows its own', () => {
  const known = allPages(smallSite({ url: 'https://example.org/a/' }))
  expect(page(paths.event('e-strike'), known)).toContain(
    '<link rel="canonical" href="https://example.org/a/events/e-strike.html">',
  )
  expect(STRIKE).not.toContain('canonical')
})
