"""The portal: every page of generated/docs, from the contract, guides and clients' pages."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from codegen.additions import example
from codegen.docs import code
from codegen.docs.markdown import Heading, Links, Writer, Written, plain
from codegen.docs.places import SHARED, Chapter, Resource, chapters, described, links_of
from codegen.docs.reference import Reference, View, introduction, title_of
from codegen.docs.schemas import Reader
from codegen.docs.search import Entry
from codegen.ir import Contract, Event, Model, Problem
from codegen.positions import Json

HERE: Final = Path(__file__).parent
GUIDES: Final = "docs/guides"
_HOME: Final = "home.md"
_SYSTEM: Final = "system"
_CLIENTS: Final = {"python": "Python", "typescript": "TypeScript"}
_SPOKEN: Final = re.compile(r"[_.-]|[a-z][A-Z]|^[A-Z][a-z]+[A-Z]")
"""Names that are no ordinary words: prose in code of these leads to them."""
_SENTENCE: Final = re.compile(r"(?<=[.])\s")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: where it is, under what it is listed, and how it is written."""

    path: str
    section: str
    title: str
    write: Callable[["Page"], View]
    template: str = "page"
    above: "Page | None" = None
    """The page of the domain, of which this one tells a part."""

    @property
    def root(self) -> str:
        """The way from the page to the portal's top."""
        return "../" * self.path.count("/")


class Portal:
    """Builds the pages of one contract; `entries` is what can be searched for in them."""

    def __init__(self, contract: Contract, root: Path) -> None:
        self._contract = contract
        self._root = root
        self._chapters = tuple(sorted(chapters(contract), key=lambda each: each.name == _SYSTEM))
        self._links = links_of(contract, self._chapters)
        spoken = {name: to for name, to in self._links.items() if _SPOKEN.search(name)}
        self._spoken: Links = spoken
        self._reference = Reference(contract, self._links)
        self.entries: list[Entry] = []
        self._environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.pages = tuple(self._pages())

    def build(self) -> dict[str, str]:
        """Every page by its path below generated/docs."""
        self.entries.clear()
        return {page.path: self._render(page) for page in self.pages}

    def _pages(self) -> Iterator[Page]:
        yield Page("index.html", "", "Centime", self._home, "home")
        for path in sorted((self._root / GUIDES).glob("[0-9]*.md"), key=_number):
            text = path.read_text(encoding="utf-8")
            name = path.stem.partition("-")[2]
            title = text.partition("\n")[0].removeprefix("# ")
            yield Page(f"guides/{name}.html", "Guides", title, self._written(text))
        for chapter in self._chapters:
            title = title_of(chapter.name)
            page = Page(chapter.path, "Reference", title, self._chapter(chapter), "domain")
            yield page
            for part in chapter.resources:
                write = self._resource(part)
                yield Page(part.path, "Reference", part.title, write, "reference", page)
        yield Page(SHARED, "Reference", "Shared", self._shared, "reference")
        yield Page("problems.html", "Catalogues", "Problems", self._problems, "problems")
        yield Page("events.html", "Catalogues", "Events", self._events, "events")
        for name, title in _CLIENTS.items():
            readme = HERE.parent / "sdk" / name / "static" / "README.md"
            text = readme.read_text(encoding="utf-8")
            yield Page(f"sdk/{name}.html", "Clients", title, self._written(text))
        changes = (self._root / "CHANGELOG.md").read_text(encoding="utf-8")
        yield Page("changelog.html", "More", "Changelog", self._written(changes))

    def _render(self, page: Page) -> str:
        view = page.write(page)
        sections: dict[str, list[Page]] = {}
        for each in self.pages:
            if each.above is None:
                sections.setdefault(each.section, []).append(each)
        sections.pop("")
        domain = page.above or page
        parts = [each for each in self.pages if each.above == domain]
        template = self._environment.get_template(f"{page.template}.html.jinja2")
        given = {"page": page, "root": page.root, "sections": sections, "parts": parts}
        return template.render({**given, **view})

    def _writer(self, page: Page) -> Writer:
        return Writer(self._spoken, page.root)

    def _told(self, page: Page, title: str, anchor: str, words: str, kind: str = "") -> None:
        """Notes what a search may look for."""
        section = page.above.title if page.above else page.section
        where = " · ".join(filter(None, (section, page.title, kind)))
        to = f"{page.path}#{anchor}" if anchor else page.path
        self.entries.append(Entry(title, where, to, plain(words)))

    def _home(self, page: Page) -> View:
        text = (self._root / GUIDES / _HOME).read_text(encoding="utf-8")
        heading, lead, rest = text.split("\n\n", maxsplit=2)
        writer = self._writer(page)
        domains = [
            {
                "path": chapter.path,
                "title": title_of(chapter.name),
                "said": plain(_first_sentence(introduction(self._contract, chapter.name))),
                "count": len(chapter.domain.operations),
            }
            for chapter in self._chapters
        ]
        guides = {each.path: _lead(self._root, each) for each in self.pages if _is_guide(each)}
        return {
            "heading": heading.removeprefix("# "),
            "lead": writer.line(lead),
            "content": writer.page(rest).html,
            "domains": domains,
            "leads": {path: plain(_first_sentence(lead)) for path, lead in guides.items()},
            "counts": {
                "operations": len(self._contract.operations),
                "problems": len(self._contract.problems),
                "events": len(self._contract.events),
            },
        }

    def _written(self, text: str) -> Callable[[Page], View]:
        def write(page: Page) -> View:
            written: Written = self._writer(page).page(text)
            self._told(page, page.title, "", "")
            for heading in written.headings:
                self._told(page, heading.text, heading.anchor, heading.words)
            return {"content": written.html, "heading": written.title, "toc": written.headings}

        return write

    def _chapter(self, chapter: Chapter) -> Callable[[Page], View]:
        def write(page: Page) -> View:
            self._told(page, page.title, "", "")
            self._told_of(page, chapter.models)
            return self._reference.chapter(chapter, self._writer(page), page.root)

        return write

    def _resource(self, resource: Resource) -> Callable[[Page], View]:
        def write(page: Page) -> View:
            for operation in resource.operations:
                words = f"{operation.id} {operation.method} {operation.path}"
                said = _first_sentence(operation.description)
                self._told(page, operation.summary, operation.id, f"{words} {said}", operation.id)
            self._told_of(page, resource.models)
            return self._reference.resource(resource, self._writer(page), page.root)

        return write

    def _told_of(self, page: Page, models: tuple[Model, ...]) -> None:
        for model in models:
            said = model.schema.get("description", "")
            self._told(page, model.name, model.name, _first_sentence(said), "model")

    def _shared(self, page: Page) -> View:
        writer = self._writer(page)
        reader = Reader(self._contract.document, self._links, writer, page.root)
        shared = described(self._contract.shared)
        introduced = Markup("<p>Models that several domains speak of.</p>")
        models = self._reference.models(shared, writer, reader)
        return {"introduction": introduced, "operations": [], "models": models}

    def _problems(self, page: Page) -> View:
        writer = self._writer(page)
        raised: dict[str, list[str]] = {}
        for operation in self._contract.operations:
            for slug in operation.problems:
                raised.setdefault(slug, []).append(operation.id)
        for problem in self._contract.problems:
            self._told(page, problem.title, problem.slug, f"{problem.slug} {problem.meaning}")
        views = [self._problem(each, raised, writer, page.root) for each in self._contract.problems]
        toc = [Heading("everywhere", "Everywhere", ""), Heading("operations", "Of operations", "")]
        return {
            "everywhere": [view for view in views if view["platform"]],
            "others": [view for view in views if not view["platform"]],
            "toc": toc,
        }

    def _problem(
        self, problem: Problem, raised: dict[str, list[str]], writer: Writer, root: str
    ) -> View:
        reader = Reader(self._contract.document, self._links, writer, root)
        shown = json.dumps(example(problem), indent=2, ensure_ascii=False)
        return {
            "slug": problem.slug,
            "status": problem.status,
            "title": problem.title,
            "meaning": writer.line(problem.meaning),
            "action": writer.line(problem.action),
            "members": [reader.row(n, s, required=True) for n, s in problem.members.items()],
            "example": code.block(shown, "json", f"Example of {problem.slug}"),
            "platform": problem.platform,
            "operations": [(name, self._links[name]) for name in raised.get(problem.slug, [])],
        }

    def _events(self, page: Page) -> View:
        writer = self._writer(page)
        reader = Reader(self._contract.document, self._links, writer, page.root)
        for event in self._contract.events:
            self._told(page, event.title, event.name, f"{event.name} {event.description}")
        views = [self._event(each, writer, reader) for each in self._contract.events]
        toc = [Heading(each.name, each.name, "") for each in self._contract.events]
        return {"events": views, "toc": toc}

    def _event(self, event: Event, writer: Writer, reader: Reader) -> View:
        data: Json = event.schema["properties"]["data"]
        shown = json.dumps(event.example, indent=2, ensure_ascii=False)
        causes = [o.id for o in self._contract.operations if event.name in o.emits]
        return {
            "name": event.name,
            "title": event.title,
            "description": writer.text(event.description),
            "rows": reader.rows(data),
            "example": code.block(shown, "json", f"Example of {event.name}"),
            "operations": [(name, self._links[name]) for name in causes],
        }


def _number(path: Path) -> int:
    return int(path.name.partition("-")[0])


def _first_sentence(text: str) -> str:
    return _SENTENCE.split(" ".join(text.split()), maxsplit=1)[0]


def _is_guide(page: Page) -> bool:
    return page.section == "Guides"


def _lead(root: Path, page: Page) -> str:
    """The first paragraph of a guide."""
    stem = Path(page.path).stem
    path = next((root / GUIDES).glob(f"*-{stem}.md"))
    return path.read_text(encoding="utf-8").split("\n\n")[1]
