"""The source head (ICT-FaceKit light, MIT) as one closed surface: skin, eye sockets and mouth socket, open at the neck only. Centimetres."""
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

import surface

SKIN = 11248  # points of face + head-and-neck: they come first
EXTRA = ("mouthsocket", "eyesocketL", "eyesocketR")  # sub-meshes welded to the skin's loops


@dataclass
class Source:
    points: np.ndarray  # [N, 3] mean, cm
    identity: np.ndarray  # [100, N, 3] cm per sigma
    expression: np.ndarray  # [51, N, 3] cm at weight 1
    names: list
    faces: np.ndarray  # quads of skin + sockets
    skin_faces: np.ndarray
    socket_faces: dict
    triangles: np.ndarray
    skin_triangles: np.ndarray
    mirror: np.ndarray  # [N]
    sub: dict  # sub-mesh ranges: first point, end point, first face, end face
    all_points: np.ndarray  # the whole release, eyeballs included
    all_identity: np.ndarray
    uv: np.ndarray  # [U, 2], v up; the face sub-mesh lies in 0..1
    face_uv: np.ndarray  # [F, 4] uv ids of `faces`


def load(path):
    z = np.load(path, allow_pickle=True)
    sub = {str(n): [int(x) for x in s] for n, s in zip(z["sub_names"], z["sub"])}
    count = sub["eyesocketR"][1]
    mean = z["mean"].astype(np.float64)
    names = [str(n) for n in z["arkit_names"]]
    keep = [i for i, n in enumerate(names) if n != "tongueOut"]  # the source has no such shape
    rows = [np.arange(sub["headneck"][3])] + [np.arange(sub[n][2], sub[n][3]) for n in EXTRA]
    rows = np.concatenate(rows)
    fv = z["fv"].astype(np.int64)
    points = mean[:count].copy()
    distance, mirror = cKDTree(points).query(points * [-1, 1, 1])
    assert distance.max() < 0.01 and (mirror[mirror] == np.arange(count)).all()
    points = (points + points[mirror] * [-1, 1, 1]) / 2
    skin_faces = fv[: sub["headneck"][3]]
    identity = z["identity"].astype(np.float64)
    return Source(
        points=points,
        identity=identity[:, :count],
        expression=z["arkit"][keep][:, :count].astype(np.float64),
        names=[names[i] for i in keep],
        faces=fv[rows],
        skin_faces=skin_faces,
        socket_faces={n: fv[sub[n][2] : sub[n][3]] for n in EXTRA},
        triangles=surface.triangulate(fv[rows]),
        skin_triangles=surface.triangulate(skin_faces),
        mirror=mirror,
        sub=sub,
        all_points=mean,
        all_identity=identity,
        uv=z["uv"].astype(np.float64),
        face_uv=z["fvt"].astype(np.int64)[rows],
    )
