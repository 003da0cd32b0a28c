"""A service as its users run it: real processes in a folder of their own, for the tests that need one."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic

import httpx
import psutil

ROOT = Path(__file__).resolve().parent.parent


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(condition: Callable[[], object], what: str, seconds: float = 30.0) -> None:
    """Return once the condition holds; fail with ``what`` where it does not within ``seconds``."""
    never, end = Event(), monotonic() + seconds
    while not condition():
        assert monotonic() < end, f"not within {seconds:g} s: {what}"
        never.wait(0.05)


def environment(**settings: str) -> dict[str, str]:
    """This environment with settings in place of any of its own: ``mail_smtp_host="127.0.0.1"``."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CALENDAR_")}
    return {**kept, **{f"CALENDAR_SERVICE_{name.upper()}": value for name, value in settings.items()}}


@dataclass
class Running:
    """A service that was started: its process, its address and what it has printed."""

    process: subprocess.Popen[bytes]
    url: str
    log: Path

    @property
    def said(self) -> str:
        """All that it has printed so far."""
        return self.log.read_text("utf-8", "replace")

    def get(self, path: str) -> httpx.Response:
        """One request on a connection of its own."""
        return httpx.get(self.url + path, timeout=10, follow_redirects=True)

    def answers(self) -> bool:
        """Whether the calendar page can be had."""
        try:
            return self.get("/").status_code == 200
        except httpx.TransportError:
            return False

    def family(self) -> list[psutil.Process]:
        """The process and all that it has started, and they have."""
        own = psutil.Process(self.process.pid)
        return [own, *own.children(recursive=True)]


@contextmanager
def service(folder: Path, *arguments: str, command: str = "serve", port: int = 0, **settings: str) -> Iterator[Running]:
    """Start ``calendar-service serve`` (or ``run``) in ``folder`` and wait until it says that it serves; end it at last."""
    port = port or free_port()
    log = folder / f"{command}.log"
    with log.open("ab") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "calendar_service", command, "--port", str(port), *arguments],
            cwd=folder,
            env=environment(**settings),
            stdout=out,
            stderr=out,
            stdin=subprocess.DEVNULL,
        )
    running = Running(process, f"http://127.0.0.1:{port}", log)
    begun = running.said.count("Ctrl-C ends it.")
    try:
        until(
            lambda: process.poll() is not None or running.said.count("Ctrl-C ends it.") > begun,
            f"the service says that it serves; it said: {running.said[-2000:]}",
            60,
        )
        assert process.poll() is None, f"the service did not start: {running.said[-3000:]}"
        yield running
    finally:
        family = running.family() if process.poll() is None else []
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
        _, left = psutil.wait_procs(family, timeout=5)
        for one in left:
            one.kill()
        process.wait(5)
