/// <reference lib="dom" />
/** The search page: reads the form, asks the index, shows what was found. The form's own words are in the page. */
import { withDigits } from '../../arabic/plurals.ts'
import { FACET_KINDS } from '../format.ts'
import { search } from '../query.ts'
import { openIndex, type LoadedIndex } from './index.ts'
import { showAnswer, type Stage } from './results.ts'
import { words } from './words.ts'

/** Milliseconds without typing before a query is answered. */
const PAUSE = 200

interface Fields {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly exact: HTMLInputElement
  readonly widen: HTMLButtonElement
}

/** Answers at once what the address asks, and from then on what is typed and chosen. */
function start(fields: Fields, stage: Stage): void {
  const { form, input, widen } = fields
  readAddress(form.querySelectorAll('input'))
  const index = openIndex(new URL('search/', stage.root)).then((opened) => {
    offerFacets(form, opened, stage.digits)
    readAddress(form.querySelectorAll('select'))
    return opened
  })
  let pause: ReturnType<typeof setTimeout> | undefined
  const ask = (after: number): void => {
    clearTimeout(pause)
    pause = setTimeout(() => void answer(fields, stage, index), after)
  }
  input.addEventListener('input', () => ask(PAUSE))
  form.addEventListener('change', () => ask(0))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask(0)
  })
  widen.addEventListener('click', () => {
    for (const select of form.querySelectorAll('select')) select.value = ''
    input.focus()
    ask(0)
  })
  void answer(fields, stage, index)
}

/** Counts queries, so that an answer that comes after a later question is not shown. */
let asked = 0

async function answer(fields: Fields, stage: Stage, opening: Promise<LoadedIndex>): Promise<void> {
  const { form, input, exact } = fields
  const { results, status } = stage
  const own = ++asked
  const slow = setTimeout(() => own === asked && showWaiting(fields, stage), PAUSE)
  try {
    const index = await opening
    if (own !== asked) return
    const [query, filters] = [input.value.trim(), filtersOf(form)]
    keepInAddress(form)
    showNarrowing(fields)
    if (query === '' && filters.length === 0) return showNothing(stage)
    const found = await search(index, query, { exact: exact.checked, filters })
    if (own !== asked) return
    // From here on the status is the answer's.
    clearTimeout(slow)
    await showAnswer(stage, index, found)
    // Whose answer stands there.
    results.dataset['query'] = query
  } catch {
    if (own !== asked) return
    status.textContent = words.failed
    results.replaceChildren()
  } finally {
    clearTimeout(slow)
    if (own === asked) results.removeAttribute('aria-busy')
  }
}

function showWaiting({ form, input }: Fields, { results, status }: Stage): void {
  if (input.value.trim() === '' && filtersOf(form).length === 0) return
  results.setAttribute('aria-busy', 'true')
  status.textContent = words.loading
}

function showNothing({ results, status }: Stage): void {
  status.textContent = ''
  results.replaceChildren()
}

/** Marks the lists that narrow, and offers to undo them all. */
function showNarrowing({ form, widen }: Fields): void {
  for (const select of form.querySelectorAll('select')) {
    select.classList.toggle('narrowing', select.value !== '')
  }
  widen.hidden = filtersOf(form).length === 0
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
    history.replaceState(null, '', `${kept.size === 0 ? location.pathname : `?${kept}`}${location.hash}`)
  } catch {
    // The page was opened from a folder.
  }
}

/** Sets fields to what the page's address says. */
function readAddress(fields: Iterable<HTMLInputElement | HTMLSelectElement>): void {
  const kept = new URLSearchParams(location.search)
  for (const field of fields) {
    const value = kept.get(field.name)
    if (value === null) continue
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true
    else field.value = value
  }
}

const script = document.currentScript
const root = new URL('../', script instanceof HTMLScriptElement ? script.src : document.baseURI)
const form = document.querySelector<HTMLFormElement>('form.search')
const input = form?.querySelector<HTMLInputElement>('input[name=q]') ?? null
const exact = form?.querySelector<HTMLInputElement>('input[name=exact]') ?? null
const widen = form?.querySelector<HTMLButtonElement>('button.widen') ?? null
const status = document.querySelector<HTMLElement>('.status')
const results = document.querySelector<HTMLElement>('.results')

if (
  form !== null &&
  input !== null &&
  exact !== null &&
  widen !== null &&
  status !== null &&
  results !== null
) {
  const ask = (query: string): void => {
    input.value = query
    form.requestSubmit()
  }
  const digits = form.dataset['digits'] === 'arab' ? 'arab' : 'latn'
  start({ form, input, exact, widen }, { status, results, root, digits, ask })
}
