/** The frame of every page: head, masthead, content, foot. */
import type { SiteSettings } from '../records.ts'
import { renderCorrection } from './components/correction.ts'
import { renderWritten } from './components/dates.ts'
import { attributes, escapeText, html, type Content, type Html } from './html.ts'
import { addressOf, paths, type Target } from './links.ts'
import { shorten } from './text.ts'
import type { View } from './view.ts'
import { words } from './words.ts'

export type Section = Exclude<keyof typeof words.nav, 'home'>

export interface Page {
  /** Of the page alone; the site's name is added. Null for the first page. */
  readonly title: string | null
  /** One sentence, for search engines and previews; null for the page's title and what the site is about. */
  readonly description: string | null
  /** Which part of the site it belongs to. */
  readonly section: Section | null
  /** A class for the content. */
  readonly kind: string
  /** Further elements of the head. */
  readonly head?: Content
  readonly main: Html
  /** What a correction of this page is about, or null where there is nothing to correct. */
  readonly subject: string | null
  /** The day on which what the page shows was last added to; that of the archive when left out. */
  readonly state?: string | null
  /** The page that search engines are to take instead; this one when left out. */
  readonly canonical?: Target
}

/**
 * What a page may load: its own site's style sheets, pictures and fonts, nothing of a third party, no inline style
 * or script. `frame-ancestors` is left to the server: a `<meta>` does not take it.
 */
export const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

/** In the order in which they are to be read. */
const STYLES = ['base.css', 'components.css', 'pages.css', 'pictures.css'] as const

/** The sections of the site, in the order of its menu. */
export const SECTIONS: readonly Section[] = [
  'chronology',
  'actors',
  'places',
  'outlets',
  'types',
  'search',
  'method',
  'data',
]

/** Pages that say in the menu that they are read, and the one that is served at any depth. */
const MENU: ReadonlySet<Target> = new Set([
  paths.home,
  paths.notFound,
  ...SECTIONS.map((section) => paths[section]),
])

/** Titles longer than this, as written in the page, are cut by browsers and search engines. */
const TITLE_LENGTH = 70

/** The page's title and the site's, the former shortened where both would be too long. */
function titleOf(page: string | null, site: string): string {
  const title = page ?? site
  const after = page === null ? '' : ` · ${site}`
  const escaped = escapeText(title + after).length - title.length
  const room = TITLE_LENGTH - 1 - escaped
  return room < 30 ? shorten(title, TITLE_LENGTH - 1) : shorten(title, room) + after
}

/** What can be said of a page that says nothing of itself. */
function describe({ site: { settings } }: View, { title }: Page): string {
  return [title ?? settings.title, settings.subtitle].filter(Boolean).join(': ')
}

/** Parts of the frame, by settings: equal on all pages of a folder but those that the menu leads to. */
const frames = new WeakMap<SiteSettings, Map<string, Html>>()

function keep(view: View, part: string, make: () => Html): Html {
  if (MENU.has(view.path)) return make()
  const { settings } = view.site
  const known = frames.get(settings) ?? new Map<string, Html>()
  frames.set(settings, known)
  const key = `${part} ${view.path.slice(0, view.path.lastIndexOf('/') + 1)}`
  const made = known.get(key) ?? make()
  known.set(key, made)
  return made
}

function renderHead(view: View, page: Page): Html {
  const { settings } = view.site
  const title = titleOf(page.title, settings.title)
  const address = view.path === paths.notFound ? null : addressOf(settings.url, page.canonical ?? view.path)
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    <meta name="description" content="${page.description || describe(view, page)}" />
    ${address === null ? null : html`<link rel="canonical" href="${address}" /> `}
    ${renderFiles(view, address !== null)}
    ${page.head}
  </head>`
}

/** What every page loads, and how a browser searches in the site. */
function renderFiles(view: View, searched: boolean): Html {
  const { title } = view.site.settings
  return keep(
    view,
    `files ${searched}`,
    () => html`<link rel="stylesheet" href="${view.href(paths.asset('fonts.css'))}" />
      ${STYLES.map((name) => html`<link rel="stylesheet" href="${view.href(paths.asset(name))}" /> `)}
      <link rel="stylesheet" media="print" href="${view.href(paths.asset('print.css'))}" />
      ${searched ? html`<link rel="search" type="application/opensearchdescription+xml" title="${title}" href="${view.href(paths.openSearch)}" /> ` : null}
      <link rel="icon" type="image/svg+xml" href="${view.href(paths.asset('icon.svg'))}" />`,
  )
}

function renderSection(view: View, section: Section, current: Section | null): Html {
  const target: Target = paths[section]
  const state = target === view.path ? 'page' : section === current ? 'true' : null
  return html`<li><a${attributes({ href: view.href(target), 'aria-current': state })}>${words.nav[section]}</a></li>\n`
}

function renderMasthead(view: View, current: Section | null): Html {
  return keep(view, `masthead ${current}`, () => makeMasthead(view, current))
}

function makeMasthead(view: View, current: Section | null): Html {
  const home = attributes({
    class: 'brand',
    href: view.href(paths.home),
    'aria-current': view.path === paths.home ? 'page' : null,
  })
  return html`<header class="masthead">
<div class="bar">
<a${home}>${view.site.settings.title}</a>
<nav aria-label="${words.siteNavigation}">
<ul>
${SECTIONS.map((section) => renderSection(view, section, current))}</ul>
</nav>
</div>
</header>`
}

function renderFoot(view: View): Html {
  return keep(view, 'foot', () => makeFoot(view))
}

function makeFoot(view: View): Html {
  const { license, title, subtitle } = view.site.settings
  return html`<footer class="foot">
    <div class="bar">
      <p><strong>${title}</strong> ${subtitle}</p>
      <p>
        ${words.footer.evidence} <a href="${view.href(paths.method)}">${words.nav.method}</a>${words.comma}<a
          href="${view.href(paths.review)}"
          >${words.footer.review}</a
        >
      </p>
      ${license === null ? null : html`<p>${words.footer.license(license)}</p> `}
    </div>
  </footer>`
}

/** What a printed page is cited by, at its head: the site, the page's address, the day of its state. */
function renderPrinted(view: View, { state = view.site.state }: Page): Html {
  const { settings } = view.site
  const address = addressOf(settings.url, view.path) ?? view.path
  const day = state === null ? null : html` ${words.printed} ${renderWritten(view, state)}`
  return html`<p class="printed">
    <strong>${settings.title}</strong> <bdi class="id" dir="ltr">${address}</bdi>${day}
  </p> `
}

/** Renders a whole page. */
export function renderPage(view: View, page: Page): string {
  const digits = view.site.settings.digits === 'arab' ? 'digits-arab' : null
  return html`<!doctype html>
    <html${attributes({ lang: words.language, dir: 'rtl', class: digits })}>
      ${renderHead(view, page)}
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        ${renderMasthead(view, page.section)}${renderPrinted(view, page)}
        <main id="content" class="${page.kind}" tabindex="-1">
          ${page.main}${page.subject === null ? null : renderCorrection(view, page.subject)}
        </main>
        ${renderFoot(view)}
      </body>
    </html> `.markup
}
