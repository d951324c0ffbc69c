"""A lit person in the atlas: the truth before the camera."""

from dataclasses import dataclass

import numpy as np

from . import raster
from .conditions import USUAL, Conditions
from .glasses import Glasses, cast_shadow, draw_glasses
from .grid import resize, shrink
from .head import Atlas, Head
from .layers import cover
from .lights import Light, draw_light
from .noise import NoiseBank
from .people import Skin, draw_person
from .places import Places
from .real_skins import RealSkin
from .relief import bend
from .shade import fresnel_ends, scatter, shade
from .sphere import fibonacci, project9
from .strands import hang_strands
from .tables import Shapes, texel_frame
from .view import View, draw_view

_DIRECTIONS = fibonacci()
# Landmarks at the ears, left and right, where temples of glasses end.
EARS = (356, 127)


@dataclass(frozen=True)
class Stock:
    """All that samples are drawn from."""

    head: Head
    atlas: Atlas  # of the samples
    coarse: Atlas  # of the shadow tables
    shapes: Shapes
    fields: np.ndarray
    places: Places
    texel: float  # mm, middle of the face
    noise: NoiseBank
    strands: np.ndarray
    skins: list[RealSkin]
    light_names: list[str]
    light_maps: np.ndarray
    conditions: Conditions = USUAL


@dataclass
class Scene:
    """Maps [S, S, C] float32, linear, before exposure."""

    shape: int
    view: View
    light: Light
    light9: np.ndarray  # [9, 3] camera frame
    skin: Skin
    detail: np.ndarray  # tangent space
    irradiance: np.ndarray  # over pi, with every cast shadow
    occlusion: np.ndarray  # [S, S]
    radiance: np.ndarray  # of what is seen: hair before the skin included
    shown: np.ndarray  # [S, S] 1 where that is skin
    glasses: Glasses | None


def draw_skin(stock: Stock, rng: np.random.Generator) -> Skin:
    """A random person's skin."""
    return draw_person(rng, stock.atlas, stock.places, stock.noise, stock.skins, stock.texel)


def draw_scene(stock: Stock, rng: np.random.Generator, skin: Skin) -> Scene:
    """This skin on a random shape in a random view and light, shaded with cast shadows."""
    k = int(rng.integers(len(stock.shapes.points)))
    view = draw_view(rng)
    light = draw_light(rng, stock.light_names, stock.light_maps, view.turn, stock.conditions.lamps)
    return light_scene(stock, rng, k, view, skin, light)


def light_scene(stock: Stock, rng: np.random.Generator, k: int, view: View, skin: Skin, light: Light) -> Scene:
    """Shape k with this skin under this light."""
    (diffuse, base, grazing), position, normal = shade_coarse(stock, k, view, skin, light)
    coarse, size = stock.coarse, stock.atlas.size
    diffuse = scatter(diffuse, stock.texel * size / coarse.size, rng.uniform(0.5, 1.2))
    occlusion = coarse.to_grid(stock.shapes.occlusion[k][:, None], pad=True)
    grown = [resize(m, size) for m in (diffuse, base, grazing, position @ view.turn.T, normal @ view.turn.T, occlusion)]
    light9 = project9(light.radiance, _DIRECTIONS @ view.turn.T)
    detail, ratio = bend(skin.height, grown[3], grown[4], light9, stock.texel)
    irradiance = grown[0] * ratio
    f0, f90 = fresnel_ends(skin.specular)
    specular = f0[..., None] * grown[1] + f90[..., None] * grown[2]
    glasses = None
    if rng.random() < 0.12 and stock.conditions.occluders:
        glasses = _put_on(stock, rng, k)
        passed = _glasses_shadow(stock, glasses, grown[3] @ view.turn, light9, view)
        irradiance *= passed
        specular *= passed
    radiance = skin.albedo * irradiance + specular
    scene = Scene(
        k, view, light, light9, skin, detail, irradiance, grown[5][..., 0], radiance, skin.skin.copy(), glasses
    )
    _dress(stock, rng, scene)
    return scene


def shade_coarse(stock: Stock, k: int, view: View, skin: Skin, light: Light):
    """Irradiance and both specular parts at the tables' size, [s, s, 3] each; position and normal, head frame."""
    coarse = stock.coarse
    at, normals = texel_frame(stock.head, coarse, stock.shapes.points[k])
    look, _ = raster.towards(view.eye, at, normals)
    rough = shrink(skin.roughness[..., None], coarse.size).reshape(-1)[coarse.covered]
    parts = [np.empty_like(at) for _ in range(3)]
    axes = [np.ascontiguousarray(_DIRECTIONS[:, c]) for c in range(3)]
    colours = [np.ascontiguousarray(light.radiance[:, c]) for c in range(3)]
    shade(stock.shapes.visible[k], normals, look, rough, *axes, *colours, *parts)
    return [coarse.to_grid(p, pad=True) for p in parts], coarse.to_grid(at, pad=True), coarse.to_grid(normals, pad=True)


def main_direction(light9: np.ndarray) -> tuple[np.ndarray, float]:
    """Unit direction [3] of the light's first band and how one-sided it is, 0 .. 1."""
    lum = light9.mean(1)
    band = lum[[3, 1, 2]]
    length = float(np.linalg.norm(band))
    return band / max(length, 1e-6), float(np.clip(length / max(lum[0], 1e-6), 0, 1))


def _put_on(stock: Stock, rng: np.random.Generator, k: int) -> Glasses:
    points, head = stock.shapes.points[k], stock.head
    ears = (points[head.landmarks[list(EARS)]] * head.landmark_weights[list(EARS)][..., None]).sum(1)
    return draw_glasses(rng, stock.shapes.eyes[k], points, ears)


def _glasses_shadow(stock: Stock, glasses: Glasses, position: np.ndarray, light9: np.ndarray, view: View) -> np.ndarray:
    direction, directed = main_direction(light9)
    near = (np.abs(stock.places.y + 15) < 60) & (stock.places.z > -30)
    out = np.ones((*near.shape, 1), np.float32)
    out[near, 0] = 1 - np.float32(0.9 * directed) * (1 - cast_shadow(glasses, position[near], direction @ view.turn))
    return out


def _dress(stock: Stock, rng: np.random.Generator, scene: Scene) -> None:
    """A collar over the neck, loose hair before the face."""
    places, noise = stock.places, stock.noise
    if rng.random() < 0.6:
        edge = rng.uniform(-150, -105) - 0.15 * np.abs(places.x) + 2 * noise.draw(rng, "broad")
        cloth = np.clip((edge - places.y) / 2, 0, 1) * stock.atlas.regions["neck"]
        colour = rng.dirichlet([1.5] * 3).astype(np.float32) * np.float32(rng.uniform(0.02, 2.0))
        weave = np.exp(0.1 * noise.draw(rng, "fine"))[..., None]
        cover(scene.radiance, scene.irradiance * np.minimum(colour, 0.85) * weave, cloth)
        scene.shown *= 1 - cloth
    if rng.random() < 0.25 and stock.conditions.occluders:
        colour = np.array(scene.skin.parameters["hair"]["colour"], np.float32)
        hang_strands(
            rng,
            stock.strands,
            scene.light9,
            colour,
            noise.draw(rng, "strand"),
            scene.radiance,
            scene.shown,
            scene.irradiance,
            scene.skin.albedo,
        )
