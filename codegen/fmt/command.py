"""`python -m codegen fmt [--check] [files]`."""

import argparse
import sys
from pathlib import Path

from codegen.faults import SpecError
from codegen.fmt.files import format_file, specification_files


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="write nothing; fail on a difference")
    parser.add_argument("files", nargs="*", type=Path, help="default: every one below openapi/")


def fmt(options: argparse.Namespace) -> int:
    """Lays out openapi/ in the house's form; with --check only says where it is not."""
    differing = failed = False
    for path in options.files or specification_files(options.root):
        name = _name(path, options.root)
        try:
            change = format_file(path, name, keep=options.check)
        except SpecError as error:
            print(error, file=sys.stderr)
            failed = True
            continue
        if change is not None:
            differing = True
            print(change if options.check else name, file=sys.stderr if options.check else None)
    if options.check and differing:
        print("Run `make fmt` and commit the result.", file=sys.stderr)
    return int(failed or (options.check and differing))


def _name(path: Path, root: Path) -> str:
    """The file as faults name it: from the project's root, if it is in it."""
    whole = path.resolve()
    return (
        whole.relative_to(root.resolve()).as_posix()
        if root.resolve() in whole.parents
        else str(path)
    )
