"""One mock in a process of its own, which ends with its input: `python -m codegen.mock FD FOLDER`.

The folder's `generated` comes before any other, so nothing of it is imported earlier.
"""

import logging
import os
import socket
import sys
import threading
from pathlib import Path
from typing import Final

import uvicorn

_WELCOME: Final = """\
The mock answers {count} operations at {url}, {planned} of them planned.
  -H 'Authorization: Bearer x'   any token is let in; without one, secured operations answer 401
  -H 'Prefer: code=404'          another declared answer
  -H 'Prefer: example=NAME'      another declared example; an unknown name lists what there is
  curl -i -H 'Authorization: Bearer x' {url}{path}
Changes of openapi/ are taken over; Ctrl-C ends it.
"""


class _Server(uvicorn.Server):
    """Says what it answers, once it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        sys.stdout.write(_welcome(self.servers[0].sockets[0].getsockname()))
        sys.stdout.flush()


def _welcome(address: tuple[str, int]) -> str:
    from generated.operations import OPERATIONS  # noqa: PLC0415  # the folder's, see above

    asked = [each for each in OPERATIONS.values() if each.method == "GET" and "{" not in each.path]
    asked.sort(key=lambda each: each.security != "required")
    return _WELCOME.format(
        count=len(OPERATIONS),
        url=f"http://{address[0]}:{address[1]}",
        planned=sum(each.planned for each in OPERATIONS.values()),
        path=asked[0].path if asked else "/openapi.json",
    )


def main(descriptor: int, folder: Path) -> None:
    sys.path.insert(0, str(folder))
    from codegen.mock.app import load  # noqa: PLC0415  # imports the folder's generated

    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    config = uvicorn.Config(
        load(folder),
        log_config=None,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=2,
    )
    server = _Server(config)

    def end_with_input() -> None:
        os.read(0, 1)
        server.should_exit = True

    threading.Thread(target=end_with_input, daemon=True).start()
    server.run(sockets=[socket.socket(fileno=descriptor)])


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
