"""Workers that are killed, wherever they are: nothing is lost, and nothing is shown twice.

Twenty here; `make bench` kills a thousand.
"""

import itertools
from pathlib import Path
from typing import Final

import pytest

from tests.live import serving
from tests.notifications.killing import ENVIRONMENT, kill_workers
from tests.notifications.receiver import Receiver

TRIALS: Final = 20

pytestmark = pytest.mark.timeout(400)


class TestKilledWorkers:
    async def test_lose_nothing_and_show_nothing_twice(
        self, tmp_path: Path, live_database_url: str, valkey_url: str, receiver: Receiver
    ) -> None:
        servers = (tmp_path, live_database_url, valkey_url)
        with serving(*servers, ENVIRONMENT, measured=False) as service:
            told = await kill_workers(TRIALS, service.url, servers, receiver)
        assert told.lost == set()
        assert told.twice == 0
        assert len(told.shown) == len(told.wanted) == 2 * TRIALS
        assert all(one["sequence"] < two["sequence"] for one, two in itertools.pairwise(told.shown))
        assert told.repeated > 0, "no worker died between sending and writing down that it did"
