import type { EleventyConfig } from '@11ty/eleventy'

/**
 * Lets Eleventy run templates written in TypeScript. The program that runs Eleventy hands them the site
 * (`giveSite` in src/pages/eleventy.ts); layouts are functions that they call.
 */
export default function configure(config: EleventyConfig): void {
  config.addExtension(['11ty.ts'], { key: '11ty.js' })
  config.addTemplateFormats('11ty.ts')
  // The templates of the program made by src/start.ts stand in a folder that Git ignores.
  config.setUseGitIgnore(false)
}
