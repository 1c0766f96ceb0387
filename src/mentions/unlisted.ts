import { isIn } from '../authority/clitics.ts'
import { GAP, type Token } from '../arabic/text.ts'
import type { PlaceKind } from '../records.ts'
import { aliasAfter } from './aliases.ts'
import { Board } from './board.ts'
import { bodyEnd } from './bodies.ts'
import { holderBefore, officeHolder, rankHolder, speakerAfter } from './introductions.ts'
import { makeUnlisted, plainAt } from './made.ts'
import { isStrangeFirst, personEnd, type Introduction } from './people.ts'
import { outletEnd } from './press.ts'
import { lastLetter, wordBefore, type Found, type Range, type Scene } from './scene.ts'
import { siteEnd } from './sites.ts'
import { bareSpot } from './spots.ts'
import { opensTown } from './words/sites.ts'
import { openersOf, type Opener } from './words/classes.ts'
import { isGivenName } from './words/given-names.ts'
import { isNamingSite } from './words/heads.ts'

/** A token that may open an unlisted name. */
interface Opening {
  readonly scene: Scene
  readonly range: Range
  readonly board: Board
  readonly at: number
  readonly openers: readonly Opener[]
}

/**
 * Finds names that no authority file has, by how the press introduces them: a class noun with what names it, a
 * title with a person's name, a first name. Listed names are given, and the result holds those that stay.
 * Bodies come first, because offices are of bodies, and persons follow offices.
 */
export function findUnlisted(scene: Scene, listed: readonly Found[]): Found[] {
  const board = new Board(scene.tokens.length, listed)
  const openings: Opening[] = []
  for (const range of scene.ranges) {
    for (let at = range.first; at < range.last; at++) {
      const openers = openersOf((scene.tokens[at] as Token).word)
      if (openers.length > 0) openings.push({ scene, range, board, at, openers })
    }
  }
  for (const opening of openings) if (!readOutlet(opening)) readBody(opening)
  for (const opening of openings) readSite(opening)
  for (const opening of openings) readPerson(opening)
  readAged(scene, board)
  readSpots(scene, board)
  readAliases(scene, board)
  return board.all()
}

function readOutlet({ scene, range, board, at, openers }: Opening): boolean {
  const noun = openers.find(({ outlet }) => outlet)
  if (noun === undefined || board.covering(at) !== null || board.covering(at + 1) !== null) return false
  const last = outletEnd(scene, range, at)
  if (last === null || !board.admits(at + 1, last)) return false
  // in وكالة أنباء فلان the class noun belongs to the name
  const next = scene.tokens[at + 1]?.form
  const whole = next === 'انباء' || next === 'الانباء'
  // `وكالة أنباء رويترز`
  if (whole && (board.beginning(at + 2)?.kind === 'outlet' || last === at + 2)) return true
  const opener = whole ? noun : plainAt(scene, at + 1)
  board.put(makeUnlisted(scene, opener, { first: whole ? at : at + 1, last, use: 'outlet' }))
  return true
}

/** For `للواء` the definite reading comes first: اللواء with its number, then لواء with its name. */
function readBody({ scene, range, board, at, openers }: Opening): void {
  if (board.covering(at) !== null) return
  const reader = { scene, range, listedAt: board.beginning }
  for (const definite of [true, false]) {
    for (const opener of openers) {
      if (definite ? !opener.definiteBody : !opener.body) continue
      const last = bodyEnd(reader, at, opener.word, definite)
      if (last === null || !board.admits(at, last)) continue
      const use = HOUSES.has(opener.word) && isAtDoor(scene, at, range) ? 'site' : 'body'
      board.put(makeUnlisted(scene, opener, { first: at, last, use }))
      readBuilding(scene, range, { at: at - 1, last, board })
      return
    }
  }
}

/** Bodies that are houses too. */
const HOUSES = new Set(['جامعه', 'بلديه', 'بنك', 'مصرف', 'كليه', 'معهد', 'اكاديميه'])
const DOORS = new Set('امام محيط داخل قرب حرم باحه بوابه مدخل اروقه ساحه مباني'.split(' '))

/** `تظاهروا أمام جامعة بنغازي`: where they stood. */
const isAtDoor = (scene: Scene, at: number, range: Range): boolean =>
  isIn(DOORS, wordBefore(scene, at, range))

interface Stretch {
  readonly at: number
  readonly last: number
  readonly board: Board
}

/** A building is a place, whoever sits in it: `مبنى هيئة الأركان`. */
function readBuilding(scene: Scene, range: Range, { at, last, board }: Stretch): void {
  if (at < range.first) return
  const opener = openersOf((scene.tokens[at] as Token).word).find(({ word }) => word === 'مبني')
  if (opener === undefined || board.covering(at) !== null) return
  board.put(makeUnlisted(scene, opener, { first: at, last, use: 'site' }))
}

function readSite({ scene, range, board, at, openers }: Opening): void {
  if (board.covering(at) !== null) return
  const reader = { scene, range, listedAt: board.beginning }
  for (const opener of openers) {
    if (!opener.site || isOwnCountry(scene, at, opener)) continue
    const last = siteEnd(reader, at, opener.word)
    if (last === null || !board.admits(at, last)) continue
    if (isOfKind(scene, board, opener.word, { at, last })) return
    if (isNamingSite(opener.word)) board.put(makeUnlisted(scene, opener, { first: at, last, use: 'site' }))
    else readTown(scene, range, { at: at + 1, last, board })
    return
  }
}

/** The kind that a class noun says; a place of that kind is often listed without the noun. */
const KINDS: Readonly<Record<string, PlaceKind>> = {
  حي: 'quarter',
  حقل: 'field',
  معبر: 'crossing',
  منفذ: 'crossing',
  قاعده: 'base',
}

/** `حي الكرادة`, `حقل خور مور`: the place is listed without the noun. */
function isOfKind(
  { authority }: Scene,
  board: Board,
  noun: string,
  { at, last }: { readonly at: number; readonly last: number },
): boolean {
  const inner = board.beginning(at + 1)
  if (inner?.last !== last) return false
  const kind = authority.places.get(inner.id ?? '')?.kind
  return kind !== undefined && (kind === 'quarter' || kind === KINDS[noun])
}

/** `بلده` is his country; the town is بلدة, and folds alike. */
function isOwnCountry({ text, tokens }: Scene, at: number, { word }: Opener): boolean {
  return word === 'بلده' && lastLetter(text, tokens[at] as Token) !== 'ة'
}

/** The class noun of a town is no part of its name (`مدينة صعدة`), and `ولاية ميشال عون` is no town. */
function readTown(scene: Scene, range: Range, { at, last, board }: Stretch): void {
  if (board.beginning(at) !== null) return
  const opener = plainAt(scene, at)
  const reader = { scene, range, takenBy: board.covering }
  const named = isGivenName(opener.word) && !opensTown(opener.word)
  if (named && personEnd(reader, at, 'none', opener.word) !== null) return
  board.put(makeUnlisted(scene, opener, { first: at, last, use: 'site' }))
}

function readPerson(opening: Opening): void {
  const { scene, range, board, at, openers } = opening
  if (board.covering(at) !== null) return
  const reader = { scene, range, takenBy: board.covering }
  for (const opener of openers) {
    const introduction = isJoined(opening, opener) || isDoctor(scene, at) ? 'title' : 'none'
    if (isOfFacility(scene, at) || isOfFacility(scene, at - 1)) return
    if (opener.given && putPerson(opening, at, opener, introduction)) return
    for (const next of [
      opener.saying ? speakerAfter(reader, at) : null,
      opener.rank ? rankHolder(reader, at) : null,
      opener.office ? officeHolder(reader, at) : null,
      opener.office ? holderBefore(reader, at) : null,
    ]) {
      if (next !== null && putPerson(opening, next, plainAt(scene, next), 'title')) return
    }
  }
}

/** `وقال د. نزار مدني`, `أ.د. فلان`. */
const isDoctor = ({ tokens }: Scene, at: number): boolean => /^و?[دم]$/.test(tokens[at - 1]?.form ?? '')

const FACILITIES = new Set(
  'مركز جامعه مستشفي مطار استاد ملعب مدينه شارع طريق جسر مكتبه جايزه كاس مدرسه مسجد جامع قاعده مجمع قصر ميناء حديقه مجسر نفق برج كليه معهد اكاديميه'.split(
    ' ',
  ),
)

/** `مركز الملك فهد الثقافي`: what is called after somebody. */
const isOfFacility = ({ tokens }: Scene, at: number): boolean =>
  FACILITIES.has((tokens[at - 1]?.form ?? '').replace(/^[وفبل](?=.{4})/, '')) &&
  /^(?:الملك|الملكه|الامير|الاميره|الشيخ|الشيخه|السلطان|الرييس|الامام|الشهيد)$/.test(tokens[at]?.form ?? '')

/** A name joined by و to a person is a person: `جوهر بن مبارك وغازي الشواشي`. */
function isJoined({ scene, board, at }: Opening, { skip }: Opener): boolean {
  const token = scene.tokens[at] as Token
  const before = skip === 1 && token.form.startsWith('و') ? board.covering(at - 1) : null
  return before?.last === at && before.use === 'person' && token.gap === GAP.space
}

function putPerson(opening: Opening, at: number, opener: Opener, introduction: Introduction): boolean {
  const { scene, range, board } = opening
  // `الملك سلمان بن عبد العزيز`: whose son a person is who was named right before
  const fathers = opener.word === 'بن' ? at : scene.tokens[at - 1]?.form === 'بن' ? at - 1 : null
  if (fathers !== null && board.covering(fathers - 1)?.last === fathers) return false
  const reader = { scene, range, takenBy: board.covering }
  const last = personEnd(reader, at, introduction, opener.word)
  if (last === null) return false
  // `ألقاها حاسن بن عبد الله الغامدي`: whose son he is stands behind a strange name
  const { gap } = scene.tokens[at] as Token
  const son = opener.word === 'بن' && opener.skip === 0 && at > range.first && gap === GAP.space
  const first = son && isStrangeFirst(reader, at - 1) ? at - 1 : at
  const from = first === at ? opener : plainAt(scene, first)
  board.put(makeUnlisted(scene, from, { first, last, use: 'person' }))
  return true
}

/** `ليسلي مونفس (68 عاما)`: whoever has an age behind two words that nothing else explains. */
function readAged(scene: Scene, board: Board): void {
  const { tokens } = scene
  for (const range of scene.ranges) {
    const reader = { scene, range, takenBy: board.covering }
    for (let at = range.first + 2; at < range.last - 1; at++) {
      const token = tokens[at] as Token
      if (!token.number || (token.gap & GAP.open) === 0 || !AGE.has(tokens[at + 1]?.form ?? '')) continue
      for (const first of [at - 3, at - 2]) {
        if (first < range.first || board.covering(at - 1) !== null || board.covering(first) !== null) continue
        const { form } = tokens[first] as Token
        if (!isGivenName(form) && !isStrangeFirst(reader, first)) continue
        if (personEnd(reader, first, 'title', form) !== at) continue
        board.put(makeUnlisted(scene, plainAt(scene, first), { first, last: at, use: 'person' }))
        break
      }
    }
  }
}

const AGE = new Set(['عاما', 'سنه', 'عام', 'اعوام', 'سنوات'])

function readSpots(scene: Scene, board: Board): void {
  for (const range of scene.ranges) {
    const reader = { scene, range, takenBy: board.covering }
    for (let at = range.first + 1; at < range.last; at++) {
      const skip = bareSpot(reader, at)
      if (skip === null) continue
      board.put(
        makeUnlisted(scene, { ...plainAt(scene, at), skip }, { first: at, last: at + 1, use: 'site' }),
      )
    }
  }
}

function readAliases(scene: Scene, board: Board): void {
  for (const found of board.all()) {
    const listed = found.id === null ? undefined : scene.authority.actors.get(found.id)
    if (found.use !== 'person' && listed?.kind !== 'person') continue
    const alias = aliasAfter(scene, found)
    if (alias !== null && board.admits(alias.first, alias.last)) board.put(alias)
  }
}
