import { WordMemo, type WordForm } from '../../arabic/vocabulary.ts'
import { strip } from '../../authority/clitics.ts'
import { OUTLET_HEADS } from './cues.ts'
import { isGivenName } from './given-names.ts'
import { isBody, isDefiniteBody, isSite } from './heads.ts'
import { isOffice, isRank } from './titles.ts'
import { isSpeechVerb } from './verbs.ts'

/** What a word may open, its proclitics off. */
export interface Opener {
  /** Folded letters of proclitics, and what is left. */
  readonly skip: number
  readonly word: string
  readonly body: boolean
  readonly definiteBody: boolean
  readonly site: boolean
  readonly outlet: boolean
  readonly rank: boolean
  readonly office: boolean
  readonly given: boolean
  /** A verb of saying, whose speaker may follow. */
  readonly saying: boolean
}

const GIVEN_PARTS = new Set(['عبد', 'ابو', 'ابي', 'ابا'])

function openerOf(word: string, skip: number): Opener | null {
  const opener = {
    skip,
    word,
    body: isBody(word),
    definiteBody: isDefiniteBody(word),
    site: isSite(word),
    outlet: OUTLET_HEADS.has(word),
    rank: isRank(word),
    office: isOffice(word),
    given: isGivenName(word) || GIVEN_PARTS.has(word),
    saying: isSpeechVerb(word),
  }
  return Object.values(opener).includes(true) ? opener : null
}

/** A word read as it stands, opening nothing. */
export function plainOpener(word: string): Opener {
  const nothing = { body: false, definiteBody: false, site: false, outlet: false, rank: false, office: false }
  return { skip: 0, word, ...nothing, given: false, saying: false }
}

const NONE: readonly Opener[] = []
function look(form: string): readonly Opener[] {
  const whole = openerOf(form, 0)
  if (whole !== null) return [whole]
  const openers = strip(form)
    .map(({ word, skip }) => openerOf(word, skip))
    .filter((opener) => opener !== null)
  return openers.length === 0 ? NONE : openers
}

const openers = new WordMemo(look)

/** The names that a word may open, mostly none; a word that opens one as it stands is not stripped. */
export function openersOf(word: WordForm): readonly Opener[] {
  return openers.of(word)
}
