"""Putting things in an order that is given as a whole."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from generated.problems import OrderMismatch
from impl.budget.repository.base import Resource, Row
from impl.platform.journal import ChangeSet

_LISTED: Final = 100


async def put_in_order(
    changes: ChangeSet, resource: type[Resource], there: Sequence[Row], wanted: Sequence[UUID]
) -> list[Row]:
    """Number the rows that are there in the order that is wanted, which names exactly them."""
    by_id = {row["id"]: row for row in there}
    named = list(dict.fromkeys(wanted))
    misplaced = [each for each in named if each not in by_id]
    if len(await resource.seek(changes.book.id, misplaced)) < len(misplaced):
        raise resource.missing()
    missing = list(by_id.keys() - set(named))
    if missing or misplaced:
        raise OrderMismatch(
            f"The order leaves out {len(missing)} and names {len(misplaced)} from elsewhere; "
            f"there are {len(there)}.",
            missing=missing[:_LISTED],
            misplaced=misplaced[:_LISTED],
        )
    return [
        await resource.update(changes, by_id[each], {"position": position})
        for position, each in enumerate(named, start=1)
    ]
