import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderType } from '../src/pages/types.ts'

export const data = pageForEach('types', paths.type)

export function render({ site, key }: TemplateData): string {
  return renderType(site, key)
}
