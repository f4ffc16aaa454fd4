"""Who may do what: every operation, asked by everybody, answers as the specification says.

Access is decided before the input is looked at. So each request carries a parameter that no
operation knows: whoever is let through learns of that (422) and nothing happens.
"""

from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

import httpx
import pytest

from generated.operations import OPERATIONS
from generated.runtime import Operation
from impl.platform import clock, db, ids
from impl.platform.tenancy import ROLES
from tests.contract import bundle
from tests.contract.actors import Actor, join, log_in, personal_token
from tests.contract.example_book import CHECKING
from tests.contract.world import World

ADMITTED: Final = 422
REFUSED_BY_OAUTH: Final = 400
UNKNOWN: Final = {"surely_no_parameter": "1"}
SCOPES: Final = (
    "ai:use",
    "analytics:read",
    "auth:self",
    "budget:read",
    "budget:write",
    "notifications:read",
    "email",
    "notifications:write",
    "ocr:write",
    "openid",
    "profile",
)
NEEDING_A_SESSION: Final = [name for name in OPERATIONS if "session-required" in bundle.slugs(name)]
"""What a token must not do."""
ALL: Final = [pytest.param(each, id=each.id) for each in OPERATIONS.values()]
OF_BOOKS: Final = [
    pytest.param(each, id=each.id) for each in OPERATIONS.values() if each.min_role is not None
]
READS: Final = [
    pytest.param(each, id=each.id)
    for each in OPERATIONS.values()
    if each.min_role is not None and each.method == "GET"
]
OF_ADMINS: Final = [
    pytest.param(each, id=each.id) for each in OPERATIONS.values() if "admin" in each.scopes
]
GUARDED: Final = [
    pytest.param(each, id=each.id) for each in OPERATIONS.values() if each.security == "required"
]


@dataclass(frozen=True)
class Cast:
    """Everybody who asks."""

    by_role: dict[str, Actor]
    stranger: Actor
    expired: Actor
    revoked: Actor
    logged_out: Actor
    of_scope: dict[str, Actor]
    of_other_book: Actor
    of_this_book: Actor


@pytest.fixture(scope="session")
async def cast(http: httpx.AsyncClient, world: World) -> Cast:
    owner = world.owner
    by_role = {"owner": owner}
    for role in ROLES[:-1]:
        by_role[role] = await join(http)
        await db.execute(
            "INSERT INTO book_members (id, book_id, user_id, role, version, created_at)"
            " VALUES ($1, $2, $3, $4, 1, $5)",
            ids.new_id(), world.book, by_role[role].user_id, role, clock.now(),
        )  # fmt: skip
    logged_out = Actor(http, (await log_in(owner))["access_token"])
    await logged_out.do("POST", "/auth/logout")
    revoked = await personal_token(owner, [*SCOPES])
    await revoked.do("DELETE", f"/auth/tokens/{revoked.token_id}")
    expired = await personal_token(owner, [*SCOPES])
    await db.execute(
        "UPDATE auth_access_tokens SET created_at = created_at - interval '2 days',"
        " expires_at = created_at - interval '1 day' WHERE id = $1",
        expired.token_id,
    )
    other = await owner.do("POST", "/budget/books", {"name": "Other", "base_currency": "EUR"})
    return Cast(
        by_role=by_role,
        stranger=await join(http),
        expired=expired,
        revoked=revoked,
        logged_out=logged_out,
        of_scope={scope: await personal_token(owner, [scope]) for scope in SCOPES},
        of_other_book=await personal_token(owner, [*SCOPES], [other["id"]]),
        of_this_book=await personal_token(owner, [*SCOPES], [world.book]),
    )


async def ask(actor: Actor, operation: Operation, world: World, **options: Any) -> httpx.Response:
    """Send the operation's request about the world's things."""
    path = operation.path.format_map(world.path_parameters())
    return await actor.send(operation.method, path, **options)


def changes_all(operation: Operation) -> bool:
    """Whether it makes or changes what is of no book, but for the caller's own account."""
    return operation.method != "GET" and "auth:self" not in operation.scopes


async def status_for(actor: Actor, operation: Operation, world: World) -> int:
    response = await ask(actor, operation, world, params=UNKNOWN)
    assert response.status_code in operation.statuses
    if operation.profile == "oauth" and response.status_code == REFUSED_BY_OAUTH:
        assert "surely_no_parameter" in response.json()["error_description"]
        return ADMITTED
    if response.status_code == ADMITTED:
        assert response.json()["errors"][0]["parameter"] == "surely_no_parameter"
    return response.status_code


class TestCredentials:
    @pytest.mark.parametrize("operation", ALL)
    @pytest.mark.parametrize("credentials", ["none", "garbage", "no bearer", "empty"])
    async def test_missing_or_malformed_ones_are_401_where_any_are_asked_for(
        self, http: httpx.AsyncClient, world: World, operation: Operation, credentials: str
    ) -> None:
        headers = {
            "none": {},
            "garbage": {"Authorization": f"Bearer {uuid4().hex}"},
            "no bearer": {"Authorization": "Basic YWRhOmFkYQ=="},
            "empty": {"Authorization": "Bearer "},
        }[credentials]
        response = await ask(Actor(http), operation, world, params=UNKNOWN, headers=headers)
        let_through = REFUSED_BY_OAUTH if operation.profile == "oauth" else ADMITTED
        expected = 401 if operation.security == "required" else let_through
        assert response.status_code == expected
        if expected == 401:
            assert response.headers["www-authenticate"].startswith('Bearer realm="centime"')

    @pytest.mark.parametrize("operation", GUARDED)
    @pytest.mark.parametrize("kind", ["expired", "revoked", "logged_out"])
    async def test_ended_ones_are_401(
        self, cast: Cast, world: World, operation: Operation, kind: str
    ) -> None:
        assert await status_for(getattr(cast, kind), operation, world) == 401


class TestScopes:
    @pytest.mark.parametrize("operation", GUARDED)
    @pytest.mark.parametrize("scope", SCOPES)
    async def test_a_token_does_what_its_scopes_say(
        self, cast: Cast, world: World, operation: Operation, scope: str
    ) -> None:
        expected = ADMITTED if operation.scopes <= {scope} else 403
        assert await status_for(cast.of_scope[scope], operation, world) == expected

    async def test_the_challenge_names_the_scope_that_is_missing(
        self, cast: Cast, world: World
    ) -> None:
        response = await ask(cast.of_scope["auth:self"], OPERATIONS["get_book"], world)
        assert (
            'error="insufficient_scope", scope="budget:read"'
            in response.headers["www-authenticate"]
        )

    @pytest.mark.parametrize("operation", GUARDED)
    async def test_a_token_for_another_book_sees_none_of_this_one(
        self, cast: Cast, world: World, operation: Operation
    ) -> None:
        expected = 404 if operation.min_role is not None else ADMITTED
        if expected == ADMITTED and (changes_all(operation) or "admin" in operation.scopes):
            expected = 403
        assert await status_for(cast.of_other_book, operation, world) == expected

    async def test_a_token_for_another_book_lists_that_one_only(
        self, cast: Cast, world: World
    ) -> None:
        listed = (await cast.of_other_book.do("GET", "/budget/books"))["items"]
        assert len(listed) == 1
        assert listed[0]["id"] != world.book

    @pytest.mark.parametrize("operation", OF_BOOKS)
    async def test_a_token_for_this_book_has_the_persons_role_in_it(
        self, cast: Cast, world: World, operation: Operation
    ) -> None:
        assert await status_for(cast.of_this_book, operation, world) == ADMITTED

    @pytest.mark.parametrize("name", NEEDING_A_SESSION)
    async def test_what_needs_a_session_refuses_every_token(
        self, cast: Cast, world: World, name: str
    ) -> None:
        content = bundle.body(name)
        body = None if content is None else next(iter(content[1]["examples"].values()))["value"]
        response = await ask(cast.of_this_book, OPERATIONS[name], world, json=body)
        assert response.status_code == 403
        assert response.json()["type"] == "/problems/session-required"


class TestAdmins:
    @pytest.mark.parametrize("operation", OF_ADMINS)
    async def test_do_what_others_may_not(
        self, cast: Cast, world: World, operation: Operation
    ) -> None:
        assert await status_for(world.owner, operation, world) == ADMITTED
        assert await status_for(cast.stranger, operation, world) == 403

    async def test_are_some_only(self) -> None:
        assert OF_ADMINS
        assert all(
            each.scopes == {"admin"} for each in OPERATIONS.values() if "/admin/" in each.path
        )

    async def test_give_no_token_their_scope(self, world: World) -> None:
        body = {"name": "Robot", "scopes": ["admin"]}
        refused = await world.owner.send("POST", "/api/v1/auth/tokens", json=body)
        assert refused.status_code == ADMITTED
        assert refused.json()["errors"][0]["pointer"] == "/scopes/0"


class TestRoles:
    @pytest.mark.parametrize("operation", OF_BOOKS)
    async def test_a_stranger_learns_nothing_not_even_that_the_book_exists(
        self, cast: Cast, world: World, operation: Operation
    ) -> None:
        assert await status_for(cast.stranger, operation, world) == 404
        real = (await ask(cast.stranger, operation, world)).json()
        missing = World(world.owner, str(uuid4()), world.of_example)
        invented = (await ask(cast.stranger, operation, missing)).json()
        assert {**real, "instance": "", "trace_id": ""} == {
            **invented,
            "instance": "",
            "trace_id": "",
        }

    @pytest.mark.parametrize("operation", OF_BOOKS)
    @pytest.mark.parametrize("role", ROLES)
    async def test_a_member_may_do_what_the_role_allows(
        self, cast: Cast, world: World, operation: Operation, role: str
    ) -> None:
        assert operation.min_role is not None
        allowed = ROLES.index(role) >= ROLES.index(operation.min_role)
        status = await status_for(cast.by_role[role], operation, world)
        assert status == (ADMITTED if allowed else 403)

    @pytest.mark.parametrize("operation", READS)
    @pytest.mark.parametrize("role", ROLES)
    async def test_every_role_reads_everything_that_it_may(
        self, cast: Cast, world: World, operation: Operation, role: str
    ) -> None:
        assert operation.min_role is not None
        allowed = ROLES.index(role) >= ROLES.index(operation.min_role)
        queries = bundle.parameters(operation.id, "query")
        asked = {name: each["example"] for name, each in queries.items() if each.get("required")}
        response = await ask(cast.by_role[role], operation, world, params=asked)
        assert response.status_code == (200 if allowed else 403)

    async def test_a_book_tells_each_member_the_own_role(self, cast: Cast, world: World) -> None:
        for role, actor in cast.by_role.items():
            assert (await actor.do("GET", world.path))["role"] == role

    async def test_a_contributor_discards_previews_but_rolls_nothing_back(
        self, cast: Cast, world: World
    ) -> None:
        contributor = cast.by_role["contributor"]
        preview = await world.upload(uploaded(), "mine.csv")
        await contributor.do("DELETE", f"{world.path}/imports/{preview['id']}")
        committed = await world.upload(uploaded(), "ours.csv")
        place = f"{world.path}/imports/{committed['id']}"
        await contributor.do("POST", f"{place}/commit")
        refused = await contributor.send("DELETE", f"/api/v1{place}")
        assert refused.status_code == 403
        await cast.by_role["editor"].do("DELETE", place)


class TestContributors:
    """A contributor adds, and leaves alone what others have entered."""

    HALVES: Final = {"splits": [{"amount": -40}, {"amount": -60}]}
    ATTEMPTS: Final = [
        pytest.param(("PATCH", "", {"memo": "Bread"}), id="change"),
        pytest.param(("DELETE", "", None), id="delete"),
        pytest.param(("PUT", "/splits", HALVES), id="split"),
    ]

    async def enter(self, actor: Actor, world: World) -> str:
        body = {"account_id": world.of_example[CHECKING], "date": "2026-03-01", "amount": -100}
        entered = await actor.do("POST", f"{world.path}/transactions", body)
        return f"{world.path}/transactions/{entered['id']}"

    @pytest.mark.parametrize("attempt", ATTEMPTS)
    async def test_are_refused_what_is_not_their_own(
        self, cast: Cast, world: World, attempt: tuple[str, str, Any]
    ) -> None:
        method, part, body = attempt
        place = await self.enter(cast.by_role["owner"], world)
        before = await cast.by_role["owner"].do("GET", place)
        refused = await cast.by_role["contributor"].send(method, f"/api/v1{place}{part}", json=body)
        assert refused.status_code == 403
        assert refused.json()["type"] == "/problems/not-own-transaction"
        assert await cast.by_role["owner"].do("GET", place) == before

    @pytest.mark.parametrize("attempt", ATTEMPTS)
    @pytest.mark.parametrize("role", ["contributor", "editor", "owner"])
    async def test_may_do_the_same_to_their_own_and_editors_to_all(
        self, cast: Cast, world: World, attempt: tuple[str, str, Any], role: str
    ) -> None:
        method, part, body = attempt
        place = await self.enter(cast.by_role["contributor"], world)
        response = await cast.by_role[role].send(method, f"/api/v1{place}{part}", json=body)
        assert response.is_success

    async def test_restore_match_and_write_at_once_only_what_is_their_own(
        self, cast: Cast, world: World
    ) -> None:
        own = await self.enter(cast.by_role["contributor"], world)
        theirs = (await self.enter(cast.by_role["owner"], world)).rpartition("/")[2]
        gone = await self.enter(cast.by_role["owner"], world)
        await cast.by_role["owner"].do("DELETE", gone)
        await cast.by_role["owner"].do(
            "PATCH", f"{world.path}/transactions/{theirs}", {"status": "cleared"}
        )
        update = {"transaction_id": theirs, "changes": {"memo": "Bread"}}
        attempts = {
            f"{gone}/restore": None,
            f"{own}/match": {"transaction_id": theirs},
            f"{world.path}/transactions/bulk": {"update": [update]},
            f"{world.path}/transactions/bulk-edit": {
                "filter": {"date_from": "2026-03-01", "date_to": "2026-03-01"},
                "changes": {"memo": "Bread"},
                "dry_run": False,
            },
        }
        for place, body in attempts.items():
            refused = await cast.by_role["contributor"].send("POST", f"/api/v1{place}", json=body)
            assert refused.status_code == 403, place
            assert refused.json()["type"] == "/problems/not-own-transaction"

    async def test_see_nothing_from_the_request_after_they_were_removed(
        self, cast: Cast, world: World
    ) -> None:
        guest = await join(world.owner.http)
        made = await world.make("invitations", {"role": "contributor"})
        await guest.do("POST", "/budget/invitations/accept", {"token": made["token"]})
        place = await self.enter(guest, world)
        members = (await guest.do("GET", f"{world.path}/members"))["items"]
        member = next(each["id"] for each in members if each["user_id"] == guest.user_id)
        await cast.by_role["owner"].do("DELETE", f"{world.path}/members/{member}")
        for method in ("GET", "DELETE"):
            assert (await guest.send(method, f"/api/v1{place}")).status_code == 404
        assert (await cast.by_role["owner"].do("GET", place))["amount"] == -100


def uploaded() -> str:
    return f"Date,Description,Amount\n2026-03-05,{uuid4().hex[:12]},-1.23\n"


class TestOperations:
    def test_what_they_ask_for_is_what_the_specification_says(self) -> None:
        for name, written in bundle.operations().items():
            operation = OPERATIONS[name]
            asked = (scope for each in written["security"] for scope in each.get("bearer", []))
            assert operation.scopes == frozenset(asked)
            assert operation.min_role == written.get("x-min-role")
            assert (operation.security == "none") == (written["security"] == [])
            assert (operation.min_role is not None) == ("{book_id}" in operation.path)
