/** How the reading works: prose, and the code book made from the reading's own tables. */
import type { EventType } from '../records.ts'
import { EVENT_TYPES } from '../records.ts'
import { CODE_BOOK, type Cell, type CodeTable } from './codebook/tables.ts'
import { codebookWords as w } from './codebook/words.ts'
import { renderMarkdown } from './components/markdown.ts'
import { numberText } from './components/numbers.ts'
import { renderTable } from './components/table.ts'
import { html, join, type Content, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { METHOD_PROSE } from './method-prose.ts'
import type { Site } from './site.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** A table with more rows than this is folded away. */
const MOST_OPEN = 40

const isType = (code: string): code is EventType => EVENT_TYPES.some((type) => type === code)

function renderCell(view: View, cell: Cell): Content {
  if (typeof cell === 'string') return cell
  const code = html`<code class="id" dir="ltr" translate="no">${cell.code}</code>`
  return isType(cell.code) ? html`<a href="${view.href(paths.type(cell.code))}">${code}</a>` : code
}

/** Where the coordinates of places are from, when any is known. */
function coordinatesRow(view: View): Cell[][] {
  const places = [...view.site.authority.places.values()].filter(({ latitude }) => latitude !== null)
  if (places.length === 0) return []
  return [[w.coordinates, { code: 'GeoNames' }, numberText(places.length, view.site.settings.digits)]]
}

/** How many entries of the authority files rest on each source; a source that the table does not know is one more row. */
function withEntries(view: View, table: CodeTable): CodeTable {
  const { actors, places, outlets } = view.site.authority
  const counts = new Map<string, number>()
  for (const { source } of [...actors.values(), ...places.values(), ...outlets.values()])
    if (source !== null) counts.set(source, (counts.get(source) ?? 0) + 1)
  const count = (source: string): string => numberText(counts.get(source) ?? 0, view.site.settings.digits)
  const known = new Set(table.rows.map(([, code]) => (typeof code === 'object' ? code.code : '')))
  const others = [...counts].filter(([source]) => !known.has(source)).sort(([, m], [, n]) => n - m)
  return {
    ...table,
    heads: [...table.heads, w.heads.entries],
    rows: [
      ...table.rows
        .map((row) => [...row, count(typeof row[1] === 'object' ? row[1].code : '')])
        .filter(([, code]) => counts.has(typeof code === 'object' ? code.code : '')),
      ...others.map(([source]): Cell[] => [
        /\p{Script=Arabic}/u.test(source) ? source : { code: source },
        '',
        count(source),
      ]),
      ...coordinatesRow(view),
    ],
  }
}

function renderCodeTable(view: View, table: CodeTable): Html {
  const { id, title, note, heads, rows } = table.id === 'sources' ? withEntries(view, table) : table
  const markup = renderTable(
    id,
    heads,
    rows.map((row) => row.map((cell) => renderCell(view, cell))),
  )
  const count = numberText(rows.length, view.site.settings.digits)
  const folded = html`<details>
    <summary>${words.method.show} <span class="note">(${count})</span></summary>
    ${markup}
  </details> `
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <p class="note">${note}</p>
    ${rows.length > MOST_OPEN ? folded : markup}
  </section> `
}

/** Renders the method page. */
export function renderMethod(site: Site): string {
  const view = viewFrom(site, paths.method)
  const contents = CODE_BOOK.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)
  const main = html`<h1>${words.nav.method}</h1>
    <p class="contents"><span class="note">${words.method.tables}:</span> ${join(contents, words.comma)}</p>
    <div class="prose">${renderMarkdown(METHOD_PROSE)}</div>
    ${CODE_BOOK.map((table) => renderCodeTable(view, table))}`
  return renderPage(view, {
    title: words.nav.method,
    description: words.home.method,
    section: 'method',
    kind: 'method-page',
    main,
    subject: null,
  })
}
