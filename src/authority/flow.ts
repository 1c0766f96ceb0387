/**
 * A quick reader for the one style of YAML that authority files are written in: a list of flow mappings,
 * `- { id: iraq, variants: [جمهورية العراق] }`, with whole-line comments. Anything else is left to the full
 * parser, which is forty times slower and gives the place of every problem.
 */

/** What the quick reader does not know; the full parser takes over. */
class Unfamiliar extends Error {}

const SPACE = 0x20
const NEWLINE = 0x0a
const RETURN = 0x0d
const HASH = 0x23
const COLON = 0x3a
const COMMA = 0x2c
const DOUBLE = 0x22
const SINGLE = 0x27

/** Reads a YAML file in that style as the full parser would; null when it holds anything else. */
export function readFlowList(content: string): unknown[] | null {
  if (content.includes('\t')) return null
  try {
    return new FlowReader(content).list()
  } catch (error) {
    if (error instanceof Unfamiliar) return null
    throw error
  }
}

class FlowReader {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  list(): unknown[] {
    const values: unknown[] = []
    while (this.at < this.text.length) {
      if (this.text.startsWith('- {', this.at)) {
        this.at += 2
        values.push(this.value())
      } else if (this.text.charCodeAt(this.at) === HASH) this.at = this.lineEnd()
      this.endLine()
    }
    return values
  }

  private lineEnd(): number {
    const end = this.text.indexOf('\n', this.at)
    return end < 0 ? this.text.length : end
  }

  /** Passes blanks and one line end; nothing else may stand there. */
  private endLine(): void {
    const end = this.lineEnd()
    for (; this.at < end; this.at++) if (!this.isBlank()) throw new Unfamiliar()
    this.at++
  }

  private isBlank(): boolean {
    const code = this.text.charCodeAt(this.at)
    return code === SPACE || code === NEWLINE || code === RETURN
  }

  private passBlanks(): void {
    while (this.at < this.text.length && this.isBlank()) this.at++
  }

  private value(): unknown {
    this.passBlanks()
    const first = this.text[this.at]
    if (first === '{') return this.map()
    if (first === '[') return this.sequence()
    const code = this.text.charCodeAt(this.at)
    if (code === DOUBLE || code === SINGLE) return this.quoted(code)
    return typed(this.plain())
  }

  private sequence(): unknown[] {
    const values: unknown[] = []
    this.at++
    for (this.passBlanks(); this.text[this.at] !== ']'; this.passBlanks()) {
      values.push(this.value())
      this.separator(']')
    }
    this.at++
    return values
  }

  private map(): Record<string, unknown> {
    const values: Record<string, unknown> = {}
    this.at++
    for (this.passBlanks(); this.text[this.at] !== '}'; this.passBlanks()) {
      const code = this.text.charCodeAt(this.at)
      const key = code === DOUBLE || code === SINGLE ? this.quoted(code) : this.plain()
      if (key === '' || key === '__proto__' || Object.hasOwn(values, key)) throw new Unfamiliar()
      if (this.text.charCodeAt(this.at) !== COLON || this.text.charCodeAt(this.at + 1) !== SPACE)
        throw new Unfamiliar()
      this.at++
      values[key] = this.value()
      this.separator('}')
    }
    this.at++
    return values
  }

  private separator(close: string): void {
    this.passBlanks()
    if (this.text.charCodeAt(this.at) === COMMA) this.at++
    else if (this.text[this.at] !== close) throw new Unfamiliar()
  }

  /** A quoted scalar on one line without escapes. */
  private quoted(quote: number): string {
    const end = this.text.indexOf(String.fromCharCode(quote), this.at + 1)
    const inside = this.text.slice(this.at + 1, end)
    if (end < 0 || /[\\\n]/.test(inside) || this.text.charCodeAt(end + 1) === quote) throw new Unfamiliar()
    this.at = end + 1
    return inside
  }

  /** A plain scalar; one that crosses lines is joined by blanks. */
  private plain(): string {
    const start = this.at
    if (!/[\p{L}\p{N}(._+~-]/u.test(this.text[start] ?? '')) throw new Unfamiliar()
    while (this.at < this.text.length && !this.endsPlain()) this.at++
    const written = this.text.slice(start, this.at).trim()
    if (/\n[ \r]*\n|^-(?!\d)|^\.\.\./.test(written)) throw new Unfamiliar()
    return written.replace(/ *\r?\n */g, ' ')
  }

  private endsPlain(): boolean {
    switch (this.text.charCodeAt(this.at)) {
      case COMMA:
      case 0x5b:
      case 0x5d:
      case 0x7b:
      case 0x7d:
        return true
      case COLON:
        return /[\s,[\]{}]/.test(this.text[this.at + 1] ?? ' ')
      case HASH:
        if (/\s/.test(this.text[this.at - 1] ?? ' ')) throw new Unfamiliar()
        return false
      default:
        return false
    }
  }
}

/** A plain scalar of the core schema, YAML 1.2.2 section 10.3.2. */
function typed(plain: string): unknown {
  const first = plain.charCodeAt(0)
  // no Arabic word is a number, a truth value or null
  if (first > 0x7f) return plain
  if (/^(?:null|Null|NULL|~)$/.test(plain)) return null
  if (/^(?:true|True|TRUE)$/.test(plain)) return true
  if (/^(?:false|False|FALSE)$/.test(plain)) return false
  if (/^[-+]?\d+$/.test(plain) || /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(plain))
    return Number(plain)
  if (/^(?:0[ox]|[-+]?\.(?:inf|nan))/i.test(plain)) throw new Unfamiliar()
  return plain
}
