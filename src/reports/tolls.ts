import { sameParties } from './agreement.ts'
import { isForce } from './kinds.ts'
import { isPersonId } from './persons.ts'
import type { Scene } from './scene.ts'
import type { Telling } from './tellings.ts'

/** What two tellings say of the dead, and of former votes, by which they are of one happening or of two. */

/** `أجريت الانتخابات الأخيرة عام 2009`: no vote that the news tells of without its day. */
export const isFormerVote = ({ article: { published } }: Scene, a: Telling, b: Telling): boolean =>
  a.type === 'election' &&
  published !== null &&
  [a, b].some(({ date }) => date === null) &&
  [a, b].some(({ date }) => date !== null && date.latest < `${Number(published.earliest.slice(0, 4)) - 1}`)

/** `هاجم التنظيم مخيما. وقتل 50 منه في الغارات التي شنها التحالف`: the dead of a strike by others, told with it. */
export const struckByAnother = (scene: Scene, a: Telling, b: Telling): boolean =>
  a.agents.length > 0 &&
  b.agents.length > 0 &&
  b.founds.some(({ trigger, relative }) => trigger.toll !== true && relative) &&
  !sameParties(scene, [...a.agents, ...a.targets], b.agents)

/** `غارة إسرائيلية أوقعت قتلى … وأصيب جندي إسرائيلي`: men of those who struck fell in something else. */
export const struckThemselves = (scene: Scene, deed: Telling, toll: Telling): boolean =>
  toll.toll &&
  deed.type !== 'clash' &&
  deed.agents.length > 0 &&
  toll.targets.length > 0 &&
  sameParties(scene, deed.agents, toll.targets)

const isDeadly = ({ type, casualties }: Telling): boolean =>
  type === 'assassination' || (casualties.fatalities?.min ?? 0) > 0

/** `غارة أدت لمصرع القيادي … غارة في 19 أبريل أدت لمقتل القيادي`: a man dies once. */
export const sameVictim = (scene: Scene, a: Telling, b: Telling): boolean =>
  isDeadly(a) && isDeadly(b) && a.targets.some((id) => b.targets.includes(id) && isPersonId(scene, id))

/** Fewer dead are as likely those of another attack. */
const TOLL_OF_ONE = 3

/** `30 قتيلا في قصف على البلدة … قتل 30 في غارات على البلدة`: as many dead in one place are those of one attack. */
export function sameToll(a: Telling, b: Telling): boolean {
  const [one, other] = [a.casualties.fatalities, b.casualties.fatalities]
  return (
    one !== null &&
    other !== null &&
    one.min >= TOLL_OF_ONE &&
    one.min === other.min &&
    one.max === other.max &&
    a.place !== null &&
    a.place === b.place &&
    isForce(a.type) &&
    isForce(b.type)
  )
}
