"""The shape that is remeshed: lids and lips unfolded by expressions, then features magnified and the back compressed.

QuadriFlow makes quads of equal size, so a feature magnified twice gets twice the edges.
"""
import numpy as np

import source as src

OPEN = {
    "jawOpen": 0.35, "eyeBlinkLeft": 0.5, "eyeBlinkRight": 0.5, "browOuterUpLeft": 0.8, "browOuterUpRight": 0.8,
    "browInnerUp": 0.6, "mouthLowerDownLeft": 0.3, "mouthLowerDownRight": 0.3,
}


def open_pose(s):
    """Skin points (cm) with lids and lips unfolded, exactly symmetric."""
    p = s.points + sum(w * s.expression[s.names.index(n)] for n, w in OPEN.items())
    p = (p + p[s.mirror] * [-1, 1, 1]) / 2
    return p[: src.SKIN]


def magnify(p, centre, radius, amount, aspect=(1, 1, 1)):
    """Push points away from a centre: scale 1 + amount at the centre, 1 far away."""
    e = p - centre
    d2 = ((e * aspect) ** 2).sum(1, keepdims=True) / radius**2
    return p + e * amount * np.exp(-d2)


def magnify_both(p, centre, radius, amount, aspect=(1, 1, 1)):
    left = magnify(p, np.array(centre), radius, amount, aspect)
    right = magnify(p, np.array(centre) * [-1, 1, 1], radius, amount, aspect)
    return left + right - p


def warp(s):
    """Skin points in the open pose (cm) and warped (no unit). The amounts were tuned until eyes and mouth had over 40 edges at 13,000 points."""
    p = open_pose(s)
    w = p.copy()
    neck, top = -9.0, 8.0
    y = p[:, 1]
    back = np.interp(y, [-9, -5, 5.5, 9.5], [1.0, -2.8, -2.8, 1.0])  # the ears stay as they are
    depth = np.clip((back - p[:, 2]) / (9.2 + back), 0, 1)
    w[:, 2] = np.where(w[:, 2] < back, back + (w[:, 2] - back) * 0.42, w[:, 2])
    w[:, 0] *= 1 - 0.35 * depth
    w[:, 1] = 3 + (w[:, 1] - 3) * (1 - 0.3 * depth)
    low = np.clip((neck - p[:, 1]) / 8, 0, 1)
    b = w[:, 1] < neck
    w[b, 1] = neck + (w[b, 1] - neck) * 0.42
    w[:, 0] *= 1 - 0.6 * low
    w[:, 2] = (w[:, 2] + 1) * (1 - 0.35 * low) - 1
    b = w[:, 1] > top
    w[b, 1] = top + (w[b, 1] - top) * 0.6
    w = magnify_both(w, np.array([3.2, 3.55, 8.1]), 2.6, 1.75, (0.7, 1, 1))
    w = magnify_both(w, np.array([3.2, 3.55, 8.1]), 5.0, 0.4, (0.8, 1, 1))
    w = magnify(w, np.array([0, -4.3, 8.6]), 3.8, 0.35, (0.7, 1, 1))
    w = magnify(w, np.array([0, -0.9, 10.4]), 2.6, 0.95)
    w = magnify_both(w, np.array([1.0, -0.7, 10.4]), 1.5, 1.2)
    w = magnify_both(w, np.array([7.6, 0.4, -0.6]), 3.8, 1.05, (0.8, 1, 1))
    return p, w
