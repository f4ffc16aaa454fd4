"""What the files of other programs name: categories and tags of the book."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from impl.budget.import_values import Line, Ruled, Told
from impl.budget.repository import import_facts as facts
from impl.budget.repository.base import Row
from impl.budget.repository.names import name_key
from impl.budget.statements import Notice, Statement
from impl.budget.statements.model import summed
from impl.budget.values import Part

_LISTED: Final = 10
_MOST_TAGS: Final = 20


async def know(book_id: UUID, account: Row, lines: Sequence[Line]) -> None:
    """Give rows the splits and tags that the file names, as far as the book has them."""
    told = [(line, line.told) for line in lines if line.told is not None]
    if not told:
        return
    categories = await facts.categories(book_id) if account["on_budget"] else {}
    tags = await facts.tags(book_id)
    for line, said in told:
        line.ruled = Ruled(
            rule_ids=(),
            status=said.standing if said.standing != _of_bank(line) else None,
            parts=_parts(said, categories, tags) if account["on_budget"] else (),
            tags=_tags(said.tags, tags),
        )


async def unknown(book_id: UUID, statement: Statement) -> list[Notice]:
    """What the rows of a statement name in vain."""
    named = summed(statement.rows).tags
    if not named:
        return []
    tags = await facts.tags(book_id)
    missing = sorted(each for each in named if name_key(each) not in tags)
    if not missing:
        return []
    listed = ", ".join(missing[:_LISTED])
    return [
        Notice(
            "tags-unknown",
            f"The book has no tags {listed}: create them and read the file again to keep them.",
        )
    ]


def category(known: Mapping[str, UUID], name: str) -> UUID | None:
    """The category of that name; with its group before a colon, or without it."""
    found = known.get(name_key(name))
    if found is None and ":" in name:
        found = known.get(name_key(name.split(":", 1)[1]))
    return found


def _of_bank(line: Line) -> str:
    return "pending" if line.bank_status == "pending" else "cleared"


def _parts(
    said: Told, categories: Mapping[str, UUID], tags: Mapping[str, UUID]
) -> tuple[Part, ...]:
    return tuple(
        Part(
            each.amount,
            category(categories, each.category) if each.category else None,
            each.memo or None,
            _tags(each.tags, tags),
        )
        for each in said.parts
    )


def _tags(named: Sequence[str], known: Mapping[str, UUID]) -> tuple[UUID, ...]:
    found = (known.get(name_key(each)) for each in named)
    return tuple(dict.fromkeys(each for each in found if each is not None))[:_MOST_TAGS]
