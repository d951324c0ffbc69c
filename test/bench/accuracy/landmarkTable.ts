import { markdownTable } from "../markdownTable";
import type { LandmarkRecord } from "./measurePhotos";
import { mean, median, quantile } from "./statistics";

/** Only faces turned less than this count in the summary, degrees. */
const TURNED = 35;

/** One row a photo, then median, mean and worst over |yaw| < 35, then what was refused. */
export function landmarkTable(records: readonly (LandmarkRecord | string)[]): string {
  const faces = records.filter((record) => typeof record !== "string");
  const rows = faces.map(({ name, yaw, eyeDistance, percent }) => [
    name,
    yaw.toFixed(0),
    eyeDistance.toFixed(0),
    percent,
  ]);
  const errors = faces.filter(({ yaw }) => Math.abs(yaw) < TURNED).map(({ percent }) => percent);
  const summary = [median(errors), mean(errors), quantile(errors, 1)].map((value) => value.toFixed(2));
  return [
    markdownTable(["photo", "yaw °", "outer eyes px", "error %"], rows),
    `\\|yaw\\| < ${TURNED} (${errors.length}): median ${summary[0]} %, mean ${summary[1]} %, worst ${summary[2]} %.`,
    `Refused: ${records.filter((record) => typeof record === "string").join("; ") || "none"}.`,
  ].join("\n\n");
}
