/** The page of the network: who acts with and against whom, and the same as a table. */
import { renderParty } from '../components/names.ts'
import { renderBreadcrumbs } from '../components/navigation.ts'
import { numberText } from '../components/numbers.ts'
import { renderTable } from '../components/table.ts'
import { html, type Html } from '../html.ts'
import { renderPage } from '../layout.ts'
import { paths } from '../links.ts'
import type { Site } from '../site.ts'
import { viewFrom, type View } from '../view.ts'
import { words as general } from '../words.ts'
import { renderNetwork } from './network.ts'
import { tiesOf, type Tie } from './ties.ts'
import { pictureWords } from './words.ts'

const words = pictureWords.network

/** A table of more ties than this would take too long to load. */
const MOST = 400

function renderTies(view: View, ties: readonly Tie[]): Html {
  const { digits } = view.site.settings
  const amount = (count: number): string => (count === 0 ? '' : numberText(count, digits))
  const rows = ties
    .slice(0, MOST)
    .map(({ first, second, together, against }) => [
      renderParty(view, first),
      renderParty(view, second),
      amount(together),
      amount(against),
    ])
  return html`<section aria-labelledby="ties">
    <h2 id="ties">${words.table}</h2>
    ${
      ties.length <= MOST
        ? null
        : html`<p class="note">
            ${words.shown(numberText(MOST, digits), numberText(ties.length, digits))} <a href="${view.href(paths.data)}">${general.nav.data}</a>
          </p> `
    }${renderTable('ties', [words.first, words.second, words.together, words.against], rows)}
  </section> `
}

/** Renders the page of the network. */
export function renderNetworkPage(site: Site): string {
  const view = viewFrom(site, paths.network)
  const ties = tiesOf(site)
  const main = html`${renderBreadcrumbs(view, [{ name: general.nav.actors, target: paths.actors }])}
    <h1>${words.title}</h1>
    <p class="lead">${words.intro}</p>
    ${renderNetwork(view)}${ties.length === 0 ? null : renderTies(view, ties)}`
  return renderPage(view, {
    title: words.title,
    description: words.intro,
    section: 'actors',
    kind: 'picture-page',
    main,
    subject: null,
  })
}
