"""Who is told of what, and when: reminders by mail, planned into the outbox and handed over from there."""
