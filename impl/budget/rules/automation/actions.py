"""Actions of rules, compiled once to what changes a transaction."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final, TypeAlias
from uuid import UUID

from impl.budget.rules.automation.conditions import Said
from impl.budget.rules.automation.subject import Subject
from impl.budget.values import Part
from impl.platform.caseless import name_key

Act: TypeAlias = Callable[[Subject], None]
_LONGEST_MEMO: Final = 500
_MOST_TAGS: Final = 20


def compiled(said: Said) -> Act:
    """Does the action, where it goes with the transaction."""
    return _ACTIONS[said["type"]](said)


def shares(amount: int, parts: Sequence[Said]) -> tuple[int, ...] | None:
    """What each part has of the amount; they sum to it. None if the fixed ones are more than it.

    Percentages are rounded at the ends of what they cover one after the other, half to even, so
    that together they are never more than the amount.
    """
    size, sign = abs(amount), 1 if amount > 0 else -1
    covered, reached = Decimal(0), 0
    found: list[int | None] = []
    for part in parts:
        if part["share"] == "percent":
            covered += Decimal(part["percent"])
            until = int((size * covered / 100).quantize(Decimal(1), ROUND_HALF_EVEN))
            found.append(until - reached)
            reached = until
        else:
            found.append(part["amount"] if part["share"] == "fixed" else None)
    rest = size - sum(each for each in found if each is not None)
    if rest < 0:
        return None
    return tuple(sign * (rest if each is None else each) for each in found)


def _set_category(said: Said) -> Act:
    category = UUID(said["category_id"])

    def act(subject: Subject) -> None:
        if subject.takes_category and not subject.keeps_category and not subject.draft.parts:
            subject.draft = dataclasses.replace(subject.draft, category_id=category)

    return act


def _split(said: Said) -> Act:
    parts = said["parts"]
    places = [UUID(part["category_id"]) if part["category_id"] else None for part in parts]

    def act(subject: Subject) -> None:
        draft = subject.draft
        if subject.other is not None or not subject.takes_category or subject.keeps_category:
            return
        amounts = shares(draft.amount, parts)
        if amounts is None:
            return
        split = tuple(
            Part(amount, category, part["memo"] or None)
            for amount, category, part in zip(amounts, places, parts, strict=True)
        )
        subject.draft = dataclasses.replace(draft, category_id=None, parts=split)

    return act


def _set_payee(said: Said) -> Act:
    payee = UUID(said["payee_id"])

    def act(subject: Subject) -> None:
        subject.draft = dataclasses.replace(subject.draft, payee_id=payee, payee_name=None)
        subject.payee = subject.around.payees[payee]

    return act


def _set_payee_name(said: Said) -> Act:
    name, key = said["payee_name"], name_key(said["payee_name"])

    def act(subject: Subject) -> None:
        known = subject.around.payee_ids.get(key)
        called = None if known else name
        subject.draft = dataclasses.replace(subject.draft, payee_id=known, payee_name=called)
        subject.payee = subject.around.payees[known] if known else name

    return act


def _tag(said: Said) -> Act:
    tag, adds = UUID(said["tag_id"]), said["type"] == "add_tag"

    def act(subject: Subject) -> None:
        tags = subject.draft.tags
        if adds and tag not in tags and len(tags) < _MOST_TAGS:
            subject.draft = dataclasses.replace(subject.draft, tags=(*tags, tag))
        elif not adds and tag in tags:
            kept = tuple(each for each in tags if each != tag)
            subject.draft = dataclasses.replace(subject.draft, tags=kept)

    return act


def _memo(said: Said) -> Act:
    text, kind = said["memo"], said["type"]

    def act(subject: Subject) -> None:
        memo = subject.draft.memo
        if kind == "set_memo" or not memo:
            written = text
        elif kind == "append_memo":
            written = memo if memo.endswith(text) else f"{memo} {text}"
        else:
            written = memo if memo.startswith(text) else f"{text} {memo}"
        if len(written) <= _LONGEST_MEMO:
            subject.draft = dataclasses.replace(subject.draft, memo=written)

    return act


def _set_status(said: Said) -> Act:
    status = said["status"]

    def act(subject: Subject) -> None:
        if subject.draft.status != "reconciled":
            subject.draft = dataclasses.replace(subject.draft, status=status)

    return act


def _link_schedule(said: Said) -> Act:
    schedule = UUID(said["schedule_id"])

    def act(subject: Subject) -> None:
        draft = subject.draft
        if draft.schedule_id is None and subject.around.schedules[schedule].takes(draft):
            subject.draft = dataclasses.replace(draft, schedule_id=schedule)

    return act


def _delete(_said: Said) -> Act:
    def act(subject: Subject) -> None:
        subject.deleted = True

    return act


_ACTIONS: Final[Mapping[str, Callable[[Said], Act]]] = {
    "set_category": _set_category,
    "set_payee": _set_payee,
    "set_payee_name": _set_payee_name,
    "add_tag": _tag,
    "remove_tag": _tag,
    "set_memo": _memo,
    "append_memo": _memo,
    "prepend_memo": _memo,
    "set_status": _set_status,
    "split": _split,
    "link_schedule": _link_schedule,
    "delete": _delete,
}
