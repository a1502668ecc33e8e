"""Pages of the three recommendations for those who watch: the list with its rate of adoption, and writing one."""
