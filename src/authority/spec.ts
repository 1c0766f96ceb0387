import { z } from 'zod'
import { parseEdtf } from '../dates/edtf.ts'
import { EVENT_TYPES } from '../records.ts'

/**
 * The authority files as an editor types them: every key but the first few may be left out.
 * `read.ts` turns these into records; nothing else sees them.
 */

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

const text = z
  .string({ error: 'Unexpected value, expected text, put it in quotes' })
  .refine((value) => value.trim() !== '', 'Unexpected empty text, expected a word, leave the key out')
const id = z
  .string({ error: 'Unexpected value, expected an id such as `kataib-hezbollah`' })
  .regex(ID, 'Unexpected id, expected lower-case ASCII words joined by hyphens, such as `kataib-hezbollah`')
  .refine(
    (value) => value !== 'index',
    'Unexpected id `index`, expected another: the page of that name lists all',
  )
const edtf = z
  .string({ error: 'Unexpected value, expected an EDTF date in quotes, such as `"2022-10-27"`' })
  .refine(
    (value) => parseEdtf(value) !== null,
    'Unexpected date, expected EDTF such as `2022-10-27`, `2022-10` or `2022~`',
  )
const list = <T extends z.ZodType>(of: T) =>
  z.array(of, { error: 'Unexpected value, expected a list, write `[…]`' }).default([])
const maybe = <T extends z.ZodType>(of: T) => of.nullable().default(null)

/** An entry with these keys and no other. */
const entry = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `Unexpected key \`${String(issue.keys?.[0])}\`, expected one of ${Object.keys(shape).join(', ')}`
        : undefined,
  })

const rule = entry({ after: list(text), near: list(text), notAfter: list(text) })

const named = {
  id,
  name: text,
  latin: maybe(text),
  variants: list(text),
  rules: z.record(z.string(), rule).default({}),
  note: maybe(text),
  source: maybe(text),
}

/** A class noun with what must stand beside it: `الفصائل` with `العراقية`, `المسلحة`, `الموالية لإيران`. */
const pattern = entry({
  heads: z.array(text).min(1),
  with: z.array(text).min(1),
  and: list(text),
  near: list(text),
})

const ACTOR_KINDS = [
  'state',
  'government-body',
  'armed-group',
  'political-group',
  'coalition',
  'international-organization',
  'person',
  'organization',
] as const

const PLACE_KINDS = [
  'country',
  'region',
  'governorate',
  'district',
  'city',
  'town',
  'village',
  'quarter',
  'base',
  'airport',
  'port',
  'crossing',
  'camp',
  'field',
  'site',
  'water',
] as const

const OUTLET_KINDS = ['agency', 'newspaper', 'website', 'television', 'radio', 'magazine'] as const

const oneOf = <const T extends readonly string[]>(kinds: T) =>
  z.enum(kinds, { error: `Unexpected kind, expected one of ${kinds.join(', ')}` })

export const actorSpec = entry({
  ...named,
  kind: oneOf(ACTOR_KINDS),
  short: list(text),
  local: list(text),
  metonyms: list(text),
  patterns: list(pattern),
  partOf: list(id),
  leads: list(id),
  country: maybe(id),
  offices: list(entry({ title: text, of: maybe(id), from: maybe(edtf), to: maybe(edtf) })),
  from: maybe(edtf),
  to: maybe(edtf),
})

export const placeSpec = entry({
  ...named,
  kind: oneOf(PLACE_KINDS),
  short: list(text),
  local: list(text),
  adjectives: list(text),
  within: maybe(id),
  latitude: maybe(z.number().min(-90).max(90)),
  longitude: maybe(z.number().min(-180).max(180)),
})

/** A place of `places.yaml` and where it lies, in degrees; `geonames` is the row of the gazetteer that says so. */
export const coordinatesSpec = entry({
  id,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  geonames: maybe(z.int().positive()),
})

export const outletSpec = entry({
  ...named,
  kind: oneOf(OUTLET_KINDS),
  short: list(text),
  url: maybe(
    z.url({ protocol: /^https?$/, error: 'Unexpected address, expected one such as `https://example.org/`' }),
  ),
  country: maybe(id),
  rights: maybe(z.enum(['full', 'excerpt', 'metadata'])),
})

export const happeningSpec = entry({
  id,
  name: text,
  date: edtf,
  type: z.enum(EVENT_TYPES, { error: 'Unexpected type, expected one of the event types' }),
  agents: list(id),
  targets: list(id),
  place: maybe(id),
  source: text,
  also: list(text),
  // `65|94` would be met by any such figure: a comma within a figure ends the phrase before it
  told: list(
    text.regex(/\p{L}/u, 'Unexpected words without a letter, expected words that tell the happening'),
  ),
  tolls: z.record(z.iso.date(), z.int().positive()).default({}),
  attacks: z.record(z.iso.date(), z.int().positive()).default({}),
})

export type ActorSpec = z.infer<typeof actorSpec>
export type PlaceSpec = z.infer<typeof placeSpec>
export type CoordinatesSpec = z.infer<typeof coordinatesSpec>
export type OutletSpec = z.infer<typeof outletSpec>
export type HappeningSpec = z.infer<typeof happeningSpec>
export type PatternSpec = z.infer<typeof pattern>
export type NamedSpec = ActorSpec | PlaceSpec | OutletSpec
