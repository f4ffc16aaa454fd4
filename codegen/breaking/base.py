"""The specification as it was: which commit is compared with, and what its contract says."""

import io
import json
import subprocess
import tarfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from codegen.additions import Additions
from codegen.bundle import bundle
from codegen.catalogue import read_catalogue
from codegen.compile import Compiler
from codegen.faults import Faults, SpecError
from codegen.ir import Contract
from codegen.positions import Json
from codegen.sources import Sources

SERVED: Final = "generated/openapi.json"
_PARTS: Final = ("openapi", SERVED)
_RELEASES: Final = "v[0-9]*"
_MAIN: Final = ("main", "origin/main")


@dataclass(frozen=True, slots=True)
class Base:
    """The commit that is compared with."""

    name: str
    commit: str
    why: str

    def __str__(self) -> str:
        return f"{self.name} ({self.why})"


class NoBaseError(Exception):
    """There is no commit to compare with; the message says why."""


class History:
    """The project's git repository, of which nothing is changed."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def base(self, asked: str | None) -> Base:
        """The commit asked for; or the last release, where main was left, the commit before.

        Raises NoBaseError.
        """
        if asked is not None:
            return self._named(asked, "asked for")
        release = self.release()
        if release is not None:
            return release
        for main in _MAIN:
            commit = self._try("merge-base", main, "HEAD")
            if commit and commit != self._try("rev-parse", "HEAD"):
                return Base(commit[:10], commit, f"where this branch left {main}")
        return self._before()

    def release(self) -> Base | None:
        """The last release that the current commit comes from, by its tag."""
        tag = self._try("describe", "--tags", "--abbrev=0", f"--match={_RELEASES}")
        return self._named(tag, "the last release") if tag else None

    def _before(self) -> Base:
        commit = self._try("rev-parse", "--verify", "--quiet", "HEAD^1^{commit}")
        if commit is not None:
            return Base(commit[:10], commit, "the commit before")
        if self._try("rev-parse", "--verify", "--quiet", "HEAD") is None:
            raise NoBaseError("there is no git history here")
        if self._try("rev-parse", "--is-shallow-repository") == "true":
            raise NoBaseError("the clone is shallow: `git fetch --unshallow --tags` gets the rest")
        raise NoBaseError("this is the first commit")

    def _named(self, name: str, why: str) -> Base:
        commit = self._try("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        if commit is None:
            raise NoBaseError(f"git knows no commit {name} here")
        return Base(name, commit, why)

    def extract(self, base: Base, folder: Path) -> None:
        """Writes what the commit said into an empty folder; raises NoBaseError."""
        listed = self._try("ls-tree", "--name-only", base.commit, *_PARTS) or ""
        parts = [part for part in _PARTS if part in listed.splitlines()]
        if "openapi" not in parts:
            raise NoBaseError(f"{base.name} has no openapi/")
        command = ["git", "-C", str(self._root), "archive", base.commit, *parts]
        packed = subprocess.run(command, check=True, capture_output=True)
        with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
            archive.extractall(folder, filter="data")

    def _try(self, *arguments: str) -> str | None:
        """What git says, or None where it fails or is not there."""
        command = ["git", "-C", str(self._root), *arguments]
        try:
            done = subprocess.run(command, check=False, capture_output=True, text=True)
        except FileNotFoundError:
            return None
        return done.stdout.strip() if done.returncode == 0 else None


def former_contract(sources: Sources) -> Contract:
    """The contract of an older specification: it is not asked to keep rules younger than it is."""
    faults = Faults()
    bundled = bundle(sources, faults)
    faults.raise_if_any()
    catalogue = read_catalogue(sources, Faults())
    Additions(bundled, catalogue, Faults()).write()
    return Compiler(bundled, catalogue, Faults()).contract()


@dataclass(frozen=True, slots=True)
class Former:
    """What a commit said."""

    contract: Contract
    served: Contract | None
    """The contract as its own press wrote it, where today's writes another."""
    remark: str = ""


def read_former(folder: Path, sources: Sources) -> Former:
    """The contract of the specification in `folder`; raises NoBaseError.

    What did not change since `sources` read it is not read again. Where today's press cannot
    compile it, what was generated then stands for it.
    """
    served = _served(folder)
    try:
        sources.root = folder
        contract = former_contract(sources)
    except SpecError as error:
        if served is None:
            raise NoBaseError(f"its specification does not compile: {error}") from error
        empty = Contract(served, (), (), (), ())
        remark = f"{SERVED} stands for openapi/, which does not compile: {error.faults[0]}"
        return Former(empty, None, remark)
    changed = served is not None and served != contract.document
    return Former(contract, replace(contract, document=served) if changed else None)


def _served(folder: Path) -> Json:
    path = folder / SERVED
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
