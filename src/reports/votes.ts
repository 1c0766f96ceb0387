import type { Found } from './find.ts'
import type { Scene } from './scene.ts'

/** Tells whether a vote is only spoken of: `في الانتخابات التي جرت في مارس`, `بعد إجراء الانتخابات`. Nobody beside it holds it. */
export function isVoteSpokenOf({ tokens }: Scene, { trigger, word, at, definite, relative }: Found): boolean {
  if (trigger.type !== 'election' || word.form.tense !== 'noun' || !definite) return false
  const prior = tokens[at - 1]?.form ?? ''
  const within = /^[وف]?(?:في|خلال|منذ|بعد|قبل|عقب|اثر|من|اجراء|باجراء)$/.test(prior)
  return within && (relative || /^(?:اجراء|باجراء|منذ|بعد|قبل|عقب|اثر)$/.test(prior))
}

/** `فاز بالانتخابات التي جرت السبت`: the vote that was won has the day. */
export function votesWon({ tokens }: Scene, { trigger, at, clause }: Found): number[] {
  if (trigger.type !== 'election') return []
  const end = Math.min(clause.last, at + WON)
  return tokens.slice(at + 1, end).flatMap(({ form }, i) => (VOTE.test(form) ? [at + 1 + i] : []))
}

const VOTE = /^(?:ب|في|ل)?(?:ال|لل)?(?:انتخابات|رياسيات|تشريعيات|اقتراع|استفتاء)$/
/** Tokens from the word of the win to that of the vote. */
const WON = 10
