"""Texts that others keep for us: sealed, for one purpose, and nothing of them is stored."""

from dataclasses import dataclass
from typing import Any

import orjson

from impl.auth.keys import Sealer
from impl.platform import base64url
from impl.platform.crypto import UnsealError

Json = Any


@dataclass(frozen=True, slots=True)
class SealedTexts:
    """Makes and reads those of one kind, which begin with its prefix.

    They are sealed, so that nobody makes one, and whoever sees one learns nothing by it.
    """

    sealer: Sealer
    prefix: str

    def make(self, purpose: str, told: Json) -> str:
        sealed = self.sealer.seal(orjson.dumps(told), purpose)
        return self.prefix + base64url.encode(sealed)

    def read(self, purpose: str, text: str) -> Json | None:
        """What was told for this purpose; None of any other text."""
        if not text.startswith(self.prefix):
            return None
        try:
            sealed = base64url.decode(text.removeprefix(self.prefix))
            return orjson.loads(self.sealer.unseal(sealed, purpose))
        except (ValueError, UnsealError):
            return None
