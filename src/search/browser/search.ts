/// <reference lib="dom" />
/** The search page: reads the form, asks the index, shows what was found. The form's own words are in the page. */
import { withDigits } from '../../arabic/plurals.ts'
import { FACET_KINDS } from '../format.ts'
import { search } from '../query.ts'
import { openIndex, type LoadedIndex } from './index.ts'
import { paragraph, showAnswer, type Stage } from './results.ts'
import { words } from './words.ts'

/** Milliseconds without typing before a query is answered. */
const PAUSE = 200

interface Fields {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly exact: HTMLInputElement
}

async function start(fields: Fields, stage: Stage): Promise<void> {
  const index = await openIndex(new URL('search/', stage.root))
  offerFacets(fields.form, index, stage.digits)
  readAddress(fields.form)
  fields.form.hidden = false
  if (fields.input.value !== '' || filtersOf(fields.form).length > 0) await answer(fields, stage, index)
  let pause: ReturnType<typeof setTimeout> | undefined
  const ask = (after: number): void => {
    clearTimeout(pause)
    pause = setTimeout(() => void answer(fields, stage, index), after)
  }
  fields.input.addEventListener('input', () => ask(PAUSE))
  fields.form.addEventListener('change', () => ask(0))
  fields.form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask(0)
  })
}

/** Counts queries, so that an answer that comes after a later question is not shown. */
let asked = 0

async function answer({ form, input, exact }: Fields, stage: Stage, index: LoadedIndex): Promise<void> {
  const own = ++asked
  const query = input.value.trim()
  const filters = filtersOf(form)
  keepInAddress(form)
  if (query === '' && filters.length === 0) return stage.results.replaceChildren()
  try {
    const found = await search(index, query, { exact: exact.checked, filters })
    if (own !== asked) return
    await showAnswer(stage, index, found)
    // Whose answer stands there.
    stage.results.dataset['query'] = query
  } catch {
    stage.results.replaceChildren(paragraph('status', words.failed))
  }
}

function filtersOf(form: HTMLFormElement): string[] {
  return FACET_KINDS.flatMap((kind) => {
    const value = selectOf(form, kind)?.value ?? ''
    return value === '' ? [] : [`@${kind}:${value}`]
  })
}

function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  return form.querySelector<HTMLSelectElement>(`select[name=${name}]`)
}

/** Fills the lists by which results can be narrowed. */
function offerFacets(form: HTMLFormElement, { overview }: LoadedIndex, digits: 'latn' | 'arab'): void {
  for (const kind of FACET_KINDS) {
    const options = overview.facets[kind].map(([id, name, count]) => {
      const label = kind === 'year' ? withDigits(name, digits) : name
      return new Option(`${label} (${withDigits(String(count), digits)})`, id)
    })
    selectOf(form, kind)?.replaceChildren(new Option(words.any, ''), ...options)
  }
}

/** Keeps the query in the page's address, where the browser allows it: not in a folder. */
function keepInAddress(form: HTMLFormElement): void {
  const kept = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') kept.set(name, value)
  try {
    history.replaceState(null, '', kept.size === 0 ? location.pathname : `?${kept}`)
  } catch {
    // The page was opened from a folder.
  }
}

function readAddress(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
  }
}

const script = document.currentScript
const root = new URL('../', script instanceof HTMLScriptElement ? script.src : document.baseURI)
const form = document.querySelector<HTMLFormElement>('form.search')
const input = form?.querySelector<HTMLInputElement>('input[name=q]') ?? null
const exact = form?.querySelector<HTMLInputElement>('input[name=exact]') ?? null
const results = document.querySelector<HTMLElement>('.results')

if (form !== null && input !== null && exact !== null && results !== null) {
  const ask = (query: string): void => {
    input.value = query
    form.requestSubmit()
  }
  const digits = form.dataset['digits'] === 'arab' ? 'arab' : 'latn'
  start({ form, input, exact }, { results, root, digits, ask }).catch(() => {
    results.replaceChildren(paragraph('status', words.failed))
  })
}
