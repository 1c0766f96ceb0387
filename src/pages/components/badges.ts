/** Small marks: whether it happened, and who read it. */
import { typeInfo } from '../../reports/types.ts'
import type { ChronicleEvent, Modality } from '../../records.ts'
import { html, type Html } from '../html.ts'
import { words } from '../words.ts'

/** A visible word for whatever did not simply happen; nothing for what is reported. */
export function renderModality(modality: Modality): Html | null {
  return modality === 'reported' ? null : BADGES[modality]
}

function badge(modality: Exclude<Modality, 'reported'>): Html {
  return html`<strong class="badge badge--${modality}">${words.modality[modality].label}</strong>`
}

const BADGES = {
  denied: badge('denied'),
  planned: badge('planned'),
  hypothetical: badge('hypothetical'),
  negated: badge('negated'),
} as const

/** Whether a person confirmed the event. */
export function renderReading(event: ChronicleEvent): Html {
  const { confirmedShort, machineShort } = words.event
  return event.confirmed
    ? html`<span class="mark mark--confirmed">${confirmedShort}</span>`
    : html`<span class="mark">${machineShort}</span>`
}

/** A class that tells violence from the rest, for the sign at the head of an event. */
export function signClass(event: ChronicleEvent): string {
  return typeInfo(event.type).class === 'violence' ? 'sign sign--violent' : 'sign'
}
