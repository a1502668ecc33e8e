"""Files in forms: chosen, sent piece by piece or with the form, listed, dropped again."""
