"""``create-admin``, ``db`` and ``doctor``: setting the service up and looking after it.

$ calendar-service create-admin anna
$ calendar-service db check
"""

from __future__ import annotations

import argparse
import getpass
import sys
from datetime import UTC, datetime
from typing import Any

from calendar_service.cli.common import CommandError, opened, settings_of


def add(commands: Any, config: argparse.ArgumentParser) -> None:
    """Declare the commands."""
    parser = commands.add_parser("create-admin", parents=[config], help="let somebody into the administration")
    parser.add_argument("name", metavar="NAME")
    parser.set_defaults(run=create_admin)

    parser = commands.add_parser("db", parents=[config], help="the database: upgrade it, check it")
    parser.add_argument("what", choices=("upgrade", "check"))
    parser.set_defaults(run=database)

    parser = commands.add_parser("doctor", parents=[config], help="check everything, and say what to do")
    parser.set_defaults(run=doctor)


def create_admin(arguments: argparse.Namespace) -> int:
    """Add a person; the password is asked without echo, or is standard input's first line."""
    from calendar_service.store import audit, people
    from calendar_service.web import passwords

    settings = settings_of(arguments)
    password = _password(arguments.name)
    objection = passwords.objection(password, name=arguments.name)
    if objection:
        raise CommandError(objection)
    store = opened(settings)
    now = datetime.now(UTC)
    try:
        with store.transaction() as tx:
            try:
                person = people.add(tx, arguments.name, passwords.digest(password), now)
            except ValueError as error:
                raise CommandError(str(error)) from error
            audit.add(tx, now, "shell", "create-admin", f"person:{person.name}")
    finally:
        store.close()
    print(f"{person.name} may log in at {settings.public_url}/admin/")
    return 0


def database(arguments: argparse.Namespace) -> int:
    """Upgrade the tables, or say what is wrong with the database."""
    from calendar_service.store import open_store

    settings = settings_of(arguments)
    store = open_store(settings.database_url)
    try:
        if arguments.what == "upgrade":
            store.upgrade()
            print(f"{store.name} is at the newest version")
            return 0
        problems = store.check()
        print("\n".join(problems) if problems else f"{store.name} is well")
        return int(bool(problems))
    finally:
        store.close()


def doctor(arguments: argparse.Namespace) -> int:
    """Check every part; 1 where one is not well."""
    from calendar_service.cli.doctor import report

    return report(arguments)


def _password(name: str) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass.getpass(f"Password for {name}: ")
    if getpass.getpass("Once more: ") != password:
        raise CommandError("the two passwords differ; nothing was changed")
    return password
