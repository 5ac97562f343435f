"""What stands in a sentence for personal details: that they are sealed, or why they are gone."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..ledger import Recorded
    from .words import Words


def sealing(words: "Words", recorded: "Recorded") -> str:
    """Say "(đã niêm phong)", or the basis of its erasure where the reader's moment knows of it."""
    entries = recorded.around.sealed.values()
    erased = getattr(words.names, "erased", None)  # plain mappings of names know no shreddings
    if entries and erased:
        from ..personal.box import parts

        generation = min(parts(entry.get("kid", ""))[1] for entry in entries)
        bases = erased(recorded.stream)
        if generation < len(bases):
            return words.say("sealing.erased", basis=bases[generation])
    return words.text("record.sealed")
