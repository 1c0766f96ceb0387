import type { Scene } from './scene.ts'

/** `ألقي القبض`: by its last letter, with what is laid right behind it. */
const isSeized = ({ tokens, text }: Scene, at: number): boolean =>
  /^[وف]?القي$/.test(tokens[at]?.form ?? '') &&
  tokens[at + 1]?.form === 'القبض' &&
  text.source[(tokens[at]?.end ?? 0) - 1] === 'ي'

/** A perfect written with the vowel of the passive: قُصف, اعتُقل. */
export function isMarkedPassive(scene: Scene, at: number): boolean {
  if (isSeized(scene, at)) return true
  const { start = 0, end = 0, form: bare = '' } = scene.tokens[at] ?? {}
  if (end - start <= bare.length) return false
  const past = scene.readings[at]?.words.some(({ form }) => form.tense === 'past') === true
  return (
    past &&
    /^[\u0648\u0641]?\u064E?(?:[\u0621-\u064A]|[\u0627\u0623]\u064F?[\u0621-\u064A]\u0652?[\u0621-\u064A])\u064F/u.test(
      scene.text.source.slice(start, end),
    )
  )
}
