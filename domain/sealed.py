"""Personal texts that decisions carry and never read.

What the person or the Office types is sealed before anything is decided: decisions, events and
states hold only a commitment to it. The text itself is stored encrypted under a key of that person
outside the log, so that destroying the key erases it while every hash of the log still holds.
Source: Luật 91/2025 Điều 4, 25 (BR-66).
"""

from attrs import frozen


@frozen
class Sealed:
    """A text nobody can read here. ``cm`` commits to it: base64 of SHA-256(salt || JCS(text)).

    Two sealings of one text differ: the salt is random.
    """

    cm: str
