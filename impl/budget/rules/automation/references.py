"""What conditions and actions refer to, by id."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from impl.budget.rules.automation.conditions import Said


@dataclass(frozen=True, slots=True)
class References:
    """Ids of a book's things."""

    accounts: frozenset[UUID] = frozenset()
    categories: frozenset[UUID] = frozenset()
    payees: frozenset[UUID] = frozenset()
    tags: frozenset[UUID] = frozenset()
    schedules: frozenset[UUID] = frozenset()

    def __or__(self, other: "References") -> "References":
        return References(
            self.accounts | other.accounts,
            self.categories | other.categories,
            self.payees | other.payees,
            self.tags | other.tags,
            self.schedules | other.schedules,
        )


def named(conditions: Iterable[Said], actions: Iterable[Said]) -> References:
    """All ids in conditions and actions."""
    things = ("account", "category", "payee", "tag", "schedule")
    found: dict[str, set[UUID]] = {name: set() for name in things}
    for said in (*conditions, *_parts(actions)):
        for thing, ids in found.items():
            ids.update(UUID(each) for each in said.get(f"{thing}_ids", ()))
            if said.get(f"{thing}_id"):
                ids.add(UUID(said[f"{thing}_id"]))
    return References(*(frozenset(ids) for ids in found.values()))


def with_payee(said: Said, gone: Collection[UUID], target: UUID) -> Said:
    """A condition or an action that names one payee in place of others."""
    given = dict(said)
    if "payee_ids" in said:
        ids = (target if UUID(each) in gone else UUID(each) for each in said["payee_ids"])
        given["payee_ids"] = list(dict.fromkeys(map(str, ids)))
    if said.get("payee_id") and UUID(said["payee_id"]) in gone:
        given["payee_id"] = str(target)
    return given


def _parts(actions: Iterable[Said]) -> Iterator[Said]:
    for action in actions:
        yield action
        yield from action.get("parts", ())
