import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderTypes } from '../src/pages/types.ts'

export const data = { permalink: paths.types }

export function render({ site }: TemplateData): string {
  return renderTypes(site)
}
