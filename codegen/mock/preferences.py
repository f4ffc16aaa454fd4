"""What a client would rather be answered: the header Prefer (RFC 7240)."""

import re
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request

_PREFERENCE: Final = re.compile(r'([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]*))', re.ASCII)


@dataclass(frozen=True, slots=True)
class Wish:
    """An answer by its status, by the name of its example, or by both; other wishes are ignored."""

    code: str | None = None
    example: str | None = None

    @property
    def applied(self) -> dict[str, str]:
        """The header that says what of it was done."""
        said = {"example": self.example, "code": self.code}
        done = [f"{name}={value}" for name, value in said.items() if value is not None]
        return {"Preference-Applied": ", ".join(done)} if done else {}


def read(request: Request) -> Wish:
    """The first wish of each kind counts (RFC 7240, 2)."""
    found: dict[str, str] = {}
    for name, quoted, plain in _PREFERENCE.findall(", ".join(request.headers.getlist("prefer"))):
        found.setdefault(name.lower(), quoted or plain)
    return Wish(found.get("code"), found.get("example"))
