"""What the journal keeps of a transaction beside what it shows: enough to have it back whole."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from impl.budget.values import Booked, Leg, Posting
from impl.platform.journal import KEPT

_LEG: Final = tuple(field.name for field in dataclasses.fields(Leg))
_READ: Final[Mapping[str, Callable[[str], object]]] = {
    **dict.fromkeys(
        ("id", "account_id", "payee_id", "category_id", "transfer_account_id", "import_id"), UUID
    ),
    "date": dt.date.fromisoformat,
    "created_at": dt.datetime.fromisoformat,
    "updated_at": dt.datetime.fromisoformat,
}


def kept(transaction: Booked) -> dict[str, object]:
    """What its snapshot leaves out."""
    return {
        "import_row": transaction.import_row,
        "created_by": transaction.created_by,
        "postings": [
            [posting.id, *(getattr(posting.leg, name) for name in _LEG)]
            for posting in transaction.postings
        ],
    }


def booked(before: Mapping[str, Any]) -> Booked:
    """The transaction of a snapshot as the journal gives it back, with what was kept of it."""
    beside = before[KEPT]
    names = {field.name for field in dataclasses.fields(Booked)} & before.keys()
    postings = tuple(
        Posting(UUID(id_), _leg(dict(zip(_LEG, leg, strict=False))))
        for id_, *leg in beside["postings"]
    )
    values: dict[str, Any] = {name: _read(name, before[name]) for name in names}
    values["tags"] = _ids(before.get("tags", ()))
    return Booked(
        **values,
        is_split=any(posting.leg.part is not None for posting in postings),
        import_row=beside["import_row"],
        created_by=_id(beside["created_by"]),
        postings=postings,
    )


def _leg(values: dict[str, Any]) -> Leg:
    ids = {name: _id(values[name]) for name in ("account_id", "category_id")}
    return Leg(**values | ids | {"tags": _ids(values.get("tags", ()))})


def _read(name: str, value: Any) -> Any:  # noqa: ANN401  # JSON
    return value if value is None or name not in _READ else _READ[name](value)


def _ids(texts: Iterable[str]) -> tuple[UUID, ...]:
    return tuple(UUID(each) for each in texts)


def _id(text: str | None) -> UUID | None:
    return None if text is None else UUID(text)
