"""`new` from end to end: scaffolded, proved red, filled in, proved green."""

import contextlib
import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.output import write
from codegen.press import Press
from tests.codegen.conftest import ROOT
from tests.live import unmeasured

COPIED = ("codegen", "generated", "impl", "migrations", "openapi", "tests")
LINKED = (".venv", ".venv-press-models", ".venv-press-server", "node_modules")
LEFT = shutil.ignore_patterns("__pycache__", "node_modules", ".*_cache", "dist")
TESTS = ("tests/budget/test_get_tag.py", "tests/lenders/test_list_lenders.py")
UNWRITTEN = "tests/budget/test_close_month.py"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project that may be changed, with the same environments."""
    folder = tmp_path_factory.mktemp("project")
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name, ignore=LEFT)
    shutil.copy2(ROOT / "pyproject.toml", folder)
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    known = ROOT / ".mypy_cache"
    if known.exists():
        shutil.copytree(known, folder / known.name)
    return folder


@pytest.fixture(scope="module")
def press(project: Path) -> Iterator[Press]:
    with Press(project, ROOT) as warm:
        yield warm


def new(project: Path, *words: str) -> tuple[int, str]:
    """What `new` ends with and prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        code = main(["--root", str(project), "new", *words])
    return code, printed.getvalue()


def texts(project: Path) -> dict[str, str]:
    """The files that people write."""
    found = [project / "pyproject.toml"]
    for name in COPIED:
        found += [
            path for path in (project / name).rglob("*") if path.suffix in (".py", ".yaml", ".mjs")
        ]
    written = [path.relative_to(project).as_posix() for path in found]
    return {
        name: (project / name).read_text(encoding="utf-8")
        for name in written
        if not name.startswith("generated/")
    }


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {name for name in after if after[name] != before.get(name)}


@dataclass(frozen=True)
class Scaffolded:
    """The project after `new op=budget.get_tag` and `new domain=lenders`."""

    before: dict[str, str]
    operation: str
    of_operation: set[str]
    domain: str
    of_domain: set[str]
    style: str
    """What ruff and the specifications' own formatter have against it."""


@pytest.fixture(scope="module")
def scaffolded(project: Path) -> Scaffolded:
    before = texts(project)
    code, operation = new(project, "op=budget.get_tag")
    assert code == 0, operation
    between = texts(project)
    code, domain = new(project, "domain=lenders")
    assert code == 0, domain
    after = texts(project)
    of_domain = changed(between, after)
    style = style_of(project, changed(before, after))
    return Scaffolded(before, operation, changed(before, between), domain, of_domain, style)


def style_of(project: Path, files: set[str]) -> str:
    python = sorted(name for name in files if name.endswith(".py"))
    yaml = [str(project / name) for name in sorted(files) if name.endswith(".yaml")]
    ruff = str(Path(sys.executable).parent / "ruff")
    checked = run(project, ruff, "check", "--no-cache", "--quiet", *python)
    checked += run(project, ruff, "format", "--no-cache", "--quiet", "--diff", *python)
    printed = io.StringIO()
    with contextlib.redirect_stderr(printed):
        main(["--root", str(project), "fmt", "--check", *yaml])
    return checked + printed.getvalue()


@dataclass(frozen=True)
class Proofs:
    """What the type checker says before and after the worked example, and what the tests say."""

    types_before: str
    types_after: str
    tests: str
    written: set[str]


@pytest.fixture(scope="module")
def proofs(project: Path, press: Press, scaffolded: Scaffolded) -> Proofs:
    """Fills in the operation and the domain; leaves another operation as it is scaffolded."""
    generate(project, press)
    before = types(project)
    fill_in(project)
    generate(project, press)
    after = types(project)
    written = changed(scaffolded.before, texts(project))
    assert new(project, "op=budget.close_month", "problems=month-closed")[0] == 0
    generate(project, press)
    return Proofs(before, after, own_tests(project), written)


def generate(project: Path, press: Press) -> None:
    write(project / "generated", press.build())


def run(project: Path, *command: str) -> str:
    """What a command prints."""
    done = subprocess.run(  # noqa: S603  # our own tools
        command, cwd=project, env=unmeasured(), capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def types(project: Path) -> str:
    return run(project, sys.executable, "-m", "mypy", "impl/app.py", *TESTS)


def own_tests(project: Path) -> str:
    options = ("-q", "--no-header", "-p", "no:randomly")
    return run(project, sys.executable, "-m", "pytest", *TESTS, UNWRITTEN, *options)


TAG_BY_ID = '''
    @classmethod
    async def known(cls, book_id: UUID, tag_id: UUID) -> Row:
        """A tag by its id."""
        row = await db.fetchrow(
            "SELECT * FROM tags WHERE book_id = $1 AND id = $2", book_id, tag_id
        )
        if row is None:
            raise cls.missing()
        return dict(row)
'''
A_TAG = """\
        tag = await ada.do(
            "POST", f"/budget/books/{book['id']}/tags", {"name": "Holiday"}
        )
"""
LENDERS = """\
del caller, cursor
        found = [Lender.model_validate(row) for row in await lenders(book_id, limit)]
        return LenderPage(items=found, next_cursor=None)"""
LENDERS_OF_A_BOOK = '''\
"""Lenders: for want of a table, the book itself is the only one."""

from typing import Any
from uuid import UUID

from impl.platform import db


async def lenders(book_id: UUID, limit: int) -> list[dict[str, Any]]:
    rows = await db.fetch(
        "SELECT id, name, 1 AS version, created_at, updated_at FROM books WHERE id = $1 LIMIT $2",
        book_id,
        limit,
    )
    return [dict(row) for row in rows]
'''


def fill_in(project: Path) -> None:
    """A worked example: a tag by its id, and a list of lenders."""
    edit(
        project / "openapi/budget/tags.yaml",
        (
            "summary: Get a tag\n        description: The tag as it is now.",
            "summary: Get a tag\n        description: The tag, whoever created it.",
        ),
    )
    edit(
        project / "impl/budget/service/tags.py",
        ("    @unwritten\n    async def get_tag", "    async def get_tag"),
        (", unwritten", ""),
        (
            "raise NotImplementedError",
            "del caller\n        return _tag(await Rows.known(book_id, tag_id))",
        ),
    )
    tags = project / "impl/budget/repository/tags.py"
    tags.write_text(tags.read_text(encoding="utf-8") + TAG_BY_ID, encoding="utf-8")
    edit(
        project / TESTS[0],
        ("        response =", f"{A_TAG}        response ="),
        ("{TAG_ID}", "{tag['id']}"),
    )
    edit(project / "openapi/lenders.yaml", ("      x-status: planned\n", ""))
    edit(
        project / "impl/lenders/service/lenders.py",
        ("    @unwritten\n", ""),
        (", unwritten", ""),
        ("models import LenderPage", "models import Lender, LenderPage"),
        (
            "from impl.platform",
            "from impl.lenders.repository.lenders import lenders\nfrom impl.platform",
        ),
        ("raise NotImplementedError", LENDERS),
    )
    questions = project / "impl/lenders/repository/lenders.py"
    questions.write_text(LENDERS_OF_A_BOOK, encoding="utf-8")


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, wanted in changes:
        assert text.count(old) == 1, f"{path}: {old}"
        text = text.replace(old, wanted)
    path.write_text(text, encoding="utf-8")


class TestANewOperation:
    def test_is_written_in_the_specification_the_service_and_a_test(
        self, scaffolded: Scaffolded
    ) -> None:
        assert scaffolded.of_operation == {
            "openapi/budget/tags.yaml",
            "impl/budget/service/tags.py",
            "tests/budget/test_get_tag.py",
        }

    def test_names_its_four_places(self, project: Path, scaffolded: Scaffolded) -> None:
        printed = scaffolded.operation
        assert printed.startswith("get_tag: GET /api/v1/budget/books/{book_id}/tags/{tag_id}")
        places = re.findall(r"^  \d\. (\w+) +(\S+):(\d+)", printed, re.MULTILINE)
        assert [what for what, _, _ in places] == ["specification", "service", "repository", "test"]
        assert all((project / file).exists() for _, file, _ in places)
        assert "`make generate`" in printed

    def test_is_missed_by_the_type_checker_with_its_signature(self, proofs: Proofs) -> None:
        faults = [line for line in proofs.types_before.splitlines() if ": error: " in line]
        assert faults
        assert all('incompatible type "BudgetService"; expected' in line for line in faults)
        wanted = "Callable[[Caller, UUID, UUID], Coroutine[Any, Any, Tag | Encoded[Tag]]]"
        assert f'get_tag: expected "{wanted}", got "None"' in proofs.types_before

    def test_fails_its_test_with_a_501_that_names_it(self, proofs: Proofs) -> None:
        assert "1 failed" in proofs.tests, proofs.tests
        assert f"FAILED {UNWRITTEN}::TestCloseMonth" in proofs.tests
        assert "close_month is not implemented" in proofs.tests

    def test_is_done_when_four_places_are_written(
        self, scaffolded: Scaffolded, proofs: Proofs
    ) -> None:
        assert "Success" in proofs.types_after, proofs.types_after
        assert "2 passed" in proofs.tests, proofs.tests
        places = {"openapi": 0, "impl/budget/service": 0, "impl/budget/repository": 0, "tests": 0}
        for name in proofs.written - scaffolded.of_domain:
            if "lenders" not in name:
                places[next(place for place in places if name.startswith(f"{place}/"))] += 1
        assert places == dict.fromkeys(places, 1)


class TestANewDomain:
    def test_has_its_files_and_is_known_everywhere(self, scaffolded: Scaffolded) -> None:
        own = {name for name in scaffolded.of_domain if "lenders" in name}
        assert own == {
            "openapi/lenders.yaml",
            "impl/lenders/__init__.py",
            "impl/lenders/assembly.py",
            "impl/lenders/repository/__init__.py",
            "impl/lenders/service/__init__.py",
            "impl/lenders/service/lenders.py",
            "tests/lenders/__init__.py",
            "tests/lenders/test_list_lenders.py",
        }
        assert scaffolded.of_domain - own == {
            "impl/app.py",
            "impl/auth/rules.py",
            "openapi/auth/tokens.yaml",
            "openapi/rules/operations.mjs",
            "openapi/rules/paths.mjs",
            "pyproject.toml",
            "tests/contract/test_authorization_matrix.py",
        }

    def test_is_in_the_house_s_style(self, scaffolded: Scaffolded) -> None:
        assert scaffolded.style == ""

    def test_is_taken_by_the_linter_as_it_is(self, project: Path, scaffolded: Scaffolded) -> None:
        del scaffolded
        options = ("-r", "openapi/spectral.yaml", "--fail-severity=warn")
        spectral = str(project / "node_modules/.bin/spectral")
        printed = run(project, spectral, "lint", *options, "openapi/lenders.yaml")
        assert "No results with a severity of 'warn' or higher found!" in printed, printed

    def test_may_import_what_domains_may(self, project: Path, proofs: Proofs) -> None:
        del proofs
        imports = str(Path(sys.executable).parent / "lint-imports")
        printed = run(project, imports, "--no-logo", "--no-cache")
        assert "0 broken" in printed, printed


class TestARefusal:
    def test_of_what_exists_names_it_and_writes_nothing(
        self, project: Path, scaffolded: Scaffolded
    ) -> None:
        del scaffolded
        test = project / "tests/budget/test_archive_tag.py"
        test.write_text('"""Mine."""\n', encoding="utf-8")
        before = texts(project)
        operation, told = new(project, "op=budget.archive_tag")
        domain, told_too = new(project, "domain=lenders")
        assert texts(project) == before
        test.unlink()
        assert operation == domain == 1
        assert "tests/budget/test_archive_tag.py:1:1: the file exists already" in told
        assert "openapi/lenders.yaml:1:1: domain=lenders: the name is taken" in told_too

    def test_is_what_a_broken_specification_gets(self, tmp_path: Path) -> None:
        shutil.copytree(ROOT / "openapi", tmp_path / "openapi")
        (tmp_path / "openapi/ai.yaml").write_text("openapi: [\n", encoding="utf-8")
        code, printed = new(tmp_path, "op=budget.close_month")
        assert code == 1
        assert "openapi/ai.yaml:2:1: no YAML" in printed
