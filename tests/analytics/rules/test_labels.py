"""What keys are, of entries, and what they are called."""

import pytest

from generated.analytics.models import Dimension
from impl.analytics.rules.labels import REST, Labels
from impl.analytics.values import AnswerKey, Key, Sum
from tests.analytics.rules.books import (
    BOOK,
    CARD,
    DOLLARS,
    EARNED,
    FOOD,
    GONE,
    GROCER,
    HOLIDAYS,
    LABELS,
    LIVING,
    PAY,
)


class TestKeyOf:
    @pytest.mark.parametrize(
        ("dimension", "key"),
        [
            ("category", FOOD), ("payee", GROCER), ("account", CARD), ("member", GONE),
            ("tag", HOLIDAYS), ("weekday", 3), ("group", LIVING), ("kind", "expense"),
            ("account_kind", "liability"), ("currency", "EUR"),
        ],
    )  # fmt: skip
    def test_is_the_entries_own_or_follows_from_it(self, dimension: Dimension, key: Key) -> None:
        entries = Sum(
            category=FOOD, payee=GROCER, account=CARD, member=GONE, tag=HOLIDAYS, weekday=3,
            kind="transfer",
        )  # fmt: skip
        assert LABELS.key_of(entries, dimension) == key

    @pytest.mark.parametrize(
        "dimension", ["category", "payee", "account", "group", "account_kind", "currency"]
    )
    def test_is_nothing_where_entries_have_none(self, dimension: Dimension) -> None:
        assert LABELS.key_of(Sum(), dimension) is None

    def test_of_kinds_without_a_category_is_told_or_uncategorised(self) -> None:
        assert LABELS.key_of(Sum(kind="transfer"), "kind") == "transfer"
        assert LABELS.key_of(Sum(), "kind") == "uncategorised"
        assert LABELS.key_of(Sum(category=PAY), "kind") == "income"

    def test_a_category_that_stands_for_none_has_no_group(self) -> None:
        assert LABELS.key_of(Sum(category=GONE), "group") is None
        assert LABELS.key_of(Sum(category=GONE, kind="opening"), "kind") == "opening"

    def test_a_currency_is_the_accounts(self) -> None:
        assert LABELS.key_of(Sum(account=DOLLARS), "currency") == "USD"
        assert LABELS.key_of(Sum(account=DOLLARS), "account_kind") == "asset"


class TestOf:
    @pytest.mark.parametrize(
        ("dimension", "key", "value", "label"),
        [
            ("category", FOOD, str(FOOD), "Food"),
            ("group", EARNED, str(EARNED), "Earned"),
            ("account", CARD, str(CARD), "Card"),
            ("payee", GROCER, str(GROCER), "Grocer"),
            ("tag", HOLIDAYS, str(HOLIDAYS), "Holidays"),
            ("payee", GONE, str(GONE), str(GONE)),
            ("tag", GONE, str(GONE), str(GONE)),
            ("member", GONE, str(GONE), str(GONE)),
            ("weekday", 1, "1", "Monday"),
            ("weekday", 7, "7", "Sunday"),
            ("kind", "expense", "expense", "Expenses"),
            ("account_kind", "equity", "equity", "Equity"),
            ("currency", "USD", "USD", "USD"),
            ("category", None, None, "No category"),
            ("group", None, None, "No group"),
            ("payee", None, None, "No payee"),
            ("member", None, None, "Nobody"),
            ("tag", None, None, "No tag"),
            ("account", None, None, "None"),
        ],
    )
    def test_is_for_clients_and_for_people(
        self, dimension: Dimension, key: Key, value: str | None, label: str
    ) -> None:
        assert LABELS.of(dimension, key) == AnswerKey(value, label)

    def test_what_a_limit_leaves_out_is_other(self) -> None:
        assert LABELS.of("category", REST) == AnswerKey(None, "Other")

    def test_without_tags_they_have_no_names(self) -> None:
        key = Labels(BOOK, {}).of("tag", HOLIDAYS)
        assert key == AnswerKey(str(HOLIDAYS), str(HOLIDAYS))
