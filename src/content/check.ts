// Everything that must hold across fields and files. Each check stands in its own file; this is their list.

import { phraseKey } from '../engine/phrase.ts'
import { families as allFamilies } from '../engine/question/families/index.ts'
import type { Families } from '../engine/question/pose.ts'
import { checkClaims } from './checks/claims.ts'
import { checkDuplicates } from './checks/duplicates.ts'
import { checkIdentities } from './checks/identities.ts'
import { checkItems } from './checks/items.ts'
import { checkLessons, checkVariety } from './checks/lessons.ts'
import { checkMisconceptions } from './checks/misconceptions.ts'
import { checkPictures } from './checks/pictures.ts'
import { checkPosing } from './checks/posing.ts'
import { checkReferences } from './checks/references.ts'
import { checkRequirements } from './checks/requirements.ts'
import { checkSources } from './checks/sources.ts'
import { checkSpelling } from './checks/spelling.ts'
import type { Content } from './load.ts'
import { byPlace, type Diagnostic } from './spot.ts'
import type { Say } from './words.ts'

/** What would break a question or a lesson: quick enough for every start of the program. */
export function checkStructure(content: Content, families: Families = allFamilies): Diagnostic[] {
  return [
    ...content.diagnostics,
    ...checkIdentities(content, families),
    ...checkRequirements(content),
    ...checkReferences(content),
    ...checkItems(content),
  ].sort(byPlace)
}

/** All mistakes, those of loading included, in the order of their places. */
export function checkContent(
  content: Content,
  { families = allFamilies, say = phraseKey }: { families?: Families; say?: Say } = {},
): Diagnostic[] {
  const posing = checkPosing(content, families, say)
  return [
    ...checkStructure(content, families),
    ...checkLessons(content),
    ...checkVariety(content),
    ...checkMisconceptions(content, posing.made),
    ...checkPictures(content),
    ...checkSources(content),
    ...checkClaims(content),
    ...checkSpelling(content),
    ...checkDuplicates(content),
    ...posing.diagnostics,
  ].sort(byPlace)
}
