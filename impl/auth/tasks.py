"""What the auth domain does by the clock: rotate signing keys, forget what has ended."""

from datetime import timedelta
from typing import Final
from uuid import UUID

import procrastinate
import structlog

from impl.auth import assurance, exporting, rules
from impl.auth.auditing import AuditLog
from impl.auth.erasure import Eraser
from impl.auth.exporting import PersonExporter
from impl.auth.forgotten import JOB, Forgotten
from impl.auth.keys import KeyRing
from impl.auth.oauth import rules as oauth_rules
from impl.auth.repository.challenges import ChallengeRepository
from impl.auth.repository.consents import ConsentRepository
from impl.auth.repository.devices import DeviceRepository
from impl.auth.repository.events import EventRepository
from impl.auth.repository.factors import FactorRepository
from impl.auth.repository.failures import FailureRepository
from impl.auth.repository.grants import GrantRepository
from impl.auth.repository.identities import IdentityRepository
from impl.auth.repository.passkeys import PasskeyRepository
from impl.auth.repository.sessions import SessionRepository
from impl.auth.repository.tokens import TokenRepository
from impl.platform import clock, db
from impl.platform.jobs import EXPORTS

PUBLISHED_KEPT: Final = timedelta(days=90)
ENDED_TOKENS_KEPT: Final = timedelta(days=1)
_RETRY: Final = procrastinate.RetryStrategy(max_attempts=5, wait=5, exponential_wait=3)
_log = structlog.get_logger("centime.auth")


async def forget() -> None:
    """Delete what nothing asks for any more: old sessions, tokens, failures, published events."""
    now = clock.now()
    async with db.transaction():
        await SessionRepository().forget(now - rules.DEVICE_REMEMBERED, now - ENDED_TOKENS_KEPT)
        await TokenRepository().forget(now - rules.EXPIRED_LISTED)
        await FactorRepository().forget(now - assurance.UNCONFIRMED_KEPT)
        await ChallengeRepository().forget(now)
        await PasskeyRepository().forget(now)
        await IdentityRepository().forget(now)
        await FailureRepository().forget(now - rules.ACCOUNT_FORGETS)
        await ConsentRepository().forget(now, now - oauth_rules.REPLAYS_KNOWN)
        await DeviceRepository().forget(now)
        await GrantRepository().forget(now - ENDED_TOKENS_KEPT)
        await EventRepository().forget(now - PUBLISHED_KEPT)


def blueprint(
    keys: KeyRing,
    forgotten: Forgotten,
    eraser: Eraser,
    audit: AuditLog,
    exporter: PersonExporter,
) -> procrastinate.Blueprint:
    """The domain's jobs."""
    jobs = procrastinate.Blueprint()
    _add_exports(jobs, exporter)

    @jobs.task(name=JOB, retry=_RETRY)
    async def forgot_password(sealed: str) -> None:
        await forgotten.answer(sealed)

    @jobs.periodic(cron="* * * * *")
    @jobs.task(name="auth:seal_audit", queueing_lock="auth:seal_audit")
    async def seal_audit(timestamp: int) -> None:
        del timestamp
        await audit.seal()

    @jobs.periodic(cron="41 * * * *")
    @jobs.task(name="auth.rotate_signing_keys", queueing_lock="auth.rotate_signing_keys")
    async def rotate_signing_keys(timestamp: int) -> None:
        if await keys.rotate_if_due():
            _log.info("signing_key_rotated", at=timestamp)

    @jobs.periodic(cron="47 2 * * *")
    @jobs.task(name="auth:erase", queueing_lock="auth:erase")
    async def erase(timestamp: int) -> None:
        _log.info("people_erased", count=await eraser.erase(), at=timestamp)

    @jobs.periodic(cron="23 3 * * *")
    @jobs.task(name="auth.forget", queueing_lock="auth.forget")
    async def forget_what_ended(timestamp: int) -> None:
        await forget()
        _log.info("auth_forgot", at=timestamp)

    return jobs


def _add_exports(jobs: procrastinate.Blueprint, exporter: PersonExporter) -> None:
    @jobs.task(name=exporting.JOB, queue=EXPORTS, retry=_RETRY)
    async def write_export(user_id: str, export_id: str) -> None:
        await exporter.run(UUID(user_id), UUID(export_id))

    @jobs.periodic(cron="53 * * * *")
    @jobs.task(name="auth:forget_exports", queueing_lock="auth:forget_exports")
    async def forget_exports(timestamp: int) -> None:
        _log.info("person_exports_forgotten", count=await exporter.forget(), at=timestamp)
