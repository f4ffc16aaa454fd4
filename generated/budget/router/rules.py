"""The operations on rules of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import rules as parameters
from generated.budget.service.rules import RulesService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: RulesService) -> None:
        self._service = service

    async def list_rules(
        self,
        caller: Caller,
        given: parameters.ListRulesParameters,
        body: None,
    ) -> models.RulePage | Encoded[models.RulePage]:
        return await self._service.list_rules(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_rule(
        self,
        caller: Caller,
        given: parameters.CreateRuleParameters,
        body: models.RuleCreate,
    ) -> models.Rule | Encoded[models.Rule]:
        return await self._service.create_rule(caller, given.book_id, body=body)

    async def get_rule(
        self,
        caller: Caller,
        given: parameters.GetRuleParameters,
        body: None,
    ) -> models.Rule | Encoded[models.Rule]:
        return await self._service.get_rule(caller, given.book_id, given.rule_id)

    async def update_rule(
        self,
        caller: Caller,
        given: parameters.UpdateRuleParameters,
        body: models.RuleUpdate,
    ) -> models.Rule | Encoded[models.Rule]:
        return await self._service.update_rule(
            caller, given.book_id, given.rule_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_rule(
        self,
        caller: Caller,
        given: parameters.DeleteRuleParameters,
        body: None,
    ) -> None:
        return await self._service.delete_rule(
            caller, given.book_id, given.rule_id, if_match=IfMatch.parse(given.if_match)
        )

    async def reorder_rules(
        self,
        caller: Caller,
        given: parameters.ReorderRulesParameters,
        body: models.RuleOrder,
    ) -> models.RuleOrder | Encoded[models.RuleOrder]:
        return await self._service.reorder_rules(caller, given.book_id, body=body)

    async def test_rules(
        self,
        caller: Caller,
        given: parameters.TestRulesParameters,
        body: models.RuleTest,
    ) -> models.RuleTestResult | Encoded[models.RuleTestResult]:
        return await self._service.test_rules(caller, given.book_id, body=body)

    async def run_rules(
        self,
        caller: Caller,
        given: parameters.RunRulesParameters,
        body: models.RuleRunCreate,
    ) -> models.RuleRun | Encoded[models.RuleRun]:
        return await self._service.run_rules(caller, given.book_id, body=body)

    async def list_rule_runs(
        self,
        caller: Caller,
        given: parameters.ListRuleRunsParameters,
        body: None,
    ) -> models.RuleRunPage | Encoded[models.RuleRunPage]:
        return await self._service.list_rule_runs(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def get_rule_run(
        self,
        caller: Caller,
        given: parameters.GetRuleRunParameters,
        body: None,
    ) -> models.RuleRun | Encoded[models.RuleRun]:
        return await self._service.get_rule_run(caller, given.book_id, given.rule_run_id)


def bindings(service: RulesService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_RULES,
            calls.list_rules,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListRulesParameters,
        ),
        Binding(
            operations.CREATE_RULE,
            calls.create_rule,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateRuleParameters,
            body=Body(models.RuleCreate),
        ),
        Binding(
            operations.GET_RULE,
            calls.get_rule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("rule_id", "rule_id", "path"),
            ),
            model=parameters.GetRuleParameters,
        ),
        Binding(
            operations.UPDATE_RULE,
            calls.update_rule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("rule_id", "rule_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateRuleParameters,
            body=Body(models.RuleUpdate),
        ),
        Binding(
            operations.DELETE_RULE,
            calls.delete_rule,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("rule_id", "rule_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteRuleParameters,
        ),
        Binding(
            operations.REORDER_RULES,
            calls.reorder_rules,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.ReorderRulesParameters,
            body=Body(models.RuleOrder),
        ),
        Binding(
            operations.TEST_RULES,
            calls.test_rules,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.TestRulesParameters,
            body=Body(models.RuleTest),
        ),
        Binding(
            operations.RUN_RULES,
            calls.run_rules,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.RunRulesParameters,
            body=Body(models.RuleRunCreate),
        ),
        Binding(
            operations.LIST_RULE_RUNS,
            calls.list_rule_runs,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListRuleRunsParameters,
        ),
        Binding(
            operations.GET_RULE_RUN,
            calls.get_rule_run,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("rule_run_id", "rule_run_id", "path"),
            ),
            model=parameters.GetRuleRunParameters,
        ),
    )
