"""What the workshop of the tests works on."""

import os
import time


def work(task: bytes) -> bytes:
    match task:
        case b"who":
            return str(os.getpid()).encode()
        case b"secrets":
            return "\n".join(sorted(os.environ)).encode()
        case b"die":
            os._exit(3)
        case b"fail":
            raise ArithmeticError("no such picture")
        case b"sleep":
            time.sleep(60)
    return task[::-1]
