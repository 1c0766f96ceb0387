import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderChronology } from '../src/pages/chronology.ts'

export const data = { permalink: paths.chronology }

export function render({ site }: TemplateData): string {
  return renderChronology(site)
}
