/**
 * Pages saved as one file, `.mhtml` or `.mht` (RFC 2557): a MIME message of which one part is the page, and the rest
 * pictures and styles, which an import has no use for.
 */

/** The page in such a file. */
export interface SavedPage {
  /** Its bytes, without the encoding of the message. */
  readonly bytes: Uint8Array
  /** As the message says; null where it does not. */
  readonly charset: string | null
  /** Where it was, and when it was saved as the message has it. */
  readonly url: string | null
  readonly saved: string | null
}

type Headers = ReadonlyMap<string, string>

interface Entity {
  readonly headers: Headers
  /** One character for each byte. */
  readonly body: string
}

/** Whether bytes begin as such a file does: with headers, one of which says that parts belong together. */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return (
    /^[\w-]+:[^\r\n]*\r?\n/.test(head) &&
    /^(?:MIME-Version|Snapshot-Content-Location|X-MimeOLE):/im.test(head) &&
    /^Content-Type:\s*(?:multipart\/(?:related|mixed|alternative)|text\/html)/im.test(head)
  )
}

/** Reads headers and body; lines that begin with white space go on from the line before. */
function readEntity(text: string): Entity {
  const end = /\r?\n\r?\n/.exec(text)
  const head = end === null ? text : text.slice(0, end.index)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) }
}

/** A parameter of a header: `boundary="…"`. */
function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header)
  return found?.[1] ?? found?.[2] ?? null
}

/** The parts between lines that begin with `--` and the boundary; one of several parts gives its own. */
function partsOf({ headers, body }: Entity, depth = 0): Entity[] {
  const type = headers.get('content-type') ?? ''
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : null
  // A message in a message in a message is no saved page.
  if (boundary === null || depth > 3) return [{ headers, body }]
  const parts: Entity[] = []
  let from = -1
  const line = new RegExp(`^--${boundary.replace(/[^\w]/g, '\\$&')}(--)?[ \\t]*\\r?$`, 'gm')
  for (const match of body.matchAll(line)) {
    // The line end before a boundary belongs to it.
    if (from >= 0) parts.push(readEntity(body.slice(from, match.index).replace(/\r?\n$/, '')))
    from = match.index + match[0].length + 1
    if (match[1] !== undefined) return parts.flatMap((part) => partsOf(part, depth + 1))
  }
  // Without its last line the file was cut; what is there is read.
  if (from >= 0) parts.push(readEntity(body.slice(from)))
  return parts.flatMap((part) => partsOf(part, depth + 1))
}

/** The bytes of a part, by its transfer encoding. */
function bytesOf({ headers, body }: Entity): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const plain = body
    .replace(/[ \t]+(?=\r?$)/gm, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

/** The page that the message is about: the part that it names, else its first page. Null where it has none. */
export function readMhtml(bytes: Uint8Array): SavedPage | null {
  const message = readEntity(Buffer.from(bytes).toString('latin1'))
  const pages = partsOf(message).filter(({ headers }) =>
    /^(?:text\/html|application\/xhtml\+xml)/i.test(headers.get('content-type') ?? ''),
  )
  const url = message.headers.get('snapshot-content-location') ?? null
  const start = parameter(message.headers.get('content-type') ?? '', 'start')
  const page =
    pages.find(({ headers }) => start !== null && headers.get('content-id') === start) ??
    pages.find(({ headers }) => url !== null && headers.get('content-location') === url) ??
    pages[0]
  if (page === undefined) return null
  return {
    bytes: bytesOf(page),
    charset: parameter(page.headers.get('content-type') ?? '', 'charset'),
    url: url ?? page.headers.get('content-location') ?? null,
    saved: message.headers.get('date') ?? null,
  }
}
