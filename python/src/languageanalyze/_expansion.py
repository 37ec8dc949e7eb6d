"""Finds the expansion service: the Java program that has the transforms."""

from __future__ import annotations

import atexit
import contextlib
import functools
import importlib.metadata
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from typing import TypeAlias

from apache_beam.transforms.external import JavaJarExpansionService
from apache_beam.utils.subprocess_server import JavaHelper, JavaJarServer, SubprocessServer, is_service_endpoint

JAR_VARIABLE = "LANGUAGEANALYZE_EXPANSION_JAR"
"""The environment variable with the path of the jar."""

_GROUP = "io.languageanalyze"
_ARTIFACT = "languageanalyze-expansion-service"
_BUILD = "./mvnw package -pl expansion-service -am -DskipTests"
_OLDEST_JAVA = 17

Service: TypeAlias = "str | JavaJarExpansionService"


def find(given: str | os.PathLike[str] | None, environment: Mapping[str, str] | None = None) -> Service:
    """Returns the address of a service that runs, or one that Beam starts from a jar.

    `given`: `host:port`, or the path of the jar. Default: the environment variable, then the release.
    """
    if isinstance(given, str) and is_service_endpoint(given):
        return given
    jar = _jar(given, os.environ if environment is None else environment)
    check_java()
    _keep_processes()
    return JavaJarExpansionService(jar)


def _jar(given: str | os.PathLike[str] | None, environment: Mapping[str, str]) -> str:
    if given is not None:
        return _existing(os.fspath(given), "expansion_service")
    if environment.get(JAR_VARIABLE):
        return _existing(environment[JAR_VARIABLE], JAR_VARIABLE)
    return release_jar(importlib.metadata.version("languageanalyze"))


def _existing(path: str, source: str) -> str:
    if not os.path.isfile(path):
        raise FileNotFoundError(
            f"{source} is {path!r}, where there is no file; build the jar with '{_BUILD}' and give the path of "
            f"expansion-service/target/{_ARTIFACT}.jar, or give host:port of an expansion service that runs"
        )
    return path


def release_jar(version: str) -> str:
    """Returns the URL of the jar of a release; a development version has none."""
    if "dev" in version:
        raise FileNotFoundError(
            f"languageanalyze {version} is not released, so there is no jar to download; build it with '{_BUILD}' "
            f"and set {JAR_VARIABLE} to the path of expansion-service/target/{_ARTIFACT}.jar"
        )
    url: str = JavaJarServer.path_to_maven_jar(_ARTIFACT, _GROUP, version)
    return url


def check_java() -> None:
    """Checks that there is a Java that can run the service."""
    java = JavaHelper.get_java()
    if not shutil.which(java):
        raise RuntimeError(
            f"{java!r} is not a program that can be run; install Java {_OLDEST_JAVA} or later and put java on the "
            "PATH, or set JAVA_HOME"
        )
    version = java_version(java)
    if version is not None and version < _OLDEST_JAVA:
        raise RuntimeError(
            f"{java!r} is Java {version}; the expansion service needs Java {_OLDEST_JAVA} or later: install it and "
            "put it first on the PATH, or set JAVA_HOME"
        )


@functools.lru_cache
def java_version(java: str) -> int | None:
    """Returns the feature version of a Java program, such as 17; None if it says nothing that can be read."""
    shown = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)
    return parsed_version(shown.stderr + shown.stdout)


def parsed_version(shown: str) -> int | None:
    """Returns the feature version in the output of `java -version`; Java 8 names itself 1.8."""
    found = re.search(r'version "(?:1\.)?(\d+)', shown)
    return int(found[1]) if found else None


def _keep_processes() -> None:
    # The service also runs the Java part of a pipeline on the local runners, so it must live as long as the run.
    # "with Pipeline()" sees to that; without it, the service lives until this process ends.
    if not SubprocessServer._cache._live_owners:
        _until_exit()


@functools.lru_cache(maxsize=1)
def _until_exit() -> None:
    processes = contextlib.ExitStack()
    processes.enter_context(SubprocessServer.cache_subprocesses())
    atexit.register(processes.close)
