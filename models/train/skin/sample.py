"""One sample: a person is lit, photographed, fitted with errors and unwrapped."""

from dataclasses import dataclass

import numpy as np

from . import raster
from .color import tone_group
from .cues import draw_cues
from .exposure import draw_gain, expose
from .fit_error import draw_fit
from .grid import resize, shrink, warp
from .head import Atlas, Head
from .lights import Light, draw_light
from .noise import NoiseBank
from .people import Skin, draw_person
from .photo import background, eye_radiance, take_photo
from .real_skins import RealSkin
from .relief import bent, detail_normals, relief_ratio, tangents
from .shade import fresnel_ends, gaussian, scatter, shade
from .shapes import eyeball_mesh, with_eyeballs
from .sphere import fibonacci, project9
from .tables import Shapes, texel_frame
from .unwrap import project_texels
from .view import View, draw_view

# Side of the depth image of the fitted head.
COARSE = 192
# Own and true texel farther apart than this share of the atlas: the photo shows another part of the face there.
FAR = 0.04
_BALL = eyeball_mesh()[0]
_DIRECTIONS = fibonacci()


@dataclass(frozen=True)
class Stock:
    """All that samples are drawn from."""

    head: Head
    atlas: Atlas  # of the samples
    coarse: Atlas  # of the shadow tables
    shapes: Shapes
    fields: np.ndarray
    noise: NoiseBank
    skins: list[RealSkin]
    light_names: list[str]
    light_maps: np.ndarray


@dataclass
class Scene:
    """The truth in the atlas, before the camera."""

    view: View
    light: Light
    light9: np.ndarray  # [9, 3] camera frame
    skin: Skin
    detail: np.ndarray  # [S, S, 3] tangent space
    irradiance: np.ndarray  # [S, S, 3] over pi
    specular: np.ndarray  # [S, S, 3] radiance
    occlusion: np.ndarray  # [S, S]


def light_head(stock: Stock, rng: np.random.Generator, k: int) -> Scene:
    """Shape k with a random skin, view and light, shaded with cast shadows."""
    head, atlas, coarse, shapes = stock.head, stock.atlas, stock.coarse, stock.shapes
    view = draw_view(rng)
    skin = draw_person(rng, atlas, stock.noise, stock.skins)
    to_camera = _DIRECTIONS @ view.turn.T
    light = draw_light(rng, stock.light_names, stock.light_maps, to_camera)
    at, normals = texel_frame(head, coarse, shapes.points[k])
    look = view.eye - at
    look /= np.linalg.norm(look, axis=1, keepdims=True)
    rough = shrink(skin.roughness[..., None], coarse.size).reshape(-1)[coarse.covered]
    parts = [np.empty_like(at) for _ in range(3)]
    axes = [np.ascontiguousarray(_DIRECTIONS[:, c]) for c in range(3)]
    colours = [np.ascontiguousarray(light.radiance[:, c]) for c in range(3)]
    shade(shapes.visible[k], normals, look.astype(np.float32), rough, *axes, *colours, *parts)
    position = coarse.to_grid(at, pad=True)
    normal = coarse.to_grid(normals @ view.turn.T, pad=True)
    step = np.linalg.norm(np.diff(position[:, coarse.size // 4 : -coarse.size // 4], axis=1), axis=-1)
    millimetres = 1000 * float(np.median(step))
    soft = scatter(coarse.to_grid(parts[0], pad=True), millimetres, rng.uniform(0.5, 1.2))
    slow = np.concatenate(
        [soft, *(coarse.to_grid(p, pad=True) for p in parts[1:]), position, normal,
         coarse.to_grid(shapes.occlusion[k][:, None], pad=True)], 2)
    slow = resize(slow, atlas.size)
    light9 = project9(light.radiance, to_camera)
    detail = detail_normals(skin.height, millimetres * coarse.size / atlas.size)
    smooth = slow[..., 12:15] / np.linalg.norm(slow[..., 12:15], axis=-1, keepdims=True)
    tangent, bitangent = tangents(slow[..., 9:12] @ view.turn.T, smooth)
    irradiance = slow[..., :3] * relief_ratio(light9, smooth, bent(smooth, tangent, bitangent, detail))
    f0, f90 = fresnel_ends(skin.specular)
    specular = f0[..., None] * slow[..., 3:6] + f90[..., None] * slow[..., 6:9]
    return Scene(view, light, light9, skin, detail, irradiance, specular, slow[..., 15])


@dataclass
class Shot:
    """The photo as a file holds it."""

    codes: np.ndarray  # [N, N, 3] sRGB
    gain: np.ndarray  # [3]
    person: np.ndarray  # [N, N]
    skin: np.ndarray  # [N, N]
    uv: np.ndarray  # [N, N, 2] true texel of each pixel
    sclera: np.ndarray  # [K] flat pixels


def photograph(stock: Stock, rng: np.random.Generator, k: int, scene: Scene) -> Shot:
    """Takes the photo of a lit head."""
    view, shapes = scene.view, stock.shapes
    radiance = scene.skin.albedo * scene.irradiance + scene.specular
    maps = np.concatenate([radiance, scene.skin.skin[..., None]], 2)
    mesh = with_eyeballs(stock.head, shapes.points[k], shapes.eyes[k])
    behind = background(view, scene.light.background) * np.float32(np.exp(rng.normal(0, 0.3)))
    photo, (pixels, bary) = take_photo(view, mesh, stock.head.corners, stock.head.uv, maps, behind)
    directions = _eye_directions(stock.head, mesh[1], bary)
    sclera = np.float32(rng.uniform(0.5, 0.75)) * np.array([1, rng.uniform(0.9, 0.98), rng.uniform(0.8, 0.96)])
    iris = np.array([0.06, 0.035, 0.02]) * rng.uniform(0.3, 1.5) if rng.random() < 0.7 else rng.uniform(0.05, 0.25, 3)
    colours = eye_radiance(directions, view.turn, scene.light9, sclera, iris)
    photo.radiance.reshape(-1, 3)[pixels] = colours
    gain = draw_gain(rng, photo.radiance, photo.skin)
    sharp = rng.uniform(0.25, 0.8)
    lens = np.stack([gaussian(photo.radiance[..., c], sharp) for c in range(3)], -1)
    return Shot(expose(rng, lens, gain), gain, photo.person, photo.skin, photo.uv, pixels[directions[:, 2] < 0.9])


def _eye_directions(head: Head, triangles: np.ndarray, bary: np.ndarray) -> np.ndarray:
    """Directions [K, 3] from the eyeball's centre of rastered eyeball pixels (triangle, u, v) [K, 3]."""
    if len(bary) == 0:
        return np.zeros((0, 3), np.float32)
    corners = (triangles[bary[:, 0].astype(int)] - len(head.mean)) % len(_BALL)
    weights = np.stack([bary[:, 1], bary[:, 2], 1 - bary[:, 1] - bary[:, 2]], 1)[..., None]
    return (_BALL[corners] * weights).sum(1).astype(np.float32)


def draw_sample(stock: Stock, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """One sample of World.draw, maps as [C, S, S]."""
    k = int(rng.integers(len(stock.shapes.points)))
    scene = light_head(stock, rng, k)
    shot = photograph(stock, rng, k, scene)
    sample = unwrap(stock, rng, k, scene, shot)
    return mirrored(sample) if rng.random() < 0.5 else sample


def unwrap(stock: Stock, rng: np.random.Generator, k: int, scene: Scene, shot: Shot) -> dict[str, np.ndarray]:
    """The photo as the pipeline sees it, and the truth laid under it."""
    head, atlas, shapes = stock.head, stock.atlas, stock.shapes
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
        "even": truth["albedo"] * bounced, "skin": skin[..., None],
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
