"""What a process holds on to once it is up."""

import subprocess
import sys

import pytest

_PROGRAM = """
import gc, psutil
from impl.platform import memory
{settling}
process = psutil.Process()
before = process.memory_info().rss
for _ in range(2):
    block = b"x" * (25 * 2**20)
    del block
print(gc.get_freeze_count(), process.memory_info().rss - before)
"""


def _kept(settling: str) -> tuple[int, int]:
    """Objects that are looked at no more, and bytes held of a large buffer that was freed."""
    printed = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", _PROGRAM.format(settling=settling)],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    frozen, kept = printed.split()
    return int(frozen), int(kept)


class TestSettle:
    @pytest.mark.skipif(sys.platform != "linux", reason="glibc's thresholds")
    def test_large_buffers_go_back_at_once(self) -> None:
        _, kept = _kept("memory.settle()")
        assert kept < 5 * 2**20

    def test_what_lives_since_the_start_is_looked_at_no_more(self) -> None:
        assert _kept("memory.settle()")[0] > _kept("")[0]
