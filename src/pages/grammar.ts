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
const KUNYA = /^أبو(?= )/

/**
 * Puts a name into the oblique case, where its writing shows it: plurals in ون, and the kunya أبو.
 * oblique('الحوثيون') //=> 'الحوثيين'
 *
 * Reasoning: authority names are nominative; only defined words change, so that persons' names in ون stay.
 */
export function oblique(name: string): string {
  return name
    .replace(KUNYA, 'أبي')
    .split(' ')
    .map((word) => (/^ال.{2,}ون$/.test(word) && !SINGULAR_IN_WUN.has(word) ? `${word.slice(0, -2)}ين` : word))
    .join(' ')
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

/** Joins names by و: `أ وب وج`; of more than three the first two, and `وآخرين`. */
export function joinNames(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), 'آخرين'] : names
  return shown.join(' و')
}
