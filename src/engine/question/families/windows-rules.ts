// Which Windows images a Windows host can run, told by build numbers (W24 to W30): Microsoft's
// compatibility table as a rule.

export type WindowsIsolation = 'process' | 'hyperv'

/** From this build on, the boundary between kernel and programs is kept stable across releases. */
export const firstStableBuild = 20348
const longTermBuilds = [20348, 26100]

/** The programs of the image run on the host's own kernel. */
export function fitsProcess(host: number, image: number): boolean {
  if (host < firstStableBuild) return image === host
  const oldest = Math.max(firstStableBuild, ...longTermBuilds.filter((build) => build < host))
  return oldest <= image && image <= host
}

/** A small VM runs the image's kernel; a host runs no kernel newer than its own. */
export function fitsHyperv(host: number, image: number): boolean {
  return image <= host
}

export function fits(host: number, image: number, isolation: WindowsIsolation): boolean {
  return isolation === 'process' ? fitsProcess(host, image) : fitsHyperv(host, image)
}
