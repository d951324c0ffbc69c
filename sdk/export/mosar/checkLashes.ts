import { number, numbers, part } from "./plainChecks";

/** No lash is longer, metres. */
const LONGEST = 0.1;

/** @throws AvatarError avatar-unreadable where lashes cannot be grown of it */
export function checkLashes(value: unknown): void {
  const lashes = part(value, "lashes");
  for (const lid of ["upper", "lower"]) number(lashes[lid], `lashes.${lid}`, 0, LONGEST);
  numbers(lashes.color, "lashes.color", 3, 0);
}
