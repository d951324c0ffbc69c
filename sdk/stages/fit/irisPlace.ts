import type { FitState } from "./FitState";
import type { LandmarkFrame } from "./LandmarkFrame";

/**
 * Where an iris' centre appears, in the frame's x and y: value, derivative by yaw and derivative by pitch of each.
 * @param centre of the eyeball, head frame
 * @param reach distance of the iris' plane from it, metres
 */
export function irisPlace(
  centre: readonly number[],
  reach: number,
  [yaw, pitch]: ArrayLike<number> & Iterable<number>,
  state: FitState,
  frame: LandmarkFrame,
): [readonly number[], readonly number[]] {
  const [sinYaw, cosYaw, sinPitch, cosPitch] = [Math.sin(yaw), Math.cos(yaw), Math.sin(pitch), Math.cos(pitch)];
  const direction = [sinYaw * cosPitch, sinPitch, cosYaw * cosPitch];
  const byYaw = [cosYaw * cosPitch, 0, -sinYaw * cosPitch];
  const byPitch = [-sinYaw * sinPitch, cosPitch, -cosYaw * sinPitch];
  const turned = (v: readonly number[]): number[] =>
    [0, 3, 6].map((r) => state.rotation[r] * v[0] + state.rotation[r + 1] * v[1] + state.rotation[r + 2] * v[2]);
  const [x, y, z] = turned(centre.map((value, axis) => value + reach * direction[axis]));
  const depth = Math.exp(state.logFocal - state.logScale) - z;
  const focal = Math.exp(state.logFocal) * frame.unit;
  const place = [x + state.x, -(y + state.y)].map((value) => (focal * value) / depth);
  const moves = [byYaw, byPitch].map((by) => {
    const [dx, dy, dz] = turned(by.map((value) => value * reach));
    return [(focal * dx + place[0] * dz) / depth, (-focal * dy + place[1] * dz) / depth];
  });
  const align = (v: readonly number[]): number[] => [
    frame.axisX * v[0] + frame.axisY * v[1],
    frame.axisX * v[1] - frame.axisY * v[0],
  ];
  const columns = [place, ...moves].map(align);
  return [columns.map((c) => c[0]), columns.map((c) => c[1])];
}
