"""Well-formed bodies that also make sense: what a schema cannot say is put right.

A schema lets a transaction have a category and splits at once, a savings account be a liability, or
a time zone be called "0". Such requests are refused by the book's rules, all alike; furnished ones
go on to where money moves.
"""

import itertools
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from uuid import uuid4

from tests.contract.story import STATEMENT
from tests.live import PASSWORD

Body = dict[str, Any]
_DAY: Final = "2026-01-15"
_SUBTYPES: Final = {"asset": "checking", "liability": "loan", "equity": "other"}
_TRANSFER: Final = ("transfer_account_id", "transfer_amount", "transfer_status")
_MOST: Final = 999_999_999_999
_MAPPING: Final = {
    "encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": True,
    "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"],
    "outflow_flags": [], "inflow_flags": [], "debit_negative": False, "invert": False,
    "currency": None,
}  # fmt: skip
_kinds: Final[Iterator[str]] = itertools.cycle(["plain", "split", "transfer"])


def sensible(operation: str, body: Body, tried: str | None, person: Mapping[str, str]) -> Body:
    """The body put right, but for the property that the case is about."""
    mend = _MENDERS.get(operation)
    if mend is None:
        return body
    mended = mend(dict(body), tried, person)
    if tried is not None and tried in body:
        mended[tried] = body[tried]
    return mended


def _transaction(body: Body, tried: str | None, _person: object) -> Body:
    kind = {"splits": "split", "category_id": "plain"}.get(tried or "") or next(_kinds)
    if tried in _TRANSFER:
        kind = "transfer"
    if body.get("transfer_account_id") is None and kind == "transfer":
        kind = "plain"
    if not body.get("splits") and kind == "split":
        kind = "plain"
    dropped = ["exchange_rate", "transfer_amount", "transfer_status"]
    dropped += ["payee_name"] if body.get("payee_id") is not None else []
    dropped += [] if kind == "split" else ["splits"]
    dropped += [] if kind == "plain" else ["category_id"]
    dropped += [] if kind == "transfer" else ["transfer_account_id"]
    kept = {name: value for name, value in body.items() if name not in dropped}
    if kind == "split":
        kept["amount"] = max(-_MOST, min(_MOST, sum(each["amount"] for each in kept["splits"])))
    return _dated(kept, "date")


def _dated(body: Body, *fields: str) -> Body:
    return {**body, **{name: _DAY for name in fields if name in body}}


def _account(body: Body, _tried: str | None, _person: object) -> Body:
    body.pop("opening_exchange_rate", None)
    body.pop("on_budget", None)
    kind = body.get("kind", "asset")
    body |= {"kind": kind, "subtype": _SUBTYPES.get(kind, "other"), "currency": "EUR"}
    return _dated(body, "opening_date")


def _book(body: Body, _tried: str | None, _person: object) -> Body:
    known = {"base_currency": "EUR", "time_zone": "Europe/Lisbon", "first_month": "2026-01"}
    return {**body, **{name: value for name, value in known.items() if name in body}}


def _rows(body: Body, _tried: str | None, _person: object) -> Body:
    rows = [dict(row) for row in body.get("rows", [])][:3]
    for index, row in enumerate(rows, start=1):
        row["index"] = index
        if row.get("payee_id") is not None:
            row.pop("payee", None)
    return {"rows": [_dated(row, "date") for row in rows]}


def _file(body: Body, _tried: str | None, _person: object) -> Body:
    return {"account_id": body["account_id"], "file": STATEMENT}


def _mapping(_body: Body, _tried: str | None, _person: object) -> Body:
    return dict(_MAPPING)


def _login(body: Body, _tried: str | None, person: Mapping[str, str]) -> Body:
    return {**body, "email": person["email"], "password": PASSWORD}


def _registration(body: Body, _tried: str | None, _person: object) -> Body:
    return {**body, "email": f"{uuid4().hex[:16]}@example.org", "password": PASSWORD}


def _token(body: Body, _tried: str | None, person: Mapping[str, str]) -> Body:
    return {**body, **({"book_ids": [person["book"]]} if body.get("book_ids") else {})}


_MENDERS: Final[Mapping[str, Callable[[Body, str | None, Any], Body]]] = {
    "create_transaction": _transaction,
    "update_transaction": _transaction,
    "create_account": _account,
    "create_book": _book,
    "update_book": _book,
    "update_import_rows": _rows,
    "create_import": _file,
    "replace_import_mapping": _mapping,
    "login": _login,
    "register": _registration,
    "create_token": _token,
}
