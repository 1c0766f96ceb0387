/** Who reported: the register of outlets, and one outlet. */
import type { Outlet } from '../records.ts'
import { renderNaming } from './actors.ts'
import { renderByYear, type Owner } from './components/byYear.ts'
import { renderEvents } from './components/events.ts'
import { renderFactList, renderSource } from './components/facts.ts'
import { renderLatin, renderOutlet, renderPlace } from './components/names.ts'
import { renderBreadcrumbs } from './components/navigation.ts'
import { countText } from './components/numbers.ts'
import { renderRegister } from './components/register.ts'
import { renderSection } from './components/section.ts'
import { html, join, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { itemsOf } from './lists.ts'
import type { Site } from './site.ts'
import type { OutletUse } from './uses.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

/** Events that an outlet alone tells, shown at most. */
const MOST_ALONE = 20

/** The outlets that published or are credited. */
export function outletsOf(site: Site): Outlet[] {
  return [...site.authority.outlets.values()].filter((outlet) => site.uses.outlets.has(outlet.id))
}

/** Renders the register of outlets. */
export function renderOutlets(site: Site): string {
  const view = viewFrom(site, paths.outlets)
  const entries = outletsOf(site).map((outlet) => {
    const { published = [], credited = [] } = site.uses.outlets.get(outlet.id) ?? {}
    const count = countText(published.length || credited.length, 'قصاصة', site.settings.digits)
    const told = published.length > 0 ? count : `${words.outlets.credited}: ${count}`
    return {
      name: outlet.name,
      target: paths.outlet(outlet.id),
      note: join([words.outletKinds[outlet.kind], told], words.comma),
    }
  })
  const { title, intro } = words.outlets
  const main = html`<h1>${title}</h1>
    <p class="lead">${intro}</p>
    ${renderRegister(view, entries)}`
  return renderPage(view, {
    title,
    description: intro,
    section: 'outlets',
    kind: 'register-page',
    main,
    subject: null,
  })
}

function renderFacts(view: View, outlet: Outlet): Html | null {
  return renderFactList([
    [words.outlets.kind, words.outletKinds[outlet.kind]],
    [words.outlets.country, outlet.country !== null && renderPlace(view, outlet.country)],
    [
      words.outlets.site,
      outlet.url !== null &&
        html`<a class="outward" href="${outlet.url}" rel="noopener external"
          ><bdi dir="ltr">${new URL(outlet.url).hostname}</bdi></a
        >`,
    ],
    [words.outlets.rights, outlet.rights !== null && words.rights[outlet.rights]],
    [words.actors.source, renderSource(outlet.source)],
  ])
}

function renderCredits(view: View, { credits }: OutletUse): Html | null {
  if (credits.length === 0) return null
  const { digits } = view.site.settings
  return html`<ul class="plain">
    ${credits.map(([name, id, clippings]) => html`<li>${renderOutlet(view, { id, name })} <span class="note">${countText(clippings, 'قصاصة', digits)}</span></li> `)}
  </ul> `
}

/** Renders the page of one outlet. */
export function renderOutletPage(site: Site, id: string): string {
  const view = viewFrom(site, paths.outlet(id))
  const outlet = site.authority.outlets.get(id)
  const use = site.uses.outlets.get(id)
  if (outlet === undefined || use === undefined) throw new Error(`expected the outlet ${id} to occur`)
  const owner: Owner = { folder: 'outlets', id }
  const published =
    use.published.length === 0
      ? html`<p>${words.outlets.noPublished}</p> `
      : renderByYear(view, owner, itemsOf(site, owner), 'clippings')
  const only = use.only.slice(-MOST_ALONE)
  const main = html`${renderBreadcrumbs(view, [{ name: words.nav.outlets, target: paths.outlets }])}
    <header>
      <h1>${outlet.name}</h1>
      ${renderLatin(outlet.latin)}${outlet.note === null ? null : html`<p class="lead">${outlet.note}</p> `}
    </header>
    <div class="dossier">
      <div class="dossier-side">
        ${renderFacts(view, outlet)}${renderSection('credits', words.outlets.credits, renderCredits(view, use))}
      </div>
      <div class="dossier-main">
        ${renderSection('published', words.outlets.published, published)}${renderSection('only', words.outlets.only, renderEvents(view, only, { dated: 'always', quoted: false }))}${renderSection('credited', words.outlets.credited, renderNaming(view, use.credited))}
      </div>
    </div> `
  return renderPage(view, {
    title: outlet.name,
    description: outlet.note,
    section: 'outlets',
    kind: 'outlet-page',
    main,
    subject: outlet.id,
  })
}
