import type { EventType } from '../records.ts'
import { lemmasTakenUp } from './retelling.ts'
import type { Telling } from './tellings.ts'
import { typeInfo } from './types.ts'

/** What kind of happening a telling tells: those of two kinds are never one. */

export const isViolent = (type: EventType): boolean => typeInfo(type).class === 'violence'
/** Deeds of force, that one and the same verb may tell: protesters and soldiers both storm. */
export const isForce = (type: EventType): boolean =>
  isViolent(type) || type === 'protest' || type === 'arrest'
export const isVerbal = (type: EventType): boolean => typeInfo(type).class === 'verbal-conflict'

/** Nothing but deeds of force is told by words of another type too. */
export const kindOf = (type: EventType): string => (isForce(type) ? 'force' : type)

/** A noun, or a toll, may go back to a happening of this type. */
export function mayTakeUp(telling: Telling, type: EventType): boolean {
  if (telling.incidental) return false
  if (telling.toll) return isViolent(type) || type === 'disaster' || type === 'protest'
  if (!isViolent(telling.type)) return telling.type === type
  return lemmasTakenUp(telling.primary.trigger.lemma, type)
}

/** `هجمات`: several, told together; no one attack is meant. */
export function isWave({ founds, anaphoric }: Telling): boolean {
  return (
    !anaphoric &&
    founds.some(({ word, trigger }) => trigger.lemma === 'هجوم' && /^هجمات$/.test(word.form.text))
  )
}
