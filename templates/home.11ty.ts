import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderHome } from '../src/pages/home.ts'

export const data = { permalink: paths.home }

export function render({ site }: TemplateData): string {
  return renderHome(site)
}
