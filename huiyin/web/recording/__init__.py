"""Pages of those who write down what others bring: calls, visits, letters, residents, files."""
