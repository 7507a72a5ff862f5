// Every family of generated items, by its id. A family is added here with one line.

import type { FamilyId } from '../../ids.ts'
import type { Family } from '../family.ts'
import { buildCache } from './build-cache.ts'
import { idmapOrder } from './idmap-order.ts'
import { layerCount } from './layer-count.ts'
import { uidMap } from './uid-map.ts'
import { windowsIsolation } from './windows-isolation.ts'

const all: readonly Family<unknown>[] = [layerCount, buildCache, uidMap, windowsIsolation, idmapOrder]

export const families: ReadonlyMap<FamilyId, Family<unknown>> = new Map(
  all.map((family) => [family.id, family]),
)
