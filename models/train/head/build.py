"""Builds models/head.bin from the source head. Usage: python build.py --source ICT.npz --landmarks MAP.json --out head.bin"""
import argparse
import os
import pickle

import numpy as np

import assemble
import atlas
import eyes
import fit_surface
import landmarks
import pack
import regions
import remesh
import resample_skins
import rings
import source
import surface

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", "..", ".."))
VERSION = "1.0.0"


def symmetric_modes(s):
    """Identity modes made exactly symmetric or antisymmetric, in the source's order, and their signs."""
    flip = np.array([-1.0, 1, 1])
    out, signs = [], []
    for m in s.identity:
        mirrored = m[s.mirror] * flip
        sign = 1 if (m * mirrored).sum() > 0 else -1
        out.append((m + sign * mirrored) / 2)
        signs.append(sign)
    return np.array(out), np.array(signs)


def symmetric_expressions(s):
    """Expressions with exact mirror partners; returns shapes and the partner of each."""
    flip = np.array([-1.0, 1, 1])
    partner = []
    for n in s.names:
        other = n.replace("Left", "#").replace("Right", "Left").replace("#", "Right")
        partner.append(s.names.index(other) if other in s.names else s.names.index(n))
    shapes = np.array([(e + s.expression[k][s.mirror] * flip) / 2 for e, k in zip(s.expression, partner)])
    return shapes, np.array(partner)


def close_blinks(s):
    """Scales both eyeBlink shapes, column by column, so that the edges of the lid margins meet: the source leaves 1 to 1.6 mm open (its lashes hide it)."""
    edge = rings.openings(s)["eye"][-1]
    p = s.points[edge]
    for name, side in (("eyeBlinkLeft", 1), ("eyeBlinkRight", -1)):
        d = s.expression[s.names.index(name)]
        if side < 0:
            edge = s.mirror[edge]
        q = p[:, 1] + d[edge][:, 1]
        upper, lower = p[:, 1] > 3.75, p[:, 1] < 3.25
        x = np.linspace(2.5, 3.95, 12)
        at = lambda mask, v: np.interp(x, *zip(*sorted(zip(p[mask, 0], v[mask]))))
        gap = at(upper, q) - at(lower, q)
        way = at(upper, p[:, 1]) - at(lower, p[:, 1]) - gap
        factor = 1 + (gap + 0.01) / way
        scale = np.interp(side * s.points[:, 0], x, factor)
        print(name, "gap mm", (gap * 10).round(2), "factor", factor.round(2))
        d *= scale[:, None]


def main():
    a = argparse.ArgumentParser()
    shared = os.path.join(ROOT, "..", "shared")
    a.add_argument("--source", default=os.path.join(shared, "data", "ict.npz"))
    a.add_argument("--landmarks", default=os.path.join(shared, "prototypes", "head-fit", "ict_mediapipe468.json"))
    a.add_argument("--out", default=os.path.join(ROOT, "models", "head.bin"))
    a.add_argument("--work", default=os.path.join(HERE, "out"))
    a.add_argument("--reuse-mesh", action="store_true", help="take the last remeshing instead of running Blender")
    o = a.parse_args()
    os.makedirs(o.work, exist_ok=True)
    s = source.load(o.source)
    cache = os.path.join(o.work, "half.pkl")
    if o.reuse_mesh and os.path.exists(cache):
        skin = pickle.load(open(cache, "rb"))
    else:
        skin = remesh.build(s)
        pickle.dump(skin, open(cache, "wb"))
    head = assemble.assemble(s, skin)
    mean = head.carry(s.points, s.mirror) + head.scatter_vector(fit_surface.offsets(s, head))
    modes, signs = symmetric_modes(s)
    identity = np.array([head.carry(m, s.mirror)[: head.half_count] for m in modes])
    close_blinks(s)
    shapes, partner = symmetric_expressions(s)
    expression = np.array([head.carry(e, s.mirror) for e in shapes])
    uv, vertex_point, faces, _, chart = atlas.build(head, mean)
    points, weights, _, far = landmarks.build(o.landmarks, s, head, mean)
    print("landmarks: distance to the skin cm mean/max", far.mean().round(4), far.max().round(3))
    marks = landmarks.positions(points, weights, mean)[:468]
    region = regions.build(head, mean, marks)
    centre, radius, centre_modes = eyes.build(s)
    origin = centre * [0, 1, 1]
    write(o.out, head, (mean - origin) / 100, identity / 100, signs, expression / 100, s.names, partner, uv, vertex_point, faces, region,
          points, weights, (centre - origin) / 100, radius / 100, centre_modes / 100)
    correspondence(os.path.join(o.work, "correspondence.npz"), s, head, mean, vertex_point, uv, faces)


def write(path, head, mean, identity, signs, expression, names, partner, uv, vertex_point, faces, region, marks, weights, centre, radius, centre_modes):
    """Metres, head frame."""
    q = head.half_count
    mirror = head.mirror
    mean = mean.astype(np.float32)
    mean[mirror == np.arange(len(mirror)), 0] = 0
    mean[mirror[:q], :] = mean[:q] * np.where((mirror[:q] == np.arange(q))[:, None], [1, 1, 1], [-1, 1, 1]).astype(np.float32)
    full = [i for i, k in enumerate(partner) if k != i and names[i].endswith("Left")]
    half = [i for i, k in enumerate(partner) if k == i]
    place = []
    for i, k in enumerate(partner):
        if i in half:
            place.append({"section": "expressionHalf", "row": half.index(i)})
        elif i in full:
            place.append({"section": "expressionFull", "row": full.index(i)})
        else:
            place.append({"mirrorOf": int(k)})
    step = 2e-5  # metres: int8 only where its rounding stays below .01 mm
    stored = {}
    worst = {}
    for name, rows in (("identity", identity), ("expressionFull", expression[full]), ("expressionHalf", expression[half][:, :q])):
        data, scale, worst[name] = pack.quantize(rows, step)
        stored[name] = ("i8" if data.dtype == np.int8 else "i16", data, scale)
    print("worst quantisation error, mm", {k: round(v * 1000, 5) for k, v in worst.items()})
    flip = np.array([-1.0, 1, 1])
    both = np.stack([centre_modes, centre_modes * flip * signs[:, None]])
    eye = lambda c: {"centre": [float(x) for x in c], "radius": float(radius), "irisRadius": eyes.IRIS_RADIUS_MM / 1000}
    header = {
        "version": VERSION, "pointCount": len(mean), "vertexCount": len(uv), "triangleCount": 2 * len(faces),
        "identityCount": len(identity), "identitySymmetry": [int(x) for x in signs], "expressionNames": names,
        "expressionMirror": [int(x) for x in partner], "expressionSections": place,
        "eyes": {"left": eye(centre), "right": eye(centre * flip)}, "landmarkCount": 478,
    }
    sections = {
        "mean": ("f32", mean, None), **stored,
        "halfPoints": ("u16", np.arange(q), None), "mirrorPoint": ("u16", mirror, None), "vertexPoint": ("u16", vertex_point, None),
        "uv": ("f32", uv, None), "triangles": ("u16", surface.triangulate(faces), None),
        "regions": ("u8", np.round(region * 255), None), "landmarkPoints": ("u16", marks, None), "landmarkWeights": ("f32", weights, None),
        "eyeCentreModes": ("f32", both, None),
    }
    pack.write(path, "MSRH", header, sections)
    print(path, os.path.getsize(path), "bytes;", len(mean), "points,", len(uv), "vertices,", 2 * len(faces), "triangles")


def correspondence(path, s, head, mean, vertex_point, uv, faces):
    """For those who resample data of the source: source triangle (three source points), barycentrics and face UV (v up, NaN off the face) of each point."""
    other = ~head.mid
    tri = np.concatenate([head.triangles, s.mirror[head.triangles[other]]])
    bary = np.concatenate([head.bary, head.bary[other]])
    face_uv, near = resample_skins.source_uv(s, mean, surface.vertex_normals(mean, surface.triangulate(head.faces)))
    face_uv[~near] = np.nan
    np.savez(path, triangles=tri, bary=bary, source_uv=face_uv, vertex_point=vertex_point, uv=uv, faces=faces, part=head.part, ring=head.ring)


if __name__ == "__main__":
    main()
