/** The page on which readers search, and the index that its script loads. */
import { rightsOf } from '../data/dataset.ts'
import { EVENT_TYPE_INFO } from '../reports/types.ts'
import type { Reading } from '../records.ts'
import {
  buildSearch,
  type Findable,
  type KnownName,
  type SearchSource,
  type WordMemory,
} from '../search/build.ts'
import type { SearchFile } from '../search/files.ts'
import { FACET_KINDS, type FacetKind } from '../search/format.ts'
import { labelOf } from './components/clippings.ts'
import { dateText } from './components/dates.ts'
import { html, type Html } from './html.ts'
import { renderPage, type Section } from './layout.ts'
import { paths } from './links.ts'
import type { Site } from './site.ts'
import { searchWords } from './search-words.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** Characters of a text that may be shown in part alone. */
const EXCERPT = 400

/** What stands before and after a clipping's id in its path. */
const [BEFORE = '', AFTER = ''] = paths.article('*').split('*')

/** Renders the page: a form that the script brings to life, and where to go without it. */
export function renderSearch(site: Site): string {
  const view = viewFrom(site, paths.search)
  const main = html`<h1>${searchWords.title}</h1>
    <noscript><p class="lead">${searchWords.noScript}</p></noscript>
    <form class="search" role="search" data-digits="${site.settings.digits}">
      <div class="query">
        <label for="q">${searchWords.query}</label>
        <input id="q" name="q" type="search" autocomplete="off" enterkeyhint="search" aria-describedby="hint" />
        <button type="submit">${searchWords.submit}</button>
      </div>
      <p class="note" id="hint">${searchWords.hint}</p>
      <fieldset>
        <legend>${searchWords.narrow}</legend>
        <div class="narrowings">
          ${FACET_KINDS.map(renderFacet)}
        </div>
        <p class="narrowing-ends">
          <label class="exact"><input name="exact" type="checkbox" value="1" /> ${searchWords.exact}</label>
          <button type="button" class="widen" hidden>${searchWords.widen}</button>
        </p>
      </fieldset>
    </form>
    <p class="status" role="status"></p>
    <div class="results"></div>
    ${renderRegisters(view)}`
  return renderPage(view, {
    title: searchWords.title,
    description: searchWords.description,
    section: 'search',
    kind: 'search-page',
    head: html`<link rel="stylesheet" href="${view.href(paths.asset('search.css'))}" />
      <script src="${view.href(paths.asset('search.js'))}" defer></script> `,
    main,
    subject: null,
  })
}

function renderFacet(kind: FacetKind): Html {
  return html`<label>
    <span>${searchWords.facets[kind]}</span> <select name="${kind}"><option value="">${searchWords.any}</option></select>
  </label> `
}

/** The registers, which lead everywhere without a search. */
function renderRegisters(view: View): Html {
  const sections: readonly Section[] = ['chronology', 'actors', 'places', 'outlets', 'types']
  return html`<section aria-labelledby="registers">
    <h2 id="registers">${searchWords.registers}</h2>
    <ul class="counts">
      ${sections.map((section) => html`<li><a href="${view.href(paths[section])}">${words.nav[section]}</a></li> `)}
    </ul>
  </section> `
}

/** What earlier builds made of the words of clippings. */
export interface SearchMemory extends WordMemory {
  /** A text that is another for every state of a clipping and of what was read in it. */
  readonly reading: (id: string) => string
}

/** The files of the search index, below the folder of the page. */
export function searchFiles(site: Site, memory: SearchMemory | null = null): SearchFile[] {
  const view = viewFrom(site, paths.search)
  const newestFirst = [...site.readingsByTime].reverse()
  const typeLabels = new Map<string, string>(EVENT_TYPE_INFO.map(({ type, label }) => [type, label]))
  const { actors, places, outlets } = site.authority
  const named = { actor: actors, place: places, outlet: outlets }
  const source: SearchSource = {
    articles: newestFirst.map((reading) => findableOf(view, reading, memory)),
    names: namesIn(site),
    address: [BEFORE, AFTER],
    nameOf: (kind, id) => {
      if (kind === 'year') return id
      return (kind === 'type' ? typeLabels.get(id) : named[kind].get(id)?.name) ?? id
    },
  }
  const files = buildSearch(source, memory)
  return files.map(({ path, content }) => ({ path: `search/${path}`, content }))
}

function findableOf(view: View, reading: Reading, memory: SearchMemory | null): Findable {
  const { clipping, article, mentions, reports } = reading
  const ids = { actor: [] as string[], place: [] as string[], outlet: [] as string[] }
  for (const { kind, id } of mentions) if (id !== null) ids[kind].push(id)
  const title = labelOf(view, reading)
  return {
    id: clipping.id,
    title,
    date: article.published === null ? '' : dateText(view.site.settings, article.published),
    outlet: [article.outlet?.name, article.author].filter(Boolean).join(' · '),
    author: article.author,
    key: memory === null ? '' : `${memory.reading(clipping.id)} ${rightsOf(reading, view.site)}`,
    get paragraphs() {
      return [title, ...shownParagraphs(view, reading)]
    },
    facets: {
      actor: ids.actor,
      place: ids.place,
      outlet: article.outlet?.id == null ? [] : [article.outlet.id],
      type: reports.flatMap(({ modality, type }) => (modality === 'reported' ? [type] : [])),
      year: article.published === null ? [] : yearsOf(article.published),
    },
  }
}

/** The years in which a clipping can have been published, where they are two at most. */
function yearsOf({ earliest, latest }: { readonly earliest: string; readonly latest: string }): string[] {
  const [first, last] = [earliest.slice(0, 4), latest.slice(0, 4)]
  if (first === last) return [first]
  return Number(last) - Number(first) === 1 ? [first, last] : []
}

/** What may be shown of the text below the headline. */
function shownParagraphs({ site }: View, reading: Reading): string[] {
  const rights = rightsOf(reading, site)
  if (rights === 'metadata') return []
  const { text } = reading.clipping
  let left = rights === 'excerpt' ? EXCERPT : Infinity
  return reading.article.paragraphs.flatMap(({ role, start, end }) => {
    if (role === 'title' || left <= 0) return []
    const shown = text.slice(start, Math.min(end, start + left))
    left -= end - start
    return [shown]
  })
}

function namesIn({ uses, authority }: Site): KnownName[] {
  const names: KnownName[] = []
  const add = (
    kind: KnownName['kind'],
    id: string,
    entry:
      | {
          readonly name: string
          readonly latin: string | null
          readonly forms: readonly { readonly text: string; readonly use: string }[]
        }
      | undefined,
  ): void => {
    if (entry === undefined) return
    // A ministry's bare name means another in every country.
    const forms = entry.forms.filter(({ use }) => use === 'full' || use === 'short').map(({ text }) => text)
    names.push({ kind, id, name: entry.name, forms, latin: entry.latin })
  }
  for (const id of uses.actors.keys()) add('actor', id, authority.actors.get(id))
  for (const id of uses.places.keys()) add('place', id, authority.places.get(id))
  for (const id of uses.outlets.keys()) add('outlet', id, authority.outlets.get(id))
  return names
}
