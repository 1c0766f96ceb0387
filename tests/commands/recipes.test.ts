/** The recipes of docs/deploying.md: they can be read, and name what there is. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const GUIDE = readFileSync('docs/deploying.md', 'utf8')
const PACKAGE = z
  .object({ scripts: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** The code below a heading. */
function recipe(heading: string, language: string): string {
  const section = GUIDE.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const code = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(section)?.[1]
  if (code === undefined) throw new Error(`expected ${language} below ${heading}`)
  return code
}

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.looseObject({}).optional(),
})
const workflow = z.strictObject({
  name: z.string(),
  on: z.object({ push: z.object({ branches: z.array(z.string()) }) }),
  permissions: z.object({
    contents: z.literal('read'),
    pages: z.literal('write'),
    'id-token': z.literal('write'),
  }),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.object({
    deploy: z.strictObject({
      'runs-on': z.string(),
      environment: z.object({ name: z.literal('github-pages'), url: z.string() }),
      steps: z.array(step),
    }),
  }),
})
const pipeline = z.strictObject({
  pages: z.strictObject({
    image: z.string(),
    script: z.array(z.string()),
    artifacts: z.object({ paths: z.tuple([z.literal('public')]) }),
    rules: z.array(z.object({ if: z.string() })),
  }),
})

describe('the recipe', () => {
  test('for GitHub is a workflow that builds, uploads what was built, and deploys it', () => {
    const { steps } = workflow.parse(parse(recipe('GitHub Pages', 'yaml'))).jobs.deploy
    expect(steps.map(({ uses, run }) => uses?.replace(/@v\d+$/, '') ?? run?.replace(/ -- .*$/, ''))).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'npm ci',
      'npm run build',
      'actions/upload-pages-artifact',
      'actions/deploy-pages',
    ])
    expect(steps[4]?.with).toEqual({ path: '_site' })
    expect(steps[5]).toMatchObject({ id: 'deployment' })
  })

  test('for GitLab is a pipeline that leaves the site in `public`', () => {
    const { script } = pipeline.parse(parse(recipe('GitLab Pages', 'yaml'))).pages
    expect(script.at(-1)).toBe('rm -rf public && mv _site public')
  })

  test.each([
    ['https://group.gitlab.io/part/project', '/part/project/'],
    ['https://project-1a2b3c.gitlab.io', '/'],
    ['https://group.gitlab.io/project/', '/project/'],
  ])('for GitLab builds for %s under %s', (url, base) => {
    const { script } = pipeline.parse(parse(recipe('GitLab Pages', 'yaml'))).pages
    const build = script.find((line) => line.startsWith('npm run build')) ?? ''
    const echo = build.replace('npm run build --', 'echo')
    const told = execFileSync('sh', ['-c', echo], {
      env: { ...process.env, CI_PAGES_URL: url },
      encoding: 'utf8',
    })
    expect(told.trim()).toBe(`--base ${base}`)
  })

  test('for Netlify is TOML with a table of the build and one of its environment', () => {
    const lines = recipe('Netlify', 'toml').trim().split('\n')
    const odd = lines.filter((line) => !/^(?:\[[\w.]+\]|\s*\w+ = "[^"\\]*")$/.test(line))
    expect(odd).toEqual([])
    expect(lines.filter((line) => line.startsWith('['))).toEqual(['[build]', '[build.environment]'])
  })

  test('names scripts and versions of Node that there are', () => {
    const scripts = [...GUIDE.matchAll(/npm run (\w+)/g)].map(([, name = '']) => name)
    expect(scripts.filter((name) => PACKAGE.scripts[name] === undefined)).toEqual([])
    const wanted = Number(/\d+/.exec(PACKAGE.engines.node)?.[0])
    const versions = [...GUIDE.matchAll(/node:(\d+)|node-version: (\d+)|NODE_VERSION`? = ["`](\d+)/g)]
    expect(versions.length).toBeGreaterThanOrEqual(4)
    for (const version of versions)
      expect(Number(version.slice(1).find(Boolean))).toBeGreaterThanOrEqual(wanted)
  })
})
