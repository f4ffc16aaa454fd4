"""Rules applied slowly and plainly: what the engine must come to."""

import dataclasses
import re
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any
from uuid import UUID

from impl.budget.rules.automation.subject import Surroundings
from impl.budget.values import Draft, Part

Said = dict[str, Any]


def apply(rows: list[Said], draft: Draft, around: Surroundings, imported: str) -> Any:
    """The draft that the rules leave, the rules that fired, and whether it is deleted."""
    fired = []
    for row in rows:
        if not row["enabled"] or _lacks(row, around):
            continue
        held = [holds(each, draft, around, imported) for each in row["conditions"]]
        if (row["match"] == "all" and not all(held)) or not any(held):
            continue
        fired.append(row["id"])
        deleted = False
        for action in row["actions"]:
            if action["type"] == "delete":
                deleted = True
            else:
                draft = _done(action, draft, around)
        if deleted or row["stop"]:
            return draft, tuple(fired), deleted
    return draft, tuple(fired), False


def _lacks(row: Said, around: Surroundings) -> bool:
    named = str(row["actions"])
    ids = set(re.findall(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", named))
    there = {*map(str, around.categories), *map(str, around.payees), *map(str, around.tags)}
    return not ids <= there


def holds(said: Said, draft: Draft, around: Surroundings, imported: str) -> bool:
    field = said["field"]
    if field == "amount":
        size, least, most = abs(draft.amount), said["minimum"], said["maximum"]
        flows = {"any": True, "inflow": draft.amount > 0, "outflow": draft.amount < 0}
        within = (least is None or size >= least) and (most is None or size <= most)
        return flows[said["direction"]] and bool(within)
    if field == "date":
        day = draft.date.isoformat()
        return bool((said["date_from"] or day) <= day <= (said["date_to"] or day))
    if field.startswith("is_"):
        return bool(_flag(field, draft, around) == said["value"])
    if field in ("payee_name", "memo", "imported_text"):
        texts = {"payee_name": _payee(draft, around), "memo": draft.memo or ""}
        return _compares(said, texts.get(field, imported))
    seen = _seen(field, draft, around)
    wanted = next(value for name, value in said.items() if name not in ("field", "operator"))
    return bool((said["operator"] == "is") == bool(seen & set(wanted)))


def _seen(field: str, draft: Draft, around: Surroundings) -> set[str]:
    values: dict[str, list[Any]] = {
        "payee": [draft.payee_id],
        "account": [draft.account_id],
        "transfer_account": [draft.transfer_account_id],
        "category": [draft.category_id, *(part.category_id for part in draft.parts)],
        "tag": [*draft.tags, *(tag for part in draft.parts for tag in part.tags)],
        "status": [draft.status],
        "source": [draft.source],
        "currency": [around.places[draft.account_id].currency],
    }
    return {str(each) for each in values[field] if each is not None}


def _compares(said: Said, text: str) -> bool:
    operator, text = said["operator"], text.lower()
    results = []
    for value in (each.lower() for each in said["values"]):
        found = {
            "is": text == value,
            "contains": value in text,
            "starts_with": text[: len(value)] == value,
            "ends_with": text[-len(value) :] == value,
            "matches": re.search(value, text) is not None,
        }
        opposite = {"is_not": "is", "does_not_contain": "contains", "does_not_match": "matches"}
        results.append(found[opposite.get(operator, str(operator))])
    return any(results) != (operator in ("is_not", "does_not_contain", "does_not_match"))


def _payee(draft: Draft, around: Surroundings) -> str:
    if draft.payee_name:
        return draft.payee_name
    return around.payees[draft.payee_id] if draft.payee_id else ""


def _takes_category(draft: Draft, around: Surroundings) -> bool:
    here = around.places[draft.account_id].on_budget
    if draft.transfer_account_id is None:
        return here
    return here != around.places[draft.transfer_account_id].on_budget


def _flag(field: str, draft: Draft, around: Surroundings) -> bool:
    if field == "is_transfer":
        return draft.transfer_account_id is not None
    if field == "is_split":
        return len(draft.parts) > 0
    found = [part.category_id for part in draft.parts] or [draft.category_id]
    return _takes_category(draft, around) and None in found


def _done(action: Said, draft: Draft, around: Surroundings) -> Draft:
    kind = action["type"]
    if kind == "split":
        return _split(action, draft, around)
    if kind == "set_payee_name":
        return _named(action["payee_name"], draft, around)
    changed: dict[str, Any] = {}
    if kind == "set_category" and not draft.parts and _takes_category(draft, around):
        changed = {"category_id": UUID(action["category_id"])}
    if kind == "set_payee":
        changed = {"payee_id": UUID(action["payee_id"]), "payee_name": None}
    if kind.endswith("_memo"):
        changed = {"memo": _memo(kind, draft.memo or "", action["memo"]) or None}
    if kind == "set_status":
        changed = {"status": action["status"]}
    if kind.endswith("_tag"):
        changed = {"tags": _tags(kind, draft.tags, UUID(action["tag_id"]))}
    return dataclasses.replace(draft, **changed)


def _memo(kind: str, memo: str, text: str) -> str:
    if kind == "set_memo" or memo == "":
        return text
    if kind == "append_memo":
        return memo if memo[-len(text) :] == text else f"{memo} {text}"
    return memo if memo[: len(text)] == text else f"{text} {memo}"


def _tags(kind: str, tags: tuple[UUID, ...], tag: UUID) -> tuple[UUID, ...]:
    if kind == "remove_tag":
        return tuple(each for each in tags if each != tag)
    return tags if tag in tags else (*tags, tag)


def _named(name: str, draft: Draft, around: Surroundings) -> Draft:
    for id_, known in around.payees.items():
        if known.lower() == name.lower():
            return dataclasses.replace(draft, payee_id=id_, payee_name=None)
    return dataclasses.replace(draft, payee_id=None, payee_name=name)


def _split(action: Said, draft: Draft, around: Surroundings) -> Draft:
    if draft.transfer_account_id is not None or not _takes_category(draft, around):
        return draft
    amounts: list[int | None] = []
    until = Decimal(0)
    for part in action["parts"]:
        if part["share"] == "percent":
            before, until = until, until + Decimal(part["percent"])
            ends = [
                (abs(draft.amount) * each / 100).quantize(Decimal(1), ROUND_HALF_EVEN)
                for each in (before, until)
            ]
            amounts.append(int(ends[1] - ends[0]))
        else:
            amounts.append(part.get("amount"))
    rest = abs(draft.amount) - sum(each or 0 for each in amounts)
    if rest < 0:
        return draft
    sign = -1 if draft.amount < 0 else 1
    parts = tuple(
        Part(
            sign * (rest if amount is None else amount),
            UUID(part["category_id"]) if part["category_id"] else None,
            part["memo"],
        )
        for amount, part in zip(amounts, action["parts"], strict=True)
    )
    return dataclasses.replace(draft, category_id=None, parts=parts)
