"""The one way back: from a claim to its speaker, passage, bytes and proof; and every question over several views."""
