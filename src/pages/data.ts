/** The records to download, with their code book. */
import { DATA_FILES, FIELD_TYPES, type DataFile } from '../data/fields.ts'
import { renderStructured } from './components/structured.ts'
import { renderTable } from './components/table.ts'
import { html, join, type Content, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { datasetNode } from './schema.ts'
import type { Site } from './site.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** A Latin word or sign of a code book: a value, a format, a name. */
const WORD = '[0-9.-]*[A-Za-z~?=+@/](?:[A-Za-z0-9~?=+@/.-]*[A-Za-z0-9~?=+@/])?'
/** A day in figures, which would stand the other way round. */
const DAY = '[0-9]+(?:-[0-9]+)+'
/** Such words in a row stand in their own order: set apart one by one, they would stand in that of Arabic. */
const CODE = new RegExp(`(${DAY}|${WORD}(?: (?:${WORD}|[0-9]+(?:[.][0-9]+)*))*)`)

function renderCode(code: string): Html {
  return html`<code class="id" dir="ltr" translate="no">${code}</code>`
}

/** Arabic text with its codes set apart from it. */
function withCodes(text: string): Content {
  return text.split(CODE).map((part, i) => (i % 2 === 1 ? renderCode(part) : part))
}

function renderFile(view: View, { name, row, fields }: DataFile): Html {
  const id = name.replaceAll('.', '-')
  const rows = fields.map((field) => [
    renderCode(field.name),
    renderCode(field.type),
    withCodes(field.meaning),
  ])
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}"><a href="${view.href(paths.file(partsOf(view, name)[0] ?? name))}">${renderCode(name)}</a></h2>
    <p class="note">${withCodes(row)}</p>
    ${renderTable(id, [words.data.field, words.data.type, words.data.means], rows)}
  </section> `
}

/** The files that a data file was cut into, or its own name. */
function partsOf({ site }: View, name: string): readonly string[] {
  return site.parts?.get(name) ?? [name]
}

/** A link to a file, and to its copy for Excel where there is one. */
function renderLinks(view: View, { name, excel }: DataFile): Html {
  const link = (file: string, label: Content): Html =>
    html`<a href="${view.href(paths.file(file))}">${label}</a>`
  const links = partsOf(view, name).map((part) => link(part, renderCode(part)))
  const copies = excel === null ? [] : partsOf(view, excel).map((part) => link(part, words.data.excel))
  return html`${join(links, words.comma)}${copies.length === 0 ? null : html` (${join(copies, words.comma)})`}`
}

function renderFiles(view: View): Html {
  return html`<ul class="plain">
${DATA_FILES.map(
  (file) => html`<li>${renderLinks(view, file)} <span class="note">${withCodes(file.row)}</span></li>
`,
)}</ul>
`
}

/** Whether the code book of a file stands above already: a register has the same fields in either format. */
function isToldAbove({ fields }: DataFile, i: number): boolean {
  const names = fields.map(({ name }) => name).join()
  return DATA_FILES.some((other, j) => j < i && other.fields.map(({ name }) => name).join() === names)
}

function renderTypes(): Html {
  return html`<section aria-labelledby="field-types">
<h2 id="field-types">${words.data.types}</h2>
<dl class="fact-list">
${Object.entries(FIELD_TYPES).map(
  ([type, meaning]) => html`<div><dt>${renderCode(type)}</dt><dd>${withCodes(meaning)}</dd></div>
`,
)}</dl>
</section>
`
}

/** Renders the data page. */
export function renderData(site: Site): string {
  const view = viewFrom(site, paths.data)
  const { license } = site.settings
  const downloads = DATA_FILES.flatMap(({ name, row }) =>
    partsOf(view, name).map((part) => ({ name: part, row })),
  )
  const main = html`<h1>${words.nav.data}</h1>
<p class="lead">${words.data.intro}</p>
${
  license === null
    ? null
    : html`<p class="lead">${words.footer.license(license)}</p>
`
}${renderFiles(view)}${renderTypes()}${DATA_FILES.filter((file, i) => !isToldAbove(file, i) && file.fields.length > 0).map((file) => renderFile(view, file))}`
  return renderPage(view, {
    title: words.nav.data,
    description: words.home.data,
    section: 'data',
    kind: 'data-page',
    head: renderStructured([datasetNode(view, downloads)]),
    main,
    subject: null,
  })
}
