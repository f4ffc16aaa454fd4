"""Who sends a request: its address behind proxies, and what counts as a token."""

from dataclasses import replace
from uuid import UUID

import pytest
from starlette.requests import Request

from generated.operations import OPERATIONS
from generated.problems import Unauthenticated
from impl.platform.auth import Identity, KnownVisitor, Proxies, authenticate, bearer
from tests.platform.asgi import request

PROXIES = Proxies(["10.0.0.0/8", "fd00::/8"])


def asked(peer: str | None, forwarded: str | None = None) -> Request:
    headers = {} if forwarded is None else {"x-forwarded-for": forwarded}
    return request(headers, client=(peer, 4711) if peer else None)


class TestAddresses:
    @pytest.mark.parametrize(
        ("peer", "forwarded", "address"),
        [
            ("203.0.113.9", None, "203.0.113.9"),
            ("203.0.113.9", "198.51.100.1", "203.0.113.9"),
            ("10.0.0.1", None, "10.0.0.1"),
            ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
            ("10.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"),
            ("10.0.0.1", "198.51.100.1, 10.7.7.7", "198.51.100.1"),
            ("10.0.0.1", " , ", "10.0.0.1"),
            ("10.0.0.1", "10.0.0.2, 10.0.0.3", "10.0.0.1"),
            ("10.0.0.1", "unknown", "unknown"),
            ("fd00::1", "2001:db8::7", "2001:db8::7"),
            (None, "198.51.100.1", "unknown"),
        ],
    )
    def test_only_trusted_proxies_are_believed_and_the_nearest_stranger_counts(
        self, peer: str | None, forwarded: str | None, address: str
    ) -> None:
        assert PROXIES.address(asked(peer, forwarded)) == address

    def test_without_trusted_proxies_nobody_is_believed(self) -> None:
        assert Proxies([]).address(asked("10.0.0.1", "198.51.100.1")) == "10.0.0.1"


class TestTokens:
    def test_none_is_none(self) -> None:
        assert bearer(request()) is None

    @pytest.mark.parametrize("header", ["Bearer abc", "bearer abc", "BEARER  abc "])
    def test_the_scheme_is_written_as_one_likes(self, header: str) -> None:
        assert bearer(request({"authorization": header})) == "abc"

    @pytest.mark.parametrize(
        "header", ["", "Bearer", "Bearer ", "Basic YTpi", "abc", "Bearer " + "x" * 4097]
    )
    def test_anything_else_is_refused_as_a_malformed_request(self, header: str) -> None:
        with pytest.raises(Unauthenticated) as refused:
            bearer(request({"authorization": header}))
        assert 'error="invalid_request"' in refused.value.headers["WWW-Authenticate"]


class TestOptionalTokens:
    class Nobody:
        async def identify(self, token: str) -> Identity | None:
            del token
            return None

        async def holds(self, bearer: object) -> bool:
            del bearer
            return False

        async def has_second_factor(self, user_id: UUID) -> bool:
            del user_id
            return False

        async def redeem(self, text: str, operation: str) -> Identity | None:
            del text, operation
            return None

    VISITOR = KnownVisitor("203.0.113.9", "tests", "0" * 32)

    async def _ask(self, security: str, headers: dict[str, str]) -> object:
        operation = replace(OPERATIONS["get_me"], security=security)  # type: ignore[arg-type]
        nobody = self.Nobody()
        return await authenticate(nobody, nobody, operation, request(headers), self.VISITOR)

    async def test_without_one_the_caller_is_a_visitor(self) -> None:
        assert await self._ask("optional", {}) is self.VISITOR

    async def test_one_that_is_sent_must_hold(self) -> None:
        with pytest.raises(Unauthenticated, match="unknown, expired or revoked"):
            await self._ask("optional", {"authorization": "Bearer abc"})

    async def test_where_none_is_asked_for_none_is_looked_at(self) -> None:
        assert await self._ask("none", {"authorization": "nonsense"}) is self.VISITOR
