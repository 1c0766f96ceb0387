import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderOutlets } from '../src/pages/outlets.ts'

export const data = { permalink: paths.outlets }

export function render({ site }: TemplateData): string {
  return renderOutlets(site)
}
