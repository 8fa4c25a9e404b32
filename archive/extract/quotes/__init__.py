"""Quotes with their chains, by the policy: credits, relays, quotations that nobody is credited with."""
