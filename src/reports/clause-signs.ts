import { foldedSet } from '../arabic/fold.ts'
import { GAP } from '../arabic/text.ts'
import { hasMark, MARK } from './marks.ts'
import { formAt, type Scene } from './scene.ts'

/** Signs by which clauses are told apart. */

interface Stretch {
  readonly first: number
  readonly last: number
}

const AFTER_WHICH_THAT = foldedSet('بعد قبل منذ إلى سبق وسبق حتى غير إلا لولا')

/** `بعد أن`, `ما لبثت أن`, `سبق للمحكمة العليا أن`: that, and not if, before a perfect. */
export function isAlready({ tokens, actorAt }: Scene, at: number): boolean {
  const form = tokens[at - 1]?.form ?? ''
  if (AFTER_WHICH_THAT.has(form) || /^[وف]?(?:يلبث|تلبث|لبثت?|لبثوا)$/.test(form)) return true
  const name = actorAt[at - 1]
  return name != null && name.clitic.endsWith('ل') && /^[وف]?سبق$/.test(tokens[name.first - 1]?.form ?? '')
}

/** A quotation of several words begins here, no name in quotation marks. */
export function isQuotation(scene: Scene, at: number): boolean {
  if (scene.actorAt[at] || scene.placeAt[at]) return false
  const mark = scene.text.source[(scene.tokens[at]?.start ?? 0) - 1] ?? ''
  if (!/["'“”„«»‹›]/.test(mark)) return false
  for (let next = at + 1; next <= at + 4; next++) {
    const { gap = GAP.line } = scene.tokens[next] ?? {}
    if ((gap & (GAP.quote | GAP.line)) !== 0) return false
  }
  return true
}

/** `هدنة بين إسرائيل وحماس تبدأ`: the second of two, whose `بين` stands right before the first. */
export function isAmong(scene: Scene, first: number, at: number): boolean {
  for (let before = at - 1; before >= first; before--) {
    if (/^[وف]?بين$/.test(formAt(scene, before))) return true
    if (!scene.actorAt[before]) return false
  }
  return false
}

/** `بعد هجوم على القاعدة الأحد، شنت القوات غارات`: the verb of the news behind what came before it; null for none. */
export function endOfFront(scene: Scene, { first, last }: Stretch): number | null {
  const next = formAt(scene, first + 1)
  // `بعد أن قصفت`: its verb parts the two
  if (FOLLOWED.test(formAt(scene, first)) || next === 'ان' || next === 'ما') return null
  let tells = !/^(?:ال|لل)/.test(next === 'علي' ? formAt(scene, first + 2) : next)
  for (let at = first + 1; at < Math.min(last, first + FRONT); at++) {
    // `ردا على القصف، استهدف`: what was told before tells nothing again, unless its day stands there
    if (scene.dateAt[at]) tells = true
    const parted = ((scene.tokens[at]?.gap ?? 0) & (GAP.comma | GAP.dash)) !== 0
    if (parted && hasMark(scene, at, MARK.verb) && scene.readings[at]?.conjunction === '')
      return tells ? at : null
  }
  return null
}

/** What is told with its cause is one happening. */
const FOLLOWED = /^[وف]?(?:جراء|بسبب|نتيجه)$/
/** Tokens to the verb of the news, at most. */
const FRONT = 24

type Gender = 'm' | 'f' | null

/** The gender of the first finite verb of a clause. */
function genderOfVerb(scene: Scene, { first, last }: Stretch): Gender {
  for (let at = first; at < last; at++) {
    if (scene.actorAt[at] || !hasMark(scene, at, MARK.verb)) continue
    const word = scene.readings[at]?.words.find(
      ({ form }) => form.tense === 'past' || form.tense === 'present',
    )
    return word?.form.gender ?? null
  }
  return null
}

/** Whether a participle has another gender than the verb of a clause. */
export function differs(scene: Scene, clause: Stretch, at: number): boolean {
  const participle = scene.readings[at]?.words.find(({ form }) => form.tense === 'participle')?.form.gender
  const verb = genderOfVerb(scene, clause)
  return participle != null && verb !== null && participle !== verb
}

const GOES_ON = /^(?:علي|في|من|الي|عن|مع|خلال|باتجاه|نحو)$/

/** `سيطرت القوات، وفق المصادر، على القرية`: whose words they are, before the clause goes on. */
export function isBetween(scene: Scene, at: number, last: number): boolean {
  if (!followsComma(scene, at)) return false
  for (let next = at + 1; next < Math.min(last, at + 5); next++) {
    if (followsComma(scene, next)) return GOES_ON.test(formAt(scene, next))
    if (scene.actorAt[next] || hasMark(scene, next, MARK.verb)) return false
  }
  return false
}

const followsComma = ({ tokens }: Scene, at: number): boolean => ((tokens[at]?.gap ?? 0) & GAP.comma) !== 0
