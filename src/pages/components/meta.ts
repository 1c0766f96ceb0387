/** What reference managers read in the head of a clipping's page: Highwire, PRISM, Dublin Core, Zotero's type. */
import { authorsOf } from '../../data/citation.ts'
import { rightsOf } from '../../data/dataset.ts'
import type { Reading } from '../../records.ts'
import { html, type Html } from '../html.ts'
import { shown } from '../text.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'
import { labelOf } from './clippings.ts'
import { machineDate } from './dates.ts'

type Pair = readonly [name: string, content: string | null]

function renderPairs(attribute: 'name' | 'property', pairs: readonly Pair[]): Html {
  return html`${pairs
    .filter(([, content]) => content !== null && content !== '')
    .map(([name, content]) =>
      attribute === 'name'
        ? html`<meta name="${name}" content="${content}" /> `
        : html`<meta property="${name}" content="${content}" /> `,
    )}`
}

/**
 * Renders the tags that are known.
 *
 * Reasoning: no `citation_journal_title`, which makes a journal article of it; the outlet is given as
 * `prism.publicationName` and `DC.source`, or the archive itself would be filed as the newspaper.
 */
export function renderCitationMeta(view: View, reading: Reading): Html {
  const { article, clipping } = reading
  const outlet = article.outlet === null ? null : shown(article.outlet.name)
  const day = article.published === null ? null : machineDate(article.published.edtf)
  const title = labelOf(view, reading)
  return html`<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
    <link rel="schema.DCTERMS" href="http://purl.org/dc/terms/" />
    <link rel="schema.prism" href="http://prismstandard.org/namespaces/basic/2.0/" />
    <link rel="schema.z" href="http://www.zotero.org/namespaces/export#" />
    ${renderPairs('name', [
      ['z:itemType', 'newspaperArticle'],
      ['citation_title', title],
      ...authorsOf(article.author).map((name): Pair => ['citation_author', shown(name)]),
      ['citation_date', day === null ? null : day.replaceAll('-', '/')],
      ['citation_language', words.language],
      ['citation_public_url', clipping.front.url],
      ['prism.publicationName', outlet],
      ['DC.source', outlet],
      ['DC.identifier', clipping.id],
      ['DCTERMS.issued', day],
      ['DC.language', words.language],
      ['DC.rights', words.rights[rightsOf(reading, view.site)]],
    ])}${renderPairs('property', [
      ['og:type', 'article'],
      ['og:locale', 'ar_AR'],
      ['og:title', title],
      ['article:published_time', day],
    ])}`
}
