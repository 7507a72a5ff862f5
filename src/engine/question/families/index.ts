// Every family of generated items, by its id. A family is added here with one line.

import type { FamilyId } from '../../ids.ts'
import type { Family } from '../family.ts'
import { buildCache } from './build-cache.ts'
import { copyOnWrite } from './copy-on-write.ts'
import { countingKernels } from './counting-kernels.ts'
import { cpuLimit } from './cpu-limit.ts'
import { diskUses } from './disk-use.ts'
import { effectiveIsolation } from './effective-isolation.ts'
import { idmapOrder } from './idmap-order.ts'
import { imageSizes } from './image-size.ts'
import { layerCount } from './layer-count.ts'
import { lxcfsMeminfo } from './lxcfs-meminfo.ts'
import { nestedPids } from './nested-pids.ts'
import { publishedPorts } from './published-ports.ts'
import { sharedNamespaces } from './shared-namespaces.ts'
import { tagOrDigest } from './tag-or-digest.ts'
import { uidMap } from './uid-map.ts'
import { whatSurvives } from './what-survives.ts'
import { whichKernel } from './which-kernel.ts'
import { whiteouts } from './whiteouts.ts'
import { windowsBuilds } from './windows-builds.ts'
import { windowsIsolation } from './windows-isolation.ts'

const all: readonly Family<unknown>[] = [
  publishedPorts,
  tagOrDigest,
  whatSurvives,
  diskUses,
  copyOnWrite,
  imageSizes,
  whiteouts,
  layerCount,
  buildCache,
  uidMap,
  windowsIsolation,
  idmapOrder,
  effectiveIsolation,
  windowsBuilds,
  sharedNamespaces,
  lxcfsMeminfo,
  cpuLimit,
  whichKernel,
  countingKernels,
  nestedPids,
]

export const families: ReadonlyMap<FamilyId, Family<unknown>> = new Map(
  all.map((family) => [family.id, family]),
)
