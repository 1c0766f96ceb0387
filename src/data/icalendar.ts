import { typeInfo } from '../reports/types.ts'
import type { ChronicleEvent } from '../records.ts'
import type { Dataset } from './dataset.ts'
import type { Publication } from './publication.ts'
import type { Sheet } from './sheets.ts'
import { dayAfter, spanOf } from './spans.ts'

/**
 * Writes the reported events whose date is a month or less as a calendar (RFC 5545) of whole days, which take no time
 * of anybody's. What is vaguer would fill the calendar for a year; it is in the other files.
 */
export function calendarSheet(data: Dataset, publication: Publication): Sheet {
  const { title, subtitle } = publication.settings
  const head = foldAll([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//hawliyat//chronicle//AR',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(title)}`,
    `X-WR-CALDESC:${escapeText(subtitle)}`,
  ])
  return { head, items: calendarItems(data, publication), between: '', tail: foldAll(['END:VCALENDAR']) }
}

function* calendarItems(data: Dataset, publication: Publication): Generator<string> {
  const stamp = `${data.latest.replaceAll('-', '')}T000000Z`
  for (const event of data.events) yield foldAll(eventLines(event, data, publication, stamp))
}

function eventLines(
  event: ChronicleEvent,
  { authority }: Dataset,
  publication: Publication,
  stamp: string,
): string[] {
  const span = event.date === null ? null : spanOf(event.date)
  if (event.date === null || span === null || span.exactness === 'wide' || event.modality !== 'reported')
    return []
  const compact = (day: string): string => day.replaceAll('-', '')
  const url = publication.address(publication.paths.event(event))
  const place = event.place === null ? null : (authority.places.get(event.place)?.name ?? null)
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@${hostOf(publication)}`,
    // What a calendar needs of the time of writing: the day of the latest clipping, so that builds stay equal.
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(event.date.earliest)}`,
    // The day after the last one.
    `DTEND;VALUE=DATE:${compact(dayAfter(event.date.latest))}`,
    `SUMMARY;LANGUAGE=ar:${escapeText(publication.headline(event))}`,
    `DESCRIPTION;LANGUAGE=ar:${escapeText(publication.dateText(event.date))}`,
    ...(place === null ? [] : [`LOCATION;LANGUAGE=ar:${escapeText(place)}`]),
    `CATEGORIES;LANGUAGE=ar:${escapeText(typeInfo(event.type).label)}`,
    ...(url === null ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function hostOf(publication: Publication): string {
  const address = publication.address('index.html')
  return address === null ? 'hawliyat.invalid' : new URL(address).hostname
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

/** Bytes of a character in UTF-8. */
function sizeOf(character: string): number {
  const code = character.charCodeAt(0)
  if (code < 0x80) return 1
  return code < 0x800 ? 2 : character.length === 2 ? 4 : 3
}

/** Lines of at most 75 bytes, the rest on lines that begin with a space; never cut inside a character. */
function foldAll(lines: readonly string[]): string {
  // No character has more than three bytes for each of its units.
  return lines.map((line) => (line.length <= 25 ? `${line}\r\n` : foldLine(line))).join('')
}

function foldLine(line: string): string {
  let written = ''
  let bytes = 0
  let from = 0
  let at = 0
  for (const character of line) {
    const size = sizeOf(character)
    if (bytes + size > 75) {
      written += `${line.slice(from, at)}\r\n `
      from = at
      bytes = 1
    }
    bytes += size
    at += character.length
  }
  return `${written}${line.slice(from)}\r\n`
}
