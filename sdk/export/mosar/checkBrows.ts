import { BROW_GRID } from "../../head/brows/browGrid";
import { bytes, number, numbers, part } from "./plainChecks";

/** No brow is longer, metres. */
const LONGEST = 0.1;

/** @throws AvatarError avatar-unreadable where no brows can be grown of it */
export function checkBrows(value: unknown): void {
  const brows = part(value, "brows");
  bytes(brows.cover, "brows.cover", BROW_GRID.columns * BROW_GRID.rows);
  checkStyle(brows.usual, "brows.usual");
  if (brows.style !== null) checkStyle(brows.style, "brows.style");
}

function checkStyle(value: unknown, name: string): void {
  const style = part(value, name);
  number(style.length, `${name}.length`, 0, LONGEST);
  number(style.density, `${name}.density`, 0, 1);
  numbers(style.color, `${name}.color`, 3, 0);
}
