/** The page for readers who followed a wrong address; served at any depth, so its links start at the base. */
import { html } from './html.ts'
import { renderPage, type Section } from './layout.ts'
import { paths } from './links.ts'
import type { Site } from './site.ts'
import { viewFrom } from './view.ts'
import { words } from './words.ts'

/** Renders `404.html`. */
export function renderNotFound(site: Site): string {
  const view = viewFrom(site, paths.notFound)
  const sections: readonly Section[] = ['chronology', 'actors', 'places', 'outlets']
  const main = html`<h1>${words.notFound.title}</h1>
    <p class="lead">${words.notFound.text}</p>
    <ul class="plain">
      <li><a href="${view.href(paths.home)}">${words.nav.home}</a></li>
      ${sections.map((section) => html`<li><a href="${view.href(paths[section])}">${words.nav[section]}</a></li> `)}
    </ul> `
  return renderPage(view, {
    title: words.notFound.title,
    description: null,
    section: null,
    kind: 'lost',
    main,
    subject: null,
  })
}
