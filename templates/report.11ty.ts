import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderReport } from '../src/pages/report.ts'

export const data = pageForEach('reports', paths.report)

export function render({ site, key }: TemplateData): string {
  return renderReport(site, key)
}
