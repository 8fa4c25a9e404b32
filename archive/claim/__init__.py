"""What was said or done: claims, their agents, the chain through which we heard them."""
