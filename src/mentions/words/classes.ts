import { strip } from '../../authority/clitics.ts'
import { isGivenName } from './given-names.ts'
import { isBody, isDefiniteBody, isSite } from './heads.ts'
import { isOffice, isRank } from './titles.ts'

/** What a word may open, its proclitics off. */
export interface Opener {
  readonly body: boolean
  readonly definiteBody: boolean
  readonly site: boolean
  readonly rank: boolean
  readonly office: boolean
  readonly given: boolean
  /** Folded letters of proclitics, and what is left. */
  readonly skip: number
  readonly word: string
}

const memo = new Map<string, readonly Opener[]>()
const NONE: readonly Opener[] = []

function openerOf(word: string, skip: number): Opener | null {
  const opener = {
    body: isBody(word),
    definiteBody: isDefiniteBody(word),
    site: isSite(word),
    rank: isRank(word),
    office: isOffice(word),
    given: isGivenName(word) || word === 'عبد' || word === 'ابو' || word === 'ابي' || word === 'ابا',
    skip,
    word,
  }
  const any =
    opener.body || opener.definiteBody || opener.site || opener.rank || opener.office || opener.given
  return any ? opener : null
}

function look(form: string): readonly Opener[] {
  const whole = openerOf(form, 0)
  if (whole !== null) return [whole]
  const found = strip(form).map(({ word, skip }) => openerOf(word, skip))
  const openers = found.filter((opener) => opener !== null)
  return openers.length === 0 ? NONE : openers
}

/** The names that a folded word may open, mostly none; a word that opens one as it stands is not stripped. */
export function openersOf(form: string): readonly Opener[] {
  let known = memo.get(form)
  if (known !== undefined) return known
  known = look(form)
  if (memo.size > 50_000) memo.clear()
  memo.set(form, known)
  return known
}
