import { foldText } from '../arabic/fold.ts'
import type { Role, Roles } from './triggers/trigger.ts'

/** A folded preposition, and what those after it are. */
export interface AfterPreposition {
  readonly preposition: string
  readonly role: Role
}

const prepositions = new WeakMap<Roles, readonly AfterPreposition[]>()

/** The prepositions that give a role, folded once for all triggers with the same roles. */
export function prepositionsOf(roles: Roles): readonly AfterPreposition[] {
  let known = prepositions.get(roles)
  if (known === undefined) {
    known = Object.entries(roles.after)
      .filter(([, role]) => role !== null)
      .map(([preposition, role]) => ({ preposition: foldText(preposition), role }))
    prepositions.set(roles, known)
  }
  return known
}
