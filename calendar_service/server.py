"""The service as processes: granian for the pages and feeds, the scheduler beside it, and one that watches both.

    serve (watches) ─┬─ granian ─── its workers (WSGI)
                     └─ worker (the scheduler)

``python -m calendar_service.server`` is the granian process. Every child ends with its parent, also where that is
killed; a child that ends by itself is started again, after a pause that grows while it keeps ending.
"""

from __future__ import annotations

import contextlib
import errno
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from calendar_service.config import Settings, load
from calendar_service.sources.children import die_with_parent

CONFIG_VARIABLE = "CALENDAR_CONFIG_FILE"  # how children are told the configuration's path
PARENT_VARIABLE = "CALENDAR_PARENT"  # … and the process that they end with

GRACE = 8.0  # seconds that children are given to end on their own
FIRST = 30.0  # seconds within which the first answer must be possible
STEADY = 60.0  # seconds after which a child counts as well, and its next pause is short again
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)


class ServeError(Exception):
    """Why the service does not start; the message is one line that says what to do."""


@dataclass(slots=True)
class Child:
    """One process that is kept running."""

    name: str
    command: list[str]
    running: subprocess.Popen[bytes] | None = None
    since: float = 0.0  # monotonic seconds
    restarts: int = 0
    due: float = 0.0  # monotonic seconds at which it is started (again)


@dataclass(slots=True)
class Watch:
    """The children and their environment, and whether it is time to stop."""

    environ: Mapping[str, str]
    children: list[Child]
    say: Callable[[str], None]
    stop: Event = field(default_factory=Event)


def serve(
    settings: Settings,
    *,
    config: str,
    environ: Mapping[str, str],
    scheduler: bool = True,
    ready: Callable[[], None] = lambda: None,
    say: Callable[[str], None] = lambda line: print(line, file=sys.stderr, flush=True),
) -> int:
    """Serve until SIGTERM, SIGINT or SIGHUP; the exit status is returned.

    ``config`` is the configuration's path and ``environ`` this process's environment: children read their settings
    from both, with host and port as they are in ``settings``. ``ready`` is called once the port answers.
    Raises ServeError where the port cannot be had or the server does not come up.
    """
    ensure_free(settings.server.host, settings.server.port)
    given = {
        **environ,
        CONFIG_VARIABLE: config,
        PARENT_VARIABLE: str(os.getpid()),
        "CALENDAR_SERVICE_SERVER_HOST": settings.server.host,
        "CALENDAR_SERVICE_SERVER_PORT": str(settings.server.port),
    }
    python = [sys.executable, "-P", "-m"]  # never a module of the folder that it is started in
    web = Child("the web server", [*python, "calendar_service.server"])
    clock = Child("the scheduler", [*python, "calendar_service", "worker"])
    watch = Watch(given, [web, clock] if scheduler else [web], say)
    with _signals(watch.stop):
        try:
            _start(web, watch)
            _await_first(web, watch, settings)
            if not watch.stop.is_set():
                ready()
            while not watch.stop.wait(0.2):
                _tend(watch)
        finally:
            _end(watch.children)
    return 0


def ensure_free(host: str, port: int) -> None:
    """Raise ServeError unless ``host`` and ``port`` can be listened on now.

    granian lets several servers share a port in silence (SO_REUSEPORT), so a bind without it is tried first.
    """
    try:
        family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, proto) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except socket.gaierror as error:
        raise ServeError(f"server.host {host!r} is no address of this machine: {error.strerror}") from error
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise ServeError(
                f"port {port} on {host} is in use by another program; end that one, or choose another with --port "
                "or server.port"
            ) from error
        if error.errno in (errno.EACCES, errno.EPERM):
            raise ServeError(f"port {port} may not be opened by this user; choose one from 1024 up") from error
        raise ServeError(f"{host}:{port} cannot be listened on: {error.strerror}; see server.host") from error


def application() -> Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]:
    """The WSGI application of one granian worker, which ends with the granian process."""
    parent = multiprocessing.parent_process()
    die_with_parent(parent.pid if parent else None)
    from calendar_service.web.wsgi import create

    made: Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]] = create()
    return made


def _granian() -> None:
    """The granian process: its workers are replaced when they die."""
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels

    parent = os.environ.get(PARENT_VARIABLE, "")
    die_with_parent(int(parent) if parent.isdigit() else None)
    settings = load(os.environ.get(CONFIG_VARIABLE), os.environ)
    Granian(
        "calendar_service.server:application",
        address=settings.server.host,
        port=settings.server.port,
        interface=Interfaces.WSGI,
        factory=True,
        workers=settings.server.workers,
        # More requests in hand at once would only wait for the interpreter.
        blocking_threads=2 * (os.cpu_count() or 1) + 1,
        http=HTTPModes.http1,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
    ).serve()


def _start(child: Child, watch: Watch) -> None:
    # A group of its own: the terminal's Ctrl-C reaches the watching process alone, which ends the others in order.
    child.running = subprocess.Popen(child.command, env=dict(watch.environ), process_group=0)  # noqa: S603
    child.since = time.monotonic()


def _await_first(web: Child, watch: Watch, settings: Settings) -> None:
    """Return once the port answers; ServeError where the process ends or nothing answers in time."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.server.host, settings.server.host)  # noqa: S104
    while not watch.stop.wait(0.05):
        if web.running is not None and web.running.poll() is not None:
            raise ServeError(
                f"the web server ended at once (exit status {web.running.returncode}); see what it said above"
            )
        with contextlib.suppress(OSError), socket.create_connection((host, settings.server.port), timeout=1):
            return
        if time.monotonic() - web.since > FIRST:
            raise ServeError(f"the web server did not answer within {FIRST:.0f} s; see what it said above")


def _tend(watch: Watch) -> None:
    """Start what is due; note what has ended, and when it is due again."""
    now = time.monotonic()
    for child in watch.children:
        if child.running is None:
            if now >= child.due:
                _start(child, watch)
            continue
        status = child.running.poll()
        if status is None:
            continue
        child.restarts = 0 if now - child.since > STEADY else child.restarts + 1
        pause = PAUSES[min(child.restarts, len(PAUSES) - 1)]
        watch.say(f"calendar-service: {child.name} ended ({_how(status)}); it is started again in {pause:g} s")
        child.running, child.due = None, now + pause


def _how(status: int) -> str:
    return f"signal {signal.Signals(-status).name}" if status < 0 else f"exit status {status}"


def _end(children: list[Child]) -> None:
    """End all, kindly first, and see that nothing of theirs is left."""
    running = [child.running for child in children if child.running is not None]
    for process in running:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
    until = time.monotonic() + GRACE
    for process in running:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(max(0.05, until - time.monotonic()))
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextlib.contextmanager
def _signals(stop: Event) -> Iterator[None]:
    """SIGTERM, SIGINT and SIGHUP set ``stop`` while the block runs."""
    names = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    before = {name: signal.signal(name, lambda *_: stop.set()) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


if __name__ == "__main__":
    _granian()
