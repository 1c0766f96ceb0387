/** Rows of events in lists by year, of which a dozen pages have each. */
import type { ChronicleEvent } from '../../records.ts'
import { veiledReadings } from '../face.ts'
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

interface KeptRow {
  readonly parts: RowParts
  /** Ids of the clippings whose texts it asked for. */
  readonly texts: readonly string[]
}

/**
 * Makes each row once for all pages of one depth, from which the same links lead to the same pages. Only those of the
 * depth asked last are kept. Each time that one is given, `note` is told the clippings of which it shows more than
 * their faces tell.
 */
export function keepRows(whole: Site, note: (clipping: string) => void): Rows {
  let asked: string[] = []
  const site = { ...whole, readingById: veiledReadings(whole.readingById, (id) => void asked.push(id)) }
  let last = { page: '', depth: -1 }
  let view: View | null = null
  let rows = new Map<ChronicleEvent, KeptRow>()
  return (page, event) => {
    if (page !== last.page) {
      const depth = depthOf(page)
      if (depth !== last.depth) {
        rows = new Map()
        view = null
      }
      last = { page, depth }
    }
    let row = rows.get(event)
    if (row === undefined) {
      view ??= viewAt(site, last.depth)
      asked = []
      const { opening, rest } = listedParts(view, event)
      row = { parts: { opening: inOnePiece(opening), rest: inOnePiece(rest) }, texts: asked }
      rows.set(event, row)
    }
    for (const id of row.texts) note(id)
    return row.parts
  }
}

/** Looks at the site from a page of some depth in a folder that has no other. */
function viewAt(site: Site, depth: number): View {
  const path = `${'-/'.repeat(depth)}-`
  // Links to events are asked for once each, those to names are kept with their names.
  return { site, path, href: (to) => linkBetween(path, to), names: new Map() }
}
