"""Papers as they leave the printer: PDF in the layout of GB/T 9704, DOCX for those who must edit."""
