import { foldText } from '../arabic/fold.ts'
import { wordQuestion, type WordForm } from '../arabic/vocabulary.ts'
import type { Place } from '../records.ts'
import { strip } from './clitics.ts'
import { spellingKey } from './spelling.ts'

/** Endings of a nisba adjective: feminine, plurals, duals, accusative. */
const ENDINGS = ['', 'ه', 'ين', 'ون', 'ان', 'تين', 'تان', 'ات', 'ا']

/** The adjective of a country as its name suggests: العراق → عراقي, سوريا → سوري; null for a name of several words. */
export function guessAdjective(name: string): string | null {
  const word = foldText(name)
  if (/[^\p{L}]/u.test(word)) return null
  const stem = word.replace(/^ال(?=.{3})/, '').replace(/ي?[اه]$/, '')
  return stem.endsWith('ي') ? stem : `${stem}ي`
}

/** Which country an adjective of nationality speaks of. */
export interface Nationalities {
  /** Place id of the country of a folded word such as `الأميركية` or `وعراقيين`, proclitics and article allowed; else null. */
  of(form: string): string | null
  /** The same of a token's word. */
  ofWord(word: WordForm): string | null
  /** The adjectives of a country, masculine singular, folded, without article. */
  adjectives(country: string): readonly string[]
}

const nationality = wordQuestion<string | null>()

export function nationalitiesOf(
  countries: readonly { readonly place: Place; readonly adjectives: readonly string[] }[],
): Nationalities {
  const known = new Map<string, string>()
  const byCountry = new Map<string, string[]>()
  for (const { place, adjectives } of countries) {
    const guess = guessAdjective(place.name)
    const bases = adjectives.length > 0 ? adjectives.map(foldText) : guess === null ? [] : [guess]
    byCountry.set(place.id, bases)
    for (const base of bases) {
      for (const ending of ENDINGS) {
        const key = spellingKey(base + ending)
        if (!known.has(key)) known.set(key, place.id)
      }
    }
  }
  const memo = new Map<string, string | null>()
  const look = (word: string): string | null => {
    const bare = word.length > 4 && word.startsWith('ال') ? word.slice(2) : word
    return known.get(spellingKey(bare)) ?? null
  }
  const of = (form: string): string | null => {
    let found = memo.get(form)
    if (found !== undefined) return found
    found = look(form)
    for (const reading of found === null ? strip(form) : []) {
      found = look(reading.word)
      if (found !== null) break
    }
    if (memo.size > 50_000) memo.clear()
    memo.set(form, found)
    return found
  }
  const byWord = nationality.answeredBy(of)
  return {
    of,
    ofWord: (word) => byWord.of(word),
    adjectives: (country) => byCountry.get(country) ?? [],
  }
}
