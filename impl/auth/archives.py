"""Archives that can be verified: documents in a zip file, and a signed manifest of them."""

import asyncio
import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import BinaryIO, Final
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

import orjson
from joserfc import jws
from joserfc.jwk import ECKey

from impl.platform.portability import Document

TYPE: Final = "centime-export+jws"
"""Unlike that of access tokens: neither is ever taken for the other."""
FORMAT: Final = "centime-person"
VERSION: Final = 1
_ALGORITHM: Final = "ES256"
_README: Final = b"""\
Everything that the server of this archive held about you, as it was at one moment.

manifest.json names every other document with its size and SHA-256. manifest.jws is the same
manifest, signed: a JSON Web Signature (RFC 7515) in compact form. To verify the archive:

1. Get the server's keys (/.well-known/jwks.json) and take the one that the header of manifest.jws
   names by "kid". Verify the signature (ES256); the header's "typ" is "centime-export+jws".
2. Compare the payload with manifest.json: they are the same bytes.
3. Compare the SHA-256 of every document with the one that the manifest gives.
"""


class ArchiveTooLargeError(ValueError):
    """The documents passed the limit together."""


class Archive:
    """A zip file that grows document by document; compressing blocks no event loop."""

    def __init__(self, file: BinaryIO, max_bytes: int) -> None:
        self._zip = ZipFile(file, "w", ZIP_DEFLATED)
        self._max_bytes = max_bytes
        self._size = 0
        self._files: list[dict[str, object]] = []

    async def add(self, document: Document) -> None:
        digest, size = hashlib.sha256(), 0
        with self._zip.open(document.name, "w", force_zip64=True) as entry:
            async for piece in document.content:
                size += len(piece)
                if self._size + size > self._max_bytes:
                    raise ArchiveTooLargeError(document.name)
                digest.update(piece)
                await asyncio.to_thread(entry.write, piece)
        self._size += size
        self._files.append({"name": document.name, "size": size, "sha256": digest.hexdigest()})

    def close(self, about: Mapping[str, object], kid: str, key: ECKey) -> None:
        """Write the manifest, and sign it."""
        manifest = orjson.dumps(
            {"format": FORMAT, "version": VERSION, **about, "files": self._files},
            option=orjson.OPT_INDENT_2,
        )
        header = {"alg": _ALGORITHM, "typ": TYPE, "kid": kid}
        self._zip.writestr("manifest.json", manifest)
        signed = jws.serialize_compact(header, manifest, key, [_ALGORITHM])
        self._zip.writestr("manifest.jws", signed)
        self._zip.writestr("README.txt", _README)
        self._zip.close()


def about(issuer: str, person: UUID, now: datetime) -> dict[str, object]:
    """Whose archive it is, of which server, and as of when."""
    return {"issuer": issuer, "person": str(person), "created_at": now.isoformat()}
