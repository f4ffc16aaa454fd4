"""A service that uses a data folder's servers until its standard input closes; run by tests."""

import sys
from pathlib import Path

from impl.platform.embedded import Embedded

if __name__ == "__main__":
    with Embedded(Path(sys.argv[1]), durable=False) as servers:
        sys.stdout.write(f"{servers.database_url} {servers.redis_url}\n")
        sys.stdout.flush()
        sys.stdin.read()
