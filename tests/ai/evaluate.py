"""`make eval-ai`: how well categories and questions come out, measured and printed.

The real descriptors of ../shared/data are measured on and nothing else: nothing was trained on
them. A book is made whose categories have the names of the labels, and is assisted as any book is.
"""

import asyncio
import csv
import datetime as dt
import json
import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import sqrt
from typing import Final
from uuid import NAMESPACE_OID, UUID, uuid5

import psutil

from impl.ai.assembly import EngineReader
from impl.ai.rules.links import Category
from impl.ai.rules.memory import Memory, Visit
from impl.ai.rules.verdicts import Verdict
from impl.ai.service.categories import Categorizer, Item
from impl.platform.engine_process import Engine
from tests.factories.questions import a_vocabulary, is_right, questions, reading_of
from tests.live import ROOT

DATA: Final = ROOT.parent / "shared/data/descriptions"
INCOME: Final = frozenset({"Income", "Paycheck"})
ROUNDS: Final = 6
SETTLED: Final = 200


@dataclass
class Share:
    """So many of so many."""

    right: int = 0
    of: int = 0

    def add(self, right: object) -> None:
        self.right += bool(right)
        self.of += 1

    def __str__(self) -> str:
        if not self.of:
            return "none"
        low, high = wilson(self.right, self.of)
        rate = self.right / self.of
        return f"{rate:6.1%}  ({self.right} of {self.of}; 95 %: {low:.1%} to {high:.1%})"


def wilson(right: int, of: int) -> tuple[float, float]:
    """The score interval of a proportion (Wilson 1927), 95 %."""
    z = 1.959964
    centre = right + z * z / 2
    spread = z * sqrt(right * (of - right) / of + z * z / 4)
    return (centre - spread) / (of + z * z), (centre + spread) / (of + z * z)


@dataclass
class Labelled:
    """Items with the categories that people gave them."""

    items: list[Item] = field(default_factory=list)
    labels: list[UUID] = field(default_factory=list)
    categories: dict[UUID, Category] = field(default_factory=dict)

    def add(self, text: str, amount: int, group: str, name: str) -> None:
        id_ = uuid5(NAMESPACE_OID, f"{group}/{name}")
        kind = "income" if (group or name) in INCOME else "expense"
        self.categories[id_] = Category(id_, name, group, kind)
        self.items.append(Item(text, amount))
        self.labels.append(id_)

    def visits(self, chosen: Iterable[int]) -> Memory:
        return Memory(
            Visit(self.items[n].text, self.items[n].amount, self.labels[n]) for n in chosen
        )

    def group_of(self, id_: UUID | None) -> str | None:
        return None if id_ is None else self.categories[id_].group


def first_choice(verdict: Verdict) -> UUID | None:
    """The likeliest category, also where it abstained."""
    if verdict.category is not None:
        return verdict.category
    return verdict.alternatives[0][0] if verdict.alternatives else None


def descriptors() -> Labelled:
    found = Labelled()
    for line in (DATA / "surge_real_bank_txns.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        group, _, name = row["transaction_category"].partition(" / ")
        size = round(float(row["transaction_value"].replace(",", "")) * 100)
        sign = 1 if row["transaction_type"] == "Credit" else -1
        found.add(row["transaction_text"], sign * size, group, name)
    return found


def ledger() -> Labelled:
    with (DATA / "personal_transactions_2018H.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    rows.sort(key=lambda row: dt.datetime.strptime(row["Date"], "%m/%d/%Y"))  # noqa: DTZ007
    found = Labelled()
    for row in rows:
        size = round(float(row["Amount"]) * 100)
        sign = 1 if row["Transaction Type"] == "credit" else -1
        found.add(row["Description"], sign * size, "", row["Category"])
    return found


async def cold(categorizer: Categorizer, given: Labelled) -> None:
    """A new book with no history."""
    book = await categorizer.learn(0, list(given.categories.values()), Memory())
    verdicts = await categorizer.verdicts(book, given.items, {})
    top, fine, named, sure = Share(), Share(), Share(), Share()
    paths: dict[str, Share] = defaultdict(Share)
    for verdict, label in zip(verdicts, given.labels, strict=True):
        chosen = first_choice(verdict)
        right = given.group_of(chosen) == given.group_of(label)
        top.add(right)
        fine.add(chosen == label)
        paths[verdict.path or "none"].add(right)
        if verdict.category is not None:
            named.add(right)
        if verdict.sure:
            sure.add(right)
    print(f"  cold start, top level               {top}   asked for: 60 %")
    print(f"  cold start, exact category          {fine}")
    print(f"  where it did not abstain, top level {named}  coverage {named.of / top.of:.0%}")
    print(f"  would be applied unasked, top level {sure}  coverage {sure.of / top.of:.0%}")
    for path, share in sorted(paths.items()):
        print(f"    by {path:<8} {share}")


async def labelled(categorizer: Categorizer, given: Labelled, count: int) -> None:
    """The same book with some labels, the others asked; several random draws."""
    rates = []
    for seed in range(ROUNDS):
        order = list(range(len(given.items)))
        random.Random(seed).shuffle(order)  # noqa: S311  # the same draws every time
        known, asked = order[:count], order[count:]
        memory = given.visits(known)
        book = await categorizer.learn(0, list(given.categories.values()), memory)
        verdicts = await categorizer.verdicts(book, [given.items[n] for n in asked], {})
        right = [
            given.group_of(first_choice(each)) == given.group_of(given.labels[n])
            for n, each in zip(asked, verdicts, strict=True)
        ]
        rates.append(sum(right) / len(right))
    spread = statistics.stdev(rates)
    print(f"  with {count:>3} labels, top level          {statistics.mean(rates):6.1%}"
          f"  (mean of {ROUNDS} draws, standard deviation {spread:.1%})")  # fmt: skip


async def prequential(categorizer: Categorizer, given: Labelled) -> None:
    """One person's ledger in its order: each row asked first, then told."""
    memory = Memory()
    shares: dict[str, Share] = defaultdict(Share)
    seen: set[str] = set()
    for number, (item, label) in enumerate(zip(given.items, given.labels, strict=True)):
        book = await categorizer.learn(number, list(given.categories.values()), memory)
        (verdict,) = await categorizer.verdicts(book, [item], {})
        right = first_choice(verdict) == label
        known = item.text in seen
        for name, applies in (
            ("all", True),
            ("settled", number >= SETTLED),
            ("seen", known and verdict.category is not None),
            ("unseen", not known),
            ("sure", verdict.sure),
            ("sure, settled", verdict.sure and number >= SETTLED),
        ):
            if applies:
                shares[name].add(right)
        seen.add(item.text)
        memory.add(Visit(item.text, item.amount, label))
    settled, sure = shares["settled"], shares["sure"]
    print(f"  all {shares['all'].of} rows                        {shares['all']}")
    print(f"  after the first {SETTLED}                 {settled}   asked for: 88 %")
    print(f"  merchants seen before, precision    {shares['seen']}   asked for: 97 %")
    print(f"  merchants new to the book           {shares['unseen']}")
    print(f"  would be applied unasked, precision {sure}  coverage "
          f"{sure.of / shares['all'].of:.0%}   asked for: 95 % at 40 %")  # fmt: skip
    late = shares["sure, settled"]
    print(
        f"    of them after the first {SETTLED}       {late}  coverage {late.of / settled.of:.0%}"
    )


def ask() -> None:
    names = a_vocabulary()
    both = Share()
    wrong = 0
    for part in ("development", "held_out"):
        right, confidently_wrong = Share(), 0
        for each in questions(part):
            reading = reading_of(each["q"], names)
            good = is_right(each["expect"], reading)
            right.add(good)
            both.add(good)
            confidently_wrong += not good and reading is not None
        wrong += confidently_wrong
        print(f"  {part:<12} right {right}  confidently wrong {confidently_wrong}")
    print(f"  {'all':<12} right {both}  confidently wrong {wrong} ({wrong / both.of:.1%})"
          "   asked for: 90 %, and 2 % wrong at most")  # fmt: skip


async def clock(categorizer: Categorizer, engine: Engine, given: Labelled) -> None:
    """One categorisation at a time of texts new to the engine, its process included."""
    book = await categorizer.learn(0, list(given.categories.values()), given.visits(range(100)))
    assert engine.pid is not None
    process = psutil.Process(engine.pid)
    took, before = [], _worked(process)
    for number in range(100):
        item = Item(f"{given.items[number].text} branch {'abcdefghij'[number % 10]}", -100 - number)
        began = time.perf_counter()
        await categorizer.verdicts(book, [item], {})
        took.append((time.perf_counter() - began) * 1000)
    took.sort()
    worked = (_worked(process) - before) * 10
    size = process.memory_info().rss / 2**20
    middle, late = statistics.median(took), took[94]
    print(f"  a categorisation {middle:.1f} ms in the middle, {late:.1f} ms at the 95th of 100;"
          f" {worked:.1f} ms of the model's processor   asked for: 30 ms")  # fmt: skip
    print(f"  the model's process {size:.0f} MiB   asked for: 250 MB")


def _worked(process: psutil.Process) -> float:
    """Seconds of processor time that it has used; other work on the machine does not count."""
    times = process.cpu_times()
    return float(times.user + times.system)


async def main() -> int:
    print("Questions")
    ask()
    if not DATA.exists():
        print(f"\nNo {DATA}: categories are not measured.")
        return 0
    engine = Engine("impl.ai.engines.reader", call_seconds=120)
    categorizer = Categorizer(EngineReader(engine))
    given = descriptors()
    try:
        print(f"\nReal bank descriptors ({len(given.items)}, half of 475)")
        await cold(categorizer, given)
        for count in (20, 100):
            await labelled(categorizer, given, count)
        print("\nOne person's ledger, each row asked before it is told")
        await prequential(categorizer, ledger())
        print("\nCost")
        await clock(categorizer, engine, given)
    finally:
        await engine.close()
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
