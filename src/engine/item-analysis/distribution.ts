// The distributions by which intervals are drawn: normal, Student's t and Fisher's F, the latter two by the
// incomplete beta function (continued fraction of the NIST Digital Library of Mathematical Functions, 8.17.22).

/** The normal distribution's 0.975 quantile: 95 % lie within so many standard deviations. */
export const z = 1.959963984540054

/** Below how much a share `p` of the F distribution with these degrees of freedom lies. */
export function quantileF(p: number, above: number, below: number): number {
  const x = quantileBeta(p, above / 2, below / 2)
  return (below * x) / (above * (1 - x))
}

/** Below how much a share `p` > 0.5 of Student's t distribution lies. */
export function quantileT(p: number, degrees: number): number {
  const x = quantileBeta(2 * (1 - p), degrees / 2, 0.5)
  return Math.sqrt((degrees * (1 - x)) / x)
}

function quantileBeta(p: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let halvings = 0; halvings < 100; halvings++) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** I_x(a, b): the share of a beta distribution that lies below x. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1
  // The fraction converges fast on this side; the other side is its mirror image.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const log = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)
  return (Math.exp(log) / a) * fraction(x, a, b)
}

/** Evaluated by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let [c, d] = [1, 1 / nonZero(1 - ((a + b) * x) / (a + 1))]
  let value = d
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let change = 1
    for (const term of [even, odd]) {
      d = 1 / nonZero(1 + term * d)
      c = nonZero(1 + term / c)
      change = c * d
      value *= change
    }
    if (Math.abs(change - 1) < 1e-16) break
  }
  return value

  function nonZero(number: number): number {
    return Math.abs(number) < tiny ? tiny : number
  }
}

/** ln Γ(x) for x > 0, by Stirling's series after moving x up to where it is exact to the last digits. */
function logGamma(x: number): number {
  let [at, product] = [x, 1]
  for (; at < 15; at++) product *= at
  const square = at * at
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series / at - Math.log(product)
}
