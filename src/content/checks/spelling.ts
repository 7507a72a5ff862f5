// One way to write each name, and no common slips. Code is left alone.

import type { Content } from '../load.ts'
import { type Diagnostic, mistake } from '../spot.ts'
import { withoutCode } from '../text.ts'
import { leaves } from '../walk.ts'

/** Fields that hold no sentences. */
const silent = new Set(
  (
    'id unit topic topics picture source sources requires facts misconception misconceptions contrasts code ' +
    'family asOf objectives asks kind verdict says term also accept answers'
  ).split(' '),
)

/** A name in the wrong case, but not as part of an address, a path or a file's name. */
function lowerCase(names: string): RegExp {
  return new RegExp(`(?<![\\w./:@-])(${names})(?![\\w/:@-]|\\.\\w)`)
}

const slips = new RegExp(
  `\\b(${[
    'recieve[ds]?|seperate(ly)?|occured|existant|wich|teh|dependant|begining|independant|persistant',
    '(un)?priviledged|acces|adress|enviroments?|definately|neccessary|succesful(ly)?|refered|overriden',
    'wether|untill|transfered|isolatoin|conatiners?|contianers?|containters?|imgaes?|layesr|vitual|kernal|deamon',
  ].join('|')})\\b`,
  'i',
)

const spellings: readonly (readonly [RegExp, string])[] = [
  [/\b(HyperV|Hyper V|hyper-v|hyperv)\b/, 'Hyper-V'],
  [/\bcgroups[ -]?v([12])\b/i, 'cgroup v1 or cgroup v2'],
  [/\bcgroup-?v[12]\b/i, 'cgroup v1 or cgroup v2'],
  [/(?<![\w/.-])(dockerfile|DockerFile|Docker file)\b/, 'Dockerfile'],
  [/\b(docker ?hub|Docker hub|DockerHub)\b/, 'Docker Hub'],
  [/\b[dD]ocker engine\b/, 'Docker Engine'],
  [lowerCase('docker'), 'Docker (or `docker`, as a command)'],
  [lowerCase('linux'), 'Linux'],
  [lowerCase('lxc'), 'LXC (or `lxc`, as a command)'],
  [lowerCase('lxd'), 'LXD'],
  [lowerCase('lxcfs|LxcFS|Lxcfs'), 'LXCFS'],
  [lowerCase('incus'), 'Incus (or `incus`, as a command)'],
  [lowerCase('github|Github'), 'GitHub'],
  [lowerCase('kubernetes|Kuberentes|Kubernets'), 'Kubernetes'],
  [lowerCase('json|Json'), 'JSON'],
  [lowerCase('oci|Oci'), 'OCI'],
  [lowerCase('buildkit|Buildkit|Build Kit'), 'BuildKit'],
  [/\b(overlayFS|Overlayfs|OverlayFs|Overlay FS)\b/, 'OverlayFS'],
  [/\b(windows [sS]erver|Windows server)\b/, 'Windows Server'],
  [/\b(WSL2|wsl ?2?)\b/, 'WSL 2'],
  [/\b(namepsaces?|name spaces?)\b/i, 'namespace'],
  [/\bread only (file|layer|mount|root|volume|lower|upper|directory|copy)/i, 'read-only'],
  [/\bcopy on write\b/i, 'copy-on-write'],
  [/\bfile systems?\b/i, 'filesystem'],
  [/\b(sha256|Sha-?256|SHA256)\b(?!:)/, 'SHA-256'],
  [slips, 'its usual spelling'],
  [/\b(the|a|an|is|are|of|to|in|it|and|for|on) \1\b/i, 'the word once'],
  [/\S {2,}\S/, 'one space between words'],
  [/\w [,;](?= |$)|\w \.(?= |$)/, 'no space before a comma or full stop'],
]

export function checkSpelling({ pages }: Content): Diagnostic[] {
  return pages.flatMap((page) =>
    page.file === 'facts.yaml' || page.file === 'retired.yaml'
      ? []
      : [...leaves(page)].flatMap(({ field, value, spot }) => {
          if (typeof value !== 'string' || silent.has(field)) return []
          const text = withoutCode(value, '`').replace(/https?:\S+/g, '')
          return spellings.flatMap(([wrong, right]) => {
            const found = wrong.exec(text)?.[0]
            return found === undefined ? [] : [mistake(spot, `"${found.trim()}" in ${field}`, right)]
          })
        }),
  )
}
