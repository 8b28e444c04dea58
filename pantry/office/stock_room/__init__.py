"""The stock room: what lies where, what its dates mean, and what the point person does with it."""
