"""What ships with the service: purposes of money, wordings of banks, brands. Loaded when needed."""

import gzip
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal, TypeAlias

import orjson

FOLDER: Final = Path(__file__).parents[1] / "knowledge"
Kind: TypeAlias = Literal["expense", "income", "transfer"]


@dataclass(frozen=True, slots=True)
class Purpose:
    """What money is spent on or comes from, finer than most people's categories."""

    name: str
    kind: Kind
    broad: bool
    """Whoever sells it sells other things too: its brands alone make nobody sure."""
    about: str
    called: tuple[str, ...]
    """Names of categories that would hold it, the most specific first."""
    words: tuple[str, ...]
    """Words that speak for it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that banks use for a purpose."""

    purpose: str
    pattern: re.Pattern[str]
    flow: Literal["in", "out"] | None
    says: str


@lru_cache(maxsize=1)
def purposes() -> Mapping[str, Purpose]:
    read = tomllib.loads((FOLDER / "purposes.toml").read_text("utf-8"))
    return {
        name: Purpose(
            name,
            each["kind"],
            each.get("broad", False),
            each["about"],
            tuple(each["called"]),
            tuple(each["words"]),
        )
        for name, each in read.items()
    }


@lru_cache(maxsize=1)
def wordings() -> tuple[Wording, ...]:
    read = tomllib.loads((FOLDER / "wordings.toml").read_text("utf-8"))["rule"]
    return tuple(
        Wording(each["purpose"], re.compile(each["pattern"]), each.get("flow"), each["says"])
        for each in read
    )


@lru_cache(maxsize=1)
def brands() -> Mapping[str, str]:
    """A brand's tokens, joined by spaces -> what it sells first of all."""
    read = orjson.loads(gzip.decompress((FOLDER / "brands.json.gz").read_bytes()))
    names = read["purposes"]
    return {tokens: names[number] for tokens, (number, *_others) in read["brands"].items()}


@lru_cache(maxsize=1)
def chosen_brands() -> frozenset[str]:
    """The brands of our own list: so well known that they count in the middle of a text too."""
    read = orjson.loads(gzip.decompress((FOLDER / "brands.json.gz").read_bytes()))
    return frozenset(read["chosen"])


@lru_cache(maxsize=1)
def run_together() -> Mapping[str, str]:
    """Brands of six letters and more written without blanks -> their tokens."""
    return {key.replace(" ", ""): key for key in brands() if len(key.replace(" ", "")) >= 6}  # noqa: PLR2004
