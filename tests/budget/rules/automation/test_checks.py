"""What a rule must be before it is kept: expressions within their bounds, shares that add up."""

from typing import Any, Final

import pytest

from generated.problems import ExpressionRefused, SharesUnbalanced
from impl.budget.rules.automation import checks
from impl.budget.rules.automation.checks import check
from impl.budget.rules.automation.expressions import size

REMAINDER: Final = {"share": "remainder"}


def _memo(operator: str, *values: str) -> dict[str, Any]:
    return {"field": "memo", "operator": operator, "values": values}


def _split(*percents: str) -> dict[str, Any]:
    shares = [{"share": "percent", "percent": each} for each in percents]
    return {"type": "split", "parts": [*shares, REMAINDER]}


class TestExpressions:
    def test_that_can_be_read_are_kept_beside_texts_that_are_none(self) -> None:
        conditions = [
            {"field": "is_split", "value": True},
            _memo("matches", "^a", "b$"),
            _memo("is", "(", "["),
        ]
        check(conditions, [])

    @pytest.mark.parametrize("operator", ["matches", "does_not_match"])
    def test_that_cannot_be_read_are_named_by_their_place(self, operator: str) -> None:
        with pytest.raises(ExpressionRefused) as refused:
            check([_memo("is", "("), _memo(operator, "a", "(")], [])
        assert refused.value.members == {"pointer": "/conditions/1/values/1"}

    def test_have_one_bound_for_all_of_a_rule(self, monkeypatch: pytest.MonkeyPatch) -> None:
        first, second = "shop{20}", "market"
        room = size(first) + size(second)
        conditions = [_memo("matches", first), _memo("does_not_match", second)]
        monkeypatch.setattr(checks, "LARGEST_PROGRAM", room)
        check(conditions, [])
        monkeypatch.setattr(checks, "LARGEST_PROGRAM", room - 1)
        with pytest.raises(ExpressionRefused) as refused:
            check(conditions, [])
        assert refused.value.members == {"pointer": "/conditions/1/values/0"}


class TestShares:
    @pytest.mark.parametrize("percents", [(), ("100",), ("50", "50.00"), ("99.99", "0.01")])
    def test_are_a_hundred_per_cent_at_most(self, percents: tuple[str, ...]) -> None:
        check([], [{"type": "delete"}, _split(*percents)])

    @pytest.mark.parametrize("percents", [("100.01",), ("50", "50.01")])
    def test_beyond_that_are_named_by_their_place(self, percents: tuple[str, ...]) -> None:
        with pytest.raises(SharesUnbalanced) as refused:
            check([], [{"type": "delete"}, _split(*percents)])
        assert refused.value.members == {"pointer": "/actions/1"}

    @pytest.mark.parametrize("remainders", [0, 2])
    def test_leave_one_remainder(self, remainders: int) -> None:
        parts = [{"share": "fixed", "amount": 5}, *[REMAINDER] * remainders]
        with pytest.raises(SharesUnbalanced) as refused:
            check([], [{"type": "split", "parts": parts}])
        assert refused.value.members == {"pointer": "/actions/0"}
