/** A problem in the content, for the person who edits it. Bugs of our own throw; problems in content never do. */
export interface Diagnostic {
  /** `error`: the build ends with 1. `warning`: published, but an editor should look. `note`: for information. */
  readonly level: 'error' | 'warning' | 'note'
  /** Stable id of the rule, described in docs/diagnostics.md. */
  readonly rule: string
  readonly file: string
  /** From 1; null when the problem is the file itself. */
  readonly line: number | null
  /** From 1, UTF-16 code units; null when the problem is the whole line. */
  readonly column: number | null
  /** "Unexpected X, expected Y, do Z": the offending text in backticks. */
  readonly message: string
}

/** Line and column (from 1) of an offset in UTF-16 code units. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    lineStart = at + 1
  }
  return { line, column: offset - lineStart + 1 }
}

/** `file:line:column level message (rule)`, one line. */
export function formatDiagnostic(d: Diagnostic): string {
  const place = [d.file, d.line, d.column].filter((part) => part !== null).join(':')
  return `${place} ${d.level} ${d.message} (${d.rule})`
}

export function isError(d: Diagnostic): boolean {
  return d.level === 'error'
}

/** Order of a report: by file, then line, then column, then rule. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
}
