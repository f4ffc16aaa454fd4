"""Runs all tests in stages and prints the seconds of each."""

import os
import subprocess
import sys
import time
from typing import Final

FLOOR: Final = 90
STAGES: Final = {
    "tests": ["-m", "coverage", "run", "-m", "pytest", "tests", "-q"],
}
REPORT: Final = (
    ["-m", "coverage", "combine", "-q"],
    ["-m", "coverage", "report", f"--fail-under={FLOOR}", "--skip-covered"],
)


def main() -> int:
    for name, command in STAGES.items():
        began = time.perf_counter()
        code = subprocess.run([sys.executable, *command], check=False).returncode  # noqa: S603
        print(f"stage {name}: {time.perf_counter() - began:.0f} s", flush=True)  # noqa: T201
        if code:
            return code
    codes = [
        subprocess.run([sys.executable, *report], check=False, env=os.environ).returncode  # noqa: S603
        for report in REPORT
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
