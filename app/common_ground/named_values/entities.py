"""What each of the two stands for, as it was named."""
