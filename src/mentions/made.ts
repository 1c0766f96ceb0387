import { foldText } from '../arabic/fold.ts'
import type { Token } from '../arabic/text.ts'
import { endOfName, offsetIn } from '../authority/lookup.ts'
import type { Found, Scene } from './scene.ts'
import { plainOpener, type Opener } from './words/classes.ts'

const KINDS = { person: 'actor', body: 'actor', site: 'place', outlet: 'outlet' } as const

/** The tokens of an unlisted name, half-open, and what it names. */
export interface UnlistedSpan {
  readonly first: number
  readonly last: number
  readonly use: keyof typeof KINDS
}

/** Makes an unlisted name of its tokens; `opener` says how its first word is read. */
export function makeUnlisted(scene: Scene, opener: Opener, { first, last, use }: UnlistedSpan): Found {
  const token = scene.tokens[first] as Token
  const start = offsetIn(scene.text, token, opener.skip)
  const end = endOfName(scene.text, start, scene.tokens[last - 1] as Token)
  const clitic = token.form.slice(0, opener.skip)
  const name = nameOf(scene.text.source.slice(start, end), opener)
  return { first, last, start, end, clitic, kind: KINDS[use], id: null, name, basis: 'pattern', use }
}

/** The words as written, quotes left out, and the article whole again after ل: `لمجلس` → `المجلس`. */
function nameOf(text: string, { skip, word }: Opener): string {
  const written = text.replace(/["'«»“”„‟‹›]/g, '').replace(/\s+/g, ' ')
  if (skip === 0 || !word.startsWith('ال') || foldText(written).startsWith('ال')) return written
  return word.startsWith('الل') ? `ال${written}` : `ا${written}`
}

/** A token's word read as it stands. */
export function plainAt(scene: Scene, at: number): Opener {
  return plainOpener((scene.tokens[at] as Token).form)
}
