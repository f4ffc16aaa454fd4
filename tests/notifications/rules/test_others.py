"""Retries, addresses, titles, preferences and the catalogue."""

import datetime as dt
import json
from typing import Any
from uuid import uuid4

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated.events import EVENTS
from generated.notifications.models import KnownEvent
from generated.operations import OPERATIONS
from impl.notifications.happenings import MODELS
from impl.notifications.rules import addresses, catalogue, retries
from impl.notifications.rules.preferences import (
    USUAL,
    channels_of,
    concerns,
    large_amount,
    wanted_by,
)
from impl.notifications.rules.titles import money, title
from impl.notifications.values import Channels, Destination, Happened, Preferences
from impl.platform.addresses import AddressPolicy

NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)


def happened(kind: str = "import.finished", **changes: Any) -> Happened:
    return Happened(uuid4(), kind, NOW, "x", {}, **changes)


class TestRetries:
    def test_there_are_ten_attempts_with_the_pauses_of_the_contract(self) -> None:
        expected = [5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]
        for number, seconds in enumerate(expected, start=1):
            at = retries.next_attempt(number, NOW, None)
            assert at is not None
            assert seconds <= (at - NOW).total_seconds() <= seconds * 1.1
        assert retries.next_attempt(10, NOW, None) is None
        assert retries.next_attempt(10, NOW, 5) is None

    @given(st.integers(1, 9), st.floats(0, 10**7))
    def test_what_the_receiver_asks_is_waited_for_up_to_a_day(
        self, attempts: int, asked: float
    ) -> None:
        at = retries.next_attempt(attempts, NOW, asked)
        assert at is not None
        waited = (at - NOW).total_seconds()
        assert waited >= min(asked, 86_400) - 1e-3
        assert waited <= max(86_400 * 1.1, 86_400)

    def test_pauses_are_not_all_the_same(self) -> None:
        assert len({retries.next_attempt(3, NOW, None) for _ in range(20)}) > 10

    def test_a_webhook_is_given_up_after_120_hours(self) -> None:
        assert not retries.gives_up(NOW - dt.timedelta(hours=119, minutes=59), NOW)
        assert retries.gives_up(NOW - dt.timedelta(hours=120), NOW)


class TestAddresses:
    @pytest.mark.parametrize(
        ("url", "why"),
        [
            ("http://example.org/", "must begin with https"),
            ("ftp://example.org/", "must begin with https"),
            ("https://user@example.org/", "must not name a user"),
            ("https://user:pass@example.org/", "must not name a user"),
            ("https://:pass@example.org/", "must not name a user"),
            ("https://", "names no host"),
            ("https:///path", "names no host"),
            ("https://example.org:0/", "names no host"),
            ("https://example.org:99999/", "is malformed"),
            ("https://[::1/", "is malformed"),
            ("https://127.0.0.1/", "into a network"),
            ("https://127.1/", "into a network"),
            ("https://2130706433/", "into a network"),
            ("https://0x7f.0.0.1/", "into a network"),
            ("https://10.0.0.1:8443/", "into a network"),
            ("https://169.254.169.254/latest/meta-data", "into a network"),
            ("https://[::1]/", "into a network"),
            ("https://[fe80::1%25eth0]/", "into a network"),
            ("https://[::ffff:10.0.0.1]/", "into a network"),
        ],
    )
    def test_that_are_not_called_say_why(self, url: str, why: str) -> None:
        assert why in (addresses.refusal(url, AddressPolicy(), http_allowed=False) or "")

    @pytest.mark.parametrize(
        "url",
        [
            "https://hooks.example.org/a?b=c",
            "https://8.8.8.8:8443/",
            "https://xn--bcher-kva.example",
        ],
    )
    def test_that_are_called(self, url: str) -> None:
        assert addresses.refusal(url, AddressPolicy(), http_allowed=False) is None

    def test_that_the_operator_allows(self) -> None:
        policy = AddressPolicy(["127.0.0.0/8"])
        assert addresses.refusal("http://127.0.0.1/", policy, http_allowed=True) is None
        assert addresses.refusal("http://127.0.0.1/", policy, http_allowed=False) is not None

    def test_are_shown_by_their_host_alone(self) -> None:
        assert addresses.shown_host("https://hooks.example.org/s3cret?key=1") == "hooks.example.org"


class TestTitles:
    @pytest.mark.parametrize(
        ("amount", "currency", "expected"),
        [
            (-123456, "EUR", "1,234.56 EUR"),
            (5, "EUR", "0.05 EUR"),
            (-1500, "JPY", "1,500 JPY"),
            (1234567, "KWD", "1,234.567 KWD"),
        ],
    )
    def test_amounts_have_the_decimals_of_their_currency(
        self, amount: int, currency: str, expected: str
    ) -> None:
        assert money(amount, currency) == expected

    @pytest.mark.parametrize("name", sorted(catalogue.KINDS))
    def test_every_kind_of_event_has_one(self, name: str) -> None:
        written = title(name, EVENTS[name].example["data"])
        assert 5 < len(written) <= 300
        assert "None" not in written

    @pytest.mark.parametrize(
        ("kind", "changes", "expected"),
        [
            ("import.finished", {"transactions_created": 1}, "1 transaction was imported to"),
            ("import.finished", {"transactions_created": 1200}, "1,200 transactions were imported"),
            ("transaction.large", {"payee_name": None, "amount": -1}, "EUR left "),
            ("transaction.large", {"payee_name": None, "amount": 1}, "EUR came to "),
            ("transaction.large", {"payee_name": "Ada", "amount": -1}, "EUR to Ada"),
            ("transaction.large", {"payee_name": "Ada", "amount": 1}, "EUR from Ada"),
            ("transaction.large", {"payee_name": "Ada", "amount": 0}, "EUR from Ada"),
            ("import.failed", {"filename": None}, "A file could not be imported"),
            ("book.invited", {"actor_name": None}, "Somebody invites you to"),
            ("book.joined", {"display_name": None}, "Somebody joined"),
            (
                "budget.exceeded",
                {"category_name": "Food", "limit_id": None, "month": "2026-03", "balance": -100},
                "Food is overspent by 1.00 EUR in 2026-03",
            ),
            (
                "budget.threshold_reached",
                {
                    "category_name": None, "limit_name": "Fun", "limit_id": "x", "threshold": 80,
                    "start_date": "2026-03-01", "end_date": "2026-03-07",
                },
                "80 % of Fun is spent from 2026-03-01 to 2026-03-07",
            ),
        ],
    )  # fmt: skip
    def test_say_what_happened(self, kind: str, changes: dict[str, Any], expected: str) -> None:
        data = {**EVENTS[kind].example["data"], **changes, "currency": "EUR"}
        assert expected in title(kind, data)

    def test_are_cut_off_when_names_are_long(self) -> None:
        data = dict(EVENTS["import.failed"].example["data"], filename="x" * 400)
        assert title("import.failed", data) == "x" * 299 + "…"
        named = len(title("import.failed", {**data, "filename": "x"})) - 1
        whole = title("import.failed", {**data, "filename": "x" * (300 - named)})
        assert (len(whole), whole[-1] == "…") == (300, False)


class TestPreferences:
    def test_usually_everything_is_told(self) -> None:
        for kind in catalogue.KINDS:
            assert channels_of(USUAL, kind) == Channels(in_app=True, webhook=True)
        assert large_amount(USUAL) == 50_000

    def test_what_concerns_security_always_comes_into_the_feed(self) -> None:
        off = Channels(in_app=False, webhook=False)
        for kind in catalogue.KINDS:
            found = channels_of(Preferences({kind: off}), kind)
            assert found.in_app == kind.startswith("security.")
            assert not found.webhook

    @given(st.integers(1, 1000), st.integers(0, 1000), st.integers(0, 1000))
    def test_large_is_told_when_it_becomes_so(self, least: int, before: int, now: int) -> None:
        found = concerns(Preferences({}, least), happened(amount=(before, now)))
        assert found == (before < least <= now)

    def test_a_webhook_for_books_gets_nothing_of_the_account(self) -> None:
        book = uuid4()
        everything = Destination(uuid4(), uuid4(), None, None)
        of_book = Destination(uuid4(), uuid4(), None, frozenset({book}))
        both = [everything, of_book]
        assert wanted_by(both, happened()) == [everything]
        assert wanted_by(both, happened(book_id=book)) == both
        assert wanted_by(both, happened(book_id=uuid4())) == [everything]


class TestTheCatalogue:
    def test_the_kinds_that_can_be_chosen_are_all_but_the_test(self) -> None:
        assert list(KnownEvent.__args__) == list(catalogue.KINDS)  # type: ignore[attr-defined]  # a Literal's
        assert set(catalogue.KINDS) == set(MODELS) == set(EVENTS) - {catalogue.WEBHOOK_TEST}

    def test_every_kind_is_caused_by_an_operation_or_by_the_dispatcher(self) -> None:
        emitted = {name for operation in OPERATIONS.values() for name in operation.emits}
        assert emitted == set(EVENTS) - {catalogue.WEBHOOK_DISABLED}

    @pytest.mark.parametrize("name", sorted(EVENTS))
    def test_an_example_fits_its_schema_and_its_model(self, name: str) -> None:
        event = EVENTS[name]
        jsonschema.validate(event.example, dict(event.schema))
        if name in MODELS:
            model = MODELS[name].model_validate(event.example["data"])
            assert json.loads(model.model_dump_json()) == event.example["data"]
