"""The order of what was recorded, and its proof: bytes only, no idea of what they mean."""
