import { unreadable } from "./mosarFormat";
import { floats, list, number, numbers, type Part, part, text } from "./plainChecks";

/**
 * The report, of which pages show words and numbers.
 * @param vertices how many the head has
 * @throws AvatarError avatar-unreadable
 */
export function checkReport(value: unknown, vertices: number): void {
  const report = part(value, "report");
  const device = part(report.device, "report.device");
  text(device.inference, "report.device.inference", ["webgpu", "wasm"]);
  text(device.refine, "report.device.refine", ["webgpu", "cpu"]);
  text(device.reason, "report.device.reason");
  for (const one of list(report.stages, "report.stages")) {
    const time = part(one, "report.stages");
    text(time.stage, "a stage");
    number(time.milliseconds, "a stage's time", 0);
  }
  checkWarnings(report.warnings, "report.warnings");
  checkPhotos(part(report.photos, "report.photos"));
  checkError(report.landmarkErrorPx, "report.landmarkErrorPx");
  checkShape(part(report.shape, "report.shape"), vertices);
  // Two pictures that are alike have no error, and infinitely many decibels.
  anyNumber(report.photoErrorPsnr, "report.photoErrorPsnr");
  const light = part(report.light, "report.light");
  numbers(light.direction, "report.light.direction", 3);
  for (const name of ["directionality", "exposure"]) number(light[name], `report.light.${name}`);
  const tone = part(report.skinTone, "report.skinTone");
  numbers(tone.albedo, "report.skinTone.albedo", 3, 0);
  number(tone.uncertainty, "report.skinTone.uncertainty");
  if (report.irises !== undefined) checkIrises(part(report.irises, "report.irises"));
  number(part(report.teeth, "report.teeth").pixels, "report.teeth.pixels", 0);
  number(report.seenFace, "report.seenFace");
}

/** @throws AvatarError avatar-unreadable */
export function checkWarnings(value: unknown, name: string): void {
  for (const one of list(value, name)) {
    const warning = part(one, name);
    text(warning.code, `a code of ${name}`);
    text(warning.message, `a message of ${name}`);
    for (const key of ["value", "limit"]) anyNumber(warning[key], `a ${key} of ${name}`);
  }
}

/** Mean and largest distance in px. @throws AvatarError avatar-unreadable */
export function checkError(value: unknown, name: string): void {
  const error = part(value, name);
  for (const key of ["mean", "max"]) number(error[key], `${name}.${key}`, 0);
}

/** Also one that is not finite: words are made of it and nothing else. */
function anyNumber(value: unknown, name: string): void {
  if (typeof value !== "number") throw unreadable(`${name} is no number`);
}

function checkPhotos({ used, main }: Part): void {
  const places = list(used, "report.photos.used");
  for (const place of places) {
    if (!Number.isSafeInteger(place)) throw unreadable("report.photos.used has a place that is none");
  }
  if (!places.includes(main)) throw unreadable("report.photos.main is none of those used");
}

function checkIrises(irises: Part): void {
  for (const side of ["left", "right"]) {
    const iris = part(irises[side], `report.irises.${side}`);
    text(iris.from, `report.irises.${side}.from`, ["pattern", "color", "default"]);
    number(iris.diameterPx, `report.irises.${side}.diameterPx`, 0);
  }
}

function checkShape(shape: Part, vertices: number): void {
  floats(shape.deviation, "report.shape.deviation", vertices, Float32Array);
  for (const name of ["faceDeviation", "unknownFaceDeviation"]) number(shape[name], `report.shape.${name}`, 0);
  const worst = part(shape.worstRegion, "report.shape.worstRegion");
  text(worst.name, "report.shape.worstRegion.name");
  number(worst.deviation, "report.shape.worstRegion.deviation", 0);
}
