"""The light-and-skin network: anchored on the closed form, it says what the closed form got wrong."""

from pathlib import Path

import torch
import torch.nn.functional as fn
from torch import Tensor, nn

from .anchor import MEAN_SKIN

IN_CHANNELS = 17
CUES = 13
# Channels at 1/2, 1/4 ... 1/32 of the input's side.
WIDTHS = (16, 32, 64, 112, 192)
# Weights of log R, G, B in the brightness of a tone: sdk/stages/light/chooseSkinTone.ts.
BRIGHTNESS = (0.25, 0.6, 0.15)


def _block(inside: int, outside: int) -> nn.Sequential:
    layers: list[nn.Module] = []
    for a in (inside, outside):
        layers += [nn.Conv2d(a, outside, 3, padding=1, bias=False), nn.BatchNorm2d(outside, momentum=0.03), nn.ReLU()]
    return nn.Sequential(*layers)


class SkinNetwork(nn.Module):
    """U-Net with a stride-2 stem. Single activations after a convolution only: ORT's WebGPU fuses two wrongly."""

    def __init__(self, widths: tuple[int, ...] = WIDTHS):
        super().__init__()
        self.stem = nn.Conv2d(IN_CHANNELS, widths[0], 3, stride=2, padding=1)
        self.down = nn.ModuleList(_block(a, b) for a, b in zip((widths[0], *widths), widths, strict=False))
        up = list(zip(reversed(widths[1:]), reversed(widths[:-1]), strict=True))
        self.up = nn.ModuleList(_block(a + b, b) for a, b in up)
        self.maps = nn.Conv2d(widths[0], 6, 1)
        deep = widths[-1]
        self.context = nn.Sequential(nn.Linear(deep + CUES, 128), nn.ReLU())
        self.spread = nn.Linear(128, deep)
        self.light = nn.Linear(128, 27)
        self.tone = nn.Sequential(nn.Linear(128, 48), nn.ReLU(), nn.Linear(48, 6))
        for last in (self.maps, self.light, self.tone[2], self.spread):
            last.weight.data *= 0.1
            last.bias.data.zero_()
        # Before training: the anchor, mean skin within half an e-fold, usual gloss, everything is skin.
        self.maps.bias.data[3:] = torch.tensor([-0.6, 0.0, 1.5])
        self.tone[2].bias.data[:] = torch.cat([tone_of(torch.tensor(MEAN_SKIN)), torch.full((3,), -0.7)])

    def forward(self, maps: Tensor, cues: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """maps [B, 17, S, S] (inputs.py), cues [B, 13] -> albedo [B, 3, S, S] sRGB code up to its level;

        surface [B, 3, S, S]: specular, roughness, skin; light [B, 27]: residual of the anchor's SH;
        tone [B, 6]: brightness, red, blue of the mean skin's log albedo (tone_of), then log sigma of each.
        """
        x = self.stem(maps)
        levels = []
        for k, block in enumerate(self.down):
            x = block(fn.avg_pool2d(x, 2) if k else x)
            levels.append(x)
        context = self.context(torch.cat([x.mean((2, 3)), cues], 1))
        x = x + self.spread(context)[:, :, None, None]
        for block, level in zip(self.up, reversed(levels[:-1]), strict=True):
            x = fn.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False)
            x = block(torch.cat([x, level], 1))
        out = fn.interpolate(self.maps(x), scale_factor=2.0, mode="bilinear", align_corners=False)
        anchor = maps[:, 10:13].clamp(0.03, 0.97)
        albedo = torch.sigmoid(torch.log(anchor) - torch.log(1 - anchor) + out[:, :3])
        return albedo, torch.sigmoid(out[:, 3:]), self.light(context), self.tone(context)


def load_network(file: Path) -> SkinNetwork:
    """The network of a training's network.pt or checkpoint.pt, ready to be asked."""
    state = torch.load(file, map_location="cpu")
    network = SkinNetwork()
    network.load_state_dict(state.get("network", state))
    return network.eval()


def light_of(anchor_sh: Tensor, residual: Tensor) -> Tensor:
    """SH [B, 9, 3] of the anchor's and the residual [B, 27], which is relative to the light's mean level."""
    level = anchor_sh[:, :1].mean(2, keepdim=True).clamp(min=0.02)
    step = residual.view(-1, 9, 3)
    gain = torch.exp(0.5 * torch.tanh(step[:, :1]))
    return torch.cat(
        [anchor_sh[:, :1] * gain, anchor_sh[:, 1:] * gain.mean(2, keepdim=True) + 0.3 * level * step[:, 1:]], 1
    )


def tone_of(albedo: Tensor) -> Tensor:
    """Brightness, log R/G and log B/G of linear colours [..., 3]."""
    log = torch.log(albedo.clamp(min=1e-4))
    return torch.stack(
        [(log * log.new_tensor(BRIGHTNESS)).sum(-1), log[..., 0] - log[..., 1], log[..., 2] - log[..., 1]], -1
    )


def color_of(tone: Tensor) -> Tensor:
    """Linear colour [..., 3] of a tone: the inverse of tone_of."""
    green = tone[..., 0] - BRIGHTNESS[0] * tone[..., 1] - BRIGHTNESS[2] * tone[..., 2]
    return torch.exp(torch.stack([green + tone[..., 1], green, green + tone[..., 2]], -1))
