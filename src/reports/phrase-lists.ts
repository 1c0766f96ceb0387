import { GAP } from '../arabic/text.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import { isVerbAt } from './clauses.ts'
import { isPerson } from './persons.ts'
import type { Name, Scene } from './scene.ts'

/** How a noun phrase goes on with another name: `و`, a comma in a list, `ونظيره`. */

export function breaks(scene: Scene, at: number): boolean {
  return ((scene.tokens[at]?.gap ?? 0) & (GAP.comma | GAP.colon | GAP.stop | GAP.line)) !== 0
}

/** `مصر، والسعودية، وقطر`: the list goes on after a comma, unless what follows is what that one does. */
export function isListed(scene: Scene, name: Name, last: number): boolean {
  if (
    name.clitic !== 'و' ||
    ((scene.tokens[name.first]?.gap ?? 0) & ~(GAP.comma | GAP.space | GAP.quote)) !== 0
  )
    return false
  return name.last >= last || !isVerbAt(scene, name.last)
}

/** `المرشد علي حسن، والرئيس حسن علي، …`: the list goes on after a comma with another's title, unless he does the next deed. */
export function isTitleListed(scene: Scene, at: number, last: number): boolean {
  if (((scene.tokens[at]?.gap ?? 0) & ~(GAP.comma | GAP.space | GAP.quote)) !== 0) return false
  const title = scene.readings[at]?.words.some(
    ({ tag, conjunction }) => tag === 'title' && conjunction === 'و',
  )
  // `الرئيسان الأميركي فلان، والفرنسي فلان`
  if (title !== true && !isCounterpart(scene, at)) return false
  for (let next = at + 1; next < Math.min(last, at + 5); next++) {
    const name = scene.actorAt[next]
    if (name && isPerson(name)) return name.last >= last || !isVerbAt(scene, name.last)
    if (breaks(scene, next) || isVerbAt(scene, next)) return false
  }
  return false
}

/** `ونظيره الإيراني`, or after a title for two (`وزيرا الخارجية السعودي`) `والإيراني`. */
export function isCounterpart(scene: Scene, at: number): boolean {
  const { form = '' } = scene.tokens[at] ?? {}
  return /^ونظير(?:ه|ها|ته|تها|يه|هما)$/.test(form) || isSecondOfTwo(scene, at)
}

function isSecondOfTwo(scene: Scene, at: number): boolean {
  const { form = '' } = scene.tokens[at] ?? {}
  return /^وال/.test(form) && scene.authority.nationalities.of(form) !== null
}

/** `ومقاتلات التحالف`, `ومسلحي العشائر`: men or arms of another, who do it too. */
const AND_MEN = new WordPattern(
  /^و(?:مقاتلات|طايرات|طيران|مروحيات|مدفعيه|مقاتلي|مقاتلو|مسلحي|مسلحو|عناصر|جنود|وحدات)$/,
)

/** The next token goes on with `و` and a name or a title. */
export function joins(scene: Scene, at: number, last: number): boolean {
  if (at >= last) return false
  const name = scene.actorAt[at]
  if (breaks(scene, at)) return name != null ? isListed(scene, name, last) : isTitleListed(scene, at, last)
  if (name) return name.first === at && name.clitic === 'و'
  if (scene.tokens[at]?.form === 'و' || AND_MEN.test(scene.tokens[at]))
    return scene.actorAt[at + 1]?.first === at + 1 && scene.actorAt[at + 1]?.clitic === ''
  const title = scene.readings[at]?.words.some((word) => word.tag === 'title' && word.conjunction === 'و')
  if (title !== true && !isCounterpart(scene, at)) return false
  for (let next = at + 1; next < Math.min(last, at + 6); next++) if (scene.actorAt[next]) return true
  return false
}
