import type { Found } from './find.ts'
import type { Scene } from './scene.ts'

/** Tells whether a vote is only spoken of: `في الانتخابات التي جرت في مارس`, `بعد إجراء الانتخابات`. Nobody beside it holds it. */
export function isVoteSpokenOf({ tokens }: Scene, { trigger, word, at, definite, relative }: Found): boolean {
  if (trigger.type !== 'election' || word.form.tense !== 'noun' || !definite) return false
  const prior = tokens[at - 1]?.form ?? ''
  const within = /^[وف]?(?:في|خلال|منذ|بعد|قبل|عقب|اثر|من|اجراء|باجراء)$/.test(prior)
  return within && (relative || /^(?:اجراء|باجراء|منذ|بعد|قبل|عقب|اثر)$/.test(prior))
}
