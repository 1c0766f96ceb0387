import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderSearch } from '../src/pages/search.ts'

export const data = { permalink: paths.search }

export function render({ site }: TemplateData): string {
  return renderSearch(site)
}
