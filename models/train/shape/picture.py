"""A photo-like picture of a subject with all that stands about the face, and the crop that the network sees."""

from dataclasses import dataclass

import numba as nb
import numpy as np
from skin import raster
from skin.exposure import draw_gain, expose, open_shutter
from skin.head import Head
from skin.lights import draw_light
from skin.people import Skin
from skin.photo import Photo, _paint, background
from skin.scene import Scene, Stock, light_scene, main_direction
from skin.shade import gaussian
from skin.shapes import eyeball_mesh
from skin.shot import put_before
from skin.sphere import LAMBERT9, rotation, sh9
from skin.view import View, draw_view

from .subject import Subject, stock_of
from .wear import Part, hair_cover, hair_shell, long_hair, shoulders, strand_map, teeth

SIZE = 256
# Side of the picture in px, and the head's height over it: the window mostly lies inside.
SIDES, HEAD_SHARES = (140, 420), (0.45, 0.72)
# The window about the 468 landmarks (sdk/stages/face/meshWindow.ts) and its errors.
ENLARGE, SCALE_ERROR, SHIFT_ERROR, ROLL_ERROR = 1.5, 0.07, 0.03, 0.07
# Landmarks of the outer eye corners, the person's right and left.
OUTER_EYES = (33, 263)
_BALL, _BALL_TRIANGLES = eyeball_mesh()


@dataclass(frozen=True)
class Picture:
    """Side N of the view."""

    codes: np.ndarray  # [N, N, 3] sRGB 0..1
    view: View
    subject: Subject


@dataclass(frozen=True)
class Window:
    """A turned square of the picture: centre and side in px, roll in radians."""

    centre: np.ndarray  # [2]
    side: float
    roll: float

    def to_crop(self, places: np.ndarray) -> np.ndarray:
        """Picture px [N, 2] to -.5 .. .5 of the crop."""
        c, s = np.cos(self.roll), np.sin(self.roll)
        return (places - self.centre) @ np.array([[c, -s], [s, c]]) / self.side


def draw_picture(
    stock: Stock, rng: np.random.Generator, subject: Subject, skin: Skin
) -> Picture:
    """This subject with this skin, in a random view and light."""
    own = stock_of(stock, subject, rng)
    view = draw_view(rng, *SIDES, HEAD_SHARES)
    light = draw_light(rng, stock.light_names, stock.light_maps, view.turn)
    scene = light_scene(own, rng, 0, view, skin, light)
    behind = background(view, light.background) * np.float32(np.exp(rng.normal(0, 0.3)))
    photo = compose(own, rng, subject, scene, behind)
    put_before(rng, own, scene, photo)
    gain = draw_gain(rng, photo.radiance, photo.skin)
    return Picture(expose(rng, open_shutter(rng, photo.radiance), gain), view, subject)


def compose(
    stock: Stock,
    rng: np.random.Generator,
    subject: Subject,
    scene: Scene,
    behind: np.ndarray,
) -> Photo:
    """Head, eyes, teeth, hair and clothes in one depth buffer."""
    head, view, size = stock.head, scene.view, scene.view.size
    hair = np.array(scene.skin.parameters["hair"]["colour"], np.float32)
    points, triangles = [subject.points], [head.triangles]
    for centre in subject.eyes:
        triangles.append(_BALL_TRIANGLES + sum(len(p) for p in points))
        points.append((_BALL * head.eye_radius + centre).astype(np.float32))
    parts: list[tuple[Part, np.ndarray]] = []
    if rng.random() < 0.8:
        for row in teeth(rng, head, subject.neutral, subject.points):
            parts.append((row, _teeth_map(rng, scene)))
    shell = None
    if not scene.skin.parameters["hair"]["bald"] and rng.random() < 0.8:
        cover = hair_cover(rng, head)
        shell = hair_shell(rng, head, subject.points, cover)
        _shade_under(stock, scene, cover)
        kept = head.triangles[(cover[head.triangles] > 0).all(1)]
        triangles.append(kept + sum(len(p) for p in points))
        points.append(shell)
        if rng.random() < 0.35:
            parts.append(_lit(rng, stock, scene, long_hair(rng), hair, 0.7))
    if rng.random() < 0.85:
        colour = rng.dirichlet([1.5] * 3).astype(np.float32) * np.float32(
            rng.uniform(0.02, 2.0)
        )
        parts.append(
            _lit(
                rng,
                stock,
                scene,
                shoulders(rng, view.turn),
                np.minimum(colour, 0.85),
                0.25,
            )
        )
    starts = []
    for part, _ in parts:
        starts.append(sum(len(t) for t in triangles))
        triangles.append(part.triangles + sum(len(p) for p in points))
        points.append(part.points)
    ids, u, v, near = raster.rasterize(
        view.project(np.concatenate(points)), np.concatenate(triangles), size, size
    )
    pixels = np.concatenate([behind, np.zeros((size, size, 1), np.float32)], 2)
    maps = np.concatenate([scene.radiance, scene.shown[..., None]], 2)
    uv = np.full((size, size, 2), -1, np.float32)
    heads = len(head.triangles)
    _places(ids, u, v, 0, head.corners, head.uv, np.float32(len(maps)), uv)
    _paint(uv, maps, pixels)
    _paint_eyes(rng, scene, subject, ids, u, v, heads, pixels)
    if shell is not None:
        shell_start = heads + 2 * len(_BALL_TRIANGLES)
        _paint_shell(rng, stock, scene, hair, cover, (ids, u, v, shell_start), pixels)
    for (part, radiance), start in zip(parts, starts, strict=True):
        own = np.full((size, size, 2), -1, np.float32)
        _places(
            ids, u, v, start, part.triangles, part.uv, np.float32(len(radiance)), own
        )
        _paint(own, radiance, pixels)
    person = (ids >= 0).astype(np.float32)
    skin = pixels[..., 3] * (ids < heads)
    return Photo(
        np.ascontiguousarray(pixels[..., :3]),
        person,
        np.ascontiguousarray(skin),
        near,
        uv,
    )


@nb.njit(cache=True, fastmath=True)
def _places(ids, first, second, start, corners, uv, size, out):
    """Map px [N, N, 2] of the pixels that show triangles start .. start + len(corners)."""
    for y in range(ids.shape[0]):
        for x in range(ids.shape[1]):
            t = ids[y, x] - start
            if t < 0 or t >= corners.shape[0]:
                continue
            a, b, c = corners[t, 0], corners[t, 1], corners[t, 2]
            u, v = first[y, x], second[y, x]
            w = nb.float32(1) - u - v
            for k in range(2):
                out[y, x, k] = (u * uv[a, k] + v * uv[b, k] + w * uv[c, k]) * size


def _shade_under(stock: Stock, scene: Scene, cover: np.ndarray) -> None:
    """Hair's soft shadow on the skin beside it."""
    atlas = stock.atlas
    lifted = raster.interpolate(
        np.ascontiguousarray(np.clip(cover / 0.4, 0, 1)[:, None], np.float32),
        stock.head.triangles,
        atlas.triangle,
        atlas.weights,
    )
    grid = gaussian(atlas.to_grid(lifted)[..., 0], atlas.size / 80)
    scene.radiance *= (1 - 0.65 * np.clip(grid, 0, 1))[..., None]


def _paint_shell(rng, stock: Stock, scene: Scene, hair, cover, drawn, pixels) -> None:
    ids, u, v, start = drawn
    head = stock.head
    kept = (cover[head.triangles] > 0).all(1)
    # the scalp below is not occluded as the hair above it is: its light plus the ambient share of the whole
    ambient = np.maximum(scene.light9[0] * 0.282095, 1e-3)
    albedo = strand_map(rng, stock.noise, hair)
    radiance = albedo * (0.75 * scene.irradiance + 0.25 * ambient)
    shine = rng.uniform(0, 0.06) * np.clip(stock.noise.draw(rng, "mid"), 0, 2)
    radiance += shine[..., None] * scene.irradiance
    maps = np.concatenate([radiance, np.zeros((*radiance.shape[:2], 1))], 2).astype(
        np.float32
    )
    own = np.full((*ids.shape, 2), -1, np.float32)
    _places(ids, u, v, start, head.corners[kept], head.uv, np.float32(len(maps)), own)
    _paint(own, maps, pixels)


def _lit(
    rng, stock: Stock, scene: Scene, part: Part, colour, grain: float
) -> tuple[Part, np.ndarray]:
    """A part with its radiance map [S, S, 4]: strands or weave along v, lit without shadows but darker inwards."""
    size = 128
    normals = raster.point_normals(part.points, part.triangles)
    outward = part.points - np.array([0, 0, -0.05], np.float32)
    normals *= np.where((normals * outward).sum(1, keepdims=True) < 0, -1, 1)
    light = np.maximum(
        sh9(normals @ scene.view.turn.T) @ (scene.light9 * LAMBERT9[:, None]), 0
    )
    columns = len(np.unique(part.uv[:, 0]))
    grid = light.reshape(-1, columns, 3)
    rows = np.linspace(0, len(grid) - 1.001, size)
    across = np.linspace(0, columns - 1.001, size)
    r, c = rows.astype(int), across.astype(int)
    fr, fc = (rows - r)[:, None, None], (across - c)[None, :, None]
    top = grid[r][:, c] * (1 - fc) + grid[r][:, c + 1] * fc
    low = grid[r + 1][:, c] * (1 - fc) + grid[r + 1][:, c + 1] * fc
    smooth = top * (1 - fr) + low * fr
    strand = stock.noise.draw(rng, "strand")[
        :: len(stock.noise.fields["strand"][0]) // size
    ]
    strand = strand[:size, :size]
    weave = np.exp(grain * rng.uniform(0.3, 1) * strand)[..., None]
    radiance = colour * weave * smooth * rng.uniform(0.5, 1)
    return part, np.concatenate([radiance, np.zeros((size, size, 1))], 2).astype(
        np.float32
    )


def _teeth_map(rng, scene: Scene) -> np.ndarray:
    """Radiance [32, 128, ...] padded to a square: bright bodies, dark gaps, darker to the sides."""
    size = 128
    x = (np.arange(size) + 0.5) / size * 2 - 1
    enamel = np.array([0.62, 0.55, 0.44]) * rng.uniform(0.6, 1.2)
    gaps = np.abs(np.sin(x * np.pi * rng.uniform(5, 7))) ** 0.3
    fade = np.clip(1.1 - x**2, 0.1, 1) * (0.4 + 0.6 * gaps)
    gum = np.clip((np.arange(size)[:, None] / size - rng.uniform(0, 0.25)) * 20, 0, 1)
    colour = gum[..., None] * enamel + (1 - gum[..., None]) * np.array(
        [0.4, 0.14, 0.13]
    )
    direction = main_direction(scene.light9)[0]
    front = np.maximum(
        sh9(np.array([0, 0, 1.0])[None]) @ (scene.light9 * LAMBERT9[:, None]), 0.02
    )[0]
    dim = rng.uniform(0.3, 0.7) * (0.8 + 0.2 * direction[2])
    radiance = colour * fade[None, :, None] * front * dim
    return np.concatenate([radiance, np.zeros((size, size, 1))], 2).astype(np.float32)


def _paint_eyes(
    rng, scene: Scene, subject: Subject, ids, u, v, start: int, pixels: np.ndarray
) -> None:
    """Sclera, iris with a dark rim, pupil, the lid's shadow and the light's reflection on the cornea."""
    flat = ids.reshape(-1)
    eyes = np.flatnonzero((flat >= start) & (flat < start + 2 * len(_BALL_TRIANGLES)))
    if len(eyes) == 0:
        return
    corners = _BALL_TRIANGLES[(flat[eyes] - start) % len(_BALL_TRIANGLES)]
    a, b = u.reshape(-1)[eyes], v.reshape(-1)[eyes]
    normal = (_BALL[corners] * np.stack([a, b, 1 - a - b], 1)[..., None]).sum(1)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    side, up = subject.gaze
    axis = np.array([np.sin(side) * np.cos(up), np.sin(up), np.cos(side) * np.cos(up)])
    angle = np.arccos(np.clip(normal @ axis, -1, 1))
    # iris radius 5.9 mm on a ball of 15.3 mm
    limb, pupil = 0.395, rng.uniform(0.1, 0.22)
    sclera = np.float32(rng.uniform(0.5, 0.85)) * np.array(
        [1, rng.uniform(0.88, 0.98), rng.uniform(0.8, 0.96)]
    )
    iris = (
        np.array([0.06, 0.035, 0.02]) * rng.uniform(0.3, 1.5)
        if rng.random() < 0.7
        else rng.uniform(0.05, 0.25, 3)
    )
    edge = 1 / (1 + np.exp((angle - limb) / 0.02))[:, None]
    hole = 1 / (1 + np.exp((angle - pupil) / 0.015))[:, None]
    ring = np.clip(1 - np.abs(angle - limb) / 0.09, 0, 1)[:, None] * 0.6
    colour = (sclera * (1 - edge) + iris * (1 - ring) * edge) * (
        1 - hole
    ) + 0.004 * hole
    irradiance = np.maximum(
        sh9(normal @ scene.view.turn.T) @ (scene.light9 * LAMBERT9[:, None]), 0
    )
    lid = np.clip(0.85 - 1.2 * normal[:, 1:2], 0.4, 1)
    radiance = colour * irradiance * lid
    direction, directed = main_direction(scene.light9)
    half = direction @ scene.view.turn + scene.view.eye / np.linalg.norm(scene.view.eye)
    glint = np.exp(400 * (normal @ (half / np.linalg.norm(half)) - 1))[:, None]
    radiance += glint * edge * directed * scene.light9[0] * 0.282095 * rng.uniform(0, 6)
    pixels.reshape(-1, 4)[eyes, :3] = radiance
    pixels.reshape(-1, 4)[eyes, 3] = 0


def draw_window(rng: np.random.Generator, head: Head, picture: Picture) -> Window:
    """The SDK's window about the true landmarks, with errors."""
    marks = (
        picture.subject.points[head.landmarks[:468]]
        * head.landmark_weights[:468, :, None]
    ).sum(1)
    places = picture.view.project(marks.astype(np.float32))[:, :2]
    low, high = places.min(0), places.max(0)
    right, left = places[list(OUTER_EYES)]
    side = ENLARGE * float((high - low).max())
    across = left - right
    return Window(
        (low + high) / 2 + rng.normal(0, SHIFT_ERROR, 2) * side,
        side * float(np.exp(rng.normal(0, SCALE_ERROR))),
        float(np.arctan2(across[1], across[0])) + rng.normal(0, ROLL_ERROR),
    )


@nb.njit(cache=True, fastmath=True)
def _crop(codes, x0, y0, cx, sx, out):
    size, n = codes.shape[0], out.shape[0]
    for r in range(n):
        for c in range(n):
            px = (
                x0
                + cx * (c + nb.float32(0.5))
                - sx * (r + nb.float32(0.5))
                - nb.float32(0.5)
            )
            py = (
                y0
                + sx * (c + nb.float32(0.5))
                + cx * (r + nb.float32(0.5))
                - nb.float32(0.5)
            )
            px = min(max(px, nb.float32(0)), nb.float32(size - 1.001))
            py = min(max(py, nb.float32(0)), nb.float32(size - 1.001))
            i, j = int(px), int(py)
            fx, fy = px - i, py - j
            for k in range(3):
                top = codes[j, i, k] + fx * (codes[j, i + 1, k] - codes[j, i, k])
                low = codes[j + 1, i, k] + fx * (
                    codes[j + 1, i + 1, k] - codes[j + 1, i, k]
                )
                out[r, c, k] = top + fy * (low - top)


def crop(codes: np.ndarray, window: Window, size: int = SIZE) -> np.ndarray:
    """The window of codes [N, N, 3] as [size, size, 3], the border's pixels repeated outside."""
    step = window.side / size
    c, s = np.cos(window.roll) * step, np.sin(window.roll) * step
    start = window.centre - np.array([c - s, s + c]) * size / 2
    out = np.empty((size, size, 3), np.float32)
    f = np.float32
    _crop(
        np.ascontiguousarray(codes, np.float32),
        f(start[0]),
        f(start[1]),
        f(c),
        f(s),
        out,
    )
    return out


def turn_in_crop(view: View, window: Window) -> np.ndarray:
    """Head to camera, [3, 3], as it looks in the crop: the window's roll taken out."""
    return rotation(0, 0, window.roll) @ view.turn
