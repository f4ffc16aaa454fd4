"""The engine of rules, against a slow and plain one."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from hypothesis import event, given, settings
from hypothesis import strategies as st

from impl.budget.rules.automation.actions import shares
from impl.budget.rules.automation.engine import compiled, evaluate
from impl.budget.rules.automation.subject import Subject, Surroundings
from impl.budget.values import Draft, Part, Place
from tests.budget.rules.automation import slow

IDS: Final = [UUID(int=n) for n in range(1, 40)]
ACCOUNTS, CATEGORIES, PAYEES, TAGS = IDS[:4], IDS[4:8], IDS[8:12], IDS[12:15]
AROUND: Final = Surroundings(
    places={
        id_: Place(id_, currency, on_budget)
        for id_, currency, on_budget in zip(
            ACCOUNTS, ("EUR", "EUR", "USD", "EUR"), (True, True, True, False), strict=True
        )
    },
    payees=dict(zip(PAYEES[:3], ("Corner Market", "market", "Baker"), strict=True)),
    categories=frozenset(CATEGORIES[:3]),
    tags=frozenset(TAGS[:2]),
)
"""The last of each sort is there no longer."""

WORDS: Final = ("market", "Corner", "baker", "MARKET 12", "a", "")
texts = st.sampled_from([word for word in WORDS if word])
amounts = st.integers(-5_000, 5_000) | st.sampled_from([0, 1, -1])
days = st.dates(dt.date(2026, 1, 1), dt.date(2026, 1, 9))


def _some(things: list[UUID]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(things).map(str), min_size=1, max_size=2, unique=True)


def _said(**fields: Any) -> st.SearchStrategy[dict[str, Any]]:
    strategies = {
        name: value if isinstance(value, st.SearchStrategy) else st.just(value)
        for name, value in fields.items()
    }
    return st.fixed_dictionaries(strategies)


member = st.sampled_from(["is", "is_not"])
compared = st.sampled_from(
    ["is", "is_not", "contains", "does_not_contain", "starts_with", "ends_with"]
)
conditions = st.one_of(
    _said(field=st.sampled_from(["payee_name", "memo", "imported_text"]), operator=compared,
          values=st.lists(texts, min_size=1, max_size=3, unique=True)),
    _said(field=st.sampled_from(["payee_name", "memo", "imported_text"]),
          operator=st.sampled_from(["matches", "does_not_match"]),
          values=st.lists(st.sampled_from(["^mar", "k.t$", r"\d+", "(a|b)k?", "corner.*12"]),
                          min_size=1, max_size=2, unique=True)),
    _said(field="payee", operator=member, payee_ids=_some(PAYEES)),
    _said(field=st.sampled_from(["account", "transfer_account"]), operator=member,
          account_ids=_some(ACCOUNTS)),
    _said(field="category", operator=member, category_ids=_some(CATEGORIES)),
    _said(field="tag", operator=member, tag_ids=_some(TAGS)),
    _said(field="amount", direction=st.sampled_from(["any", "inflow", "outflow"]),
          minimum=st.none() | st.integers(0, 3_000), maximum=st.none() | st.integers(0, 5_000)),
    _said(field="date", date_from=st.none() | days.map(str), date_to=st.none() | days.map(str)),
    _said(field="status", operator=member, statuses=st.sampled_from([["pending"], ["cleared"]])),
    _said(field="source", operator=member, sources=st.sampled_from([["import"], ["manual"]])),
    _said(field="currency", operator=member, currencies=st.sampled_from([["EUR"], ["USD"]])),
    _said(field=st.sampled_from(["is_transfer", "is_split", "is_uncategorised"]),
          value=st.booleans()),
)  # fmt: skip
of_part = {"category_id": st.none() | st.sampled_from(CATEGORIES).map(str),
           "memo": st.none() | st.just("part")}  # fmt: skip


@st.composite
def splits(draw: Callable[..., Any]) -> list[dict[str, Any]]:
    percents = draw(st.lists(st.integers(0, 5_000), max_size=2))
    parts = [draw(_said(share="percent", percent=str(Decimal(each) / 100), **of_part))
             for each in percents]  # fmt: skip
    parts += draw(
        st.lists(_said(share="fixed", amount=st.integers(1, 3_000), **of_part), max_size=2)
    )
    parts.append(draw(_said(share="remainder", **of_part)))
    parts += [] if len(parts) > 1 else [draw(_said(share="fixed", amount=st.just(1), **of_part))]
    return list(draw(st.permutations(parts)))


actions = st.one_of(
    _said(type="set_category", category_id=st.sampled_from(CATEGORIES).map(str)),
    _said(type="set_payee", payee_id=st.sampled_from(PAYEES).map(str)),
    _said(type="set_payee_name", payee_name=st.sampled_from(["Market", "Somebody", "BAKER"])),
    _said(type=st.sampled_from(["set_memo", "append_memo", "prepend_memo"]), memo=texts),
    _said(type="set_status", status=st.sampled_from(["pending", "cleared"])),
    _said(type=st.sampled_from(["add_tag", "remove_tag"]),
          tag_id=st.sampled_from(TAGS).map(str)),
    _said(type="split", parts=splits()),
    _said(type="delete"),
)  # fmt: skip
rules = st.lists(
    _said(id=st.sampled_from(IDS[20:]), enabled=st.sampled_from([True, True, True, False]),
          match=st.sampled_from(["all", "any"]),
          conditions=st.lists(conditions, min_size=1, max_size=3),
          actions=st.lists(actions, max_size=3), stop=st.sampled_from([False, False, True])),
    max_size=6, unique_by=lambda row: row["id"],
)  # fmt: skip


@st.composite
def drafts(draw: Callable[..., Any]) -> Draft:
    amount = draw(amounts)
    payee = draw(st.none() | st.sampled_from(PAYEES[:3]))
    named = draw(st.none() | st.sampled_from(["Somebody", "Grocer Market"]))
    part = draw(st.integers(-3_000, 3_000))
    kinds: list[dict[str, Any]] = [
        {"category_id": draw(st.none() | st.sampled_from(CATEGORIES[:3]))},
        {"parts": (Part(part, CATEGORIES[0]), Part(amount - part))},
        {"transfer_account_id": draw(st.sampled_from(ACCOUNTS[1:]))},
    ]
    return Draft(
        date=draw(days),
        account_id=ACCOUNTS[0] if draw(st.booleans()) else draw(st.sampled_from(ACCOUNTS[:1])),
        amount=amount,
        payee_id=payee,
        payee_name=named if payee is None else None,
        memo=draw(st.none() | st.sampled_from(WORDS)) or None,
        status=draw(st.sampled_from(["pending", "cleared"])),
        source=draw(st.sampled_from(["manual", "import"])),
        tags=tuple(draw(st.lists(st.sampled_from(TAGS[:2]), max_size=2, unique=True))),
        **draw(st.sampled_from(kinds)),
    )


class TestEvaluate:
    @settings(max_examples=400, deadline=None)
    @given(rows=rules, draft=drafts(), imported=st.sampled_from(WORDS))
    def test_does_what_a_plain_reading_of_the_rules_does(
        self, rows: list[dict[str, Any]], draft: Draft, imported: str
    ) -> None:
        usable, broken = compiled(rows).usable(AROUND)
        outcome = evaluate(usable, Subject(draft, AROUND, imported))
        expected = slow.apply(rows, draft, AROUND, imported)
        assert (outcome.draft, outcome.fired, outcome.deleted) == expected
        event(f"{len(outcome.fired)} fired, {len(broken)} broken")

    @settings(max_examples=200, deadline=None)
    @given(rows=rules, draft=drafts())
    def test_leaves_splits_that_sum_to_the_amount(
        self, rows: list[dict[str, Any]], draft: Draft
    ) -> None:
        usable, _ = compiled(rows).usable(AROUND)
        made = evaluate(usable, Subject(draft, AROUND)).draft
        if made.parts:
            assert len(made.parts) >= 2
            assert sum(part.amount for part in made.parts) == made.amount == draft.amount
            assert made.category_id is None

    def test_leaves_opening_balances_alone(self) -> None:
        said = {"field": "amount", "direction": "any", "minimum": None, "maximum": None}
        row = {"id": IDS[20], "enabled": True, "match": "all", "conditions": [said],
               "actions": [{"type": "delete"}], "stop": False}  # fmt: skip
        opening = Draft(dt.date(2026, 1, 1), ACCOUNTS[0], 5, source="opening")
        outcome = evaluate(compiled([row]), Subject(opening, AROUND))
        assert (outcome.draft, outcome.fired, outcome.deleted) == (opening, (), False)


class TestShares:
    @given(amount=amounts, parts=splits())
    def test_sum_to_the_amount_or_split_nothing(
        self, amount: int, parts: list[dict[str, Any]]
    ) -> None:
        found = shares(amount, parts)
        fixed = sum(part["amount"] for part in parts if part["share"] == "fixed")
        if found is None:
            assert fixed > 0
        else:
            assert sum(found) == amount
            assert all(share * amount >= 0 for share in found)

    def test_of_halves_of_an_odd_amount_lose_nothing(self) -> None:
        half = {"share": "percent", "percent": "50"}
        assert shares(-3, [half, half, {"share": "remainder"}]) == (-2, -1, 0)
