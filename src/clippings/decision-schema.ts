import { z } from 'zod'
import { isDay } from '../dates/calendar.ts'
import { parseEdtf } from '../dates/edtf.ts'
import { EVENT_TYPES, MODALITIES, type Decision, type FurnitureKind } from '../records.ts'

/** Words of a clipping, as an editor quotes them. */
export interface Quotation {
  readonly clipping: string
  readonly quote: string
  /** Which of the places where the words stand, from 1. */
  readonly occurrence?: number | undefined
}

/** A decision as an editor typed it, its fields checked. */
export interface DecisionSpec extends Quotation {
  readonly about: Decision['about']
  readonly do: Decision['act']
  readonly set?: Readonly<Record<string, unknown>> | undefined
  readonly with?: Quotation | undefined
  readonly by: string
  readonly on: string
  readonly why: string
}

const FURNITURE_KINDS = [
  'related',
  'comments',
  'share',
  'keywords',
  'byline',
  'dateline',
  'repeat',
  'disclaimer',
  'other-article',
  'navigation',
] as const satisfies readonly FurnitureKind[]

/** Whether a value names a kind of furniture. */
export function isFurnitureKind(value: unknown): value is FurnitureKind {
  return FURNITURE_KINDS.some((kind) => kind === value)
}

const expected =
  (what: string) =>
  (issue: {
    readonly code?: string
    readonly input?: unknown
    readonly keys?: readonly string[]
  }): string => {
    const found = issue.code === 'unrecognized_keys' ? issue.keys?.join('`, `') : issue.input
    return `Unexpected ${typeof found === 'string' ? `\`${found}\`` : 'value'}, expected ${what}`
  }

function word(what: string) {
  return z.string({ error: expected(what) }).min(1, { error: expected(what) })
}

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, { error: expected(`one of ${values.join(', ')}`) })
}

const count = z
  .string({ error: expected('a whole number') })
  .regex(/^\d+$/, { error: expected('a whole number') })
  .transform(Number)

const quotation = {
  clipping: word('the name of a clipping file without its extension'),
  quote: word('the words of the clipping, as they stand'),
  occurrence: count.optional(),
}

const dateOrNull = z
  .string({ error: expected('an EDTF date such as `2024-01-24`') })
  .refine((value) => parseEdtf(value) !== null, { error: expected('an EDTF date such as `2024-01-24`') })
  .nullable()

/** A toll is a number, or its least and greatest. */
const toll = z
  .union(
    [
      count.transform((value) => ({ min: value, max: value })),
      z.strictObject({ min: count, max: count.nullable() }),
    ],
    { error: expected('a number, or `{ min: 4, max: 6 }`') },
  )
  .nullable()

const ids = z.array(word('an actor id, or `~name` for an unlisted one'), {
  error: expected('a list of actor ids'),
})

const EVENT_FIELDS =
  'fields of an event: type, modality, date, place, agents, targets, fatalities, injuries, speaker, source'
const eventSet = z
  .strictObject(
    {
      type: oneOf(EVENT_TYPES),
      modality: oneOf(MODALITIES),
      date: dateOrNull,
      place: word('a place id').nullable(),
      agents: ids,
      targets: ids,
      fatalities: toll,
      injuries: toll,
      speaker: word('an actor id, or the words').nullable(),
      source: word('an outlet id').nullable(),
    },
    { error: expected(EVENT_FIELDS) },
  )
  .partial()

const addedSet = eventSet.extend({ type: oneOf(EVENT_TYPES) })
const droppedSet = z.strictObject(
  { type: oneOf(EVENT_TYPES) },
  { error: expected('`{ type: … }`, the type of the report to drop') },
)
const nameSet = z.strictObject(
  { kind: oneOf(['actor', 'place', 'outlet']), id: word('an id of the authority files') },
  { error: expected('`{ kind: actor, id: … }`') },
)
const lineSet = z.strictObject(
  { kind: oneOf(FURNITURE_KINDS) },
  { error: expected('`{ kind: related }` or the like') },
)

const signed = {
  ...quotation,
  by: word('who decided'),
  on: z
    .string({ error: expected('the day of the decision') })
    .refine(isDay, { error: expected('the day of the decision, such as `2026-11-21`') }),
  why: word('the reason'),
}
const other = z.strictObject(quotation, {
  error: expected('`{ clipping: …, quote: … }` of the other report'),
})

const none = z.undefined({ error: expected('no such field for what it does') }).optional()
type Field = z.ZodType<Readonly<Record<string, unknown>> | undefined>

/** What `set` and `with` hold, by what a decision is about and what it does. */
const ACTS: Readonly<
  Record<string, { readonly set: Field; readonly with: z.ZodType<Quotation | undefined> }>
> = {
  'event accept': { set: none, with: none },
  'event drop': { set: droppedSet.optional(), with: none },
  'event add': { set: addedSet, with: none },
  'event change': { set: eventSet, with: none },
  'event merge': { set: none, with: other },
  'event split': { set: none, with: other.optional() },
  'name is': { set: nameSet, with: none },
  'name is-not': { set: nameSet.partial().optional(), with: none },
  'name redact': { set: none, with: none },
  'line article': { set: none, with: none },
  'line aside': { set: lineSet.optional(), with: none },
  'line redact': { set: none, with: none },
}

/** For a decision that is in error already: it is not known what its fields should hold. */
const unread = z
  .unknown()
  .optional()
  .transform(() => undefined)
  .optional()

const FIELDS = 'fields clipping, quote, occurrence, about, do, set, with, by, on, why'
const abouts = ['event', 'name', 'line'] as const
const acts = [
  'accept',
  'drop',
  'add',
  'change',
  'merge',
  'split',
  'is',
  'is-not',
  'article',
  'aside',
  'redact',
] as const

function schemaOf(about: string, act: string): z.ZodType<DecisionSpec> {
  const fitting = acts.filter((name) => ACTS[`${about} ${name}`] !== undefined)
  const known = ACTS[`${about} ${act}`] ?? { set: unread, with: unread }
  return z.strictObject(
    { ...signed, about: oneOf(abouts), do: oneOf(fitting.length > 0 ? fitting : acts), ...known },
    { error: expected(FIELDS) },
  )
}

const schemas = new Map<string, z.ZodType<DecisionSpec>>()

/** The schema of a decision, by what its fields `about` and `do` say. */
export function decisionSchema(spec: unknown): z.ZodType<DecisionSpec> {
  const key = z.looseObject({ about: z.string(), do: z.string() }).catch({ about: '', do: '' }).parse(spec)
  const name = `${key.about} ${key.do}`
  const schema = schemas.get(name) ?? schemaOf(key.about, key.do)
  schemas.set(name, schema)
  return schema
}

/** `decisions.yaml` as a whole. */
export const listSchema = z.array(z.unknown(), {
  error: expected('a list of decisions, each beginning with `- clipping:`'),
})
