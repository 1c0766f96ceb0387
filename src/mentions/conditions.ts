import { foldText } from '../arabic/fold.ts'
import { countryOf, type Match } from '../authority/read.ts'
import { follows, nearListsOf, ruleWords, type NearLists, type RuleWords } from '../authority/rules.ts'
import { homeOf } from './countries.ts'
import type { Range, Scene } from './scene.ts'

/** Checks the words that a form's rule asks for around it. */
export class Conditions {
  private readonly scene: Scene
  private readonly lists: NearLists
  /** Countries that names without a rule speak of, by place id; null before they were asked for. */
  private homes: ReadonlySet<string> | null = null

  constructor(scene: Scene) {
    this.scene = scene
    this.lists = nearListsOf(scene.authority)
  }

  hold(match: Match, range: Range): boolean {
    const { after, near, notAfter } = match.form
    const { tokens } = this.scene
    const behind = (words: RuleWords): boolean => follows(tokens, match.first, range.first, words)
    if (after.length > 0 && !behind(ruleWords(after, match.kind === 'place'))) return false
    if (notAfter.length > 0 && behind(ruleWords(notAfter))) return false
    if (isOtherOccupier(this.scene, match)) return false
    const spelled = isSpelled(this.scene, match)
    if (spelled !== null) return spelled
    return near.length === 0 || this.lists.holds(near, this.scene) || this.isAtHome(match)
  }

  /**
   * A place that asks for its country to be named is one too where places or bodies of that country are:
   * `الدار البيضاء` in an article of `عزيز أخنوش`.
   */
  private isAtHome({ kind, id, form }: Match): boolean {
    if (kind !== 'place') return false
    const { places } = this.scene.authority
    const country = countryOf(places, id)
    const name = country === null || country === id ? undefined : places.get(country)?.name
    if (country === null || name === undefined || !ruleWords(form.near).words.has(foldText(name)))
      return false
    this.homes ??= homesIn(this.scene)
    return this.homes.has(country)
  }
}

const VOWELS = /[\u064b-\u0652]/
const DOUBLED = '\u0651'

/** `عمّان` is Amman and `عُمان` Oman: where both the list and the print have marks, a doubled letter tells. */
function isSpelled({ text }: Scene, { form, start, end }: Match): boolean | null {
  if (!VOWELS.test(form.text)) return null
  const printed = text.source.slice(start, end)
  return VOWELS.test(printed) ? printed.includes(DOUBLED) === form.text.includes(DOUBLED) : null
}

/** `قاعدة الاحتلال الأمريكي`: the adjective says that another state than the entry's is meant. */
function isOtherOccupier({ tokens, authority }: Scene, { kind, id, last }: Match): boolean {
  if (kind !== 'actor' || tokens[last - 1]?.form !== 'الاحتلال') return false
  const country = authority.nationalities.of(tokens[last]?.form ?? '')
  return country !== null && country !== (authority.actors.get(id)?.country ?? id)
}

/** The countries of the places and actors that a text names by forms that stand for nothing else. */
function homesIn({ spots, authority }: Scene): ReadonlySet<string> {
  const homes = new Set<string>()
  for (const { matches } of spots) {
    const [match] = matches
    if (match === undefined || match.kind === 'outlet' || match.form.use !== 'full') continue
    if (match.form.near.length > 0 || match.form.after.length > 0) continue
    if (matches.some((other) => other.kind !== match.kind || other.id !== match.id)) continue
    const home = homeOf(match, authority)
    if (home !== null && home !== match.id) homes.add(home)
  }
  return homes
}
