"""Keys for tests, made from a name so that every run has the same ones."""

from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from adapters.seal.note import LOG, WITNESS, Verifier


class Key:
    """A key that signs."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._key = Ed25519PrivateKey.from_private_bytes(sha256(name.encode()).digest())

    @property
    def public(self) -> bytes:
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)

    @property
    def log(self) -> Verifier:
        return Verifier(self.name, LOG, self.public)

    @property
    def witness(self) -> Verifier:
        return Verifier(self.name, WITNESS, self.public)
