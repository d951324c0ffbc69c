"""Checks models/head.bin against its contract: a table of every requirement, exit status 1 on a failure. Usage: python check.py [--head head.bin] [--source ICT.npz]"""
import argparse
import os
import sys

import numpy as np

import atlas
import eyes
import headfile
import landmarks
import measure
import raster
import regions
import rings
import source
import surface

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", "..", ".."))
rows = []


def row(what, value, limit, passed):
    rows.append(passed)
    print(f"{'ok  ' if passed else 'FAIL'} {what:<66} {value:>24}   {limit}")


def check_topology(h, quads):
    n = len(h.mean)
    row("points", str(n), "9000..14000", 9000 <= n <= 14000)
    loops = surface.boundary_loops(quads)
    row("open loops (the neck)", str(len(loops)), "1", len(loops) == 1)
    _, count = surface.undirected_edges(quads)
    e = surface.directed_edges(quads)
    row("edges used by more than two faces, or twice the same way", str(int((count > 2).sum() + len(e) - len(np.unique(e, axis=0)))), "0", (count <= 2).all() and len(e) == len(np.unique(e, axis=0)))
    row("points not used by any face", str(n - len(np.unique(quads))), "0", len(np.unique(quads)) == n)
    uses = np.bincount(surface.undirected_edges(quads)[0].ravel(), minlength=n)
    row("points where four quads meet", f"{(uses == 4).mean():.2%}", "report", True)
    flip = np.array([-1.0, 1, 1])
    row("mirrored mean equals the mean, bit for bit", str(int((h.mean[h.mirror] * flip != h.mean).sum())), "0 differences", (h.mean[h.mirror] * flip == h.mean).all())
    mirrored = set(map(tuple, np.sort(h.mirror[quads], 1)))
    row("mirrored faces are faces", str(len(mirrored ^ set(map(tuple, np.sort(quads, 1))))), "0 differences", mirrored == set(map(tuple, np.sort(quads, 1))))


def openings(h, quads):
    """Edges round each opening: the border between the skin's chart and the pockets'."""
    chart = chart_of(h)
    edge = {}
    for k, f in enumerate(quads):
        for i in range(4):
            edge.setdefault(frozenset((int(f[i]), int(f[(i + 1) % 4]))), []).append(chart[k])
    border = [tuple(e) for e, c in edge.items() if len(set(c)) == 2]
    p = np.array([h.mean[list(e)].mean(0) for e in border])
    return {"left eye": int(((p[:, 1] > -0.02) & (p[:, 0] > 0)).sum()), "right eye": int(((p[:, 1] > -0.02) & (p[:, 0] < 0)).sum()), "mouth": int((p[:, 1] < -0.04).sum())}


def chart_of(h):
    """Chart index of each quad: components of the vertex graph."""
    from scipy.sparse.csgraph import connected_components

    t = h.triangles
    e = np.concatenate([t[:, [0, 1]], t[:, [1, 2]], t[:, [2, 0]]])
    _, label = connected_components(surface.adjacency(e, len(h.vertex_point)), directed=False)
    return label[t[::2, 0]]


def check_shape(h, s, p, quads, tris):
    normals = surface.vertex_normals(p, tris)
    flat = surface.face_normals(p, tris)
    folded = (flat * normals[tris].sum(1)).sum(1) <= 0
    row("triangles that face away from their own corners' normals", str(int(folded.sum())), "0", folded.sum() == 0)
    wanted = [("face", "face", 0.15, 0.8), ("nose", "nose", 0.2, 0.9), ("ears", "ears", 0.25, 1.0)]
    for name, key, mean, high in wanted:
        w = h.regions[regions.NAMES.index(key)]
        for way, d in measure.distances(p, tris, s.points, s.triangles, w).items():
            m, q = d.mean() * 10, np.quantile(d, 0.99) * 10
            row(f"{name}, {way}: mean / p99 mm", f"{m:.3f} / {q:.3f}", f"<= {mean} / {high}", m <= mean and q <= high)
    for name, n in openings(h, quads).items():
        row(f"edges round the {name}", str(n), ">= 40", n >= 40)


def check_moves(h, s, p, tris, count):
    n_own, n_src = surface.face_normals(p, tris), surface.face_normals(s.points, s.triangles)
    rng = np.random.default_rng(11)
    own, theirs, shown = [], [], 0
    for _ in range(count):
        b = np.clip(rng.normal(size=100), -2, 2) * 1.0
        b *= 2 / max(1e-9, np.sqrt((b**2).mean()))  # two sigma in every direction at once, on average
        own.append(measure.inverted(p, tris, p + np.tensordot(b[: len(h.identity)], h.identity, 1) * 100, n_own).sum())
        theirs.append(measure.inverted(s.points, s.triangles, s.points + np.tensordot(b, s.identity, 1), n_src).sum())
    own, theirs = np.array(own), np.array(theirs)
    row(f"inverted triangles on {count} identities of 2 sigma, mean / worst", f"{own.mean():.1f} / {own.max()}", f"source {theirs.mean():.1f} / {theirs.max()}", own.mean() <= theirs.mean() and own.max() <= theirs.max())
    row("identities with more inverted triangles than the source", str(int((own > theirs).sum())), f"<= {count // 10} (report)", (own > theirs).sum() <= count // 10)
    worse, total, total_src = [], 0, 0
    for name, e, es in zip(h.names, h.expression, s.expression):
        a, b = measure.inverted(p, tris, p + e * 100, n_own).sum(), measure.inverted(s.points, s.triangles, s.points + es, n_src).sum()
        total, total_src = total + a, total_src + b
        if a > b:
            worse.append(f"{name} {a}>{b}")
    row("inverted triangles over all expressions at 1", str(total), f"source {total_src}", total <= total_src)
    row("expressions with more inverted triangles than the source", ", ".join(worse) or "none", "none", not worse)
    for name in ("eyeBlinkLeft", "eyeBlinkRight"):
        gap = lid_gap(h, name)
        row(f"{name} at 1: widest gap between the lids, mm", f"{gap:.2f}", "<= 0.3", gap <= 0.3)


def lid_gap(h, name):
    """Largest sky gap between the upper and the lower lid's edge seen from the front with the eyeball in place: visible eyeball height in mm."""
    k = 0 if name.endswith("Left") else 1
    eye = h.header["eyes"]["left" if k == 0 else "right"]
    from pictures import eyeball

    q, t, _ = eyeball(np.array(eye["centre"]), eye["radius"], eye["irisRadius"])
    p = h.mean + h.expression[h.names.index(name)]
    tris = np.concatenate([h.point_triangles, t + len(p)])
    v = (np.concatenate([p, q]) - np.array(eye["centre"])) * 1000
    scale, n = 20, 800  # 20 px per mm
    ids, _ = raster.rasterize(np.stack([n / 2 + v[:, 0] * scale, n / 2 - v[:, 1] * scale, v[:, 2]], 1), tris, n, n)
    return (ids >= len(h.point_triangles)).sum(0).max() / scale


def check_atlas(h, p, tris):
    uv, t = h.uv, h.triangles
    a = atlas.signed_area(uv, t)
    row("flipped triangles in UV", str(int((a >= 0).sum())), "0", (a < 0).all())
    row("UV inside 0..1", f"{uv.min():.4f}..{uv.max():.4f}", "0..1", uv.min() >= 0 and uv.max() <= 1)
    key = lambda u, q: set(zip(np.round(u * 2**20).astype(np.int64).ravel()[::2].tolist(), np.round(u * 2**20).astype(np.int64).ravel()[1::2].tolist(), q.tolist()))
    row("mirrored UV is UV of the mirrored points", "", "exact", key(np.ascontiguousarray(uv * [-1, 1] + [1, 0]), h.mirror[h.vertex_point]) == key(np.ascontiguousarray(uv), h.vertex_point))
    area = np.linalg.norm(surface.face_normals(p, tris), axis=1) / 2
    texels = np.sqrt(np.abs(a) / np.maximum(area, 1e-9)) * 1024
    at = lambda n: h.regions[regions.NAMES.index(n)][tris].mean(1)
    face = (h.regions[0][tris] > 0.5).all(1) & (at("nostrils") < 0.05) & (at("innerMouth") < 0.05)
    share = np.abs(a[at("face") > 0.5]).sum()
    row("share of the face in the atlas", f"{share:.1%}", ">= 35 %", share >= 0.35)
    order = np.argsort(texels[face])
    w = np.cumsum(area[face][order]) / area[face].sum()
    by_area = lambda x: texels[face][order][np.searchsorted(w, x)]
    row("texels per cm on the face at 1024: lowest 0.1 % of its area / median", f"{by_area(0.001):.1f} / {by_area(0.5):.1f}", ">= 30 / 30", by_area(0.001) >= 30)
    row("  smallest single face triangle", f"{texels[face].min():.1f}", "report", True)
    ear = at("ears") > 0.5
    row("texels per cm on the ears at 1024: 1 % / median", f"{np.quantile(texels[ear], 0.01):.1f} / {np.quantile(texels[ear], 0.5):.1f}", ">= 10 / 15", np.quantile(texels[ear], 0.5) >= 15 and np.quantile(texels[ear], 0.01) >= 10)
    seam = np.bincount(h.vertex_point, minlength=len(p)) > 1
    face_w = h.regions[0] * (1 - h.regions[2])
    seam_face = seam & (h.regions[regions.NAMES.index("innerMouth")] < 0.5) & (h.regions[regions.NAMES.index("lids")] < 0.5) & (face_w > 0.05)
    row("seam points on the face", str(int(seam_face.sum())), "0", seam_face.sum() == 0)
    row("smallest gutter between charts, texels at 1024", f"{gutter(h):.1f}", ">= 8", gutter(h) >= 8)
    row("overlapping texels at 2048", str(overlap(h)), "0", overlap(h) == 0)


def gutter(h):
    from scipy.spatial import cKDTree

    chart = np.repeat(chart_of(h), 2)
    label = np.zeros(len(h.uv), int)
    label[h.triangles.ravel()] = np.repeat(chart, 3)
    best = 1e9
    for c in np.unique(label):
        d, _ = cKDTree(h.uv[label != c]).query(h.uv[label == c])
        best = min(best, d.min())
    return best * 1024


def overlap(h, size=2048):
    """Texel centres strictly inside more than one triangle."""
    first = lambda order: raster.rasterize(np.c_[h.uv * size, np.zeros(len(h.uv))], h.triangles[order], size, size)
    n = len(h.triangles)
    a, ba = first(np.arange(n))
    b, bb = first(np.arange(n)[::-1])
    b = np.where(b >= 0, n - 1 - b, -1)
    return int(((a != b) & (ba.min(2) > 1e-4) & (bb.min(2) > 1e-4)).sum())


def check_model(h, s):
    kept = np.array([(m**2).sum() for m in h.identity]).sum() * 1e4
    row("identity modes", str(len(h.identity)), "report", True)
    carried = sum((m**2).sum() for m in s.identity[: len(h.identity)]) / sum((m**2).sum() for m in s.identity)
    row("share of the source's identity variance", f"{carried:.2%}", ">= 99 %", carried >= 0.99 and kept > 0)
    flip, worst = np.array([-1.0, 1, 1]), 0
    for m, sign in zip(h.identity, h.header["identitySymmetry"]):
        worst = max(worst, np.abs(m[h.mirror] * flip * sign - m).max())
    row("worst asymmetry of a mode, mm", f"{worst * 1000:.2e}", "0", worst == 0)
    names = [n for n in s.names]
    row("expressions", str(len(h.names)), "51, ARKit names", h.names == names)
    row("size of the file, MB", f"{h.size / 1e6:.2f}", "<= 12", h.size <= 12e6)
    w = h.regions
    row("regions: range, largest asymmetry", f"{w.min():.2f}..{w.max():.2f}, {np.abs(w - w[:, h.mirror]).max():.4f}", "0..1, 0", w.min() >= 0 and w.max() <= 1 and (w == w[:, h.mirror]).all())
    row("regions without a point above 0.9", ", ".join(n for n, x in zip(regions.NAMES, w) if x.max() < 0.9) or "none", "none", (w.max(1) >= 0.9).all())


def check_marks(h, path):
    q = landmarks.positions(h.landmark_points, h.landmark_weights, h.mean)
    total = h.landmark_weights.sum(1)
    row("landmark weights sum to 1, irises to 0", f"{np.abs(total[:468] - 1).max():.1e}", "<= 1e-6", np.abs(total[:468] - 1).max() < 1e-6 and (total[468:] == 0).all())
    partner = landmarks.mirror_pairs(q[:468])
    worst = np.abs(q[:468][partner] * [-1, 1, 1] - q[:468]).max()
    row("landmark pairs: largest difference to the mirror, mm", f"{worst * 1000:.4f}", "<= 0.001", worst < 1e-6)


def main():
    a = argparse.ArgumentParser()
    shared = os.path.join(ROOT, "..", "shared")
    a.add_argument("--head", default=os.path.join(ROOT, "models", "head.bin"))
    a.add_argument("--source", default=os.path.join(shared, "data", "ict.npz"))
    a.add_argument("--identities", type=int, default=200)
    o = a.parse_args()
    h, s = headfile.read(o.head), source.load(o.source)
    centre, _, _ = eyes.build(s)
    p = h.mean * 100 + centre * [0, 1, 1]
    tris = h.point_triangles
    quads = np.stack([tris[::2, 0], tris[::2, 1], tris[::2, 2], tris[1::2, 2]], 1)
    same = (tris[::2, 0] == tris[1::2, 0]).all() and (tris[::2, 2] == tris[1::2, 1]).all()
    row("triangles 2k and 2k + 1 are one quad (a b c, a c d)", str(bool(same)), "True", same)
    check_topology(h, quads)
    check_shape(h, s, p, quads, tris)
    check_moves(h, s, p, tris, o.identities)
    check_atlas(h, p, tris)
    check_model(h, s)
    check_marks(h, None)
    print(f"{sum(rows)} of {len(rows)} hold")
    sys.exit(0 if all(rows) else 1)


if __name__ == "__main__":
    main()
