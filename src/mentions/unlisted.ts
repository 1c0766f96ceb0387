import { foldText } from '../arabic/fold.ts'
import { GAP, type Token } from '../arabic/text.ts'
import { strip } from '../authority/clitics.ts'
import { endOfName, offsetIn } from '../authority/lookup.ts'
import { Board } from './board.ts'
import { bodyEnd, type BodyReader } from './bodies.ts'
import { officeHolder, rankHolder, speakerAfter } from './introductions.ts'
import { aliasAfter } from './aliases.ts'
import { personEnd, type Introduction } from './people.ts'
import { outletEnd } from './press.ts'
import { lastLetter, type Found, type Range, type Scene } from './scene.ts'
import { siteEnd } from './sites.ts'
import { bareSpot } from './spots.ts'
import { openersOf, type Opener } from './words/classes.ts'
import { OUTLET_HEADS } from './words/cues.ts'
import { isGivenName } from './words/given-names.ts'
import { isNamingSite } from './words/heads.ts'

/**
 * Finds names that no authority file has, by how the press introduces them: a class noun with what names it, a
 * title with a person's name, a first name. Listed names are given, and the result holds those that stay.
 */
export function findUnlisted(scene: Scene, listed: readonly Found[]): Found[] {
  const board = new Board(listed)
  for (const range of scene.ranges) {
    for (let at = range.first; at < range.last; at++) {
      readOutlet(scene, range, at, board)
      readBodies(scene, range, at, board)
    }
  }
  for (const range of scene.ranges) {
    for (let at = range.first; at < range.last; at++) readSites(scene, range, at, board)
  }
  for (const range of scene.ranges) {
    for (let at = range.first; at < range.last; at++) readPeople(scene, range, at, board)
  }
  for (const range of scene.ranges) {
    for (let at = range.first; at < range.last; at++) readSpot(scene, range, at, board)
  }
  for (const found of board.all()) {
    const alias = isPerson(scene, found) ? aliasAfter(scene, found) : null
    if (alias !== null && board.admits(alias.first, alias.last)) board.put(alias)
  }
  return board.all()
}

function readSpot(scene: Scene, range: Range, at: number, board: Board): void {
  const skip = bareSpot({ scene, range, takenBy: board.covering }, at)
  if (skip !== null)
    board.put(make(scene, { ...plain(scene, at), skip }, { first: at, last: at + 1, use: 'site' }))
}

function isPerson(scene: Scene, { id, use }: Found): boolean {
  return use === 'person' || (id !== null && scene.authority.actors.get(id)?.kind === 'person')
}

type Unlisted = 'person' | 'body' | 'site' | 'outlet'

const KINDS = { person: 'actor', body: 'actor', site: 'place', outlet: 'outlet' } as const

function make(
  scene: Scene,
  opener: Opener,
  span: { readonly first: number; readonly last: number; readonly use: Unlisted },
): Found {
  const { first, last, use } = span
  const kind = KINDS[use]
  const token = scene.tokens[first] as Token
  const start = offsetIn(scene.text, token, opener.skip)
  const end = endOfName(scene.text, start, scene.tokens[last - 1] as Token)
  const clitic = token.form.slice(0, opener.skip)
  return {
    first,
    last,
    start,
    end,
    clitic,
    kind,
    id: null,
    name: nameOf(scene, opener, start, end),
    basis: 'pattern',
    use,
  }
}

/** The words as written, quotes left out, and the article whole again after ل: `لمجلس` → `المجلس`. */
function nameOf(scene: Scene, { skip, word }: Opener, start: number, end: number): string {
  const written = scene.text.source
    .slice(start, end)
    .replace(/["'«»“”„‟‹›]/g, '')
    .replace(/\s+/g, ' ')
  if (skip === 0 || !word.startsWith('ال') || foldText(written).startsWith('ال')) return written
  return word.startsWith('الل') ? `ال${written}` : `ا${written}`
}

/** The class noun of an outlet, its proclitics off. */
function outletNoun(scene: Scene, at: number): Opener {
  const whole = plain(scene, at)
  const reading = strip(whole.word).find(({ word }) => OUTLET_HEADS.has(word))
  return reading === undefined || OUTLET_HEADS.has(whole.word) ? whole : { ...whole, ...reading }
}

function readOutlet(scene: Scene, range: Range, at: number, board: Board): void {
  if (board.covering(at) !== null || board.covering(at + 1) !== null) return
  const last = outletEnd(scene, range, at)
  if (last === null || !board.admits(at + 1, last)) return
  // in وكالة أنباء فلان the class noun belongs to the name
  const named = scene.tokens[at + 1]?.form === 'انباء'
  const opener = named ? outletNoun(scene, at) : plain(scene, at + 1)
  board.put(make(scene, opener, { first: named ? at : at + 1, last, use: 'outlet' }))
}

/** For `للواء` the definite reading comes first: اللواء with its number, then لواء with its name. */
function bodyOpeners(form: string): readonly Opener[] {
  const openers = openersOf(form)
  if (openers.length === 0) return openers
  return [...openers.filter((opener) => opener.definiteBody), ...openers.filter((opener) => opener.body)]
}

function readBodies(scene: Scene, range: Range, at: number, board: Board): void {
  if (board.covering(at) !== null) return
  for (const opener of bodyOpeners((scene.tokens[at] as Token).form)) {
    const reader: BodyReader = { scene, range, listedAt: board.beginning }
    const last = bodyEnd(reader, at, opener.word, opener.definiteBody)
    if (last === null || !board.admits(at, last)) continue
    board.put(make(scene, opener, { first: at, last, use: 'body' }))
    readBuilding(scene, range, { at: at - 1, last, board })
    return
  }
}

/** A building is a place, whoever sits in it: `مبنى هيئة الأركان`. */
function readBuilding(
  scene: Scene,
  range: Range,
  { at, last, board }: { readonly at: number; readonly last: number; readonly board: Board },
): void {
  const form = at >= range.first ? (scene.tokens[at] as Token).form : ''
  const opener = openersOf(form).find(({ word }) => word === 'مبني')
  if (opener !== undefined && board.covering(at) === null)
    board.put(make(scene, opener, { first: at, last, use: 'site' }))
}

function readSites(scene: Scene, range: Range, at: number, board: Board): void {
  if (board.covering(at) !== null) return
  const reader = { scene, range, listedAt: board.beginning }
  for (const opener of openersOf((scene.tokens[at] as Token).form)) {
    if (!opener.site || isOwnCountry(scene, at, opener)) continue
    const last = siteEnd(reader, at, opener.word)
    if (last === null || !board.admits(at, last)) continue
    if (isNamingSite(opener.word)) board.put(make(scene, opener, { first: at, last, use: 'site' }))
    else readTown(scene, range, { at: at + 1, last, board })
    return
  }
}

/** `بلده` is his country; the town is بلدة, and folds alike. */
function isOwnCountry({ text, tokens }: Scene, at: number, { word }: Opener): boolean {
  return word === 'بلده' && lastLetter(text, tokens[at] as Token) !== 'ة'
}

/** The class noun of a town is no part of its name (`مدينة صعدة`), and `ولاية ميشال عون` is no town. */
function readTown(
  scene: Scene,
  range: Range,
  { at, last, board }: { readonly at: number; readonly last: number; readonly board: Board },
): void {
  if (board.beginning(at) !== null) return
  const opener = plain(scene, at)
  const person =
    isGivenName(opener.word) && personEnd({ scene, range, takenBy: board.covering }, at, 'none', opener.word)
  if (typeof person !== 'number') board.put(make(scene, opener, { first: at, last, use: 'site' }))
}

function readPeople(scene: Scene, range: Range, at: number, board: Board): void {
  if (board.covering(at) !== null) return
  const reader = { scene, range, takenBy: board.covering }
  const speaker = speakerAfter(reader, at)
  if (
    speaker !== null &&
    putPerson(scene, range, speaker, { opener: plain(scene, speaker), introduction: 'title', board })
  )
    return
  for (const opener of openersOf((scene.tokens[at] as Token).form)) {
    const introduction = isJoined(scene, at, opener, board) ? 'title' : 'none'
    if (opener.given && putPerson(scene, range, at, { opener, introduction, board })) return
    const next = opener.rank ? rankHolder(reader, at) : null
    if (
      next !== null &&
      putPerson(scene, range, next, { opener: plain(scene, next), introduction: 'title', board })
    )
      return
    const holder = opener.office ? officeHolder(reader, at) : null
    if (
      holder !== null &&
      putPerson(scene, range, holder, { opener: plain(scene, holder), introduction: 'title', board })
    )
      return
  }
}

/** A name joined by و to a person is a person: `جوهر بن مبارك وغازي الشواشي`. */
function isJoined({ tokens }: Scene, at: number, { skip }: Opener, board: Board): boolean {
  const before = skip === 1 && (tokens[at] as Token).form.startsWith('و') ? board.covering(at - 1) : null
  return before?.last === at && before.use === 'person' && (tokens[at] as Token).gap === GAP.space
}

/** A word read as it stands. */
function plain(scene: Scene, at: number): Opener {
  const none = { body: false, definiteBody: false, site: false, rank: false, office: false, given: false }
  return { ...none, skip: 0, word: (scene.tokens[at] as Token).form }
}

interface Entrance {
  readonly opener: Opener
  readonly introduction: Introduction
  readonly board: Board
}

function putPerson(
  scene: Scene,
  range: Range,
  at: number,
  { opener, introduction, board }: Entrance,
): boolean {
  const last = personEnd({ scene, range, takenBy: board.covering }, at, introduction, opener.word)
  if (last === null) return false
  board.put(make(scene, opener, { first: at, last, use: 'person' }))
  return true
}
