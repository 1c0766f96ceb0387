import { describe, expect, test } from 'vitest'
import { needsVisual, openTerminal, showProgress, takesColour, toVisual } from '../../src/terminal.ts'

const TTY = { isTTY: true, write: () => true }
const FILE = { write: () => true }
const NOTE = {
  level: 'note',
  rule: 'a-rule',
  file: 'a.txt',
  line: 1,
  column: 2,
  message: 'Unexpected `بغداد`',
} as const

/** What is written, with a clock that is set by hand. */
function written(isTTY: boolean, env: Readonly<Record<string, string>>, mode: 'auto' | 'visual' = 'auto') {
  let text = ''
  let now = 0
  const stream = { isTTY, write: (more: string) => (text += more) }
  const terminal = openTerminal(stream, env, mode, () => now)
  return { terminal, text: () => text, wait: (milliseconds: number) => (now += milliseconds) }
}

describe('colours', () => {
  test.each([
    ['a terminal', TTY, {}, true],
    ['a terminal with NO_COLOR empty', TTY, { NO_COLOR: '' }, true],
    ['a terminal with NO_COLOR', TTY, { NO_COLOR: '1' }, false],
    ['a terminal that knows none', TTY, { TERM: 'dumb' }, false],
    ['a file', FILE, {}, false],
    ['a file, whatever the terminal', FILE, { COLORTERM: 'truecolor' }, false],
  ])('for %s', (_, stream, env, colour) => expect(takesColour(stream, env)).toBe(colour))

  test('mark the level of a diagnostic and nothing else', () => {
    const seen = written(true, {})
    seen.terminal.diagnostic(NOTE)
    expect(seen.text()).toBe('a.txt:1:2 \u001B[36mnote\u001B[0m Unexpected `بغداد` (a-rule)\n')
    const plain = written(false, {})
    plain.terminal.diagnostic(NOTE)
    expect(plain.text()).toBe('a.txt:1:2 note Unexpected `بغداد` (a-rule)\n')
  })
})

describe('Arabic', () => {
  test.each([
    ['auto', TTY, {}, false],
    ['auto', TTY, { TERM: 'xterm-256color' }, false],
    ['auto', TTY, { WT_SESSION: 'x' }, true],
    ['auto', TTY, { TERM_PROGRAM: 'vscode' }, true],
    ['auto', TTY, { TERM: 'alacritty' }, true],
    ['auto', FILE, { TERM: 'alacritty' }, false],
    ['logical', TTY, { TERM: 'alacritty' }, false],
    ['visual', FILE, {}, true],
  ] as const)('with %s is shaped when it has to be', (mode, stream, env, visual) => {
    expect(needsVisual(mode, stream, env)).toBe(visual)
  })

  test('is joined and put in the order in which it is seen', () => {
    expect(toVisual('file: بغداد (x)')).toBe('file: \uFEA9\uFE8D\uFEAA\uFED0\uFE91 (x)')
    expect(toVisual('no Arabic')).toBe('no Arabic')
    const seen = written(false, {}, 'visual')
    seen.terminal.line('بغداد\nno Arabic')
    expect(seen.text()).toBe('\uFEA9\uFE8D\uFEAA\uFED0\uFE91\nno Arabic\n')
  })

  test('keeps the numbers in it readable', () => {
    expect(toVisual('في 2024')).toContain('2024')
  })
})

describe('progress', () => {
  test('is shown after a second, ten times a second at most, and cleared', () => {
    const seen = written(true, {})
    const { at, done } = seen.terminal.progress('reading', 9)
    at(1)
    seen.wait(999)
    at(2)
    expect(seen.text()).toBe('')
    seen.wait(2)
    at(3)
    at(4)
    seen.wait(100)
    at(5)
    expect(seen.text()).toBe('\r\u001B[Kreading 3/9\r\u001B[Kreading 5/9')
    done()
    expect(seen.text().endsWith('\r\u001B[K')).toBe(true)
  })

  test('of one work is cleared when the next begins', () => {
    const seen = written(true, {})
    const { tell, done } = showProgress(seen.terminal)
    tell('reading', 0, 2)
    seen.wait(1500)
    tell('reading', 1, 2)
    tell('writing', 0, 3)
    seen.wait(1500)
    tell('writing', 1, 3)
    done()
    expect(seen.text()).toBe('\r\u001B[Kreading 1/2\r\u001B[K\r\u001B[Kwriting 1/3\r\u001B[K')
  })

  test('is not shown elsewhere', () => {
    const seen = written(false, {})
    const { at, done } = seen.terminal.progress('reading', 9)
    seen.wait(5000)
    at(3)
    done()
    expect(seen.text()).toBe('')
  })
})
