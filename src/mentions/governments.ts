import { GAP, type Token } from '../arabic/text.ts'
import { strip } from '../authority/clitics.ts'
import { offsetIn } from '../authority/lookup.ts'
import type { Found, Scene } from './scene.ts'

/** Class nouns that make a person's name the government led: `حكومة السوداني`, `إدارة بايدن`. */
const HEADS = new Set(['حكومه', 'اداره'])

/**
 * Reads `حكومة` and `إدارة` with a listed person as the state whose government the person leads or led. The state
 * follows from the person's country.
 */
export function readGovernments(scene: Scene, found: readonly Found[]): Found[] {
  return found.map((name) => governmentOf(scene, name) ?? name)
}

function governmentOf(scene: Scene, person: Found): Found | null {
  const { actors, states } = scene.authority
  const actor = person.kind === 'actor' && person.id !== null ? actors.get(person.id) : undefined
  if (actor?.kind !== 'person' || actor.country === null || person.clitic !== '') return null
  const state = actors.get(states.get(actor.country) ?? '')
  const first = person.first - 1
  const head = scene.tokens[first]
  if (state === undefined || head === undefined || (scene.tokens[person.first] as Token).gap !== GAP.space)
    return null
  const reading = [{ skip: 0, word: head.form }, ...strip(head.form)].find(({ word }) => HEADS.has(word))
  if (reading === undefined) return null
  const start = offsetIn(scene.text, head, reading.skip)
  return {
    ...person,
    first,
    start,
    clitic: head.form.slice(0, reading.skip),
    id: state.id,
    name: state.name,
    use: 'full',
  }
}
