import { foldText } from '../arabic/fold.ts'
import { isCount } from './counts.ts'
import type { Name, Scene } from './scene.ts'

/** Telling persons from bodies. Of names that no file lists, the first word tells. */

const BODIES: ReadonlySet<string> = new Set(
  foldText(
    'مكتب المكتب مجلس المجلس وزارة الوزارة هيئة الهيئة لجنة اللجنة حزب الحزب حركة الحركة جماعة الجماعة جيش الجيش قوات القوات كتائب الكتائب جهاز الجهاز اتحاد الاتحاد منظمة المنظمة جمعية الجمعية نقابة النقابة شركة الشركة محكمة المحكمة جبهة الجبهة تحالف التحالف تيار التيار دائرة إدارة مديرية مؤسسة وكالة بلدية جامعة كتيبة لواء فرقة سرايا ألوية قيادة رئاسة النيابة نيابة بعثة برنامج صندوق بنك مركز شبكة رابطة تجمع',
  ).split(' '),
)

/** Tells whether a name as written begins with the noun of a body. */
function isBodyName(text: string): boolean {
  const [head = ''] = foldText(text).split(/\s+/)
  return BODIES.has(head)
}

/** Tells whether a name is that of a person, listed or not. */
export const isPerson = ({ actor, mention }: Name): boolean =>
  actor === null ? !isBodyName(mention.text) : actor.kind === 'person'

/** Tells whether a name is that of a person whom the authority file lists. */
export const isListedPerson = ({ actor }: Name): boolean => actor?.kind === 'person'

/** Tells whether an actor id, one made of an unlisted name (`~…`) too, is that of a person. */
export const isPersonId = ({ authority }: Scene, id: string): boolean =>
  id.startsWith('~') ? !isBodyName(id.slice(1)) : authority.actors.get(id)?.kind === 'person'

/** Tells whether a token names people of a country, counted: `أوقفت أربعة مصريين`. */
export function areCounted(scene: Scene, at: number): boolean {
  const { form = '' } = scene.tokens[at] ?? {}
  if (!/(?:ين|ون)$/.test(form)) return false
  // `أوقفت القوات السبت إيطاليين`
  const alone = scene.dateAt[at - 1] != null || scene.actorAt[at - 1] != null
  if (!isCount(scene, at - 1) && !alone) return false
  return scene.authority.nationalities.of(form) !== null
}
