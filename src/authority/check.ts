import type { Diagnostic } from '../diagnostics.ts'
import { findCircles } from './circles.ts'
import { listedForms, withoutBrackets } from './forms.ts'
import { placeProblems, type Listed, type ListedEntry, type Problem } from './list.ts'
import { keyOf } from './lookup.ts'
import type { ActorSpec, CoordinatesSpec, HappeningSpec, NamedSpec, OutletSpec, PlaceSpec } from './spec.ts'

/** The files, whose entries refer to one another. */
export interface AuthorityLists {
  readonly actors: Listed<ActorSpec>
  readonly places: Listed<PlaceSpec>
  readonly coordinates: Listed<CoordinatesSpec>
  readonly outlets: Listed<OutletSpec>
  readonly happenings: Listed<HappeningSpec>
}

interface Relation {
  readonly to: 'actor' | 'place'
  readonly id: string | null
  readonly path: readonly PropertyKey[]
}

const each = (key: string, to: Relation['to'], ids: readonly string[]): Relation[] =>
  ids.map((id, at) => ({ to, id, path: [key, at] }))

function actorRelations(actor: ActorSpec): Relation[] {
  return [
    ...each('partOf', 'actor', actor.partOf),
    ...each('leads', 'actor', actor.leads),
    { to: 'place', id: actor.country, path: ['country'] },
    ...actor.offices.map(({ of }, at): Relation => ({ to: 'actor', id: of, path: ['offices', at, 'of'] })),
  ]
}

function happeningRelations(happening: HappeningSpec): Relation[] {
  return [
    ...each('agents', 'actor', happening.agents),
    ...each('targets', 'actor', happening.targets),
    { to: 'place', id: happening.place, path: ['place'] },
  ]
}

/** Finds what no single entry shows: relations to ids that do not exist, stray rules, names that two entries share. */
export function checkAuthority(lists: AuthorityLists): Diagnostic[] {
  const { actors, places, coordinates, outlets, happenings } = lists
  const known = {
    actor: new Set(actors.entries.map(({ value }) => value.id)),
    place: new Set(places.entries.map(({ value }) => value.id)),
  }
  const dangling = <T>(list: Listed<T>, relations: (value: T) => readonly Relation[]): Problem[] =>
    list.entries.flatMap(({ value, index }) =>
      relations(value)
        .filter(({ to, id }) => id !== null && !known[to].has(id))
        .map(({ to, id, path }) => ({
          path: [index, ...path],
          rule: `${to}-unknown`,
          message: `Unexpected ${to} \`${id}\`, expected the id of an entry in ${to}s.yaml, correct it or add the entry`,
        })),
    )
  const placed = <T>(list: Listed<T>, problems: readonly Problem[]): Diagnostic[] =>
    list.input === null ? [] : placeProblems(list.input, problems)
  const names = (list: Listed<NamedSpec>): Problem[] => [...strayRules(list), ...ambiguousForms(list, places)]
  return [
    ...placed(actors, [...dangling(actors, actorRelations), ...circlesOfActors(actors), ...names(actors)]),
    ...placed(places, [
      ...dangling(places, (place) => [{ to: 'place', id: place.within, path: ['within'] }]),
      ...circlesOfPlaces(places),
      ...names(places),
    ]),
    ...placed(
      coordinates,
      dangling(coordinates, (row) => [{ to: 'place', id: row.id, path: ['id'] }]),
    ),
    ...placed(outlets, [
      ...dangling(outlets, (outlet) => [{ to: 'place', id: outlet.country, path: ['country'] }]),
      ...names(outlets),
    ]),
    ...placed(happenings, dangling(happenings, happeningRelations)),
  ]
}

function circlesOfActors({ entries }: Listed<ActorSpec>): Problem[] {
  const inner = entries.map(({ value, index }) => {
    return { id: value.id, index, outer: value.partOf.map((id, at) => ({ id, path: ['partOf', at] })) }
  })
  return findCircles('actor', inner)
}

function circlesOfPlaces({ entries }: Listed<PlaceSpec>): Problem[] {
  const inner = entries.map(({ value: { id, within }, index }) => {
    return { id, index, outer: within === null ? [] : [{ id: within, path: ['within'] }] }
  })
  return findCircles('place', inner)
}

/** Rules for a form that the entry does not list. */
function strayRules(list: Listed<NamedSpec>): Problem[] {
  return list.entries.flatMap(({ value, index }) => {
    const rules = Object.keys(value.rules)
    if (rules.length === 0) return []
    const forms = new Set(listedForms(value).map((form) => form.text))
    return rules
      .filter((form) => !forms.has(form))
      .map((form) => ({
        path: [index, 'rules', form],
        rule: 'name-rule-unknown',
        message: `Unexpected rule for \`${form}\`, expected one of the entry's forms, add the form or correct the rule`,
      }))
  })
}

interface Claim {
  readonly entry: ListedEntry<NamedSpec>
  readonly country: string | null
}

/** Full forms that two entries share with nothing to tell them apart: no condition, and not two countries. */
function ambiguousForms(list: Listed<NamedSpec>, places: Listed<PlaceSpec>): Problem[] {
  const within = new Map(places.entries.map(({ value }) => [value.id, value.within]))
  const claims = new Map<string, Claim>()
  const found: Problem[] = []
  for (const entry of list.entries) {
    const { name, variants, rules } = entry.value
    const claim = { entry, country: homeOf(entry.value, within) }
    for (const text of [withoutBrackets(name), ...variants]) {
      const rule = rules[text]
      if (rule !== undefined && rule.after.length + rule.near.length > 0) continue
      const key = keyOf(text)
      const first = claims.get(key)
      if (first === undefined) claims.set(key, claim)
      else if (first.entry !== entry && !apart(first, claim)) found.push(ambiguous(text, first, claim))
    }
  }
  return found
}

function ambiguous(form: string, first: Claim, { entry }: Claim): Problem {
  const message = `Unexpected form \`${form}\`, expected one entry to have it, add a rule to tell \`${entry.value.id}\` from \`${first.entry.value.id}\``
  return { path: [entry.index, 'id'], level: 'warning', rule: 'name-ambiguous', message }
}

const apart = (a: Claim, b: Claim): boolean =>
  a.country !== null && b.country !== null && a.country !== b.country

/** The outermost place that holds an entry. */
function homeOf(value: NamedSpec, within: ReadonlyMap<string, string | null>): string | null {
  let home = 'country' in value ? value.country : value.kind === 'country' ? value.id : value.within
  for (let depth = 0; home !== null && depth < 12; depth++) {
    const outer: string | null | undefined = within.get(home)
    if (outer === null || outer === undefined) return home
    home = outer
  }
  return home
}
