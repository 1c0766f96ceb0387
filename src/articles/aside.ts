import type { ArabicText } from '../arabic/text.ts'
import type { FurnitureKind } from '../records.ts'
import { matchCue, type Reach } from './cue.ts'
import { CUES } from './cues/index.ts'
import type { Line } from './line.ts'
import { NETWORK_NAMES, NETWORKS } from './words.ts'

/** Why a line is set aside by itself, whatever stands around it. */
export interface Aside {
  readonly kind: FurnitureKind
  readonly reach: Reach
  /** Words follow the cue on its own line. */
  readonly inline: boolean
  /** It counts below the first paragraph alone. */
  readonly inside: boolean
  /** It stands below articles. */
  readonly closes: boolean
}

const aside = (kind: FurnitureKind, closes = false): Aside => ({
  kind,
  reach: 'line',
  inline: true,
  inside: false,
  closes,
})

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i
/** A digit, Latin or Arabic-Indic. */
const D = '[\\d٠-٩۰-۹]'
const SUM = new RegExp(`^[^\\d٠-٩۰-۹]{0,4}${D}{1,3}\\s*[+×*x÷−-]\\s*${D}{1,3}\\s*=`, 'i')
const TIME = new RegExp(`${D}{1,2}[:.]${D}{2}|${D}{1,4}[-/.]${D}{1,2}[-/.]${D}{1,4}`)
/** `— Name (@handle) December 2, 2024` at the end. */
const POSTED = /[—–-]\s*[^—–]{0,60}\(@\w+\)\s*\S{0,12}\s*\d{1,2}?,?\s*\S{0,10}\s*\d{4}\s*$/
const PICTURED = /\b(?:pic\.(?:twitter|x)\.com|t\.co)\/\w+…?\s*$/
const TAGS = /^(?:#[^\s#]+\s*)+$/
const CRUMBS = /\s?[>›»←/|•·]\s/g
/** Crumbs from the home page on. */
const HOME = /^\s*(?:الصفحة )?الرئيسي[ةه]\s*[>›»«←/|•·]/
const SPACED = /\s*(?:\t|\s{2,}|\s[|•·]\s)\s*/

/** Reads a line by its own words and shape; null for one that may be part of an article. */
export function readAside(text: ArabicText, line: Line): Aside | null {
  if (line.size === 0 || line.markup) return aside('navigation')
  const shape = readShape(text, line)
  if (shape !== null)
    return aside(shape, shape === 'keywords' || shape === 'byline' || shape === 'disclaimer')
  const cue = line.heading > 0 && line.size > 5 ? null : matchCue(text.tokens, line, CUES)
  if (cue === null) return line.arabic === 0 ? aside(foreignKind(text, line)) : null
  const { kind, reach, inside, closes } = cue.group
  return { kind, reach, inline: cue.next < line.last, inside: inside === true, closes: closes === true }
}

function readShape(text: ArabicText, line: Line): FurnitureKind | null {
  const source = text.source.slice(line.start, Math.min(line.end, line.start + 400))
  if (source.startsWith('#') && TAGS.test(source)) return 'keywords'
  if (line.numbers === line.size)
    return SUM.test(source) ? 'comments' : TIME.test(source) ? 'dateline' : 'navigation'
  if (ADDRESS.test(source) || isPost(text, line)) return 'share'
  if (line.size <= 14 && source.startsWith('©')) return 'disclaimer'
  if (line.size <= 16 && everyForm(text, line, (form) => NETWORKS.has(form))) return 'share'
  if (line.size <= 14 && !line.stop && countForms(text, line, NETWORK_NAMES) >= 3) return 'share'
  if (line.size <= 26 && source.startsWith('[') && source.endsWith(']')) return 'byline'
  if (line.size <= 10 && everyForm(text, line, (form) => form.length === 1)) return 'byline'
  return line.stop ? null : readList(source, line)
}

/** A post put into the page: who wrote it and on which day, or words with the address of a picture at their end. */
function isPost({ source }: ArabicText, line: Line): boolean {
  if (line.size > 80) return false
  const own = source.slice(line.start, line.end)
  // Nearly no line has the sign: to look for it is faster than to try the pattern.
  return (own.includes('(@') && POSTED.test(own)) || PICTURED.test(own)
}

/** Rows of tags, crumbs and tickers: several short parts with the same mark between them. */
function readList(source: string, line: Line): FurnitureKind | null {
  const parts = source.split(SPACED).filter((part) => part !== '')
  const isShort = (part: string): boolean => part.split(/\s+/).length <= 4
  if (parts.length >= 3 && line.size <= 60 && parts.every(isShort)) return 'keywords'
  if (parts.length >= 4 && line.size >= 30) return 'navigation'
  if (HOME.test(source) && line.size <= 20) return 'navigation'
  // «العمل» between its own quotation marks is no crumb
  const crumbs = source.replace(/«[^«»]*»/g, '').match(CRUMBS)?.length ?? 0
  return crumbs >= 2 && line.size <= 6 * (crumbs + 1) && line.size <= 30 ? 'navigation' : null
}

function countForms({ tokens }: ArabicText, line: Line, forms: ReadonlySet<string>): number {
  let count = 0
  for (let at = line.first; at < line.last; at++) if (forms.has(tokens[at]?.form ?? '')) count++
  return count
}

function everyForm(text: ArabicText, line: Line, test: (form: string) => boolean): boolean {
  for (let at = line.first; at < line.last; at++) {
    const token = text.tokens[at]
    if (token === undefined || !(token.number || test(token.form))) return false
  }
  return line.size > line.numbers
}

/** A line without an Arabic letter is no part of an Arabic article: what it is, by a few words. */
function foreignKind(text: ArabicText, line: Line): FurnitureKind {
  const source = text.source.slice(line.start, line.end)
  if (/©|copyright|rights reserved/i.test(source)) return 'disclaimer'
  if (/facebook|twitter|whatsapp|telegram|share|app ?store|google play|subscribe|follow/i.test(source))
    return 'share'
  if (/comment|reply/i.test(source)) return 'comments'
  if (/\b(?:reuters|afp|ap|epa|getty|images|photo|by|editor)\b/i.test(source)) return 'byline'
  return /\b(?:19|20)\d\d\b|(?:١٩|٢٠)[٠-٩]{2}/.test(source) ? 'dateline' : 'navigation'
}
