/** What Arabic does to a name inside a phrase: the fused article after ل, the oblique plural, lists joined by و. */

/** Whole words that end like a sound masculine plural and are none. */
const SINGULAR_IN_WUN = new Set([
  'القانون',
  'التلفزيون',
  'الكرملون',
  'البنتاغون',
  'المليون',
  'البليون',
  'الزيتون',
])
/** A defined word in ون, perhaps in brackets: `(الحوثيون)`. */
const DEFINITE_PLURAL = /^(\(?ال.{2,})ون(\)?)$/
const KUNYA = /^أبو(?= )/

/** Names already put into it: the same few hundred stand on every page. */
const obliques = new Map<string, string>()

/**
 * Puts a name into the oblique case, where its writing shows it: plurals in ون, and the kunya أبو.
 * oblique('الحوثيون') //=> 'الحوثيين'
 *
 * Reasoning: authority names are nominative; only defined words change, so that persons' names in ون stay.
 */
export function oblique(name: string): string {
  const known = obliques.get(name)
  if (known !== undefined) return known
  const written = name
    .replace(KUNYA, 'أبي')
    .split(' ')
    .map((word) =>
      SINGULAR_IN_WUN.has(word.replace(/[()]/g, '')) ? word : word.replace(DEFINITE_PLURAL, '$1ين$2'),
    )
    .join(' ')
  obliques.set(name, written)
  return written
}

/**
 * Puts ل before a name: the article loses its alif, and its own lam as well before another lam.
 * withLam('الولايات المتحدة') //=> 'للولايات المتحدة'
 * withLam('اللجنة') //=> 'للجنة'
 */
export function withLam(name: string): string {
  if (!/^\p{Script=Arabic}/u.test(name)) return `لـ${name}`
  if (name.startsWith('الل')) return `ل${name.slice(2)}`
  return name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`
}

/** Joins names by و: `أ وب وج`; of more than three the first two, and `others`. */
export function joinNames(names: readonly string[], others: 'آخرين' | 'آخرون' = 'آخرين'): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), others] : names
  return shown.join(' و')
}
