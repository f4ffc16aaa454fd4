"""What rules refer to by id, and payees that stand for others from now on."""

from typing import Any, Final
from uuid import UUID

import pytest

from impl.budget.rules.automation.references import References, named, with_payee

ONE, TWO, THREE, FOUR = (UUID(int=n) for n in range(1, 5))


class TestNamed:
    def test_is_every_id_of_conditions_actions_and_parts(self) -> None:
        conditions = [
            {"field": "account", "account_ids": [str(ONE), str(TWO)]},
            {"field": "category", "category_ids": [str(THREE)]},
            {"field": "payee", "payee_ids": [str(ONE)]},
            {"field": "tag", "tag_ids": [str(FOUR)]},
            {"field": "memo", "values": [str(FOUR)]},
        ]
        actions: list[dict[str, Any]] = [
            {"type": "set_category", "category_id": str(ONE)},
            {"type": "set_payee", "payee_id": str(TWO)},
            {"type": "add_tag", "tag_id": str(ONE)},
            {"type": "link_schedule", "schedule_id": str(THREE)},
            {"type": "split", "parts": [{"category_id": str(FOUR)}, {"category_id": None}]},
        ]
        assert named(conditions, actions) == References(
            accounts=frozenset({ONE, TWO}),
            categories=frozenset({ONE, THREE, FOUR}),
            payees=frozenset({ONE, TWO}),
            tags=frozenset({ONE, FOUR}),
            schedules=frozenset({THREE}),
        )

    def test_is_nothing_where_nothing_is_named(self) -> None:
        assert named([], [{"type": "delete"}]) == References()


class TestOr:
    def test_joins_each_sort_by_itself(self) -> None:
        names = ("accounts", "categories", "payees", "tags", "schedules")
        ids = [UUID(int=n) for n in range(10, 20)]
        one = References(*(frozenset({each}) for each in ids[:5]))
        other = References(*(frozenset({each}) for each in ids[5:]))
        joined = one | other
        for place, name in enumerate(names):
            assert getattr(joined, name) == {ids[place], ids[place + 5]}


class TestWithPayee:
    GONE: Final = {ONE, TWO}

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ([ONE, THREE], [FOUR, THREE]),
            ([THREE, ONE, TWO], [THREE, FOUR]),
            ([FOUR, ONE], [FOUR]),
            ([THREE], [THREE]),
        ],
    )
    def test_names_the_one_payee_once(self, before: list[UUID], after: list[UUID]) -> None:
        said = {"field": "payee", "operator": "is", "payee_ids": [*map(str, before)]}
        expected = said | {"payee_ids": [*map(str, after)]}
        assert with_payee(said, self.GONE, FOUR) == expected

    @pytest.mark.parametrize(("before", "after"), [(ONE, FOUR), (TWO, FOUR), (THREE, THREE)])
    def test_changes_the_payee_that_an_action_gives(self, before: UUID, after: UUID) -> None:
        said = {"type": "set_payee", "payee_id": str(before)}
        assert with_payee(said, self.GONE, FOUR) == {"type": "set_payee", "payee_id": str(after)}
        assert said["payee_id"] == str(before)

    def test_leaves_what_names_none(self) -> None:
        said = {"type": "add_tag", "tag_id": str(ONE)}
        assert with_payee(said, self.GONE, FOUR) == said
