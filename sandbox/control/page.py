"""The page: three files, served as they lie."""

from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).parent.parent / "page"
POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


def page_routes() -> list[web.RouteDef]:
    """Answer the routes of the page; nothing is loaded from anywhere else."""
    return [web.get("/", _index), web.get("/page/{name}", _part)]


async def _index(request: web.Request) -> web.Response:
    del request
    return _serve("index.html")


async def _part(request: web.Request) -> web.Response:
    return _serve(request.match_info["name"])


def _serve(name: str) -> web.Response:
    if name not in {file.name for file in FOLDER.iterdir()}:
        raise LookupError("no such file")
    kind = _TYPES[Path(name).suffix]
    headers = {
        "Content-Security-Policy": POLICY,
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    text = (FOLDER / name).read_text(encoding="utf-8")
    return web.Response(text=text, content_type=kind, charset="utf-8", headers=headers)
