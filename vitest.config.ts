import { defineConfig } from 'vitest/config'

/** The tests that need the browser or the built site: their setup runs only when one of them does. */
const SITE = ['tests/{browser,site}/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'stages',
          include: ['tests/**/*.test.ts'],
          exclude: SITE,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: SITE,
          globalSetup: ['tests/browser/setup.ts', 'tests/site/setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
