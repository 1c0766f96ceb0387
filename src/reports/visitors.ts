import type { Found } from './find.ts'
import { isPersonId } from './persons.ts'
import { isTitle, type Scene } from './scene.ts'
import type { Sides } from './sides.ts'

/** Tokens before the name of a body within which the title stands that it belongs to. */
const REACH = 3

/** `زار قائد اللواء في الحرس فلان بغداد`: the man came, and not what he is the head of; a delegation stands for its body. */
export function keepVisitor(scene: Scene, { clause }: Found, { agents }: Sides): void {
  if (!agents.some((id) => isPersonId(scene, id))) return
  const { first, last } = clause
  for (let at = first; at < last; at++) if (/وفدا?$/.test(scene.tokens[at]?.form ?? '')) return
  const isOfTitle = (id: string): boolean =>
    !isPersonId(scene, id) &&
    scene.actors.some(
      (name) =>
        name.ids.includes(id) &&
        name.first >= first &&
        name.last <= last &&
        Array.from({ length: REACH }, (_, back) => name.first - 1 - back).some(
          (at) => isTitle(scene, at) || scene.tokens[at]?.form === 'في',
        ),
    )
  agents.splice(0, agents.length, ...agents.filter((id) => !isOfTitle(id)))
}
