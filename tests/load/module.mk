# Visitors for the tests of load, and a program that answers at length.

noinst_PROGRAMS += slow_clients page_times big_answer
slow_clients_SOURCES = tests/load/slow_clients.c
page_times_SOURCES = tests/load/page_times.c
big_answer_SOURCES = tests/load/big_answer.c

# What lines cost (bench-model).
EXTRA_PROGRAMS += model_times
model_times_SOURCES = tests/load/model_times.c
