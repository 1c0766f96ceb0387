import { readText } from '../arabic/text.ts'
import { wholeDate } from '../articles/dateline.ts'
import { isDay } from '../dates/calendar.ts'
import { parseEdtf } from '../dates/edtf.ts'
import { findDates } from '../dates/expressions.ts'

/** A day, with or without a time and a zone, as JSON-LD, clippers and content systems write it. */
const DAY_AND_TIME = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s,].*)?$/

/**
 * Reads a date of publication as a page's metadata or a clipper writes it, and gives it in EDTF: ISO days and times,
 * EDTF, and dates in words with their year. The day is the one written, whatever the zone: it is what readers were
 * shown. Null when it is not understood.
 */
export function readFiledDate(written: string): string | null {
  const text = written.trim()
  const [, year = '', month = '', day = ''] = DAY_AND_TIME.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isDay(iso)) return iso
  if (parseEdtf(text) !== null) return text
  const words = readText(text.replace(/^\p{L}{3,9},\s+(?=\d)/u, ''))
  for (const date of findDates(words)) {
    const range = wholeDate(date)
    if (range !== null) return range.edtf
  }
  return null
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * The moment at which a program says that it saved a page, as an ISO day or time:
 * `Thu Jan 25 2024 10:00:00 GMT+0300 (…)` as browsers write it, `2024-01-25T10:00:00 (UTC +03:00)`, ISO itself, and the
 * date of a message.
 */
export function readSavedDate(written: string): string | null {
  return readMessageDate(written) ?? readProgramDate(written)
}

/** The date of a message (RFC 5322): `Thu, 25 Jan 2024 10:00:00 +0300`. A zone of `-0000` is not known. */
function readMessageDate(written: string): string | null {
  const said =
    /^(?:\w{3},\s*)?(\d{1,2})\s+(\w{3})\s+(\d{4})\s+(\d\d:\d\d(?::\d\d)?)\s*([+-]\d\d)?(\d\d)?/.exec(
      written.trim(),
    )
  if (said === null) return null
  const [, date = '', name = '', year = '', time = '', hours, minutes] = said
  const month = String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0')
  const day = `${year}-${month}-${date.padStart(2, '0')}`
  if (!isDay(day)) return null
  const zone = hours === undefined || minutes === undefined ? '' : `${hours}:${minutes}`
  return `${day}T${time}${zone === '-00:00' ? 'Z' : zone}`
}

function readProgramDate(written: string): string | null {
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?:\(?(?:UTC|GMT)?\s*([+-]\d\d):?(\d\d)\)?|(Z))?)?/.exec(
      written.trim(),
    )
  if (iso !== null) {
    const [, day = '', time, hours, minutes, zulu] = iso
    if (!isDay(day)) return null
    return time === undefined
      ? day
      : `${day}T${time}${zulu ?? (hours === undefined ? '' : `${hours}:${minutes}`)}`
  }
  const said = /^\w{3} (\w{3}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d\d)(\d\d)/.exec(written.trim())
  if (said === null) return null
  const [, name = '', date = '', year = '', time = '', hours = '', minutes = ''] = said
  const month = String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0')
  const day = `${year}-${month}-${date}`
  return isDay(day) ? `${day}T${time}${hours}:${minutes}` : null
}
