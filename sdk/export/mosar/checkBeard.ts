import { floats, number, numbers, part, text } from "./plainChecks";

/** No beard is longer, metres. */
const LONGEST = 0.5;

/** @param vertices of Avatar.head @throws AvatarError avatar-unreadable where no beard can be grown of it */
export function checkBeard(value: unknown, vertices: number): void {
  const beard = part(value, "beard");
  floats(beard.growth, "beard.growth", vertices, Float32Array);
  const zones = part(beard.zones, "beard.zones");
  for (const zone of ["moustache", "chin", "jaw"]) floats(zones[zone], `beard.zones.${zone}`, vertices, Float32Array);
  if (beard.style === null) return;
  const style = part(beard.style, "beard.style");
  number(style.length, "beard.style.length", 0, LONGEST);
  number(style.density, "beard.style.density", 0, 1);
  text(style.area, "beard.style.area", ["own", "moustache", "goatee", "full"]);
  numbers(style.color, "beard.style.color", 3, 0);
}
