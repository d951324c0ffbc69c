import { normalDeviate } from "../../sdk/math/normalDeviate";
import { randomGenerator } from "../../sdk/math/randomGenerator";

/** A little nearer to the mean than people are: no caricature. */
const SPREAD = 0.8;

/** Identity weights of one of the people of the truth, in sigma. */
export function truthIdentity(seed: number, count: number): Float32Array {
  const random = randomGenerator(seed);
  return Float32Array.from({ length: count }, () => SPREAD * normalDeviate(random));
}
