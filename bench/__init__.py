"""The benchmarks: what the archive costs, beside the bare database and beside its peers."""
