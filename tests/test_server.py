"""The service as processes: what starts them, what ends them, and that nothing is left of them."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from calendar_service.server import ServeError, ensure_free
from tests.running import environment, free_port, service, until


def last_word(process: psutil.Process) -> str:
    """The last word of a process's command; empty where it has just ended."""
    try:
        return (process.cmdline() or [""])[-1]
    except psutil.Error:
        return ""


def test_a_port_in_use_is_said() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(ServeError, match=rf"^port {port} on 127\.0\.0\.1 is in use by another program; "):
            ensure_free("127.0.0.1", port)
    ensure_free("127.0.0.1", port)


def test_a_port_that_another_server_would_share_is_in_use_too() -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(ServeError, match="is in use"):
            ensure_free("127.0.0.1", other.getsockname()[1])


def test_an_address_of_another_machine_is_said() -> None:
    with pytest.raises(ServeError, match=r"^192\.0\.2\.1:8000 cannot be listened on: .*server\.host"):
        ensure_free("192.0.2.1", 8000)
    with pytest.raises(ServeError, match=r"is no address of this machine"):
        ensure_free("no such host", 8000)


def test_a_second_service_on_the_same_port_does_not_start(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        run = subprocess.run(
            [sys.executable, "-m", "calendar_service", "serve", "--port", port],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert run.returncode == 1
    assert run.stderr == (
        f"calendar-service: port {port} on 127.0.0.1 is in use by another program; end that one, or choose another "
        "with --port or server.port\n"
    )
    assert not (tmp_path / "var").exists()


def test_what_dies_is_replaced_and_a_term_signal_ends_all(tmp_path: Path) -> None:
    with service(tmp_path) as running:
        until(lambda: running.get("/health").status_code == 200, "the service is well")
        family = running.family()
        granian = next(process for process in family if last_word(process) == "calendar_service.server")
        (worker,) = granian.children()
        clock = next(process for process in family if last_word(process) == "worker")

        worker.kill()
        until(lambda: not worker.is_running() and running.answers(), "another worker answers")
        clock.kill()
        until(lambda: "worker" in map(last_word, running.family()), "another scheduler runs")
        assert "the scheduler ended (signal SIGKILL); it is started again in" in running.said

        family = running.family()
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(15) == 0
        _, left = psutil.wait_procs(family, timeout=5)
        assert not left, [last_word(process) for process in left]
        assert "Traceback" not in running.said


def test_an_interrupt_ends_all_quietly(tmp_path: Path) -> None:
    with service(tmp_path) as running:
        family = running.family()
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(15) == 0
        assert psutil.wait_procs(family, timeout=5)[1] == []
        assert "Traceback" not in running.said


def test_when_it_is_killed_nothing_of_it_is_left(tmp_path: Path) -> None:
    port = free_port()
    with service(tmp_path, port=port) as running:
        until(lambda: len(running.family()) >= 4, "all processes are there")
        family = running.family()
        running.process.kill()
        _, left = psutil.wait_procs(family, timeout=10)
        assert not left, [last_word(process) for process in left]
    ensure_free("127.0.0.1", port)
