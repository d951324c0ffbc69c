"""Eyeballs from the source's eyeball sub-meshes: rotation centre, radius and iris radius on the mean, and how the centre moves with identity."""
import numpy as np

IRIS_RADIUS_MM = 5.9  # half the mean visible iris diameter, 11.8 mm (Ruefer et al. 2005)


def fit_sphere(p):
    a = np.c_[2 * p, np.ones(len(p))]
    c = np.linalg.lstsq(a, (p**2).sum(1), rcond=None)[0]
    return c[:3], np.sqrt(c[3] + (c[:3] ** 2).sum())


def build(s):
    """Left eye, cm: centre, radius, centre modes [100, 3] (the sclera behind the cornea, least-squares sphere; modes by least squares too)."""
    a, b = s.sub["scleraL"][:2]
    p = s.all_points[a:b]
    back = p[:, 2] < 8.6  # behind the limbus
    centre, radius = fit_sphere(p[back])
    modes = []
    for m in s.all_identity:
        plus, _ = fit_sphere(p[back] + 0.5 * m[a:b][back])
        minus, _ = fit_sphere(p[back] - 0.5 * m[a:b][back])
        modes.append(plus - minus)
    return centre, radius, np.array(modes)
