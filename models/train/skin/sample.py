"""One sample: a person is lit, photographed, fitted with errors and unwrapped."""

import numba as nb
import numpy as np

from . import raster
from .color import tone_group
from .cues import draw_cues
from .fit_error import draw_fit
from .grid import resize, warp
from .people import Skin
from .scene import Scene, Stock, draw_scene
from .shade import gaussian
from .shot import Shot, photograph
from .tables import texel_frame
from .unwrap import project_texels

# Side of the depth image of the fitted head.
COARSE = 192
# Own and true texel farther apart than this share of the atlas: the photo shows another part of the face there.
FAR = 0.04


def draw_sample(stock: Stock, rng: np.random.Generator, skin: Skin) -> dict[str, np.ndarray]:
    """One sample of World.draw, maps as [C, S, S]."""
    scene = draw_scene(stock, rng, skin)
    sample = unwrap(stock, rng, scene, photograph(stock, rng, scene))
    return mirrored(sample) if rng.random() < 0.5 else sample


def unwrap(stock: Stock, rng: np.random.Generator, scene: Scene, shot: Shot) -> dict[str, np.ndarray]:
    """The photo as the pipeline sees it, and the truth laid under it."""
    atlas = stock.atlas
    planes, shift, shown = see(stock, rng, scene, shot)
    texture, seen_skin, person, seen = planes[:3], planes[3], planes[4], planes[5]
    belief = believed(rng, seen_skin, stock.noise.draw(rng, "broad")) if stock.conditions.fit_errors else seen_skin
    visibility = seen * np.clip(person * 2 - 0.5, 0, 1) * belief
    sample = laid_under(scene, shift, shown)
    sample["irradiance"] *= shot.gain[:, None, None]
    ao = np.clip(scene.occlusion, 0, 1) ** np.float32(rng.uniform(0.85, 1.15)) * atlas.mask
    sample["even"] = np.empty_like(sample["albedo"])
    multi_bounce(ao, sample["albedo"], sample["even"])
    face = (atlas.regions["cheeks"] + atlas.regions["forehead"] > 0.5) & (scene.skin.skin > 0.5)
    return sample | {
        "texture": texture,
        "visibility": visibility[None],
        "normal": planes[6:9],
        "position": planes[9:12],
        "ao": ao[None],
        "skin": (seen_skin * shown)[None],
        "sh9": (scene.light9 * shot.gain).astype(np.float32),
        "cues": draw_cues(rng, shot.codes, shot.sclera, shot.person, texture, visibility),
        "tone_group": np.float32(tone_group(scene.skin.albedo[face].mean(0))),
        "exposure": shot.gain,
    }


def see(stock: Stock, rng: np.random.Generator, scene: Scene, shot: Shot) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The photo by the fitted head.

    Returns planes [12, S, S] (sRGB 3, skin, person, seen, camera-frame normal 3, position 3 in .1 m), the shift
    [2, S, S] from each texel to the one that the photo really shows there, and where it shows one at all [S, S].
    """
    head, atlas, shapes, size = stock.head, stock.atlas, stock.shapes, stock.atlas.size
    k = scene.shape
    fitted, view, screen = draw_fit(rng, head, shapes.points[k], shapes.moved[k], stock.fields, scene.view)
    if not stock.conditions.fit_errors:
        fitted, view, screen = shapes.points[k], scene.view, scene.view.project(shapes.points[k])
    scale = np.array([COARSE / view.size, COARSE / view.size, 1], np.float32)
    near = raster.nearness(screen * scale, head.triangles, COARSE, COARSE)
    at, normal = texel_frame(head, atlas, fitted)
    _, facing = raster.towards(view.eye, at, normal)
    on_screen = raster.interpolate(screen, head.triangles, atlas.triangle, atlas.weights)
    own = np.stack([atlas.covered % size, atlas.covered // size], 1).astype(np.float32) + 0.5
    person = gaussian(shot.person, 0.01 * view.size)
    pictures = np.concatenate([shot.codes, shot.skin[..., None], person[..., None]], 2)
    values, seen, shift = np.zeros((len(own), 5), np.float32), np.zeros(len(own), np.float32), np.empty_like(own)
    project_texels(on_screen, facing, near, pictures, shot.uv, own, values, seen, shift, np.float32(FAR * size))
    planes = np.zeros((14, size * size), np.float32)
    start = 0
    for part in (values, seen[:, None], normal @ view.turn.T, at * 10, shift):
        spread(part, atlas.covered, planes[start : start + part.shape[1]])
        start += part.shape[1]
    planes = planes.reshape(-1, size, size)
    return planes[:12], planes[12:], (planes[12] < 98) & (planes[5] > 0)


@nb.njit(cache=True)
def spread(values, covered, planes):
    """Texel values [n, C] into planes [C, S * S] at flat texels covered [n]."""
    for i in range(covered.shape[0]):
        for k in range(values.shape[1]):
            planes[k, covered[i]] = values[i, k]


def believed(rng: np.random.Generator, skin: np.ndarray, patches: np.ndarray) -> np.ndarray:
    """How far the pipeline takes for skin what is (1) and is not (0) skin [S, S]: late at edges, sometimes blind.

    On 16 rendered heads the SDK believes .00 - .03 of plain hair and clothes and .76 - .91 of seen skin; on photos with
    hair of skin's colour it believes more. `patches` [S, S] is unit noise: where a shade or a shine makes it doubt.
    """
    soft = gaussian(skin, len(skin) / 128 * rng.uniform(0.6, 2.0))
    blind = rng.uniform(0, 0.08) if rng.random() < 0.7 else rng.uniform(0.08, 0.9)
    doubt = rng.uniform(0, 1) * np.clip(patches - rng.uniform(0.8, 2.0), 0, 1)
    return (blind + (1 - blind) * np.clip(soft * 1.6 - rng.uniform(0.1, 0.5), 0, 1)) * (1 - doubt)


def laid_under(scene: Scene, shift: np.ndarray, shown: np.ndarray) -> dict[str, np.ndarray]:
    """The truth where the photo shows it: planes [C, S, S] moved by the fit's error in the atlas."""
    size = shift.shape[1]
    half = size // 2
    own = shift * shown
    low = shown.reshape(half, 2, half, 2).mean((1, 3), dtype=np.float32)
    weight = gaussian(low, size / 128)
    spread = np.stack([gaussian(s.reshape(half, 2, half, 2).mean((1, 3)), size / 128) for s in own], -1)
    spread = spread * (np.minimum(weight * 4, 1) / np.maximum(weight, 0.05))[..., None]
    filled = np.where(shown, own, resize(spread, size).transpose(2, 0, 1))
    skin = scene.skin
    maps = [skin.albedo, scene.irradiance, scene.detail, skin.specular[..., None], skin.roughness[..., None]]
    moved = np.empty((11, size, size), np.float32)
    warp(np.concatenate(maps, 2), filled, moved)
    return {
        "albedo": moved[:3],
        "irradiance": moved[3:6],
        "detail_normal": moved[6:9],
        "specular": moved[9:10],
        "roughness": moved[10:],
    }


@nb.njit(cache=True, fastmath=True)
def multi_bounce(occlusion, albedo, out):
    """Evenly lit albedo [3, S, S]: albedo times sdk/shading/multiBounceOcclusion.ts of occlusion [S, S]."""
    f = nb.float32
    for k in range(3):
        for r in range(occlusion.shape[0]):
            for c in range(occlusion.shape[1]):
                o, d = occlusion[r, c], albedo[k, r, c]
                cubic = (o * (f(2.0404) * d - f(0.3324)) + (f(0.6417) - f(4.7951) * d)) * o
                out[k, r, c] = d * max(o, (cubic + f(2.7552) * d + f(0.6903)) * o)


_FLIP = np.array([-1, 1, 1], np.float32)[:, None, None]
# Coefficients of bands 0..2: -1 where odd in x.
_ODD = np.array([1, 1, 1, -1, -1, 1, 1, -1, 1], np.float32)[:, None]


def mirrored(sample: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The sample of the mirrored scene: the atlas is its own mirror image."""
    out = {name: v[..., ::-1] if v.ndim == 3 else v for name, v in sample.items()}
    for name in ("normal", "position", "detail_normal"):
        out[name] = out[name] * _FLIP
    out["sh9"] = sample["sh9"] * _ODD
    return out
