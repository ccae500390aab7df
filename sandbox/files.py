"""Files: what was uploaded, under the name by which it can be fetched."""

from sandbox.errors import bad_request
from sandbox.messages import File


class Files:
    """All files that went through the sandbox."""

    def __init__(self) -> None:
        """Begin with none."""
        self._by_id: dict[str, File] = {}

    def keep(self, kind: str, content: bytes, name: str, mime_type: str) -> File:
        """Keep a file and answer it with its id and its path."""
        number = len(self._by_id)
        ending = name.rsplit(".", 1)[-1] if "." in name else "bin"
        file = File(f"{kind}-{number}", f"{kind}s/file_{number}.{ending}", name, mime_type, content)
        self._by_id[file.id] = file
        return file

    def by_id(self, file_id: str) -> File:
        """Answer the file of that id; raises 400 if there is none."""
        if file_id not in self._by_id:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return self._by_id[file_id]

    def by_path(self, path: str) -> File | None:
        """Answer the file that lies at that path."""
        return next((file for file in self._by_id.values() if file.path == path), None)
