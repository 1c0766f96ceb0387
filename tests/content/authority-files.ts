import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { readText } from '../../src/arabic/text.ts'
import { readArticle } from '../../src/articles/read.ts'
import { readAuthority } from '../../src/authority/read.ts'
import { readClipping } from '../../src/clippings/read.ts'
import { tagMentions } from '../../src/mentions/tag.ts'
import type { Mention } from '../../src/records.ts'

const folder = fileURLToPath(new URL('../../content/authority/', import.meta.url))

export function textFile(name: string): { file: string; content: string } {
  return { file: `content/authority/${name}`, content: readFileSync(folder + name, 'utf8') }
}

/** The archive's own authority files, as typed. */
export const files = {
  actors: textFile('actors.yaml'),
  places: textFile('places.yaml'),
  outlets: textFile('outlets.yaml'),
  happenings: textFile('happenings.yaml'),
}

/** An entry as typed, before any check. */
export interface TypedEntry {
  readonly id: string
  readonly source?: string
}

const typed = new Map<string, readonly TypedEntry[]>()

/** The entries of a file as typed, none left out. */
export function typedEntries(file: keyof typeof files): readonly TypedEntry[] {
  const known = typed.get(file)
  if (known !== undefined) return known
  const entries: TypedEntry[] = parse(files[file].content, { schema: 'core' })
  typed.set(file, entries)
  return entries
}

export const { authority, diagnostics } = readAuthority(files)

/** Reads a bare text as a clipping and tags it with the archive's own names. */
export function tag(text: string): Mention[] {
  const bytes = new TextEncoder().encode(text)
  const { clipping } = readClipping('clipping.txt', bytes, new Set(authority.outlets.keys()))
  if (clipping === null) throw new Error('the text is no clipping')
  const read = readText(clipping.text)
  return tagMentions(read, readArticle(clipping, read, authority, []), authority, [])
}
