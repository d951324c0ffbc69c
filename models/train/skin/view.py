"""The photo's camera, close about the head."""

from dataclasses import dataclass

import numpy as np

from .sphere import rotation

# Crown to chin of the mean head and its middle, metres (models/train/render/sampleView.ts).
HEAD_HEIGHT = 0.225
MIDDLE = np.array([0, -0.005, -0.03], np.float32)


@dataclass(frozen=True)
class View:
    """Pinhole camera looking along -z; camera frame x right, y up, z towards the viewer."""

    size: int  # side of the picture in px
    focal: float  # px
    turn: np.ndarray  # [3, 3] head to camera
    move: np.ndarray  # [3] metres

    def to_camera(self, points: np.ndarray) -> np.ndarray:
        """Head-frame points [N, 3] in the camera frame."""
        return points @ self.turn.T + self.move

    def project(self, points: np.ndarray) -> np.ndarray:
        """Head-frame points [N, 3] -> x px, y px (down), 1 / depth, float32."""
        p = self.to_camera(points)
        near = -1 / p[:, 2]
        x = self.size / 2 + self.focal * p[:, 0] * near
        y = self.size / 2 - self.focal * p[:, 1] * near
        return np.ascontiguousarray(np.stack([x, y, near], 1), np.float32)

    @property
    def eye(self) -> np.ndarray:
        """Where the camera stands in the head frame, metres [3]."""
        return -self.turn.T @ self.move


def draw_view(
    rng: np.random.Generator, smallest: int = 144, largest: int = 400, shares: tuple[float, float] = (0.62, 0.88)
) -> View:
    """A portrait: up to 40 degrees aside, from a selfie's .35 m to a portrait's 1.9 m, head 62-88 % of the crop."""

    def angle(sigma: float, limit: float) -> float:
        wide = rng.random() < 0.4
        return np.radians(rng.uniform(-limit, limit) if wide else np.clip(rng.normal(0, sigma), -limit, limit))

    turn = rotation(angle(14, 40), angle(7, 20), angle(4, 15))
    size = int(np.exp(rng.uniform(np.log(smallest), np.log(largest))))
    distance = np.exp(rng.uniform(np.log(0.35), np.log(1.9)))
    share = rng.uniform(*shares)
    focal = share * size * distance / HEAD_HEIGHT
    shift = rng.uniform(-0.5, 0.5, 2) * (1 - share) * size * distance / focal
    move = np.array([shift[0], shift[1], -distance]) - turn @ MIDDLE
    return View(size, float(focal), turn, move.astype(np.float32))
