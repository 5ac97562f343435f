"""Whether the import names ``domain``, ``adapters`` and ``cli`` are ours alone in this environment.

They are common words. If another installed distribution brings a package of the same name, the two
are mixed file by file, silently, and a rule may come from a stranger. This looks through every
installed distribution (about 30 ms), so it is asked when a ledger is set up, not on every command.
"""

from importlib.metadata import packages_distributions

from .problems import UsageProblem

OURS = "thidua"
NAMES = ("domain", "adapters", "cli")


def refuse_strangers() -> None:
    """Raise ``UsageProblem`` "package_taken" if another distribution owns one of our names."""
    owners = packages_distributions()
    for name in NAMES:
        strangers = sorted({owner for owner in owners.get(name, ()) if owner.lower() != OURS})
        if strangers:
            raise UsageProblem("package_taken", package=name, owners=tuple(strangers))
