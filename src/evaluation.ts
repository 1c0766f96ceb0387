/** `npm run evaluate`: the gold set on the disk, its scorer as a process, the figures on standard output. */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readAuthority, type Authority } from './authority/read.ts'
import { formatDiagnostic, isError } from './diagnostics.ts'
import { evaluate, type EvaluationIo, type EvaluationOptions } from './evaluate.ts'
import { readAuthorityFiles } from './files.ts'

const GOLD = 'tests/gold'

/** Opens the gold set for evaluation; `print` takes the lines for the reader. */
export function openGold(authority: Authority, print: EvaluationIo['print']): EvaluationIo {
  return {
    authority,
    list: (folder) => {
      const path = join(GOLD, folder)
      return existsSync(path) ? readdirSync(path).sort() : []
    },
    bytes: (path) => readFileSync(join(GOLD, path)),
    score: runScorer,
    now: () => performance.now(),
    print,
  }
}

function runScorer(paths: readonly string[], records: string, flags: readonly string[]): string {
  const scratch = mkdtempSync(join(tmpdir(), 'hawliyat-gold-'))
  try {
    const folder = join(scratch, 'gold')
    const written = join(scratch, 'records.ndjson')
    mkdirSync(folder)
    for (const path of paths) copyFileSync(join(GOLD, path), join(folder, basename(path)))
    writeFileSync(written, records)
    return execFileSync(process.execPath, [join(GOLD, 'score.mjs'), folder, written, ...flags], {
      encoding: 'utf8',
    })
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Prints the figures of the reading with an archive's authority files; 1 when these are in error. */
export function runEvaluation(options: EvaluationOptions & { readonly content: string }): number {
  const { files, diagnostics } = readAuthorityFiles(options.content)
  const { authority, diagnostics: inFiles } = readAuthority(files)
  const errors = [...diagnostics, ...inFiles].filter(isError)
  for (const error of errors) process.stderr.write(`${formatDiagnostic(error)}\n`)
  if (errors.length > 0) return 1
  evaluate(
    openGold(authority, (line) => process.stdout.write(`${line}\n`)),
    options,
  )
  return 0
}
