import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderNotFound } from '../src/pages/notFound.ts'

export const data = { permalink: paths.notFound }

export function render({ site }: TemplateData): string {
  return renderNotFound(site)
}
