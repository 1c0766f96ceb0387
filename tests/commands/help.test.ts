import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { COMMANDS, helpFor, isCommand, OPTIONS, takesOption } from '../../src/help.ts'

const ROOT = join(import.meta.dirname, '../..')
const names = Object.keys(COMMANDS).filter(isCommand)

/** Runs the program as `npm run` does. */
function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ['src/start.js', ...args], { cwd: ROOT }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

describe('help', () => {
  test('of all names every command, and every command is one of package.json', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
    for (const name of names) {
      expect(helpFor(null)).toContain(COMMANDS[name].usage)
      // A large archive is built in less time with more room for what is new in memory.
      const options = name === 'build' ? '--max-semi-space-size=32 ' : ''
      expect(scripts[name]).toBe(`node ${options}src/start.js ${name}`)
    }
  })

  test.each(names)('of %s names each option that it takes, and its codes', (name) => {
    const help = helpFor(name)
    for (const option of Object.keys(OPTIONS))
      expect(new RegExp(`^ {2}--${option}\\b`, 'm').test(help), option).toBe(takesOption(name, option))
    expect(help).toMatch(/^Ends with 0; 1 when .*; 2 when the command is not understood\.$/m)
  })

  test.each([[['--help']], [['-h']], [['import', '--help']]])(
    'is printed for %j, with code 0',
    async (args) => {
      expect(await run(...args)).toEqual({
        code: 0,
        out: helpFor(args.length > 1 ? 'import' : null),
        err: '',
      })
    },
  )

  test.each([
    [[], 'expected a command'],
    [['biuld'], 'unknown command: biuld'],
    [['import'], 'import: expected a file or a folder'],
    [['read'], 'read: expected a file or a folder'],
    [['import', '--port', '1', 'a.txt'], 'import: takes no option --port'],
    [['build', '--base', 'archive'], '--base: expected a path such as /archive/, found archive'],
    [['build', '--terminal', 'sideways'], '--terminal: expected auto, logical, visual, found sideways'],
    [['build', '--nothing'], "Unknown option '--nothing'"],
    [['build', 'elsewhere'], 'build: unexpected elsewhere'],
    [['verify', '_site', 'another'], 'verify: unexpected another'],
    [['dev', '--port', 'abc'], '--port: expected a number from 0 to 65535, found abc'],
    [['dev', '--port', '99999'], '--port: expected a number from 0 to 65535, found 99999'],
  ])('is printed with what is wrong for %j, with code 2', async (args, reason) => {
    const { code, out, err } = await run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(reason)
  })
})
