import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderData } from '../src/pages/data.ts'

export const data = { permalink: paths.data }

export function render({ site }: TemplateData): string {
  return renderData(site)
}
