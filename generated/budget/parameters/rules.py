"""The parameters of the operations on rules."""

from typing import Annotated

from pydantic import Field

from generated.shared import Id
from generated.values import Integer, Model


class ListRulesParameters(Model):
    book_id: Id
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class CreateRuleParameters(Model):
    book_id: Id


class GetRuleParameters(Model):
    book_id: Id
    rule_id: Id


class UpdateRuleParameters(Model):
    book_id: Id
    rule_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class DeleteRuleParameters(Model):
    book_id: Id
    rule_id: Id
    if_match: Annotated[str | None, Field(max_length=256, min_length=1)] = None


class ReorderRulesParameters(Model):
    book_id: Id


class TestRulesParameters(Model):
    book_id: Id


class RunRulesParameters(Model):
    book_id: Id


class ListRuleRunsParameters(Model):
    book_id: Id
    limit: Annotated[Integer, Field(ge=1, le=200)] = 50
    cursor: Annotated[
        str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
    ] = None


class GetRuleRunParameters(Model):
    book_id: Id
    rule_run_id: Id
