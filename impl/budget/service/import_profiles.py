"""Import profiles: how the files of a bank are read, so that nobody has to say it twice."""

from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    ImportMapping,
    ImportProfile,
    ImportProfileCreate,
    ImportProfilePage,
    ImportProfileUpdate,
)
from generated.problems import (
    ImportProfileExists,
    MappingRefused,
    NameTaken,
    TooManyImportProfiles,
)
from generated.runtime import Caller, IfMatch
from impl.budget.repository.base import Row
from impl.budget.repository.import_profiles import ImportProfiles as Rows
from impl.budget.rules.headings import fingerprint
from impl.budget.service.base import Resource, uuid_of
from impl.budget.service.import_files import mapping_of
from impl.budget.statements import BadMapping
from impl.platform import journal
from impl.platform.conditional import check_version
from impl.platform.journal import ChangeSet

MOST: Final = 500
_LONGEST: Final = 110
"""Characters of an account's name in that of a profile, which a number may follow."""

_CHANGE: Final = frozenset({"editor", "owner"})
"""Roles that may change an import profile."""


class ImportProfiles(Resource):
    async def list_import_profiles(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        limit: int,
        cursor: str | None,
    ) -> ImportProfilePage:
        filters = {"list": "import_profiles", "book": book_id}
        after = self._after(cursor, filters)
        key = (str(after[0]), uuid_of(after[1])) if after else None
        rows = await Rows.page(book_id, key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1]["name_key"], shown[-1]["id"]]
        return ImportProfilePage(
            items=[_profile(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_import_profile(
        self, caller: Caller, book_id: UUID, *, body: ImportProfileCreate
    ) -> ImportProfile:
        mapping = _checked(body.mapping)
        if fingerprint(body.headings) is None:
            raise MappingRefused("The headings are empty: no file can be known by them.")
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _check_name(book_id, body.name)
            existing = await Rows.of_headings(book_id, [body.headings])
            if existing is not None:
                raise ImportProfileExists(
                    f"The book has the import profile {existing['name']} for these headings"
                    " already.",
                    existing_id=existing["id"],
                )
            if await Rows.count(book_id) >= MOST:
                raise TooManyImportProfiles(f"The book has {MOST} import profiles already.")
            return _profile(await Rows.make(changes, body.name, body.headings, mapping))

    async def get_import_profile(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        import_profile_id: UUID,
    ) -> ImportProfile:
        return _profile(await Rows.find(book_id, import_profile_id))

    async def update_import_profile(
        self,
        caller: Caller,
        book_id: UUID,
        import_profile_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ImportProfileUpdate,
    ) -> ImportProfile:
        values = body.model_dump(exclude_unset=True)
        if body.mapping is not None:
            values["mapping"] = _checked(body.mapping)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, import_profile_id)
            check_version(if_match, row["version"], "import profile")
            await _check_name(book_id, (row | values)["name"], but=import_profile_id)
            return _profile(await Rows.update(changes, row, values))

    async def delete_import_profile(
        self,
        caller: Caller,
        book_id: UUID,
        import_profile_id: UUID,
        *,
        if_match: IfMatch | None,
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, import_profile_id)
            check_version(if_match, row["version"], "import profile")
            await Rows.delete(changes, row)


async def remember(changes: ChangeSet, row: Row, account_name: str) -> None:
    """Keep the mapping that somebody gave for an import, for the next file like it.

    What is known already changes for everybody: only those may do that who may change profiles.
    """
    headings = row["headings"]
    if not row["mapping_given"] or fingerprint(headings) is None:
        return
    known = await Rows.of_headings(changes.book.id, [headings])
    if known is not None:
        if changes.role not in _CHANGE:
            return
        await Rows.update(changes, known, {"mapping": row["mapping"]})
    elif await Rows.count(changes.book.id) < MOST:
        name = await _free(changes.book.id, account_name[:_LONGEST].strip())
        await Rows.make(changes, name, headings, row["mapping"])


async def _free(book_id: UUID, wanted: str) -> str:
    """The name, or the name with the first number that no profile has."""
    name, number = wanted, 1
    while await Rows.named(book_id, name) is not None:
        number += 1
        name = f"{wanted} {number}"
    return name


async def _check_name(book_id: UUID, name: str, but: UUID | None = None) -> None:
    taken = await Rows.named(book_id, name)
    if taken is not None and taken != but:
        raise NameTaken(f"The book has an import profile {name} already.", existing_id=taken)


def _checked(mapping: ImportMapping) -> dict[str, Any]:
    """The mapping as it is kept, if a CSV file can be read with it."""
    try:
        mapping_of(mapping).check()
    except BadMapping as refusal:
        raise MappingRefused(refusal.message) from None
    return mapping.model_dump(mode="json")


def _profile(row: Row) -> ImportProfile:
    return ImportProfile(**{name: row[name] for name in Rows.columns})
