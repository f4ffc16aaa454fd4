"""Training examples: merchants as statements name them, made of lists. No statement of anybody's.

Sources: the brands (name-suggestion-index and our own), the words of each purpose, and the titles
of merchant category codes (a list of the United States government, public domain). Around them
stand the commonest names of people and towns, so that the classifier learns to look past them.
"""

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from impl.ai.rules.descriptors import read
from training.ai.lexicon import index_brands, own_brands, purposes

_TOWNS: Final = """
new york, brooklyn, chicago, houston, phoenix, dallas, austin, seattle, denver, boston, portland,
atlanta, miami, orlando, tampa, springfield, franklin, clinton, salem, madison, georgetown,
arlington, london, york, leeds, bristol, oxford, bath, glasgow, dublin, cardiff, berlin, hamburg,
munchen, koln, wien, zurich, bern, paris, lyon, nice, madrid, barcelona, roma, milano, amsterdam,
brussels, oslo, toronto, ottawa, sydney, perth, san jose, san diego, los angeles, las vegas,
santa fe, st louis
""".replace("\n", " ").split(", ")
_PEOPLE: Final = """
smith johnson miller davis garcia wilson anderson taylor thomas moore martin lee clark lewis young
walker hall allen king wright scott green baker adams nelson hill carter mitchell roberts turner
muller schmidt weber fischer meyer rossi bianchi dubois bernard lopez perez patel singh chen nguyen
joe tony mario maria anna rosa luigi sam max ben kate lucy emma jack harry george frank paul
""".split()  # noqa: SIM905  # shorter to read and to extend
_ADJECTIVES: Final = """
new old golden royal little big blue red green silver sunny happy best first city village corner
union park river lake mountain valley ocean central grand east west north south downtown main
express family modern classic star sun moon eagle lion crown
""".split()  # noqa: SIM905  # shorter to read and to extend


@dataclass(frozen=True, slots=True)
class Example:
    text: str
    purpose: str
    weight: float
    origin: str
    """What it was made of: held-out sets are split by this, never within it."""


def codes(path: Path) -> Iterator[tuple[str, str]]:
    """(title, purpose) of the merchant category codes that have a purpose."""
    by_code = {code: name for name, each in purposes().items() for code in each.get("codes", ())}
    with path.open(encoding="utf-8", errors="replace") as file:
        for row in list(csv.reader(file))[1:]:
            code, title = row[0].strip(), row[1].strip()
            purpose = by_code.get(code) or _of_range(code)
            if purpose and title:
                yield title, purpose


def _of_range(code: str) -> str | None:
    """Airlines, car rental companies and hotels have ranges of codes, one a company."""
    if not code.isdigit():
        return None
    ranges = ((3000, 3350, "flights"), (3351, 3500, "car_rental"), (3501, 3999, "lodging"))
    return next((name for low, high, name in ranges if low <= int(code) <= high), None)


def make(package: Path, codes_path: Path, seed: int = 8) -> list[Example]:
    chance = random.Random(seed)  # noqa: S311  # the same examples every time
    found: list[Example] = []
    for name, purpose in index_brands(package):
        found += _named(name, purpose, 1.0, chance, 0)
    for purpose, names in own_brands().items():
        for name in names:
            found += _named(name, purpose, 2.0, chance, 1)
    for title, purpose in codes(codes_path):
        found += _named(title, purpose, 1.0, chance, 0)
    for purpose, each in purposes().items():
        words = [*each["words"], *each["called"][:2]]
        for word in words:
            found += [
                Example(_merchant(text), purpose, 2.0, word)
                for text in _around(word, words, chance)
            ]
        found.append(Example(each["about"], purpose, 4.0, each["about"]))
        found += [Example(part, purpose, 4.0, part) for part in each["about"].split(", ")]
    return [each for each in found if each.text]


def _named(
    name: str, purpose: str, weight: float, chance: random.Random, more: int
) -> list[Example]:
    texts = [name] + [f"{name} {chance.choice(_TOWNS)}" for _ in range(more)]
    return [Example(_merchant(text), purpose, weight, name) for text in texts]


def _around(word: str, words: list[str], chance: random.Random) -> list[str]:
    """A word as it stands in names of shops."""
    person = chance.choice(_PEOPLE)
    return [
        word,
        f"{person}s {word}",
        f"{word} {chance.choice(_TOWNS)}",
        f"{chance.choice(_ADJECTIVES)} {word}",
        f"{chance.choice(_ADJECTIVES)} {chance.choice(_ADJECTIVES)} {word} {chance.choice(_TOWNS)}",
        f"{person} {word} {chance.choice(words)}",
    ]


def _merchant(text: str) -> str:
    return read(text).spoken
