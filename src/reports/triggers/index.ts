import { ADVANCES } from './advances.ts'
import { AID } from './aid.ts'
import { APPEALS } from './appeals.ts'
import { BLOWS } from './blows.ts'
import { COERCION } from './coercion.ts'
import { CONTACTS } from './contacts.ts'
import { DIPLOMACY } from './diplomacy.ts'
import { ESCALATION } from './escalation.ts'
import { FIGHTING } from './fighting.ts'
import { INCIDENTS } from './incident.ts'
import { KILLINGS } from './killings.ts'
import { MISHAPS } from './mishaps.ts'
import { OFFICES } from './offices.ts'
import { ORDERS } from './orders.ts'
import { OUTCOMES } from './outcomes.ts'
import { POLITICS } from './politics.ts'
import { POSTS } from './posts.ts'
import { PROTESTS } from './protest.ts'
import { THREATS } from './threats.ts'
import type { Trigger } from './trigger.ts'
import { VERBAL } from './verbal.ts'
import { VIOLENCE } from './violence.ts'
import { VOTES } from './votes.ts'

export type { Role, Trigger } from './trigger.ts'

/** Every trigger, for the reader and for the code book that the method page prints. */
export const TRIGGERS: readonly Trigger[] = [
  ...VIOLENCE,
  ...FIGHTING,
  ...KILLINGS,
  ...COERCION,
  ...PROTESTS,
  ...VERBAL,
  ...THREATS,
  ...APPEALS,
  ...DIPLOMACY,
  ...AID,
  ...ESCALATION,
  ...INCIDENTS,
  ...VOTES,
  ...POLITICS,
  ...ORDERS,
  ...OUTCOMES,
  ...BLOWS,
  ...OFFICES,
  ...CONTACTS,
  ...MISHAPS,
  ...POSTS,
  ...ADVANCES,
]
