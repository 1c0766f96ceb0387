import { z } from 'zod'
import type { Diagnostic } from './diagnostics.ts'
import type { SiteSettings } from './records.ts'
import { checkYaml, parseYaml } from './yaml.ts'

const settingsSchema = z
  .strictObject({
    title: z.string().min(1, 'expected the name of the site'),
    subtitle: z.string(),
    url: z.url({ protocol: /^https?$/, error: 'expected an absolute http or https address' }).nullable(),
    months: z.enum(['iraq', 'egypt', 'both']),
    digits: z.enum(['latn', 'arab']),
    rights: z.enum(['full', 'excerpt', 'metadata']),
    contact: z
      .url({ protocol: /^(?:https?|mailto)$/, error: 'expected a mailto: or https: address' })
      .nullable(),
    license: z.string().nullable(),
    maxFiles: z.int('expected a whole number of files').min(1, 'expected at least one file'),
  })
  .partial()

export const DEFAULT_SETTINGS: SiteSettings = {
  title: 'حوليات',
  subtitle: 'أرشيف قصاصات صحفية',
  url: null,
  months: 'both',
  digits: 'latn',
  rights: 'full',
  contact: null,
  license: null,
  maxFiles: 20_000,
}

/** Reads `site.yaml`; what it leaves out has its default. */
export function readSettings(file: { file: string; content: string } | null): {
  settings: SiteSettings
  diagnostics: Diagnostic[]
} {
  if (file === null) return { settings: DEFAULT_SETTINGS, diagnostics: [] }
  const { source, value, diagnostics } = parseYaml(file.file, file.content)
  if (value === undefined) return { settings: DEFAULT_SETTINGS, diagnostics }
  const checked = checkYaml(source, value ?? {}, settingsSchema, 'site-settings')
  const given = Object.entries(checked.value ?? {}).filter(([, one]) => one !== undefined)
  return {
    settings: { ...DEFAULT_SETTINGS, ...Object.fromEntries(given) },
    diagnostics: checked.diagnostics,
  }
}
