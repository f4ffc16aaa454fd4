"""The pages: whole, without anything from elsewhere, and with a place for everything."""

import gzip
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest

from codegen.__main__ import main
from codegen.docs.command import build
from codegen.docs.links import broken
from codegen.docs.places import Chapter, chapters, links_of
from codegen.ir import Contract
from tests.live import ROOT

VOID: Final = frozenset({"meta", "link", "input", "br", "img", "hr", "wbr", "circle", "path"})
MODELS: Final = {
    "Book": "budget/books",
    "Transaction": "budget/transactions",
    "TransactionPage": "budget/transactions",
    "Category": "budget/categories",
    "RuleTextCondition": "budget/rules",
    "Problem": "shared",
    "PersonalToken": "auth/tokens",
}
"""Some models, and the pages that tell of them."""
SVG: Final = frozenset({"circle", "path"})


class Reading(HTMLParser):
    """Reads a page as strictly as a template's author would like it read."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.loaded: list[str] = []
        self.count: dict[str, int] = {}
        self.feed(text)
        self.faults += [f"{tag} is not closed" for tag in self.open]
        self.faults += [
            f"the id {each} twice" for each in set(self.ids) if self.ids.count(each) > 1
        ]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.count[tag] = self.count.get(tag, 0) + 1
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag in {"script", "link", "img"}:
            self.loaded.append(given.get("src") or given.get("href") or "inline")
        self.faults += [
            f"{tag} has {name}" for name in given if name == "style" or name[:2] == "on"
        ]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in SVG:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} is closed at {self.getpos()}")


@pytest.fixture(scope="module")
def told(contract: Contract) -> tuple[Chapter, ...]:
    """The reference's order."""
    return chapters(contract)


@pytest.fixture(scope="module")
def read(portal: dict[str, str]) -> dict[str, Reading]:
    return {path: Reading(text) for path, text in portal.items() if path.endswith(".html")}


class TestPages:
    def test_are_whole(self, read: dict[str, Reading]) -> None:
        assert {path: page.faults for path, page in read.items() if page.faults} == {}
        assert {page.count["h1"] for page in read.values()} == {1}
        assert {page.count["title"] for page in read.values()} == {1}

    def test_load_nothing_from_elsewhere_and_run_nothing_of_their_own(
        self, read: dict[str, Reading]
    ) -> None:
        for page in read.values():
            names = {each.rpartition("/")[2] for each in page.loaded}
            assert names == {"style.css", "portal.js", "icon.svg"}
            assert all(re.fullmatch(r"(\.\./)*[a-z.]+", each) for each in page.loaded)

    def test_give_everything_its_place(
        self,
        contract: Contract,
        told: tuple[Chapter, ...],
        portal: dict[str, str],
        read: dict[str, Reading],
    ) -> None:
        places = {name: to.split("#") for name, to in links_of(contract, told).items()}
        assert len(places) > len(contract.operations) + len(contract.problems)
        assert [n for n, (page, anchor) in places.items() if anchor not in read[page].ids] == []
        for operation in contract.operations:
            page = portal[f"reference/{operation.domain}/{operation.tag}.html"]
            assert operation.path in page.replace("<wbr>", "")
        for problem in contract.problems:
            assert f"/problems/{problem.slug}" in portal["problems.html"]

    def test_show_the_guides_the_clients_and_the_changes(self, portal: dict[str, str]) -> None:
        guides = sorted((ROOT / "docs" / "guides").glob("[0-9]*.md"))
        assert len(guides) >= 7
        for path in guides:
            assert f'href="guides/{path.stem.partition("-")[2]}.html"' in portal["index.html"]
        assert "pip install" in portal["sdk/python.html"]
        assert "npm install" in portal["sdk/typescript.html"]
        assert "0.1.0" in portal["changelog.html"]

    def test_lead_from_names_in_code_to_what_they_name(self, portal: dict[str, str]) -> None:
        assert (
            '<a href="../reference/budget/changes.html#list_changes"><code>list_changes</code></a>'
            in portal["guides/sync.html"]
        )
        assert '<a href="../problems.html#name-taken">' in portal["guides/errors.html"]
        assert '<a href="webhooks.html">' in portal["guides/sync.html"]

    def test_of_domains_lead_on_from_addresses_of_before_resources_had_pages(
        self, told: tuple[Chapter, ...], portal: dict[str, str], read: dict[str, Reading]
    ) -> None:
        for chapter in told:
            for resource in chapter.resources:
                named = [*(o.id for o in resource.operations), *(m.name for m in resource.models)]
                for name in named:
                    moved = f'class="moved" id="{name}" href="../{resource.path}#{name}"'
                    assert moved in portal[chapter.path]
            tags = {f"tag-{resource.name}" for resource in chapter.resources}
            assert tags <= set(read[chapter.path].ids)

    def test_tell_of_a_model_where_its_own_resource_is(
        self, contract: Contract, told: tuple[Chapter, ...]
    ) -> None:
        links = links_of(contract, told)
        for model, page in MODELS.items():
            assert links[model] == f"reference/{page}.html#{model}"

    def test_are_small(self, portal: dict[str, str]) -> None:
        """As files, and as all of them travel: some 2 kB an operation, for 260 operations."""
        assert max(len(text.encode()) for text in portal.values()) < 500_000
        assert sum(len(gzip.compress(text.encode())) for text in portal.values()) < 650_000

    def test_are_the_same_bytes_every_time(
        self, contract: Contract, portal: dict[str, str]
    ) -> None:
        assert build(contract, ROOT) == portal

    def test_in_the_repository_are_what_their_sources_give(self) -> None:
        assert main(["docs", "--check"]) == 0


class TestTheSearch:
    def test_knows_operations_problems_events_models_and_what_guides_say(
        self, portal: dict[str, str]
    ) -> None:
        text = re.fullmatch(r"globalThis\.centimeIndex=(.*);\n", portal["search-index.js"])
        assert text is not None
        index = json.loads(json.loads(text[1]))
        found = {each["to"] for each in index["storedFields"].values()}
        assert {"reference/budget/changes.html#list_changes", "problems.html#name-taken",
                "events.html#import.finished", "reference/budget/books.html#Book",
                "guides/errors.html#what-to-try-again"} <= found  # fmt: skip
        anchors = {path: Reading(text).ids for path, text in portal.items() if path[-1] == "l"}
        for to in found:
            page, _, anchor = to.partition("#")
            assert not anchor or anchor in anchors[page]


class TestLinks:
    def test_that_lead_nowhere_are_found(self) -> None:
        files = {
            "index.html": '<a href="a/b.html#here"></a><a href="x.html"></a><a href="#top"></a>',
            "a/b.html": '<p id="here"></p><a href="../index.html#gone"></a><a href="../try/"></a>'
            '<a href="https://example.org"></a><a href="../../openapi.json"></a>',
        }
        assert broken(files) == [
            "index.html: x.html",
            "index.html: #top",
            "a/b.html: ../index.html#gone",
        ]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of which the guides may be changed."""
    for name in ("openapi", "CHANGELOG.md"):
        (tmp_path / name).symlink_to(ROOT / name)
    guides = tmp_path / "docs" / "guides"
    guides.mkdir(parents=True)
    for path in (ROOT / "docs" / "guides").glob("*.md"):
        (guides / path.name).write_bytes(path.read_bytes())
    return tmp_path


class TestTheVerb:
    def test_writes_the_portal_and_says_what_differs_from_it(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["--root", str(project), "docs"]) == 0
        assert "generated/docs/index.html" in capsys.readouterr().out
        guide = project / "docs" / "guides" / "4-errors.md"
        guide.write_text(guide.read_text().replace("quote `trace_id`", "tell `trace_id`"))
        assert main(["--root", str(project), "docs", "--check"]) == 1
        said = capsys.readouterr().err
        assert "generated/docs/guides/errors.html is not what its sources give" in said
        assert "make docs" in said

    def test_names_the_place_of_a_link_that_leads_nowhere(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        guide = project / "docs" / "guides" / "4-errors.md"
        guide.write_text(guide.read_text() + "\nSee [this](nowhere.md).\n")
        line = len(guide.read_text().splitlines())
        assert main(["--root", str(project), "docs"]) == 1
        said = capsys.readouterr().err
        assert f"docs/guides/4-errors.md:{line}:12: leads to nowhere.html" in said
        assert "way out" in said

    def test_says_what_is_missing_without_node(
        self, project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(project))
        assert main(["--root", str(project), "docs"]) == 1
        assert "way out: install it" in capsys.readouterr().err
        (project / "node").write_text("#!/bin/sh\necho it is broken >&2\nexit 3\n")
        (project / "node").chmod(0o755)
        assert main(["--root", str(project), "docs"]) == 1
        assert "it is broken\n    way out: run `npm ci`" in capsys.readouterr().err

    def test_tells_the_faults_of_a_specification(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "openapi").mkdir()
        assert main(["--root", str(tmp_path), "docs"]) == 1
        assert "openapi/" in capsys.readouterr().err
