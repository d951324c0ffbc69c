"""Reads head.bin (models/FORMAT.md) back: the check and the pictures look at the file, not at the builder's memory."""
import json
import struct
from dataclasses import dataclass

import numpy as np

import pack


@dataclass
class HeadFile:
    header: dict
    mean: np.ndarray
    identity: np.ndarray
    expression: np.ndarray
    names: list
    mirror: np.ndarray
    vertex_point: np.ndarray
    uv: np.ndarray
    triangles: np.ndarray
    regions: np.ndarray
    landmark_points: np.ndarray
    landmark_weights: np.ndarray
    eye_modes: np.ndarray
    half: np.ndarray
    size: int

    @property
    def point_triangles(self):
        return self.vertex_point[self.triangles]


def read(path):
    data = open(path, "rb").read()
    assert data[:4] == b"MSRH"
    version, length = struct.unpack("<II", data[4:12])
    header = json.loads(data[12 : 12 + length])

    def section(name):
        m = header["sections"][name]
        kind = pack.TYPES[m["type"]]
        count = int(np.prod(m["shape"]))
        a = np.frombuffer(data, kind, count, 12 + length + m["offset"]).reshape(m["shape"])
        if "scale" in m:
            return a * np.array(m["scale"]).reshape((-1,) + (1,) * (a.ndim - 1))
        return a / 255.0 if m["type"] == "u8" else a.astype(np.int64) if m["type"] in ("u16", "u32") else a.astype(np.float64)

    mirror, half = section("mirrorPoint"), section("halfPoints")
    flip = np.array([-1.0, 1, 1])

    def unfold(rows, sign):
        out = np.zeros((len(mirror), 3))
        out[mirror[half]] = rows * flip * sign
        out[half] = rows
        same = mirror == np.arange(len(mirror))
        out[same] = out[same] * (np.array([0, 1, 1]) if sign > 0 else np.array([1, 0, 0]))
        return out

    identity = np.array([unfold(r, s) for r, s in zip(section("identity"), header["identitySymmetry"])])
    full, halves = section("expressionFull"), section("expressionHalf")
    stored = [None if "mirrorOf" in e else full[e["row"]] if e["section"] == "expressionFull" else unfold(halves[e["row"]], 1) for e in header["expressionSections"]]
    expression = np.array([stored[e["mirrorOf"]][mirror] * flip if "mirrorOf" in e else stored[i] for i, e in enumerate(header["expressionSections"])])
    return HeadFile(header, section("mean"), identity, expression, header["expressionNames"], mirror, section("vertexPoint"), section("uv"),
                    section("triangles"), section("regions"), section("landmarkPoints"), section("landmarkWeights"), section("eyeCentreModes"), half, len(data))
