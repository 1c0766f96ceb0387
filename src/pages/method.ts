/** How the reading works: prose, and tables made from the code's own. */
import { MONTHS } from '../arabic/months.ts'
import { EVENT_TYPE_INFO, type TypeInfo } from '../reports/types.ts'
import { MODALITIES } from '../records.ts'
import { renderModality } from './components/badges.ts'
import { renderMarkdown } from './components/markdown.ts'
import { renderTable } from './components/table.ts'
import { html, join, type Content, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { METHOD_PROSE } from './method-prose.ts'
import type { Site } from './site.ts'
import { lemmasOf } from './types.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

function renderTypes(view: View): Html {
  const w = words.method
  const row = ({ type, label, definition }: TypeInfo): readonly Content[] => [
    html`<a href="${view.href(paths.type(type))}">${label}</a>`,
    definition,
    lemmasOf(type).join(words.comma),
  ]
  return renderTable('types', [w.type, w.counts, words.types.triggers], EVENT_TYPE_INFO.map(row))
}

function renderModalities(): Html {
  const row = (modality: (typeof MODALITIES)[number]): readonly Content[] => [
    renderModality(modality) ?? words.modality[modality].label,
    words.modality[modality].definition,
  ]
  return renderTable('modality', [words.method.modality, words.method.means], MODALITIES.map(row))
}

function renderFurniture(): Html {
  const rows = Object.values(words.furnitureKinds).map(({ label, definition }) => [label, definition])
  return renderTable('aside', [words.article.asideKind, words.method.means], rows)
}

function renderMonthNames(): Html {
  const w = words.method
  const rows = MONTHS.map((names) => [
    names.iraq,
    names.egypt,
    names.algeria,
    names.morocco,
    names.mauritania,
  ])
  return renderTable('months', [w.iraq, w.egypt, w.algeria, w.morocco, w.mauritania], rows)
}

/** Renders the method page. */
export function renderMethod(site: Site): string {
  const view = viewFrom(site, paths.method)
  const w = words.method
  const tables: readonly (readonly [id: string, title: string, table: Html])[] = [
    ['types', w.types, renderTypes(view)],
    ['modality', w.modalities, renderModalities()],
    ['aside', w.aside, renderFurniture()],
    ['months', w.months, renderMonthNames()],
  ]
  const contents = tables.map(([id, title]) => html`<a href="#${id}">${title}</a>`)
  const main = html`<h1>${words.nav.method}</h1>
    <p class="contents">${w.tables}: ${join(contents, words.comma)}</p>
    <div class="prose">${renderMarkdown(METHOD_PROSE)}</div>
    ${tables.map(
      ([id, title, table]) =>
        html`<section aria-labelledby="${id}">
          <h2 id="${id}">${title}</h2>
          ${table}
        </section> `,
    )}`
  return renderPage(view, {
    title: words.nav.method,
    description: words.home.method,
    section: 'method',
    kind: 'method-page',
    main,
    subject: null,
  })
}
