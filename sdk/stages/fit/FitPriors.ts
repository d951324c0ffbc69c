/** What is believed before the landmarks are seen; weights are those of -2 log likelihood. */
export interface FitPriors {
  /** Weight of the squared distance of an identity weight from what is believed; 1 where that is the mean face. */
  readonly identity: number;
  /** Weight of an expression weight squared, 1 / variance. */
  readonly expression: number;
  /** Weight of an expression weight itself: most expressions are not there at all. */
  readonly sparsity: number;
  /** Log focal length in px and its standard deviation. */
  readonly logFocal: number;
  readonly logFocalSigma: number;
}
