"""The Chromium that browser tests drive: one that is installed, or Debian's, installed when this is run as root.

    $ python tests/browser.py
    browser tests use /usr/bin/chromium

``make test`` runs it before the tests. Where no browser can be had it says in one line what to install and ends
well, and the browser tests are skipped; where the environment says ``CI``, a missing browser is a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# What a Chromium that a test drives is started with: no sandbox (tests may run as root), no voice of its own on the network.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """The path of the Chromium to use: what the environment's ``CHROMIUM`` names, else the first on the PATH, else None."""
    named = os.environ.get("CHROMIUM", "")
    return next((found for name in (named, *NAMES) if name and (found := shutil.which(name))), None)


def install() -> str | None:
    """Install Debian's chromium (bounded to some minutes); return what kept it from being installed, or None."""
    if not Path("/etc/debian_version").exists() or not shutil.which("apt-get"):
        return "this is no Debian"
    if os.geteuid() != 0:
        return "not root"
    print("no Chromium is installed: installing Debian's package chromium …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command, seconds in (
        (["apt-get", "update", "-qq"], 300),
        (["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], 900),
    ):
        try:
            run = subprocess.run(command, env=quiet, timeout=seconds, capture_output=True, text=True, check=False)
        except subprocess.TimeoutExpired:
            return f"{' '.join(command)} was not done within {seconds} s"
        if run.returncode:
            lines = run.stderr.strip().splitlines()
            return f"{' '.join(command)} failed: {lines[-1] if lines else f'exit status {run.returncode}'}"
    return None


def main() -> int:
    """Find a browser or install one; say which, or what to install."""
    why = None if chromium() else install()
    found = chromium()
    if found:
        print(f"browser tests use {found}")
        return 0
    print(
        f"browser tests are skipped ({why}): install the package chromium, or name a Chromium in the variable CHROMIUM"
    )
    return 1 if os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())
