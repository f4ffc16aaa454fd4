"""`python -m codegen docs [--check]`."""

import argparse
import sys
from pathlib import Path
from typing import Final

from codegen.docs.links import broken
from codegen.docs.portal import GUIDES, HERE, Portal
from codegen.docs.search import NodeError, build_search
from codegen.examples import ExampleCheck
from codegen.faults import SpecError
from codegen.ir import Contract
from codegen.output import differences, write
from codegen.sources import Sources
from codegen.spec import compile_contract

FOLDER: Final = "docs"


class BrokenLinksError(Exception):
    """A page leads to what is not there."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="write nothing; fail on a difference")


def docs(options: argparse.Namespace) -> int:
    """Writes the portal, generated/docs; with --check only says what differs."""
    try:
        contract = compile_contract(Sources(options.root), ExampleCheck())
        files = build(contract, options.root)
    except (SpecError, NodeError, BrokenLinksError) as error:
        print(error, file=sys.stderr)
        return 1
    folder = options.root / "generated" / FOLDER
    if options.check:
        changed = differences(folder, files)
        for name in changed:
            print(f"generated/docs/{name} is not what its sources give", file=sys.stderr)
        if changed:
            print("Run `make docs` and commit the result.", file=sys.stderr)
        return int(bool(changed))
    written = write(folder, files)
    print(f"generated/docs/index.html: {len(files)} files, {len(written)} of them new or changed")
    return 0


def build(contract: Contract, root: Path) -> dict[str, str]:
    """All files of the portal; raises what is wrong with them."""
    portal = Portal(contract, root)
    files = portal.build()
    for path in sorted((HERE / "static").iterdir()):
        files[path.name] = path.read_text(encoding="utf-8")
    files |= build_search(portal.entries, HERE.parent.parent)
    lost = broken(files)
    if lost:
        raise BrokenLinksError("\n".join(_explained(each, root) for each in lost))
    return dict(sorted(files.items()))


def _explained(lost: str, root: Path) -> str:
    """Where a broken link was written, if it was in a guide, and the way out."""
    page, _, link = lost.partition(": ")
    place, remedy = f"generated/docs/{page}", "correct what the page is made of"
    wanted = link.replace(".html", ".md").rpartition("/")[2]
    guide = page.removeprefix("guides/").removesuffix(".html")
    for path in sorted((root / GUIDES).glob(f"*-{guide}.md")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if f"]({wanted})" in line or f"]({link})" in line:
                place = f"{GUIDES}/{path.name}:{number}:{line.index('](') + 3}"
                remedy = "correct the link"
    return f"{place}: leads to {link}, which is not there\n    way out: {remedy}"
