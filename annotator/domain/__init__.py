"""The model: what an article, an entity, a claim and an edit are. Standard library only."""
