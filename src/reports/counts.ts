import { opensPlainNumber } from '../arabic/number-words.ts'
import { WordPattern } from '../arabic/vocabulary.ts'
import type { Scene } from './scene.ts'

const QUANTITY = new WordPattern(/^(?:عشرات|مييات|الاف|عددا?|بضعه?)$/)

/** A figure, a number word or a noun of quantity. */
export function isCount({ tokens }: Scene, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && (token.number || opensPlainNumber(token.form) || QUANTITY.test(token))
}
