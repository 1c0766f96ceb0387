/** The same corpus as a site for each generator, in folders of its own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CorpusFile } from './corpus.ts'

/** A made clipping as others take it: headline, day, outlet and paragraphs. */
interface Post {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly outlet: string
  readonly body: string
}

function postOf({ name, content }: CorpusFile): Post {
  const [, head = '', text = ''] = content.split(/^---\n/m)
  const field = (key: string): string => new RegExp(`^${key}: "?([^"\n]*)"?$`, 'm').exec(head)?.[1] ?? ''
  const [title = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '')
  return {
    id: name.replace(/^.*\/|\.txt$/g, ''),
    title: title.replaceAll('"', '”'),
    date: field('published'),
    outlet: field('outlet'),
    body: lines.join('\n\n'),
  }
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

const PAGE = (body: string): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{{TITLE}}</title><link rel="stylesheet" href="/style.css"></head><body><main>${body}</main></body></html>\n`

/** Hugo: a page for each clipping, for each month and for each outlet. */
export function writeHugoSite(folder: string, corpus: Iterable<CorpusFile>): void {
  const layout = (body: string): string => PAGE(body).replace('{{TITLE}}', '{{ .Title }}')
  const list = layout(
    '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time></li>{{ end }}</ul>',
  )
  writeFiles(folder, {
    'config.toml':
      'baseURL = "https://example.org/"\nlanguageCode = "ar"\ntitle = "حوليات"\ndisableKinds = ["RSS", "sitemap"]\n[taxonomies]\n  month = "months"\n  tag = "tags"\n',
    'layouts/_default/single.html': layout(
      '<article><h1>{{ .Title }}</h1><p>{{ .Params.outlet }} <time>{{ .Date.Format "2006-01-02" }}</time></p>{{ .Content }}</article>',
    ),
    'layouts/_default/list.html': list,
    'layouts/index.html': layout(
      '<h1>{{ .Title }}</h1><ul>{{ range $name, $pages := .Site.Taxonomies.months }}<li>{{ $name }} {{ len $pages }}</li>{{ end }}</ul>',
    ),
  })
  for (const file of corpus) {
    const { id, title, date, outlet, body } = postOf(file)
    const front = `---\ntitle: "${title}"\ndate: ${date}\noutlet: ${outlet}\ntags: [${outlet}]\nmonths: ["${date.slice(0, 7)}"]\n---\n`
    writeFiles(folder, { [`content/articles/${id}.md`]: front + body })
  }
}

/** Eleventy as its documentation has it: Markdown files, a Nunjucks layout, a collection for each tag. */
export function writeEleventySite(folder: string, corpus: Iterable<CorpusFile>): void {
  writeFiles(folder, {
    'package.json': '{ "type": "module" }\n',
    'eleventy.config.js':
      "export default function (config) {\n  config.setQuietMode(true)\n  return { dir: { input: 'content', includes: '../layouts', output: 'public' } }\n}\n",
    'layouts/post.njk': PAGE(
      '<article><h1>{{ title }}</h1><p>{{ outlet }} <time>{{ published }}</time></p>{{ content | safe }}</article>',
    ).replace('{{TITLE}}', '{{ title }}'),
    'content/tags.njk':
      '---\npagination:\n  data: collections\n  size: 1\n  alias: tag\npermalink: /tags/{{ tag }}/\n---\n<ul>{% for post in collections[tag] %}<li><a href="{{ post.url }}">{{ post.data.title }}</a></li>{% endfor %}</ul>\n',
  })
  for (const file of corpus) {
    const { id, title, date, outlet, body } = postOf(file)
    const front = `---\nlayout: post.njk\ntitle: "${title}"\npublished: "${date}"\noutlet: ${outlet}\ntags: ["${outlet}", "${date.slice(0, 7)}"]\n---\n`
    writeFiles(folder, { [`content/articles/${id}.md`]: front + body })
  }
}

/** Ḥawliyāt: the clippings as they are, with the authority files of the project. */
export function writeContent(folder: string, corpus: Iterable<CorpusFile>): void {
  for (const { name, content } of corpus) writeFiles(folder, { [`clippings/${name}`]: content })
}
