import type { Happened } from './coreference.ts'
import type { Telling } from './tellings.ts'

/**
 * A telling with something in it changed.
 *
 * Reasoning: rules ask tellings the same from hundreds of places. Where all are made by a literal they have one shape,
 * and each field stands at a known place; a copy by spreading has a shape of its own.
 */
export function changed(telling: Telling, changes: Partial<Telling>): Telling {
  const { date, place, site } = changes
  return {
    type: changes.type ?? telling.type,
    modality: changes.modality ?? telling.modality,
    clause: changes.clause ?? telling.clause,
    founds: changes.founds ?? telling.founds,
    primary: changes.primary ?? telling.primary,
    agents: changes.agents ?? telling.agents,
    targets: changes.targets ?? telling.targets,
    date: date === undefined ? telling.date : date,
    place: place === undefined ? telling.place : place,
    site: site === undefined ? telling.site : site,
    casualties: changes.casualties ?? telling.casualties,
    anaphoric: changes.anaphoric ?? telling.anaphoric,
    toll: changes.toll ?? telling.toll,
    incidental: changes.incidental ?? telling.incidental,
    answered: changes.answered ?? telling.answered,
    dated: changes.dated ?? telling.dated,
    spoken: changes.spoken ?? telling.spoken,
    another: changes.another ?? telling.another,
    anchored: changes.anchored ?? telling.anchored,
  }
}

/** A happening whose clearest telling says something else besides. */
export function retold({ telling, lead, tellings }: Happened, changes: Partial<Telling>): Happened {
  return { telling: changed(telling, changes), lead, tellings }
}
