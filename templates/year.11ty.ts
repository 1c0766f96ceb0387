import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderYear } from '../src/pages/chronology.ts'

export const data = pageForEach('years', paths.year)

export function render({ site, key }: TemplateData): string {
  return renderYear(site, key)
}
