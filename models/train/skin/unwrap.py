"""Unwraps the photo by the fitted head, as sdk/stages/unwrapTexture.ts does, errors included."""

import numba as nb

# Cosine to the camera between which a texel turns from smeared to sharp; metres of depth that hide a point.
GRAZING, FACING = 0.15, 0.5
BIAS, SLOPE = 0.002, 0.0008


@nb.njit(cache=True, fastmath=True)
def project_texels(screen, facing, near, pictures, uv, own, out, seen, shift, limit):
    """Samples the photo at each texel of the fitted head.

    screen [n, 3] px and 1 / depth; facing [n] cosine to the camera; near [M, M] the fitted head's own nearness;
    pictures [N, N, C]; uv [N, N, 2] true texel of each pixel; own [n, 2] this texel.
    Writes out [n, C], seen [n] 0..1, shift [n, 2] true minus own texel (99 where the pixel shows something else).
    """
    size, coarse = pictures.shape[0], near.shape[0]
    for i in range(screen.shape[0]):
        shift[i, 0] = shift[i, 1] = nb.float32(99)
        seen[i] = nb.float32(0)
        if facing[i] <= GRAZING:
            continue
        x, y = screen[i, 0], screen[i, 1]
        if x < 0.5 or y < 0.5 or x > size - 0.5 or y > size - 0.5:
            continue
        depth = nb.float32(1) / screen[i, 2]
        behind = depth - nb.float32(BIAS) - nb.float32(SLOPE) / facing[i]
        cx, cy = x * coarse / size - nb.float32(0.5), y * coarse / size - nb.float32(0.5)
        c0, r0 = min(max(int(cx), 0), coarse - 2), min(max(int(cy), 0), coarse - 2)
        open_ = nb.float32(0)
        for r in range(2):
            for c in range(2):
                fx = cx - c0 if c else nb.float32(1) - cx + c0
                fy = cy - r0 if r else nb.float32(1) - cy + r0
                there = near[r0 + r, c0 + c]
                if there <= 0 or nb.float32(1) / there >= behind:
                    open_ += fx * fy
        if open_ < 0.02:
            continue
        t = min((facing[i] - nb.float32(GRAZING)) / nb.float32(FACING - GRAZING), nb.float32(1))
        seen[i] = min(open_, nb.float32(1)) * t * t * (nb.float32(3) - nb.float32(2) * t)
        px, py = min(max(x - 0.5, 0), size - 1.001), min(max(y - 0.5, 0), size - 1.001)
        c, r = int(px), int(py)
        fx, fy = px - c, py - r
        for k in range(pictures.shape[2]):
            top = pictures[r, c, k] + fx * (pictures[r, c + 1, k] - pictures[r, c, k])
            low = pictures[r + 1, c, k] + fx * (pictures[r + 1, c + 1, k] - pictures[r + 1, c, k])
            out[i, k] = top + fy * (low - top)
        weight, sx, sy = nb.float32(0), nb.float32(0), nb.float32(0)
        for dr in range(2):
            for dc in range(2):
                if uv[r + dr, c + dc, 0] < 0:
                    continue
                ex, ey = uv[r + dr, c + dc, 0] - own[i, 0], uv[r + dr, c + dc, 1] - own[i, 1]
                if abs(ex) > limit or abs(ey) > limit:
                    continue
                w = (fx if dc else 1 - fx) * (fy if dr else 1 - fy) + nb.float32(1e-4)
                weight += w
                sx += w * ex
                sy += w * ey
        if weight > 0.2:
            shift[i, 0] = sx / weight
            shift[i, 1] = sy / weight
