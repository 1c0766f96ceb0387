import matter from 'gray-matter'
import { z } from 'zod'
import { parseEdtf } from '../dates/edtf.ts'
import { isDay } from '../dates/calendar.ts'
import type { Diagnostic } from '../diagnostics.ts'
import type { DateRange, FrontMatter } from '../records.ts'
import { checkYaml, parseYaml, placeOf } from '../yaml.ts'
import { valueAsTyped } from './as-typed.ts'
import { didYouMean } from './nearest.ts'
import { checkDates } from './plausible.ts'

/** Front matter of a bare text. */
export const NO_FRONT_MATTER: FrontMatter = {
  title: null,
  outlet: null,
  author: null,
  url: null,
  archived: null,
  published: null,
  publishedBasis: null,
  retrieved: null,
  sha256: null,
  original: null,
  rights: null,
  reviewed: null,
  tags: [],
}

export interface FrontMatterReading {
  /** Null when the YAML cannot be read; what is in error in it is left out. */
  readonly front: FrontMatter | null
  readonly diagnostics: Diagnostic[]
  /** Line and column of a field's value, from 1, in the file. */
  readonly placeOf: (field: keyof FrontMatter) => { line: number; column: number }
}

/** Refuses front matter in any language that is not YAML; gray-matter as delivered executes `---js`. */
function refuse(): never {
  throw new Error('expected front matter in YAML')
}

const REFUSED = { js: refuse, javascript: refuse, coffee: refuse, coffeescript: refuse, cson: refuse }
const ENGINES = { ...REFUSED, json: refuse, json5: refuse, toml: refuse }

/**
 * Reads the front matter of a clipping: `head` from its opening to its closing `---`.
 * Every problem becomes a diagnostic at its place in the file.
 */
export function readFrontMatter(
  file: string,
  head: string,
  language: string,
  outlets: ReadonlySet<string>,
  format: 'text' | 'markdown',
): FrontMatterReading {
  if (!/^(?:|ya?ml)$/i.test(language)) return refused(file, language)
  let parsed = parseYaml(file, '')
  const yaml = (content: string): object => {
    parsed = parseYaml(file, content.replace(/\r$/, ''))
    const value = valueAsTyped(parsed.source)
    return typeof value === 'object' && value !== null ? value : value === null ? {} : { '': value }
  }
  // Given options, gray-matter keeps no shared cache between calls.
  const { data } = matter(head, { engines: { ...ENGINES, yaml, yml: yaml }, language: 'yaml' })
  const { source, diagnostics } = parsed
  const at = (field: string): { line: number; column: number } => placeOf(source, [field])
  if (diagnostics.length > 0) return { front: null, diagnostics, placeOf: at }
  const schema = format === 'markdown' ? clippedSchema : filedSchema
  const checked = checkYaml(source, data, schema, 'front-matter-field')
  const front = checked.value ?? NO_FRONT_MATTER
  const unknown = unknownOutlet(file, front.outlet, outlets, at('outlet'))
  return {
    front: unknown === null ? front : { ...front, outlet: null },
    diagnostics: [
      ...checked.diagnostics,
      ...(unknown === null ? [] : [unknown]),
      ...checkDates(file, front, at),
    ],
    placeOf: at,
  }
}

function refused(file: string, language: string): FrontMatterReading {
  const message = `Unexpected front matter in \`${language}\`, expected YAML between two lines \`---\`, write it as YAML: it is never executed`
  const diagnostics: Diagnostic[] = [
    { level: 'error', rule: 'front-matter-language', file, line: 1, column: 4, message },
  ]
  return { front: null, diagnostics, placeOf: () => ({ line: 1, column: 1 }) }
}

function unknownOutlet(
  file: string,
  outlet: string | null,
  outlets: ReadonlySet<string>,
  place: { line: number; column: number },
): Diagnostic | null {
  if (outlet === null || outlets.has(outlet)) return null
  const message = `Unexpected outlet \`${outlet}\`, expected an id of the outlets' authority file${didYouMean(outlet, outlets)}, correct it or add the outlet`
  return { level: 'error', rule: 'front-matter-outlet', file, ...place, message }
}

// ── The schema ─────────────────────────────────────────────────────────────────────────────────────────

const expected =
  (what: string) =>
  (issue: { readonly input?: unknown }): string =>
    `Unexpected ${typeof issue.input === 'string' ? `\`${issue.input}\`` : 'value'}, expected ${what}`

const text = z.string({ error: expected('text on one line') }).trim()
const textOrNull = text.nullish().transform((value) => value ?? null)

function checkedText(what: string, test: (value: string) => boolean) {
  return z.string({ error: expected(what) }).refine(test, { error: expected(what) })
}

const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value)
}

const webAddress = orNull(checkedText('a whole http or https address', isWebAddress))
const DAY_OR_TIME = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

/** A day as such, or the day of an ISO time. */
function dayOf(value: string): string | null {
  const day = DAY_OR_TIME.exec(value)?.[1] ?? ''
  return isDay(day) ? day : null
}

const EDTF = 'an EDTF date such as `2024-02-18`, `2021-06-29~` or `2024-04`'
const edtf = z.string({ error: expected(EDTF) }).transform((value, context): DateRange => {
  const range = parseEdtf(dayOf(value) ?? value)
  if (range !== null) return range
  context.issues.push({ code: 'custom', message: expected(EDTF)({ input: value }), input: value })
  return z.NEVER
})

const reviewed = z.strictObject(
  {
    by: text.min(1),
    on: checkedText('the day of the review, such as `2026-11-21`', isDay),
  },
  { error: expected('`reviewed: { by: who, on: YYYY-MM-DD }`') },
)

/** Lists come as YAML lists, or as one line with commas; Obsidian's `[[…]]` and `#` are dropped. */
const list = z
  .union([z.string(), z.array(z.string().nullable())], { error: expected('a list of words') })
  .nullish()
  .transform((value) => {
    const items = typeof value === 'string' ? value.split(/[,،]/) : (value ?? [])
    return items.map((item) => (item ?? '').replace(/^#|\[\[|\]\]/g, '').trim()).filter((item) => item !== '')
  })

const hash = orNull(checkedText('64 hexadecimal digits', (value) => /^[\da-f]{64}$/i.test(value)))

const fields = {
  title: textOrNull,
  outlet: textOrNull,
  author: list.transform((names) => (names.length > 0 ? names.join('، ') : null)),
  url: webAddress,
  archived: webAddress,
  published: orNull(edtf),
  publishedBasis: orNull(
    z.enum(['printed', 'inferred', 'editor'], { error: expected('`printed`, `inferred` or `editor`') }),
  ),
  retrieved: orNull(checkedText('a day or a time such as `2026-11-21`', (value) => dayOf(value) !== null)),
  sha256: hash,
  original: hash,
  rights: orNull(
    z.enum(['full', 'excerpt', 'metadata'], { error: expected('`full`, `excerpt` or `metadata`') }),
  ),
  reviewed: orNull(reviewed),
  tags: list,
}

/** What web clippers write beside or instead of our own fields; the last four are read and left aside. */
const clippedFields = {
  ...fields,
  source: webAddress,
  created: orNull(checkedText('a day or a time such as `2026-11-21`', (value) => dayOf(value) !== null)),
  description: z.unknown().optional(),
  site: z.unknown().optional(),
  image: z.unknown().optional(),
  language: z.unknown().optional(),
}

/** Names each unknown key, and the one that was likely meant. */
function unknownKeys(known: readonly string[]) {
  return (issue: { readonly code?: string; readonly keys?: readonly string[] }): string => {
    if (issue.code !== 'unrecognized_keys')
      return 'Unexpected value, expected fields such as `published: 2024-02-18`, one a line'
    const named = (issue.keys ?? []).map((key) => `\`${key}\`${didYouMean(key, known)}`).join(', ')
    return `Unexpected field ${named}, expected one of ${known.join(', ')}, correct or remove it`
  }
}

const filedSchema: z.ZodType<FrontMatter> = z.strictObject(fields, {
  error: unknownKeys(Object.keys(fields)),
})

const clippedSchema: z.ZodType<FrontMatter> = z
  .strictObject(clippedFields, { error: unknownKeys(Object.keys(clippedFields)) })
  .transform(({ source, created, description: _d, site: _s, image: _i, language: _l, ...front }) => ({
    ...front,
    url: front.url ?? source,
    retrieved: front.retrieved ?? created,
  }))
