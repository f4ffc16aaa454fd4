"""Pictures are drawn by vl-convert, in a process of its own (docs/decisions/0031)."""

import importlib.util
from typing import Final

import structlog

from generated.problems import ChartsUnavailable
from impl.analytics.charts import drawing
from impl.analytics.rules.pictures import Picture
from impl.platform.workshop import Workshop, WorkshopError

_LIBRARY: Final = "vl_convert"
_WAY_OUT: Final = "Pictures need vl-convert: pip install 'centime[charts]'."
_log = structlog.get_logger("centime.analytics")


class Studio:
    """Draws pictures, if the library is there."""

    def __init__(self, workshop: Workshop | None = None, library: str = _LIBRARY) -> None:
        self._workshop = workshop or Workshop(drawing.__name__)
        self._there = importlib.util.find_spec(library) is not None

    @property
    def absent(self) -> str | None:
        return None if self._there else _WAY_OUT

    async def draw(self, picture: Picture) -> bytes:
        if not self._there:
            raise ChartsUnavailable(_WAY_OUT)
        try:
            drawn = await self._workshop.run(drawing.task(picture.medium, picture.specification))
        except WorkshopError as error:
            _log.warning("picture_not_drawn", reason=str(error))
            raise ChartsUnavailable(
                "The picture could not be drawn now.", headers={"Retry-After": "5"}
            ) from error
        return picture.finished(drawn)

    async def close(self) -> None:
        await self._workshop.close()
