"""The service shows the portal, and has something to show without it."""

from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from codegen.docs.links import SERVED
from impl.platform import site


def client_of(portal: Path) -> httpx.AsyncClient:
    app = Starlette(routes=site.bind(portal).routes)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://centime.test")


class TestServed:
    async def test_docs_are_the_portal_under_a_strict_policy(self) -> None:
        async with client_of(site.PORTAL) as client:
            first = await client.get("/docs")
            assert (first.status_code, first.headers["Location"]) == (307, "/docs/")
            for path in ("", "index.html", "reference/budget.html", "style.css", "search-index.js"):
                page = await client.get(f"/docs/{path}")
                assert page.status_code == 200
                assert "unsafe" not in page.headers["Content-Security-Policy"]
                assert "default-src 'none'" in page.headers["Content-Security-Policy"]
            again = await client.get("/docs/", headers={"If-None-Match": page.headers["ETag"]})
            assert again.status_code == 200
            same = await client.get(
                "/docs/search-index.js", headers={"If-None-Match": page.headers["ETag"]}
            )
            assert same.status_code == 304
            assert (await client.get("/docs/nothing.html")).status_code == 404

    async def test_what_the_portal_refers_to_is_there(self) -> None:
        async with client_of(site.PORTAL) as client:
            for link in SERVED:
                assert (await client.get(f"/docs/{link}")).status_code == 200

    @pytest.mark.parametrize("portal", [site.PORTAL, Path("nowhere")])
    async def test_the_console_needs_no_portal(self, portal: Path) -> None:
        async with client_of(portal) as client:
            page = await client.get("/docs/try/")
            assert "SwaggerUIBundle" in (await client.get("/docs/try/start.js")).text
            assert page.text.count("/docs/try/") == 3

    async def test_without_a_portal_the_console_is_shown(self, tmp_path: Path) -> None:
        async with client_of(tmp_path) as client:
            page = await client.get("/docs", follow_redirects=True)
            assert (page.status_code, page.url.path) == (200, "/docs/try/")
