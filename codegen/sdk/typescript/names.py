"""How the contract's names read in TypeScript."""

import json
import re
from typing import Final

_IDENTIFIER: Final = re.compile(r"[A-Za-z_$][\w$]*", re.ASCII)
_HEADERS: Final = {"Last-Event-ID": "lastEventId"}
"""Those whose capitals would be lost."""


def camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in others)


def option(header: str) -> str:
    """A header as the name of an option."""
    return _HEADERS.get(header) or camel(header.lower().replace("-", "_"))


def key(name: str) -> str:
    """A member's name, in quotes if it needs them."""
    return name if _IDENTIFIER.fullmatch(name) else json.dumps(name)
