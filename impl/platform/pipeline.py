"""The way of a request: the one place that serves every operation, step by step.

Authenticate, rate, scope and role come before the body is read, so that 401, 403, 404 and 429 beat
422; then parameters, body, idempotency; then the bound method inside its transaction.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

import asyncpg
from starlette.requests import Request
from starlette.responses import Response

from generated import problems
from generated.runtime import Binding, Events, Operation, Problem
from impl.platform import (
    access,
    answers,
    conditional,
    db,
    idempotency,
    inputs,
    journal,
    step_up,
)
from impl.platform.access import Access
from impl.platform.addresses import network
from impl.platform.auth import Authenticator, KnownCaller, KnownVisitor, Proxies, authenticate
from impl.platform.events import RELAY
from impl.platform.news import ALL, News
from impl.platform.rate_limit import RateLimits
from impl.platform.settings import Settings
from impl.platform.streams import Holds, Streams
from impl.platform.tickets import Tickets

_READS: Final = frozenset({"GET", "HEAD"})


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Serves bound operations: the platform's side of generated.runtime.Runtime."""

    settings: Settings
    authenticator: Authenticator
    tickets: Tickets
    rates: RateLimits
    proxies: Proxies
    streams: Streams
    news: News
    contract: str
    """Hash of the served specification: part of every validator."""

    async def handle(self, request: Request, binding: Binding) -> Response:
        operation = binding.operation
        request.scope["operation"] = operation
        if binding.call is None:
            raise problems.NotImplemented(f"{operation.id} is not implemented by this server.")
        visitor = self._visitor(request)
        caller = await authenticate(self.authenticator, self.tickets, operation, request, visitor)
        limited = await self.rates.check(operation.rate_class, _limited_by(caller))
        request.scope["answer_headers"] = limited
        if operation.method in _READS and operation.transaction:
            async with db.session():
                return await self._serve(request, binding, caller)
        return await self._serve(request, binding, caller)

    async def _serve(
        self, request: Request, binding: Binding, caller: KnownCaller | KnownVisitor
    ) -> Response:
        operation = binding.operation
        admitted = await _admit(operation, request, caller)
        if admitted is not None:
            await step_up.check(operation, admitted.caller, self.authenticator)
        accept = answers.negotiate(request, operation)
        validator = self._validator(operation, request, admitted)
        if validator is not None and conditional.none_match(request, validator):
            return answers.not_modified(operation, validator)
        given = inputs.parameters(request, binding)
        body, raw = await inputs.body(request, binding, self._limit(operation))
        holds = functools.partial(self._holds, caller)
        exchange = Exchange(
            request, binding, admitted, accept, validator, given, body, self.streams, holds
        )
        if operation.method in _READS:
            return await exchange.answer()
        user_id = caller.user_id if isinstance(caller, KnownCaller) else None
        claim = user_id and idempotency.claim(request, operation, user_id, raw)
        try:
            return await exchange.write(claim or None)
        finally:
            if operation.emits:
                self.news.tell(RELAY, *map(str, exchange.changed or [ALL]))

    async def _holds(self, caller: KnownCaller | KnownVisitor) -> bool:
        """Whether the caller may go on reading; not while nobody can be asked."""
        try:
            return isinstance(caller, KnownVisitor) or await self.authenticator.holds(caller)
        except (*db.UNREACHABLE, asyncpg.PostgresError):
            return False

    def _visitor(self, request: Request) -> KnownVisitor:
        return KnownVisitor(
            self.proxies.address(request),
            request.headers.get("user-agent", "")[:300],
            request.scope["trace_id"],
        )

    def _validator(
        self, operation: Operation, request: Request, admitted: Access | None
    ) -> str | None:
        if operation.cache != "book" or admitted is None or admitted.seq is None:
            return None
        return conditional.view_etag(
            operation,
            request,
            contract=self.contract,
            seq=admitted.seq,
            role=admitted.caller.role or "",
            today=str(admitted.today),
        )

    def _limit(self, operation: Operation) -> int:
        upload = operation.rate_class == "upload"
        return self.settings.upload_max_bytes if upload else self.settings.request_max_bytes


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request, admitted and read, on its way through the bound method."""

    request: Request
    binding: Binding
    admitted: Access | None
    accept: str
    validator: str | None
    given: Any  # Any: the binding's parameter model
    body: Any  # Any: the binding's body model
    streams: Streams
    holds: Holds
    changed: set[UUID] = field(default_factory=set)
    """The books in which something was written."""

    async def answer(self) -> Response:
        """Call the method and serialise what it gives."""
        call = self.binding.call
        assert call is not None  # noqa: S101  # handle() answered 501 otherwise
        caller = self.admitted.caller if self.admitted else self._visitor()
        with journal.watching() as seqs:
            chosen = (self.accept,) if len(self.binding.operation.produces) > 1 else ()
            try:
                result = await call(caller, self.given, self.body, *chosen)
            finally:
                self.changed.update(seqs)
        if isinstance(result, Events):
            return self.streams.response(result, self.holds)
        return answers.render(self.request, self.binding, result, self.validator, self._seq(seqs))

    async def write(self, claim: idempotency.Claim | None) -> Response:
        if self.binding.operation.transaction:
            return await db.retried(lambda: self._in_transaction(claim))
        if claim is None:
            return await self.answer()
        return await self._outside_transaction(claim)

    async def _in_transaction(self, claim: idempotency.Claim | None) -> Response:
        async with db.transaction():
            try:
                return await self._once(claim)
            except Problem as problem:
                if not problem.commits:
                    raise
                committed = problem
        raise committed

    async def _once(self, claim: idempotency.Claim | None) -> Response:
        if claim is None:
            return await self.answer()
        replayed = await claim.replay()
        if replayed is not None:
            return replayed
        response = await self.answer()
        await claim.store(response)
        return response

    async def _outside_transaction(self, claim: idempotency.Claim) -> Response:
        """The method writes in a transaction of its own, so the answer is stored after it."""
        async with db.transaction():
            replayed = await claim.replay()
        if replayed is not None:
            return replayed
        response = await self.answer()
        await claim.store(response)
        return response

    def _visitor(self) -> KnownVisitor:
        visitor: KnownVisitor = self.request.scope["visitor"]
        return visitor

    def _seq(self, seqs: Mapping[UUID, int]) -> int | None:
        """The book's seq after the method: what it wrote, or what it was when admitted."""
        if self.admitted is None or self.admitted.book_id is None:
            return next(iter(seqs.values()), None)
        return seqs.get(self.admitted.book_id, self.admitted.seq)


async def _admit(
    operation: Operation, request: Request, caller: KnownCaller | KnownVisitor
) -> Access | None:
    if isinstance(caller, KnownVisitor):
        request.scope["visitor"] = caller
        return None
    if caller.books is not None and operation.min_role is None and _changes_all(operation):
        raise problems.InsufficientScope(
            "This token is for single books; this operation is for all."
        )
    return await access.check(operation, caller, request.path_params.get("book_id"))


def _changes_all(operation: Operation) -> bool:
    """A token for single books reads what is theirs (the service filters), and changes no more."""
    return operation.method not in _READS and "auth:self" not in operation.scopes


def _limited_by(caller: KnownCaller | KnownVisitor) -> str:
    return str(caller.user_id) if isinstance(caller, KnownCaller) else network(caller.address)
