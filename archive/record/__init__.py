"""The one way in: everything that is put on record goes through here, checked first, in one transaction."""
