import { readFile } from "node:fs/promises";
import { AvatarError } from "../AvatarError";
import { readHdr } from "../image/readHdr";
import { deringLight } from "../shading/deringLight";
import { meterLight } from "../shading/meterLight";
import { projectEnvironment } from "../shading/projectEnvironment";
import type { ShLight } from "../types";

/** A light to draw under, and what was done to the file's radiance. */
export interface FileLight extends ShLight {
  /** The factor on the file's radiance. */
  readonly exposure: number;
  /** 0: as projected .. 1: as soft as bands 0..8 must be not to ring. */
  readonly softness: number;
}

/**
 * A light file: Radiance HDR, equirectangular (the camera looks at its centre), or JSON with `sh81_camera`. JSON is a
 * measured light in the scale of a photo and stays as it is; HDR maps come in any scale and hold suns that 81 numbers
 * cannot: they are freed from ringing and exposed as a photographer would, from the light alone.
 * @throws AvatarError photo-unreadable when it is neither
 */
export async function readLight(path: string): Promise<FileLight> {
  const bytes = new Uint8Array(await readFile(path).catch((cause) => refuse(path, "cannot be read", cause)));
  if (!path.toLowerCase().endsWith(".json")) return developLight(projectEnvironment(readHdr(bytes)));
  let rows: unknown;
  try {
    rows = (JSON.parse(new TextDecoder().decode(bytes)) as { sh81_camera?: unknown }).sh81_camera;
  } catch (cause) {
    refuse(path, "is not JSON", cause);
  }
  if (!isLight(rows)) return refuse(path, "has no sh81_camera of 81 rows of three numbers");
  return { sh: Float64Array.from(rows.flat()), exposure: 1, softness: 0 };
}

function developLight(projected: ShLight): FileLight {
  const { light, softness } = deringLight(projected);
  const exposure = meterLight(light);
  return { sh: light.sh.map((value) => value * exposure), exposure, softness };
}

function isLight(rows: unknown): rows is number[][] {
  return (
    Array.isArray(rows) &&
    rows.length === 81 &&
    rows.every((row) => Array.isArray(row) && row.length === 3 && row.every(Number.isFinite))
  );
}

function refuse(path: string, what: string, cause?: unknown): never {
  const hint = 'Give an equirectangular .hdr file or a .json file with "sh81_camera": [[r, g, b] x 81].';
  throw new AvatarError("photo-unreadable", `The light ${path} ${what}.`, hint, cause);
}
