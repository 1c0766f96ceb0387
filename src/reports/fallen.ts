import { WordPattern } from '../arabic/vocabulary.ts'
import type { Found } from './find.ts'
import { readNominal } from './nominal.ts'
import type { Scene } from './scene.ts'
import { idsOf } from './sides.ts'

const COUNTING = new WordPattern(
  /^[وف]?(?:ال)?(?:قتيل|قتيلان|قتيلين|قتلي|جريح|جريحان|جريحين|جرحي|شهيد|شهداء|مصاب|مصابين|مصابون|ضحايا|ضحيه|عدد|عشرات|مييات|علي|اقل|اخرين|اخرون)ا?$/,
)
const RANKS = new WordPattern(/^(?:صفوف|اوساط)$/)

/** `سقوط قتلى من التنظيم`, `12 قتيلا وجريحا في صفوف الجيش`: whose the fallen were, behind their number. */
export function fallenOf(scene: Scene, { at, clause, trigger }: Found): readonly string[] {
  if (trigger.toll !== true) return []
  const { tokens } = scene
  let next = at + 1
  while (next < clause.last && (tokens[next]?.number === true || COUNTING.test(tokens[next]))) next++
  const ranks = tokens[next]?.form === 'في' && RANKS.test(tokens[next + 1])
  if (tokens[next]?.form !== 'من' && !ranks) return []
  const from = ranks ? next + 2 : next + 1
  const phrase = readNominal(scene, from, clause.last)
  const [name] = phrase?.names ?? []
  const near = name !== undefined && name.first <= from + 1 && name.actor?.kind !== 'person'
  return phrase !== null && near ? idsOf(phrase.names) : []
}
