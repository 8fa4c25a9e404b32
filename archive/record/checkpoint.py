"""Signing a checkpoint: the log is read again whole, then its size and root are signed and remembered outside."""

from archive.log.key import read_key
from archive.log.signer import Memory, sign_head
from archive.opening import Archive


def sign(archive: Archive) -> str:
    """Sign the log's head and keep the checkpoint in the state folder.

    Returns:
        The signed note; of a log that has not grown, the last one again.

    Raises:
        KeyExposedError: Others can read the key.
        LogRolledBackError, LogForkedError, DamagedError: The log is not what was signed before; nothing is signed.
    """
    key = read_key(archive.key_file)
    return sign_head(archive.engine, key, Memory(archive.state, key.verifier))
