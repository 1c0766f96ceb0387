import { foldText } from '../arabic/fold.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { Name, Scene } from './scene.ts'

/** Deals that are called by where they were made or by what they are about. */

const WITH_WHOM = new WordPattern(/^(?:مع|علي|بشان|حول|بين)$|^[ول]/)
const KIND = new WordPattern(/^النووي$/)

/** A city, also where its name could stand for its state. */
function isCity({ authority: { places } }: Scene, { actor, mention, ids }: Name): boolean {
  if (actor === null) return /^(?:city|town)$/.test(places.get(ids[0] ?? '')?.kind ?? '')
  const written = foldText(mention.text)
  return (
    actor.kind === 'state' &&
    actor.forms.some(({ use, text }) => use === 'metonym' && foldText(text) === written)
  )
}

/** `اتفاق الرياض`, `اتفاقية جنيف`, `اتفاق إيران النووي`: one that has long been there. */
export function isNamedDeal(scene: Scene, at: number): boolean {
  const name = scene.actorAt[at + 1] ?? scene.placeAt[at + 1]
  if (name == null || name.first !== at + 1 || name.clitic !== '') return false
  const next = scene.tokens[name.last]
  return KIND.test(next) || (isCity(scene, name) && !WITH_WHOM.test(next))
}
