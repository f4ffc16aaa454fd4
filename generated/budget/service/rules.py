"""What the domain budget does with rules, for whoever implements or calls it."""

from typing import Protocol
from uuid import UUID

from generated.budget.models import (
    Rule,
    RuleCreate,
    RuleOrder,
    RulePage,
    RuleRun,
    RuleRunCreate,
    RuleRunPage,
    RuleTest,
    RuleTestResult,
    RuleUpdate,
)
from generated.runtime import Caller, Encoded, IfMatch


class RulesService(Protocol):
    """One method an operation; 10 of them."""

    async def list_rules(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> RulePage | Encoded[RulePage]:
        """List rules.

        The book's rules in the order in which they are applied: by stage, and within a stage by
        `position`.
        """
        ...

    async def create_rule(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RuleCreate,
    ) -> Rule | Encoded[Rule]:
        """Create a rule.

        Creates a rule, which comes last in its stage. From then on it is applied to transactions
        that are entered or imported; what is there already is left alone until `run_rules`. A book
        has 500 rules at most.

        Rules are applied one after the other, each to what the ones before it left. If its
        conditions hold, a rule fires: it does its actions in their order. An action that does not
        go with a transaction is left out: a transfer between accounts on budget takes no category,
        an account off budget neither that nor a split.

        Expressions of `matches` are those of RE2, whose time is linear in the text, so that no text
        can stop it: they have no back-references and no look-around. One that would take too much
        room is refused with 422 `expression-refused`.

        Raises NameTaken, TooManyRules, ExpressionRefused, SharesUnbalanced.
        """
        ...

    async def get_rule(
        self,
        caller: Caller,
        book_id: UUID,
        rule_id: UUID,
    ) -> Rule | Encoded[Rule]:
        """Get a rule.

        The rule. What it would do stands in `test_rules`.
        """
        ...

    async def update_rule(
        self,
        caller: Caller,
        book_id: UUID,
        rule_id: UUID,
        *,
        if_match: IfMatch | None,
        body: RuleUpdate,
    ) -> Rule | Encoded[Rule]:
        """Change a rule.

        Changes the fields that are given (JSON Merge Patch); `conditions` and `actions` replace
        all that there were. In another stage the rule comes last.

        Raises NameTaken, ExpressionRefused, SharesUnbalanced.
        """
        ...

    async def delete_rule(
        self,
        caller: Caller,
        book_id: UUID,
        rule_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        """Delete a rule.

        Deletes the rule. What it did stays.
        """
        ...

    async def reorder_rules(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RuleOrder,
    ) -> RuleOrder | Encoded[RuleOrder]:
        """Put the rules of a stage in order.

        Gives the rules of one stage the order in which they are named, all of them once.

        Raises OrderMismatch.
        """
        ...

    async def test_rules(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RuleTest,
    ) -> RuleTestResult | Encoded[RuleTestResult]:
        """See what rules would change.

        Applies rules to the history, newest date first, and shows the transactions that would not
        stay as they are, before and after. Nothing is written. Up to 20,000 transactions are
        looked at; `next_cursor` goes on behind them, or behind the last one that is shown.

        Raises ExpressionRefused, SharesUnbalanced, ConflictingFields.
        """
        ...

    async def run_rules(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        body: RuleRunCreate,
    ) -> RuleRun | Encoded[RuleRun]:
        """Apply rules to the history.

        Starts a job that applies the book's rules, or some of them, to all transactions or to
        those that the filter leaves; `get_rule_run` says how far it is. The rules are applied as
        they are now. Reconciled transactions are left alone, and so is what cannot be as the rules
        would have it; the result counts both, and names the rules that something stood in the way
        of.

        The run writes 500 transactions at a time, so that others can write in between, and goes on
        where it was if its server stops. All of it is one change set: `undo_change_set` with its
        `change_set_id` takes it back.

        Raises RuleRunUnfinished.
        """
        ...

    async def list_rule_runs(
        self,
        caller: Caller,
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> RuleRunPage | Encoded[RuleRunPage]:
        """List runs of rules.

        The last 50 runs of the book's rules, newest first.
        """
        ...

    async def get_rule_run(
        self,
        caller: Caller,
        book_id: UUID,
        rule_run_id: UUID,
    ) -> RuleRun | Encoded[RuleRun]:
        """Get a run of rules.

        The run, with how far it is and what it has done so far.
        """
        ...
