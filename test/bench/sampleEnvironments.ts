type Radiance = (x: number, y: number, z: number) => readonly [number, number, number];
const [WIDTH, HEIGHT] = [64, 32];
/** A soft lamp: 1 in its midst, 1 / e at a cosine of 1 - 1 / sharpness. */
const lamp = (cosine: number, sharpness: number) => Math.exp(sharpness * (cosine - 1));

/** Linear radiance by direction: x to the right of who looks at the face, y up, z from the face to him. */
const ENVIRONMENTS: Readonly<Record<string, Radiance>> = {
  studio: (x, y, z) =>
    [1, 0.97, 0.93].map((c) => 0.12 + c * (7 * lamp(0.6 * x + 0.5 * y + 0.62 * z, 14) + 3 * lamp(-x, 9))) as never,
  sunset: (x, y, z) =>
    [0, 1, 2].map(
      (c) => [0.3, 0.36, 0.5][c] * Math.max(0.2, y) + [14, 6.5, 2][c] * lamp(-0.9 * x + 0.1 * y + 0.42 * z, 24),
    ) as never,
  neon: (x, y, z) =>
    [0, 1, 2].map(
      (c) =>
        0.04 +
        [6, 0.4, 4][c] * lamp(0.9 * x + 0.43 * z, 7) +
        [0.2, 3, 5][c] * lamp(-0.95 * x - 0.3 * z, 7) +
        0.2 * y * y,
    ) as never,
};

/**
 * The surroundings of samples/2-relight, made up here and ours to give away.
 * @returns name -> Radiance file: equirectangular, -z in its centre, flat RGBE
 */
export function sampleEnvironments(): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(ENVIRONMENTS).map(([name, radiance]) => [name, radianceFile(radiance)]));
}

function radianceFile(radiance: Radiance): Uint8Array {
  const header = new TextEncoder().encode(`#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y ${HEIGHT} +X ${WIDTH}\n`);
  const file = new Uint8Array(header.length + WIDTH * HEIGHT * 4);
  file.set(header);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const turn = (((i % WIDTH) + 0.5) / WIDTH - 0.5) * 2 * Math.PI;
    const fall = ((Math.floor(i / WIDTH) + 0.5) / HEIGHT) * Math.PI;
    const rgb = radiance(Math.sin(turn) * Math.sin(fall), Math.cos(fall), -Math.cos(turn) * Math.sin(fall));
    file.set(rgbe(rgb), header.length + 4 * i);
  }
  return file;
}

/** Three mantissas in 1/256 of a power of two, and that power + 128 (Ward, "Real Pixels"). */
function rgbe(rgb: readonly number[]): number[] {
  const exponent = Math.floor(Math.log2(Math.max(...rgb))) + 1;
  return [...rgb.map((value) => Math.floor((value * 256) / 2 ** exponent)), exponent + 128];
}
