/** The registers of actors, places and outlets: on one page while they are short, on a page for each letter when long. */
import type { Actor, Outlet, Place } from '../records.ts'
import { renderBreadcrumbs } from './components/navigation.ts'
import { countText } from './components/numbers.ts'
import {
  groupByLetter,
  letterName,
  renderLetterBar,
  renderLetters,
  type Entry,
  type LetterGroup,
} from './components/register.ts'
import { html, join, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths, type Target } from './links.ts'
import { renderWayOn } from './pictures/ways.ts'
import type { Site } from './site.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

export type Register = 'actors' | 'places' | 'outlets'

const REGISTERS: readonly Register[] = ['actors', 'places', 'outlets']

/** A register with more names than this has a page for each letter. */
const MOST_ON_ONE_PAGE = 600
/** And shows on its first page as many of those that are met most. */
const MOST_MET = 60

/** An entry with what it is ranked by. */
interface Ranked extends Entry {
  readonly weight: number
}

/** The actors that occur. */
export function actorsOf(site: Site): Actor[] {
  return [...site.authority.actors.values()].filter((actor) => site.uses.actors.has(actor.id))
}

/** The places that occur, or hold one that does. */
export function placesOf(site: Site): Place[] {
  return [...site.authority.places.values()].filter((place) => site.uses.places.has(place.id))
}

/** The outlets that published or are credited. */
export function outletsOf(site: Site): Outlet[] {
  return [...site.authority.outlets.values()].filter((outlet) => site.uses.outlets.has(outlet.id))
}

function actorEntry(site: Site, { id, name, kind }: Actor): Ranked {
  const events = site.uses.actors.get(id)?.deeds.length ?? 0
  const count = countText(events, 'حدث', site.settings.digits)
  return {
    name,
    target: paths.actor(id),
    note: join([words.actorKinds[kind], count], words.comma),
    weight: events,
  }
}

function placeEntry(site: Site, { id, name, kind, within }: Place): Ranked {
  const holder = within === null ? null : (site.authority.places.get(within)?.name ?? null)
  const events = site.uses.places.get(id)?.events.length ?? 0
  const count = countText(events, 'حدث', site.settings.digits)
  return {
    name,
    target: paths.place(id),
    note: join([words.placeKinds[kind], holder, count], words.comma),
    weight: events,
  }
}

function outletEntry(site: Site, { id, name, kind }: Outlet): Ranked {
  const { published = [], credited = [] } = site.uses.outlets.get(id) ?? {}
  const count = countText(published.length || credited.length, 'قصاصة', site.settings.digits)
  const told = published.length > 0 ? count : `${words.outlets.credited}: ${count}`
  return {
    name,
    target: paths.outlet(id),
    note: join([words.outletKinds[kind], told], words.comma),
    weight: published.length,
  }
}

function entriesOf(site: Site, register: Register): Ranked[] {
  if (register === 'actors') return actorsOf(site).map((actor) => actorEntry(site, actor))
  if (register === 'places') return placesOf(site).map((place) => placeEntry(site, place))
  return outletsOf(site).map((outlet) => outletEntry(site, outlet))
}

function letterPath(register: Register, letter: string): Target {
  return `${register}/letters/${letterName(letter)}.html`
}

const indexes = new WeakMap<Site, Map<Register, readonly LetterGroup[]>>()

/** The letters of a long register; none of one that stands on one page. Made once for a site. */
function splitLetters(site: Site, register: Register): readonly LetterGroup[] {
  const index = indexes.get(site) ?? new Map<Register, readonly LetterGroup[]>()
  indexes.set(site, index)
  const known = index.get(register)
  if (known !== undefined) return known
  const entries = entriesOf(site, register)
  const groups = entries.length > MOST_ON_ONE_PAGE ? groupByLetter(entries) : []
  index.set(register, groups)
  return groups
}

/** Paths of the letters that have a page of their own. */
export function lettersOf(site: Site): Target[] {
  return REGISTERS.flatMap((register) =>
    splitLetters(site, register).map(({ letter }) => letterPath(register, letter)),
  )
}

function renderWhole(view: View, entries: readonly Entry[]): Html {
  const groups = groupByLetter(entries)
  return html`${renderLetterBar(view, groups, (letter) => `#l-${letterName(letter)}`)}${renderLetters(view, groups)}`
}

/** The first page of a long register: its letters, and the names that are met most. */
function renderSplit(view: View, register: Register, groups: readonly LetterGroup[]): Html {
  const most = entriesOf(view.site, register)
    .sort((a, b) => b.weight - a.weight || (a.target < b.target ? -1 : 1))
    .slice(0, MOST_MET)
  return html`${renderLetterBar(view, groups, (letter) => view.href(letterPath(register, letter)))}
    <h2>${words.register.most}</h2>
    <ul class="register">
      ${most.map(
        ({ name, target, note }) =>
          html`<li class="letter">
            <a href="${view.href(target)}"><bdi>${name}</bdi></a> <span class="note">${note}</span>
          </li> `,
      )}
    </ul> `
}

/** Renders the register of actors, of places or of outlets. */
export function renderRegister(site: Site, register: Register): string {
  const view = viewFrom(site, paths[register])
  const { title, intro } = words[register]
  const groups = splitLetters(site, register)
  const main = html`<h1>${title}</h1>
    <p class="lead">${intro}</p>
    ${renderWayOn(view, register)}${groups.length > 0 ? renderSplit(view, register, groups) : renderWhole(view, entriesOf(site, register))}`
  return renderPage(view, {
    title,
    description: intro,
    section: register,
    kind: 'register-page',
    main,
    subject: null,
  })
}

/** Renders one letter of a long register, named by its path. */
export function renderLetter(site: Site, path: Target): string {
  const register = REGISTERS.find((known) => path.startsWith(`${known}/`))
  const groups = register === undefined ? [] : splitLetters(site, register)
  const group = groups.find(({ letter }) => register !== undefined && letterPath(register, letter) === path)
  if (register === undefined || group === undefined) throw new Error(`expected a letter at ${path}`)
  const view = viewFrom(site, path)
  const title = words.register.letter(words[register].title, group.letter)
  const main = html`${renderBreadcrumbs(view, [{ name: words.nav[register], target: paths[register] }])}
    <h1>${title}</h1>
    ${renderLetterBar(view, groups, (letter) => (letter === group.letter ? null : view.href(letterPath(register, letter))))}${renderLetters(view, [group])}`
  return renderPage(view, {
    title,
    description: null,
    section: register,
    kind: 'register-page',
    main,
    subject: null,
  })
}
