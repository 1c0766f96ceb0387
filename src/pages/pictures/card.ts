/**
 * The picture that stands for a page where it is shared: 1200 by 630, in Arabic.
 *
 * Reasoning: resvg joins and orders Arabic by itself when a line says its direction (U+202B to U+202C) and hangs from
 * its right end. Lines are broken by the widths of the interface face, which the reading face never exceeds.
 */
import { typeInfo } from '../../reports/types.ts'
import type { ChronicleEvent, Reading } from '../../records.ts'
import { labelOf } from '../components/clippings.ts'
import { dateText } from '../components/dates.ts'
import { tellingsText } from '../components/events.ts'
import { renderToll } from '../components/tolls.ts'
import { fullHeadlineOf } from '../headline.ts'
import { escapeText, html, type Html } from '../html.ts'
import { addressOf, paths, type Target } from '../links.ts'
import { shown } from '../text.ts'
import { viewFrom, type View } from '../view.ts'
import type { Site } from '../site.ts'
import { fitText, textWidth } from './measure.ts'

export const CARD_SIZE = { width: 1200, height: 630 } as const
/** The families that cards are set in: the reading face in bold, the interface face. */
export const CARD_FACES = { reading: 'Noto Naskh Arabic', interface: 'IBM Plex Sans Arabic' } as const

// The colours of the site on paper: docs/design.md.
const INK = '#16181e'
const SOFT = '#535864'
const ACCENT = '#1c3f95'
const WARNING = '#874800'

/** The signs of the site, at the end of the first line: for an event as in its row, a sheet for a clipping. */
const SIGNS = {
  violent: `<rect x="84" y="70" width="40" height="40" fill="${ACCENT}"/>`,
  other: `<circle cx="104" cy="90" r="17" fill="none" stroke="${ACCENT}" stroke-width="6"/>`,
  unrealized: `<path d="M104 66l24 24-24 24-24-24z" fill="none" stroke="${WARNING}" stroke-width="6" stroke-dasharray="9 6"/>`,
  clipping: `<path d="M88 66h22l14 14v34h-36zM110 66v14h14" fill="none" stroke="${ACCENT}" stroke-width="5"/>`,
} as const

/** What a card says: a line above, the name in a few lines, a line below. */
interface Card {
  readonly above: string
  readonly name: string
  readonly below: string
  readonly sign: keyof typeof SIGNS
}

const MARGIN = 84
const ROOM = CARD_SIZE.width - 2 * MARGIN

/** Sizes of the name, the largest first, and how many lines of each there is room for. */
const SIZES: readonly (readonly [size: number, lines: number])[] = [
  [62, 3],
  [50, 4],
]

function breakLines(text: string, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && textWidth(longer, size) <= ROOM) lines[lines.length - 1] = longer
    else lines.push(fitText(word, size, ROOM))
  }
  return lines
}

/** The lines of a name in the largest size that holds it; one too long even for the least is cut. */
function layName(name: string): { lines: string[]; size: number } {
  for (const [size, most] of SIZES) {
    const lines = breakLines(name, size)
    if (lines.length <= most) return { lines, size }
  }
  const [size, most] = SIZES.at(-1) ?? [50, 4]
  const lines = breakLines(name, size)
  const last = `${lines.slice(most - 1).join(' ')}`
  return { lines: [...lines.slice(0, most - 1), fitText(last, size, ROOM)], size }
}

interface Style {
  readonly y: number
  readonly size: number
  readonly face: keyof typeof CARD_FACES
  readonly weight: 400 | 600 | 700
  readonly fill: string
}

function writeLine(text: string, { y, size, face, weight, fill }: Style): string {
  const x = CARD_SIZE.width - MARGIN
  return (
    `<text x="${x}" y="${y}" text-anchor="end" font-family="${CARD_FACES[face]}" font-size="${size}" ` +
    `font-weight="${weight}" fill="${fill}">\u202B${escapeText(text)}\u202C</text>`
  )
}

/** Writes a card as SVG. */
function drawCard(site: Site, card: Card): string {
  const { lines, size } = layName(card.name)
  const quiet = { size: 34, face: 'interface', weight: 400, fill: SOFT } as const
  const step = Math.round(size * 1.5)
  const first = Math.round(352 - ((lines.length - 1) * step) / 2 + size * 0.3)
  const name = lines.map((line, i) =>
    writeLine(line, { y: first + i * step, size, face: 'reading', weight: 700, fill: INK }),
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}">` +
    `<rect width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" fill="#fbfbf9"/>` +
    `<rect width="${CARD_SIZE.width}" height="14" fill="${ACCENT}"/>${SIGNS[card.sign]}` +
    writeLine(site.settings.title, { y: 106, size: 44, face: 'reading', weight: 700, fill: ACCENT }) +
    writeLine(fitText(card.above, 34, ROOM), { ...quiet, y: 180 }) +
    name.join('') +
    writeLine(fitText(card.below, 34, ROOM), { ...quiet, y: 570, weight: 600 }) +
    '</svg>'
  )
}

function plain(markup: Html | null): string | null {
  return markup === null ? null : markup.markup.replace(/<[^>]*>/g, '')
}

function sentence(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

function eventCard(site: Site, event: ChronicleEvent): Card {
  const { digits } = site.settings
  const type = typeInfo(event.type)
  const place = event.place === null ? null : (site.authority.places.get(event.place)?.name ?? null)
  return {
    above: sentence([type.label, event.date === null ? null : dateText(site.settings, event.date)]),
    name: shown(fullHeadlineOf(site, event)),
    below: sentence([
      plain(renderToll(viewFrom(site, paths.event(event.id)), event)),
      place,
      tellingsText(event, digits),
    ]),
    sign: event.modality !== 'reported' ? 'unrealized' : type.class === 'violence' ? 'violent' : 'other',
  }
}

function articleCard(site: Site, reading: Reading): Card {
  const { article, clipping } = reading
  const view = viewFrom(site, paths.article(clipping.id))
  return {
    above: article.outlet === null ? '' : shown(article.outlet.name),
    name: shown(labelOf(view, reading)),
    below: article.published === null ? '' : dateText(site.settings, article.published),
    sign: 'clipping',
  }
}

/** The card of every clipping and of every event that has a page: where its picture goes, and it as SVG. */
export function* drawCards(site: Site): Generator<{ readonly path: Target; readonly svg: string }> {
  for (const reading of site.readings)
    yield {
      path: paths.card(paths.article(reading.clipping.id)),
      svg: drawCard(site, articleCard(site, reading)),
    }
  for (const event of site.events.filter(({ page }) => page))
    yield { path: paths.card(paths.event(event.id)), svg: drawCard(site, eventCard(site, event)) }
}

/** What tells others of a page's card: nothing where none are made, or the site does not know its address. */
export function renderCardMeta({ site, path }: View, title: string): Html | null {
  const address = site.cards === true ? addressOf(site.settings.url, paths.card(path)) : null
  if (address === null) return null
  return html`<meta property="og:image" content="${address}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${CARD_SIZE.width}" />
    <meta property="og:image:height" content="${CARD_SIZE.height}" />
    <meta property="og:image:alt" content="${title}" />
    <meta name="twitter:card" content="summary_large_image" /> `
}
