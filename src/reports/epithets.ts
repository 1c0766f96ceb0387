import { foldText } from '../arabic/fold.ts'
import { GAP, type Token } from '../arabic/text.ts'
import { RareMemo } from '../arabic/vocabulary.ts'
import type { Nationalities } from '../authority/read.ts'
import type { Actor } from '../records.ts'
import { isPerson } from './persons.ts'
import type { Name } from './scene.ts'

/**
 * What goes back to an actor by a description alone: the adjective of a group (`تعزيزات حوثية`) and the title of a
 * person named before (`الوزير`, `المبعوث الأممي`).
 */

const NISBA = /^ال(.{2,})ي(?:ون|ين)$/

const stemsMemo = new WeakMap<Actor, readonly string[]>()

/** `الحوثيون` gives the stem of `حوثي`; a group without such a plural has none. */
function stemsOf(actor: Actor): readonly string[] {
  let stems = stemsMemo.get(actor)
  if (stems === undefined) {
    const found = actor.forms.flatMap(({ text }) => NISBA.exec(foldText(text))?.[1] ?? [])
    stemsMemo.set(actor, (stems = [...new Set(found)].filter((stem) => !/\s/.test(stem))))
  }
  return stems
}

/** The adjectives of the groups that an article names, with the name that each goes back to. */
export function adjectivesOf(names: readonly Name[]): ReadonlyMap<string, Name> {
  const found = new Map<string, Name>()
  for (const name of names) {
    if (name.actor?.kind !== 'armed-group' && name.actor?.kind !== 'political-group') continue
    for (const stem of stemsOf(name.actor)) {
      if (found.has(`${stem}ي`)) continue
      for (const end of ['ي', 'يه', 'يا', 'يين', 'يون']) {
        found.set(stem + end, name)
        if (end !== 'يا') found.set(`ال${stem}${end}`, name)
      }
    }
  }
  return found
}

const TITLES = new Set(
  'رئيس وزير أمير محافظ قاضي شيخ جنرال سفير مبعوث نائب مرشد ملك سلطان قائد قيادي زعيم مرشح موفد منسق والي عميد لواء عقيد'
    .split(' ')
    .map(foldText),
)

/** A title with the article, and the conjunction before it. */
interface Title {
  readonly clitic: string
  readonly noun: string
}

/** The title that a word is; null for nearly all words, which are none. */
const titles = new RareMemo((form): Title | null => {
  const match = /^([وف]?)ال(.+)$/.exec(form)
  const noun = match?.[2] ?? ''
  return TITLES.has(noun) ? { clitic: match?.[1] ?? '', noun } : null
})

/** Titles of several, whose holders are named behind them. */
const OF_MANY = /^و?(?:وزراء|وزيري|وزيرا|نواب|نايبي|قاده|روساء|قضاه|سفراء|محافظي)$/

/** Tokens before a name within which its title stands. */
const TITLE_REACH = 7

/** Punctuation, or the end of the text, stands before a token. */
export const isBreak = (token: Token | undefined): boolean =>
  token === undefined || (token.gap & ~(GAP.space | GAP.quote)) !== 0

/** The words of the title before a name, or at its front, the nearest last; none when its noun does not stand there. */
function titleBefore(
  tokens: readonly Token[],
  { first }: Name,
  noun: string,
  isNamed: (at: number) => boolean,
): readonly string[] {
  const words: string[] = []
  for (let at = first; at >= 0 && at >= first - TITLE_REACH; at--) {
    if (at < first && (isNamed(at) || isBreak(tokens[at + 1]))) return []
    const form = tokens[at]?.form ?? ''
    words.unshift(form)
    // `الرئيس الجزائري وزراء الطاقة محمد عرقاب`: of a title with the article nothing is the owner
    if (OF_MANY.test(form) && at < first) return []
    if (!form.endsWith(noun) || !/^[وفبل]?(?:ال)?$/.test(form.slice(0, -noun.length))) continue
    // `رئيس الوزراء` is no president
    const whole = noun !== 'رييس' || /^[وفبل]?ال/.test(form) || /^(?:الجمهوريه|الدوله)$/.test(words[1] ?? '')
    return whole ? words : []
  }
  return []
}

/** `محمد الشريف محافظ الإسكندرية`, `نيفين القباج، وزيرة التضامن`: the title right behind a name, in the construct. */
function titleBehind(
  tokens: readonly Token[],
  { last }: Name,
  noun: string,
  isNamed: (at: number) => boolean,
): readonly string[] {
  if (isNamed(last) || tokens[last]?.form !== noun) return []
  if (((tokens[last]?.gap ?? 0) & ~(GAP.space | GAP.comma)) !== 0 || isBreak(tokens[last + 1])) return []
  return tokens.slice(last, last + 4).map(({ form }) => form)
}

const ADJECTIVE = /^ال(?:.+(?:ي|يه)|عام|اعلي|اول|خاص|سابق|راحل|حالي|جديد)$/

/** The adjectives after a title; null when a name follows, which then bears it, or another word with the article. */
function adjectivesAfter(
  tokens: readonly Token[],
  index: number,
  isNamed: (at: number) => boolean,
): readonly string[] | null {
  const found: string[] = []
  for (let at = index + 1; at <= index + 3; at++) {
    const token = tokens[at]
    if (token === undefined || isBreak(token)) return found
    if (isNamed(at)) return null
    if (token.form === 'باسم') return null
    // `زار الوزير الجزائر`: no adjective
    if (!ADJECTIVE.test(token.form)) return found
    found.push(token.form)
  }
  return null
}

/** The person to whom a bare title goes back: `الوزير`, after `وزير الخارجية الفرنسي جان نويل بارو`. */
export function titledAt(
  tokens: readonly Token[],
  index: number,
  names: readonly Name[],
  isNamed: (at: number) => boolean,
  nationalities: Nationalities,
): { readonly name: Name; readonly clitic: string } | null {
  // What a closure holds is set aside as soon as its function is called: most words are no title.
  const title = titles.of((tokens[index] as Token).word)
  return title === null ? null : holderOf(title, tokens, index, names, isNamed, nationalities)
}

function holderOf(
  title: Title,
  tokens: readonly Token[],
  index: number,
  names: readonly Name[],
  isNamed: (at: number) => boolean,
  nationalities: Nationalities,
): { readonly name: Name; readonly clitic: string } | null {
  const adjectives = adjectivesAfter(tokens, index, isNamed)
  if (adjectives === null) return null
  const name = names.findLast((one) => {
    if (one.first >= index || !isPerson(one)) return false
    const before = titleBefore(tokens, one, title.noun, isNamed)
    const words = before.length > 0 ? before : titleBehind(tokens, one, title.noun, isNamed)
    return (
      words.length > 0 &&
      adjectives.every((form) => words.includes(form) || isOf(one, nationalities.of(form)))
    )
  })
  return name === undefined ? null : { name, clitic: title.clitic }
}

const isOf = ({ actor }: Name, country: string | null): boolean =>
  country !== null && actor?.country === country
