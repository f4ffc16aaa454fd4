"""A reading as a query of the analytics domain."""

from typing import Any, Final

from impl.ai.rules.questions.names import NameKind
from impl.ai.rules.questions.reading import Reading

_SPENDING: Final = ["expense", "uncategorised"]
_MEASURES: Final = {"count": "count", "balance": "balance", "worth": "balance"}
_TIMES: Final = frozenset({"day", "week", "month", "quarter", "year"})
_LISTS: Final[dict[NameKind, str]] = {
    "category": "categories",
    "group": "groups",
    "payee": "payees",
    "account": "accounts",
}


def query_of(reading: Reading, decimals: int) -> dict[str, Any]:
    """An AnalyticQuery as JSON; `decimals` of the base currency scale amounts."""
    measure = "average" if reading.average_per else _MEASURES.get(reading.measure, "sum")
    made: dict[str, Any] = {"measures": [measure]}
    if reading.dimensions:
        made["dimensions"] = list(reading.dimensions)
    made["filter"] = _filter(reading, decimals)
    if reading.compare:
        made["compare_to"] = reading.compare
    if reading.average_per:
        made["average_per"] = reading.average_per
    if reading.order:
        direction = "largest_first" if reading.order == "most" else "smallest_first"
        made |= {"order": {"by": measure, "direction": direction}, "limit": reading.limit,
                 "other": False}  # fmt: skip
    elif _is_bounded(reading) and set(reading.dimensions) & _TIMES:
        made["include_empty"] = True
    return made


def _is_bounded(reading: Reading) -> bool:
    period = reading.period
    return period is not None and period.start is not None and period.end is not None


def _filter(reading: Reading, decimals: int) -> dict[str, Any]:
    period, kinds = reading.period, _kinds(reading)
    made: dict[str, Any] = {"kinds": kinds} if kinds else {}
    bounds = {"date_from": period and period.start, "date_to": period and period.end}
    made |= {name: day.isoformat() for name, day in bounds.items() if day}
    for kind, name in _LISTS.items():
        lists = {name: reading.of(kind), f"exclude_{name}": reading.of(kind, excluded=True)}
        made |= {key: [str(each.id) for each in found] for key, found in lists.items() if found}
    sizes = {"size_min": reading.size_min, "size_max": reading.size_max}
    made |= {key: _minor(size, decimals) for key, size in sizes.items() if size is not None}
    return made


def _kinds(reading: Reading) -> list[str]:
    if reading.measure == "spending" or (reading.measure == "count" and not reading.counts_all):
        return list(_SPENDING)
    return ["income"] if reading.measure == "income" else []


def _minor(hundredths: int, decimals: int) -> int:
    return int(hundredths * 10**decimals // 100)
