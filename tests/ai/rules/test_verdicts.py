"""From what speaks for a purpose and what the book did to a category, or to none."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.ai.rules.links import Category
from impl.ai.rules.memory import Remembered
from impl.ai.rules.recognition import Recognised
from impl.ai.rules.verdicts import Heard, Verdict, by_rule, decide, purposes_of

FOOD, FUN, PAY, BANK, GONE = (UUID(int=n) for n in range(1, 6))
CATEGORIES = {
    FOOD: Category(FOOD, "Food", "", "expense"),
    FUN: Category(FUN, "Fun", "", "expense"),
    PAY: Category(PAY, "Pay", "", "income"),
    BANK: Category(BANK, "Bank", "", "expense"),
}
LINKS = {
    "groceries": {FOOD: 1.0},
    "marketplaces": {FUN: 1.0},
    "restaurants": {FOOD: 0.5, FUN: 0.5},
    "salary": {PAY: 1.0},
    "card_payment": {BANK: 1.0},
}


def _recognised(purpose: str, by: Literal["rule", "lexicon"] = "lexicon") -> Recognised:
    return Recognised(purpose, by, "zweigert")


def _remembered(likeness: float = 1.0, *, same: bool = False, **visits: int) -> Remembered:
    """Visits that all weigh the same."""
    ids = {"food": FOOD, "fun": FUN, "gone": GONE}
    counted = Counter({ids[name]: n for name, n in visits.items()})
    shares = {id_: float(n) for id_, n in counted.items()}
    return Remembered("zweigert", shares, counted, likeness, same)


def _decided(
    recognised: Recognised | None = None,
    remembered: Remembered | None = None,
    guessed: Mapping[str, float] | None = None,
    *,
    incoming: bool = False,
    **heard: Any,
) -> Verdict:
    said = Heard(incoming, recognised, guessed or {}, remembered, **heard)
    return decide(said, LINKS, CATEGORIES)


class TestPurposesOf:
    def test_of_nothing_there_are_none(self) -> None:
        assert purposes_of(None, {}, incoming=False) == {}

    @pytest.mark.parametrize(
        ("incoming", "groceries", "salary", "transfer"),
        [(False, 1.0, 0.02, 0.5), (True, 0.05, 1.0, 0.5)],
    )
    def test_the_way_money_flows_tells_expenses_from_income(
        self, incoming: bool, groceries: float, salary: float, transfer: float
    ) -> None:
        guessed = {"groceries": 0.25, "salary": 0.25, "card_payment": 0.5}
        found = purposes_of(None, guessed, incoming=incoming)
        total = groceries / 4 + salary / 4 + transfer / 2
        assert found == pytest.approx(
            {
                "groceries": groceries / 4 / total,
                "salary": salary / 4 / total,
                "card_payment": transfer / 2 / total,
            }
        )

    def test_guesses_of_no_weight_are_none(self) -> None:
        assert purposes_of(None, {"groceries": 0.0}, incoming=False) == {}

    @pytest.mark.parametrize(("purpose", "worth"), [("groceries", 0.95), ("marketplaces", 0.65)])
    def test_what_is_recognised_leaves_a_rest_to_the_guesses(
        self, purpose: str, worth: float
    ) -> None:
        assert purposes_of(_recognised(purpose), {}, incoming=False) == {purpose: worth}
        guessed = {purpose: 0.4, "restaurants": 0.6}
        assert purposes_of(_recognised(purpose), guessed, incoming=False) == pytest.approx(
            {purpose: worth + 0.4 * (1 - worth), "restaurants": 0.6 * (1 - worth)}
        )

    @given(
        st.dictionaries(
            st.sampled_from(["groceries", "salary", "card_payment", "marketplaces"]),
            st.floats(0.01, 1),
            min_size=1,
        ),
        st.none() | st.sampled_from(["groceries", "salary", "marketplaces"]),
        st.booleans(),
    )
    def test_they_are_probabilities(
        self, guessed: dict[str, float], purpose: str | None, incoming: bool
    ) -> None:
        recognised = _recognised(purpose) if purpose else None
        found = purposes_of(recognised, guessed, incoming=incoming)
        assert sum(found.values()) == pytest.approx(1)
        assert all(0 <= share <= 1 for share in found.values())


class TestDecide:
    def test_of_nothing_there_is_no_category(self) -> None:
        assert _decided() == Verdict(None, 0.0, None, False, (), ())

    def test_a_brand_makes_sure_if_it_sells_one_thing(self) -> None:
        found = _decided(_recognised("groceries"))
        assert (found.category, found.path, found.sure) == (FOOD, "lexicon", True)
        assert found.confidence == pytest.approx(0.95)
        assert found.alternatives == ()

    def test_a_wording_makes_sure_too(self) -> None:
        found = _decided(_recognised("salary", "rule"), incoming=True)
        assert (found.category, found.path, found.sure) == (PAY, "rule", True)

    def test_sellers_of_several_things_and_transfers_never_make_sure(self) -> None:
        """Even where the classifier is of the same opinion."""
        for purpose, category in (("marketplaces", FUN), ("card_payment", BANK)):
            found = _decided(_recognised(purpose), guessed={purpose: 1.0})
            assert (found.category, found.sure) == (category, False)
            assert found.confidence == pytest.approx(1.0)

    def test_the_classifier_alone_never_makes_sure(self) -> None:
        found = _decided(guessed={"groceries": 1.0})
        assert (found.category, found.path, found.sure) == (FOOD, "model", False)
        assert found.confidence == pytest.approx(1.0)

    @pytest.mark.parametrize(("share", "sure"), [(0.9, True), (0.89, False)])
    def test_is_sure_from_nine_of_ten_on(self, share: float, sure: bool) -> None:
        """Many visits, of which a brand's purpose says nothing."""
        weight = 0.35 * share / (1 - share)
        told = Remembered("zweigert", {FOOD: weight}, Counter({FOOD: 2}), 1.0, same_amount=False)
        found = _decided(remembered=told)
        assert found.confidence == pytest.approx(share)
        assert found.sure is sure

    @pytest.mark.parametrize(("share", "category"), [(0.51, FOOD), (0.49, None)])
    def test_names_a_category_from_one_half_on(self, share: float, category: UUID | None) -> None:
        weight = 0.35 * share / (1 - share)
        told = Remembered("zweigert", {FOOD: weight}, Counter({FOOD: 2}), 1.0, same_amount=False)
        found = _decided(remembered=told)
        assert found.category == category
        assert found.confidence == pytest.approx(share)
        assert found.path == "history"
        assert len(found.alternatives) == (0 if category else 1)

    def test_an_even_choice_goes_by_the_lower_id(self) -> None:
        found = _decided(guessed={"restaurants": 1.0})
        assert (found.category, found.confidence) == (FOOD, 0.5)
        assert found.alternatives == ((FUN, 0.5),)

    def test_the_slightest_chances_are_not_told(self) -> None:
        guessed = {"groceries": 0.981, "marketplaces": 0.019}
        assert _decided(guessed=guessed).alternatives == ()
        guessed = {"groceries": 0.97, "marketplaces": 0.03}
        assert [id_ for id_, _ in _decided(guessed=guessed).alternatives] == [FUN]

    def test_no_more_than_five_alternatives_are_told(self) -> None:
        ids = [UUID(int=n) for n in range(1, 9)]
        categories = {id_: Category(id_, "x", "", "expense") for id_ in ids}
        for best, count in ((0.65, 5), (0.125, 5)):
            rest = (1 - best) / 7
            links = {"groceries": dict.fromkeys(ids, rest) | {ids[0]: best}}
            heard = Heard(False, None, {"groceries": 1.0}, None)
            found = decide(heard, links, categories)
            assert (found.category is None, len(found.alternatives)) == (best < 0.5, count)

    def test_a_category_that_is_gone_is_never_named(self) -> None:
        found = _decided(_recognised("groceries"), _remembered(gone=3))
        assert found.category is None
        assert {id_ for id_, _ in found.alternatives} == {FOOD}

    def test_what_was_rejected_keeps_a_tenth(self) -> None:
        found = _decided(_recognised("groceries"), rejected=frozenset({FOOD, PAY}))
        assert (found.category, found.path) == (None, "lexicon")
        assert found.confidence == pytest.approx(0.095)
        assert found.reasons[-1] == "A category that was rejected for this merchant is left out."


class TestMemory:
    def test_visits_weigh_against_a_little_doubt(self) -> None:
        found = _decided(_recognised("marketplaces"), _remembered(food=2))
        trust = 2 / 2.35
        assert (found.category, found.path, found.sure) == (FOOD, "history", False)
        assert found.confidence == pytest.approx(trust)
        assert dict(found.alternatives) == pytest.approx({FUN: 0.65 * (1 - trust)})

    def test_many_make_sure(self) -> None:
        found = _decided(remembered=_remembered(food=4))
        assert (found.category, found.sure) == (FOOD, True)
        assert found.confidence == pytest.approx(4 / 4.35)

    def test_a_single_visit_is_worth_so_much_at_most(self) -> None:
        heavy = Remembered("zweigert", {FOOD: 9.0}, Counter({FOOD: 1}), 1.0, same_amount=False)
        assert _decided(remembered=heavy).confidence == pytest.approx(0.85)
        assert _decided(remembered=_remembered(food=1)).confidence == pytest.approx(1 / 1.35)

    def test_a_merchant_spelled_alike_is_worth_less(self) -> None:
        found = _decided(remembered=_remembered(0.9, food=4))
        assert found.confidence == pytest.approx(0.9 * 4 / 4.35)

    def test_visits_are_shared_by_their_categories(self) -> None:
        found = _decided(remembered=_remembered(food=3, fun=1))
        assert found.confidence == pytest.approx(0.75 * 4 / 4.35)
        assert dict(found.alternatives) == pytest.approx({FUN: 0.25 * 4 / 4.35})

    def test_what_it_points_to_elsewhere_is_the_purposes_path(self) -> None:
        """A slight memory, of another category than the brand's."""
        found = _decided(_recognised("groceries"), _remembered(0.1, fun=1))
        assert (found.category, found.path) == (FOOD, "lexicon")


class TestReasons:
    @pytest.mark.parametrize(
        ("remembered", "said"),
        [
            (_remembered(food=2), '"zweigert" was in Food 2 of 2 times.'),
            (_remembered(food=3, fun=1), '"zweigert" was in Food 3 of 4 times.'),
            (
                _remembered(0.9, food=2),
                '"zweigert", which is spelled alike, was in Food 2 of 2 times.',
            ),
            (
                _remembered(food=2, same=True),
                '"zweigert" was in Food 2 of 2 times with just this amount.',
            ),
            (_remembered(gone=2), '"zweigert" was in a category that is gone 2 of 2 times.'),
        ],
    )
    def test_of_history_count_its_visits(self, remembered: Remembered, said: str) -> None:
        assert _decided(remembered=remembered).reasons == (said,)

    def test_of_brands_and_wordings_name_them(self) -> None:
        assert _decided(_recognised("groceries")).reasons == (
            '"zweigert" stands for supermarkets and grocery stores, food to cook at home.',
        )
        assert _decided(_recognised("groceries", "rule")).reasons == (
            "The bank calls it zweigert.",
        )

    def test_of_transfers_say_that_they_can_be_linked(self) -> None:
        said = "It may be a transfer between accounts: then link it as one."
        assert _decided(_recognised("card_payment", "rule")).reasons[1:] == (said,)

    def test_of_guesses_tell_the_likeliest_unless_the_book_knows_better(self) -> None:
        guessed = {"restaurants": 0.4, "groceries": 0.6}
        said = "It reads like supermarkets and grocery stores, food to cook at home."
        assert _decided(guessed=guessed).reasons == (said,)
        assert len(_decided(guessed=guessed, remembered=_remembered(food=2)).reasons) == 1
        assert len(_decided(_recognised("groceries"), guessed=guessed).reasons) == 1

    def test_are_not_longer_than_they_may_be(self) -> None:
        long = Remembered("z" * 400, {FOOD: 1.0}, Counter({FOOD: 2}), 1.0, same_amount=False)
        assert [len(each) for each in _decided(remembered=long).reasons] == [300]


class TestByRule:
    def test_the_rules_category_is_sure_and_the_others_are_alternatives(self) -> None:
        found = by_rule(
            FUN, Verdict(FOOD, 0.8, "model", False, ("Why.",), ((FUN, 0.1), (PAY, 0.05)))
        )
        assert found == Verdict(
            FUN,
            1.0,
            "rule",
            True,
            ("A rule of the book gives it this category.", "Why."),
            ((FOOD, 0.8), (PAY, 0.05)),
        )

    def test_without_another_opinion_there_are_no_alternatives(self) -> None:
        assert by_rule(FUN, Verdict(None, 0.0, None, False, (), ())).alternatives == ()

    def test_keeps_five_reasons_and_alternatives(self) -> None:
        others = tuple((UUID(int=n), 0.1) for n in range(10, 16))
        found = by_rule(FUN, Verdict(FOOD, 0.8, "model", False, ("Why.",) * 6, others))
        assert (len(found.reasons), len(found.alternatives)) == (5, 5)
        assert found.alternatives[0] == (FOOD, 0.8)
