import type { Diagnostic } from '../diagnostics.ts'
import { problemAt, type Listed, type ListedEntry } from './list.ts'
import { keyOf } from './lookup.ts'
import { listedForms } from './forms.ts'
import type { ActorSpec, HappeningSpec, NamedSpec, OutletSpec, PlaceSpec } from './spec.ts'

/** What binds the entries of the four files together. */
export interface AuthorityLists {
  readonly actors: Listed<ActorSpec>
  readonly places: Listed<PlaceSpec>
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

/** Relations to ids that no entry has. */
export function danglingRelations(lists: AuthorityLists): Diagnostic[] {
  const known = {
    actor: new Set(lists.actors.entries.map(({ value }) => value.id)),
    place: new Set(lists.places.entries.map(({ value }) => value.id)),
  }
  const check = <T>(list: Listed<T>, relations: (value: T) => readonly Relation[]): Diagnostic[] =>
    list.entries.flatMap(({ value, index }) =>
      relations(value).flatMap(({ to, id, path }) =>
        id === null || known[to].has(id) || list.source === null
          ? []
          : [
              problemAt(list.source, [index, ...path], {
                rule: `${to}-unknown`,
                message: `Unexpected ${to} \`${id}\`, expected the id of an entry in ${to}s.yaml, correct it or add the entry`,
              }),
            ],
      ),
    )
  return [
    ...check(lists.actors, actorRelations),
    ...check(lists.places, (place) => [{ to: 'place', id: place.within, path: ['within'] }]),
    ...check(lists.outlets, (outlet) => [{ to: 'place', id: outlet.country, path: ['country'] }]),
    ...check(lists.happenings, happeningRelations),
  ]
}

/** Rules for a form that the entry does not list. */
export function strayRules(list: Listed<NamedSpec>): Diagnostic[] {
  return list.entries.flatMap(({ value, index }) => {
    const forms = new Set(listedForms(value).map((form) => form.text))
    return Object.keys(value.rules).flatMap((form) =>
      forms.has(form) || list.source === null
        ? []
        : [
            problemAt(list.source, [index, 'rules', form], {
              rule: 'name-rule-unknown',
              message: `Unexpected rule for \`${form}\`, expected one of the entry's forms, add the form or correct the rule`,
            }),
          ],
    )
  })
}

interface Claim {
  readonly entry: ListedEntry<NamedSpec>
  readonly form: string
  readonly country: string | null
}

/** Full forms that two entries share with nothing to tell them apart: no condition, and not two countries. */
export function ambiguousForms(list: Listed<NamedSpec>, places: Listed<PlaceSpec>): Diagnostic[] {
  const { source } = list
  if (source === null) return []
  const within = new Map(places.entries.map(({ value }) => [value.id, value.within]))
  const claims = new Map<string, Claim>()
  const found: Diagnostic[] = []
  for (const entry of list.entries) {
    for (const { text, use, after, near } of listedForms(entry.value)) {
      if (use !== 'full' || after.length > 0 || near.length > 0) continue
      const claim = { entry, form: text, country: homeOf(entry.value, within) }
      const first = claims.get(keyOf(text))
      if (first === undefined) claims.set(keyOf(text), claim)
      else if (first.entry !== entry && !apart(first, claim)) {
        const message = `Unexpected form \`${text}\`, expected one entry to have it, add a rule to tell \`${entry.value.id}\` from \`${first.entry.value.id}\``
        found.push(
          problemAt(source, [entry.index, 'id'], { level: 'warning', rule: 'name-ambiguous', message }),
        )
      }
    }
  }
  return found
}

const apart = (a: Claim, b: Claim): boolean =>
  a.country !== null && b.country !== null && a.country !== b.country

/** The outermost place that holds an entry. */
function homeOf(value: NamedSpec, within: ReadonlyMap<string, string | null>): string | null {
  let home =
    'country' in value
      ? value.country
      : value.kind === 'country'
        ? value.id
        : 'within' in value
          ? value.within
          : null
  for (let depth = 0; home !== null && depth < 12; depth++) {
    const outer: string | null | undefined = within.get(home)
    if (outer === null || outer === undefined) return home
    home = outer
  }
  return home
}
