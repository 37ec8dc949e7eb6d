"""The TypeScript example under Node, with the job service of Python's Beam."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from apache_beam.utils.subprocess_server import JavaJarServer, SubprocessServer
from conftest import KEY_VARIABLE, Emulator

REPOSITORY = Path(__file__).resolve().parents[3]
EXAMPLE = REPOSITORY / "examples" / "typescript"
BUILD = REPOSITORY / "integration-tests" / "python" / "target" / "typescript"


@pytest.fixture(scope="module")
def program() -> Path:
    """Builds the example in a copy; only a new lock file installs again."""
    if not shutil.which("npm"):
        message = "the TypeScript example needs Node.js 20 with npm"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    lock = EXAMPLE / "package-lock.json"
    installed = BUILD / "installed.json"
    BUILD.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", "tsconfig.json", "analyze.ts", ".npmrc"):
        shutil.copy(EXAMPLE / name, BUILD / name)
    if not installed.exists() or installed.read_bytes() != lock.read_bytes():
        npm("ci", "--ignore-scripts", "--no-audit", "--no-fund")
        shutil.copy(lock, installed)
    npm("run", "build")
    return BUILD / "build" / "analyze.js"


def npm(*arguments: str) -> None:
    done = subprocess.run(["npm", *arguments], cwd=BUILD, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_document_comes_out_once_per_task(program: Path, emulator: Emulator, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text(os.environ[KEY_VARIABLE], encoding="utf-8")
    jobs = SubprocessServer(
        None, [sys.executable, "-m", "apache_beam.runners.portability.local_job_service_main", "--port", "{{PORT}}"]
    )
    expansions = JavaJarServer(
        None, os.environ["LANGUAGEANALYZE_EXPANSION_JAR"], ["{{PORT}}", "--alsoStartLoopbackWorker=true"]
    )
    try:
        _, job_address = jobs.start_process()
        _, expansion_address = expansions.start_process()
        wait_for(job_address)
        wait_for(expansion_address)
        done = subprocess.run(
            ["node", program, emulator.endpoint, key, expansion_address, job_address],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    finally:
        jobs.stop_process()
        expansions.stop_process()
    assert done.returncode == 0, done.stdout + done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"')]
    results = {(row["task"], row["document_id"]) for row in rows if "json" in row}
    errors = {(row["task"], row["id"], row["reason"]) for row in rows if "reason" in row}
    assert results == {("sentiment", "1"), ("pii", "1")}
    assert errors == {("sentiment", "2", "INVALID_INPUT"), ("pii", "2", "INVALID_INPUT")}
    assert len(rows) == len(results) + len(errors)


def wait_for(address: str) -> None:
    import grpc

    grpc.channel_ready_future(grpc.insecure_channel(address)).result(timeout=60)
