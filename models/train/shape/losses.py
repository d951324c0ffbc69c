"""What the network is trained on."""

from dataclasses import dataclass

import numpy as np
import torch
from skin import raster
from skin.head import REGION_NAMES, Head
from torch import Tensor

from .network import EXPRESSION, IDENTITY, Answer
from .ring import LABEL, MARKS

# Weights of the terms; millimetres where a term is a length.
WEIGHTS = {
    "marks": 1.0,
    "surface": 1.0,
    "identity": 0.5,
    "expression": 0.3,
    "weights": 0.5,
    "turn": 2.0,
    "distance": 0.05,
    "spread": 0.02,
}
# Points of the face that the surface's error is measured on.
SURFACE_POINTS = 1200


@dataclass
class Truth:
    """Of B crops, as Answer."""

    points: Tensor
    identity: Tensor
    expression: Tensor
    rotation: Tensor
    log_distance: Tensor  # [B]

    @classmethod
    def of(cls, labels: Tensor) -> "Truth":
        points, identity, expression, rotation, distance = labels.split(LABEL, 1)
        return cls(
            points.view(-1, MARKS, 2), identity, expression, rotation, distance[:, 0]
        )


class Surface:
    """Differences of weights as millimetres of the face's skin."""

    def __init__(self, head: Head):
        region = {name: head.regions[k] for k, name in enumerate(REGION_NAMES)}
        hidden = np.maximum.reduce(
            [region[n] for n in ("innerMouth", "eyeSockets", "nostrils")]
        )
        inside = np.flatnonzero((region["face"] > 0.5) & (hidden < 0.3))
        chosen = inside[:: max(1, len(inside) // SURFACE_POINTS)]
        normals = raster.point_normals(head.mean, head.triangles)[chosen]
        shapes = np.concatenate([head.identity, head.expression])[:, chosen].astype(
            np.float64
        )
        along = self._beyond_similarity(head.mean[chosen], normals, shapes)
        # along the normal after the best similarity counts in full, anything else half
        whole = np.concatenate(
            [along, 0.5 * shapes.reshape(len(shapes), -1).T / np.sqrt(3)]
        )
        gram = whole.T @ whole * (1e6 / len(chosen))
        self.factor = torch.from_numpy(
            np.linalg.cholesky(gram + 1e-6 * np.eye(len(gram))).astype(np.float32)
        )
        exact = along.T @ along * (1e6 / len(chosen))
        self.normal = torch.from_numpy(
            np.linalg.cholesky(exact + 1e-6 * np.eye(len(exact))).astype(np.float32)
        )

    @staticmethod
    def _beyond_similarity(
        points: np.ndarray, normals: np.ndarray, shapes: np.ndarray
    ) -> np.ndarray:
        """Displacements along the normals [n, K] without what a shift, turn or scaling explains."""
        centred = points - points.mean(0)
        ways = [np.broadcast_to(axis, points.shape) for axis in np.eye(3)]
        ways += [np.cross(axis, centred) for axis in np.eye(3)] + [centred]
        free = np.linalg.qr(np.stack([(w * normals).sum(1) for w in ways], 1))[0]
        along = np.einsum("knc,nc->nk", shapes, normals)
        return along - free @ (free.T @ along)

    def rms(self, difference: Tensor, first: int = 0) -> Tensor:
        """Root mean square [B], mm, of differences [B, K] of the weights first .. first + K."""
        rows = self.factor[first : first + difference.shape[1]]
        return ((difference @ rows).square().sum(1) + 1e-4).sqrt()

    def off_plane(self, difference: Tensor) -> Tensor:
        """RMS distance [B], mm, along the normals after the best similarity, of differences [B, 151]."""
        return (difference @ self.normal).square().sum(1).sqrt()


def losses(answer: Answer, truth: Truth, surface: Surface) -> dict[str, Tensor]:
    """The terms by name, means over the batch."""
    apart = (answer.points - truth.points).square().sum(-1)
    spread = answer.log_sigma.clamp(-7, 0)
    identity = answer.identity - truth.identity
    expression = answer.expression - truth.expression
    own = answer.identity_log_sigma.clamp(-4, 1)
    far = answer.log_distance[:, 0] - truth.log_distance
    far_spread = answer.log_distance[:, 1].clamp(-3, 1)
    return {
        "marks": (2 * spread + 0.5 * apart * torch.exp(-2 * spread)).mean(),
        "surface": surface.rms(torch.cat([identity, expression], 1)).mean(),
        "identity": surface.rms(identity).mean(),
        "expression": surface.rms(expression, IDENTITY).mean(),
        "weights": identity.square().mean() * 0.2
        + expression.square().mean() * EXPRESSION * 0.02,
        "turn": (answer.rotation - truth.rotation).abs().mean(),
        "distance": (
            far_spread + 0.5 * far.square() * torch.exp(-2 * far_spread)
        ).mean(),
        "spread": (own + 0.5 * identity.detach().square() * torch.exp(-2 * own)).mean(),
    }


def figures(answer: Answer, truth: Truth, surface: Surface) -> dict[str, float]:
    """What people read: mean distance of marks in crop px, rms millimetres of the face's skin."""
    apart = (answer.points - truth.points).norm(dim=-1) * 256
    difference = torch.cat(
        [answer.identity - truth.identity, answer.expression - truth.expression], 1
    )
    nobody = torch.cat([truth.identity, torch.zeros_like(truth.expression)], 1)
    return {
        "marks_px": float(apart.mean()),
        "surface_mm": float(surface.off_plane(difference).mean()),
        "mean_face_mm": float(surface.off_plane(nobody).mean()),
        "turn": float((answer.rotation - truth.rotation).abs().mean()),
        "distance": float(
            (answer.log_distance[:, 0] - truth.log_distance).abs().mean()
        ),
    }
