import type { Diagnostic } from '../diagnostics.ts'
import { placeOf, type YamlSource } from '../yaml.ts'
import { didYouMean } from './nearest.ts'

/** Ids that decisions may name, by kind of authority entry. */
export interface KnownIds {
  readonly actors: ReadonlyMap<string, unknown>
  readonly places: ReadonlyMap<string, unknown>
  readonly outlets: ReadonlyMap<string, unknown>
}

/** An id that a decision sets, and where it stands in the decision. */
interface NamedId {
  readonly kind: keyof KnownIds
  readonly id: string
  readonly path: readonly PropertyKey[]
}

function namedIds(set: Readonly<Record<string, unknown>>): NamedId[] {
  const one = (kind: keyof KnownIds, field: string): NamedId[] => {
    const id = set[field]
    return typeof id === 'string' ? [{ kind, id, path: [field] }] : []
  }
  const many = (field: string): NamedId[] => {
    const ids = set[field]
    if (!Array.isArray(ids)) return []
    return ids.flatMap((id, i) => (typeof id === 'string' ? [{ kind: 'actors', id, path: [field, i] }] : []))
  }
  const name = set['kind']
  const kind = name === 'actor' || name === 'place' || name === 'outlet' ? (`${name}s` as const) : null
  return [
    ...many('agents'),
    ...many('targets'),
    ...one('places', 'place'),
    ...one('outlets', 'source'),
    ...(kind === null ? [] : one(kind, 'id')),
  ]
}

/** Checks that the authority files have every id that a decision sets; an unlisted party (`~name`) is no id. */
export function checkIds(
  source: YamlSource,
  index: number,
  set: Readonly<Record<string, unknown>>,
  known: KnownIds,
): Diagnostic[] {
  return namedIds(set)
    .filter(({ kind, id }) => !id.startsWith('~') && !known[kind].has(id))
    .map(({ kind, id, path }) => ({
      level: 'error',
      rule: 'decision-id',
      file: source.file,
      ...placeOf(source, [index, 'set', ...path]),
      message: `Unexpected id \`${id}\`, expected an id of ${kind}.yaml${didYouMean(id, known[kind].keys())}, correct it or add the entry`,
    }))
}
