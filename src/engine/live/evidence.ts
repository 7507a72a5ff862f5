// How much a share of few cases is worth. Two of two is a better share than nineteen of twenty, and says less.

/** So many standard deviations about its mean hold 95 % of a normal distribution. */
const usual = 1.96

/**
 * The lower end of Wilson's score interval for `hits` of `cases`: what the true share is at least, with 97.5 %
 * confidence, or less where `z` is smaller. The same share of more cases gives more, a greater share of as many cases gives more, and no hits
 * give 0. Chosen over the mean under a Beta prior, which would lift those of whom little is known above those who
 * did as badly for longer.
 *
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), pages 209–212. Hits may be parts, such as the partial credit of an answer.
 */
export function assuredShare(hits: number, cases: number, z = usual): number {
  if (cases <= 0 || hits <= 0) return 0
  const share = Math.min(1, hits / cases)
  const square = z * z
  const spread = z * Math.sqrt((share * (1 - share)) / cases + square / (4 * cases * cases))
  return Math.max(0, (share + square / (2 * cases) - spread) / (1 + square / cases))
}
