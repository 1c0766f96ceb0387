import { isIn } from '../authority/clitics.ts'
import { GAP, type Token } from '../arabic/text.ts'
import { type Range, type Scene } from './scene.ts'
import { isVerb } from './words/verbs.ts'

/**
 * Ends of names of a country's services, which only a nationality makes one body: `البحرية التونسية`,
 * `الدفاع المدني الليبي`.
 *
 * Reasoning:
 * - Most of their nouns are also qualities or goods: `المياه البحرية التونسية`, `تهديد الأمن الأردني`. A noun with no
 *   adjective of its own counts where somebody can stand: after a verb, or after people of that service.
 */

/** Services, and the adjectives that stand between the noun and the nationality; none for those that need none. */
const SERVICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['الدفاع', ['المدني', 'الجوي']],
  ['الحمايه', ['المدنيه']],
  ['الوقايه', ['المدنيه']],
  ['الارصاد', ['الجويه']],
  ['الطيران', ['الحربي']],
  ['الحرس', ['الملكي', 'الاميري', 'السلطاني', 'الوطني', 'الثوري', 'الجمهوري', 'الرياسي']],
  ['البحريه', []],
  ['الجمارك', []],
  ['القضاء', []],
  ['الامن', []],
])

/** Who belongs to a service, or deals with it. */
const PEOPLE = new Set(
  'عناصر عنصر رجال قوات افراد دوريه دوريات قبل بين ضباط ضابط مع ضد لدي يد ايدي امام محاكم سفينه سفن زورق زوارق قطعه قطع قايد متحدث ناطق باسم ان'.split(
    ' ',
  ),
)

/** Whether a definite noun is a service, so that a nationality must follow. */
export const isService = (head: string): boolean => SERVICES.has(head)

interface ServiceReader {
  readonly scene: Scene
  readonly range: Range
}

/** Token after a service's name that begins at `at`; null when no country is named. */
export function serviceEnd({ scene, range }: ServiceReader, at: number, head: string): number | null {
  const qualities = SERVICES.get(head) ?? []
  const formAt = (index: number): Token | null => {
    const token = index < range.last ? (scene.tokens[index] as Token) : null
    return token !== null && token.gap === GAP.space ? token : null
  }
  const quality = formAt(at + 1)
  if (quality === null) return null
  const nation = qualities.length === 0 ? quality : qualities.includes(quality.form) ? formAt(at + 2) : null
  if (nation === null || !nation.form.startsWith('ال')) return null
  if (scene.authority.nationalities.ofWord(nation.word) === null) return null
  if (qualities.length === 0 && !mayAct(scene, range, at, head)) return null
  return qualities.length === 0 ? at + 2 : at + 3
}

function mayAct(scene: Scene, range: Range, at: number, head: string): boolean {
  const own = scene.tokens[at] as Token
  // و, ف and ل before it open a phrase of its own
  if (own.form !== head) return !/^[بك]/.test(own.form)
  if (at === range.first || own.gap !== GAP.space) return true
  const before = scene.tokens[at - 1] as Token
  return isVerb(before.form) || isIn(PEOPLE, before.form)
}
