/** What `npm run dev` adds to the pages that it serves: they load again when they are built again, and show errors. */

/** The address of the script, and of the stream that it listens to. */
export const SCRIPT_PATH = '/__dev.js'
export const STREAM_PATH = '/__dev'

/** What a page is told: the number of the build that the folder holds, and what is wrong since, or null. */
export interface State {
  readonly build: number
  readonly failure: string | null
}

/**
 * The script of a page that was served when the folder held build number `build`. Its styles are set one by one,
 * since the pages' policy takes none that are written in them.
 */
export function overlayScript(build: number): string {
  return `(() => {
  let shown = null
  const show = (failure) => {
    shown?.remove()
    shown = null
    if (failure === null) return
    shown = document.createElement('pre')
    shown.id = 'hawliyat-failure'
    shown.setAttribute('role', 'alert')
    shown.dir = 'ltr'
    shown.textContent = failure
    Object.assign(shown.style, {
      position: 'fixed', inset: 'auto 0 0 0', margin: '0', padding: '1rem 1.5rem', maxHeight: '60vh',
      overflow: 'auto', zIndex: '2147483647', background: '#2b0b0b', color: '#ffe9e6', textAlign: 'left',
      font: '14px/1.6 ui-monospace, monospace', whiteSpace: 'pre-wrap', borderTop: '4px solid #ff5a4a',
    })
    document.documentElement.append(shown)
  }
  new EventSource('${STREAM_PATH}').onmessage = ({ data }) => {
    const { build, failure } = JSON.parse(data)
    if (build !== ${build}) location.reload()
    else show(failure)
  }
})()
`
}

/** A page with the script in it. */
export function withOverlay(page: string, build: number): string {
  return page.replace('</head>', `<script src="${SCRIPT_PATH}?${build}" defer></script></head>`)
}

/** What is shown where no site was built yet. */
export const EMPTY_PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not built yet</title></head><body><p>The site is not built yet.</p></body></html>\n'
