import { decodePhoto } from "../../sdk/image/decodePhoto";
import type { FuzzTarget } from "./FuzzTarget";

/** The photo decoder of the platform at hand, by format. */
export function photoTargets(seeds: Readonly<Record<string, readonly Uint8Array[]>>): FuzzTarget[] {
  return Object.entries(seeds).map(([kind, files]) => ({ kind, seeds: files, use }));
}

async function use(bytes: Uint8Array): Promise<string> {
  const { width, height, rgba } = await decodePhoto(bytes, { maxSide: 256 });
  if (rgba.length !== width * height * 4 || Math.max(width, height) > 256) throw new Error(`${width} x ${height} px`);
  return "photo";
}
