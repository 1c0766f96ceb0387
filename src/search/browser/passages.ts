/// <reference lib="dom" />
import type { ArticleEntry } from '../format.ts'
import { findMarks, type Wanted } from '../query.ts'

const MOST = 260

/** A stretch of a text with what was found in it. */
interface Passage {
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

/** The paragraphs of an article: from the index, else from its own page, else its first words. */
export async function paragraphsOf(root: URL, entry: ArticleEntry): Promise<readonly string[]> {
  const { path, title, lead, paragraphs } = entry
  if (paragraphs !== null) return paragraphs.filter((text) => text !== title)
  if (!root.protocol.startsWith('http')) return [lead]
  try {
    const response = await fetch(new URL(path, root))
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const found = [...page.querySelectorAll('.text > p')].map((paragraph) => paragraph.textContent ?? '')
    return found.length > 0 ? found : [lead]
  } catch {
    return [lead]
  }
}

/** The paragraph that has the most of what was wanted, cut to what can be shown around it. */
export function choosePassage(paragraphs: readonly string[], wanted: readonly Wanted[]): Passage {
  let best: Passage = { text: paragraphs[0] ?? '', marks: [] }
  let most = 0
  for (const text of paragraphs) {
    const marks = findMarks(text, wanted)
    const different = new Set(marks.map(({ start, end }) => text.slice(start, end))).size
    if (different > most) [best, most] = [{ text, marks }, different]
  }
  return cut(best)
}

function cut({ text, marks }: Passage): Passage {
  if (text.length <= MOST) return { text, marks }
  const first = marks[0]?.start ?? 0
  const from = first < MOST / 2 ? 0 : text.lastIndexOf(' ', first - MOST / 4) + 1
  const space = text.lastIndexOf(' ', from + MOST)
  const to = space > from ? space : from + MOST
  const lead = from > 0 ? '…' : ''
  const shift = lead.length - from
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  }
}

/** A passage as elements, what was found in `<mark>`. */
export function renderPassage({ text, marks }: Passage): HTMLParagraphElement {
  const paragraph = document.createElement('p')
  paragraph.className = 'passage'
  let last = 0
  for (const { start, end } of marks) {
    const mark = document.createElement('mark')
    mark.textContent = text.slice(start, end)
    paragraph.append(text.slice(last, start), mark)
    last = end
  }
  paragraph.append(text.slice(last))
  return paragraph
}
