"""Light on the head by its shadow table: not the SH model that the SDK's refinement inverts."""

import numba as nb
import numpy as np

# Two GGX lobes as sdk/shading/specularLobes.ts: share and scale of the roughness.
NARROW, WIDE, NARROW_SHARE = 0.75, 1.3, 0.85
# Squared width added to alpha: half the spacing of 256 directions, else lobes between them show as dots.
SPACING = 0.0064
# Gaussians of the skin profile (facts/appearance.md) grouped into a sharp rest and one or two wide parts:
# per channel (share, standard deviation in mm).
SCATTER = (((0.35, 0.75), (0.43, 1.75)), ((0.2, 0.5), (0.01, 1.5)), ((0.01, 0.7), (0.0, 1.0)))


@nb.njit(cache=True, fastmath=True)
def shade(visible, normal, view, roughness, dx, dy, dz, red, green, blue, diffuse, base, grazing):
    """Per texel that the camera could see (else 0): irradiance over pi, specular radiance for F0 = 1 and for F90 = 1.


    visible [n, D] uint8; normal, view [n, 3] unit, head frame; roughness [n]; directions and radiance [D] each.
    """
    n, count = visible.shape
    one, zero = nb.float32(1), nb.float32(0)
    scale = one / nb.float32(255)
    for i in range(n):
        nx, ny, nz = normal[i, 0], normal[i, 1], normal[i, 2]
        vx, vy, vz = view[i, 0], view[i, 1], view[i, 2]
        nv = nx * vx + ny * vy + nz * vz
        if nv < -0.15:
            for c in range(3):
                diffuse[i, c] = zero
                base[i, c] = zero
                grazing[i, c] = zero
            continue
        er, eg, eb = zero, zero, zero
        for k in range(count):
            w = max(nx * dx[k] + ny * dy[k] + nz * dz[k], zero) * visible[i, k]
            er += w * red[k]
            eg += w * green[k]
            eb += w * blue[k]
        f = nb.float32(4.0 / count) * scale
        diffuse[i, 0], diffuse[i, 1], diffuse[i, 2] = er * f, eg * f, eb * f
        if nv < 0.03:
            for c in range(3):
                base[i, c] = zero
                grazing[i, c] = zero
            continue
        r = roughness[i]
        a1 = (r * nb.float32(NARROW)) ** 4 + nb.float32(SPACING)
        a2 = (r * nb.float32(WIDE)) ** 4 + nb.float32(SPACING)
        s1, s2 = nb.float32(NARROW_SHARE) * a1, nb.float32(1 - NARROW_SHARE) * a2
        m = r * r * nb.float32(0.5)
        open_view = one / (nv * (one - m) + m)
        b0, b1, b2, g0, g1, g2 = zero, zero, zero, zero, zero, zero
        for k in range(count):
            nd = max(nx * dx[k] + ny * dy[k] + nz * dz[k], zero)
            dv = vx * dx[k] + vy * dy[k] + vz * dz[k]
            vh2 = max((one + dv) * nb.float32(0.5), nb.float32(1e-4))
            # both lobes and the masking over one common denominator: divisions dominate here
            sum2, four = (nd + nv) * (nd + nv), nb.float32(4) * vh2
            q1 = sum2 * (a1 - one) + four
            q2 = sum2 * (a2 - one) + four
            q1, q2 = q1 * q1, q2 * q2
            lobes = four * four * (s1 * q2 + s2 * q1)
            w = nd * visible[i, k] * lobes / (q1 * q2 * (nd * (one - m) + m))
            x = one - np.sqrt(vh2)
            x2 = x * x
            p = x2 * x2 * x
            wb, wg = w * (one - p), w * p
            b0 += wb * red[k]
            b1 += wb * green[k]
            b2 += wb * blue[k]
            g0 += wg * red[k]
            g1 += wg * green[k]
            g2 += wg * blue[k]
        # 4 pi / D for the directions, 1 / pi of the lobe, 1 / 4 of the microfacet formula
        f = open_view * scale / nb.float32(count)
        base[i, 0], base[i, 1], base[i, 2] = b0 * f, b1 * f, b2 * f
        grazing[i, 0], grazing[i, 1], grazing[i, 2] = g0 * f, g1 * f, g2 * f


def fresnel_ends(specular: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """F0 = .08 S and F90 = min(1, 25 F0), as sdk/shading/fresnelSchlick.ts."""
    f0 = 0.08 * specular
    return f0, np.minimum(1, 25 * f0)


@nb.njit(cache=True, fastmath=True)
def blur(image, taps, out, line):
    """Separable symmetric blur of image [H, W] by half kernel taps [K] (centre first), clamped at the border."""
    height, width = image.shape
    reach = taps.shape[0]
    for y in range(height):
        for x in range(width):
            line[y, x] = taps[0] * image[y, x]
        for k in range(1, reach):
            w = taps[k]
            above, below = image[max(y - k, 0)], image[min(y + k, height - 1)]
            for x in range(width):
                line[y, x] += w * (above[x] + below[x])
    for y in range(height):
        for x in range(width):
            out[y, x] = taps[0] * line[y, x]
        for k in range(1, reach):
            w = taps[k]
            for x in range(k, width - k):
                out[y, x] += w * (line[y, x - k] + line[y, x + k])
            for x in range(min(k, width)):
                out[y, x] += w * (line[y, 0] + line[y, min(x + k, width - 1)])
            for x in range(max(width - k, k), width):
                out[y, x] += w * (line[y, x - k] + line[y, width - 1])


def half_kernel(deviation: float) -> np.ndarray:
    """Half a normalised Gaussian of `deviation` px, centre first."""
    x = np.arange(int(np.ceil(2.5 * deviation)) + 1)
    k = np.exp(-0.5 * (x / max(deviation, 1e-3)) ** 2)
    return (k / (2 * k.sum() - k[0])).astype(np.float32)


def gaussian(image: np.ndarray, deviation: float) -> np.ndarray:
    """Blurred copy of a map [S, S]."""
    image = np.ascontiguousarray(image, np.float32)
    out, line = np.empty_like(image), np.empty_like(image)
    blur(image, half_kernel(deviation), out, line)
    return out


def scatter(irradiance: np.ndarray, millimetres: float, strength: float) -> np.ndarray:
    """Scattered irradiance [S, S, 3], by channel; `millimetres` a texel, `strength` 1 = the mean skin."""
    out = np.empty_like(irradiance)
    for c, parts in enumerate(SCATTER):
        channel = np.ascontiguousarray(irradiance[..., c])
        total, rest = np.zeros_like(channel), 1.0
        for share, deviation in parts:
            px = strength * deviation / millimetres
            if share == 0 or px < 0.2:
                continue
            total += share * gaussian(channel, px)
            rest -= share
        out[..., c] = total + rest * channel
    return out
