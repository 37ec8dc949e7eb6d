"""The jar is found, or one sentence says what to do."""

import re
from pathlib import Path

import pytest
from apache_beam.transforms.external import JavaJarExpansionService

from languageanalyze import _expansion


@pytest.fixture
def jar(tmp_path: Path) -> Path:
    path = tmp_path / "service.jar"
    path.touch()
    return path


@pytest.fixture
def java_17(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_java(tmp_path, monkeypatch, 'openjdk version "17.0.2" 2022-01-18')


def use_java(home: Path, monkeypatch: pytest.MonkeyPatch, shown: str) -> Path:
    java = home / "bin" / "java"
    java.parent.mkdir()
    java.write_text(f"#!/bin/sh\necho '{shown}' >&2\n")
    java.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(home))
    return java


def test_an_address_needs_no_java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert _expansion.find("localhost:8097") == "localhost:8097"


@pytest.mark.usefixtures("java_17")
def test_a_path(jar: Path) -> None:
    for given in (jar, str(jar)):
        service = _expansion.find(given, {})
        assert isinstance(service, JavaJarExpansionService)
        assert service.path_to_jar == str(jar)


@pytest.mark.usefixtures("java_17")
def test_the_variable(jar: Path) -> None:
    service = _expansion.find(None, {"LANGUAGEANALYZE_EXPANSION_JAR": str(jar)})
    assert isinstance(service, JavaJarExpansionService)
    assert service.path_to_jar == str(jar)


@pytest.mark.usefixtures("java_17")
def test_the_argument_comes_before_the_variable(jar: Path) -> None:
    service = _expansion.find(jar, {"LANGUAGEANALYZE_EXPANSION_JAR": "/elsewhere.jar"})
    assert isinstance(service, JavaJarExpansionService)


def test_a_path_without_a_file() -> None:
    with pytest.raises(FileNotFoundError, match=r"expansion_service is '/no\.jar', where there is no file; build"):
        _expansion.find("/no.jar", {})


def test_a_variable_without_a_file() -> None:
    with pytest.raises(FileNotFoundError, match=r"LANGUAGEANALYZE_EXPANSION_JAR is '/no\.jar', where there is no"):
        _expansion.find(None, {"LANGUAGEANALYZE_EXPANSION_JAR": "/no.jar"})


def test_a_development_version_has_no_release() -> None:
    with pytest.raises(FileNotFoundError, match=r"is not released.*\./mvnw package -pl expansion-service"):
        _expansion.find(None, {})


def test_a_release_is_on_maven_central() -> None:
    assert _expansion.release_jar("1.2.3").endswith(
        "/io/languageanalyze/languageanalyze-expansion-service/1.2.3/languageanalyze-expansion-service-1.2.3.jar"
    )


def test_no_java(jar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    message = f"'{tmp_path}/bin/java' is not a program that can be run; install Java 17 or later"
    with pytest.raises(RuntimeError, match=re.escape(message)):
        _expansion.find(jar, {})


def test_an_old_java(jar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java = use_java(tmp_path, monkeypatch, 'java version "1.8.0_392"')
    message = f"'{java}' is Java 8; the expansion service needs Java 17 or later"
    with pytest.raises(RuntimeError, match=re.escape(message)):
        _expansion.find(jar, {})


@pytest.mark.parametrize(
    ("shown", "version"),
    [
        ('java version "1.8.0_392"', 8),
        ('openjdk version "11.0.21" 2023-10-17', 11),
        ('openjdk version "17" 2021-09-14', 17),
        ('Picked up JAVA_TOOL_OPTIONS: -Xmx2g\nopenjdk version "21.0.1" 2023-10-17 LTS', 21),
        ("anything else", None),
    ],
)
def test_versions(shown: str, version: int | None) -> None:
    assert _expansion.parsed_version(shown) == version
