import { readText } from '../arabic/text.ts'
import { nameOutlet } from '../articles/naming.ts'
import type { Authority } from '../authority/read.ts'
import { seal } from '../clippings/seal.ts'
import { readFiledDate } from './dates.ts'
import type { Draft } from './draft.ts'
import type { Found } from './found.ts'

/**
 * Writes the front matter of a clipping with what was found, in the order of docs/fields.md. `dated` says whether a
 * date of publication was among it.
 */
export function formatFront(
  { found, bytes, original }: Draft,
  authority: Authority,
  title: string | null,
): { front: string; dated: boolean } {
  const published = found.published.map(readFiledDate).find((date) => date !== null) ?? null
  const basis = found.kept['publishedBasis'] ?? 'printed'
  const fields: (readonly [string, string | null])[] = [
    ['title', quoted(title)],
    ['outlet', outletOf(found, authority)],
    ['author', quoted(found.author)],
    ['url', quoted(found.url)],
    ['archived', quoted(found.archived)],
    ['published', quoted(published)],
    ['publishedBasis', published === null ? null : basis.replaceAll('"', '')],
    ['retrieved', quoted(found.retrieved)],
    ['rights', found.kept['rights'] ?? null],
    ['reviewed', found.kept['reviewed'] ?? null],
    ['tags', found.tags.length === 0 ? null : JSON.stringify(found.tags)],
    ['sha256', seal(found.body)],
    ['original', original === null ? null : seal(bytes)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}\n`]))
  return { front: `---\n${lines.join('')}---\n`, dated: published !== null }
}

/** A text in the quotes of JSON, which are also YAML's. */
function quoted(text: string | null): string | null {
  return text === null ? null : JSON.stringify(text)
}

/**
 * The listed outlet that published a page: whose address it is, else the one that a name on it means, in Arabic or in
 * Latin letters. A name that several outlets have means none of them.
 */
function outletOf({ outlets: names, url }: Found, authority: Authority): string | null {
  const outlets = [...authority.outlets.values()]
  const host = url === null ? null : hostOf(url)
  const hosts = outlets.filter(
    (outlet) => host !== null && outlet.url !== null && hostOf(outlet.url) === host,
  )
  if (hosts.length === 1) return hosts[0]?.id ?? null
  for (const name of names) {
    if (authority.outlets.has(name)) return name
    const text = readText(name)
    const last = text.tokens.length
    const matches = last === 0 ? [] : authority.lookup.at(text, 0, last)
    const ids = matches.flatMap((match) => (match.kind === 'outlet' && match.last === last ? [match.id] : []))
    const latin = outlets.filter((outlet) => outlet.latin?.toLowerCase() === name.toLowerCase())
    const found = new Set([...ids, ...latin.map(({ id }) => id)])
    if (found.size > 1) continue
    const [only] = found
    const listed = only ?? (last === 0 ? null : nameOutlet(text, 0, last, authority).ref.id)
    if (listed !== null) return listed
  }
  return null
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|m|amp|ar|arabic)\./, '') : null
}
