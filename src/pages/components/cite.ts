/** References to a clipping, for reference managers: to copy, as files where the host bears them, and in the head. */
import { citationPaths, recordPaths } from '../../data/companions.ts'
import { citationOf, cslItem, formatBibtex, formatRis } from '../../data/citation.ts'
import type { Reading } from '../../records.ts'
import { html, type Html } from '../html.ts'
import type { Target } from '../links.ts'
import { publicationOf } from '../publication.ts'
import { shown } from '../text.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { labelOf } from './clippings.ts'

const FORMATS = [
  { name: 'RIS', type: 'application/x-research-info-systems', path: citationPaths.ris },
  { name: 'BibTeX', type: 'application/x-bibtex', path: citationPaths.bibtex },
  { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', path: citationPaths.csl },
] as const

/** Links to the files beside a clipping's page, for the head; none for those that were left out. */
export function renderCompanionLinks(view: View, { clipping }: Reading): Html {
  const { records, citations } = publicationOf(view.site).companions
  const link = (type: string, path: Target): Html =>
    html`<link rel="alternate" type="${type}" href="${view.href(path)}" /> `
  return html`${records ? link('application/json', recordPaths.article(clipping.id)) : null}${citations ? FORMATS.map(({ type, path }) => link(type, path(clipping.id))) : null}`
}

/** The reference in every format, folded away; each can be marked and copied as it is. */
export function renderReferences(view: View, reading: Reading): Html {
  const publication = publicationOf(view.site)
  const citation = citationOf(reading, publication, labelOf(view, reading))
  const plain = { ...citation, outlet: citation.outlet === null ? null : shown(citation.outlet) }
  const texts = [
    formatRis(plain).replaceAll('\r\n', '\n'),
    formatBibtex(plain),
    `${JSON.stringify(cslItem(plain), null, 1)}\n`,
  ]
  const parts = FORMATS.map(({ name, path }, i) => {
    const file = publication.companions.citations
      ? html`<a href="${view.href(path(citation.id))}" dir="ltr">${name}</a>`
      : html`<span dir="ltr">${name}</span>`
    return html`<h4>${file}</h4>
<pre dir="ltr" translate="no" tabindex="0">${texts[i]?.replace(/\n$/, '')}</pre>
`
  })
  return html`<details class="references">
<summary>${words.article.citeFormats}</summary>
${parts}</details>
`
}
