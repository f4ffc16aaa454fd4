"""`make coverage`: what the contract run exercised of the specification, and what it did not."""

import argparse
import sys

from tests.contract.coverage.demands import demands
from tests.contract.coverage.report import page, shares
from tests.contract.coverage.seen import Seen, fingerprint
from tests.run import RECORDED


def main(arguments: list[str] | None = None) -> int:
    """1 if it is not enough, or if nothing is recorded of the contract as it is."""
    parser = argparse.ArgumentParser(prog="python -m tests.contract.coverage", description=__doc__)
    parser.add_argument("--brief", action="store_true", help="name only some of what is missing")
    options = parser.parse_args(arguments)
    if not list(RECORDED.glob(f"{fingerprint()}-*.json")):
        print(  # noqa: T201
            "Nothing is recorded of this contract: `make test`, or `make test T=tests/contract`,"
            " records it.",
            file=sys.stderr,
        )
        return 1
    seen = Seen.of_all()
    found = list(shares(demands(), seen))
    print(page(found, seen, 20 if options.brief else None))  # noqa: T201
    return 0 if all(share.holds for share in found) else 1


if __name__ == "__main__":
    sys.exit(main())
