"""What was said or done: claims, their agents and the chain through which we heard them; whether it is true is not asked."""
