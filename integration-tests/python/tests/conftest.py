"""The emulator, the expansion service and the runners that the tests use."""

from __future__ import annotations

import json
import os
import subprocess
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.utils.subprocess_server import SubprocessServer

KEY_VARIABLE = "LANGUAGE_KEY"


@dataclass(frozen=True)
class Emulator:
    """A stand-in for the service, in a process of its own."""

    endpoint: str

    def stats(self) -> dict[str, Any]:
        with urllib.request.urlopen(self.endpoint + "/emulator/stats") as response:
            stats: dict[str, Any] = json.load(response)
        return stats

    @property
    def options(self) -> dict[str, Any]:
        """The options with which a transform calls it."""
        return {"endpoint": self.endpoint, "insecure_http": True, "api_key_env": KEY_VARIABLE}


@pytest.fixture(scope="session")
def emulator() -> Iterator[Emulator]:
    java = Path(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
    command = [java, "-cp", os.environ["EMULATOR_CLASS_PATH"], "io.languageanalyze.emulator.Main", "--job-time", "0.2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield Emulator(process.stdout.readline().removeprefix("endpoint:").strip())
        finally:
            process.terminate()


@pytest.fixture(scope="session", autouse=True)
def expansion_service() -> Iterator[None]:
    """Keeps one expansion service for all pipelines; it also runs the Java part of each."""
    # The workers are in that process, which has the variables of this one.
    os.environ[KEY_VARIABLE] = "emulator-key"
    with SubprocessServer.cache_subprocesses():
        yield


@pytest.fixture(params=["DirectRunner", "PrismRunner"])
def options(request: pytest.FixtureRequest) -> PipelineOptions:
    """The options of each runner. DirectRunner gives pipelines with Java transforms to the FnApiRunner."""
    return runner_options(request.param)


def runner_options(name: str) -> PipelineOptions:
    flags = [f"--runner={name}"]
    if name == "PrismRunner":
        prism = os.environ.get("PRISM")
        if not prism:
            pytest.skip("PRISM names no Prism")
        flags += [f"--prism_location={prism}", "--environment_type=LOOPBACK"]
    return PipelineOptions(flags)


@pytest.fixture
def direct_options() -> PipelineOptions:
    return runner_options("DirectRunner")
