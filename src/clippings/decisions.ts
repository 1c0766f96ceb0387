import type { Diagnostic } from '../diagnostics.ts'
import type { Clipping, Decision, Span } from '../records.ts'
import { checkYaml, parseYaml, placeOf, type YamlSource } from '../yaml.ts'
import { valueAsTyped } from './as-typed.ts'
import { checkIds, type KnownIds } from './decision-ids.ts'
import { decisionSchema, listSchema, type Quotation } from './decision-schema.ts'
import { didYouMean } from './nearest.ts'
import { findQuote, nearestWords } from './quote.ts'
import { EVERYWHERE, hasName } from './redact.ts'

/**
 * Reads `decisions.yaml`: a list of decisions, each about words that it quotes from a clipping.
 * A decision in error (a field, an unknown clipping or id, words that are not there or stand there more than once)
 * is left out, with a diagnostic at its place in the file. Without `known`, ids are not checked.
 */
export function readDecisions(
  file: string,
  content: string,
  clippings: ReadonlyMap<string, Clipping>,
  known: KnownIds | null = null,
): { decisions: Decision[]; diagnostics: Diagnostic[] } {
  const { source, diagnostics } = parseYaml(file, content)
  if (diagnostics.length > 0) return { decisions: [], diagnostics }
  const value = valueAsTyped(source)
  const list = checkYaml(source, value ?? [], listSchema, 'decision-field')
  diagnostics.push(...list.diagnostics)
  const decisions = (list.value ?? []).flatMap((spec, index): Decision[] => {
    const read = readDecision(source, spec, index, clippings)
    const set = read.decision?.set ?? {}
    const inIds = known === null ? [] : checkIds(source, index, set, known)
    diagnostics.push(...read.diagnostics, ...inIds)
    return read.decision === null || inIds.length > 0 ? [] : [read.decision]
  })
  return { decisions, diagnostics }
}

function readDecision(
  source: YamlSource,
  spec: unknown,
  index: number,
  clippings: ReadonlyMap<string, Clipping>,
): { decision: Decision | null; diagnostics: Diagnostic[] } {
  const checked = checkYaml(source, spec, decisionSchema(spec), 'decision-field', [index])
  if (checked.value === null) return { decision: null, diagnostics: checked.diagnostics }
  const { occurrence: _, with: other, do: act, set, ...rest } = checked.value
  const whole = act === 'redact' && rest.about === 'name'
  const words = whole
    ? locateName(source, checked.value, [index], clippings)
    : locate(source, checked.value, [index], clippings)
  const others = other === undefined ? null : locate(source, other, [index, 'with'], clippings)
  if ('rule' in words || (others !== null && 'rule' in others)) {
    const diagnostics = [words, others].filter((found) => found !== null).filter((found) => 'rule' in found)
    return { decision: null, diagnostics }
  }
  const { clipping = '', quote = '' } = other ?? {}
  const joined = others === null ? null : { clipping, quote, ...others }
  return { decision: { ...rest, ...words, act, set: set ?? {}, with: joined, index }, diagnostics: [] }
}

// ── The words ──────────────────────────────────────────────────────────────────────────────────────────

/** Finds a name that is taken out wherever it stands in its clipping, or in any; the span is empty. */
function locateName(
  source: YamlSource,
  { clipping: id, quote }: Quotation,
  path: readonly PropertyKey[],
  clippings: ReadonlyMap<string, Clipping>,
): Span | Diagnostic {
  const clipping = clippings.get(id)
  if (clipping === undefined && id !== EVERYWHERE)
    return locate(source, { clipping: id, quote }, path, clippings)
  const searched = clipping === undefined ? [...clippings.values()] : [clipping]
  if (searched.some(({ text, front }) => hasName([text, front.title, front.author].join('\n'), quote)))
    return { start: 0, end: 0 }
  const place = placeOf(source, [...path, 'quote'])
  const message =
    clipping === undefined
      ? `Unexpected name \`${quote}\`, expected one that stands in a clipping, correct or remove the decision`
      : missing(clipping, quote)
  return { level: 'error', rule: 'decision-quote', file: source.file, ...place, message }
}

/** Finds the quoted words in their clipping, or says why they cannot be found. */
function locate(
  source: YamlSource,
  { clipping: id, quote, occurrence }: Quotation,
  path: readonly PropertyKey[],
  clippings: ReadonlyMap<string, Clipping>,
): Span | Diagnostic {
  const problem = (rule: string, field: string, message: string): Diagnostic => ({
    level: 'error',
    rule,
    file: source.file,
    ...placeOf(source, [...path, field]),
    message,
  })
  const clipping = clippings.get(id)
  if (clipping === undefined) {
    const message = `Unexpected clipping \`${id}\`, expected the name of a clipping file without its extension${didYouMean(id, clippings.keys())}, correct it`
    return problem('decision-clipping', 'clipping', message)
  }
  const found = findQuote(clipping.text, quote)
  if (found.length === 0) return problem('decision-quote', 'quote', missing(clipping, quote))
  if (occurrence === undefined && found.length > 1) {
    const message = `Unexpected words that stand ${found.length} times in \`${id}\`: \`${quote}\`, expected words that stand once, quote more of them or add \`occurrence: 1\` to \`${found.length}\``
    return problem('decision-occurrence', 'quote', message)
  }
  const chosen = found[(occurrence ?? 1) - 1]
  if (chosen !== undefined) return chosen
  const message = `Unexpected occurrence ${occurrence} of \`${quote}\`, expected 1 to ${found.length} in \`${id}\`, correct it`
  return problem('decision-occurrence', 'occurrence', message)
}

function missing({ id, text }: Clipping, quote: string): string {
  const near = nearestWords(text, quote)
  const hint =
    near === null
      ? 'correct or remove the decision'
      : `the nearest words there are \`${near}\`, quote them as they stand`
  return `Unexpected quote \`${quote}\`, expected words that stand in \`${id}\`, ${hint}`
}
