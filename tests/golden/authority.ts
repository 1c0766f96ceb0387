import { join } from 'node:path'
import { readAuthority, type Authority } from '../../src/authority/read.ts'
import { isError } from '../../src/diagnostics.ts'
import { readAuthorityFiles } from '../../src/files.ts'

export const ROOT = join(import.meta.dirname, '../..')

/** The archive's own authority files. */
export function ownAuthority(): Authority {
  const { files, diagnostics } = readAuthorityFiles(join(ROOT, 'content'))
  const { authority, diagnostics: inFiles } = readAuthority(files)
  const errors = [...diagnostics, ...inFiles].filter(isError)
  if (errors.length > 0)
    throw new Error(`expected authority files without errors: ${errors[0]?.message ?? ''}`)
  return authority
}
