import type { Scene } from './scene.ts'

const EMBASSY = /^[وف]?(?:ال)?(?:سفاره|قنصليه)$/

/** `نفت السفارة التركية`, `نددت سفارة فنزويلا`: the state that speaks by its embassy, whether or not the text names it. */
export function stateOfEmbassy({ tokens, text, authority }: Scene, at: number): string | null {
  if (!EMBASSY.test(tokens[at]?.form ?? '')) return null
  const country = authority.nationalities.of(tokens[at + 1]?.form ?? '')
  if (country !== null) return authority.states.get(country) ?? null
  const [whose] = authority.lookup
    .at(text, at + 1, at + 3)
    .filter(
      ({ kind, id, clitic }) =>
        kind === 'actor' && clitic === '' && authority.actors.get(id)?.kind === 'state',
    )
  return whose?.id ?? null
}
