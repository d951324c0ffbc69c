"""Resamples skin pictures from the source's face UV into ours, for training only; the results are never committed.

Usage: python resample_skins.py [--skins FOLDER] [--head head.bin] [--source ICT.npz] [--out FOLDER] [--size 1024]
Texels that the source's face UV does not reach (back of the head, lower neck, pockets) are filled smoothly from those that it does.
"""
import argparse
import glob
import os

import numpy as np
from PIL import Image
from scipy import ndimage

import eyes
import headfile
import raster
import source
import surface

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", "..", ".."))
REACH = 0.15  # cm: a texel farther than this from the source's face has no colour there


def source_uv(s, points, normals):
    """Face UV of the source (v up) at points near its face sub-mesh, and which points lie on it."""
    end = s.sub["face"][3]
    faces, corners = s.faces[:end], s.face_uv[:end]
    tris = np.concatenate([faces[:, [0, 1, 2]], faces[:, [0, 2, 3]]])
    uvs = np.concatenate([corners[:, [0, 1, 2]], corners[:, [0, 2, 3]]])
    ids, bary, distance = surface.closest_points(points, s.points, tris, normals, 0.5, k=24)
    return (s.uv[uvs[ids]] * bary[..., None]).sum(1), distance < REACH


def texel_points(h, size):
    """Mean position and normal (cm) of every covered texel."""
    p = h.mean * 100
    ids, bary = raster.rasterize(np.c_[h.uv * size, np.zeros(len(h.uv))], h.triangles, size, size)
    covered = ids >= 0
    t = h.point_triangles[ids[covered]]
    mix = lambda a: (a[t] * bary[covered][..., None]).sum(1)
    return covered, mix(p), mix(surface.vertex_normals(p, h.point_triangles)), mix(h.regions[[2, 0]].T)


def fill(image, known):
    """Pull-push: averages of the known texels at halved sizes flow back into the unknown ones."""
    levels = [(image * known[..., None], known.astype(np.float64))]
    while levels[-1][0].shape[0] > 1:
        c, w = levels[-1]
        half = lambda a: a.reshape(a.shape[0] // 2, 2, a.shape[1] // 2, 2, -1).sum((1, 3))
        levels.append((half(c), half(w[..., None])[..., 0]))
        c, w = levels[-1]
        top = np.maximum(w, 1)  # keep it a weighted mean with weight at most 1
        levels[-1] = (c / top[..., None], w / top)
    color = levels[-1][0] / np.maximum(levels[-1][1], 1e-9)[..., None]
    for c, w in reversed(levels[:-1]):
        wide = np.asarray(resize(color, c.shape[1], c.shape[0]))
        color = c + wide * (1 - w)[..., None]
    return color


def resize(a, width, height):
    return np.stack([np.asarray(Image.fromarray(a[..., k].astype(np.float32)).resize((width, height), Image.BILINEAR)) for k in range(3)], -1)


def sample(picture, uv):
    """Bilinear samples; uv with v up."""
    h, w = picture.shape[:2]
    x = np.clip(uv[:, 0] * w - 0.5, 0, w - 1.001)
    y = np.clip((1 - uv[:, 1]) * h - 0.5, 0, h - 1.001)
    i, j = x.astype(int), y.astype(int)
    fx, fy = (x - i)[:, None], (y - j)[:, None]
    return (picture[j, i] * (1 - fx) + picture[j, i + 1] * fx) * (1 - fy) + (picture[j + 1, i] * (1 - fx) + picture[j + 1, i + 1] * fx) * fy


def main():
    a = argparse.ArgumentParser()
    data = os.path.join(ROOT, "..", "shared", "data")
    a.add_argument("--skins", default=os.path.join(data, "skins_ict"))
    a.add_argument("--source", default=os.path.join(data, "ict.npz"))
    a.add_argument("--head", default=os.path.join(ROOT, "models", "head.bin"))
    a.add_argument("--out", default=os.path.join(HERE, "..", "out", "skins"))
    a.add_argument("--size", type=int, default=1024)
    o = a.parse_args()
    os.makedirs(o.out, exist_ok=True)
    h, s = headfile.read(o.head), source.load(o.source)
    centre, _, _ = eyes.build(s)
    covered, points, normals, region = texel_points(h, o.size)
    uv, near = source_uv(s, points + centre * [0, 1, 1], normals)
    near &= region[:, 0] < 0.5
    known = np.zeros((o.size, o.size), bool)
    known[covered] = near
    # towards the back of the head the pictures fade into their black ground: stay 12 texels inside there
    face = np.zeros((o.size, o.size))
    face[covered] = region[:, 1]
    known &= (face > 0.3) | ndimage.binary_erosion(known, iterations=round(12 * o.size / 1024))
    for path in sorted(glob.glob(os.path.join(o.skins, "*.jpg"))):
        picture = np.asarray(Image.open(path).convert("RGB")).astype(np.float64)
        linear = (picture / 255) ** 2.2
        image = np.zeros((o.size, o.size, 3))
        image[known] = sample(linear, uv[known[covered]])
        out = np.clip(fill(image, known), 0, 1) ** (1 / 2.2) * 255
        name = os.path.splitext(os.path.basename(path))[0] + ".png"
        Image.fromarray(np.round(out).astype(np.uint8)).save(os.path.join(o.out, name))
    print(f"{known.mean():.1%} of the texels carry the source's colour, {covered.mean():.1%} are skin; {os.path.normpath(o.out)}")


if __name__ == "__main__":
    main()
