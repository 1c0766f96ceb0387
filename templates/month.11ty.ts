import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderMonth } from '../src/pages/month.ts'

export const data = pageForEach('months', paths.month)

export function render({ site, key }: TemplateData): string {
  return renderMonth(site, key)
}
