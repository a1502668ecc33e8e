"""Tables of analysis: one file each. All but the saved searches can be emptied and are filled again."""

from huiyin.analysis.models.matter_text import MatterText
from huiyin.analysis.models.paper_text import PaperText
from huiyin.analysis.models.saved_search import SavedSearch
from huiyin.analysis.models.sealed_text import SealedText
from huiyin.analysis.models.topic import Topic
from huiyin.analysis.models.topic_matter import TopicMatter
from huiyin.analysis.models.topic_signs import TopicSigns

__all__ = ["MatterText", "PaperText", "SavedSearch", "SealedText", "Topic", "TopicMatter", "TopicSigns"]
