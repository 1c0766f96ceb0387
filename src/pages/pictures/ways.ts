/** The way from a register to the picture of what it lists. */
import { html, type Html } from '../html.ts'
import { paths } from '../links.ts'
import type { View } from '../view.ts'
import { pictureWords } from './words.ts'

/** A link to the map from places, to the network from actors; nothing for the rest. */
export function renderWayOn(view: View, register: string): Html | null {
  if (register === 'places')
    return html`<p class="way-on"><a href="${view.href(paths.map)}">${pictureWords.map.link}</a></p> `
  if (register === 'actors')
    return html`<p class="way-on"><a href="${view.href(paths.network)}">${pictureWords.network.link}</a></p> `
  return null
}
