/** Runs the command line on a content folder, as an editor would. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
export const CONTENT = join(ROOT, 'content')

export interface BuildOptions {
  readonly content?: string
  readonly output: string
  readonly base?: string
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Build a site and wait for the end, whatever its exit code. */
export function runBuild(options: BuildOptions): Promise<Run> {
  const { content = CONTENT, output, base = '/', env = {} } = options
  const args = ['build', '--content', content, '--output', output, '--base', base]
  return runCommand(args, env)
}

/** Run the command line with these arguments in the project's folder. */
export function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const command = [join(ROOT, 'src/start.js'), ...args]
  const options = { cwd: ROOT, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((done) => {
    const child = execFile(process.execPath, command, options, (_, stdout, stderr) => {
      done({ code: child.exitCode ?? -1, stdout, stderr })
    })
  })
}

/** Every file below a folder, as sorted paths with `/`. */
export function listSite(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** SHA-256 of every file below a folder, by path. */
export function hashSite(folder: string): Record<string, string> {
  const hash = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex')
  return Object.fromEntries(listSite(folder).map((path) => [path, hash(path)]))
}
