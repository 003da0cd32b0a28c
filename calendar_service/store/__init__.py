"""Where state is kept, and the only room that speaks SQL."""
