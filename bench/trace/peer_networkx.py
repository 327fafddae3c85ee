"""Loads the same file into networkx, when it is there; prints one line of JSON."""
import csv, json, resource, sys, time
import networkx as nx

started = time.perf_counter()
graph = nx.MultiDiGraph()
with open(sys.argv[1], newline="") as file:
    rows = csv.reader(file)
    next(rows)
    for chain, block, stamp, tx, sender, receiver, asset, amount, log in rows:
        graph.add_edge(sender, receiver, time=int(stamp), asset=asset, amount=amount)
load = time.perf_counter() - started
print(json.dumps({"load": load, "rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20}))
