"""Purposes and a book's categories: by name, by meaning, by what the book did."""

from collections.abc import Sequence
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.ai.rules import knowledge
from impl.ai.rules.links import Category, Evidence, Links, links
from impl.budget.templates import groups


def _categories(*names: str, kind: str = "expense", group: str = "") -> list[Category]:
    return [Category(uuid4(), name, group, kind) for name in names]


def _best(made: Links, purpose: str, categories: Sequence[Category]) -> str | None:
    shares = made[purpose]
    if not shares:
        return None
    names = {each.id: each.name for each in categories}
    return names[max(shares, key=lambda id_: shares[id_])]


class TestByName:
    @pytest.mark.parametrize(
        ("purpose", "name"),
        [
            ("groceries", "Groceries"),
            ("restaurants", "Eating out"),
            ("coffee", "Eating out"),
            ("rent", "Rent or mortgage"),
            ("mortgage", "Rent or mortgage"),
            ("mobile_phone", "Internet and phone"),
            ("electricity_gas", "Electricity and heating"),
            ("fuel", "Car and fuel"),
            ("public_transport", "Public transport"),
            ("pharmacy", "Doctor and pharmacy"),
            ("tv_movies", "Subscriptions"),
            ("lodging", "Holidays"),
            ("fitness", "Sport"),
            ("bank_fees", "Bank charges"),
            ("salary", "Salary"),
            ("interest_income", "Interest"),
            ("benefits", "Other income"),
            ("gambling", "Entertainment"),
            ("furniture", ""),
        ],
    )
    def test_the_template_of_the_house_is_understood(self, purpose: str, name: str) -> None:
        categories = [
            Category(uuid4(), each, group.name, group.kind)
            for group in groups("personal")
            for each in group.categories
        ]
        made = links(categories, Evidence())
        if not name:
            assert purpose not in made
        else:
            assert _best(made, purpose, categories) == name

    def test_the_most_specific_name_wins(self) -> None:
        categories = _categories("Food", "Eating out", "Coffee shops")
        made = links(categories, Evidence())
        assert _best(made, "coffee", categories) == "Coffee shops"
        assert _best(made, "restaurants", categories) == "Eating out"
        assert _best(made, "liquor", categories) == "Food"

    def test_income_never_goes_to_a_category_of_expenses(self) -> None:
        categories = _categories("Salary", "Interest")
        made = links(categories, Evidence())
        assert not made["salary"]
        assert not made["interest_income"]

    def test_what_no_category_holds_is_left_over(self) -> None:
        made = links(_categories("Groceries"), Evidence())
        assert made["vet"] == {}


class TestByMeaning:
    def test_likeness_helps_where_names_say_nothing(self) -> None:
        categories = _categories("Zoological physicians", "Miscellany of sorts")
        place = list(knowledge.purposes()).index("vet")
        likeness = {each.id: [0.1] * len(knowledge.purposes()) for each in categories}
        likeness[categories[0].id][place] = 0.6
        made = links(categories, Evidence(), likeness)
        assert _best(made, "vet", categories) == "Zoological physicians"
        assert made["vet"][categories[0].id] < 0.75


class TestByEvidence:
    def test_what_the_book_does_outweighs_names_in_time(self) -> None:
        categories = _categories("Groceries", "Fun")
        evidence = Evidence()
        for _ in range(20):
            evidence.add("groceries", categories[1].id, 1.0)
        made = links(categories, evidence)
        assert _best(made, "groceries", categories) == "Fun"

    @given(
        st.lists(st.sampled_from(["Groceries", "Rent", "Gas & Fuel", "Pets", "Zz"]), unique=True),
        st.lists(st.tuples(st.integers(0, 4), st.floats(0.01, 5)), max_size=8),
    )
    def test_shares_never_pass_one(self, names: list[str], seen: list[tuple[int, float]]) -> None:
        categories = _categories(*names)
        evidence = Evidence()
        for place, weight in seen:
            if place < len(categories):
                evidence.add("groceries", categories[place].id, weight)
        for shares in links(categories, evidence).values():
            assert sum(shares.values()) <= 1 + 1e-9
            assert all(0 <= share <= 1 for share in shares.values())
            assert all(isinstance(id_, UUID) for id_ in shares)
