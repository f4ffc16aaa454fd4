"""Signing keys: made once, sealed, rotated without a gap."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import orjson
import pytest
from joserfc.jwk import ECKey

from generated.auth.models import KeyRotation, SigningKey, SigningKeyList, TokenRefresh
from generated.auth.problems import InsufficientScope
from impl.auth.assembly import Auth
from impl.auth.keys import KeyRing
from impl.auth.repository.keys import KeyRepository, StoredKey
from impl.auth.tokens import AccessTokens
from impl.platform import clock, db, ids
from impl.platform.auth import KnownCaller
from impl.platform.crypto import Sealer, UnsealError
from tests.auth.test_admin import an_admin
from tests.factories.auth import Ticks, a_user, log_in, visitor

START = datetime(2026, 1, 1, tzinfo=UTC)
SECRETS = [b"the secret of these tests"]


@pytest.fixture
async def no_keys(auth: Auth) -> AsyncIterator[None]:
    """An empty table of keys; afterwards the keys are those from before."""
    del auth  # it has opened the database
    rows = await db.fetch("DELETE FROM auth_signing_keys RETURNING *")
    yield
    await db.execute("DELETE FROM auth_signing_keys")
    for row in rows:
        marks = ", ".join(f"${n}" for n in range(1, len(row) + 1))
        names = ", ".join(row.keys())
        insert = f"INSERT INTO auth_signing_keys ({names}) VALUES ({marks})"  # noqa: S608  # ours
        await db.execute(insert, *row.values())


def ring(ticks: Ticks | None = None, secrets: list[bytes] | None = None) -> KeyRing:
    return KeyRing(KeyRepository(), Sealer(secrets or SECRETS), clock.now, ticks or Ticks())


async def states() -> dict[str, str]:
    return {key.state: key.kid for key in await KeyRepository().all()}


@pytest.mark.usefixtures("no_keys")
class TestStart:
    async def test_many_workers_that_start_together_make_two_keys(self) -> None:
        rings = [ring() for _ in range(6)]
        await asyncio.gather(*(each.start() for each in rings))
        assert sorted([key.state for key in await KeyRepository().all()]) == ["active", "next"]
        assert len({(await each.signing())[0] for each in rings}) == 1

    async def test_a_second_start_keeps_the_keys(self) -> None:
        await ring().start()
        before = await states()
        await ring().start()
        assert await states() == before

    async def test_the_kid_is_the_thumbprint(self) -> None:
        keys = ring()
        await keys.start()
        kid, key = await keys.signing()
        assert kid == ECKey.import_key(key.as_dict(private=False)).thumbprint()

    async def test_the_private_half_is_sealed(self) -> None:
        keys = ring()
        await keys.start()
        _, key = await keys.signing()
        secret = str(key.as_dict(private=True)["d"]).encode()
        for row in await KeyRepository().all():
            assert secret not in row.sealed_private_key
            assert secret not in orjson.dumps(row.public_jwk)
            assert "d" not in row.public_jwk

    async def test_requests_that_meet_stale_keys_together_read_them_once(self) -> None:
        class Counting(KeyRepository):
            asked = 0

            async def all(self) -> list[StoredKey]:
                self.asked += 1
                return await super().all()

        repository, ticks = Counting(), Ticks()
        keys = KeyRing(repository, Sealer(SECRETS), clock.now, ticks)
        await keys.start()
        before = repository.asked
        ticks.advance(60)
        await asyncio.gather(*(keys.signing() for _ in range(5)))
        assert repository.asked == before + 1

    async def test_without_the_secret_the_service_does_not_start(self) -> None:
        await ring().start()
        with pytest.raises(UnsealError):
            await ring(secrets=[b"another"]).start()

    async def test_an_older_secret_still_opens_it(self) -> None:
        await ring().start()
        await ring(secrets=[b"newer", *SECRETS]).start()


@pytest.mark.usefixtures("no_keys")
class TestRotate:
    async def test_nothing_happens_for_ninety_days(self) -> None:
        keys = ring()
        with clock.frozen(START):
            await keys.start()
        before = await states()
        with clock.frozen(START + timedelta(days=89)):
            assert not await keys.rotate_if_due()
        assert await states() == before

    async def test_the_next_key_takes_over_and_the_old_one_retires(self) -> None:
        keys = ring()
        with clock.frozen(START):
            await keys.start()
        before = await states()
        with clock.frozen(START + timedelta(days=90)):
            assert await keys.rotate_if_due()
        after = await states()
        assert (after["active"], after["retiring"]) == (before["next"], before["active"])
        assert after["next"] not in before.values()
        assert (await keys.signing())[0] == before["next"]

    async def test_a_retired_key_verifies_until_its_last_token_is_dead(self) -> None:
        keys = ring()
        with clock.frozen(START):
            await keys.start()
        old = (await states())["active"]
        rotated = START + timedelta(days=90)
        with clock.frozen(rotated):
            await keys.rotate_if_due()
        with clock.frozen(rotated + timedelta(days=1)):
            await keys.rotate_if_due()
            assert await keys.verifying(old) is not None
        with clock.frozen(rotated + timedelta(days=1, hours=1, seconds=1)):
            await keys.rotate_if_due()
            assert await keys.verifying(old) is None

    async def test_workers_that_rotate_together_rotate_once(self) -> None:
        rings = [ring() for _ in range(4)]
        with clock.frozen(START):
            await rings[0].start()
        with clock.frozen(START + timedelta(days=90)):
            done = await asyncio.gather(*(each.rotate_if_due() for each in rings))
        assert sorted(done) == [False, False, False, True]

    async def test_another_worker_knows_the_new_key_before_it_signs(self) -> None:
        here, there = ring(), ring()
        with clock.frozen(START):
            await here.start()
            await there.start()
        with clock.frozen(START + timedelta(days=90)):
            await here.rotate_if_due()
        kid, _ = await here.signing()
        assert await there.knows(kid)

    async def test_another_worker_signs_with_it_within_five_seconds(self) -> None:
        ticks = Ticks()
        here, there = ring(), ring(ticks)
        with clock.frozen(START):
            await here.start()
            await there.start()
        with clock.frozen(START + timedelta(days=90)):
            await here.rotate_if_due()
        ticks.advance(5)
        assert (await there.signing())[0] == (await here.signing())[0]


@pytest.mark.usefixtures("no_keys")
class TestUnknownKid:
    async def test_makes_the_keys_be_read_again_every_five_seconds(self) -> None:
        ticks = Ticks()
        here, there = ring(), ring(ticks)
        with clock.frozen(START):
            await here.start()
            await there.start()
        await db.execute("DELETE FROM auth_signing_keys")
        with clock.frozen(START):
            await here.start()
        kid, _ = await here.signing()
        ticks.advance(4.9)
        assert await there.verifying(kid) is None
        ticks.advance(0.1)
        assert await there.verifying(kid) is not None


class TestGetJwks:
    async def test_shows_the_public_halves_the_next_one_first(self, auth: Auth) -> None:
        document = await auth.service.get_jwks(visitor())
        held = await states()
        assert [key.kid for key in document.keys][:2] == [held["next"], held["active"]]
        assert {(key.kty, key.crv, key.alg, key.use) for key in document.keys} == {
            ("EC", "P-256", "ES256", "sig")
        }


@pytest.mark.usefixtures("no_keys")
class TestReplace:
    async def test_no_token_from_before_is_taken_by_any_worker_after_five_seconds(self) -> None:
        ticks, now = Ticks(), clock.now()
        here, there = ring(ticks), ring(ticks)
        await here.start()
        life = timedelta(minutes=10)
        issuing, elsewhere = AccessTokens(here, "i", life), AccessTokens(there, "i", life)
        before = await issuing.issue(ids.new_id(), ids.new_id(), ("a",), now)
        assert await elsewhere.verify(before, now) is not None
        assert await here.replace() == 2
        ticks.advance(5)
        for worker in (issuing, elsewhere):
            assert await worker.verify(before, now) is None
            fresh = await worker.issue(ids.new_id(), ids.new_id(), ("a",), now)
            assert await issuing.verify(fresh, now) is not None

    async def test_helps_where_no_secret_opens_the_keys_any_more(self) -> None:
        await ring().start()
        other = ring(secrets=[b"another secret"])
        with pytest.raises(UnsealError):
            await other.start()
        await other.replace()
        assert await other.signing()


async def rotate(auth: Auth, caller: KnownCaller, *, emergency: bool) -> SigningKeyList:
    return await auth.service.rotate_signing_keys(caller, body=KeyRotation(emergency=emergency))


def by_state(keys: SigningKeyList) -> dict[str, SigningKey]:
    return {key.state: key for key in keys.items}


@pytest.mark.usefixtures("no_keys")
class TestListSigningKeys:
    async def test_says_when_the_next_one_takes_over_and_until_when_old_ones_verify(
        self, auth: Auth
    ) -> None:
        admin, turn = await an_admin(auth), START + timedelta(days=90)
        with clock.frozen(START):
            await auth.keys.start()
        first = by_state(await auth.service.list_signing_keys(admin))
        assert first["next"].takes_over_at == turn
        with clock.frozen(turn):
            await auth.keys.rotate_if_due()
        second = by_state(await auth.service.list_signing_keys(admin))
        assert second["active"].kid == first["next"].kid
        assert second["retiring"].kid == first["active"].kid
        assert second["retiring"].forgotten_at == turn + timedelta(days=1, hours=1)
        assert "private" not in second["active"].model_dump_json()


@pytest.mark.usefixtures("no_keys")
class TestRotateSigningKeys:
    async def test_waits_until_every_verifier_knows_the_next_key(
        self, auth: Auth, other_worker: Auth
    ) -> None:
        admin, known = await an_admin(auth), START + timedelta(days=1)
        await KeyRepository().clear()
        with clock.frozen(START):
            await auth.keys.start()
            before = await states()
            asked = by_state(await rotate(auth, admin, emergency=False))
            assert asked["next"].takes_over_at == known
        with clock.frozen(known - timedelta(seconds=1)):
            await rotate(auth, admin, emergency=False)
            assert await states() == before
        with clock.frozen(known):
            assert await other_worker.keys.rotate_if_due()
        after = await states()
        assert (after["active"], after["retiring"]) == (before["next"], before["active"])

    async def test_is_done_at_once_with_a_key_that_is_known(self, auth: Auth) -> None:
        admin = await an_admin(auth)
        with clock.frozen(START):
            await auth.keys.start()
        before = await states()
        with clock.frozen(START + timedelta(days=1)):
            after = by_state(await rotate(auth, admin, emergency=False))
        assert after["active"].kid == before["next"]
        assert (await auth.keys.signing())[0] == before["next"]

    async def test_takes_no_token_from_before_an_emergency(
        self, auth: Auth, other_worker: Auth, ticks: Ticks
    ) -> None:
        await other_worker.keys.replace()
        ticks.advance(5)
        admin, tokens = await an_admin(auth), await log_in(auth, await a_user(auth))
        assert await other_worker.authenticator.identify(tokens.access_token) is not None
        before = {each.kid for each in (await auth.service.list_signing_keys(admin)).items}
        after = {each.kid for each in (await rotate(auth, admin, emergency=True)).items}
        assert not before & after
        assert await auth.authenticator.identify(tokens.access_token) is None
        ticks.advance(5)
        assert await other_worker.authenticator.identify(tokens.access_token) is None
        renewed = await auth.service.refresh_token(
            visitor(), body=TokenRefresh(refresh_token=tokens.refresh_token)
        )
        assert await other_worker.authenticator.identify(renewed.access_token) is not None

    async def test_is_not_for_admins_who_are_none_any_more(self, auth: Auth) -> None:
        admin, now = await an_admin(auth), clock.now()
        await auth.keys.start()
        before = await states()
        await auth.service.people.update(admin.user_id, None, now, admin=False)
        with pytest.raises(InsufficientScope):
            await rotate(auth, admin, emergency=True)
        assert await states() == before
