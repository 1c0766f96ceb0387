import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderNetworkPage } from '../src/pages/pictures/network-page.ts'

export const data = { permalink: paths.network }

export function render({ site }: TemplateData): string {
  return renderNetworkPage(site)
}
