"""The example of the README, with the address of the emulator of the tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from conftest import Emulator

PACKAGE = Path(__file__).resolve().parents[3] / "python"


def test_first(emulator: Emulator, tmp_path: Path) -> None:
    example = (PACKAGE / "examples" / "first.py").read_text(encoding="utf-8")
    address = "http://localhost:8080"
    assert example.count(address) == 1
    script = tmp_path / "first.py"
    script.write_text(example.replace(address, emulator.endpoint), encoding="utf-8")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Write to ***************." in done.stdout
    assert "INVALID_INPUT" in done.stdout


def test_the_readme_shows_the_example() -> None:
    example = (PACKAGE / "examples" / "first.py").read_text(encoding="utf-8")
    shown = example.split('"""\n\n', maxsplit=1)[1]
    assert shown in (PACKAGE / "README.md").read_text(encoding="utf-8")
