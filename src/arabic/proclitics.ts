/** A word with the particles written onto its front. */
export interface ProcliticForm {
  readonly form: string
  /** The particles: `و` and `ف`, then `ب`, `ك` or `ل`; empty for the bare word. */
  readonly clitic: string
}

const CONJUNCTIONS = ['', 'و', 'ف']
const PREPOSITIONS = ['', 'ب', 'ك', 'ل']

/**
 * Lists every way to write a folded word with its proclitics; ل fuses with ال.
 * withProclitics('اليوم') //=> اليوم, واليوم, باليوم, لليوم, وباليوم …
 */
export function withProclitics(word: string): ProcliticForm[] {
  return CONJUNCTIONS.flatMap((conjunction) =>
    PREPOSITIONS.map((preposition) => ({
      form: conjunction + prefixed(preposition, word),
      clitic: conjunction + preposition,
    })),
  )
}

function prefixed(preposition: string, word: string): string {
  return preposition === 'ل' && word.startsWith('ال') ? `لل${word.slice(2)}` : preposition + word
}
