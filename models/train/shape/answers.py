"""What the network answers to crops of rendered heads, for calibrateShape.ts: python -m shape.answers [--network FILE]

Reads crops and landmarks of ../head/collectLandmarkSamples.ts --crops; writes a line a head, and out/marks.json: the points that are its marks.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
from skin.head import ROOT, TRAIN, load_head

from .augment import Mirror
from .export import OUTPUTS
from .marks import choose_marks
from .mesh import COUNT
from .picture import SIZE, Window
from .ring import LABEL, MARKS, OUT


def to_photo(window: Window, places: np.ndarray) -> np.ndarray:
    """-.5 .. .5 of the crop [N, 2] to photo px."""
    c, s = np.cos(window.roll), np.sin(window.roll)
    return places * window.side @ np.array([[c, s], [-s, c]]) + window.centre


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", type=Path, default=ROOT / "models" / "shape.onnx")
    parser.add_argument("--to", type=Path, default=OUT / "answers.jsonl")
    o = parser.parse_args()
    session = onnxruntime.InferenceSession(
        o.network, providers=["CPUExecutionProvider"]
    )
    heads = [
        json.loads(line) for line in (OUT / "crops.jsonl").read_text().splitlines()
    ]
    crops = np.memmap(
        OUT / "crops.bin", np.uint8, "r", shape=(len(heads), SIZE, SIZE, 3)
    )
    samples = (
        (TRAIN / "head" / "out" / "landmark-samples.jsonl").read_text().splitlines()
    )
    points = {}
    for line in samples[: 2 * len(heads)]:
        sample = json.loads(line)
        points[sample["seed"]] = np.array(sample["points"]).reshape(COUNT, 2)
    head = load_head()
    (OUT / "marks.json").write_text(json.dumps(choose_marks(head).tolist()))
    mirror = Mirror(head)
    order, sign = mirror.order.numpy(), mirror.sign.numpy()
    swap, swap_sign = mirror.landmarks.numpy(), mirror.landmark_sign.numpy()
    marks = order[: 2 * MARKS : 2] // 2
    with o.to.open("w") as out:
        for k, seen in enumerate(heads):
            w = seen["window"]
            window = Window(
                np.array([w["centreX"], w["centreY"]]), w["side"], w["rotation"]
            )
            landmarks = (
                window.to_crop(points[seen["seed"]]).reshape(1, -1).astype(np.float32)
            )
            image = crops[k][None].astype(np.float32) / 255
            one = dict(
                zip(
                    OUTPUTS,
                    session.run(OUTPUTS, {"image": image, "landmarks": landmarks}),
                    strict=True,
                )
            )
            turned = {
                "image": np.ascontiguousarray(image[:, :, ::-1]),
                "landmarks": landmarks[:, swap] * swap_sign,
            }
            two = dict(zip(OUTPUTS, session.run(OUTPUTS, turned), strict=True))
            other = np.zeros(sum(LABEL), np.float32)
            other[: 2 * MARKS], other[2 * MARKS : 2 * MARKS + 100] = (
                two["points"].reshape(-1),
                two["identity"][0],
            )
            other[2 * MARKS + 100 : 2 * MARKS + 151] = two["expression"][0]
            other = other[order] * sign
            places = (one["points"].reshape(-1) + other[: 2 * MARKS]) / 2
            sigma = (one["sigma"][0] + two["sigma"][0][marks]) / 2 * window.side
            distance = (one["distance"][0] + two["distance"][0]) / 2
            answer = {
                "seed": seen["seed"],
                "points": to_photo(window, places.reshape(-1, 2))
                .reshape(-1)
                .round(3)
                .tolist(),
                "sigma": sigma.round(4).tolist(),
                "identity": (
                    (one["identity"][0] + other[2 * MARKS : 2 * MARKS + 100]) / 2
                )
                .round(4)
                .tolist(),
                "expression": np.clip(
                    (one["expression"][0] + other[2 * MARKS + 100 : 2 * MARKS + 151])
                    / 2,
                    0,
                    1,
                )
                .round(4)
                .tolist(),
                "logDistance": float(distance[0]),
                "logDistanceSigma": float(np.exp(distance[1])),
            }
            out.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
