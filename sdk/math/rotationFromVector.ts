/** Rotation matrix (3x3 row-major) by |v| radians about v (Rodrigues). */
export function rotationFromVector(x: number, y: number, z: number): Float64Array {
  const angle = Math.hypot(x, y, z);
  // sin(a)/a and (1 - cos a)/a^2 by their series below 1e-4, where the quotients lose digits.
  const s = angle < 1e-4 ? 1 - (angle * angle) / 6 : Math.sin(angle) / angle;
  const c = angle < 1e-4 ? 0.5 - (angle * angle) / 24 : (1 - Math.cos(angle)) / (angle * angle);
  return Float64Array.of(
    1 - c * (y * y + z * z),
    c * x * y - s * z,
    c * x * z + s * y,
    c * x * y + s * z,
    1 - c * (x * x + z * z),
    c * y * z - s * x,
    c * x * z - s * y,
    c * y * z + s * x,
    1 - c * (x * x + y * y),
  );
}
