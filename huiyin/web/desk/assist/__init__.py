"""What a large language model proposes beside a case: a summary, a draft. A person checks and takes over."""
