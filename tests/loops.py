"""Asynchronous code called from a test."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Answer = TypeVar("Answer")


def run(told: Coroutine[Any, Any, Answer]) -> Answer:
    """What it gives, run in a thread of its own.

    In a process that has opened a browser before, Playwright's loop is at work in the main
    thread until the last test has ended, and a second one may not be started there.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, told).result()
