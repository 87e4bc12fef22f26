package rabita.counting;

import java.util.Arrays;

/**
 * The shortest ways from one actor of a network to all others (Dijkstra 1959), and how much of them
 * leads by way of each (Brandes 2001). Used again for each start, so that nothing is allocated.
 */
final class ShortestWays {
  private static final long FAR = Long.MAX_VALUE;

  private final Network network;
  private final long[] distance;
  private final double[] ways;
  private final double[] share;

  /** Actors whose distance is final, nearest first. */
  private final int[] reached;

  /** A binary heap of actors by distance, and where each stands in it; -1 for none. */
  private final int[] heap;

  private final int[] place;
  private int inHeap;

  ShortestWays(Network network) {
    this.network = network;
    distance = new long[network.size()];
    ways = new double[network.size()];
    share = new double[network.size()];
    reached = new int[network.size()];
    heap = new int[network.size()];
    place = new int[network.size()];
  }

  /** Adds to each actor's {@code between} its part of the ways from one actor to all others. */
  void from(int start, double[] between) {
    Arrays.fill(distance, FAR);
    Arrays.fill(ways, 0);
    Arrays.fill(share, 0);
    Arrays.fill(place, -1);
    distance[start] = 0;
    ways[start] = 1;
    inHeap = 0;
    put(start);
    int n = 0;
    while (inHeap > 0) {
      int nearest = take();
      reached[n++] = nearest;
      walk(nearest);
    }

    for (int i = n - 1; i > 0; i--) {
      int actor = reached[i];
      giveBack(actor);
      between[actor] += share[actor];
    }
  }

  private void walk(int actor) {
    for (int tie = network.first(actor); tie < network.first(actor + 1); tie++) {
      int other = network.to(tie);
      long length = distance[actor] + network.length(tie);
      if (length < distance[other]) {
        distance[other] = length;
        ways[other] = ways[actor];
        put(other);
      } else if (length == distance[other]) {
        ways[other] += ways[actor];
      }
    }
  }

  /** What leads to an actor and beyond leads by way of those before it. */
  private void giveBack(int actor) {
    double part = (1 + share[actor]) / ways[actor];
    for (int tie = network.first(actor); tie < network.first(actor + 1); tie++) {
      int before = network.to(tie);
      if (distance[before] + network.length(tie) == distance[actor]) {
        share[before] += ways[before] * part;
      }
    }
  }

  /** Puts an actor into the heap, or moves it up after its distance has become less. */
  private void put(int actor) {
    int at = place[actor] < 0 ? inHeap++ : place[actor];
    while (at > 0 && distance[heap[(at - 1) / 2]] > distance[actor]) {
      set(at, heap[(at - 1) / 2]);
      at = (at - 1) / 2;
    }

    set(at, actor);
  }

  /** Takes the nearest actor out of the heap. */
  private int take() {
    int nearest = heap[0];
    int last = heap[--inHeap];
    int at = 0;
    while (2 * at + 1 < inHeap) {
      int child = 2 * at + 1;
      if (child + 1 < inHeap && distance[heap[child + 1]] < distance[heap[child]]) {
        child++;
      }

      if (distance[heap[child]] >= distance[last]) {
        break;
      }

      set(at, heap[child]);
      at = child;
    }

    set(at, last);
    return nearest;
  }

  private void set(int at, int actor) {
    heap[at] = actor;
    place[actor] = at;
  }
}
