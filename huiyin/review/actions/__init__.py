"""The two remedies and how they are decided and served."""
