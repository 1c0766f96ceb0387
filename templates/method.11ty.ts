import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderMethod } from '../src/pages/method.ts'

export const data = { permalink: paths.method }

export function render({ site }: TemplateData): string {
  return renderMethod(site)
}
