/** What people see of a command: colours, progress, and Arabic where the terminal does not shape or order it. */
import reshaper from 'arabic-reshaper'
import bidiFactory from 'bidi-js'
import { formatDiagnostic, type Diagnostic } from './diagnostics.ts'

/** How Arabic is printed: as it is stored, in the order in which it is seen, or as the terminal is known to need. */
export const ARABIC_MODES = ['auto', 'logical', 'visual'] as const
export type ArabicMode = (typeof ARABIC_MODES)[number]

type Environment = Readonly<Record<string, string | undefined>>

/** As much of a stream as is needed to print on it. */
export interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Tells how far a piece of work is. */
export type Tell = (work: string, done: number, total: number) => void

export interface Terminal {
  /** Prints one line. */
  readonly line: (text: string) => void
  /** Prints one diagnostic, its level in colour where there are colours. */
  readonly diagnostic: (diagnostic: Diagnostic) => void
  /** Shows how far a piece of work is, once it takes longer than a second; `done` clears it. */
  readonly progress: (label: string, total: number) => { at: (count: number) => void; done: () => void }
}

/** Whether a stream takes colours: a terminal, and nobody said no (https://no-color.org). */
export function takesColour(stream: Output, env: Environment): boolean {
  return stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
}

/**
 * Whether a terminal has to be given Arabic shaped and in visual order.
 *
 * Reasoning: only terminals that are known to do neither and that say who they are; elsewhere, and in files and pipes,
 * text stays as it is, since what is reordered twice cannot be read at all.
 */
export function needsVisual(mode: ArabicMode, stream: Output, env: Environment): boolean {
  if (mode !== 'auto') return mode === 'visual'
  if (stream.isTTY !== true) return false
  const known = env['WT_SESSION'] !== undefined || env['ALACRITTY_WINDOW_ID'] !== undefined
  return known || env['TERM_PROGRAM'] === 'vscode' || env['TERM'] === 'alacritty' || env['TERM'] === 'foot'
}

const ARABIC = /[\u0600-\u06FF\u0750-\u077F]/
const bidi = bidiFactory()

/** A line as it is to be seen from left to right: letters joined, Arabic runs reversed. */
export function toVisual(line: string): string {
  if (!ARABIC.test(line)) return line
  const shaped = reshaper.convertArabic(line)
  return bidi.getReorderedString(shaped, bidi.getEmbeddingLevels(shaped, 'ltr'))
}

const COLOURS = { error: '31', warning: '33', note: '36' } as const
const DELAY = 1000
const STEP = 100

/** Opens a terminal on a stream. `clock` gives milliseconds. */
export function openTerminal(
  stream: Output,
  env: Environment,
  mode: ArabicMode,
  clock: () => number = () => performance.now(),
): Terminal {
  const visual = needsVisual(mode, stream, env)
  const colour = takesColour(stream, env)
  const seen = (text: string): string => (visual ? text.split('\n').map(toVisual).join('\n') : text)
  const line = (text: string): void => void stream.write(`${seen(text)}\n`)
  const diagnostic = (one: Diagnostic): void => {
    const text = seen(formatDiagnostic(one))
    const level = ` ${one.level} `
    const painted = colour
      ? text.replace(level, ` \u001B[${COLOURS[one.level]}m${one.level}\u001B[0m `)
      : text
    stream.write(`${painted}\n`)
  }
  const progress: Terminal['progress'] = (label, total) => {
    const started = clock()
    let last = started + DELAY - STEP
    let shown = false
    const at = (count: number): void => {
      const now = clock()
      if (stream.isTTY !== true || now - last < STEP) return
      last = now
      shown = true
      stream.write(`\r\u001B[K${label} ${count}/${total}`)
    }
    const done = (): void => {
      if (shown) stream.write('\r\u001B[K')
    }
    return { at, done }
  }
  return { line, diagnostic, progress }
}

/** Shows the progress of one piece of work after another; `done` clears the last. */
export function showProgress(terminal: Terminal): { tell: Tell; done: () => void } {
  let shown = { work: '', progress: terminal.progress('', 0) }
  const tell: Tell = (work, done, total) => {
    if (work !== shown.work) {
      shown.progress.done()
      shown = { work, progress: terminal.progress(work, total) }
    }
    shown.progress.at(done)
  }
  return { tell, done: () => shown.progress.done() }
}
