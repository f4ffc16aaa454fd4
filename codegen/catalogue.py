"""The problem catalogue: openapi/problems.yaml, read and checked."""

from typing import Final

from codegen.faults import Faults, Place
from codegen.ir import Problem
from codegen.positions import Json, Node
from codegen.sources import Sources

FILE: Final = "openapi/problems.yaml"
_REQUIRED: Final = ("status", "title", "meaning", "action", "example")
_OPTIONAL: Final = ("platform", "commits", "members", "oauth")


def read_catalogue(sources: Sources, faults: Faults) -> dict[str, Problem]:
    """All problems by slug, in the order of the file."""
    source = sources.load(FILE)
    return {
        slug: _problem(slug, entry, source.at(slug))
        for slug, entry in source.items()
        if _is_sound(slug, entry, source.at(slug), faults)
    }


def _is_sound(slug: str, entry: Json, place: Place, faults: Faults) -> bool:
    if not isinstance(entry, Node):
        faults.add(place, f"the problem {slug} is no mapping", f"give it {', '.join(_REQUIRED)}")
        return False
    missing = [key for key in _REQUIRED if key not in entry]
    if missing:
        faults.add(place, f"the problem {slug} lacks {', '.join(missing)}", "write what is missing")
    for key in entry:
        if key not in _REQUIRED + _OPTIONAL:
            remedy = f"use one of {', '.join(_REQUIRED + _OPTIONAL)}"
            faults.add(entry.at(key), f"the problem {slug} has an unknown field {key}", remedy)
    return not missing


def _problem(slug: str, entry: Node, place: Place) -> Problem:
    return Problem(
        slug=slug,
        status=entry["status"],
        title=entry["title"],
        meaning=" ".join(entry["meaning"].split()),
        action=" ".join(entry["action"].split()),
        example=dict(entry["example"]),
        members=dict(entry.get("members", {})),
        platform=entry.get("platform", False),
        commits=entry.get("commits", False),
        oauth=entry.get("oauth", slug.replace("-", "_")),
        place=place,
    )
