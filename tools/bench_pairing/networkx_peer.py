"""Measures NetworkX on a graph file (a line "n m", then lines "u v points"); prints one line of JSON as bench_pairing does."""
import json
import resource
import sys
import time

import networkx


def main(path, runs):
    with open(path, encoding="ascii") as lines:
        next(lines)
        edges = [tuple(map(int, line.split())) for line in lines]
    times_ms = []
    while len(times_ms) < runs and sum(times_ms) < 10_000:
        start = time.process_time()
        graph = networkx.Graph()
        graph.add_weighted_edges_from(edges)
        pairs = networkx.max_weight_matching(graph, maxcardinality=True)
        times_ms.append((time.process_time() - start) * 1000)
    points = sum(graph[u][v]["weight"] for u, v in pairs)
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"ms": times_ms, "memory_mb": memory_mb, "certified": False, "pairs": len(pairs), "points": points}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
