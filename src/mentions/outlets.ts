import { isIn } from '../authority/clitics.ts'
import { GAP, type Token } from '../arabic/text.ts'
import type { Match } from '../authority/read.ts'
import { isNear, wordBefore, type Range, type Scene } from './scene.ts'
import { isCommon } from './words/common.ts'
import { CREDIT_BEFORE, OUTLET_HEADS, TOLD_NEAR } from './words/cues.ts'

/**
 * Tells whether an outlet's name stands for the outlet. A name that is nothing else (رويترز) always does; one that
 * is also a word or a place (العربية، عين ليبيا) only where a report is credited.
 */
export function isOutlet(scene: Scene, match: Match, range: Range): boolean {
  if (isTownToday(scene, match, range)) return false
  return !isAmbiguous(scene, match) || isCredited(scene, match, range)
}

/** `انفجار في بغداد اليوم`: a town that something happens in, and the day. */
function isTownToday(scene: Scene, match: Match, range: Range): boolean {
  if (match.last - match.first !== 2 || scene.tokens[match.last - 1]?.form !== 'اليوم') return false
  return HAPPENS_IN.has(wordBefore(scene, match.first, range)) && holdsPlace(scene, match, 0)
}

const HAPPENS_IN = new Set(
  'في علي وسط داخل قرب شمال شمالي جنوب جنوبي شرق شرقي غرب غربي ريف محيط مدينه محافظه العاصمه'.split(' '),
)

function isAmbiguous(scene: Scene, match: Match): boolean {
  const other = scene.authority.lookup
    .at(scene.text, match.first, match.last)
    .some(({ kind, last }) => kind !== 'outlet' && last === match.last)
  if (other) return true
  if (scene.authority.outlets.get(match.id)?.kind === 'agency') return false
  const words = scene.tokens.slice(match.first, match.last).map((token) => token.form)
  if (words.length === 1) return true
  return words.every((word, at) => isCommon(word) || word.startsWith('ال') || holdsPlace(scene, match, at))
}

function holdsPlace(scene: Scene, match: Match, at: number): boolean {
  return scene.authority.lookup
    .at(scene.text, match.first + at, match.last)
    .some(({ kind }) => kind !== 'outlet')
}

/** Frames that credit a report: `نقلت وكالة X`, `وفق X`, `قال لـ«X»`, `(X)`, `X:` at the head of a line. */
export function isCredited(scene: Scene, match: Match, range: Range): boolean {
  const before = wordBefore(scene, match.first, range)
  if (isIn(OUTLET_HEADS, before)) return true
  if (match.clitic.endsWith('ل')) return isNear(scene, match.first, range, { table: TOLD_NEAR, reach: 8 })
  if (isIn(CREDIT_BEFORE, before)) return true
  return (
    isBracketed(scene, match) ||
    isByline(scene, match) ||
    opensLine(scene, match, range) ||
    isSource(scene, match)
  )
}

function isBracketed(scene: Scene, match: Match): boolean {
  const here = scene.tokens[match.first] as Token
  const next = scene.tokens[match.last]
  return (here.gap & GAP.open) !== 0 && (next === undefined || (next.gap & (GAP.close | GAP.line)) !== 0)
}

/** `دمشق – «القدس العربي»: دخلت`: a name in quotation marks in the dateline, or right before a colon. */
function isByline({ tokens, dateline }: Scene, { first, last, start, end }: Match): boolean {
  if (((tokens[first] as Token).gap & GAP.quote) === 0) return false
  if (dateline !== null && start >= dateline.start && end <= dateline.end) return true
  const { gap = 0 } = tokens[last] ?? {}
  return (gap & GAP.colon) !== 0 && (gap & GAP.quote) !== 0
}

function opensLine(scene: Scene, match: Match, range: Range): boolean {
  const next = scene.tokens[match.last]
  return match.first === range.first && next !== undefined && (next.gap & GAP.colon) !== 0
}

/** `المصدر: عين ليبيا`. */
function isSource(scene: Scene, { first }: Match): boolean {
  const before = scene.tokens[first - 1]?.form
  return (before === 'المصدر' || before === 'مصدر') && ((scene.tokens[first] as Token).gap & GAP.colon) !== 0
}
