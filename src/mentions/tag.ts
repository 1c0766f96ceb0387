import type { ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { Article, Decision, Mention } from '../records.ts'
import { decideNames } from './decisions.ts'
import { findEchoes } from './echoes.ts'
import { readGovernments } from './governments.ts'
import { findListed } from './listed.ts'
import { setScene, type Found } from './scene.ts'
import { findUnlisted } from './unlisted.ts'

/**
 * Tags the actors, places and outlets that an article names, in order of text; mentions do not overlap and never
 * lie in furniture. Listed names come from the authority files; others are found by how the press introduces them.
 */
export function tagMentions(
  text: ArabicText,
  article: Article,
  authority: Authority,
  decisions: readonly Decision[],
): Mention[] {
  const scene = setScene(text, article, authority)
  const listed = readGovernments(scene, findListed(scene))
  const mentions = findEchoes(scene, findUnlisted(scene, listed)).map((found) => mentionOf(text, found))
  return decideNames(mentions, decisions, { text, authority })
}

function mentionOf(text: ArabicText, { kind, id, name, start, end, basis }: Found): Mention {
  return { kind, id, name, start, end, text: text.source.slice(start, end), basis }
}
