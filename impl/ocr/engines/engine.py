"""What an engine is, and what it is given."""

from dataclasses import dataclass
from typing import Final, Protocol

from impl.ocr.extraction.pages import Page

PATIENCE: Final = 5
"""How many times as long a document may take as the processor time that it has: the process stands
back, so on a busy machine it waits for most of the time."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded page: rows of RGB pixels, of a size that an engine can take."""

    number: int
    width: int
    height: int
    pixels: bytes


class Engine(Protocol):
    """Recognises the text of pictures; one at a time, in one process."""

    @property
    def name(self) -> str:
        """The engine with its version, as documents show it."""
        ...

    def read(self, picture: Picture) -> Page: ...
