import { markdownTable } from "../markdownTable";
import type { PhotoRecord } from "./measurePhotos";
import { mean, median } from "./statistics";

/** One row a photo, then median, mean and worst, then what was refused. */
export function photoTable(records: readonly (PhotoRecord | string)[]): string {
  const photos = records.filter((record) => typeof record !== "string");
  const errors = photos.map(({ photo }) => photo);
  const summary = [median(errors), mean(errors), Math.min(...errors)].map((value) => value.toFixed(2));
  return [
    markdownTable(
      ["photo", "PSNR dB", "skin px"],
      photos.map(({ name, photo, pixels }) => [name, photo, pixels]),
    ),
    `${photos.length} photos: median ${summary[0]} dB, mean ${summary[1]} dB, worst ${summary[2]} dB.`,
    `Refused: ${records.filter((record) => typeof record === "string").join("; ") || "none"}.`,
  ].join("\n\n");
}
