import unittest

import numpy as np

from skin.shade import NARROW, NARROW_SHARE, SPACING, WIDE, gaussian, scatter, shade
from skin.sphere import fibonacci


def lit(visible, normal, view, roughness, radiance):
    d = fibonacci()
    parts = [np.empty((len(normal), 3), np.float32) for _ in range(3)]
    shade(
        visible, normal, view, roughness,
        *(np.ascontiguousarray(d[:, c]) for c in range(3)), *(np.ascontiguousarray(radiance[:, c]) for c in range(3)),
        *parts,
    )  # fmt: skip
    return parts


def slow(visible, normal, view, roughness, radiance):
    """The readable twin in float64."""
    d = fibonacci().astype(float)
    n, v = normal.astype(float), view.astype(float)
    nd, nv, dv = np.maximum(n @ d.T, 0), (n * v).sum(1)[:, None], v @ d.T
    half = np.sqrt((1 + dv) / 2)
    nh2 = ((nd + nv) / (2 * half)) ** 2
    lobe = 0
    for scale, share in ((NARROW, NARROW_SHARE), (WIDE, 1 - NARROW_SHARE)):
        a = (roughness[:, None].astype(float) * scale) ** 4 + SPACING
        lobe = lobe + share * a / (np.pi * (nh2 * (a - 1) + 1) ** 2)
    m = roughness[:, None].astype(float) ** 2 / 2
    masking = 1 / (4 * (nd * (1 - m) + m) * (nv * (1 - m) + m))
    w = visible / 255 * nd * 4 * np.pi / len(d)
    p = (1 - half) ** 5
    return w @ radiance / np.pi, (w * lobe * masking * (1 - p)) @ radiance, (w * lobe * masking * p) @ radiance


class Shade(unittest.TestCase):
    def setUp(self):
        rng = np.random.default_rng(3)
        normal = rng.standard_normal((40, 3))
        normal /= np.linalg.norm(normal, axis=1, keepdims=True)
        view = normal + 0.6 * rng.standard_normal((40, 3))
        view /= np.linalg.norm(view, axis=1, keepdims=True)
        kept = (normal * view).sum(1) > 0.1
        self.normal, self.view = normal[kept].astype(np.float32), view[kept].astype(np.float32)
        self.visible = rng.integers(0, 256, (kept.sum(), 256)).astype(np.uint8)
        self.roughness = rng.uniform(0.3, 0.7, kept.sum()).astype(np.float32)
        self.radiance = rng.exponential(1, (256, 3)).astype(np.float32)

    def test_matches_its_slow_twin(self):
        args = (self.visible, self.normal, self.view, self.roughness, self.radiance)
        for fast, exact in zip(lit(*args), slow(*args), strict=True):
            # worst measured: 2e-4 relative, of float32 in the grazing part
            np.testing.assert_allclose(fast, exact, rtol=1e-3, atol=1e-5)

    def test_open_white_sky_gives_one(self):
        ones = np.ones((256, 3), np.float32)
        diffuse, base, grazing = lit(np.full_like(self.visible, 255), self.normal, self.view, self.roughness, ones)
        np.testing.assert_allclose(diffuse, 1, atol=0.02)
        # the lobe's own albedo: 1 but for the light that masking takes; measured .59 .. 1.08
        whole = base + grazing
        self.assertTrue(((whole > 0.55) & (whole < 1.15)).all())

    def test_what_turns_away_is_black(self):
        parts = lit(self.visible, self.normal, -self.normal, self.roughness, self.radiance)
        self.assertTrue(all((p == 0).all() for p in parts))

    def test_blur_keeps_constants_and_the_mean(self):
        np.testing.assert_allclose(gaussian(np.full((20, 30), 2.0), 1.7), 2, rtol=1e-5)
        spike = np.zeros((41, 41), np.float32)
        spike[20, 20] = 1
        blurred = gaussian(spike, 2.0)
        self.assertAlmostEqual(float(blurred.sum()), 1, places=4)
        np.testing.assert_allclose(blurred, blurred.T, atol=1e-7)

    def test_red_scatters_farthest(self):
        edge = np.zeros((32, 32, 3), np.float32)
        edge[:, 16:] = 1
        leaked = scatter(edge, 1.0, 1.0)[16, 14]
        self.assertGreater(leaked[0], 2 * leaked[1])
        self.assertGreater(leaked[1], leaked[2] - 1e-6)


if __name__ == "__main__":
    unittest.main()
