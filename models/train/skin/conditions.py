"""Which difficulties samples are drawn with: the ablations and the narrower test sets leave some out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Conditions:
    """The usual ones."""

    # Share of samples under lamps; 0 also leaves out the lamps and flashes beside an HDR map.
    lamps: float = 0.45
    # Glasses, loose hair and hands before the face.
    occluders: bool = True
    # Wrong shape, expression, pose and visibility of the fitted head.
    fit_errors: bool = True


USUAL = Conditions()
