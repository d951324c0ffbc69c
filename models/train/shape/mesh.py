"""The face mesh network's answer to a crop, as the SDK asks it: the mean of the crop's and of the mirrored crop's."""

import re

import numpy as np
import onnxruntime
from skin.head import ROOT

from .picture import SIZE, Window, crop

SIDE, COUNT = 192, 478
# The SDK refuses faces below (sdk/stages/face/verifyFace.ts).
LEAST_SCORE = 0.9


def mirror_landmarks() -> np.ndarray:
    """Permutation [478] that gives each landmark its mirror partner, from sdk/head/mirrorLandmark.ts."""
    text = (ROOT / "sdk" / "head" / "mirrorLandmark.ts").read_text()
    pairs = [int(n) for n in re.findall(r"\d+", text.split("= [")[1].split("]")[0])]
    table = np.arange(COUNT)
    for one, other in zip(pairs[::2], pairs[1::2], strict=True):
        table[one], table[other] = other, one
    return table


class FaceMesh:
    """models/face_mesh.onnx on one thread."""

    def __init__(self) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        path = ROOT / "models" / "face_mesh.onnx"
        self.session = onnxruntime.InferenceSession(
            path, options, providers=["CPUExecutionProvider"]
        )
        self.partner = mirror_landmarks()

    def find(self, codes: np.ndarray) -> tuple[np.ndarray, float]:
        """Landmarks [956] (-.5 .. .5 of the crop) and the lower score of a crop [256, 256, 3], codes 0..1."""
        small = crop(codes, Window(np.full(2, SIZE / 2), SIZE, 0.0), SIDE)
        straight, score = self._run(small)
        mirrored, other = self._run(np.ascontiguousarray(small[:, ::-1]))
        mirrored = mirrored[self.partner] * [-1, 1]
        return ((straight + mirrored) / 2).reshape(-1).astype(np.float32), min(
            score, other
        )

    def _run(self, image: np.ndarray) -> tuple[np.ndarray, float]:
        landmarks, score = self.session.run(
            ["landmarks", "score"], {"image": image[None]}
        )
        return landmarks[0, :, :2] / SIDE - 0.5, float(score[0, 0])
