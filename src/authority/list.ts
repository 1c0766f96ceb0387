import type { z } from 'zod'
import type { Diagnostic } from '../diagnostics.ts'
import { checkYaml, parseYaml, placeOf } from '../yaml.ts'
import { readFlowList } from './flow.ts'

export interface AuthorityFile {
  readonly file: string
  readonly content: string
}

/** An entry that passed its schema, and where in the file's list it stands. */
export interface ListedEntry<T> {
  readonly value: T
  readonly index: number
}

/** The sound entries of one authority file, each id once, and what is wrong with the others. */
export interface Listed<T> {
  /** Null when there is no such file. */
  readonly input: AuthorityFile | null
  readonly entries: readonly ListedEntry<T>[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A problem and where it is: the path of a value in the file's list. */
export interface Problem {
  readonly path: readonly PropertyKey[]
  readonly rule: string
  readonly message: string
  readonly level?: Diagnostic['level']
}

/** Places problems in their file, which is parsed once more for that. */
export function placeProblems({ file, content }: AuthorityFile, problems: readonly Problem[]): Diagnostic[] {
  if (problems.length === 0) return []
  const { source } = parseYaml(file, content)
  return problems.map(({ path, rule, message, level }) => ({
    level: level ?? 'error',
    rule,
    file,
    ...placeOf(source, path),
    message,
  }))
}

/** Reads a YAML list of entries; an entry at fault is reported and left out. */
export function readList<T extends { readonly id: string }>(
  input: AuthorityFile | null,
  what: string,
  schema: z.ZodType<T>,
): Listed<T> {
  if (input === null) return { input, entries: [], diagnostics: [] }
  const values = readFlowList(input.content)
  const sound = values?.map((value) => schema.safeParse(value).data)
  if (sound?.every((value) => value !== undefined) === true) return withoutDuplicates(input, what, sound)
  return readSlowly(input, what, schema)
}

/** Reads a file that is written in another style, or has a problem that must be placed. */
function readSlowly<T extends { readonly id: string }>(
  input: AuthorityFile,
  what: string,
  schema: z.ZodType<T>,
): Listed<T> {
  const { source, value, diagnostics } = parseYaml(input.file, input.content)
  if (value === undefined || value === null) return { input, entries: [], diagnostics }
  if (!Array.isArray(value)) {
    const message = `Unexpected content, expected a list of ${what}s, begin each with \`- id:\``
    return {
      input,
      entries: [],
      diagnostics: placeProblems(input, [{ path: [], rule: `${what}-list`, message }]),
    }
  }
  const checked = value.map((raw: unknown, index) => checkYaml(source, raw, schema, `${what}-entry`, [index]))
  const listed = withoutDuplicates(
    input,
    what,
    checked.map((check) => check.value ?? undefined),
  )
  return { ...listed, diagnostics: [...checked.flatMap((check) => check.diagnostics), ...listed.diagnostics] }
}

function withoutDuplicates<T extends { readonly id: string }>(
  input: AuthorityFile,
  what: string,
  values: readonly (T | undefined)[],
): Listed<T> {
  const entries: ListedEntry<T>[] = []
  const problems: Problem[] = []
  const lines: number[] = []
  const first = new Map<string, number>()
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue
    const earlier = first.get(value.id)
    if (earlier === undefined) {
      first.set(value.id, index)
      entries.push({ value, index })
    } else {
      lines.push(earlier)
      const message = `Unexpected second ${what} \`${value.id}\`, expected each id once, rename it: the first is on line `
      problems.push({ path: [index, 'id'], rule: `${what}-id-duplicate`, message })
    }
  }
  const firsts = placeProblems(
    input,
    lines.map((index) => ({ path: [index, 'id'], rule: '', message: '' })),
  )
  const diagnostics = placeProblems(input, problems).map((problem, at) => ({
    ...problem,
    message: `${problem.message}${firsts[at]?.line ?? 0}`,
  }))
  return { input, entries, diagnostics }
}
