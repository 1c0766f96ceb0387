/** What: the types of event, and every event of one. */
import { TRIGGERS } from '../reports/triggers/index.ts'
import { feedPaths } from '../data/feeds.ts'
import type { EventType } from '../records.ts'
import { CLASS_LABELS, EVENT_CLASSES, EVENT_TYPE_INFO, type TypeInfo } from '../reports/types.ts'
import { renderByYear, yearTarget, type Owner } from './components/byYear.ts'
import { renderFactList } from './components/facts.ts'
import { renderFeedLinks } from './components/feeds.ts'
import { renderBreadcrumbs } from './components/navigation.ts'
import { countText } from './components/numbers.ts'
import { renderSection } from './components/section.ts'
import { countYears, renderLegend, renderStrip } from './components/strip.ts'
import { renderStructured } from './components/structured.ts'
import { html, type Html } from './html.ts'
import { renderPage } from './layout.ts'
import { paths } from './links.ts'
import { eventsOfType, itemsOf } from './lists.ts'
import { termNode, termSetNode } from './schema.ts'
import type { Site } from './site.ts'
import { isLong } from './uses.ts'
import { viewFrom, type View } from './view.ts'
import { words } from './words.ts'

function renderClass(view: View, name: (typeof EVENT_CLASSES)[number]): Html {
  const { digits } = view.site.settings
  const row = ({ type, label, definition }: TypeInfo): Html => {
    const events = view.site.uses.types.get(type)?.length ?? 0
    return html`<div>
      <dt>
        <a href="${view.href(paths.type(type))}">${label}</a>
        <span class="note">${countText(events, 'حدث', digits)}</span>
      </dt>
      <dd>${definition}</dd>
    </div> `
  }
  return html`<section aria-labelledby="${name}">
    <h2 id="${name}">${CLASS_LABELS[name]}</h2>
    <dl class="type-list">${EVENT_TYPE_INFO.filter((info) => info.class === name).map(row)}</dl>
  </section> `
}

/** Renders the list of types, by class. */
export function renderTypes(site: Site): string {
  const view = viewFrom(site, paths.types)
  const { title, intro } = words.types
  const main = html`<h1>${title}</h1>
    <p class="lead">${intro}</p>
    ${EVENT_CLASSES.map((name) => renderClass(view, name))}`
  return renderPage(view, {
    title,
    description: intro,
    section: 'types',
    kind: 'types-page',
    head: renderStructured([termSetNode(view, EVENT_TYPE_INFO)]),
    main,
    subject: null,
  })
}

/** The words that tell a type, as a dictionary gives them. */
export function lemmasOf(type: EventType): string[] {
  return [...new Set(TRIGGERS.filter((trigger) => trigger.type === type).map(({ lemma }) => lemma))]
}

/** Renders the page of one type: its definition and its events. Every type has one, with events or without. */
export function renderType(site: Site, type: string): string {
  const info = EVENT_TYPE_INFO.find((known) => known.type === type)
  if (info === undefined) throw new Error(`expected a type of event, found ${type}`)
  const view = viewFrom(site, paths.type(info.type))
  const owner: Owner = { folder: 'types', id: info.type }
  const items = itemsOf(site, owner)
  const strip = renderStrip(view, countYears(site, eventsOfType(site, info.type)), (year) =>
    yearTarget(owner, isLong(items.length), year),
  )
  const events =
    items.length === 0
      ? html`<p>${words.types.none}</p> `
      : html`${strip}${strip && renderLegend()}${renderByYear(view, owner, items, 'events')}`
  const main = html`${renderBreadcrumbs(view, [{ name: words.nav.types, target: paths.types }])}
    <header>
      <h1>${info.label}</h1>
      <p class="lead">${info.definition}</p>
    </header>
    ${renderFactList([
      [words.types.class, CLASS_LABELS[info.class]],
      [words.types.triggers, lemmasOf(info.type).join(words.comma)],
    ])}${renderSection('events', words.types.events, events)}`
  return renderPage(view, {
    title: info.label,
    description: info.definition,
    section: 'types',
    kind: 'type-page',
    head: html`${items.length > 0 ? renderFeedLinks(view, feedPaths.type(type), info.label, 'type') : null}${renderStructured([termNode(view, info)])}`,
    main,
    subject: null,
  })
}
