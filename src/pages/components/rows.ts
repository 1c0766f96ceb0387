/** Rows of events in lists by year, of which a dozen pages have each. */
import type { ChronicleEvent } from '../../records.ts'
import { unsafe, type Html } from '../html.ts'
import { linkBetween, type Target } from '../links.ts'
import type { Site } from '../site.ts'
import type { View } from '../view.ts'
import { partsOfRow, type RowParts } from './events.ts'

/** The parts of an event's row on a page. */
export type Rows = (page: Target, event: ChronicleEvent) => RowParts

/** The parts of a row in a list by year. */
export function listedParts(view: View, event: ChronicleEvent): RowParts {
  return partsOfRow(view, event, { dated: 'known', quoted: false })
}

/** Markup in one piece: a string put together of pieces is gone through piece by piece wherever it is written. */
function inOnePiece({ markup }: Html): Html {
  // To ask for a letter of it makes it one.
  markup.charCodeAt(0)
  return unsafe(markup)
}

function depthOf(page: Target): number {
  let depth = 0
  for (let at = page.indexOf('/'); at >= 0; at = page.indexOf('/', at + 1)) depth++
  return depth
}

/**
 * Makes each row once for all pages of one depth, from which the same links lead to the same pages. Only those of the
 * depth asked last are kept.
 */
export function keepRows(site: Site): Rows {
  let last = { page: '', depth: -1 }
  let view: View | null = null
  let rows = new Map<ChronicleEvent, RowParts>()
  return (page, event) => {
    if (page !== last.page) {
      const depth = depthOf(page)
      if (depth !== last.depth) {
        rows = new Map()
        view = null
      }
      last = { page, depth }
    }
    const known = rows.get(event)
    if (known !== undefined) return known
    view ??= viewAt(site, last.depth)
    const { opening, rest } = listedParts(view, event)
    const parts = { opening: inOnePiece(opening), rest: inOnePiece(rest) }
    rows.set(event, parts)
    return parts
  }
}

/** Looks at the site from a page of some depth in a folder that has no other. */
function viewAt(site: Site, depth: number): View {
  const path = `${'-/'.repeat(depth)}-`
  // Links to events are asked for once each, those to names are kept with their names.
  return { site, path, href: (to) => linkBetween(path, to), names: new Map() }
}
