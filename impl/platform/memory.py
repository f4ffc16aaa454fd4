"""What a process holds on to once it is up."""

import ctypes
import gc
import sys
from typing import Final

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
"""Parameters of mallopt(3)."""
_YOUNG: Final = (20_000, 20, 50)
"""Objects, and collections, after which Python looks for circles among the young and the older:
at 700, its own figure, an import spends a tenth of its time on looking."""
_LARGE: Final = 2**20
"""Bytes from which memory goes back at once."""


def settle() -> None:
    """Look no more at what lives since the start, and give large buffers back when they are free.

    glibc by itself raises its thresholds with each large buffer and then keeps what an import or a
    large answer took: a tenth of a worker's memory.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_YOUNG)
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # other C libraries may have none
        if mallopt is not None:
            mallopt(_TRIM_THRESHOLD, _LARGE)
            mallopt(_MMAP_THRESHOLD, _LARGE)
