"""Files: round trips, limits, digests, and keys that cannot leave the store."""

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.platform.blobs import (
    BlobMissingError,
    Blobs,
    BlobStoreError,
    BlobTooLargeError,
    Stored,
    _checked,
)

MIB = 1024 * 1024


@pytest.fixture(params=["file", "memory"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    url = (tmp_path / "a folder").as_uri() if request.param == "file" else "memory:///"
    return Blobs(url)


async def chunks(number: int, size: int) -> AsyncIterator[bytes]:
    for index in range(number):
        yield bytes([index % 256]) * size


class TestBlobs:
    async def test_bytes_come_back_with_their_size_and_digest(self, blobs: Blobs) -> None:
        stored = await blobs.put("book/receipt.pdf", b"content", max_bytes=7)
        assert stored == Stored(7, hashlib.sha256(b"content").hexdigest())
        assert await blobs.get("book/receipt.pdf") == b"content"
        assert await blobs.size("book/receipt.pdf") == 7

    async def test_a_stream_of_many_parts_comes_back_in_order(self, blobs: Blobs) -> None:
        expected = b"".join([chunk async for chunk in chunks(300, 65_536)])
        stored = await blobs.put("big", chunks(300, 65_536), max_bytes=20 * MIB)
        assert stored == Stored(len(expected), hashlib.sha256(expected).hexdigest())
        assert await blobs.get("big") == expected

    async def test_an_empty_file_is_a_file(self, blobs: Blobs) -> None:
        await blobs.put("empty", b"", max_bytes=0)
        assert await blobs.get("empty") == b""
        assert await blobs.exists("empty")

    async def test_putting_again_replaces(self, blobs: Blobs) -> None:
        await blobs.put("a", b"long content", max_bytes=99)
        await blobs.put("a", b"short", max_bytes=99)
        assert await blobs.get("a") == b"short"

    @pytest.mark.parametrize("number", [2, 400])
    async def test_content_over_the_limit_leaves_nothing(self, blobs: Blobs, number: int) -> None:
        with pytest.raises(BlobTooLargeError, match="65536 bytes"):
            await blobs.put("big", chunks(number, 65_536), max_bytes=65_536)
        assert not await blobs.exists("big")

    async def test_content_over_the_limit_keeps_what_was_there(self, blobs: Blobs) -> None:
        await blobs.put("a", b"old", max_bytes=3)
        with pytest.raises(BlobTooLargeError):
            await blobs.put("a", b"newer", max_bytes=3)
        assert await blobs.get("a") == b"old"

    async def test_what_is_missing_is_told(self, blobs: Blobs) -> None:
        assert await blobs.size("none") is None
        assert not await blobs.exists("none")
        with pytest.raises(BlobMissingError, match="none"):
            await blobs.get("none")

    async def test_deleting_twice_is_the_same_as_once(self, blobs: Blobs) -> None:
        await blobs.put("a", b"x", max_bytes=1)
        await blobs.delete("a")
        await blobs.delete("a")
        assert not await blobs.exists("a")


class TestFolder:
    async def test_it_is_private_and_empty_folders_go(self, tmp_path: Path) -> None:
        blobs = Blobs((tmp_path / "files").as_uri())
        assert (tmp_path / "files").stat().st_mode & 0o077 == 0
        await blobs.put("book/a", b"x", max_bytes=1)
        await blobs.delete("book/a")
        assert list((tmp_path / "files").iterdir()) == []

    async def test_a_limit_leaves_no_partial_file(self, tmp_path: Path) -> None:
        blobs = Blobs((tmp_path / "files").as_uri())
        with pytest.raises(BlobTooLargeError):
            await blobs.put("big", chunks(400, 65_536), max_bytes=20 * MIB)
        assert list((tmp_path / "files").iterdir()) == []

    async def test_a_large_file_is_streamed_in_parts(self, tmp_path: Path) -> None:
        blobs = Blobs(tmp_path.as_uri())
        await blobs.put("big", chunks(64, 65_536), max_bytes=4 * MIB)
        sizes = [len(part) async for part in blobs.stream("big")]
        assert sum(sizes) == 4 * MIB
        assert max(sizes) <= MIB

    async def test_a_store_that_fails_is_told_in_one_line(self, tmp_path: Path) -> None:
        blobs = Blobs(tmp_path.as_uri())
        (tmp_path / "a").write_text("a file where a folder should be")
        with pytest.raises(BlobStoreError) as caught:
            await blobs.put("a/b", b"x", max_bytes=1)
        assert "\n" not in str(caught.value)

    @pytest.mark.parametrize("url", ["az://container", "file:///proc/none"])
    def test_a_store_that_cannot_be_opened_names_the_setting(self, url: str) -> None:
        with pytest.raises(BlobStoreError, match=r"CENTIME_BLOB_URL .* cannot be opened"):
            Blobs(url)


class TestKeys:
    @pytest.mark.parametrize(
        "key",
        ["", "/", "a/", "/a", "a//b", "..", "a/../b", ".hidden", "a\\b", "a b", "é", "a\n", "C:x"],
    )
    async def test_a_key_that_could_leave_the_store_is_refused(
        self, blobs: Blobs, key: str
    ) -> None:
        for call in (blobs.get(key), blobs.delete(key), blobs.put(key, b"", max_bytes=0)):
            with pytest.raises(ValueError, match="is no key"):
                await call

    def test_a_key_without_end_is_refused(self) -> None:
        with pytest.raises(ValueError, match="is no key"):
            _checked("a/" * 400 + "a")

    @given(st.text())
    def test_an_accepted_key_stays_below_its_folder(self, key: str) -> None:
        try:
            _checked(key)
        except ValueError:
            return
        folder = Path("/srv/files")
        assert (folder / key).resolve().is_relative_to(folder)
