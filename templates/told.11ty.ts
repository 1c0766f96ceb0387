import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderTold } from '../src/pages/outlets.ts'

export const data = pageForEach('publishers', paths.told)

export function render({ site, key }: TemplateData): string {
  return renderTold(site, key)
}
