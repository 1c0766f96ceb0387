import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderCoverage } from '../src/pages/coverage-page.ts'

export const data = pageForEach('coverage', paths.coverage)

export function render({ site, key }: TemplateData): string {
  return renderCoverage(site, key)
}
