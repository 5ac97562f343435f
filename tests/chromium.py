"""The browser that pages are tried in: the one of this machine, never one brought along."""

import os
import shutil

PROGRAM = os.environ.get("THIDUA_CHROMIUM") or shutil.which("chromium")
OPTIONS = ["--no-sandbox", "--disable-dev-shm-usage"]
