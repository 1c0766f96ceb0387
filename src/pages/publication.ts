/** How the data files word and place what pages show. */
import type { Publication } from '../data/publication.ts'
import type { ChronicleEvent, Reading } from '../records.ts'
import { labelOf } from './components/clippings.ts'
import { dateText } from './components/dates.ts'
import { eventTarget } from './components/events.ts'
import { fullHeadlineOf } from './headline.ts'
import { addressOf, paths } from './links.ts'
import type { Site } from './site.ts'
import { shown } from './text.ts'
import { viewFrom } from './view.ts'

/** The same function, that answers once for each record: half a dozen files ask it for the same words. */
function keptFor<Item extends object>(word: (item: Item) => string): (item: Item) => string {
  const kept = new WeakMap<Item, string>()
  return (item) => {
    const known = kept.get(item)
    if (known !== undefined) return known
    const text = word(item)
    kept.set(item, text)
    return text
  }
}

const publications = new WeakMap<Site, Publication>()

/** The publication of a site. */
export function publicationOf(site: Site): Publication {
  const known = publications.get(site)
  if (known !== undefined) return known
  const { settings } = site
  const home = viewFrom(site, paths.home)
  const publication: Publication = {
    settings,
    headline: keptFor((event: ChronicleEvent) => shown(fullHeadlineOf(site, event))),
    label: keptFor((reading: Reading) => labelOf(home, reading)),
    dateText: (date) => dateText(settings, date),
    address: (path) => addressOf(settings.url, path),
    companions: site.companions,
    paths: { article: paths.article, event: eventTarget },
  }
  publications.set(site, publication)
  return publication
}
