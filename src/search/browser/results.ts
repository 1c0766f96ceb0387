/// <reference lib="dom" />
import { countNoun } from '../../arabic/plurals.ts'
import { articlesWith, writtenIn, type Nearest } from '../nearest.ts'
import type { Answer, Wanted } from '../query.ts'
import type { LoadedIndex } from './index.ts'
import { choosePassage, paragraphsOf, renderPassage } from './passages.ts'
import { words } from './words.ts'

/** Results shown at once. */
const SHOWN = 10

/** Where results are shown, and what is asked for again from there. */
export interface Stage {
  /** Says how many there are; read aloud when it changes. */
  readonly status: HTMLElement
  readonly results: HTMLElement
  /** The root of the site. */
  readonly root: URL
  readonly digits: 'latn' | 'arab'
  readonly ask: (query: string) => void
}

/** Shows an answer in place of the one before. */
export async function showAnswer(stage: Stage, index: LoadedIndex, answer: Answer): Promise<void> {
  const count = answer.found.length
  stage.status.textContent = count === 0 ? words.none : countNoun(count, 'خبر', stage.digits)
  const parts: Node[] = answer.wanted.flatMap(explain)
  if (answer.nearest !== null) parts.push(offer(stage, await spell(stage, index, answer.nearest)))
  if (answer.partial) parts.push(paragraph('note', words.partial))
  if (count === 0) parts.push(paragraph('note', words.advice))
  const list = document.createElement('ol')
  list.className = 'found'
  stage.results.replaceChildren(...parts, list)
  await append(stage, index, answer, list)
}

/** Adds the next results to a list, and a button for those after them. */
async function append(
  stage: Stage,
  index: LoadedIndex,
  answer: Answer,
  list: HTMLOListElement,
): Promise<void> {
  const from = list.children.length
  const next = answer.found.slice(from, from + SHOWN)
  const items = next.map(({ article }) => renderResult(stage, index, article, answer.wanted))
  list.append(...(await Promise.all(items)))
  if (from + SHOWN >= answer.found.length) return
  const more = makeButton(words.more, () => {
    more.remove()
    void append(stage, index, answer, list)
  })
  list.after(more)
}

async function renderResult(
  { root }: Stage,
  index: LoadedIndex,
  number: number,
  wanted: readonly Wanted[],
): Promise<HTMLLIElement> {
  const entry = await index.article(number)
  const { path, title, date, outlet, paragraphs } = entry
  const link = document.createElement('a')
  link.href = new URL(path, root).href
  link.textContent = title
  const heading = document.createElement('h2')
  heading.append(link)
  const item = document.createElement('li')
  item.append(heading, paragraph('facts', [date, outlet].filter(Boolean).join(' · ')))
  const show = (): Promise<void> => addPassage(item, paragraphsOf(root, entry), wanted)
  // A text that is in the index costs nothing more; one that is in its own page is asked for when its result is seen.
  if (paragraphs !== null) void show()
  else whenSeen(item, show)
  return item
}

function whenSeen(element: HTMLElement, action: () => Promise<void>): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    void action()
  })
  observer.observe(element)
}

/** The passage comes when it is there: in large archives it is in the article's own page. */
async function addPassage(
  item: HTMLLIElement,
  paragraphs: Promise<readonly string[]>,
  wanted: readonly Wanted[],
): Promise<void> {
  item.append(renderPassage(choosePassage(await paragraphs, wanted)))
}

/** Says under which names a word was looked for. */
function explain({ text, names }: Wanted): HTMLElement[] {
  if (names.length === 0) return []
  const typed = document.createElement('q')
  typed.textContent = text
  const note = paragraph('note', `${words.tried} `)
  note.append(typed, ` ${words.as} ${names.map(([, name]) => name).join('، ')}`)
  return [note]
}

/** Articles that are asked how they write a word. */
const ASKED = 3

/** A query that may have been meant, its new word as the articles write it. */
async function spell({ root }: Stage, index: LoadedIndex, { before, form, after }: Nearest): Promise<string> {
  const articles = (await articlesWith(index, form)).slice(0, ASKED)
  const texts = articles.map(async (number) => {
    const entry = await index.article(number)
    return [entry.title, entry.outlet, ...(await paragraphsOf(root, entry))]
  })
  return `${before}${writtenIn((await Promise.all(texts)).flat(), form) ?? form}${after}`
}

/** A query that may have been meant, to be asked at once. */
function offer({ ask }: Stage, query: string): HTMLElement {
  const note = paragraph('nearest', `${words.nearest} `)
  note.append(makeButton(query, () => ask(query)))
  return note
}

function makeButton(text: string, action: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = text
  button.addEventListener('click', action)
  return button
}

/** A paragraph of a class with a text. */
function paragraph(name: string, text: string): HTMLParagraphElement {
  const element = document.createElement('p')
  element.className = name
  element.textContent = text
  return element
}
