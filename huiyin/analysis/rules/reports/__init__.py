"""Reports: what kinds there are, when each is due, what numbers stand in them, and what a page of one is made of; pure.

A report is told once, as blocks with figures; HTML, PDF, DOCX and sheets are made of the same blocks. Each figure
carries its question, so that its list can be opened and its number counted again at any time.
"""
