"""The kinds of files that are read."""

from typing import Literal, TypeAlias

MediaType: TypeAlias = Literal["image/jpeg", "image/png", "image/webp", "application/pdf"]
