import { splitClipping } from '../clippings/split.ts'
import { readSavedDate } from './dates.ts'
import { decodeImport, type Decoded } from './decode.ts'
import { NOTHING_FOUND, type Found } from './found.ts'
import { declaredCharset, looksLikeHtml, readHtml } from './html.ts'
import { readFiled, readHeaded } from './markdown.ts'
import { looksLikeMhtml, readMhtml } from './mhtml.ts'

/** A file that was read and is not yet checked. */
export interface Draft {
  readonly file: string
  readonly bytes: Uint8Array
  readonly decoded: Decoded
  readonly found: Found
  /** Ending of the saved file that is kept beside the clipping; null where the clipping holds all of it. */
  readonly original: string | null
}

const FEWEST_LETTERS = 20

/**
 * Reads a file by what is in it: a saved page, a text with front matter, or a bare text. The name decides only
 * whether a text is Markdown.
 */
export function draftOf(file: string, bytes: Uint8Array): Draft | { readonly reason: string } {
  const isMessage = looksLikeMhtml(bytes)
  const message = isMessage ? readMhtml(bytes) : null
  if (isMessage && message === null) return { reason: 'it is a message without a page in it' }
  const content = message?.bytes ?? bytes
  const decoded = decodeImport(content, message?.charset ?? declaredCharset(content))
  if (decoded.text === null) return decoded
  const isPage = message !== null || looksLikeHtml(decoded.text)
  const found =
    message !== null
      ? readHtml(decoded.text, {
          url: message.url,
          on: message.saved === null ? null : readSavedDate(message.saved),
        })
      : isPage
        ? readHtml(decoded.text)
        : readPlain(file, decoded.text)
  if ((found.body.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS)
    return { reason: 'it holds no text to speak of' }
  if (splitClipping(found.body)?.head !== '')
    return { reason: 'its text begins with a line `---` that is no front matter' }
  const plainCopy = found.body === decoded.text && decoded.encoding === 'utf-8' && !decoded.doubled
  const ending = message !== null ? 'mhtml' : isPage ? 'html' : found.format === 'markdown' ? 'md' : 'txt'
  return { file, bytes, decoded, found, original: plainCopy ? null : ending }
}

function readPlain(file: string, text: string): Found {
  const format = /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'text'
  return readFiled(text, format) ?? readHeaded(text, format) ?? { ...NOTHING_FOUND, body: text, format }
}
