"""Whole events in one thread: real desks and hubs, invented time, network, disks and misfortune.

``python -m tests.simulation SEED`` plays one seed again and tells what happened.
"""
