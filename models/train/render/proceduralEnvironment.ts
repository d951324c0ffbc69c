import { latticeNoise } from "../../../sdk/math/latticeNoise";
import type { FloatImage } from "../../../sdk/types";
import type { RandomStream } from "./createRandomStream";

const WIDTH = 128;
const HEIGHT = 64;

/** A glowing patch: direction, edge softness by concentration, radiance. */
interface Lamp {
  readonly direction: readonly [number, number, number];
  /** 1 - cos of the angle at which it ends. */
  readonly extent: number;
  readonly radiance: readonly [number, number, number];
}

/**
 * An environment of its own for every seed: open sky, room with window, or studio with softboxes.
 * Equirectangular 128 x 64, linear radiance, image centre -Z, right +X.
 */
export function proceduralEnvironment(random: RandomStream): FloatImage {
  const kind = random.pick(["sky", "room", "studio"] as const);
  const zenith = tinted(random, kind === "sky" ? random.uniform(0.5, 1.2) : random.uniform(0.05, 0.5), -0.15);
  const horizon = tinted(random, kind === "sky" ? random.uniform(0.6, 1.6) : random.uniform(0.1, 0.6), 0.05);
  const ground = tinted(random, random.uniform(0.05, 0.35), 0.12);
  const lamps = Array.from({ length: kind === "studio" ? 3 : 1 + Math.floor(random.uniform(0, 2)) }, () =>
    sampleLamp(random, kind),
  );
  const data = new Float32Array(WIDTH * HEIGHT * 3);
  const clutter = kind === "studio" ? 0.15 : random.uniform(0.2, 0.9);
  const seed = Math.floor(random.uniform(0, 1e9));
  for (let row = 0; row < HEIGHT; row++) {
    const theta = ((row + 0.5) / HEIGHT) * Math.PI;
    for (let column = 0; column < WIDTH; column++) {
      const phi = ((column + 0.5) / WIDTH - 0.5) * 2 * Math.PI;
      const x = Math.sin(phi) * Math.sin(theta);
      const y = Math.cos(theta);
      const z = -Math.cos(phi) * Math.sin(theta);
      const noise = Math.exp(clutter * latticeNoise(x * 3, y * 4, z * 3, seed));
      const offset = (row * WIDTH + column) * 3;
      for (let c = 0; c < 3; c++) {
        const base = y > 0 ? horizon[c] + (zenith[c] - horizon[c]) * Math.sqrt(y) : ground[c];
        data[offset + c] = base * noise;
        for (const lamp of lamps) data[offset + c] += lamp.radiance[c] * glow(lamp, x, y, z);
      }
    }
  }
  return { width: WIDTH, height: HEIGHT, channels: 3, data };
}

/** Radiance of a hue between bluish (warmth < 0) and warm. */
function tinted(random: RandomStream, level: number, warmth: number): [number, number, number] {
  const shift = warmth + 0.15 * random.normal();
  return [level * (1 + shift), level, level * Math.max(0.3, 1 - 1.2 * shift)];
}

function sampleLamp(random: RandomStream, kind: "sky" | "room" | "studio"): Lamp {
  const around = random.uniform(-Math.PI, Math.PI);
  const height = kind === "sky" ? random.uniform(0.25, 0.95) : random.uniform(-0.1, 0.8);
  const ring = Math.sqrt(1 - height * height);
  const degrees = kind === "sky" ? random.uniform(3, 8) : random.uniform(8, 28);
  const extent = 1 - Math.cos((degrees * Math.PI) / 180);
  // power, not radiance, decides how bright the face gets: radiance = power / solid angle
  const power = random.uniform(0.5, 3.5);
  return {
    direction: [Math.sin(around) * ring, height, -Math.cos(around) * ring],
    extent,
    radiance: tinted(random, power / (2 * Math.PI * extent), 0.12),
  };
}

function glow(lamp: Lamp, x: number, y: number, z: number): number {
  const [dx, dy, dz] = lamp.direction;
  const off = (1 - (dx * x + dy * y + dz * z)) / lamp.extent;
  return off >= 1.3 ? 0 : Math.min(1, (1.3 - off) / 0.5);
}
