import type { Found } from './find.ts'
import { isPersonId } from './persons.ts'
import type { Scene } from './scene.ts'
import type { Sides } from './sides.ts'
import { leavesPost } from './triggers/politics.ts'

/** `استقال الوزير من الحكومة`, `أعلن استقالته من الحزب`: the body that is left does not resign. */
export function dismissLeft(scene: Scene, { clause, trigger }: Found, { agents }: Sides): void {
  if (!leavesPost(trigger)) return
  const { first, last } = clause.sentence
  const isLeft = (id: string): boolean => {
    if (isPersonId(scene, id)) return false
    const names = scene.actors.filter((one) => one.first >= first && one.last <= last && one.ids.includes(id))
    return (
      names.some((one) => one.first >= clause.first) &&
      names.every((one) => scene.tokens[one.first - 1]?.form === 'من')
    )
  }
  agents.splice(0, agents.length, ...agents.filter((id) => !isLeft(id)))
}
