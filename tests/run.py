"""Everything that `make test` proves, in stages; prints the seconds of each."""

import subprocess
import sys
import time
from typing import Final

FLOOR: Final = 90
STAGES: Final = {
    "check": (["make", "check"],),
    "lint": (["make", "lint"],),
    "tests": ([sys.executable, "-m", "coverage", "run", "-m", "pytest", "tests", "-q"],),
    "coverage": (
        [sys.executable, "-m", "coverage", "combine", "-q"],
        [sys.executable, "-m", "coverage", "report", f"--fail-under={FLOOR}", "--skip-covered"],
    ),
}


def main() -> int:
    """Run the stages until one fails; its exit code."""
    for name, commands in STAGES.items():
        began = time.perf_counter()
        codes = [subprocess.run(command, check=False).returncode for command in commands]  # noqa: S603
        print(f"stage {name}: {time.perf_counter() - began:.0f} s", flush=True)  # noqa: T201
        if any(codes):
            return max(codes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
