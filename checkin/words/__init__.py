"""All words of the program, in three languages, from one table a language.

The core returns types and facts; only here do they become sentences.
"""

from checkin.words.table import Words, choose_language

__all__ = ["Words", "choose_language"]
