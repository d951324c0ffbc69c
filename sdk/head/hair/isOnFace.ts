/** Whether a place of the head frame lies before the face, below the brows' upper rim. */
export function isOnFace(x: number, y: number, z: number): boolean {
  return y < 0.03 && z > -0.02 && Math.abs(x) < 0.066;
}
