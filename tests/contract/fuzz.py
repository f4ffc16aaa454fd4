"""Runs Schemathesis against a seeded service and reads what it reports."""

import asyncio
import base64
import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx

from generated.operations import OPERATIONS
from impl.platform.site import BUNDLE
from tests.contract import bundle
from tests.contract.coverage.exchange import Exchange
from tests.contract.coverage.seen import Seen, as_written
from tests.contract.example_book import DOLLARS, OTHER_NOTIFICATION, OTHER_PAYEE, REPAIRS, STATEMENT
from tests.contract.furnish import BODY_IDS
from tests.contract.story import tell
from tests.contract.world import World
from tests.live import ROOT, unmeasured

Json = Any
DEEP: Final = os.environ.get("FUZZ") == "deep"
EXAMPLES: Final = int(os.environ.get("FUZZ_EXAMPLES", "100" if DEEP else "5"))
"""Generated cases an operation."""
SEQUENCES: Final = 2 * EXAMPLES if DEEP else 25
TURNS: Final = 6
"""How often sequences are begun, with another seed each time."""
SEED: Final = int(os.environ.get("FUZZ_SEED", "20261"))
LABELS: Final = {f"{each.method} {each.path}": each.id for each in OPERATIONS.values()}


@dataclass
class Report:
    """What one or more runs saw."""

    seen: Seen = field(default_factory=Seen)
    statuses: defaultdict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    """By operation; other methods of its path stand under "METHOD path"."""
    checks: Counter[str] = field(default_factory=Counter)
    identities: Counter[str] = field(default_factory=Counter)
    probed: set[str] = field(default_factory=set)
    """Operations whose answers to the owner were asked for again as the stranger."""
    phases: Counter[str] = field(default_factory=Counter)
    """Requests by phase."""
    sequences: int = 0
    failures: list[str] = field(default_factory=list)
    exits: list[int] = field(default_factory=list)
    outputs: list[str] = field(default_factory=list)

    @property
    def cases(self) -> int:
        return sum(self.phases.values())

    @property
    def succeeded(self) -> set[str]:
        return {name for name, seen in self.statuses.items() if any(s < 300 for s in seen)}

    @property
    def figures(self) -> str:
        """One line for people."""
        phases = ", ".join(f"{phase} {count}" for phase, count in sorted(self.phases.items()))
        return (
            f"schemathesis: seed {SEED}, {self.cases} cases ({phases}; {self.sequences} sequences),"
            f" {len(self.succeeded)} of {len(OPERATIONS)} operations answered 2xx,"
            f" {len(self.seen.links)} links of the specification led on"
            f" {sum(self.seen.links.values())} times,"
            f" {self.identities['stranger']} probes as a stranger of {len(self.probed)} operations"
        )

    def read(self, path: Path) -> None:
        """Add the events of one run's NDJSON report."""
        for line in path.read_text().splitlines():
            event: dict[str, Any] = json.loads(line)
            finished = event.get("ScenarioFinished")
            if finished is not None:
                self._scenario(finished["phase"], finished["recorder"])
                self.sequences += finished["phase"] == "stateful"
                if finished["status"] == "error":
                    self.failures.append(
                        f"an error in {finished['phase']}: {finished.get('label')}"
                    )

    def _scenario(self, phase: str, recorder: dict[str, Any]) -> None:
        for case_id, interaction in recorder.get("interactions", {}).items():
            case = recorder["cases"][case_id]["value"]
            response = interaction.get("response")
            if response is None:
                self.failures.append(f"no answer: {case['method']} {case['path']}")
                continue
            label = f"{case['method']} {case['path']}"
            self._note(label, interaction, recorder["cases"][case_id].get("transition"))
            self.statuses[LABELS.get(label, label)][response["status_code"]] += 1
            self.phases[phase] += 1
            identity = case.get("auth_identity", "nobody")
            self.identities[identity] += 1
            if identity == "stranger":
                self.probed.add(LABELS[label])
        for outcomes in recorder.get("checks", {}).values():
            for outcome in outcomes:
                self.checks[outcome["name"]] += 1
                if outcome["status"] != "success":
                    self.failures.append(f"{outcome['name']}: {recorder['label']}")

    def _note(self, label: str, interaction: Json, transition: Json) -> None:
        """What the specification's coverage is made of."""
        operation = LABELS.get(label)
        if operation is None:
            return
        request, status = interaction["request"], interaction["response"]["status_code"]
        body = base64.b64decode((request.get("body") or {}).get("$base64", ""))
        headers = {name: values[0] for name, values in request["headers"].items()}
        self.seen.note(Exchange.of(operation, request["uri"], headers, body, status))
        if transition and not transition["is_inferred"] and status < 400:
            source, answer, _ = transition["id"].split(" -> ")
            status_of, _, link = answer.partition(" ")
            self.seen.follow(f"{LABELS[source]} {status_of.strip('[]')} {link}")

    def sent(self, path: Path, ids: dict[str, str]) -> None:
        """Add the examples that were sent; `ids` are the specification's, by the real ones."""
        for line in path.read_text().splitlines():
            name, inputs = json.loads(line)
            for place, value in inputs.items():
                self.seen.note_example(name, place, as_written(value, ids))

    def undeclared(self) -> Iterator[str]:
        """Statuses that the specification does not know for the operation."""
        for name, seen in self.statuses.items():
            known = OPERATIONS[name].statuses if name in OPERATIONS else {405}
            yield from (f"{name}: {status}" for status in seen if status not in known)


class Fuzzer:
    """`st run` over a copy of the bundle whose example ids are those of a seeded book."""

    def __init__(self, url: str, database: str, folder: Path, seen: Seen) -> None:
        self._url, self._database, self._folder = url, database, folder
        self.report = Report(seen)

    async def run(self, name: str, *options: str, turns: int = 1) -> None:
        """Some runs in a world of their own, each with the next seed."""
        folder = self._folder / name
        folder.mkdir()
        async with httpx.AsyncClient(base_url=self._url, timeout=30) as http:
            world, stranger = await tell(http, admin_of=self._database), await tell(http)
            mapped = await world.upload(STATEMENT, "mapped.csv")
        apart = {
            "update_account": {"account_id": world.of_example[DOLLARS]},
            "replace_import_mapping": {"import_id": mapped["id"]},
            "delete_notification": {"notification_id": world.of_example[OTHER_NOTIFICATION]},
        }
        self._write(folder, world, stranger, apart)
        for turn in range(turns):
            await self._turn(folder, SEED + turn, world, options)

    async def _turn(self, folder: Path, seed: int, world: World, options: tuple[str, ...]) -> None:
        report, sent = folder / f"report-{seed}.ndjson", folder / f"sent-{seed}.ndjson"
        sent.touch()
        command = [
            str(Path(sys.executable).with_name("st")), "run", str(folder / "openapi.json"),
            "--url", self._url, "--seed", str(seed), "--request-timeout=30",
            "--no-color", "--report", "ndjson", "--report-ndjson-path", str(report), *options,
        ]  # fmt: skip
        process = await asyncio.create_subprocess_exec(
            *command,
            cwd=ROOT,
            env={
                **unmeasured(),
                "FUZZ_PEOPLE": str(folder / "people.json"),
                "FUZZ_WORLD": str(folder / "world.json"),
                "FUZZ_SENT": str(sent),
            },
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        output, _ = await process.communicate()
        self.report.outputs.append(output.decode())
        self.report.exits.append(process.returncode or 0)
        self.report.read(report)
        self.report.sent(sent, {real: example for example, real in world.of_example.items()})

    def _write(
        self, folder: Path, world: World, stranger: World, apart: dict[str, dict[str, str]]
    ) -> None:
        """What `st` and the hooks read; `apart` is what an operation may spoil for the others."""
        files = {
            "openapi": seeded(world),
            "people": {
                "auth": [_person("owner", world), _person("stranger", stranger)],
            },
            "world": {
                "url": self._url,
                "token": world.owner.token,
                "email": world.owner.email,
                "book": world.book,
                "of_example": world.of_example,
                "path": world.path_parameters(),
                "move_to": {
                    "delete_category": world.of_example[REPAIRS],
                    "delete_payee": world.of_example[OTHER_PAYEE],
                },
                "path_of": apart,
                "body": {name: world.of_example[each] for name, each in BODY_IDS.items()},
                "problems": {name: sorted(bundle.slugs(name)) for name in OPERATIONS},
            },
        }
        for name, content in files.items():
            (folder / f"{name}.json").write_text(json.dumps(content))


def _person(name: str, world: World) -> dict[str, object]:
    header = {"name": "Authorization", "value": f"Bearer {world.owner.token}"}
    return {"name": name, "fixedHeaders": [header]}


def seeded(world: World) -> dict[str, Any]:
    """The bundle, its examples about things that exist and preconditions that hold."""
    text = BUNDLE.read_text()
    for example, real in world.of_example.items():
        text = text.replace(example, real)
    document: dict[str, Any] = json.loads(text)
    parameters = document["components"]["parameters"]
    parameters["IfMatch"]["example"] = "*"
    del parameters["Cursor"]["examples"]
    for operation in bundle.operations(document).values():
        _spell_out_events(operation)
        for parameter in operation.get("parameters", []):
            if parameter.get("name") == "since":
                parameter["example"] = 0
    return document


def _spell_out_events(operation: dict[str, Any]) -> None:
    """Schemathesis wants the schema of a whole event; ours is that of its data."""
    for response in operation["responses"].values():
        stream = response.get("content", {}).get("text/event-stream")
        if stream is not None:
            data = {"type": "string", "contentMediaType": "application/json"}
            stream["schema"] = {
                "type": "object",
                "required": ["id", "data"],
                "properties": {"id": {"type": "string"}, "event": {"type": "string"},
                               "data": {**data, "contentSchema": stream["schema"]}},
            }  # fmt: skip
