"""One sample: a person is lit, photographed, fitted with errors and unwrapped."""

import numpy as np

from . import raster
from .color import tone_group
from .cues import draw_cues
from .fit_error import draw_fit
from .grid import warp
from .scene import Scene, Stock, draw_scene
from .shade import gaussian
from .shot import Shot, photograph
from .tables import texel_frame
from .unwrap import project_texels

# Side of the depth image of the fitted head.
COARSE = 192
# Own and true texel farther apart than this share of the atlas: the photo shows another part of the face there.
FAR = 0.04


def draw_sample(stock: Stock, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """One sample of World.draw, maps as [C, S, S]."""
    scene = draw_scene(stock, rng)
    sample = unwrap(stock, rng, scene, photograph(stock, rng, scene))
    return mirrored(sample) if rng.random() < 0.5 else sample


def unwrap(stock: Stock, rng: np.random.Generator, scene: Scene, shot: Shot) -> dict[str, np.ndarray]:
    """The photo as the pipeline sees it, and the truth laid under it."""
    head, atlas, shapes, k = stock.head, stock.atlas, stock.shapes, scene.shape
    size = atlas.size
    fitted, view, screen = draw_fit(rng, head, shapes.points[k], shapes.moved[k], stock.fields, scene.view)
    near_screen = screen * np.array([COARSE / shot.codes.shape[0]] * 2 + [1], np.float32)
    near = raster.nearness(near_screen, head.triangles, COARSE, COARSE)
    at, normal = texel_frame(head, atlas, fitted)
    look = view.eye - at
    facing = (normal * look).sum(1) / np.linalg.norm(look, axis=1)
    on_screen = raster.interpolate(screen, head.triangles, atlas.triangle, atlas.weights)
    own = np.stack([atlas.covered % size, atlas.covered // size], 1).astype(np.float32) + 0.5
    soft_person = gaussian(shot.person, 0.01 * view.size)
    pictures = np.concatenate([shot.codes, shot.skin[..., None], soft_person[..., None]], 2).astype(np.float32)
    out, seen = np.zeros((len(own), 5), np.float32), np.zeros(len(own), np.float32)
    shift = np.empty_like(own)
    project_texels(on_screen, facing.astype(np.float32), near, pictures, shot.uv, own, out, seen, shift, FAR * size)
    grid = atlas.to_grid(np.concatenate([out, seen[:, None], normal @ view.turn.T, at * 10, shift], 1))
    shift = grid[..., 12:14]
    shown = (shift[..., 0] < 98) & (grid[..., 5] > 0)
    visibility = grid[..., 5] * np.clip(grid[..., 4] * 2 - 0.5, 0, 1) * believed(rng, grid[..., 3], size)
    texture = np.where(grid[..., 5:6] > 0, grid[..., :3], 0)
    truth = laid_under(scene, np.where(shown[..., None], shift, 0), shown)
    ao = grid_occlusion(scene.occlusion, rng)
    bounced = multi_bounce(ao[..., None], truth["albedo"])
    skin = grid[..., 3] * shown
    maps = {
        "texture": texture, "visibility": visibility[..., None], "normal": grid[..., 6:9], "position": grid[..., 9:12],
        "ao": ao[..., None] * atlas.mask[..., None], **truth, "irradiance": truth["irradiance"] * shot.gain,
        "even": truth["albedo"] * bounced,
        "skin": skin[..., None],
    }
    face = atlas.regions["cheeks"] + atlas.regions["forehead"] > 0.5
    result = {name: np.ascontiguousarray(m.transpose(2, 0, 1), np.float32) for name, m in maps.items()}
    result["sh9"] = (scene.light9 * shot.gain).astype(np.float32)
    result["cues"] = draw_cues(rng, shot.codes, shot.sclera, shot.person, texture, visibility)
    result["tone_group"] = np.float32(tone_group(scene.skin.albedo[face & (scene.skin.skin > 0.5)].mean(0)))
    result["exposure"] = shot.gain
    return result


def believed(rng: np.random.Generator, skin: np.ndarray, size: int) -> np.ndarray:
    """How far the pipeline takes for skin what is (1) and is not (0) skin: late at edges, sometimes blind."""
    soft = gaussian(skin, size / 128 * rng.uniform(0.6, 2.0))
    blind = rng.uniform(0, 0.3) if rng.random() < 0.8 else rng.uniform(0.3, 1)
    return blind + (1 - blind) * np.clip(soft * 1.6 - rng.uniform(0.1, 0.5), 0, 1)


def laid_under(scene: Scene, shift: np.ndarray, shown: np.ndarray) -> dict[str, np.ndarray]:
    """The truth where the photo shows it: maps [S, S, C] moved by the fit's error in the atlas, smooth where nothing is seen."""
    width = shift.shape[0] / 64
    weight = gaussian(shown.astype(np.float32), width)
    spread = np.stack([gaussian(shift[..., c], width) for c in range(2)], -1) / np.maximum(weight, 0.05)[..., None]
    shift = np.where(shown[..., None], shift, spread * np.minimum(weight * 4, 1)[..., None])
    skin = scene.skin
    names = (("albedo", 3), ("irradiance", 3), ("detail_normal", 3), ("specular", 1), ("roughness", 1))
    maps = [skin.albedo, scene.irradiance, scene.detail, skin.specular[..., None], skin.roughness[..., None]]
    moved = warp(np.concatenate(maps, 2), shift.astype(np.float32))
    out, start = {}, 0
    for name, channels in names:
        out[name] = moved[..., start : start + channels]
        start += channels
    return out


def grid_occlusion(occlusion: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The fitted head's own occlusion: the true one to a power near 1."""
    return np.clip(occlusion, 0, 1) ** np.float32(rng.uniform(0.85, 1.15))


def multi_bounce(occlusion: np.ndarray, albedo: np.ndarray) -> np.ndarray:
    """sdk/shading/multiBounceOcclusion.ts (Jimenez 2016)."""
    a = 2.0404 * albedo - 0.3324
    b = -4.7951 * albedo + 0.6417
    c = 2.7552 * albedo + 0.6903
    return np.maximum(occlusion, ((occlusion * a + b) * occlusion + c) * occlusion)


# Coefficients of bands 0..2 that are odd in x.
_ODD_IN_X = [3, 4, 7]


def mirrored(sample: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The sample of the mirrored scene: the atlas is its own mirror image."""
    out = {name: np.ascontiguousarray(v[..., ::-1]) if v.ndim == 3 else v for name, v in sample.items()}
    for name in ("normal", "position", "detail_normal"):
        out[name][0] *= -1
    out["sh9"][_ODD_IN_X] *= -1
    return out
