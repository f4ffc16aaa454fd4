"""Well-formed bodies that also make sense: what a schema cannot say is put right.

A schema lets a transaction have a category and splits at once, a savings account be a liability, or
a time zone be called "0". Such requests are refused by the book's rules, all alike; furnished ones
go on to where money moves.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import uuid4

from tests.contract.example_book import (
    CHECKING,
    DAILY_LIFE,
    GROCERIES,
    HOOK,
    PAYEE,
    RATES,
    REPAIRS,
    SAVINGS,
    SCHEDULE,
    STATEMENT,
    TAG,
)
from tests.contract.world import a_day
from tests.factories.ocr import RECEIPT, pdf
from tests.live import PASSWORD

Body = dict[str, Any]
World = Mapping[str, Any]
BODY_IDS: Final = {
    "account_id": CHECKING,
    "from_account_id": CHECKING,
    "to_account_id": SAVINGS,
    "transfer_account_id": SAVINGS,
    "category_id": GROCERIES,
    "from_category_id": REPAIRS,
    "to_category_id": GROCERIES,
    "category_group_id": DAILY_LIFE,
    "payee_id": PAYEE,
    "tag_id": TAG,
    "account_ids": CHECKING,
    "tag_ids": TAG,
    "tags": TAG,
    "schedule_id": SCHEDULE,
}
"""What bodies of the seeded world are about, by the names of their properties."""
_DAY: Final = "2026-01-15"
_SUBTYPES: Final = {"asset": "checking", "liability": "loan", "equity": "other"}
_KINDS: Final = ("plain", "split", "transfer")
_ONLY_IN: Final = {"plain": "category_id", "split": "splits", "transfer": "transfer_account_id"}
_KIND_OF: Final = {
    "category_id": "plain",
    "splits": "split",
    "transfer_account_id": "transfer",
    "transfer_amount": "transfer",
    "transfer_status": "transfer",
}
_NESTED: Final = {"rows", "conditions", "actions", "rule", "rule_id", "cursor"}
"""Properties whose items have ids and dates of their own to be put right."""
_MOST: Final = 999_999_999_999
_MAPPING: Final = {
    "encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": True,
    "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"],
    "outflow_flags": [], "inflow_flags": [], "debit_negative": False, "invert": False,
    "currency": None,
}  # fmt: skip


def sensible(operation: str, body: Body, tried: str | None, world: World) -> Body:
    """The body about the world's things, under names of its own, and put right.

    The property that the case is about stays as it was generated, but for its ids.
    """
    known = _with_ids(body, world["body"])
    mended: Body = {**known, **_own_names(known)}
    if operation in _MENDERS:
        mended = _MENDERS[operation](mended, tried, world)
    if tried is not None and tried in known and tried not in _NESTED:
        mended[tried] = known[tried]
    return mended


def _with_ids(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_with_ids(item, ids) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _id(item, ids[name]) if name in ids else _with_ids(item, ids)
        for name, item in value.items()
    }


def _id(generated: Any, known: str) -> Any:
    """A known id in place of a generated one, alone or in a list."""
    if isinstance(generated, list):
        return [known] if generated else []
    return None if generated is None else known


def _own_names(body: Body) -> Body:
    """What may be there only once, made so: most generated names were seen before."""
    return {
        name: f"{body[name][:100]} {uuid4().hex[:12]}"
        for name in ("name", "external_id")
        if isinstance(body.get(name), str)
    }


def _transaction(body: Body, tried: str | None, _world: World) -> Body:
    kind = _kind(body, tried)
    dropped = {"exchange_rate", "transfer_amount", "transfer_status"}
    dropped |= {"splits", "category_id", "transfer_account_id"} - {_ONLY_IN[kind]}
    if body.get("payee_id") is not None:
        dropped.add("payee_id" if tried == "payee_name" else "payee_name")
    kept = {name: value for name, value in body.items() if name not in dropped}
    if kind == "split":
        kept["amount"] = max(-_MOST, min(_MOST, sum(each["amount"] for each in kept["splits"])))
    return _dated(kept, "date") or body


def _transfer(body: Body, tried: str | None, _world: World) -> Body:
    """Between two accounts on budget, of which one says what arrives."""
    dropped = {"category_id", "to_amount", "rate", "exchange_rate"} - {tried}
    return _dated({name: value for name, value in body.items() if name not in dropped}, "date")


def _many(body: Body, _tried: str | None, world: World) -> Body:
    """A few rows to create, which make sense each."""
    rows = [{**row, **_own_names(row)} for row in body.get("create", [])[:3]]
    kept: Body = {name: body[name] for name in ("mode", "dry_run", "unlock") if name in body}
    if not rows:
        rows = [{"account_id": world["body"]["account_id"], "date": _DAY, "amount": -100}]
    return {**kept, "create": [_transaction(row, None, world) for row in rows]}


def _edit(body: Body, _tried: str | None, world: World) -> Body:
    """Tried only, of one transaction."""
    changes = {name: value for name, value in body["changes"].items() if name != "payee_name"}
    changes = _dated({"memo": "Changed", **changes}, "date")
    return {"filter": {"transaction_ids": [world["path"]["transaction_id"]]}, "changes": changes}


def _kind(body: Body, tried: str | None) -> str:
    """The kind that the case is about, or else any, if the body has what it takes."""
    kind = _KIND_OF.get(tried or "") or _KINDS[int(body.get("amount") or 0) % 3]
    if kind == "transfer":
        return kind if body.get("transfer_account_id") is not None else "plain"
    return kind if body.get("splits") else "plain"


def _schedule(body: Body, tried: str | None, world: World) -> Body:
    """One that recurs, with an amount that is known."""
    kept = _transaction(body, tried, world)
    for name in ("amount_min", "amount_max", "amount_kind"):
        kept.pop(name, None)
    return _recurring(kept, tried, world)


def _recurring(body: Body, _tried: str | None, _world: World) -> Body:
    known = {"rule": "FREQ=MONTHLY;BYMONTHDAY=31", "start_date": _DAY, "date_from": _DAY}
    return {**body, **{name: value for name, value in known.items() if body.get(name)}}


def _posting(body: Body, tried: str | None, world: World) -> Body:
    """A plain one, or with splits that sum to its amount; it is on an account in base currency."""
    kept = _transaction(body, tried, world)
    for name in ("transfer_amount", "transfer_account_id"):
        kept.pop(name, None)
    return kept


def _dated(body: Body, *fields: str) -> Body:
    return {**body, **{name: _DAY for name in fields if name in body}}


def _account(body: Body, _tried: str | None, _world: World) -> Body:
    body.pop("opening_exchange_rate", None)
    body.pop("on_budget", None)
    kind = body.get("kind", "asset")
    body |= {"kind": kind, "subtype": _SUBTYPES.get(kind, "other"), "currency": "EUR"}
    return _dated(body, "opening_date")


def _book(body: Body, _tried: str | None, _world: World) -> Body:
    known = {"base_currency": "EUR", "time_zone": "Europe/Lisbon", "first_month": "2026-01"}
    return {**body, **{name: value for name, value in known.items() if name in body}}


def _rate(body: Body, _tried: str | None, _world: World) -> Body:
    """Of a day of its own, since each is entered once."""
    return {**body, "base": "USD", "quote": "EUR", "date": a_day()}


def _rates(_body: Body, _tried: str | None, _world: World) -> Body:
    return {"file": RATES}


def _rows(body: Body, _tried: str | None, _world: World) -> Body:
    rows = [dict(row) for row in body.get("rows", [])][:3]
    for index, row in enumerate(rows, start=1):
        row["index"] = index
        if row.get("payee_id") is not None:
            row.pop("payee", None)
    return {"rows": [_dated(row, "date") for row in rows]}


def _file(body: Body, _tried: str | None, _world: World) -> Body:
    return {"account_id": body["account_id"], "file": STATEMENT}


def _document(_body: Body, _tried: str | None, _world: World) -> Body:
    return {"file": pdf(RECEIPT, salt=uuid4().hex).decode("latin-1")}


def _extraction(body: Body, _tried: str | None, _world: World) -> Body:
    known = {"currency": "EUR"} if body.get("currency") else {}
    return _dated({**body, **known}, *(["date"] if body.get("date") else []))


def _asked(body: Body, tried: str | None, world: World) -> Body:
    """Transactions of the book, or else rows."""
    if "transaction_ids" in body and tried != "rows":
        return {"transaction_ids": [world["path"]["transaction_id"]]}
    return {"rows": body.get("rows") or [{"text": "CORNER MARKET 42", "amount": -100}]}


def _limit(body: Body, tried: str | None, world: World) -> Body:
    """Over the world's category, from this year on."""
    days = tried == "days" or (tried == "period" and body.get("period") == "days")
    period = {"period": "days" if days else "month", "days": 14 if days else None}
    over = {"category_ids": [world["body"]["category_id"]], "category_group_ids": []}
    return {**_dated(body, "starts_on"), **period, **over}


def _goal(body: Body, tried: str | None, _world: World) -> Body:
    """One with a date, or one without."""
    kind = "target_balance_by_date" if tried == "target_date" else "monthly_funding"
    if tried == "kind" and body.get("kind"):
        kind = body["kind"]
    target = _DAY if kind == "target_balance_by_date" else None
    return {**body, "kind": kind, "target_date": target}


def _mapping(_body: Body, _tried: str | None, _world: World) -> Body:
    return dict(_MAPPING)


def _import_profile(body: Body, _tried: str | None, world: World) -> Body:
    """For headings that no profile has yet."""
    kept = dict(body)
    if isinstance(kept.get("mapping"), dict):
        kept["mapping"] = _mapping(kept["mapping"], None, world)
    if isinstance(kept.get("headings"), list):
        kept["headings"] = [uuid4().hex, *kept["headings"][:100]]
    return kept


def _login(body: Body, _tried: str | None, world: World) -> Body:
    return {**body, "email": world["email"], "password": PASSWORD}


def _registration(body: Body, _tried: str | None, _world: World) -> Body:
    return {**body, "email": f"{uuid4().hex[:16]}@example.org", "password": PASSWORD}


def _token(body: Body, _tried: str | None, world: World) -> Body:
    return {**body, **({"book_ids": [world["book"]]} if body.get("book_ids") else {})}


def _webhook(body: Body, _tried: str | None, world: World) -> Body:
    known = {"url": HOOK, "book_ids": [world["book"]]}
    return {**body, **{name: value for name, value in known.items() if body.get(name)}}


_IDS_OF: Final = {
    "accounts": "account_id",
    "categories": "category_id",
    "groups": "category_group_id",
    "payees": "payee_id",
    "tags": "tags",
}
_GRAINS: Final = ("day", "week", "month", "quarter", "year")


def _query(body: Body, tried: str | None, world: World) -> Body:
    """One that has an answer: of one dimension of time, over days that follow each other."""
    dimensions = [each for each in body.get("dimensions", []) if each not in _GRAINS]
    measures = [each for each in body["measures"] if each != "balance"] or ["sum"]
    kept: Body = {name: body[name] for name in ("chart", "other", "include_empty") if name in body}
    if tried in {"compare_to", "limit", "average_per"} and tried in body:
        kept[tried] = body[tried]
    filters = _filter(dict(body.get("filter", {})), world["body"])
    return {**kept, "measures": measures, "dimensions": dimensions[:2], "filter": filters}


def _filter(wanted: Body, ids: Mapping[str, str]) -> Body:
    for name, key in _IDS_OF.items():
        for filter_ in (name, f"exclude_{name}"):
            if filter_ in wanted:
                wanted[filter_] = [ids[key]]
    for name in ("date_from", "date_to", "size_min", "size_max"):
        wanted.pop(name, None)
    return {**wanted, "period": "this_year"}


def _rule(body: Body, _tried: str | None, world: World) -> Body:
    """About things of the book, with expressions that can be read and shares that add up."""
    ids = world["body"]
    said = [_condition(each, ids) for each in body.get("conditions", [])]
    done = [_action(each) for each in body.get("actions", [])]
    stage = {"stage": "default"} if body.get("stage") == "post" else {}  # what is put in order
    return {
        **body,
        **stage,
        **({"conditions": said} if said else {}),
        **({"actions": done} if "actions" in body else {}),
    }


def _rule_test(body: Body, tried: str | None, world: World) -> Body:
    """About one rule, from the beginning."""
    kept = {name: value for name, value in body.items() if name not in ("cursor", "rule")}
    if kept.get("filter"):
        narrowed = {k: v for k, v in kept["filter"].items() if k != "transaction_ids"}
        kept["filter"] = {**narrowed, "account_id": world["body"]["account_id"]}
    if tried != "rule_id" and body.get("rule"):
        kept.pop("rule_id", None)
        return {**kept, "rule": _rule(body["rule"], None, world)}
    return {**kept, "rule_id": world["path"]["rule_id"]}


def _condition(said: Body, ids: Mapping[str, str]) -> Body:
    listed = {name: [ids[name[:-1]]] for name in said if name.endswith("_ids")}
    if said.get("operator") in {"matches", "does_not_match"}:
        listed["values"] = ["market|grocer"]
    return {**said, **listed}


def _action(done: Body) -> Body:
    if done.get("type") != "split":
        return done
    memo = done["parts"][0].get("memo")
    rest = {"share": "remainder", "category_id": None, "memo": memo}
    return {**done, "parts": [rest, {**rest, "share": "fixed", "amount": 1}]}


_MENDERS: Final[Mapping[str, Callable[[Body, str | None, World], Body]]] = {
    "create_transaction": _transaction,
    "update_transaction": _transaction,
    "create_schedule": _schedule,
    "update_schedule": _schedule,
    "preview_schedule": _recurring,
    "create_transfer": _transfer,
    "write_transactions": _many,
    "edit_transactions": _edit,
    "post_occurrence": _posting,
    "create_account": _account,
    "create_book": _book,
    "update_book": _book,
    "create_rate": _rate,
    "import_rates": _rates,
    "create_rule": _rule,
    "update_rule": _rule,
    "test_rules": _rule_test,
    "update_import_rows": _rows,
    "create_import": _file,
    "categorize_transactions": _asked,
    "create_document": _document,
    "create_attachment": _document,
    "create_document_transaction": _transaction,
    "update_extraction": _extraction,
    "replace_import_mapping": _mapping,
    "create_import_profile": _import_profile,
    "update_import_profile": _import_profile,
    "create_limit": _limit,
    "update_limit": _limit,
    "create_goal": _goal,
    "update_goal": _goal,
    "login": _login,
    "register": _registration,
    "create_token": _token,
    "update_token": _token,
    "create_webhook": _webhook,
    "query": _query,
    "update_webhook": _webhook,
}
