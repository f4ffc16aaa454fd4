"""`python -m codegen new op=budget.close_month`, `python -m codegen new domain=goals`."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from codegen.faults import SpecError
from codegen.scaffold.domain import first_wish, write_domain
from codegen.scaffold.draft import Draft, Refusal
from codegen.scaffold.proof import write_test
from codegen.scaffold.service import write_method
from codegen.scaffold.specification import Specification
from codegen.scaffold.wish import Wish, domain_name, operation_wish, settings


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("settings", nargs="+", metavar="key=value", help="op=, domain=, path= ...")


def new(options: argparse.Namespace) -> int:
    """Scaffolds an operation (op=<domain>.<verb_noun>) or a domain (domain=<name>)."""
    draft = Draft(options.root)
    try:
        given = settings(options.settings)
        wish, places = scaffold(draft, given)
    except (Refusal, SpecError) as error:
        print(error, file=sys.stderr)
        return 1
    draft.write()
    _tell(draft, wish, places, planned="domain" in given)
    return 0


def scaffold(draft: Draft, given: Mapping[str, str]) -> tuple[Wish, dict[str, str]]:
    """Writes what is asked for into a draft; gives the operation and its four places.

    Raises Refusal and SpecError.
    """
    planned = "domain" in given
    if planned:
        write_domain(draft, domain_name(given["domain"]))
    contract = draft.contract()
    wish = first_wish(given["domain"]) if planned else operation_wish(given, contract)
    specification = Specification(draft, contract, wish, planned=planned)
    specification.write()
    compiled = draft.contract()
    service, test = write_method(draft, compiled, wish), write_test(draft, compiled, wish)
    file = specification.file
    return wish, {
        "specification": f"{file}:{draft.line(file, f'operationId: {wish.name}')}",
        "service": f"{service}:{draft.line(service, f'async def {wish.name}(')}",
        "repository": _repository(draft, wish, Path(service).name),
        "test": f"{test}:{draft.line(test, 'async def test_')}",
    }


def _repository(draft: Draft, wish: Wish, beside: str) -> str:
    """Where a new question to the database goes: the file named as the service's, or to be made."""
    folder = f"impl/{wish.domain}/repository"
    for name in (f"{folder}/{beside}", f"{folder}.py"):
        if draft.exists(name) and beside != "__init__.py":
            return f"{name}:{len(draft.text(name).splitlines())}"
    module = wish.collection.replace("-", "_")
    return f"{folder}/{module}.py:1"


def _tell(draft: Draft, wish: Wish, places: dict[str, str], *, planned: bool) -> None:
    print(f"{wish.name}: {wish.method.upper()} {wish.path}\n")
    for number, (what, place) in enumerate(places.items(), 1):
        remark = "  (if a new question is asked)" if what == "repository" else ""
        print(f"  {number}. {what:<14} {place}{remark}")
    others = [
        name for name in draft.names if not any(p.startswith(f"{name}:") for p in places.values())
    ]
    if others:
        print("\nAlso changed: " + ", ".join(others))
    undo = (
        "`@unwritten` and, in the specification, `x-status: planned`" if planned else "`@unwritten`"
    )
    print("\nNext: say in the specification what it really does, and `make generate`.")
    print(f"Write the method, take out {undo}.")
    print(f"Then `make types` and `make test T={places['test'].partition(':')[0]}` are green.")
