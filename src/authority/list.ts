import type { z } from 'zod'
import type { Diagnostic } from '../diagnostics.ts'
import { checkYaml, parseYaml, placeOf, type YamlSource } from '../yaml.ts'

/** An entry that passed its schema, and where in the file's list it stands. */
export interface ListedEntry<T> {
  readonly value: T
  readonly index: number
}

/** The sound entries of one authority file, each id once, and what is wrong with the others. */
export interface Listed<T> {
  /** Null when there is no such file. */
  readonly source: YamlSource | null
  readonly entries: readonly ListedEntry<T>[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A problem at a place in an authority file. */
export function problemAt(
  source: YamlSource,
  path: readonly PropertyKey[],
  problem: Pick<Diagnostic, 'rule' | 'message'> & { readonly level?: Diagnostic['level'] },
): Diagnostic {
  return { level: 'error', ...problem, file: source.file, ...placeOf(source, path) }
}

/** Reads a YAML list of entries; an entry at fault is reported and left out. */
export function readList<T extends { readonly id: string }>(
  input: { readonly file: string; readonly content: string } | null,
  what: string,
  schema: z.ZodType<T>,
): Listed<T> {
  if (input === null) return { source: null, entries: [], diagnostics: [] }
  const { source, value, diagnostics } = parseYaml(input.file, input.content)
  if (value === undefined || value === null) return { source, entries: [], diagnostics }
  if (!Array.isArray(value)) {
    const message = `Unexpected content, expected a list of ${what}s, begin each with \`- id:\``
    return { source, entries: [], diagnostics: [problemAt(source, [], { rule: `${what}-list`, message })] }
  }
  return checkEntries(source, value, what, schema)
}

function checkEntries<T extends { readonly id: string }>(
  source: YamlSource,
  values: readonly unknown[],
  what: string,
  schema: z.ZodType<T>,
): Listed<T> {
  const entries: ListedEntry<T>[] = []
  const diagnostics: Diagnostic[] = []
  const first = new Map<string, number>()
  for (const [index, raw] of values.entries()) {
    const { value, diagnostics: found } = checkYaml(source, raw, schema, `${what}-entry`, [index])
    diagnostics.push(...found)
    if (value === null) continue
    const earlier = first.get(value.id)
    if (earlier === undefined) {
      first.set(value.id, index)
      entries.push({ value, index })
    } else diagnostics.push(duplicate(source, what, { id: value.id, index, earlier }))
  }
  return { source, entries, diagnostics }
}

function duplicate(
  source: YamlSource,
  what: string,
  { id, index, earlier }: { readonly id: string; readonly index: number; readonly earlier: number },
): Diagnostic {
  const { line } = placeOf(source, [earlier, 'id'])
  const message = `Unexpected second ${what} \`${id}\`, expected each id once, rename it: the first is on line ${line}`
  return problemAt(source, [index, 'id'], { rule: `${what}-id-duplicate`, message })
}
