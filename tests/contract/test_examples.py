"""Requests that work: the specification's examples as they stand, and what is seldom made up.

A generated request nearly never has a rate in the one account that needs one, or a range that its
amount lies in. So those are written out.
"""

import json
from typing import Any, Final
from uuid import uuid4

import pytest

from generated.operations import OPERATIONS
from generated.runtime import Operation
from tests.contract.coverage.demands import examples
from tests.contract.disposables import CONSUMING
from tests.contract.example_book import (
    CHECKING,
    DOLLARS,
    IMPORT,
    OTHER_TRANSACTION,
    PAYEE,
    REPAIRS,
    TAG,
    TRANSACTION,
)
from tests.contract.world import World

JSON: Final = "body application/json"
EXAMPLES: Final = [
    pytest.param(operation, value, id=f"{operation.id} {name}")
    for operation in OPERATIONS.values()
    for (place, name), value in examples(operation.id).items()
    if place == JSON and operation.id not in CONSUMING
]
MAPPING: Final = {
    "encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": True,
    "date_order": "dmy", "decimal_separator": ",",
    "columns": ["date", "payee", "memo", "amount", "sign"],
    "outflow_flags": ["D"], "inflow_flags": ["C"], "debit_negative": False, "invert": False,
    "currency": "EUR",
}  # fmt: skip
FLAGGED: Final = "Datum;Name;Zweck;Betrag;Art\n05.01.2026;Corner Market;{};42,10;D\n"


class TestExamples:
    @pytest.mark.parametrize(("operation", "value"), EXAMPLES)
    async def test_of_a_body_are_accepted(
        self, elsewhere: World, operation: Operation, value: Any
    ) -> None:
        """Unless the story, or an example before it, has made true what it must not meet."""
        path = operation.path.format_map(elsewhere.path_parameters())
        body = elsewhere.real(value)
        response = await elsewhere.owner.send(operation.method, path, json=body)
        in_the_way = response.status_code == 409 or "invalid-credentials" in response.text
        assert response.is_success or in_the_way, response.text


class TestForeignCurrency:
    async def test_an_account_is_opened_and_used_at_rates_of_its_own(self, world: World) -> None:
        account = await world.make("accounts", {
            "name": uuid4().hex, "kind": "asset", "subtype": "savings", "currency": "USD",
            "on_budget": True, "opening_date": "2026-01-01", "opening_balance": 50000,
            "opening_exchange_rate": "0.85",
        })  # fmt: skip
        made = await world.make("transactions", {
            "account_id": account["id"], "date": "2026-01-09", "amount": -1000,
            "category_id": world.of_example[REPAIRS], "exchange_rate": "0.86",
        })  # fmt: skip
        assert (made["exchange_rate"], made["base_amount"]) == ("0.86", -860)
        path = f"{world.path}/transactions/{made['id']}"
        changed = await world.owner.do("PATCH", path, {"exchange_rate": "0.9"})
        assert changed["base_amount"] == -900

    async def test_a_transfer_says_what_the_other_account_gains(self, world: World) -> None:
        checking, dollars = world.of_example[CHECKING], world.of_example[DOLLARS]
        made = await world.make("transactions", {
            "account_id": checking, "date": "2026-01-09", "amount": -1000,
            "transfer_account_id": dollars, "transfer_amount": 1100, "transfer_status": "cleared",
        })  # fmt: skip
        path = f"{world.path}/transactions/{made['id']}"
        for status in ("pending", None):
            body = {"transfer_amount": 1200, "transfer_status": status}
            changed = await world.owner.do("PATCH", path, body)
            assert changed["transfer_amount"] == 1200
        untold: dict[str, object] = {
            "account_id": checking,
            "date": "2026-01-09",
            "amount": -1000,
            "transfer_account_id": dollars,
            "transfer_amount": 1100,
            "transfer_status": None,
        }
        await world.make("transactions", untold)

    async def test_a_file_is_read_as_its_mapping_says(self, world: World) -> None:
        path = f"{world.path}/imports"
        choices: tuple[dict[str, str], ...] = ({}, {"statement": "1"})
        for statement in choices:
            text = FLAGGED.format(uuid4().hex)
            made = await world.owner.do(
                "POST", path, data={"account_id": world.of_example[CHECKING],
                                    "mapping": json.dumps(MAPPING), **statement},
                files={"file": ("flags.csv", text.encode(), "text/csv")},
            )  # fmt: skip
            assert made["mapping"]["outflow_flags"] == ["D"]
        await world.owner.do("PUT", f"{path}/{made['id']}/mapping", MAPPING)


class TestRanges:
    async def test_a_schedule_says_between_what_its_amount_lies(self, world: World) -> None:
        made = await world.make("schedules", {
            "name": uuid4().hex, "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01",
            "account_id": world.of_example[CHECKING], "amount": -8000, "amount_kind": "range",
            "amount_min": -11000, "amount_max": -6000,
        })  # fmt: skip
        path = f"{world.path}/schedules/{made['id']}"
        body = {"amount_kind": "range", "amount_min": -10000, "amount_max": -7000}
        assert (await world.owner.do("PATCH", path, body))["amount_min"] == -10000

    async def test_a_scheduled_transfer_says_what_the_other_account_gains(
        self, world: World
    ) -> None:
        made = await world.make("schedules", {
            "name": uuid4().hex, "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01",
            "account_id": world.of_example[CHECKING], "amount": -8000,
            "transfer_account_id": world.of_example[DOLLARS], "transfer_amount": 9000,
        })  # fmt: skip
        path = f"{world.path}/schedules/{made['id']}"
        changed = await world.owner.do("PATCH", path, {"transfer_amount": 9500})
        assert changed["transfer_amount"] == 9500

    async def test_a_query_asks_for_entries_of_a_size(self, world: World) -> None:
        size = {"period": "this_year", "size_min": 100, "size_max": 5000}
        path = f"/analytics/books/{world.book}/query"
        await world.owner.do("POST", path, {"measures": ["sum"], "filter": size})


class TestManyAtOnce:
    async def test_every_field_can_be_written_in_bulk(self, world: World) -> None:
        """Tried only: what each would come to is told, refused or not."""
        known = world.of_example
        payee, category, tag = known[PAYEE], known[REPAIRS], known[TAG]
        plain = {"account_id": known[CHECKING], "date": "2026-01-09", "amount": -1000,
                 "memo": "Tried", "status": "cleared", "tags": [tag]}  # fmt: skip
        parts = [{"category_id": category, "amount": -500, "memo": "Half", "tags": [tag]}] * 2
        transfer = {"transfer_account_id": known[DOLLARS], "transfer_amount": 1100}
        kinds: list[dict[str, object]] = [
            {"category_id": category, "payee_id": payee, "external_id": uuid4().hex},
            {"splits": parts, "payee_name": "Somebody"},
            {**transfer, "transfer_status": "cleared"},
            {**transfer, "transfer_status": None},
            {"account_id": known[DOLLARS], "exchange_rate": "0.86"},
        ]
        for entry in ({**plain, **kind} for kind in kinds):
            one = {"transaction_id": known[TRANSACTION], "version": 1}
            other = {"transaction_id": known[OTHER_TRANSACTION], "version": 1}
            body = {"mode": "each", "dry_run": True, "unlock": True, "create": [entry],
                    "update": [{**one, "changes": entry}], "delete": [other]}  # fmt: skip
            told = await world.owner.do("POST", f"{world.path}/transactions/bulk", body)
            assert told["dry_run"] is True

    async def test_every_field_can_be_asked_for_and_changed_at_once(self, world: World) -> None:
        known = world.of_example
        wanted = {
            "transaction_ids": [known[TRANSACTION]], "account_id": known[CHECKING],
            "category_id": known[REPAIRS], "payee_id": known[PAYEE], "tag_id": known[TAG],
            "import_id": known[IMPORT], "date_from": "2026-01-01", "date_to": "2026-02-01",
            "status": "cleared", "amount_min": -5000, "amount_max": 0, "q": "market",
        }  # fmt: skip
        new = {"date": "2026-01-10", "memo": "Moved", "status": "pending"}
        for filter_, changes in (
            (wanted, {**new, "payee_id": known[PAYEE], "tags": [known[TAG]]}),
            ({"uncategorised": False}, {"payee_name": "Somebody", "remove_tags": [known[TAG]]}),
        ):
            body = {"filter": filter_, "changes": changes, "dry_run": True, "unlock": True}
            told = await world.owner.do("POST", f"{world.path}/transactions/bulk-edit", body)
            assert told["dry_run"] is True

    async def test_a_transfer_is_told_with_all_that_can_be_said(self, world: World) -> None:
        known = world.of_example
        made: dict[str, object] = {
            "from_account_id": known[CHECKING], "to_account_id": known[DOLLARS],
            "date": "2026-01-09", "amount": 1000, "to_amount": 1100, "payee_id": known[PAYEE],
            "memo": "Dollars", "tags": [known[TAG]], "status": "cleared",
        }  # fmt: skip
        for status in ("cleared", None):
            body = {**made, "to_status": status, "external_id": uuid4().hex}
            await world.make("transfers", body)
