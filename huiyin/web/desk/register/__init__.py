"""The register: every matter that the seat may see."""
