"""The service's own commands leave no embedded server behind, however they are ended."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.platform.embedded.asking import ROOT, pids


class TestServe:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_ending_the_service_ends_its_servers(self, used: Path, number: signal.Signals) -> None:
        running = subprocess.Popen(
            [sys.executable, "-m", "impl", "serve"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={
                "CENTIME_DATA_DIR": str(used),
                "CENTIME_PORT": "0",
                "PATH": os.defpath,
                **{name: os.environ[name] for name in os.environ if name.startswith("COVERAGE_")},
            },
        )
        assert running.stdout is not None
        said = iter(running.stdout)
        ready = next((line for line in said if "ready" in line), "")
        if not ready:
            pytest.fail(running.communicate()[1])
        assert None not in pids(used)
        running.send_signal(number)
        assert "Traceback" not in running.communicate(timeout=30)[1]
        assert running.returncode == 0
        assert pids(used) == (None, None)
