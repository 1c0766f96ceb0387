import { GAP, type Token } from '../arabic/text.ts'
import type { Found, Scene } from './scene.ts'

/** Words that bring another name of the person just named: `المعروف بـ«غنيوة»`, `الملقب بأبي فلان`. */
const BRINGERS = new Set(['المعروف', 'المعروفه', 'الملقب', 'الملقبه', 'المكني', 'الشهير', 'المدعو'])
const NAMING = new Set(['باسم', 'بلقب', 'بكنيه'])

/** The other name that follows a person, as one more mention of that person; null when none does. */
export function aliasAfter(scene: Scene, person: Found): Found | null {
  const { tokens } = scene
  let at = person.last
  if (
    !BRINGERS.has(tokens[at]?.form ?? '') ||
    ((tokens[at] as Token).gap & ~(GAP.space | GAP.comma | GAP.quote)) !== 0
  )
    return null
  at++
  const next = tokens[at]
  if (next === undefined) return null
  if (next.form === 'ب' || NAMING.has(next.form)) at++
  else if (!next.form.startsWith('ب')) return null
  // `المعروف بتأييده`: for what he is known
  else if (tokens[at - 1]?.form.startsWith('المعروف') && !/^ب(?:ال|اب[وي])/.test(next.form)) return null
  const skip = tokens[at] === next ? 1 : 0
  const last = aliasEnd(scene, at)
  if (last === null) return null
  const start = (tokens[at] as Token).start + skip
  const end = (tokens[last - 1] as Token).end
  return { ...person, first: at, last, start, end, clitic: skip === 1 ? 'ب' : '' }
}

/** Up to the closing quote, or one word; أبو takes the next word with it. */
function aliasEnd({ tokens }: Scene, at: number): number | null {
  const first = tokens[at]
  if (first === undefined || first.number || (first.gap & (GAP.line | GAP.stop)) !== 0) return null
  if ((first.gap & GAP.quote) === 0) return /^ب?(?:ابو|ابي)$/.test(first.form) ? at + 2 : at + 1
  for (let end = at + 1; end <= at + 4; end++) {
    const token = tokens[end]
    if (token === undefined || (token.gap & (GAP.quote | GAP.line)) !== 0) return end
  }
  return null
}
