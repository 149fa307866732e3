"""Attendance for other people's programs and desks: one model, written as CSV, XLSX, PDF and JSON."""
