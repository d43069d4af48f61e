"""Puts the built guide and the resources into the wheel and the source archive."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACK = Path("build/guide.kcpack")


class GuideHook(BuildHookInterface[Any]):
    """Adds kcdesk/_data; an editable install reads the tree instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        if not (root / PACK).is_file():
            raise FileNotFoundError(f"{PACK} is missing: run `make content` before building a wheel.")
        include = build_data["force_include"]
        if self.target_name == "sdist":
            include[str(root / PACK)] = str(PACK)
        else:
            include[str(root / PACK)] = "kcdesk/_data/guide.kcpack"
            include[str(root / "resources")] = "kcdesk/_data/resources"
            include[str(root / "LICENSE")] = "kcdesk/_data/LICENSE"
