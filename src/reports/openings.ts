import { WordPattern } from '../arabic/vocabulary.ts'
import { foldedSet } from '../arabic/fold.ts'
import type { Clause } from './clauses.ts'
import { hasMark, MARK } from './marks.ts'
import { isComma } from './objects.ts'
import type { Scene } from './scene.ts'

/** What a clause opens with before anyone is named in it. */

const LEADING = foldedSet(
  'أما وأما هو وهو هي وهي ما وهما الأمر فإن فإنه فإنها لقد و ف لكن ولكن أن إن وأن وإن بأن فإن لأن كان كانت وكان وكانت كما فيما بينما حيث ثم قد وقد لقد إذ بعد قبل بعدما لبث لبثت يلبث تلبث أنه أنها أنهم وأنه وأنها لكنه لكنها إنه حين عندما وبينما وفيما يكون تكون',
)
/** Why or when: `بعد`, `ردا على`. */
export const BEHIND = /^[وف]?(بعد|عقب|اثر|غداه|منذ|جراء|نتيجه|بسبب|ردا|رد|علي|قبل)$/

/** كان and its like. */
export const isBe = (scene: Scene, at: number): boolean => hasMark(scene, at, MARK.be)

const ACCORDING = new WordPattern(/^[وف]?(?:وفق|وفقا|حسب|بحسب|طبقا|نقلا)$/)

/** `ووفق المصادر، قصفت`: the token after the comma that ends the source; else the first of the clause. */
function afterSource(scene: Scene, { first, last }: Clause): number {
  if (!ACCORDING.test(scene.tokens[first])) return first
  for (let at = first + 1; at < Math.min(last, first + 8); at++) if (isComma(scene, at)) return at
  return first
}

/** What a contrast opens with before `أن`: `غير أن`, `إلا أن`, `رغم أن`. */
const CONTRAST = new WordPattern(/^[وف]?(?:غير|الا|بيد|رغم|برغم|مع|علي|علما|سيما|ذلك|حتي|بل)$/)
/** Whether `أن` and a contrast before it open at a token. */
export const isContrast = ({ tokens }: Scene, at: number): boolean =>
  CONTRAST.test(tokens[at]) && /^ان(?:ه|ها|هم|هما)?$/.test(tokens[at + 1]?.form ?? '')

/** First token of a clause that is no conjunction, `أن` or `كان`. */
export function clauseStart(scene: Scene, clause: Clause): number {
  let at = afterSource(scene, clause)
  const leads = (): boolean => {
    const form = scene.tokens[at]?.form ?? ''
    return (
      LEADING.has(form) ||
      isBe(scene, at) ||
      isContrast(scene, at) ||
      (clause.kind === 'behind' && BEHIND.test(form))
    )
  }
  while (at < clause.last && !scene.actorAt[at] && leads()) at++
  return at
}
