"""What an engine is, and what it is given."""

from dataclasses import dataclass
from typing import Protocol

from impl.ocr.extraction.pages import Page


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
