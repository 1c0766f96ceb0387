/**
 * `npm run stress [-- --kills N --fuzz N --seed N]`: kills builds at random moments and looks at what is left, and
 * reads clippings that no outlet would print. Ends with 1 at the first promise of docs/threats.md that does not hold.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readClippings, readOne } from '../src/archive.ts'
import { readAuthority } from '../src/authority/read.ts'
import { articleRecord } from '../src/data/record.ts'
import { readAuthorityFiles } from '../src/files.ts'
import { isMoving } from '../src/output.ts'
import { makeRandom } from './random.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    fuzz: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
})
const random = makeRandom(Number(values.seed))
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

// ── Killed builds ──────────────────────────────────────────────────────────────────────────────────────

/** One hash for all files of a site, the folder of a move aside. */
function stateOf(folder: string): string {
  const hash = createHash('sha256')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  for (const path of paths) {
    if (path.startsWith('.hawliyat') || !statSync(join(folder, path)).isFile()) continue
    hash.update(`${path}\0`).update(readFileSync(join(folder, path)))
  }
  return hash.digest('hex')
}

function argumentsOf(content: string, output: string): string[] {
  return ['src/start.js', 'build', '--content', content, '--output', output]
}

/** Builds to the end; milliseconds. */
function build(content: string, output: string): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, argumentsOf(content, output), { encoding: 'utf8' })
  if (status !== 0) throw new Error(`expected a build to end well, found ${status}: ${stderr}`)
  return performance.now() - started
}

/** Starts a build and kills it after some milliseconds, or lets it end before that. */
function buildUntil(content: string, output: string, milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, argumentsOf(content, output), { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('close', () => {
      clearTimeout(timer)
      done()
    })
  })
}

async function killBuilds(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hawliyat-stress-'))
  const [first, second, output] = [join(folder, 'first'), join(folder, 'second'), join(folder, 'site')]
  try {
    cpSync('content', first, { recursive: true })
    cpSync('content', second, { recursive: true })
    // The second archive lacks a clipping and has another: pages change, come and go.
    const [gone] = readdirSync(join(second, 'clippings')).sort()
    rmSync(join(second, 'clippings', gone as string))
    rmSync(join(second, 'decisions.yaml'))
    const texts = readdirSync('tests/gold/dev').filter((name) => name.endsWith('.txt'))
    writeFileSync(
      join(second, 'clippings/added.txt'),
      readFileSync(join('tests/gold/dev', texts[0] as string)),
    )

    build(first, output)
    const states = new Map([[first, stateOf(output)]])
    const duration = build(second, output)
    states.set(second, stateOf(output))
    let current = second
    const seen = { old: 0, new: 0, moving: 0 }
    for (let i = 0; i < count; i++) {
      const next = current === first ? second : first
      await buildUntil(next, output, random() * duration * 1.1)
      if (isMoving(output)) {
        seen.moving++
        const { status } = spawnSync(process.execPath, ['src/start.js', 'verify', output])
        if (status === 0) throw new Error(`kill ${i}: expected verify to refuse a site that is being moved`)
      } else {
        const state = stateOf(output)
        const isOld = state === states.get(current)
        if (!isOld && state !== states.get(next))
          throw new Error(`kill ${i}: expected the old site or the new one`)
        seen[isOld ? 'old' : 'new']++
      }
      if (i % 10 === 9 || isMoving(output)) {
        build(next, output)
        if (stateOf(output) !== states.get(next))
          throw new Error(`kill ${i}: expected the next build to mend the site`)
        current = next
      } else if (stateOf(output) === states.get(next)) current = next
      if (i % 50 === 49) say(`${i + 1} of ${count} killed: ${JSON.stringify(seen)}`)
    }
    say(
      `${count} builds killed: ${seen.old} left the old site, ${seen.new} the new one, ${seen.moving} a journal; all mended`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// ── Fuzzed clippings ───────────────────────────────────────────────────────────────────────────────────

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{ constructor.constructor("return 1")() }}',
  '{% include "x" %}',
  '[نص](javascript:alert(1))',
  '../../etc/passwd',
  '__proto__',
  '---\nfoo: !!js/function "() => 1"\n---\n',
  '\u202Eقلب\u202C',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '\u2028',
  '\r\n\r\n',
  '# '.repeat(40),
  '> '.repeat(60),
  '['.repeat(300),
  '«'.repeat(200),
  'و'.repeat(500),
  '١٢٣٤٥٦٧٨٩٠'.repeat(40),
  ' و'.repeat(400),
  '12/'.repeat(200),
  'قتل '.repeat(200),
  'ـ'.repeat(1000),
  '\u064B'.repeat(500),
]

/** Changes a text in one to six places: letters, payloads, cuts, doublings. */
function mutate(text: string): string {
  let changed = text
  for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
    const at = Math.floor(random() * changed.length)
    const to = Math.min(changed.length, at + Math.floor(random() * 200))
    switch (Math.floor(random() * 6)) {
      case 0:
        changed = changed.slice(0, at) + pick(PAYLOADS) + changed.slice(at)
        break
      case 1:
        changed = changed.slice(0, at) + changed.slice(to)
        break
      case 2:
        changed = changed.slice(0, to) + changed.slice(at)
        break
      case 3:
        changed =
          changed.slice(0, at) + String.fromCharCode(Math.floor(random() * 0xffff)) + changed.slice(at + 1)
        break
      case 4: {
        const words = changed.slice(at, to).split(' ')
        changed = changed.slice(0, at) + words.reverse().join(' ') + changed.slice(to)
        break
      }
      default:
        changed = changed.slice(at) + changed.slice(0, at)
    }
  }
  return changed
}

/** As UTF-8, and now and then with bytes that are none. */
function toBytes(text: string): Uint8Array {
  const bytes = Buffer.from(text)
  if (random() < 0.1 && bytes.length > 0)
    for (let n = 0; n < 5; n++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  return bytes
}

function fuzz(count: number): void {
  const { authority } = readAuthority(readAuthorityFiles('content').files)
  const texts = ['seeds', 'dev', 'practice'].flatMap((name) => {
    const folder = join('tests/gold', name)
    return readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
  })
  let refused = 0
  let longest = 0
  for (let i = 0; i < count; i++) {
    const file = `fuzz.${random() < 0.3 ? 'md' : 'txt'}`
    const bytes = toBytes(mutate(pick(texts)))
    // Time of the processor: other programs may have the machine meanwhile.
    const started = process.cpuUsage()
    try {
      const { clippings, diagnostics } = readClippings([{ file, bytes }], authority)
      if (clippings.length === 0 && diagnostics.length === 0)
        throw new Error('expected a clipping or a diagnostic')
      refused += clippings.length === 0 ? 1 : 0
      for (const clipping of clippings) JSON.stringify(articleRecord(readOne(clipping, authority, [])))
    } catch (error) {
      const kept = join(tmpdir(), `hawliyat-fuzz-${i}.txt`)
      writeFileSync(kept, bytes)
      throw new Error(`clipping ${i}, kept as ${kept}`, { cause: error })
    }
    const { user, system } = process.cpuUsage(started)
    const spent = (user + system) / 1000
    longest = Math.max(longest, spent)
    if (spent > 1000) {
      const kept = join(tmpdir(), `hawliyat-slow-${i}.txt`)
      writeFileSync(kept, bytes)
      throw new Error(`clipping ${i} took ${spent.toFixed(0)} ms, kept as ${kept}`)
    }
    if (i % 5000 === 4999) say(`${i + 1} of ${count} fuzzed clippings read`)
  }
  const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0)
  say(
    `${count} fuzzed clippings: none threw, ${refused} refused, the longest took ${longest.toFixed(0)} ms, ${memory} MB`,
  )
}

if (Number(values.fuzz) > 0) fuzz(Number(values.fuzz))
if (Number(values.kills) > 0) await killBuilds(Number(values.kills))
