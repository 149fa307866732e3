"""The badges page: loaded when somebody prints more than one badge."""
