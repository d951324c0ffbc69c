"""Random people's heads: identity, expression, eyeballs."""

from dataclasses import dataclass

import numpy as np

from .head import Head

# Modes beyond this look like nobody (models/train/render/sampleSubject.ts).
SIGMA_LIMIT = 2.5
# Weight of each expression and ranges by ARKit stem; Left and Right are added where a pair exists.
RECIPES: tuple[tuple[float, dict[str, tuple[float, float]]], ...] = (
    (6, {}),
    (3, {"mouthSmile": (0.3, 0.9), "cheekSquint": (0, 0.6), "eyeSquint": (0, 0.4)}),
    (3, {"mouthSmile": (0.5, 1), "jawOpen": (0.05, 0.3), "mouthUpperUp": (0.1, 0.5), "cheekSquint": (0.2, 0.8)}),
    (2, {"jawOpen": (0.2, 0.7), "browInnerUp": (0, 0.7), "browOuterUp": (0, 0.6), "eyeWide": (0, 0.6)}),
    (2, {"jawOpen": (0.05, 0.35), "mouthFunnel": (0, 0.5), "mouthLowerDown": (0, 0.4)}),
    (1.5, {"mouthPucker": (0.2, 0.8), "mouthFunnel": (0, 0.3)}),
    (2, {"browDown": (0.3, 1), "mouthFrown": (0, 0.7), "eyeSquint": (0, 0.5), "noseSneer": (0, 0.5)}),
    (1, {"mouthPress": (0.2, 0.8), "mouthRollUpper": (0, 0.4), "mouthRollLower": (0, 0.4)}),
    (1.5, {"eyeBlink": (0.85, 1), "mouthSmile": (0, 0.4)}),
)
_RINGS, _SECTORS = 12, 20


@dataclass(frozen=True)
class Shape:
    """A posed head, head frame."""

    identity: np.ndarray  # [100] sigma
    expression: np.ndarray  # [51] 0..1
    points: np.ndarray  # [P, 3] metres
    eyes: np.ndarray  # [2, 3] centres, metres


def pose(head: Head, identity: np.ndarray, expression: np.ndarray) -> np.ndarray:
    """Points [P, 3] of the head with these weights."""
    moved = np.tensordot(identity, head.identity, 1) + np.tensordot(expression, head.expression, 1)
    return (head.mean + moved).astype(np.float32)


def draw_shape(head: Head, rng: np.random.Generator) -> Shape:
    """Unit-sigma identity and a plausible expression."""
    identity = np.clip(rng.standard_normal(len(head.identity)), -SIGMA_LIMIT, SIGMA_LIMIT).astype(np.float32)
    expression = draw_expression(head, rng)
    eyes = head.eye_centres + np.einsum("k,ekc->ec", identity, head.eye_modes)
    return Shape(identity, expression, pose(head, identity, expression), eyes.astype(np.float32))


def draw_expression(head: Head, rng: np.random.Generator) -> np.ndarray:
    """Weights [51]: one recipe, both sides alike within a fifth, and a little of five other shapes."""
    out = np.zeros(len(head.names), np.float32)
    weights = np.array([w for w, _ in RECIPES])
    recipe = RECIPES[rng.choice(len(RECIPES), p=weights / weights.sum())][1]
    for stem, (low, high) in recipe.items():
        value = rng.uniform(low, high)
        for k, name in enumerate(head.names):
            if name == stem or name in (stem + "Left", stem + "Right"):
                out[k] += value * (1 if name == stem else 1 + 0.2 * rng.uniform(-1, 1))
    free = [k for k, n in enumerate(head.names) if not n.startswith(("mouthClose", "eyeLook", "eyeBlink"))]
    for k in rng.choice(free, 5, replace=False):
        out[k] += rng.uniform(0, 0.2)
    return np.clip(out, 0, 1)


def eyeball_mesh() -> tuple[np.ndarray, np.ndarray]:
    """A unit sphere of latitudes and longitudes, pole on +z: directions [E, 3], triangles [K, 3]."""
    polar = np.linspace(0, np.pi, _RINGS + 1)[:, None]
    turn = np.linspace(0, 2 * np.pi, _SECTORS, endpoint=False)[None]
    parts = (np.sin(polar) * np.cos(turn), np.sin(polar) * np.sin(turn), np.cos(polar) * np.ones_like(turn))
    triangles = []
    for ring in range(_RINGS):
        for sector in range(_SECTORS):
            a, b = ring * _SECTORS + sector, ring * _SECTORS + (sector + 1) % _SECTORS
            triangles += [(a, a + _SECTORS, b), (b, a + _SECTORS, b + _SECTORS)]
    return np.stack(parts, -1).reshape(-1, 3).astype(np.float32), np.array(triangles, np.int32)


def with_eyeballs(head: Head, points: np.ndarray, eyes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Points and triangles of head, left and right eyeball in one mesh; the head's come first."""
    ball, tris = eyeball_mesh()
    count = len(points)
    joined = np.concatenate([points, ball * head.eye_radius + eyes[0], ball * head.eye_radius + eyes[1]])
    return joined.astype(np.float32), np.concatenate([head.triangles, tris + count, tris + count + len(ball)])
