"""Signatures: each laptop signs with its Ed25519 key, whose fingerprint is its id.

In: bytes and the key's seed of 32 bytes. Out: a public key and a signature in hex, and whether they fit.
"""

from __future__ import annotations

from dataclasses import dataclass

from pantry.store import fingerprint


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed: the public key (64 hex digits) and the signature (128 hex digits)."""

    public_key: str
    signature: str

    @property
    def device(self) -> str:
        """The laptop whose key this is."""
        return "d" + fingerprint(bytes.fromhex(self.public_key))

    def fits(self, message: bytes) -> bool:
        """Whether this key signed these bytes."""
        from nacl.exceptions import BadSignatureError
        from nacl.signing import VerifyKey

        try:
            VerifyKey(bytes.fromhex(self.public_key)).verify(message, bytes.fromhex(self.signature))
        except (BadSignatureError, ValueError, TypeError):
            return False
        return True


def sign(message: bytes, seed: bytes) -> Signature:
    """The signature over the bytes by the key of this seed."""
    from nacl.signing import SigningKey

    key = SigningKey(seed)
    return Signature(bytes(key.verify_key).hex(), key.sign(message).signature.hex())
