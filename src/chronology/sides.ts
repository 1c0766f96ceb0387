import type { Kinship } from './kinship.ts'

/**
 * How the parties of two reports agree.
 *
 * `open`: one does not say. `kin`: who one names belongs to whom the other names. `other`: they name different ones.
 */
export type SideStep = 'same' | 'kin' | 'open' | 'other'

/** Compares one side of two reports. */
export function compareSides(a: readonly string[], b: readonly string[], kinship: Kinship): SideStep {
  if (a.length === 0 || b.length === 0) return 'open'
  // Two spokesmen of one government are two speakers, two victims two victims.
  if (namesOthers(a, b, kinship)) return 'other'
  if (a.some((id) => b.includes(id))) return 'same'
  return a.some((id) => b.some((other) => kinship.related(id, other))) ? 'kin' : 'other'
}

/** Both name people, and nobody in common. */
export function namesOthers(a: readonly string[], b: readonly string[], kinship: Kinship): boolean {
  const persons = a.filter((id) => kinship.isPerson(id))
  if (persons.length === 0) return false
  const others = b.filter((id) => kinship.isPerson(id))
  return others.length > 0 && !persons.some((id) => others.includes(id))
}

/** How the parties of two meetings agree: the number of parties in common, whatever their order. */
export type PartiesStep = 'two' | 'two-kin' | 'one' | 'open' | 'other'

/**
 * Compares parties that meet as equals, each party once: an ambassador and her state are one.
 *
 * Reasoning:
 * - A minister meets many in a day. One party in common says little; with two on both sides, it says that the other
 *   was another.
 */
export function compareParties(a: readonly string[], b: readonly string[], kinship: Kinship): PartiesStep {
  if (a.length === 0 || b.length === 0) return 'open'
  const parties = groupByKin(a, kinship)
  const others = groupByKin(b, kinship)
  const steps = parties.map((party) => bestStep(party, others, kinship))
  const met = steps.filter((step) => step !== 'other').length
  if (met === 0) return 'other'
  if (parties.length < 2 || others.length < 2) return 'one'
  if (met < 2) return 'other'
  return steps.filter((step) => step === 'same').length >= 2 ? 'two' : 'two-kin'
}

function bestStep(
  party: readonly string[],
  others: readonly (readonly string[])[],
  kinship: Kinship,
): SideStep {
  const steps = others.map((other) => compareSides(party, other, kinship))
  return steps.includes('same') ? 'same' : steps.includes('kin') ? 'kin' : 'other'
}

/** Parties that belong to each other are put together. */
function groupByKin(parties: readonly string[], kinship: Kinship): string[][] {
  const groups: string[][] = []
  for (const party of parties) {
    const near = groups.filter((group) => group.some((other) => kinship.related(party, other)))
    const [first] = near
    if (first === undefined) {
      groups.push([party])
      continue
    }
    first.push(party)
    for (const group of near.slice(1)) {
      first.push(...group)
      groups.splice(groups.indexOf(group), 1)
    }
  }
  return groups
}
