"""Who is in the picture: a new identity, expression and gaze each time, with the shadow table of a head much like it."""

from dataclasses import dataclass, replace

import numpy as np
from skin.head import Head
from skin.scene import Stock
from skin.shapes import SIGMA_LIMIT, draw_expression, pose
from skin.tables import Shapes

from .stranger import Strangers

# Radians at which ARKit's eyeLook shapes are full, sideways and up or down (models/train/render/sampleSubject.ts).
LOOK_ASIDE, LOOK_UP = 0.52, 0.44
# Sizes of identities.
SIGMA = (0.7, 1.05)
# What of an expression changes shadows most.
_SHADOWING = {
    "jawOpen": 2.0,
    "mouthFunnel": 1.0,
    "mouthPucker": 1.0,
    "eyeBlinkLeft": 0.5,
    "eyeBlinkRight": 0.5,
}


@dataclass(frozen=True)
class Subject:
    """Head frame."""

    identity: np.ndarray  # [100] sigma: nearest on the face
    expression: np.ndarray  # [51] 0..1
    gaze: np.ndarray  # [2] radians: to the person's left, up
    neutral: np.ndarray  # [P, 3] metres
    points: np.ndarray  # [P, 3] metres
    eyes: np.ndarray  # [2, 3] centres, metres


def draw_subject(head: Head, rng: np.random.Generator, strangers: Strangers) -> Subject:
    """An identity, for most a change beyond it, a plausible expression with jaw and mouth aside for some,
    lids that follow the gaze."""
    identity = np.clip(
        rng.standard_normal(len(head.identity)), -SIGMA_LIMIT, SIGMA_LIMIT
    ).astype(np.float32)
    # real heads lie nearer to the mean than the model's own, along its modes
    identity *= rng.uniform(*SIGMA)
    expression = draw_expression(head, rng)
    index = {name: k for k, name in enumerate(head.names)}

    def add(name: str, value: float) -> None:
        expression[index[name]] = np.clip(expression[index[name]] + value, 0, 1)

    for pair, most in (
        (("jawLeft", "jawRight"), 0.25),
        (("mouthLeft", "mouthRight"), 0.3),
    ):
        if rng.random() < 0.25:
            add(pair[rng.integers(2)], rng.uniform(0, most))
    gaze = np.array([0.18 * rng.standard_normal(), 0.1 * rng.standard_normal()])
    aside, up = min(1, abs(gaze[0]) / LOOK_ASIDE), min(1, abs(gaze[1]) / LOOK_UP)
    left, right = ("Out", "In") if gaze[0] > 0 else ("In", "Out")
    add(f"eyeLook{left}Left", aside)
    add(f"eyeLook{right}Right", aside)
    for side in ("Left", "Right"):
        add(f"eyeLook{'Up' if gaze[1] > 0 else 'Down'}{side}", up)
    own = strangers.draw(rng)
    neutral = pose(head, identity, np.zeros_like(expression)) + own.moved
    eyes = head.eye_centres + np.einsum("k,ekc->ec", identity, head.eye_modes)
    eyes += own.moved[_eye_points(head)].mean(1)
    return Subject(
        identity + own.identity,
        expression,
        gaze,
        neutral,
        pose(head, identity, expression) + own.moved,
        eyes.astype(np.float32),
    )


def _eye_points(head: Head, count: int = 40) -> np.ndarray:
    """[2, count] skin points nearest to the left and right eyeball's centre."""
    apart = np.linalg.norm(head.mean[None] - head.eye_centres[:, None], axis=2)
    return np.argsort(apart, 1)[:, :count]


def stock_of(stock: Stock, subject: Subject, rng: np.random.Generator) -> Stock:
    """The stock with this subject as its only shape, shadowed by one of the six tables nearest in expression.

    A table of its own costs .65 CPU-s; the shadows of a nose of another size fall nearly alike.
    """
    shapes = stock.shapes
    names = [stock.head.names.index(n) for n in _SHADOWING]
    weights = np.array(list(_SHADOWING.values()))
    apart = (
        np.abs(shapes.expression[:, names] - subject.expression[names]) * weights
    ).sum(1)
    k = int(rng.choice(np.argsort(apart)[:6]))
    own = Shapes(
        subject.identity[None],
        subject.expression[None],
        subject.points[None],
        (subject.points - subject.neutral)[None],
        subject.eyes[None],
        shapes.visible[k : k + 1],
        shapes.occlusion[k : k + 1],
    )
    return replace(stock, shapes=own)
