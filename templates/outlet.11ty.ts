import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderOutletPage } from '../src/pages/outlets.ts'

export const data = pageForEach('outlets', paths.outlet)

export function render({ site, key }: TemplateData): string {
  return renderOutletPage(site, key)
}
