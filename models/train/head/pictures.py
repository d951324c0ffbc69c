"""Contact sheets to look at: mesh, close-ups, atlas, regions, identities, expressions. Usage: python pictures.py --head head.bin --out FOLDER"""
import argparse
import os

import numpy as np
from PIL import Image, ImageDraw

import headfile
import raster
import regions

HERE = os.path.dirname(os.path.abspath(__file__))


def eyeball(centre, radius, iris):
    """A sphere with a coloured iris: points, triangles, colours."""
    n, m = 48, 24
    t, f = np.meshgrid(np.linspace(0, np.pi, m + 1), np.linspace(0, 2 * np.pi, n, endpoint=False), indexing="ij")
    p = np.stack([np.sin(t) * np.cos(f), np.sin(t) * np.sin(f), np.cos(t)], -1).reshape(-1, 3) * radius
    tris = []
    for i in range(m):
        for j in range(n):
            a, b, c, d = i * n + j, i * n + (j + 1) % n, (i + 1) * n + (j + 1) % n, (i + 1) * n + j
            tris += [(a, d, c), (a, c, b)]
    inside = (np.hypot(p[:, 0], p[:, 1]) < iris) & (p[:, 2] > 0)
    return p + centre, np.array(tris), np.where(inside[:, None], [0.25, 0.4, 0.6], [0.95, 0.95, 0.95])


class Scene:
    def __init__(self, head):
        self.head = head
        self.color = None

    def shot(self, centre, width, yaw=0, pitch=0, identity=None, expression=(), size=480, edges=False, color=None, eyes=True):
        h = self.head
        p = h.mean.copy()
        b = np.zeros(len(h.identity)) if identity is None else identity
        p += np.tensordot(b, h.identity, 1)
        for name, w in dict(expression).items():
            p += w * h.expression[h.names.index(name)]
        c = np.full((len(p), 3), 0.75) if color is None else color
        points, tris, colors = [p], [h.point_triangles], [c]
        if eyes:
            for k, side in enumerate(("left", "right")):
                e = h.header["eyes"][side]
                q, t, col = eyeball(np.array(e["centre"]) + b @ h.eye_modes[k], e["radius"], e["irisRadius"])
                tris.append(t + sum(len(x) for x in points))
                points.append(q)
                colors.append(col)
        return raster.picture(np.concatenate(points) * 100, np.concatenate(tris), centre, width, yaw, pitch, size, np.concatenate(colors), edges)


def atlas_picture(head, size=1600):
    image = Image.new("RGB", (size, size), "white")
    d = ImageDraw.Draw(image)
    face = head.regions[0][head.point_triangles].mean(1) > 0.5
    for k in range(0, len(head.triangles), 2):
        a, b = head.triangles[k], head.triangles[k + 1]
        quad = [a[0], a[1], a[2], b[2]]
        d.polygon([tuple(head.uv[v] * size) for v in quad], outline=(60, 90, 200), fill=(255, 225, 205) if face[k] else None)
    return image


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--head", default=os.path.join(HERE, "..", "..", "head.bin"))
    a.add_argument("--out", default=os.path.join(HERE, "out"))
    o = a.parse_args()
    os.makedirs(o.out, exist_ok=True)
    h = headfile.read(o.head)
    s = Scene(h)
    whole, eye, mouth = dict(centre=(0, -5.5, -6), width=36), dict(centre=(3.2, 0, 1), width=5.5), dict(centre=(0, -7.2, 2), width=7)
    save = lambda name, pictures, columns: raster.sheet(os.path.join(o.out, name), pictures, columns)
    save("mesh.png", [s.shot(**whole, yaw=y, edges=True, size=720) for y in (0, 90, 180)]
         + [s.shot(**eye, edges=True, size=720), s.shot(**mouth, edges=True, size=720), s.shot((8.5, -2.8, -8), 8, yaw=90, edges=True, size=720)], 3)
    blink = {"eyeBlinkLeft": 1, "eyeBlinkRight": 1}
    save("eyes.png", [s.shot(**eye, yaw=y, expression=e) for e in ({}, {k: v / 2 for k, v in blink.items()}, blink, {"eyeWideLeft": 1}, {"eyeSquintLeft": 1}, {"eyeLookDownLeft": 1})
                      for y in (0, 50)], 4)
    save("mouth.png", [s.shot(**mouth, yaw=y, expression=e) for e in ({}, {"jawOpen": 0.3}, {"jawOpen": 1}, {"jawOpen": 1, "mouthClose": 1}, {"jawOpen": 0.5, "mouthClose": 0.5},
                       {"mouthFunnel": 1}, {"mouthPucker": 1}, {"mouthRollLower": 1, "mouthRollUpper": 1}, {"mouthSmileLeft": 1, "mouthSmileRight": 1}, {"mouthUpperUpLeft": 1, "mouthLowerDownLeft": 1})
                       for y in (0, 40)], 4)
    rng = np.random.default_rng(5)
    many = [rng.normal(size=len(h.identity)) for _ in range(8)]
    save("identities.png", [s.shot((0, -2, 0), 28, yaw=y, identity=b) for b in many for y in (0, 60)], 4)
    save("identities-2sigma.png", [s.shot((0, -2, 0), 28, yaw=y, identity=2 * b) for b in many[:6] for y in (0, 60)], 4)
    save("expressions.png", [s.shot((0, -3, 0), 22, expression={n: 1}, size=240) for n in h.names], 9)
    colour = lambda w: np.array([0.75, 0.75, 0.75]) * (1 - w[:, None]) + np.array([0.9, 0.15, 0.1]) * w[:, None]
    save("regions.png", [s.shot(**whole, yaw=y, color=colour(h.regions[k]), size=240, eyes=False) for k in range(len(regions.NAMES)) for y in (0, 70)], 6)
    atlas_picture(h).save(os.path.join(o.out, "uv.png"))


if __name__ == "__main__":
    main()
