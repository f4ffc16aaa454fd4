"""Exports of what is held about the caller: asked for, looked at, downloaded."""

from typing import Final
from uuid import UUID

from generated.auth.models import PersonalExport, PersonalExportPage
from generated.auth.problems import ExportNotReady, NotFound, TooManyExports, Unauthenticated
from generated.runtime import Caller, File
from impl.auth import rules
from impl.auth.exporting import JOB, blob_key
from impl.auth.repository.exports import StoredExport
from impl.auth.service.base import CHALLENGE, Resource, session_of
from impl.platform import clock, jobs

_SHOWN: Final = (
    "id", "status", "size", "sha256", "problem", "created_at", "finished_at", "expires_at",
)  # fmt: skip


class PersonalExports(Resource):
    async def list_personal_exports(
        self, caller: Caller, *, limit: int, cursor: str | None
    ) -> PersonalExportPage:
        filters = {"list": "personal-exports", "user": str(caller.user_id)}
        before = self._before(cursor, filters)
        found = await self.exports.page(caller.user_id, clock.now(), before, limit + 1)
        more = self._next(found[limit - 1].id, filters) if len(found) > limit else None
        items = [_shown(each) for each in found[:limit]]
        return PersonalExportPage(items=items, next_cursor=more)

    async def create_personal_export(self, caller: Caller) -> PersonalExport:
        session_of(caller)
        now, user = clock.now(), await self.users.lock(caller.user_id)
        if user is None:
            raise Unauthenticated("The account does not exist any more.", headers=CHALLENGE)
        there = await self.exports.kept(user.id, now)
        if there.unfinished:
            raise TooManyExports("An export about you is being written already.")
        if there.kept >= rules.MOST_EXPORTS:
            raise TooManyExports(f"{there.kept} exports about you are kept; wait for one to go.")
        made = await self.exports.add(user.id, now, now + rules.EXPORT_KEPT)
        told = {"export_id": str(made.id), "address": caller.address, "user_agent": caller.agent}
        await self.events.note("security.export_requested", user.id, told, now, by=user.id)
        await jobs.defer(JOB, jobs.EXPORTS, user_id=str(user.id), export_id=str(made.id))
        return _shown(made)

    async def get_personal_export(self, caller: Caller, personal_export_id: UUID) -> PersonalExport:
        return _shown(await self._export(caller, personal_export_id))

    async def get_personal_export_content(self, caller: Caller, personal_export_id: UUID) -> File:
        session_of(caller)
        export = await self._export(caller, personal_export_id)
        if export.status != "done":
            raise ExportNotReady(f"The export is {export.status}.")
        blobs, key = self.export_files.blobs, blob_key(caller.user_id, export.id, export.attempts)
        if await blobs.size(key) != export.size:
            raise NotFound("The file of this export is gone.")
        name = f"centime-{export.created_at:%Y-%m-%d}.zip"
        return File(blobs.stream(key), "application/octet-stream", name, export.size)

    async def _export(self, caller: Caller, export_id: UUID) -> StoredExport:
        found = await self.exports.get(caller.user_id, export_id, clock.now())
        if found is None:
            raise NotFound("There is no such export.")
        return found


def _shown(export: StoredExport) -> PersonalExport:
    return PersonalExport.model_validate({name: getattr(export, name) for name in _SHOWN})
