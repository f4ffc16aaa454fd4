"""The served API is what the specification says, looked at by Schemathesis.

Reduced in `make test`; `make fuzz` (FUZZ=deep) looks longer. FUZZ_SEED is the seed of a run to
repeat, FUZZ_EXAMPLES the number of cases an operation.
"""

import re
import time
from pathlib import Path
from typing import Final

import pytest

from generated.operations import OPERATIONS
from impl.platform.embedded import Embedded
from tests.contract.coverage.demands import demands
from tests.contract.coverage.seen import Seen
from tests.contract.fuzz import DEEP, EXAMPLES, SEQUENCES, TURNS, Fuzzer, Report
from tests.factories.provider import Provider, environment_of
from tests.live import SECRET, fresh_database, serving

SECONDS: Final = 7200 if DEEP else 1800
PHASES: Final = {"examples", "coverage", "fuzzing", "stateful"}
CHECKS: Final = {
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
    "use_after_free",
    "ensure_resource_availability",
    "ignored_auth",
    "object_level_authorization",
    "problem_is_declared",
    "valid_form_is_accepted",
    "broken_union_is_refused",
}
ENVIRONMENT: Final = {
    "CENTIME_ACCESS_TOKEN_MINUTES": "1440",
    "CENTIME_TRUSTED_PROXIES": "127.0.0.1/32",
    "CENTIME_SECRET_KEYS": SECRET,
    "CENTIME_LOG_LEVEL": "error",
    "CENTIME_STREAM_MAX_SECONDS": "0.2",
    "CENTIME_WEBHOOK_TIMEOUT_SECONDS": "0.2",
}
NOT_IN_SEQUENCES: Final = (
    "^(logout|logout_everywhere|delete_me|revoke_session|revoke_other_sessions|refresh_token"
    "|delete_book|create_passkey|create_totp|create_personal_export|update_user|lock_user"
    "|revoke_user_sessions)$"
)
"""These would end the run itself: its session, or the book that all the rest is in. Or what they
create is somebody's own, of whom the steps that follow know nothing. Admins could lock out whoever
a step before has listed."""

pytestmark = pytest.mark.timeout(SECONDS)


@pytest.fixture(scope="module")
async def report(
    embedded: Embedded,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
    seen: Seen,
    provider_elsewhere: Provider,
) -> Report:
    """Sequences along the specification's links; then each operation by itself.

    In this order, because what the latter queue would be read before the other story's receipt.
    """
    folder: Path = tmp_path_factory.mktemp("fuzz")
    database = await fresh_database(embedded.database_url)
    began = time.perf_counter()
    told = ENVIRONMENT | environment_of(provider_elsewhere)
    with serving(folder, database, embedded.redis_url, told, measured=False) as service:
        fuzzer = Fuzzer(service.url, database, folder, seen)
        await fuzzer.run(
            "sequences",
            "--phases=stateful",
            f"--max-examples={SEQUENCES}",
            f"--exclude-operation-id-regex={NOT_IN_SEQUENCES}",
            turns=TURNS,
        )
        await fuzzer.run("each", "--phases=examples,coverage,fuzzing", f"--max-examples={EXAMPLES}")
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print(f"\n{fuzzer.report.figures}, {time.perf_counter() - began:.0f} s")  # noqa: T201
    return fuzzer.report


class TestSpecification:
    def test_holds_in_every_case_without_a_warning(self, report: Report) -> None:
        assert (sum(report.exits), report.failures) == (0, []), "\n".join(report.outputs)[-20_000:]

    def test_every_operation_answered_with_success(self, report: Report) -> None:
        assert set(OPERATIONS) - report.succeeded == set()

    def test_every_status_is_declared(self, report: Report) -> None:
        assert list(report.undeclared()) == []

    def test_no_answer_that_differs_in_a_replay_cut_the_sequences_short(
        self, report: Report
    ) -> None:
        assert report.sequences >= SEQUENCES

    def test_sequences_lead_on_from_what_is_created(self, report: Report) -> None:
        """Along the links that authors wrote; some creations may be refused in all turns."""
        created = {link.split()[0] for link in demands().links if link.split()[1] in {"201", "202"}}
        created = {name for name in created if not re.match(NOT_IN_SEQUENCES, name)}
        followed = {link.split()[0] for link in report.seen.links}
        assert len(created) >= 14
        assert len(created - followed) <= len(created) // 5, created - followed

    def test_every_phase_and_check_took_part(self, report: Report) -> None:
        assert set(report.phases) == PHASES
        assert CHECKS - set(report.checks) == set()
        assert report.identities["stranger"] > 0
        assert report.identities["nobody"] > len(OPERATIONS)
