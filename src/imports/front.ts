import { readText } from '../arabic/text.ts'
import { listedOutlet, nameOutlet } from '../articles/naming.ts'
import type { Authority } from '../authority/read.ts'
import { seal } from '../clippings/seal.ts'
import { readFiledDate } from './dates.ts'
import type { Draft } from './draft.ts'

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
    ['outlet', outletOf(found.outlets, authority)],
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

/** The listed outlet that one of the names is: its id, its name in Arabic or Latin letters, or a name that holds it. */
function outletOf(names: readonly string[], authority: Authority): string | null {
  for (const name of names) {
    if (authority.outlets.has(name)) return name
    const text = readText(name)
    const last = text.tokens.length
    const listed =
      listedOutlet(text, 0, last, authority) ?? (last > 0 ? nameOutlet(text, 0, last, authority) : null)
    if (listed !== null && listed.ref.id !== null) return listed.ref.id
    const latin = name.toLowerCase()
    for (const outlet of authority.outlets.values())
      if (outlet.latin?.toLowerCase() === latin) return outlet.id
  }
  return null
}
