"""The application as a server makes it: from the file that the environment names."""

from __future__ import annotations

from pathlib import Path

import pytest

from calendar_service.config import ConfigError
from calendar_service.store import open_store
from calendar_service.web.parts import KEY
from calendar_service.web.wsgi import create


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CALENDAR_CONFIG_FILE", raising=False)
    return tmp_path


def test_it_is_made_as_the_file_and_the_environment_say(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "other.toml").write_text('[calendar]\nname = "Our events"\n[web]\nzone = "Europe/Paris"\n')
    monkeypatch.setenv("CALENDAR_CONFIG_FILE", "other.toml")
    monkeypatch.setenv("CALENDAR_SERVICE_WEB_ZONE", "Asia/Tokyo")
    app = create()
    parts = app.extensions[KEY]
    parts.store.upgrade()
    page = app.test_client().get("/").text
    assert "Our events" in page
    assert '<option value="Asia/Tokyo" selected>' in page
    assert parts.now().utcoffset() is not None
    parts.store.close()


def test_without_a_file_the_defaults_hold(folder: Path) -> None:
    app = create()
    open_store(f"sqlite:///{folder / 'var' / 'calendar.db'}").close()
    assert app.extensions[KEY].settings.server.port == 8000
    app.extensions[KEY].store.close()


def test_a_wrong_setting_is_one_line(folder: Path) -> None:
    (folder / "config.toml").write_text('[web]\nzone = "Mars/Olympus"\n')
    with pytest.raises(ConfigError, match=r"^config\.toml: \[web\] zone = 'Mars/Olympus'"):
        create()
